import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDelivering } from '../../src/service/delivering.ts';
import { openLedger } from '../../src/service/ledger.ts';
import { BoardPoster } from '../support/board.ts';
import { channel, subscribe } from '../support/ledger.ts';
import { keptLog } from '../support/log.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-delivering-'));
afterAll(() => rmSync(home, { recursive: true }));

describe('a desk that delivers', () => {
  it('posts what the process before it left behind, in doubt where that was sending', async () => {
    const place = { state: 'state', database: null };
    const before = await openLedger(place, home, () => {});
    const id = await subscribe(before, channel('C1'), 10, 20);
    const until = Date.now() + 60_000;
    const claim = {
      holder: 'here/4194305/x',
      platform: 'slack',
      except: [],
      perWorkspace: 99,
      limit: 1,
      now: 10,
      until,
    };
    await before.deliveries.claim(claim);
    await before.deliveries.release(claim.holder, 10);
    await before.close();

    const ledger = await openLedger(place, home, () => {});
    const slack = Object.assign(new BoardPoster(), { name: 'slack' });
    slack.board.add('C1', `${id}:10`, false);
    const attempts: string[] = [];
    const deliverer = openDelivering({
      now: Date.now,
      ledger,
      platforms: [slack, { name: 'terminal' }],
      log: keptLog(),
      pace: { poll: 5 },
      onAttempt: (platform, outcome) => attempts.push(`${platform} ${outcome}`),
    });
    deliverer.start();
    await expect.poll(() => slack.board.keys('C1')).toEqual([`${id}:10`, `${id}:20`]);
    await deliverer.stop();
    expect(attempts).toEqual(['slack sent', 'slack sent']);
    await ledger.close();
  });

  it('says what to do where there is no ledger to be had', async () => {
    const open = (state: string | null) => openLedger({ state, database: null }, home, () => {});
    await expect(open(null)).rejects.toMatchObject({ wayOut: expect.stringContaining('DATABASE_URL') });
    writeFileSync(join(home, 'file'), '');
    await expect(open('file')).rejects.toThrow('a file stands in the way');
  });
});
