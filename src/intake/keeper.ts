import type { CacheEntry, ExtractionCache } from '../store/index.ts';
import { engineVersion } from './engine.ts';

/** Most entries and milliseconds of work that a run which is stopped can lose. */
const ENTRIES = 64;
const MILLISECONDS = 500;

/** Writes extractions to the cache in batches. */
export class Keeper {
  readonly #cache: ExtractionCache;
  readonly #engine: string;
  #waiting: CacheEntry[] = [];
  #since = performance.now();

  constructor(cache: ExtractionCache, engine: string) {
    this.#cache = cache;
    this.#engine = engine;
  }

  async keep(key: string, value: Uint8Array): Promise<void> {
    this.#waiting.push({ key, engine: this.#engine, value });
    if (this.#waiting.length >= ENTRIES || performance.now() - this.#since > MILLISECONDS) await this.flush();
  }

  async flush(): Promise<void> {
    const entries = this.#waiting;
    this.#waiting = [];
    // Code that was built anew while this process ran is not the code that made these entries.
    if (entries.length > 0 && engineVersion() === this.#engine) await this.#cache.put(entries);
    this.#since = performance.now();
  }
}
