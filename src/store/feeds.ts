import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from './reasons.ts';
import { type Database, isDamage, openDatabase } from './sqlite.ts';

/** How it goes with one feed of one story. Times are milliseconds since 1970. */
export interface FeedState {
  readonly lastTry: number;
  /** When it was last read, or had nothing new; null: never yet. */
  readonly lastSuccess: number | null;
  readonly nextTry: number;
  /** Failures in a row. */
  readonly fails: number;
  /** What the last try gave, in words. */
  readonly result: string;
  /** Articles that it has brought in all. */
  readonly added: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Short hashes of the entries that are done with, oldest first. */
  readonly seen: readonly string[];
  /** How often an entry could not be read, by its hash. */
  readonly failing: Readonly<Record<string, number>>;
}

/** Keeps the state of feeds between runs. */
export interface FeedStates {
  /** Null where there is none. Never rejects. */
  get(story: string, url: string): Promise<FeedState | null>;
  /** Never rejects. */
  put(story: string, url: string, state: FeedState): Promise<void>;
  close(): Promise<void>;
}

const FILE = 'feeds-1.sqlite';
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS feeds (
    story TEXT NOT NULL, url TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (story, url)) STRICT`;

/**
 * The states as a SQLite file in a folder. Never throws: where nothing can be kept there, `warn` hears why in one line,
 * and the states live as long as the process. @param folder null: keep nothing
 */
export function openFeedStates(folder: string | null, warn: (line: string) => void): FeedStates {
  const memory = new Map<string, FeedState>();
  let usable = folder !== null;
  let file: Database | null = null;
  const attempt = <T>(work: (database: Database) => T): T | undefined => {
    if (!usable || folder === null) return undefined;
    try {
      file ??= openFile(folder, warn);
      return work(file);
    } catch (error) {
      warn(`how it goes with feeds is not kept in ${folder}: ${explain(error)}.`);
      file?.close();
      usable = false;
      return undefined;
    }
  };
  return {
    async get(story, url) {
      const row = attempt((database) =>
        database.prepare('SELECT state FROM feeds WHERE story = ? AND url = ?').get(story, url),
      ) as { state: string } | undefined;
      return row ? (JSON.parse(row.state) as FeedState) : (memory.get(`${story}\n${url}`) ?? null);
    },
    async put(story, url, state) {
      memory.set(`${story}\n${url}`, state);
      attempt((database) =>
        database
          .prepare('INSERT OR REPLACE INTO feeds (story, url, state) VALUES (?, ?, ?)')
          .run(story, url, JSON.stringify(state)),
      );
    },
    async close() {
      usable = false;
      file?.close();
    },
  };
}

/** A damaged file is put aside: feeds are then asked anew, and what they brought is known by the sources. */
function openFile(folder: string, warn: (line: string) => void): Database {
  const path = join(folder, FILE);
  mkdirSync(folder, { recursive: true });
  try {
    return openDatabase(path, SCHEMA);
  } catch (error) {
    if (!isDamage(error)) throw error;
    renameSync(path, `${path}.damaged`);
    for (const log of ['-wal', '-shm']) rmSync(path + log, { force: true });
    warn(`${path} was damaged. It is put aside as ${FILE}.damaged.`);
    return openDatabase(path, SCHEMA);
  }
}
