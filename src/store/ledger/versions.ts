import { LedgerError } from './errors.ts';
import { MIGRATIONS } from './migrations.ts';

/** A ledger that this program is too old for. */
export const newer = (where: string, version: number): LedgerError =>
  new LedgerError(
    `The ledger in ${where} has version ${version}, and this briefdesk knows only up to ${MIGRATIONS.length}`,
    'A newer briefdesk wrote it: run that one, or go back to a backup.',
  );
