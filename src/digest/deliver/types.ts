import type { Deliveries } from '../../store/index.ts';
import type { Outcome, Poster } from '../types.ts';

/** A structured log, shaped as pino's. Neither secrets nor texts of messages go in. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What deliveries need. Clock and chance are passed in, so that a test can stand in for them. */
export interface DelivererOptions {
  readonly deliveries: Deliveries;
  /** By platform. Deliveries of a platform that is not here wait until it is. */
  readonly posters: Readonly<Record<string, Poster>>;
  /** This process's name among those that deliver. */
  readonly holder: string;
  /** Whether a holder has certainly died. */
  readonly isGone: (holder: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Told of each attempt: how it ended, and how many seconds it took. */
  readonly onAttempt?: (platform: string, outcome: Outcome['kind'], seconds: number) => void;
  readonly pace?: Partial<Pace>;
}

/** Times in milliseconds. */
export interface Pace {
  /** How many posts are under way at once on one platform. */
  readonly atOnce: number;
  /** A claim that is not renewed ends after this: how long a dead process on another machine keeps its deliveries. */
  readonly lease: number;
  /** How often the ledger is asked for what is due. */
  readonly poll: number;
  /** How often dead processes are looked for. */
  readonly watch: number;
  /** How long after a process died a message that it was sending may still arrive in its channel. */
  readonly grace: number;
}

export const PACE: Pace = { atOnce: 64, lease: 30_000, poll: 500, watch: 10_000, grace: 5_000 };
