import { afterEach, describe, expect, it } from 'vitest';
import type { Ledger, Settlement } from '../../src/store/index.ts';
import { channel, digest, keysOf, plan, subscribe, subscription } from '../support/ledger.ts';

const SENT: Settlement = { state: 'sent', due: null, attempts: 1, reason: null, messages: [] };

/** What every ledger has to do. `open` opens a new empty one; `again` opens the same one as another process would. */
export function ledgerContract(open: () => Promise<{ ledger: Ledger; again: () => Promise<Ledger> }>): void {
  const opened: Ledger[] = [];
  const keep = (ledger: Ledger) => {
    opened.push(ledger);
    return ledger;
  };
  const openOne = async () => keep((await open()).ledger);
  const openTwo = async () => {
    const { ledger, again } = await open();
    return [keep(ledger), keep(await again())] as const;
  };
  const claim = (ledger: Ledger, now: number, more: object = {}) =>
    ledger.deliveries.claim({
      holder: 'h1',
      platform: 'slack',
      now,
      until: now + 100,
      limit: 10,
      except: [],
      perWorkspace: 99,
      ...more,
    });
  const waiting = (ledger: Ledger, now: number) =>
    ledger.deliveries.waiting({ platform: 'slack', now, limit: 10, except: [], perWorkspace: 99 });

  afterEach(async () => {
    for (const ledger of opened.splice(0)) await ledger.close();
  });

  describe('sources', () => {
    it('are new once for each content, and listed as they came', async () => {
      const { sources } = await openOne();
      const seen = (source: string, hash: string, at: number) => ({ story: 'harbour', source, hash, at });
      expect(await sources.see([seen('b', '1', 5), seen('a', '1', 5)])).toHaveLength(2);
      expect(await sources.see([seen('b', '1', 9), seen('b', '2', 9)])).toEqual([seen('b', '2', 9)]);
      expect(await sources.list('harbour')).toEqual([
        seen('b', '1', 5),
        seen('a', '1', 5),
        seen('b', '2', 9),
      ]);
      expect(await sources.list('other')).toEqual([]);
    });
  });

  describe('shelves', () => {
    it('keep any JSON by key, apart from one another, for other processes too', async () => {
      const [one, other] = await openTwo();
      const value = { token: 'x', list: [1, null, 'ü 👋'], nested: { yes: true } };
      await one.installations.put('T1', 'old');
      await one.installations.put('T1', value);
      await one.notes.put('T1', 7);
      expect(await other.installations.get('T1')).toEqual(value);
      expect(await other.notes.get('T1')).toBe(7);
      expect(await other.snapshots.get('T1')).toBeNull();
      await other.installations.delete('T1');
      expect(await one.installations.get('T1')).toBeNull();
    });

    it('list what begins alike, in order', async () => {
      const { snapshots } = await openOne();
      for (const key of ['b/1', 'a/2', 'a/1', 'B/1', 'é/1']) await snapshots.put(key, key);
      expect((await snapshots.list('a/')).map(([key]) => key)).toEqual(['a/1', 'a/2']);
      expect((await snapshots.list()).map(([key]) => key)).toEqual(['B/1', 'a/1', 'a/2', 'b/1', 'é/1']);
    });
  });

  describe('subscriptions', () => {
    it('come back as they were put, and are found by story and place', async () => {
      const { subscriptions } = await openOne();
      const one = subscription(channel('C1'));
      const two = {
        ...subscription(channel('D1', 'discord', 'G1'), 'tunnel'),
        schedule: { kind: 'on-new', minutes: 5 } as const,
        sayNothingNew: true,
      };
      await subscriptions.put(one);
      await subscriptions.put(two);
      expect(await subscriptions.get(one.id)).toEqual(one);
      expect(await subscriptions.list()).toEqual([one, two]);
      expect(await subscriptions.list({ story: 'tunnel' })).toEqual([two]);
      expect(await subscriptions.list({ platform: 'slack', workspace: 'W1', channel: 'C1' })).toEqual([one]);
      expect(await subscriptions.list({ platform: 'slack', workspace: 'W2' })).toEqual([]);
      expect(await subscriptions.get('nobody')).toBeNull();
    });

    it('keep how far they have come when their schedule is changed', async () => {
      const { subscriptions } = await openOne();
      const one = subscription(channel('C1'));
      const told = { fact: 'f1', value: '3', level: 'reported', speaker: null, delivery: null } as const;
      await subscriptions.put(one, { slot: 10, state: { silent: 2 }, told: new Map([['f1', told]]) });
      await subscriptions.put({ ...one, written: 'weekly mon 08:30' }, { slot: 99, told: new Map() });
      expect(await subscriptions.progress(one.id)).toEqual({
        revision: 0,
        slot: 10,
        state: { silent: 2 },
        told: new Map([['f1', told]]),
      });
      expect((await subscriptions.get(one.id))?.written).toBe('weekly mon 08:30');
    });

    it('pause with the reason, and resume', async () => {
      const { subscriptions } = await openOne();
      const { id } = subscription(channel('C1'));
      await subscriptions.put(subscription(channel('C1')));
      const why = { reason: 'not in channel', wayOut: '/invite', at: 5 };
      await subscriptions.pause(id, why);
      expect((await subscriptions.get(id))?.paused).toEqual(why);
      await subscriptions.resume(id);
      expect((await subscriptions.get(id))?.paused).toBeNull();
    });

    it('take with them what was not sent, and begin anew', async () => {
      const ledger = await openOne();
      const id = await subscribe(ledger, channel('C1'), 10, 20);
      await claim(ledger, 10);
      await ledger.deliveries.settle(`${id}:10`, 'h1', SENT);
      expect(await ledger.subscriptions.remove(id)).toBe(true);
      expect(await ledger.subscriptions.remove(id)).toBe(false);
      expect(await claim(ledger, 99)).toEqual([]);
      expect(await ledger.subscriptions.progress(id)).toBeNull();
      expect(await ledger.deliveries.find(`${id}:10`)).toMatchObject({ state: 'sent' });
      expect(await ledger.deliveries.find(`${id}:20`)).toMatchObject({ state: 'failed', due: null });
    });

    it('are not tried again for when they went while one was sent', async () => {
      const ledger = await openOne();
      const id = await subscribe(ledger, channel('C1'), 10);
      await claim(ledger, 10);
      await ledger.subscriptions.remove(id);
      await ledger.deliveries.settle(`${id}:10`, 'h1', { ...SENT, state: 'failed', due: 20 });
      expect(await claim(ledger, 99)).toEqual([]);
    });
  });

  describe('plans', () => {
    const told = (value: string, delivery: string) => ({
      fact: 'f1',
      value,
      level: 'stated' as const,
      speaker: 'Ada',
      delivery,
    });

    it('change deliveries and what was told together', async () => {
      const [ledger, other] = await openTwo();
      const id = await subscribe(ledger, channel('C1'));
      const first = digest(id, 10, 'first “quoted” & <@U1>');
      expect(await plan(ledger, id, [first], { state: { silent: 0 }, told: [told('3', first.key)] })).toBe(
        true,
      );
      const progress = await other.subscriptions.progress(id);
      expect(progress).toMatchObject({ revision: 1, slot: 10, state: { silent: 0 } });
      expect(progress?.told.get('f1')).toEqual(told('3', first.key));
      expect(await other.deliveries.find(first.key)).toEqual({
        ...first,
        subscription: id,
        to: channel('C1'),
        state: 'planned',
        attempts: 0,
        reason: null,
        messages: [],
      });
      await plan(ledger, id, [], { slot: 20, untold: ['f1'] });
      expect((await other.subscriptions.progress(id))?.told.size).toBe(0);
    });

    it('made from the same progress: the first holds, the second changes nothing', async () => {
      const [one, other] = await openTwo();
      const id = await subscribe(one, channel('C1'));
      const both = await Promise.all([
        plan(one, id, [digest(id, 10)], { told: [told('3', 'x')] }),
        plan(other, id, [digest(id, 11)], { revision: 0, told: [told('4', 'y')] }),
      ]);
      expect(both.filter(Boolean)).toHaveLength(1);
      expect(await one.deliveries.list(id, 10)).toHaveLength(1);
    });

    it('deliver no slot twice', async () => {
      const ledger = await openOne();
      const id = await subscribe(ledger, channel('C1'), 10);
      await plan(ledger, id, [digest(id, 10, 'again'), digest(id, 20)]);
      const keys = (await ledger.deliveries.list(id, 10)).map(({ key }) => key);
      expect(keys).toEqual([`${id}:20`, `${id}:10`]);
      expect((await ledger.deliveries.list(id, 1))[0]?.key).toBe(`${id}:20`);
    });

    it('for nobody are refused', async () => {
      const ledger = await openOne();
      const nobody = { subscription: 'no', revision: 0, slot: 1, state: null, told: [], untold: [] };
      expect(await ledger.deliveries.plan({ ...nobody, deliveries: [digest('no', 1)] })).toBe(false);
      expect(await ledger.deliveries.find('no:1')).toBeNull();
    });

    it('that cannot be kept whole are not kept at all', async () => {
      const ledger = await openOne();
      const id = await subscribe(ledger, channel('C1'));
      const broken = { ...digest(id, 20), due: Number.NaN };
      await expect(plan(ledger, id, [digest(id, 10), broken])).rejects.toThrow('NaN');
      expect(await ledger.deliveries.list(id, 10)).toEqual([]);
      expect((await ledger.subscriptions.progress(id))?.revision).toBe(0);
      const date = new Date(0) as unknown as number;
      await expect(plan(ledger, id, [{ ...digest(id, 10), due: date }])).rejects.toThrow('object');
    });
  });

  describe('claims', () => {
    it('are of what is due, one a channel, in the order planned', async () => {
      const ledger = await openOne();
      const one = await subscribe(ledger, channel('C1'), 10, 20);
      const two = await subscribe(ledger, channel('C2'), 15);
      await subscribe(ledger, channel('C3'), 50);
      expect(keysOf(await claim(ledger, 30))).toEqual([`${one}:10`, `${two}:15`]);
      expect(await claim(ledger, 30)).toEqual([]);
      await ledger.deliveries.settle(`${one}:10`, 'h1', SENT);
      expect(keysOf(await claim(ledger, 30))).toEqual([`${one}:20`]);
    });

    it('keep within a limit, a platform, a channel, and away from workspaces', async () => {
      const ledger = await openOne();
      const slack = await subscribe(ledger, channel('C1'), 10);
      const far = await subscribe(ledger, channel('C1', 'slack', 'W2'), 11);
      const last = await subscribe(ledger, channel('C2', 'slack', 'W2'), 12);
      const discord = await subscribe(ledger, channel('C1', 'discord', 'G1'), 13);
      expect(keysOf(await claim(ledger, 30, { platform: 'discord' }))).toEqual([`${discord}:13`]);
      expect(keysOf(await claim(ledger, 30, { except: ['W1'], limit: 1 }))).toEqual([`${far}:11`]);
      expect(keysOf(await claim(ledger, 30, { to: channel('C2', 'slack', 'W2') }))).toEqual([`${last}:12`]);
      expect(keysOf(await claim(ledger, 30))).toEqual([`${slack}:10`]);
    });

    it('are of many workspaces, not all of one', async () => {
      const ledger = await openOne();
      for (let i = 0; i < 5; i++) await subscribe(ledger, channel(`C${i}`), 10);
      const far = await subscribe(ledger, channel('C9', 'slack', 'W2'), 20);
      const claims = await claim(ledger, 30, { perWorkspace: 2 });
      expect(claims.map(({ delivery }) => delivery.to.workspace).sort()).toEqual(['W1', 'W1', 'W2']);
      expect(keysOf(claims)).toContain(`${far}:20`);
    });

    it('are had by one process only', async () => {
      const [one, other] = await openTwo();
      for (let i = 0; i < 12; i++) await subscribe(one, channel(`C${i}`), 10);
      const rounds = await Promise.all(
        [one, other, one, other].map((ledger, i) => claim(ledger, 30, { holder: `h${i}`, limit: 6 })),
      );
      const keys = rounds.flatMap(keysOf);
      expect(new Set(keys).size).toBe(keys.length);
      expect(await one.deliveries.holders()).toHaveLength(rounds.filter(({ length }) => length > 0).length);
    });

    it('that are put back are as they were, in doubt where they had been', async () => {
      const ledger = await openOne();
      const id = await subscribe(ledger, channel('C1'), 10);
      const other = await subscribe(ledger, channel('C2'), 10);
      await claim(ledger, 10);
      await ledger.deliveries.release('h1', 20);
      await subscribe(ledger, channel('C3'), 10);
      await claim(ledger, 20);
      await ledger.deliveries.putBack([`${id}:10`], 'h1', 30);
      await ledger.deliveries.putBack([`${other}:10`], 'h2', 30);
      expect(await ledger.deliveries.find(`${id}:10`)).toMatchObject({
        state: 'unknown',
        due: 30,
        attempts: 0,
      });
      expect(keysOf(await claim(ledger, 30))).toEqual([`${id}:10?`]);
    });

    it('run out unless renewed; what they held may have been sent', async () => {
      const [one, other] = await openTwo();
      const id = await subscribe(one, channel('C1'), 10);
      await claim(one, 10);
      await one.deliveries.renew('h1', 200);
      expect(await claim(other, 150, { holder: 'h2' })).toEqual([]);
      expect(keysOf(await claim(other, 200, { holder: 'h2' }))).toEqual([`${id}:10?`]);
      expect(await one.deliveries.settle(`${id}:10`, 'h1', SENT)).toBe(false);
      expect(await other.deliveries.settle(`${id}:10`, 'h2', SENT)).toBe(true);
    });

    it('of a dead process go to the next, in doubt until they are sent', async () => {
      const [one, other] = await openTwo();
      const id = await subscribe(one, channel('C1'), 10);
      await claim(one, 10);
      expect(await other.deliveries.holders()).toEqual(['h1']);
      await other.deliveries.release('h1', 20);
      expect(await other.deliveries.find(`${id}:10`)).toMatchObject({ state: 'unknown', due: 20 });
      expect(keysOf(await claim(other, 20, { holder: 'h2' }))).toEqual([`${id}:10?`]);
      await other.deliveries.settle(`${id}:10`, 'h2', { ...SENT, state: 'failed', due: 30, reason: '503' });
      expect(keysOf(await claim(other, 30, { holder: 'h2' }))).toEqual([`${id}:10?`]);
    });
  });

  describe('settling', () => {
    it('keeps the messages and why it failed, and is done with or tried again', async () => {
      const ledger = await openOne();
      const id = await subscribe(ledger, channel('C1'), 10);
      await claim(ledger, 10);
      const failed = { state: 'failed', due: 40, attempts: 1, reason: '503', messages: [] } as const;
      expect(await ledger.deliveries.settle(`${id}:10`, 'h1', failed)).toBe(true);
      expect(await ledger.deliveries.find(`${id}:10`)).toMatchObject(failed);
      expect(await ledger.deliveries.counts()).toEqual([{ platform: 'slack', state: 'failed', count: 1 }]);
      expect(await claim(ledger, 39)).toEqual([]);
      expect(keysOf(await claim(ledger, 40))).toEqual([`${id}:10`]);
      const messages = [{ channel: 'C1', id: '1.2' }];
      await ledger.deliveries.settle(`${id}:10`, 'h1', { ...SENT, messages });
      expect(await ledger.deliveries.find(`${id}:10`)).toMatchObject({ state: 'sent', due: null, messages });
      expect(await ledger.deliveries.counts()).toEqual([]);
    });

    it('is remembered when the briefing itself is emptied after long', async () => {
      const ledger = await openOne();
      const id = await subscribe(ledger, channel('C1'), 10, 20);
      await claim(ledger, 10);
      const messages = [{ channel: 'C1', id: '1.2' }];
      await ledger.deliveries.settle(`${id}:10`, 'h1', { ...SENT, messages });
      await ledger.deliveries.tidy(100);
      const emptied = await ledger.deliveries.find(`${id}:10`);
      expect(emptied).toMatchObject({ state: 'sent', messages, briefing: { sections: [] } });
      expect((await ledger.deliveries.find(`${id}:20`))?.briefing.sections).toHaveLength(1);
      await plan(ledger, id, [digest(id, 10)]);
      expect(await claim(ledger, 15)).toEqual([]);
    });

    it('pauses all subscriptions of a channel that is closed, until a post works', async () => {
      const ledger = await openOne();
      const id = await subscribe(ledger, channel('C1'), 10);
      await ledger.subscriptions.put(subscription(channel('C1'), 'tunnel'));
      await subscribe(ledger, channel('C2'));
      await claim(ledger, 10);
      const pause = { reason: 'gone', wayOut: '/invite', at: 10 };
      const paused = { ...SENT, state: 'paused', due: 500, reason: 'gone', pause } as const;
      await ledger.deliveries.settle(`${id}:10`, 'h1', paused);
      const reasons = async () => (await ledger.subscriptions.list()).map(({ paused }) => paused?.reason);
      expect(await reasons()).toEqual(['gone', undefined, 'gone']);
      expect(await waiting(ledger, 400)).toEqual([]);
      await claim(ledger, 500);
      await ledger.deliveries.settle(`${id}:10`, 'h1', SENT);
      expect(await reasons()).toEqual([undefined, undefined, undefined]);
    });

    it('is due again when its channel is opened', async () => {
      const ledger = await openOne();
      const id = await subscribe(ledger, channel('C1'), 10);
      await claim(ledger, 10);
      const pause = { reason: 'gone', wayOut: '/invite', at: 10 };
      await ledger.deliveries.settle(`${id}:10`, 'h1', { ...SENT, state: 'paused', due: 500, pause });
      await ledger.deliveries.reopen(channel('C1'), 20);
      expect((await ledger.subscriptions.get(id))?.paused).toBeNull();
      expect(await waiting(ledger, 20)).toEqual([channel('C1')]);
      expect(keysOf(await claim(ledger, 20))).toEqual([`${id}:10`]);
    });
  });
}
