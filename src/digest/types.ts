import type { Briefing } from '../briefing/types.ts';
import type { Destination, Message } from '../store/records.ts';

export type { Destination, Message } from '../store/records.ts';

/** What a platform is asked to post. */
export interface Posting {
  /** The delivery's key: the same key posts once. */
  readonly key: string;
  readonly to: Destination;
  readonly briefing: Briefing;
  /** An earlier attempt may have got through: look for its messages first, and send only what is missing. */
  readonly retry: boolean;
}

/** What became of a posting, or of marking a message. */
export type Outcome =
  | { readonly kind: 'sent'; readonly messages: readonly Message[] }
  /** A rate limit: nothing was sent, and nothing may be for so many seconds in its scope; without one, this channel. */
  | { readonly kind: 'wait'; readonly seconds: number; readonly scope?: 'workspace' | 'platform' }
  /** Certainly not sent; worth trying again: 5xx before acceptance, no connection. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** May have been sent: a time-out or a broken connection after sending. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** The channel is gone or closed to us (403, 404) until somebody mends it. */
  | { readonly kind: 'paused'; readonly reason: string; readonly wayOut: string }
  /** Our credentials are refused: nothing goes there any more. Without a scope, to the whole platform. */
  | {
      readonly kind: 'stopped';
      readonly reason: string;
      readonly wayOut: string;
      readonly scope?: 'workspace';
    }
  /** The platform will never take this message; an error of the desk's own. */
  | { readonly kind: 'refused'; readonly reason: string };

/** The part of a platform that deliveries need. What a platform cannot do is a missing method. */
export interface Poster {
  /** Never rejects. */
  post(posting: Posting): Promise<Outcome>;
  /** Marks messages that said what no longer holds, where the platform lets a message be edited. Never rejects. */
  mark?(messages: readonly Message[], to: Destination, correction: Briefing): Promise<Outcome>;
}
