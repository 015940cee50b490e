import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { explain } from '../reasons.ts';
import { type Database, openDatabase, resultCode } from '../sqlite.ts';
import { LedgerError } from './errors.ts';
import { MIGRATIONS } from './migrations.ts';
import { type Bindable, checkBound, type Dialect, type Engine, type Row, type Sql } from './sql.ts';
import { newer } from './versions.ts';

const DIALECT: Dialect = {
  integer: 'INTEGER',
  identity: 'INTEGER PRIMARY KEY AUTOINCREMENT',
  strings: (parameter) => `SELECT value FROM json_each(${parameter})`,
  skipLocked: () => '',
};

/** SQLITE_CONSTRAINT. */
const CLASH = 19;
/** SQLITE_BUSY. */
const BUSY = 5;
/** Another process that writes is waited for so often, so many milliseconds apart: ten seconds in all. */
const PATIENCE = { times: 400, apart: 25 };

/** Opens a ledger in a file, made where it is missing. @throws ForeignFile, LedgerError, or SQLite's own error */
export function openSqlite(file: string): Engine {
  const database = openDatabase(file, '');
  try {
    // The cache may lose its last writes at a power cut; here a lost "sent" would be a digest sent twice.
    database.exec('PRAGMA synchronous = FULL');
    migrate(database, file);
    // The driver would wait without letting anything else in this process go on
    database.exec('PRAGMA busy_timeout = 0');
    return new SqliteEngine(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
}

function migrate(database: Database, file: string): void {
  database.exec('BEGIN IMMEDIATE');
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (row.user_version > MIGRATIONS.length) throw newer(file, row.user_version);
  for (const step of MIGRATIONS.slice(row.user_version)) {
    for (const statement of step(DIALECT)) database.exec(statement);
  }
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`);
}

class SqliteEngine implements Engine {
  readonly dialect = DIALECT;
  readonly #database: Database;
  readonly #file: string;
  readonly #statements = new Map<string, ReturnType<Database['prepare']>>();
  /** One connection has one transaction at a time: whoever comes meanwhile waits. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(database: Database, file: string) {
    this.#database = database;
    this.#file = file;
  }

  all(statement: string, ...values: Bindable[]): Promise<Row[]> {
    return this.#queue(() => patiently(() => this.#all(statement, values)));
  }

  run(statement: string, ...values: Bindable[]): Promise<number> {
    return this.#queue(() => patiently(() => this.#run(statement, values)));
  }

  transact<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#queue(async () => {
      await patiently(() => this.#database.exec('BEGIN IMMEDIATE'));
      try {
        const result = await work({
          all: async (statement, ...values) => this.#all(statement, values),
          run: async (statement, ...values) => this.#run(statement, values),
        });
        this.#database.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** Written beside and renamed, so that the file is whole or not there. */
  backup(file: string): Promise<void> {
    return this.#queue(async () => {
      if (existsSync(file)) throw new LedgerError(`${file} is there already`, 'Name a file that is not.');
      const part = `${file}.part`;
      rmSync(part, { force: true });
      closeSync(openSync(part, 'wx', 0o600));
      this.#database.prepare('VACUUM INTO ?').run(part);
      renameSync(part, file);
    });
  }

  explain(error: unknown): string {
    return `${this.#file}: ${explain(error)}`;
  }

  isClash(error: unknown): boolean {
    return resultCode(error) === CLASH;
  }

  async close(): Promise<void> {
    await this.#turn;
    this.#statements.clear();
    this.#database.close();
  }

  #queue<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  #all(statement: string, values: Bindable[]): Row[] {
    checkBound(values);
    return this.#prepare(statement).all(...values) as Row[];
  }

  #run(statement: string, values: Bindable[]): number {
    checkBound(values);
    return Number(this.#prepare(statement).run(...values).changes);
  }

  #prepare(statement: string) {
    const known = this.#statements.get(statement);
    if (known) return known;
    const made = this.#database.prepare(statement.replaceAll(/\$(\d+)/g, '?$1'));
    this.#statements.set(statement, made);
    return made;
  }
}

async function patiently<T>(work: () => T): Promise<T> {
  for (let time = 1; ; time++) {
    try {
      return work();
    } catch (error) {
      if (resultCode(error) !== BUSY || time === PATIENCE.times) throw error;
      await setTimeout(PATIENCE.apart);
    }
  }
}
