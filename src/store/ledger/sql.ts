/** What can be bound to a statement: a Date or a boolean would arrive as something else, or as nothing. */
export type Bindable = string | number | null;

export type Row = Readonly<Record<string, unknown>>;

/** A connection inside a transaction, or outside of one. Statements number what they bind: `$1`, `$2`. */
export interface Sql {
  all(statement: string, ...values: Bindable[]): Promise<Row[]>;
  /** How many rows it changed. */
  run(statement: string, ...values: Bindable[]): Promise<number>;
}

/** A database that holds a ledger. The two speak the same SQL but for what `dialect` names. */
export interface Engine extends Sql {
  readonly dialect: Dialect;
  /** All of it or nothing; a transaction that writes what another writes waits for it. */
  transact<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  backup(file: string): Promise<void>;
  /** In a reader's words, with the way out. */
  explain(error: unknown): string;
  /** Whether two wrote at once what only one may. */
  isClash(error: unknown): boolean;
  close(): Promise<void>;
}

export interface Dialect {
  /** A whole number of 64 bits. */
  readonly integer: string;
  /** A primary key that counts up. */
  readonly identity: string;
  /** The strings of a JSON array that is bound, as a subquery. */
  strings(parameter: string): string;
  /** Locks the rows of `table` that a subquery chose, past those that others have locked. */
  skipLocked(table: string): string;
}

/** Refuses what a driver would silently bind as something else. */
export function checkBound(values: readonly unknown[]): void {
  for (const value of values) {
    const sound = value === null || typeof value === 'string' || Number.isFinite(value);
    if (!sound) throw new TypeError(`${typeof value} ${String(value)} cannot be kept in the ledger`);
  }
}
