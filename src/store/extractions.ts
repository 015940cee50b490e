import { type Database, openDatabase } from './sqlite.ts';
import type { CacheEntry } from './types.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS extractions (
    key TEXT PRIMARY KEY, engine TEXT NOT NULL, used INTEGER NOT NULL, value BLOB NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS extractions_by_use ON extractions (engine, used)`;

/** Entries that nobody asked for in so many days are dropped. */
const DAYS_KEPT = 60;
/** Engines of which entries are kept: the one in use and the last before it, for whoever changes between two versions. */
const ENGINES_KEPT = 3;
/** Most entries that one write drops, so that no write takes long. */
const DROPPED_AT_ONCE = 500;

/** The cache of extractions as one SQLite file. Its methods throw SQLite's errors. */
export class ExtractionFile {
  readonly #database: Database;
  readonly #today: () => number;
  #wrote = false;

  constructor(file: string, today: () => number) {
    this.#database = openDatabase(file, SCHEMA);
    this.#today = today;
  }

  get(keys: readonly string[]): Map<string, Uint8Array> {
    const select = this.#database.prepare('SELECT used, value FROM extractions WHERE key = ?');
    const found = new Map<string, Uint8Array>();
    let aged = false;
    for (const key of keys) {
      const row = select.get(key) as { used: number; value: Uint8Array } | undefined;
      if (!row) continue;
      found.set(key, row.value);
      aged ||= row.used < this.#today();
    }
    if (aged) this.#touch([...found.keys()]);
    return found;
  }

  put(entries: readonly CacheEntry[]): void {
    const insert = this.#database.prepare(
      'INSERT OR REPLACE INTO extractions (key, engine, used, value) VALUES (?, ?, ?, ?)',
    );
    this.#transact(() => {
      for (const { key, engine, value } of entries) insert.run(key, engine, this.#today(), value);
      this.#drop();
    });
  }

  close(): void {
    // The driver closes only when its statements are collected: whoever opens the file next should find it whole.
    if (this.#wrote) this.#database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
    this.#database.close();
  }

  /** Once a day an entry is marked as used: a read that wrote each time would be slow. */
  #touch(keys: readonly string[]): void {
    const update = this.#database.prepare('UPDATE extractions SET used = ? WHERE key = ? AND used < ?');
    try {
      this.#transact(() => {
        for (const key of keys) update.run(this.#today(), key, this.#today());
      });
    } catch {
      // Read all the same: a file that may not be written, or that another process writes, still answers.
    }
  }

  #drop(): void {
    const engines = this.#database
      .prepare('SELECT engine FROM extractions GROUP BY engine ORDER BY max(used) DESC, max(rowid) DESC')
      .all() as { engine: string }[];
    const kept = JSON.stringify(engines.slice(0, ENGINES_KEPT).map(({ engine }) => engine));
    this.#database
      .prepare(
        `DELETE FROM extractions WHERE rowid IN (SELECT rowid FROM extractions
           WHERE used < ? OR engine NOT IN (SELECT value FROM json_each(?)) LIMIT ?)`,
      )
      .run(this.#today() - DAYS_KEPT, kept, DROPPED_AT_ONCE);
  }

  #transact(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
      this.#wrote = true;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}
