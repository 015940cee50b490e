import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/briefing/markdown.ts';
import { checkBriefing } from '../../src/briefing/schema.ts';
import type { Asker } from '../../src/command/desks.ts';
import { parse } from '../../src/command/parse.ts';
import { UsageError } from '../../src/command/usage-error.ts';
import { type DigestOptions, DigestService } from '../../src/digest/service.ts';
import type { Delivery, Ledger } from '../../src/store/index.ts';
import { openLedgerFile } from '../../src/store/ledger/index.ts';
import type { Story } from '../../src/story/index.ts';
import { type Article, FERRY, LATER, readStory } from '../support/stories.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.parse('2031-05-02T10:00:00Z');

const manager: Asker = {
  platform: 'slack',
  workspace: 'T1',
  channel: 'C1',
  user: 'U1',
  mayManage: async () => true,
};
const inChannel = (channel: string): Asker => ({ ...manager, channel });

/** Stories are read once: they are the same in every test. */
const STORIES = {
  first: FERRY,
  repeated: { ...FERRY, '03.md': LATER.repeats },
  added: { ...FERRY, '03.md': LATER.adds },
  disputed: { ...FERRY, '03.md': LATER.disputes },
  corrected: { ...FERRY, '03.md': LATER.disputes, '04.md': LATER.corrects },
  withdrawn: { '02.md': FERRY['02.md'], '03.md': LATER.repeats },
} satisfies Record<string, Record<string, Article>>;
const stories = new Map<string, Story>();

beforeAll(async () => {
  for (const [name, articles] of Object.entries(STORIES)) stories.set(name, await readStory(articles));
});

let folder: string;
let ledger: Ledger;
let now: number;
let current: Story | null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'digest-'));
  ledger = await openLedgerFile(join(folder, 'ledger.sqlite'));
  now = START;
  current = stories.get('first')!;
});
afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const log = { info: () => {}, warn: () => {}, error: (about: object) => faults.push(about) };
const faults: object[] = [];

/** A service as a process that has just started has it. */
const start = (options: Partial<DigestOptions> = {}): DigestService =>
  new DigestService({
    ledger,
    names: () => ['harbour'],
    story: (name) => (name === 'harbour' ? current : null),
    log,
    now: () => now,
    settle: 0,
    ...options,
  });

const ask = (service: DigestService, typed: string, asker: Asker = manager) => {
  const request = parse(`digest ${typed}`);
  if (request.kind !== 'digest') throw new Error(typed);
  return service.answer(request, 'harbour', asker);
};

const said = async (service: DigestService, typed: string, asker: Asker = manager) =>
  toMarkdown(await ask(service, typed, asker), { all: true });

const posted = async (channel = 'C1'): Promise<Delivery[]> =>
  [...(await ledger.deliveries.list(`harbour:slack:T1:${channel}`, 100))].reverse();

async function tickAt(service: DigestService, at: number): Promise<void> {
  now = at;
  await service.tick();
}

function publish(name: keyof typeof STORIES): void {
  current = stories.get(name)!;
}

