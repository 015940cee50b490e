import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { explain } from '../reasons.ts';
import type { Ledger } from '../types.ts';
import { DeliveryTable } from './deliveries.ts';
import { guard, wrap } from './guard.ts';
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
    return makeLedger(openSqlite(file));
  } catch (error) {
    throw wrap(error, `${file}: ${explain(error)}`);
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
    feeds: shelf('feeds'),
    notes: shelf('notes'),
    backup: (file) => engine.backup(file),
    close: () => engine.close(),
  };
}
