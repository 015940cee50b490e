import type { Briefing } from '../briefing/types.ts';

/** Who asks, and where: what a command about this channel needs to know. */
export interface Asker {
  /** `slack`, `discord`, `terminal`. */
  readonly platform: string;
  /** Slack's team, Discord's server; empty in a direct message. */
  readonly workspace: string;
  readonly channel: string;
  readonly user: string;
  /** Whether this user may decide what is posted in this channel. Asked only by commands that change that. */
  readonly mayManage: () => Promise<boolean>;
  /** IANA name, where the platform tells the user's. */
  readonly timeZone?: string;
}

/** A name to offer while somebody types. */
export interface Completion {
  /** What a reader sees: the name, and what it stands for where that helps. */
  readonly label: string;
  /** What is put in its place: an entity's id. */
  readonly value: string;
}

/** A channel's subscription in a few words, for a list. */
export interface Subscribed {
  readonly story: string;
  readonly channel: string;
  /** `daily 09:00 Europe/Berlin`. */
  readonly schedule: string;
  /** Milliseconds since 1970; null while it is paused. */
  readonly next: number | null;
  /** Why it is paused. */
  readonly paused: string | null;
}

/** Every story that is followed, as a chat platform asks it. */
export interface Desks {
  /** Names of the stories, which are the commands too: `tale` is asked with `/tale`. The first is the usual one. */
  readonly stories: readonly string[];
  /**
   * The answer to a command as typed (`who ann-hart`). Wrong usage, unknown names and stories that cannot be read are
   * answered with a notice; it rejects only at a fault of the desk's own.
   */
  answer(story: string, typed: string, asker: Asker): Promise<Briefing>;
  /** Names that fit what was typed, best first: from memory, by beginning, alias and closeness. Never throws. */
  complete(story: string, typed: string, limit: number): readonly Completion[];
  /** The subscriptions of a workspace, for an overview. */
  subscriptions(platform: string, workspace: string): Promise<readonly Subscribed[]>;
  /**
   * All of what was posted in the asker's channel under a delivery's key, the lines of its first screen included; a notice
   * where it is not kept, or not the channel's.
   */
  posted(story: string, key: string, asker: Asker): Promise<Briefing>;
  /** Adds an article or note; the answer says what was added, or why nothing was. */
  add(story: string, what: NewSource, asker: Asker): Promise<Briefing>;
  /** A channel that was closed to the desk is open again: what waits for it may go. */
  reachable(platform: string, workspace: string, channel: string): void;
}

/** A source that a user gives: an address to fetch, or a text with a name. */
export type NewSource = { readonly url: string } | { readonly name: string; readonly text: string };
