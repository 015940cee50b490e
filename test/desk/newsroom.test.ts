import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notice } from '../../src/command/notices.ts';
import { openDesk } from '../../src/desk/desk.ts';
import { Newsroom } from '../../src/desk/newsroom.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-newsroom-'));
afterAll(() => rmSync(home, { recursive: true }));

const asker = {
  platform: 'slack',
  workspace: 'T1',
  channel: 'C1',
  user: 'U1',
  mayManage: async () => false,
};
const added: string[] = [];
let newsroom: Newsroom;

beforeAll(async () => {
  const folder = join(home, 'engine');
  mkdirSync(folder);
  writeFileSync(
    join(folder, '01.md'),
    '---\npublished: 1843-10-02\n---\n\nAda Lovelace was born in 1815. Charles Babbage met Ada Lovelace in London. Ada Byrne lives in Leeds. Babbage works for the Analytical Society.\n',
  );
  const desk = await openDesk({ folder });
  newsroom = new Newsroom({
    stories: new Map([['engine', { current: () => desk }]]),
    digests: {
      answer: async (_request, story) => notice(story, 'Digest', []),
      subscriptions: async () => [],
      posted: async (key) => (key === 'k' ? notice('engine', 'Posted', []) : null),
      reachable: () => {},
    },
    add: async (story) => {
      added.push(story);
      return notice(story, 'Added', []);
    },
    health: async (story) => notice(story, '1 feed', []),
  });
});

describe('what people type', () => {
  it('is answered from the sources', async () => {
    expect(await newsroom.answer('engine', 'who lovelace ada', asker)).toMatchObject({
      kind: 'who',
      title: 'Ada Lovelace',
      answered: true,
    });
  });

  it('is answered with what was posted, or that it is no longer kept', async () => {
    expect(await newsroom.posted('engine', 'k', asker)).toMatchObject({ title: 'Posted' });
    expect(await newsroom.posted('engine', 'older', asker)).toMatchObject({
      kind: 'notice',
      title: 'The rest of this is no longer kept.',
    });
  });

  it('is answered once for all who ask it, until there are other sources', async () => {
    const asked: string[] = [];
    const open = (title: string) =>
      ({
        answer: ({ kind }: { kind: string }) => {
          asked.push(`${title}: ${kind}`);
          return notice('engine', title, []);
        },
      }) as never;
    let current = open('old');
    const room = new Newsroom({
      ...({} as ConstructorParameters<typeof Newsroom>[0]),
      stories: new Map([['engine', { current: () => current }]]),
    });
    const first = await room.answer('engine', 'brief', asker);
    expect(await room.answer('engine', 'brief', asker)).toBe(first);
    await room.answer('engine', 'timeline', asker);
    current = open('new');
    expect(await room.answer('engine', 'brief', asker)).toMatchObject({ title: 'new' });
    expect(asked).toEqual(['old: brief', 'old: timeline', 'new: brief']);
  });

  it('is answered with what was wrong, the way out, and the command that was meant as a choice', async () => {
    expect(await newsroom.answer('engine', 'hwo ada lovelace', asker)).toMatchObject({
      kind: 'notice',
      title: 'There is no command "hwo".',
      answered: false,
      next: [{ command: 'who ada lovelace' }, { command: 'help' }],
    });
  });

  it('may name a story that there is not', async () => {
    expect(await newsroom.answer('loom', 'brief', asker)).toMatchObject({
      kind: 'notice',
      title: 'There is no story "loom".',
    });
  });
});

describe('a name that is being typed', () => {
  const offered = (typed: string, limit = 25) =>
    newsroom.complete('engine', typed, limit).map(({ value }) => value);

  it('offers whoever a name of begins so, then whoever has such a word', () => {
    expect(offered('ada').slice(0, 2).sort()).toEqual(['ada-byrne', 'ada-lovelace']);
    expect(offered('lov')).toEqual(['ada-lovelace']);
    expect(offered('babbage ch')).toEqual(['charles-babbage']);
  });

  it('offers the most mentioned while nothing is typed, and no more than asked for', () => {
    expect(offered('', 1)).toEqual(['ada-lovelace']);
  });

  it('forgives a slip', () => expect(offered('lovelcae')).toEqual(['ada-lovelace']));
  it('offers nothing for what is like no name', () => expect(offered('xyzzy')).toEqual([]));
  it('offers nothing of a story that there is not', () =>
    expect(newsroom.complete('loom', 'a', 5)).toEqual([]));
});

describe('a source that somebody adds', () => {
  it('is added for those who may manage the channel alone', async () => {
    const answer = await newsroom.add('engine', { url: 'https://example.org/a' }, asker);
    expect(answer.title).toContain('may manage this channel');
    expect(added).toEqual([]);
    await newsroom.add('engine', { url: 'https://example.org/a' }, { ...asker, mayManage: async () => true });
    expect(added).toEqual(['engine']);
  });

  it('may be typed as an address, never as a file of the desk’s own machine', async () => {
    added.length = 0;
    const manager = { ...asker, mayManage: async () => true };
    expect((await newsroom.answer('engine', 'add https://example.org/a', asker)).title).toContain(
      'may manage',
    );
    expect(await newsroom.answer('engine', 'add /etc/passwd', manager)).toMatchObject({
      answered: false,
      title: '"/etc/passwd" is no address.',
    });
    expect(added).toEqual([]);
    await newsroom.answer('engine', 'add https://example.org/a', manager);
    expect(added).toEqual(['engine']);
  });

  it('may come from a feed, and how that goes can be asked', async () => {
    expect((await newsroom.answer('engine', 'sources --health', asker)).title).toBe('1 feed');
  });
});
