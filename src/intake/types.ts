import type { Source } from '../corpus/index.ts';

/** How far reading has come. Sources that the cache had do not count. */
export interface Progress {
  readonly read: number;
  readonly sources: number;
  readonly readCharacters: number;
  readonly characters: number;
  /** File that was read last. */
  readonly file: string;
}

/** A source to read, and its place among the sources. */
export interface Task {
  readonly at: number;
  readonly source: Source;
}

/** What came of one: its extraction as JSON, and packed where it is to be kept; or the message of the engine's fault. */
export interface Outcome {
  readonly at: number;
  readonly json?: string;
  readonly bytes?: Uint8Array;
  readonly error?: string;
}

export type Handle = (outcome: Outcome) => Promise<void>;
