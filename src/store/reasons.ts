import { ForeignFile, resultCode } from './sqlite.ts';

/** Why a file cannot be used, in a reader's words; by SQLite's result code. */
const REASONS: Readonly<Record<number, string>> = {
  3: 'it may not be written',
  5: 'another program has it locked',
  6: 'another program has it locked',
  8: 'it may not be written',
  10: 'the disk fails to read or write',
  11: 'the file is damaged',
  13: 'the disk is full',
  14: 'it may not be written',
  26: 'the file is damaged',
};

const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'it may not be written',
  ENOENT: 'it cannot be made',
  ENOTDIR: 'a file stands in the way',
  EEXIST: 'a file stands in the way',
  ENOSPC: 'the disk is full',
  MODULE_NOT_FOUND: 'the database is not installed',
};

export function explain(error: unknown): string {
  if (error instanceof ForeignFile) return 'the file there is a database of another program';
  const known = REASONS[resultCode(error) ?? -1] ?? SYSTEM[(error as NodeJS.ErrnoException).code ?? ''];
  return known ?? (error instanceof Error ? error.message.split('\n')[0]! : String(error));
}
