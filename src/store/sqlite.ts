import { createRequire } from 'node:module';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';

export type Database = DatabaseSyncInstance;

/** Marks a file as the desk's: "bdsk" in ASCII. */
const APPLICATION = 0x6264736b;
/** How long a process waits for another that writes, in milliseconds. */
const PATIENCE = 2_000;
/** SQLITE_BUSY. */
const BUSY = 5;

/** The file is a sound database of some other program. */
export class ForeignFile extends Error {
  override readonly name = 'ForeignFile';
}

/**
 * Opens one of the desk's databases, or makes it with `schema`. Several processes may have it open at once.
 * @throws ForeignFile, or SQLite's own error
 */
export function openDatabase(file: string, schema: string): Database {
  const { DatabaseSync } = loadDriver();
  const database = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    patiently(() => prepareDatabase(database, schema));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Tries again while another process makes the same file: SQLite waits for no lock while it changes the journal's mode. */
function patiently(work: () => void): void {
  for (const end = performance.now() + PATIENCE; ; ) {
    try {
      work();
      return;
    } catch (error) {
      if (resultCode(error) !== BUSY || performance.now() > end) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function prepareDatabase(database: Database, schema: string): void {
  // In one statement, so that another process which makes the file is seen to have done all of it or nothing.
  const { mark, tables } = database
    .prepare(
      'SELECT (SELECT application_id FROM pragma_application_id) AS mark, (SELECT count(*) FROM sqlite_master) AS tables',
    )
    .get() as { mark: number; tables: number };
  if (mark !== APPLICATION) {
    if (mark !== 0 || tables > 0) throw new ForeignFile('a database of another program');
    database.exec(
      `PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; ${schema}; PRAGMA application_id = ${APPLICATION}; COMMIT`,
    );
  }
  // In a write-ahead log this loses nothing when the process dies, and at a power cut only the last writes.
  database.exec('PRAGMA synchronous = NORMAL');
}

/** `require` takes half the time of `import` here, and says plainly when no prebuilt file fits the machine. */
function loadDriver(): typeof import('@photostructure/sqlite') {
  try {
    return createRequire(import.meta.url)('@photostructure/sqlite');
  } catch (error) {
    const own = process.getBuiltinModule?.('node:sqlite' as 'node:os') as unknown;
    if (own) return own as typeof import('@photostructure/sqlite');
    throw error;
  }
}

/** SQLite's result code without its details, or undefined where the error is not SQLite's. */
export function resultCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown }).errcode;
  return typeof code === 'number' ? code & 0xff : undefined;
}

/** SQLITE_CORRUPT and SQLITE_NOTADB: the file is damaged, not the way to it. */
export const isDamage = (error: unknown): boolean => [11, 26].includes(resultCode(error) ?? 0);
