import type { Desks } from '../src/command/desks.ts';
import type { Poster } from '../src/digest/types.ts';

/**
 * A chat platform as the rest of briefdesk sees it. Each starts, fails and stops by itself. What one cannot do is a
 * missing method: the terminal has no `post`.
 */
export interface Platform extends Partial<Poster> {
  readonly name: string;
  /**
   * Connects, and resolves once commands are answered. A platform that cannot be reached is tried again with growing
   * pauses; rejects with PlatformError only where no trying helps: credentials that are refused.
   */
  start(): Promise<void>;
  /** Takes nothing new, finishes what is being answered and posted, disconnects. Never rejects. */
  stop(): Promise<void>;
  /** How the connection is. */
  health(): Health;
}

export interface Health {
  readonly connected: boolean;
  /** When something last came from the platform, in milliseconds since 1970; null: nothing yet. */
  readonly heard: number | null;
  /** Why it is stopped for good, where it is. */
  readonly stopped?: string;
}

/** What every adapter is given. Clocks and transports are passed in, so that a test can stand in for them. */
export interface Surroundings {
  readonly desks: Desks;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told once when the platform stops for good, in a line for the operator. */
  readonly onStopped: (reason: string) => void;
}

/** A structured log, shaped as pino's. Neither secrets nor texts of messages go in. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A platform will not have us, and trying again does not help. The message names what to do. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  readonly wayOut: string;

  constructor(message: string, wayOut: string) {
    super(message);
    this.wayOut = wayOut;
  }
}
