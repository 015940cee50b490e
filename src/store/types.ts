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
