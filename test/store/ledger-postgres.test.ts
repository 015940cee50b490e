import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedgerDatabase } from '../../src/store/ledger/index.ts';
import { ledgerContract } from '../contract/ledger.ts';
import { postgresFolder, startPostgres, type TestPostgres, WITHOUT_POSTGRES } from '../support/postgres.ts';

describe.skipIf(!postgresFolder)(`the ledger in PostgreSQL${WITHOUT_POSTGRES}`, () => {
  let postgres: TestPostgres;
  let made = 0;
  const warnings: string[] = [];
  const open = (schema: string, now = Date.now) =>
    openLedgerDatabase({ url: postgres.url, schema, now, warn: (line) => warnings.push(line) });

  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres?.stop());

  ledgerContract(async () => {
    const schema = `desk_${made++}`;
    return { ledger: await open(schema), again: () => open(schema) };
  });

  it('is made once by processes that start together', async () => {
    const ledgers = await Promise.all([open('together'), open('together'), open('together')]);
    await ledgers[0].notes.put('a', 1);
    expect(await ledgers[2].notes.get('a')).toBe(1);
    for (const ledger of ledgers) await ledger.close();
    expect(warnings).toEqual([]);
  });

  it('refuses a machine whose clock is off, for claims run out by the clock', async () => {
    await expect(open('clock', () => Date.now() - 60_000)).rejects.toThrow(
      "This machine's clock is 60 s behind",
    );
  });

  it('names where it is when it is not there, but no password', async () => {
    const url = 'postgres://desk:s3cret@127.0.0.1:1/desk';
    const opening = openLedgerDatabase({ url, now: Date.now, warn: () => {} });
    await expect(opening).rejects.toThrow('PostgreSQL at 127.0.0.1:1/desk');
    await expect(opening).rejects.not.toThrow('s3cret');
  });

  it('is copied by its own tool', async () => {
    const ledger = await open('copied');
    await expect(ledger.backup('x')).rejects.toMatchObject({ wayOut: expect.stringContaining('pg_dump') });
    await ledger.close();
  });
});