describe('a subscription', () => {
  it('begins with what is there: nothing old is ever posted', async () => {
    const service = start();
    const answer = await said(service, 'subscribe daily 09:00 Europe/Berlin');
    expect(answer).toContain('Digests of harbour will be posted here');
    expect(answer).toContain('the next: 2031-05-03 09:00 Europe/Berlin');
    expect(answer).toContain('2 sources are known now; nothing older is posted');
    for (let day = 0; day < 5; day++) await tickAt(service, START + day * DAY);
    expect(await posted()).toEqual([]);
  });

  it('is in the asker’s zone where none is written, and says so', async () => {
    const service = start();
    const answer = await said(service, 'subscribe daily 09:00', { ...manager, timeZone: 'Asia/Tokyo' });
    expect(answer).toContain('2031-05-03 09:00 Asia/Tokyo');
    expect(answer).toContain('your own time zone');
    expect(await said(service, 'subscribe daily 09:00')).toContain('No time zone was given');
  });

  it('is for people who may manage the channel', async () => {
    const service = start();
    const guest = { ...manager, mayManage: async () => false };
    for (const typed of ['subscribe daily 09:00', 'unsubscribe', 'now'])
      await expect(ask(service, typed, guest)).rejects.toThrow(UsageError);
    expect(await said(service, 'status', guest)).toContain('No digests of harbour are posted here');
    expect(await said(service, 'preview', guest)).toContain('What is new');
  });

  it('is refused in a terminal, with the way out', async () => {
    await expect(ask(start(), 'status', { ...manager, platform: 'terminal' })).rejects.toThrow(
      'a terminal has none',
    );
  });

  it('posts what is new at its slot, once, and tells its status', async () => {
    const service = start();
    await ask(service, 'subscribe daily 09:00 Europe/Berlin');
    publish('disputed');
    await tickAt(service, Date.parse('2031-05-03T06:59:00Z'));
    expect(await posted()).toEqual([]);
    await tickAt(service, Date.parse('2031-05-03T07:00:30Z'));
    await tickAt(service, Date.parse('2031-05-03T07:01:30Z'));
    await tickAt(start(), Date.parse('2031-05-03T07:02:30Z'));
    const [digest, ...more] = await posted();
    expect(more).toEqual([]);
    expect(digest).toMatchObject({
      key: `harbour:slack:T1:C1:${Date.parse('2031-05-03T07:00:00Z')}`,
      kind: 'digest',
      state: 'planned',
      to: { platform: 'slack', workspace: 'T1', channel: 'C1' },
    });
    checkBriefing(digest!.briefing);
    expect(digest!.briefing.sections[0]!.heading).toBe('Now in dispute');
    const status = await said(service, 'status');
    expect(status).toContain('Next: 2031-05-04 09:00 Europe/Berlin.');
    expect(status).toMatch(/Last run: 2031-05-03 09:00 Europe\/Berlin: posted \d lines from 1 new source\./);
    expect(status).toContain('Last message: digest for 2031-05-03 09:00 Europe/Berlin, planned.');
  });

  it('is quiet when nothing is new, and status says why', async () => {
    const service = start();
    await ask(service, 'subscribe daily 09:00 UTC');
    publish('repeated');
    await tickAt(service, START + DAY);
    expect(await posted()).toEqual([]);
    expect(await said(service, 'status')).toContain('1 new source, nothing new in them.');
    await tickAt(service, START + 2 * DAY);
    expect(await said(service, 'status')).toContain('no new sources.');
  });

  it('says in one line that nothing is new where that was chosen', async () => {
    const service = start();
    await ask(service, 'subscribe daily 09:00 UTC --say-nothing-new');
    publish('repeated');
    await tickAt(service, START + DAY);
    const [digest] = await posted();
    expect(digest!.briefing.title).toBe('Nothing new in 1 new source');
  });

  it.each(['daily 09:00 UTC', 'on-new'])(
    'gives a sign of life after 14 silent days: %s',
    async (schedule) => {
      const service = start();
      await ask(service, `subscribe ${schedule}`);
      for (let day = 1; day <= 30; day++) await tickAt(service, START + day * DAY);
      const alive = await posted();
      expect(alive.map(({ kind }) => kind)).toEqual(['alive', 'alive']);
      expect(alive[0]!.briefing.title).toMatch(/^Nothing new for 1[34] days$/);
    },
  );

  it('on-new gathers for some minutes, and posts once', async () => {
    const service = start();
    await ask(service, 'subscribe on-new');
    await tickAt(service, START + HOUR);
    publish('added');
    now = START + 2 * HOUR;
    await service.storyChanged('harbour');
    await tickAt(service, START + 2 * HOUR + 4 * MINUTE);
    expect(await posted()).toEqual([]);
    // a restart in between forgets nothing
    const restarted = start();
    await tickAt(restarted, START + 2 * HOUR + 5 * MINUTE);
    await tickAt(restarted, START + 3 * HOUR);
    const digests = await posted();
    expect(digests.map(({ slot }) => slot)).toEqual([START + 2 * HOUR + 5 * MINUTE]);
    expect(digests[0]!.briefing.title).toBe('What is new: 1 new source');
  });

  it('posts now when asked to, and not again at its slot', async () => {
    const service = start();
    await ask(service, 'subscribe daily 09:00 UTC');
    expect(await said(service, 'now')).toContain('Nothing is posted');
    publish('disputed');
    now += MINUTE;
    expect(await said(service, 'now')).toContain('The digest is on its way');
    await tickAt(service, START + DAY);
    expect((await posted()).map(({ kind }) => kind)).toEqual(['digest']);
  });

  it('keeps what it knows when its schedule changes', async () => {
    const service = start();
    await ask(service, 'subscribe daily 09:00 UTC');
    publish('disputed');
    const answer = await said(service, 'subscribe every 4h');
    expect(answer).toContain('Before, they came daily 09:00 (UTC).');
    await tickAt(service, START + 4 * HOUR);
    expect(await posted()).toHaveLength(1);
  });

  it('ends', async () => {
    const service = start();
    await ask(service, 'subscribe daily 09:00 UTC');
    expect(await said(service, 'unsubscribe')).toContain('No more digests of harbour here');
    publish('disputed');
    await tickAt(service, START + DAY);
    expect(await posted()).toEqual([]);
    expect(await said(service, 'unsubscribe')).toContain('No digests of harbour are posted here');
  });

  it('waits while its channel is closed, and catches up once', async () => {
    const service = start();
    await ask(service, 'subscribe daily 09:00 UTC');
    await ledger.subscriptions.pause('harbour:slack:T1:C1', {
      reason: 'not in channel',
      wayOut: 'Invite it.',
      at: now,
    });
    publish('disputed');
    for (let day = 1; day <= 5; day++) await tickAt(service, START + day * DAY);
    expect(await posted()).toEqual([]);
    expect(await said(service, 'status')).toContain(
      'Paused since 2031-05-02 10:00 UTC: not in channel. Invite it.',
    );
    await ledger.subscriptions.resume('harbour:slack:T1:C1');
    for (let minute = 0; minute < 5; minute++) await tickAt(service, START + 5 * DAY + minute * MINUTE);
    expect(await posted()).toHaveLength(1);
  });

  it('keeps what was posted for its own channel, until that is emptied', async () => {
    const service = start();
    await ask(service, 'subscribe daily 09:00 UTC');
    publish('disputed');
    await tickAt(service, START + DAY);
    const [{ key, briefing }] = (await posted()) as [Delivery];
    expect(await service.posted(key, manager)).toEqual(briefing);
    expect(await service.posted(key, inChannel('C2'))).toBeNull();
    expect(await service.posted(key, { ...manager, platform: 'discord' })).toBeNull();
    expect(await service.posted('another', manager)).toBeNull();
    const until = { holder: 'p', now, until: now + HOUR, limit: 1, perWorkspace: 1 };
    await ledger.deliveries.claim({ ...until, platform: 'slack', except: [] });
    const done = { state: 'sent', due: null, attempts: 1, reason: null, messages: [] } as const;
    expect(await ledger.deliveries.settle(key, 'p', done)).toBe(true);
    await ledger.deliveries.tidy(now + DAY);
    expect(await service.posted(key, manager)).toBeNull();
  });

  it('is listed for its workspace', async () => {
    const service = start();
    await ask(service, 'subscribe daily 09:00 UTC');
    expect(await service.subscriptions('slack', 'T1')).toEqual([
      { story: 'harbour', channel: 'C1', schedule: 'daily 09:00 UTC', next: START + 23 * HOUR, paused: null },
    ]);
    expect(await service.subscriptions('discord', 'T1')).toEqual([]);
  });
});

