import type { Level } from '../briefing/types.ts';
import type { Delivery, DeliveryState, Destination, Message, Pause, Subscription } from './records.ts';

/** One thing that was worked out of a text, under the hash of all that it depends on. */
export interface CacheEntry {
  /** Hash of the text and of whatever else decides the value. */
  readonly key: string;
  /** What worked it out; entries of engines long out of use are dropped first. */
  readonly engine: string;
  /** Opaque to the store. */
  readonly value: Uint8Array;
}

/** Keeps what was read out of texts, so that no text is read twice. May forget anything at any time. */
export interface ExtractionCache {
  /** The values that are there, by key. Never rejects: what cannot be read is missing. */
  get(keys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Keeps entries, and has them safe from the end of the process when it resolves. Never rejects. */
  put(entries: readonly CacheEntry[]): Promise<void>;
}

/**
 * Where the desk keeps what outlives a process. What an engine does not keep is a missing member; callers do without.
 */
export interface Store {
  readonly extractions?: ExtractionCache;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Told in one line, at most once, why nothing or not everything is kept. */
  readonly warn: (line: string) => void;
  /** Days since 1970, for dropping what was not used for long. */
  readonly today: () => number;
}

/**
 * What the desk may not forget: who subscribed, what each channel was told, what is still to be sent. Unlike the cache,
 * it hides no fault: each method rejects with LedgerError when it could not do all that it says, and has then changed
 * nothing; what it resolved with outlives a power cut. Several processes may have one ledger open.
 */
export interface Ledger {
  readonly sources: SourceLog;
  readonly subscriptions: Subscriptions;
  readonly deliveries: Deliveries;
  /** What was known at some point, by name: states of a story to compare with. */
  readonly snapshots: Shelf;
  /** Slack's installations. They hold tokens: never log a value. */
  readonly installations: Shelf;
  /** Small things to remember, such as the hash of the commands registered with a platform. */
  readonly notes: Shelf;
  /** Writes the whole ledger, as it stands at one moment, into a new file; others may write meanwhile. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Any JSON value; the store never looks inside. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** JSON values by key. */
export interface Shelf {
  get(key: string): Promise<Json | null>;
  put(key: string, value: Json): Promise<void>;
  delete(key: string): Promise<void>;
  /** All keys that begin so, in order. */
  list(prefix?: string): Promise<readonly (readonly [key: string, value: Json])[]>;
}

/** One content of one source. */
export interface SeenSource {
  readonly story: string;
  readonly source: string;
  /** Of its content: another one is another line of the log. */
  readonly hash: string;
  /** When it was first seen, in milliseconds since 1970. */
  readonly at: number;
}

/** Which sources the desk has seen, and when. */
export interface SourceLog {
  /** Notes those that are not there yet, and gives them back. */
  see(seen: readonly SeenSource[]): Promise<readonly SeenSource[]>;
  /** In the order they were first seen. */
  list(story: string): Promise<readonly SeenSource[]>;
}

/** A fact as a channel was told it. */
export interface ToldFact {
  /** What the fact is known by from one digest to the next. */
  readonly fact: string;
  readonly value: string;
  readonly level: Level | null;
  readonly speaker: string | null;
  /** Key of the delivery that said so; null: known before the subscription, never posted. */
  readonly delivery: string | null;
}

/** How far a subscription has come. Changes only together with what is planned from it. */
export interface Progress {
  /** One more with each plan: a plan made from an older one is refused. */
  readonly revision: number;
  /** The last slot that was decided, in milliseconds since 1970, whether or not anything was posted; null: none. */
  readonly slot: number | null;
  /** The planner's own. */
  readonly state: Json;
  /** By fact. */
  readonly told: ReadonlyMap<string, ToldFact>;
}

export interface SubscriptionFilter {
  readonly story?: string;
  readonly platform?: string;
  readonly workspace?: string;
  readonly channel?: string;
}

export interface Subscriptions {
  /** By id. */
  list(filter?: SubscriptionFilter): Promise<readonly Subscription[]>;
  get(id: string): Promise<Subscription | null>;
  /**
   * Makes a subscription, or changes the one with this id. A new one begins with `start`; one that is there keeps how
   * far it has come.
   */
  put(subscription: Subscription, start?: Partial<Omit<Progress, 'revision'>>): Promise<void>;
  /** Forgets it and what it was told, and gives up what was not sent yet; false: it was not there. */
  remove(id: string): Promise<boolean>;
  pause(id: string, why: Pause): Promise<void>;
  resume(id: string): Promise<void>;
  /** Null where there is no such subscription. */
  progress(id: string): Promise<Progress | null>;
}

export type PlannedDelivery = Pick<Delivery, 'key' | 'kind' | 'briefing' | 'slot' | 'corrects'> & {
  /** Not to be sent before, in milliseconds since 1970. */
  readonly due: number;
};

/** What was decided for one subscription at one moment. */
export interface Plan {
  readonly subscription: string;
  /** Of the progress that it was decided from. */
  readonly revision: number;
  readonly slot: number | null;
  readonly state: Json;
  /** In the order to be posted. One whose key is there already is left out: that slot has been delivered. */
  readonly deliveries: readonly PlannedDelivery[];
  /** Facts that are told now, or told anew. */
  readonly told: readonly ToldFact[];
  /** Facts that are no longer held to have been told. */
  readonly untold: readonly string[];
}

/** Whose deliveries, and how many. */
export interface ClaimRequest {
  /** The process that claims, in a name of its own. */
  readonly holder: string;
  readonly now: number;
  /** The claim ends then unless it is renewed, in milliseconds since 1970. */
  readonly until: number;
  readonly limit: number;
  /** Not more of one workspace. */
  readonly perWorkspace: number;
  readonly platform: string;
  /** None of these workspaces. */
  readonly except: readonly string[];
  /** Only of this channel. */
  readonly to?: Destination;
}

/** Where something can be claimed. */
export type WaitingRequest = Omit<ClaimRequest, 'holder' | 'until' | 'to'>;

/** A delivery that one process may send now. */
export interface Claim {
  readonly delivery: Delivery;
  /** An earlier attempt may have got through. */
  readonly retry: boolean;
}

/** What became of a claimed delivery. */
export interface Settlement {
  readonly state: Exclude<DeliveryState, 'sending'>;
  readonly due: number | null;
  readonly attempts: number;
  readonly reason: string | null;
  readonly messages: readonly Message[];
  /** Pauses every subscription of its channel; `sent` resumes them. */
  readonly pause?: Pause;
}

/** The outbox. Of each channel only the oldest delivery that is not done with can be claimed, by one process. */
export interface Deliveries {
  /**
   * Keeps a plan whole, in one transaction; false: the subscription is gone, or has been planned since by somebody else.
   */
  plan(plan: Plan): Promise<boolean>;
  /** What is due, at most one a channel, longest due first. */
  claim(request: ClaimRequest): Promise<readonly Claim[]>;
  /** Ends claims of which nothing was sent, as if they had not been made. */
  putBack(keys: readonly string[], holder: string, due: number): Promise<void>;
  /** Holds what this holder has claimed for longer. */
  renew(holder: string, until: number): Promise<void>;
  /** Ends a claim; false: it had run out, and another has claimed the delivery since. */
  settle(key: string, holder: string, settlement: Settlement): Promise<boolean>;
  /** Who holds claims. */
  holders(): Promise<readonly string[]>;
  /** Ends the claims of a holder that has died: what it was sending may have been sent, and is due at `due`. */
  release(holder: string, due: number): Promise<void>;
  /** A channel works again: its subscriptions are resumed, and what waits for it is due. */
  reopen(to: Destination, now: number): Promise<void>;
  /** Channels with something that can be claimed, longest due first. */
  waiting(request: WaitingRequest): Promise<readonly Destination[]>;
  find(key: string): Promise<Delivery | null>;
  /** Empties the briefings of deliveries of slots before that are done with. Keys, messages and what was told stay. */
  tidy(before: number): Promise<void>;
  /** Latest first. */
  list(subscription: string, limit: number): Promise<readonly Delivery[]>;
  /** How many are in each state and not done with, by platform and state. */
  counts(): Promise<readonly { platform: string; state: DeliveryState; count: number }[]>;
}
