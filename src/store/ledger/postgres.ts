import pg from 'pg';
import { LedgerError } from './errors.ts';
import { wrap } from './guard.ts';
import { MIGRATIONS } from './migrations.ts';
import { type Bindable, checkBound, type Dialect, type Engine, type Row, type Sql } from './sql.ts';
import { newer } from './versions.ts';

const DIALECT: Dialect = {
  integer: 'BIGINT',
  identity: 'BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY',
  strings: (parameter) => `SELECT json_array_elements_text(${parameter}::json)`,
  skipLocked: (table) => `FOR UPDATE OF ${table} SKIP LOCKED`,
};

const INT8 = 20;
const UNIQUE_VIOLATION = '23505';
/** Two transactions that waited for one another, or met in some other way: doing it again helps. */
const MET_ANOTHER = ['40001', '40P01'];
const TIMES = 5;
/** Claims run out by the clock of each process, so that clocks may differ by so many milliseconds, not more. */
const CLOCKS_APART = 5_000;

export interface PostgresOptions {
  /** `postgres://user:password@host/database`. */
  readonly url: string;
  /** The schema that holds the ledger's tables. */
  readonly schema: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told when a connection breaks; the next use opens another. */
  readonly warn: (line: string) => void;
}

/** Opens a ledger in PostgreSQL, and brings its tables up to date. @throws LedgerError */
export async function openPostgres(options: PostgresOptions): Promise<PostgresEngine> {
  const engine = new PostgresEngine(options);
  try {
    await engine.migrate(options.schema);
    await engine.compareClocks(options.now);
    return engine;
  } catch (error) {
    await engine.close();
    throw wrap(error, engine.explain(error));
  }
}

export class PostgresEngine implements Engine {
  readonly dialect = DIALECT;
  /** Where it is, for a reader: without the password. */
  readonly where: string;
  readonly #pool: pg.Pool;

  constructor({ url, schema, warn }: PostgresOptions) {
    this.where = describePlace(url);
    const types = new pg.TypeOverrides();
    types.setTypeParser(INT8, Number);
    this.#pool = new pg.Pool({
      connectionString: url,
      options: `-c search_path=${schema}`,
      application_name: 'briefdesk',
      types,
      max: 8,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 30_000,
      keepAlive: true,
    });
    this.#pool.on('error', (error) => warn(this.explain(error)));
  }

  async all(statement: string, ...values: Bindable[]): Promise<Row[]> {
    checkBound(values);
    return (await this.#pool.query(statement, values)).rows;
  }

  async run(statement: string, ...values: Bindable[]): Promise<number> {
    checkBound(values);
    return (await this.#pool.query(statement, values)).rowCount ?? 0;
  }

  async transact<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    for (let time = 1; ; time++) {
      try {
        return await this.#transactOnce(work);
      } catch (error) {
        if (!MET_ANOTHER.includes(codeOf(error)) || time === TIMES) throw error;
      }
    }
  }

  async #transactOnce<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work(bind(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((also: Error) => {
        broken = also;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** For pg-boss, which shares the connections. */
  async executeSql(text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
    return this.#pool.query(text, values);
  }

  /** Does something that no two processes may do at once. */
  alone(what: string, work: (sql: Sql) => Promise<unknown>): Promise<void> {
    return this.transact(async (sql) => {
      await sql.all("SELECT pg_advisory_xact_lock(hashtext('briefdesk ' || $1))", what);
      await work(sql);
    });
  }

  migrate(schema: string): Promise<void> {
    return this.alone(schema, async (sql) => {
      await sql.run(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
      await sql.run('CREATE TABLE IF NOT EXISTS ledger_version (version INTEGER NOT NULL)');
      const [row] = await sql.all('SELECT max(version) AS version FROM ledger_version');
      const version = (row?.version as number | null) ?? 0;
      if (version > MIGRATIONS.length) throw newer(this.where, version);
      for (const step of MIGRATIONS.slice(version)) {
        for (const statement of step(DIALECT)) await sql.run(statement);
      }
      if (version < MIGRATIONS.length)
        await sql.run('INSERT INTO ledger_version VALUES ($1)', MIGRATIONS.length);
    });
  }

  async compareClocks(now: () => number): Promise<void> {
    const before = now();
    const [row] = await this.all('SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now');
    const apart = (row?.now as number) - (before + now()) / 2;
    if (Math.abs(apart) <= CLOCKS_APART) return;
    const seconds = Math.abs(Math.round(apart / 1000));
    throw new LedgerError(
      `This machine's clock is ${seconds} s ${apart > 0 ? 'behind' : 'ahead of'} that of ${this.where}`,
      'Several processes share deliveries by the clock: have both machines keep their time (NTP).',
    );
  }

  async backup(): Promise<void> {
    throw new LedgerError(
      `The ledger is in ${this.where}`,
      'Copy it with pg_dump, which may run at any time.',
    );
  }

  explain(error: unknown): string {
    const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return `${this.where}: ${message || codeOf(error)}`;
  }

  isClash(error: unknown): boolean {
    return codeOf(error) === UNIQUE_VIOLATION;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

const bind = (client: pg.PoolClient): Sql => ({
  all: async (statement, ...values) => {
    checkBound(values);
    return (await client.query(statement, values)).rows;
  },
  run: async (statement, ...values) => {
    checkBound(values);
    return (await client.query(statement, values)).rowCount ?? 0;
  },
});

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

function describePlace(url: string): string {
  try {
    const { host, pathname, searchParams } = new URL(url);
    return `PostgreSQL at ${host || searchParams.get('host') || 'this machine'}${pathname}`;
  } catch {
    return 'PostgreSQL';
  }
}
