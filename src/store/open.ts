import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ExtractionFile } from './extractions.ts';
import { explain } from './reasons.ts';
import { isDamage } from './sqlite.ts';
import type { CacheEntry, ExtractionCache, Store, StoreOptions } from './types.ts';

/** The number is that of the schema: another one begins a file of its own. */
const CACHE_FILE = 'cache-1.sqlite';

/**
 * Opens the store in a folder, which is made where it is missing. Never throws: where nothing can be kept there, the
 * store keeps nothing and `warn` hears why. A damaged cache is put aside and begun anew.
 */
export function openStore(folder: string, options: StoreOptions): Store {
  const cache = new GuardedCache(folder, options);
  return { extractions: cache, close: async () => cache.close() };
}

/** Lets no fault of the file through: a cache that fails is a cache that is empty. */
class GuardedCache implements ExtractionCache {
  readonly #folder: string;
  readonly #options: StoreOptions;
  #file: ExtractionFile | null = null;
  #mended = false;
  #off = false;

  constructor(folder: string, options: StoreOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  async get(keys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    return this.#attempt((file) => file.get(keys)) ?? new Map();
  }

  async put(entries: readonly CacheEntry[]): Promise<void> {
    this.#attempt((file) => file.put(entries));
  }

  close(): void {
    this.#off = true;
    this.#closeFile();
  }

  #attempt<T>(work: (file: ExtractionFile) => T): T | undefined {
    if (this.#off) return undefined;
    try {
      return work(this.#open());
    } catch (error) {
      if (isDamage(error) && !this.#mended && this.#putAside()) return this.#attempt(work);
      this.#giveUp(error);
      return undefined;
    }
  }

  #open(): ExtractionFile {
    if (this.#file) return this.#file;
    mkdirSync(this.#folder, { recursive: true });
    this.#file = new ExtractionFile(join(this.#folder, CACHE_FILE), this.#options.today);
    return this.#file;
  }

  /** Renames a damaged file, over the last one that was put aside; whether the way is free for a new one. */
  #putAside(): boolean {
    this.#mended = true;
    this.#closeFile();
    const path = join(this.#folder, CACHE_FILE);
    try {
      renameSync(path, `${path}.damaged`);
      for (const log of ['-wal', '-shm']) rmSync(path + log, { force: true });
    } catch {
      return false;
    }
    this.#options.warn(
      `${path} was damaged. It is put aside as ${CACHE_FILE}.damaged, and what it held is read again.`,
    );
    return true;
  }

  #giveUp(error: unknown): void {
    this.close();
    if (this.#mended) return;
    this.#options.warn(
      `what is read is not kept in ${this.#folder}: ${explain(error)}. BRIEFDESK_STATE names another folder; BRIEFDESK_STATE=off keeps nothing.`,
    );
  }

  #closeFile(): void {
    try {
      this.#file?.close();
    } catch {
      // What was to be kept is in the log already, and the next process takes it over.
    }
    this.#file = null;
  }
}