describe('a correction', () => {
  /** A channel that was told of the birth date that turns out to be disputed. */
  async function told(): Promise<DigestService> {
    const service = start();
    current = await readStory({ '02.md': FERRY['02.md'] });
    await ask(service, 'subscribe every 1h');
    publish('first');
    await tickAt(service, START + HOUR);
    expect((await posted()).map(({ kind }) => kind)).toEqual(['digest']);
    return service;
  }

  it('is posted where more sources say otherwise than was told, and names the message', async () => {
    const service = await told();
    publish('disputed');
    await tickAt(service, START + 2 * HOUR);
    publish('corrected');
    await tickAt(service, START + 2 * HOUR + MINUTE);
    await tickAt(service, START + 3 * HOUR);
    await tickAt(start(), START + 4 * HOUR);
    const all = await posted();
    expect(all.map(({ kind }) => kind)).toEqual(['digest', 'digest', 'correction']);
    const correction = all[2]!;
    checkBriefing(correction.briefing);
    expect(correction.corrects).toEqual([all[0]!.key]);
    expect(toMarkdown(correction.briefing, { all: false })).toBe(`# Correction

*Story: harbour · as of 2031-05-04*

## What holds now

- ⚠ Mara Holm, date of birth: 2 versions.
  - 1979 (Evening Post, Nordic Wire) [1][2]
  - 1984 (Harbour Times) [3]

Posted on 2031-05-02: Captain Mara Holm, who was born in 1984 in Oslo, steered the ferry, according to Harbour Times.

Why: 2 independent sources against 1, with Nordic Wire: The captain in her own year.

## Sources

- [1] Evening Post: What the register shows · 03, 2031-05-03
- [2] Nordic Wire: The captain in her own year · 04, 2031-05-04
- [3] Harbour Times: Ferry sinks off Port Ellis · 01, 2031-05-01
`);
  });

  it('is posted where the source of what was told is gone', async () => {
    const service = await told();
    publish('withdrawn');
    await tickAt(service, START + HOUR + MINUTE);
    const correction = (await posted()).at(-1)!;
    expect(correction.kind).toBe('correction');
    const printed = toMarkdown(correction.briefing, { all: true });
    expect(printed).toContain('Source 01 is no longer among the sources');
    expect(printed).toContain('born in 1984 in Oslo');
  });

  it('is posted where an article is changed: value, level', async () => {
    const service = await told();
    const first = FERRY['01.md'];
    const text = first.text
      .replace('1984', '1985')
      .replace('Mara Holm studied', 'Allegedly, Mara Holm studied');
    current = await readStory({ ...FERRY, '01.md': { ...first, text } });
    await tickAt(service, START + HOUR + MINUTE);
    const correction = (await posted()).at(-1)!;
    expect(correction.kind).toBe('correction');
    const printed = toMarkdown(correction.briefing, { all: true });
    expect(printed).toContain('born 1985');
    expect(printed).toContain('Posted on 2031-05-02: Captain Mara Holm, who was born in 1984');
    await tickAt(service, START + 2 * HOUR);
    expect((await posted()).filter(({ kind }) => kind === 'correction')).toHaveLength(1);
  });

  it('waits until sources stand still', async () => {
    await told();
    const patient = start({ settle: 10 * MINUTE });
    publish('corrected');
    await tickAt(patient, START + HOUR + MINUTE);
    expect((await posted()).at(-1)!.kind).toBe('digest');
    await tickAt(patient, START + HOUR + 12 * MINUTE);
    expect((await posted()).at(-1)!.kind).toBe('correction');
  });

  it('is none for what was only known and never posted', async () => {
    const service = start();
    await ask(service, 'subscribe every 1h');
    publish('withdrawn');
    await tickAt(service, START + 5 * HOUR);
    expect((await posted()).filter(({ kind }) => kind === 'correction')).toEqual([]);
  });
});

