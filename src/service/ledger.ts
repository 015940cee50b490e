import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../command/usage-error.ts';
import type { Config } from '../config.ts';
import type { Ledger } from '../store/index.ts';

type Place = Pick<Config, 'state' | 'database'>;

/**
 * Opens the ledger where the configuration says: in PostgreSQL, or in a file of the state's folder. `warn` hears of
 * connections that break. Throws UsageError where it cannot be had.
 */
export async function openLedger(place: Place, cwd: string, warn: (line: string) => void): Promise<Ledger> {
  const { openLedgerDatabase, openLedgerFile } = await import('../store/ledger/index.ts');
  return refusing(() =>
    place.database === null
      ? openLedgerFile(fileOf(place, cwd))
      : openLedgerDatabase({ url: place.database, now: Date.now, warn }),
  );
}

/** Copies the ledger as it stands at this moment, whoever else has it open. Throws UsageError where it cannot. */
export async function backUp(to: string, place: Place, cwd: string): Promise<string> {
  if (place.database !== null)
    throw new UsageError('The ledger is in PostgreSQL.', 'Copy it with pg_dump, which may run at any time.');
  const file = fileOf(place, cwd);
  if (!existsSync(file))
    throw new UsageError(
      `There is no ledger ${file} yet.`,
      'It is made when the desk first runs as a service.',
    );
  const { openLedgerFile } = await import('../store/ledger/index.ts');
  return refusing(async () => {
    const ledger = await openLedgerFile(file);
    await ledger.backup(resolve(cwd, to)).finally(() => ledger.close());
    return `${file} is copied to ${to}, as it stands now.`;
  });
}

function fileOf({ state }: Place, cwd: string): string {
  if (state !== null) return resolve(cwd, join(state ?? '.briefdesk', 'ledger.sqlite'));
  throw new UsageError(
    'BRIEFDESK_STATE=off keeps nothing, and subscriptions have to be kept.',
    'Name a folder, or a PostgreSQL with DATABASE_URL.',
  );
}

/** What is wrong with the ledger is for whoever runs the desk to mend. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'LedgerError') throw error;
    throw new UsageError(error.message, (error as Error & { wayOut: string }).wayOut);
  }
}
