import type { Briefing } from '../briefing/types.ts';

/** A channel, as its platform names it. */
export interface Destination {
  /** `slack`, `discord`. */
  readonly platform: string;
  /** Slack's team, Discord's server; empty in a direct message. */
  readonly workspace: string;
  readonly channel: string;
}

/** When a channel wants its digests. Times of day are on the wall clock of the subscription's zone. */
export type Schedule =
  /** Five fields: minute, hour, day of the month, month, day of the week. `daily` and `weekly` are written so, too. */
  | { readonly kind: 'cron'; readonly expression: string }
  | { readonly kind: 'every'; readonly minutes: number }
  /** As soon as there is something, gathered over so many minutes. */
  | { readonly kind: 'on-new'; readonly minutes: number };

/** A channel's wish for a story's digests. */
export interface Subscription {
  /** Unique; made of story and destination, so that one channel has one subscription a story. */
  readonly id: string;
  readonly story: string;
  readonly to: Destination;
  readonly schedule: Schedule;
  /** The schedule as its subscriber wrote it: `daily 09:00`. */
  readonly written: string;
  /** IANA name: `Europe/Berlin`. */
  readonly timeZone: string;
  /** Whether a slot with nothing new posts one line instead of nothing. */
  readonly sayNothingNew: boolean;
  /** The user who subscribed, as the platform names them. */
  readonly by: string;
  /** Milliseconds since 1970. Nothing older is ever posted. */
  readonly since: number;
  /** Why nothing is posted now, or null: `missing access`, and how to mend it. Kept until a post works again. */
  readonly paused: Pause | null;
}

/** Why a channel takes nothing now. */
export interface Pause {
  readonly reason: string;
  readonly wayOut: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a delivery carries. Each kind of one slot is a delivery of its own. */
export type DeliveryKind = 'digest' | 'correction' | 'alive';

/**
 * `failed` with a time that it is due is tried again; without one it is given up. `paused` waits for its channel,
 * `unknown` may have been sent.
 */
export type DeliveryState = 'planned' | 'sending' | 'sent' | 'failed' | 'unknown' | 'paused';

/** One briefing for one channel. */
export interface Delivery {
  /** `subscription:slot` for a digest; unique for ever, so that a slot is delivered once. */
  readonly key: string;
  readonly subscription: string;
  readonly kind: DeliveryKind;
  readonly to: Destination;
  readonly briefing: Briefing;
  /** The slot that it is for, in milliseconds since 1970. */
  readonly slot: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Not to be tried before, in milliseconds since 1970; null: done with, for good or for bad. */
  readonly due: number | null;
  /** Why the last attempt failed, where it did. */
  readonly reason: string | null;
  readonly messages: readonly Message[];
  /** For a correction: keys of the deliveries whose messages said what no longer holds. */
  readonly corrects: readonly string[];
}

/** A message that stands in a channel. */
export interface Message {
  readonly channel: string;
  /** Slack's `ts`, Discord's message id: unique in its channel only. */
  readonly id: string;
}