describe('ticks', () => {
  it('from two processes at once plan a slot once', async () => {
    const [one, other] = [start(), start()];
    for (let channel = 0; channel < 10; channel++)
      await ask(one, 'subscribe daily 09:00 UTC', inChannel(`C${channel}`));
    publish('disputed');
    now = START + DAY;
    await Promise.all([one.tick(), other.tick(), one.tick(), other.tick()]);
    for (let channel = 0; channel < 10; channel++) expect(await posted(`C${channel}`)).toHaveLength(1);
  });

  it('go on with the other channels where one cannot be decided', async () => {
    const service = start();
    await ask(service, 'subscribe daily 09:00 UTC', inChannel('C1'));
    await ask(service, 'subscribe daily 09:00 UTC', inChannel('C2'));
    const broken = (await ledger.subscriptions.get('harbour:slack:T1:C1'))!;
    await ledger.subscriptions.put({ ...broken, schedule: { kind: 'cron', expression: 'nonsense' } });
    publish('disputed');
    faults.length = 0;
    await tickAt(service, START + DAY);
    expect(await posted('C1')).toEqual([]);
    expect(await posted('C2')).toHaveLength(1);
    expect(faults).toHaveLength(1);
  });

  it('lose no slot and double none, through sleeps, restarts and changes of the sources', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'daily 09:00 Europe/Berlin',
          'every 4h',
          'on-new',
          'weekly sat 02:30 America/New_York',
        ),
        fc.array(
          fc.record({
            minutes: fc.integer({ min: 1, max: 3 * 24 * 60 }),
            story: fc.constantFrom('first', 'repeated', 'added', 'disputed', 'corrected'),
            restart: fc.boolean(),
            twice: fc.boolean(),
          }),
          { minLength: 3, maxLength: 14 },
        ),
        async (schedule, steps) => {
          const asker = inChannel('C1');
          ledger = await openLedgerFile(join(folder, randomUUID()));
          now = START;
          publish('first');
          let service = start();
          await ask(service, `subscribe ${schedule}`, asker);
          for (const step of steps) {
            publish(step.story as keyof typeof STORIES);
            now += step.minutes * MINUTE;
            if (step.restart) service = start();
            await service.tick();
            if (step.twice) await start().tick();
          }
          now += 8 * DAY;
          await service.tick();
          const digests = (await posted(asker.channel)).filter(({ kind }) => kind === 'digest');
          const slots = digests.map(({ slot }) => slot);
          expect(new Set(slots).size).toBe(slots.length);
          expect([...slots].sort((a, b) => a - b)).toEqual(slots);
          // what the last story has beyond the first was told, in one digest or another
          const lines = JSON.stringify(digests.map(({ briefing }) => briefing.sections));
          const last = steps.at(-1)!.story;
          if (last === 'added') expect(lines).toContain('80 metres');
          if (last === 'disputed' || last === 'corrected') expect(lines).toContain('resigned');
          if (steps.every(({ story }) => story === 'first' || story === 'repeated'))
            expect(digests).toEqual([]);
          await ledger.close();
        },
      ),
      { seed: 6, numRuns: 40 },
    );
    ledger = await openLedgerFile(join(folder, 'last.sqlite'));
  }, 60_000);
});
