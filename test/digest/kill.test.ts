import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/store/index.ts';
import { openLedgerDatabase, openLedgerFile } from '../../src/store/ledger/index.ts';
import { type KillRun, runKills } from '../support/kill/index.ts';
import { postgresFolder, startPostgres, type TestPostgres, WITHOUT_POSTGRES } from '../support/postgres.ts';

/** `npm run test:kill` kills 200 times; the usual run only so often that a fault of principle shows. */
const KILLS = Number(process.env.KILLS ?? 6);
const PATIENCE = 120_000 + KILLS * 6_000;

async function expectEachOnce(run: Omit<KillRun, 'kills' | 'seed'>): Promise<void> {
  const seed = Number(process.env.SEED ?? 20310502);
  const { channels, whileSending, deliveries, crowded } = await runKills({ ...run, kills: KILLS, seed });
  console.log(
    `${KILLS} kills, ${whileSending} of them while a message was on its way; ${deliveries} digests for ${channels.length} channels`,
  );
  for (const { has, wants } of channels) expect(has).toEqual(wants);
  expect(crowded).toBe(0);
  expect(whileSending).toBeGreaterThan(0);
}

describe('each channel has every digest once, in order, though the process is killed again and again', () => {
  const home = mkdtempSync(join(tmpdir(), 'briefdesk-kill-'));
  let ledger: Ledger;
  let postgres: TestPostgres | undefined;
  afterAll(async () => {
    await postgres?.stop();
    rmSync(home, { recursive: true });
  });

  it(
    'with the ledger in a file',
    async () => {
      const file = join(home, 'ledger.sqlite');
      ledger = await openLedgerFile(file);
      await expectEachOnce({ ledger, where: { file }, processes: 1 });
      await ledger.close();
    },
    PATIENCE,
  );

  describe.skipIf(!postgresFolder)(`with two processes${WITHOUT_POSTGRES}`, () => {
    it(
      'with the ledger in PostgreSQL',
      async () => {
        postgres = await startPostgres();
        const { url } = postgres;
        ledger = await openLedgerDatabase({ url, now: Date.now, warn: () => {} });
        await expectEachOnce({ ledger, where: { url }, processes: 2 });
        await ledger.close();
      },
      PATIENCE,
    );
  });
});
