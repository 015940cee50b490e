import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  Deliverer,
  type DelivererOptions,
  holderOf,
  isAlive,
  isGone,
} from '../../src/digest/deliver/index.ts';
import type { Delivery, Ledger } from '../../src/store/index.ts';
import { openLedgerFile } from '../../src/store/ledger/index.ts';
import { BoardPoster } from '../support/board.ts';
import { channel, digest, plan, subscribe } from '../support/ledger.ts';
import { keptLog } from '../support/log.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-deliver-'));
afterAll(() => rmSync(home, { recursive: true }));
let made = 0;

describe('deliveries', () => {
  let ledger: Ledger;
  let slack: BoardPoster;
  let discord: BoardPoster;
  let log: ReturnType<typeof keptLog>;
  let now: number;

  beforeEach(async () => {
    ledger = await openLedgerFile(join(home, `ledger-${made++}.sqlite`));
    slack = new BoardPoster();
    discord = new BoardPoster();
    log = keptLog();
    now = 1_000;
  });
  afterEach(() => ledger.close());

  const open = (more: Partial<DelivererOptions> = {}) =>
    new Deliverer({
      deliveries: ledger.deliveries,
      posters: { slack, discord },
      holder: 'here/1/a',
      isGone: (holder) => holder.includes('dead'),
      now: () => now,
      random: () => 0.5,
      log,
      ...more,
    });
  const find = async (key: string): Promise<Delivery> => (await ledger.deliveries.find(key))!;
  const pausedOf = async (id: string) => (await ledger.subscriptions.get(id))?.paused;

  it('reach each channel in the order planned, both platforms', async () => {
    const one = await subscribe(ledger, channel('C1'), 10, 20);
    const two = await subscribe(ledger, channel('D1', 'discord', 'G1'), 15);
    const deliverer = open();
    await deliverer.turn();
    expect(slack.board.keys('C1')).toEqual([`${one}:10`]);
    expect(discord.board.keys('D1')).toEqual([`${two}:15`]);
    await deliverer.turn();
    expect(slack.board.keys('C1')).toEqual([`${one}:10`, `${one}:20`]);
    expect(await find(`${one}:20`)).toMatchObject({ state: 'sent', messages: [{ channel: 'C1' }] });
    expect(log.lines.map(({ message }) => message)).toEqual(['delivered', 'delivered', 'delivered']);
  });

  it('go out without being asked for, once something is planned', async () => {
    const deliverer = open({ pace: { poll: 60_000 } });
    deliverer.start();
    const id = await subscribe(ledger, channel('C1'), 10, 20, 30);
    deliverer.wake();
    await expect.poll(() => slack.board.keys('C1')).toEqual([`${id}:10`, `${id}:20`, `${id}:30`]);
    await deliverer.stop();
  });

  it('are one at a time in a channel, and many at once in all', async () => {
    for (let i = 0; i < 10; i++) await subscribe(ledger, channel(`C${i}`, 'slack', `W${i}`), 10, 20);
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    slack.pause = () => gate;
    const deliverer = open({ pace: { poll: 5 } });
    deliverer.start();
    await expect.poll(() => slack.asked.length).toBe(10);
    go();
    await expect.poll(() => slack.asked.length).toBe(20);
    await deliverer.stop();
    expect(slack.board.crowded.size).toBe(0);
  });

  it('are few at once in a workspace, and fewer where it has set a limit', async () => {
    for (let i = 0; i < 10; i++) await subscribe(ledger, channel(`C${i}`), 10);
    const deliverer = open();
    await deliverer.turn();
    expect(slack.asked).toHaveLength(6);
    slack.faults.push({ kind: 'wait', seconds: 1, scope: 'workspace' });
    await deliverer.turn();
    now += 1_000;
    for (let i = 10; i < 20; i++) await subscribe(ledger, channel(`C${i}`), 10);
    slack.asked.length = 0;
    await deliverer.turn();
    expect(slack.asked).toHaveLength(2);
  });

  it('wait for a rate limit, in its scope only', async () => {
    const one = await subscribe(ledger, channel('C1'), 10);
    slack.faults.push({ kind: 'wait', seconds: 30, scope: 'workspace' });
    const deliverer = open();
    await deliverer.turn();
    await subscribe(ledger, channel('C2'), 10);
    const other = await subscribe(ledger, channel('C3', 'slack', 'W2'), 10);
    now += 29_999;
    await deliverer.turn();
    expect(slack.asked).toEqual([`${one}:10`, `${other}:10`]);
    expect(await find(`${one}:10`)).toMatchObject({ state: 'planned', attempts: 0 });
    now += 1;
    await deliverer.turn();
    expect(slack.board.keys('C1')).toHaveLength(1);
    expect(slack.board.keys('C2')).toHaveLength(1);
  });

  it('that fail are tried again, with growing pauses', async () => {
    const id = await subscribe(ledger, channel('C1'), 10);
    const deliverer = open();
    const pauses: number[] = [];
    for (let i = 0; i < 12; i++) {
      slack.faults.push({ kind: 'failed', reason: '503' });
      await deliverer.turn();
      const { due } = await find(`${id}:10`);
      pauses.push((due! - now) / 1_000);
      now = due!;
    }
    expect(pauses).toEqual([1.5, 3, 6, 12, 24, 48, 96, 192, 384, 675, 675, 675]);
    await deliverer.turn();
    expect(slack.board.keys('C1')).toHaveLength(1);
  });

  it('whose fate is unknown are looked up before they are sent again', async () => {
    const id = await subscribe(ledger, channel('C1'), 10);
    const lost = await subscribe(ledger, channel('C2'), 11);
    const unknown = { kind: 'unknown', reason: 'timed out' } as const;
    slack.faults.push({ kind: 'lost', outcome: unknown }, unknown);
    const deliverer = open();
    await deliverer.turn();
    expect(await find(`${id}:10`)).toMatchObject({ state: 'unknown', reason: 'timed out', attempts: 1 });
    now += 10_000;
    await deliverer.turn();
    expect(slack.board.keys('C1')).toEqual([`${id}:10`]);
    expect(slack.board.keys('C2')).toEqual([`${lost}:11`]);
  });

  it('stay in doubt through a rate limit', async () => {
    await subscribe(ledger, channel('C1'), 10);
    slack.faults.push({ kind: 'lost', outcome: { kind: 'unknown', reason: 'reset' } });
    const deliverer = open();
    await deliverer.turn();
    const found = slack.board.read('C1').pop()!;
    slack.faults.push({ kind: 'wait', seconds: 1 });
    now += 10_000;
    await deliverer.turn();
    slack.board.read('C1').push(found);
    now += 10_000;
    await deliverer.turn();
    expect(slack.board.keys('C1')).toHaveLength(1);
  });

  it('to a closed channel pause it with the reason, and go on when it works again', async () => {
    const id = await subscribe(ledger, channel('C1'), 10, 20);
    const wayOut = 'Invite the app: /invite @briefdesk';
    slack.faults.push({ kind: 'paused', reason: 'not_in_channel', wayOut });
    const deliverer = open();
    await deliverer.turn();
    expect(await pausedOf(id)).toEqual({ reason: 'not_in_channel', wayOut, at: now });
    expect(log.lines.at(-1)).toMatchObject({ level: 'warn', message: expect.stringContaining(wayOut) });
    now += 44_999;
    await deliverer.turn();
    expect(slack.asked).toHaveLength(1);
    now += 1;
    await deliverer.turn();
    await deliverer.turn();
    expect(slack.board.keys('C1')).toEqual([`${id}:10`, `${id}:20`]);
    expect(await pausedOf(id)).toBeNull();
  });

  it('to a closed channel go at once when the platform says that it is open', async () => {
    const id = await subscribe(ledger, channel('C1'), 10);
    slack.faults.push({ kind: 'paused', reason: 'archived', wayOut: 'Unarchive it.' });
    const deliverer = open();
    await deliverer.turn();
    await deliverer.reachable('slack', 'W1', 'C1');
    expect(await pausedOf(id)).toBeNull();
    await deliverer.turn();
    expect(slack.board.keys('C1')).toEqual([`${id}:10`]);
  });

  it('stop where credentials are refused, and nowhere else', async () => {
    await subscribe(ledger, channel('C1'), 10);
    const discords = await subscribe(ledger, channel('D1', 'discord', 'G1'), 10);
    slack.faults.push({ kind: 'stopped', reason: 'token_revoked', wayOut: 'Install the app again.' });
    const deliverer = open();
    await deliverer.turn();
    await subscribe(ledger, channel('C2'), 10);
    now += 3_600_000;
    await deliverer.turn();
    expect(slack.asked).toHaveLength(1);
    expect(discord.board.keys('D1')).toEqual([`${discords}:10`]);
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    deliverer.resume('slack');
    await deliverer.turn();
    expect([...slack.board.keys('C1'), ...slack.board.keys('C2')]).toHaveLength(2);
  });

  it('that a platform will never take are given up, and hold up nothing', async () => {
    const id = await subscribe(ledger, channel('C1'), 10, 20);
    slack.faults.push({ kind: 'refused', reason: 'invalid_blocks' });
    const deliverer = open();
    await deliverer.turn();
    await deliverer.turn();
    expect(await find(`${id}:10`)).toMatchObject({ state: 'failed', due: null, reason: 'invalid_blocks' });
    expect(slack.board.keys('C1')).toEqual([`${id}:20`]);
  });

  it('of a platform that is not there wait for it', async () => {
    const id = await subscribe(ledger, channel('D1', 'discord', 'G1'), 10);
    await open({ posters: { slack } }).turn();
    expect(await find(`${id}:10`)).toMatchObject({ state: 'planned' });
  });

  it('of a process that died are taken over, and not sent twice', async () => {
    const id = await subscribe(ledger, channel('C1'), 10);
    const claim = { platform: 'slack', except: [], perWorkspace: 99, limit: 5, now, until: now + 30_000 };
    await ledger.deliveries.claim({ ...claim, holder: 'dead' });
    slack.board.add('C1', `${id}:10`, false);
    const deliverer = open();
    await deliverer.takeOver();
    await deliverer.turn();
    expect(slack.asked).toEqual([]);
    now += 5_000;
    await deliverer.turn();
    expect(slack.board.keys('C1')).toEqual([`${id}:10`]);
    expect(await find(`${id}:10`)).toMatchObject({ state: 'sent' });
  });

  it('under way are finished and recorded before the desk stops', async () => {
    const id = await subscribe(ledger, channel('C1'), 10, 20);
    let go = () => {};
    slack.pause = () =>
      new Promise<void>((resolve) => {
        go = resolve;
      });
    const deliverer = open({ pace: { poll: 5 } });
    deliverer.start();
    await expect.poll(() => slack.asked.length).toBe(1);
    const stopped = deliverer.stop();
    go();
    await stopped;
    expect(await find(`${id}:10`)).toMatchObject({ state: 'sent' });
    expect(await find(`${id}:20`)).toMatchObject({ state: 'planned' });
  });

  describe('of corrections', () => {
    const correct = async (...faults: Parameters<typeof slack.markFaults.push>) => {
      const id = await subscribe(ledger, channel('C1'), 10);
      const correction = { ...digest(id, 20), key: `${id}:20:correction`, kind: 'correction' as const };
      await plan(ledger, id, [{ ...correction, corrects: [`${id}:10`] }]);
      slack.markFaults.push(...faults);
      return { id, deliverer: open() };
    };

    it('mark what they correct', async () => {
      const { id, deliverer } = await correct();
      await deliverer.turn();
      await deliverer.turn();
      const marks = slack.board.read('C1').map(({ key, marked }) => [key, marked]);
      expect(marks).toEqual([
        [`${id}:10`, true],
        [`${id}:20:correction`, false],
      ]);
    });

    it('are posted once, though marking takes several attempts', async () => {
      const { id, deliverer } = await correct({ kind: 'failed', reason: '500' });
      for (let i = 0; i < 3; i++) {
        await deliverer.turn();
        now += 60_000;
      }
      expect(slack.board.keys('C1')).toEqual([`${id}:10`, `${id}:20:correction`]);
      expect(slack.board.read('C1')[0]?.marked).toBe(true);
      expect(await find(`${id}:20:correction`)).toMatchObject({ state: 'sent' });
    });

    it('stand though the old message can no longer be edited', async () => {
      const { id, deliverer } = await correct({ kind: 'refused', reason: 'cant_update_message' });
      await deliverer.turn();
      await deliverer.turn();
      expect(await find(`${id}:20:correction`)).toMatchObject({ state: 'sent' });
      expect(log.lines.at(-2)).toMatchObject({ level: 'warn' });
    });
  });
});

describe('a process that delivers', () => {
  it('is gone when its machine no longer has it; of other machines nobody can tell', () => {
    const own = holderOf({ host: 'here', pid: process.pid, mark: 'x' });
    expect(isGone(own, 'here', isAlive)).toBe(false);
    expect(isGone('here/4194305/x', 'here', isAlive)).toBe(true);
    expect(isGone('there/4194305/x', 'here', isAlive)).toBe(false);
  });
});
