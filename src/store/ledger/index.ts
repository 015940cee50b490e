import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { explain } from '../reasons.ts';
import type { Ledger } from '../types.ts';
import { DeliveryTable } from './deliveries.ts';
import { guard, wrap } from './guard.ts';
import type { PostgresOptions } from './postgres.ts';
import { ShelfTable } from './shelves.ts';
import { SourceTable } from './sources.ts';
import type { Engine } from './sql.ts';
import { openSqlite } from './sqlite.ts';
import { SubscriptionTable } from './subscriptions.ts';

/**
 * Opens the ledger in a file, made where it is missing and brought up to date where it is older. It is no part of the
 * cache's file: that one may be deleted or begun anew at any time and gives up the last writes for speed; this one
 * never is and never does.
 * @throws LedgerError
 */
export async function openLedgerFile(file: string): Promise<Ledger> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // It holds the tokens of installations
    closeSync(openSync(file, 'a', 0o600));
    return makeLedger(openSqlite(file));
  } catch (error) {
    throw wrap(error, `${file}: ${explain(error)}`);
  }
}

export interface DatabaseOptions extends Omit<PostgresOptions, 'schema'> {
  /** The schema of its tables, `briefdesk`; pg-boss has its own beside it. */
  readonly schema?: string;
}

/** The ledger of several processes, whose deliveries pg-boss spreads over them. @throws LedgerError */
export async function openLedgerDatabase(options: DatabaseOptions): Promise<Ledger> {
  const [{ openPostgres }, { openJobs }] = await Promise.all([import('./postgres.ts'), import('./jobs.ts')]);
  const settings = { schema: 'briefdesk', ...options };
  const engine = await openPostgres(settings);
  try {
    const ledger = makeLedger(engine);
    const jobs = await openJobs(engine, ledger.deliveries, settings);
    return { ...ledger, deliveries: jobs.deliveries, close: () => jobs.close().then(ledger.close) };
  } catch (error) {
    await engine.close();
    throw wrap(error, engine.explain(error));
  }
}

function makeLedger(bare: Engine): Ledger {
  const engine = guard(bare);
  const shelf = (name: string) => new ShelfTable(engine, name);
  return {
    sources: new SourceTable(engine),
    subscriptions: new SubscriptionTable(engine),
    deliveries: new DeliveryTable(engine),
    snapshots: shelf('snapshots'),
    installations: shelf('installations'),
    notes: shelf('notes'),
    backup: (file) => engine.backup(file),
    close: () => engine.close(),
  };
}
