import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { Shelf } from '../../src/feeds/index.ts';
import { pollFeed } from '../../src/feeds/poll.ts';
import type { Feed } from '../../src/feeds/settings.ts';
import { type Fetcher, openFetcher } from '../../src/fetching/index.ts';
import type { FeedState } from '../../src/store/index.ts';
import { articleHtml, articlePage, type Item, rss } from '../support/articles.ts';
import { standingClock } from '../support/clock.ts';
import { openWeb, type Web } from '../support/web.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-poll-'));
let web: Web;
let fetcher: Fetcher;
beforeAll(async () => {
  web = await openWeb();
  fetcher = openFetcher({
    userAgent: 'test',
    allow: (_address, port) => port === web.port,
    limits: { headers: 300, total: 2_000 },
  });
});
afterAll(async () => {
  await fetcher.close();
  await web.close();
  rmSync(home, { recursive: true });
});

const HOUR = 3_600_000;
let made = 0;
let folder: string;
let clock: ReturnType<typeof standingClock>;
let state: FeedState | null;
let shelf: Shelf;
beforeEach(() => {
  folder = join(home, `story-${made++}`);
  mkdirSync(folder);
  clock = standingClock();
  state = null;
  shelf = new Shelf(folder);
  web.pages.clear();
  web.asked.length = 0;
});

async function poll(more: Partial<Feed> = {}): Promise<FeedState> {
  const feed = { url: `${web.origin}/feed`, title: null, interval: HOUR, only: [], ...more };
  state = await pollFeed(feed, state, { fetcher, shelf, now: clock.now, random: () => 0.5 });
  return state;
}
const announce = (items: readonly Item[], headers: Record<string, string> = {}): void =>
  void web.pages.set('/feed', (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(rss(items)),
  );
const item = (name: string, more: Partial<Item> = {}): Item => ({
  title: `Of ${name}`,
  link: `${web.origin}/${name}`,
  id: name,
  date: 'Fri, 06 Mar 2026 08:00:00 GMT',
  ...more,
});
const page = (name: string, more = `All about ${name}.`, head = ''): void =>
  web.html(`/${name}`, articlePage(`Of ${name}`, more, head));
const files = (): string[] => readdirSync(folder).sort();
const asked = (path: string): number => web.asked.filter((one) => one.path === path).length;

describe('a feed’s new article', () => {
  it('becomes a source, whole, with what page and feed know of it', async () => {
    announce([item('notes')]);
    page('notes', 'The engine has *no* pretensions [whatever] to originate &lt;anything&gt;.');
    expect(await poll()).toMatchObject({
      result: '1 new article.',
      added: 1,
      fails: 0,
      lastTry: clock.now(),
      lastSuccess: clock.now(),
      nextTry: clock.now() + HOUR,
    });
    expect(files()).toEqual(['2026-03-06-of-notes.md']);
    const { sources, problems } = await readCorpus(folder);
    expect(problems).toEqual([]);
    expect(sources).toMatchObject([
      {
        id: 'of-notes',
        title: 'Of notes',
        outlet: 'The Morning Ledger',
        published: '2026-03-06',
        url: `${web.origin}/notes`,
        kind: 'report',
      },
    ]);
    expect(sources[0]!.text).toContain('The engine has *no* pretensions [whatever] to originate <anything>.');
    expect(sources[0]!.text).not.toContain('newsletter');
    const file = readFileSync(join(folder, '2026-03-06-of-notes.md'), 'utf8');
    expect(file).toContain('fetched: "2026-03-06"');
    expect(file).toContain(`feed: "${web.origin}/feed"`);
  });

  it('is taken once, and stays away when somebody removed it', async () => {
    announce([item('notes')]);
    page('notes');
    await poll();
    rmSync(join(folder, files()[0]!));
    expect(await poll()).toMatchObject({ result: 'Nothing new.', added: 1 });
    expect(files()).toEqual([]);
    expect(asked('/notes')).toBe(1);
  });

  it('is not taken where the story has it already, by address or by text', async () => {
    page('notes', 'All about notes.', `<link rel="canonical" href="${web.origin}/own">`);
    web.html('/copy', articlePage('Of notes', 'All about notes.'));
    announce([item('notes', { link: `${web.origin}/notes?utm_source=feed` })]);
    web.html(
      '/notes?utm_source=feed',
      articlePage('Of notes', 'All about notes.', `<link rel="canonical" href="${web.origin}/own">`),
    );
    await poll();
    expect((await readCorpus(folder)).sources[0]!.url).toBe(`${web.origin}/own`);
    announce([item('own', { id: 'other' }), item('copy')]);
    expect((await poll()).result).toBe('2 known already.');
    expect(asked('/own')).toBe(0);
    expect(files()).toHaveLength(1);
  });

  it('is known where its file was put there by hand, under another name', async () => {
    writeFileSync(
      join(folder, 'mine.md'),
      `---\nurl: ${web.origin}/notes/\n---\n\nSome text of the article.\n`,
    );
    announce([item('notes')]);
    expect((await poll()).result).toBe('1 known already.');
  });

  it('gets an id and a file of its own beside one of the same title', async () => {
    announce([item('a', { title: 'Of notes' }), item('b', { title: 'Of notes' })]);
    for (const name of ['a', 'b']) web.html(`/${name}`, articlePage('Of notes', `The ${name} version.`));
    await poll();
    expect(files()).toEqual(['2026-03-06-of-notes-2.md', '2026-03-06-of-notes.md']);
    const { sources, problems } = await readCorpus(folder);
    expect(sources.map(({ id }) => id)).toEqual(['of-notes-2', 'of-notes']);
    expect(problems).toEqual([]);
  });

  it('is left aside where it is about other things', async () => {
    announce([item('notes'), item('horses', { summary: 'Of Babbage and horses' }), item('ships')]);
    for (const name of ['notes', 'horses', 'ships']) page(name);
    expect((await poll({ only: ['notes', 'babbage'] })).result).toBe('2 new articles, 1 about other things.');
    expect(asked('/ships')).toBe(0);
  });

  it('is named after its outlet as the story names it', async () => {
    announce([item('notes')]);
    page('notes', 'x', '<meta property="og:site_name" content="ledger.example">');
    await poll({ title: 'The Ledger' });
    expect((await readCorpus(folder)).sources[0]!.outlet).toBe('The Ledger');
  });
});

describe('an article whose page cannot be read', () => {
  it('is taken from the feed, where that has it whole', async () => {
    announce([
      item('gone', { content: articleHtml('End of it.') }),
      item('wall', { content: articleHtml('Behind the wall.') }),
    ]);
    web.html('/wall', '<html><body><p>Please subscribe.</p></body></html>');
    expect((await poll()).result).toBe('2 new articles.');
    const { sources } = await readCorpus(folder);
    expect(sources.map(({ text }) => text.split('\n').at(-1))).toEqual(['End of it.', 'Behind the wall.']);
    expect(sources[0]).toMatchObject({
      url: `${web.origin}/gone`,
      published: '2026-03-06',
      title: 'Of gone',
    });
  });

  it('is tried again, a few times, while the others are taken', async () => {
    announce([item('broken'), item('notes')], { etag: '"1"' });
    page('notes');
    web.pages.set('/broken', (_request, response) => response.writeHead(500).end());
    const first = await poll();
    expect(first.result).toBe(
      `1 new article, 1 not read (${web.origin}/broken: it answers 500 Internal Server Error).`,
    );
    expect(first).toMatchObject({ fails: 0, etag: null });
    await poll();
    page('broken');
    expect(await poll()).toMatchObject({ result: '1 new article.', added: 2, etag: '"1"' });
  });

  it('is given up after some tries', async () => {
    announce([item('broken')]);
    for (let i = 0; i < 6; i++) await poll();
    expect(asked('/broken')).toBe(4);
    expect(state!.result).toBe('Nothing new.');
  });

  it('is given up at once where its address is inside the network', async () => {
    announce([
      item('in', { link: 'http://169.254.169.254/latest' }),
      item('file', { link: 'file:///etc/passwd' }),
    ]);
    expect((await poll()).result).toMatch(
      /2 not read \(http:\/\/169\.254\.169\.254\/latest: .*not on the open internet/,
    );
    expect((await poll()).result).toBe('Nothing new.');
    expect(files()).toEqual([]);
  });
});

describe('a feed', () => {
  it('that has not changed is not sent again', async () => {
    announce([item('notes')], { etag: '"7"', 'last-modified': 'Fri, 06 Mar 2026 08:00:00 GMT' });
    page('notes');
    await poll();
    web.pages.set('/feed', ({ headers }, response) => {
      const same = headers['if-none-match'] === '"7"' && headers['if-modified-since'] !== undefined;
      response.writeHead(same ? 304 : 500).end();
    });
    expect(await poll()).toMatchObject({ result: 'Nothing new.', etag: '"7"', fails: 0 });
  });

  it('that fails is asked ever less often, up to a day, and again as usual once it works', async () => {
    web.pages.set('/feed', (_request, response) => response.writeHead(500).end());
    const pauses: number[] = [];
    for (let i = 0; i < 7; i++) pauses.push((await poll()).nextTry - clock.now());
    expect(pauses.map((pause) => pause / HOUR)).toEqual([2, 4, 8, 16, 24, 24, 24]);
    expect(state).toMatchObject({
      fails: 7,
      lastSuccess: null,
      result: `Failed: ${web.origin}/feed: it answers 500 Internal Server Error.`,
    });
    announce([]);
    expect(await poll()).toMatchObject({ fails: 0, nextTry: clock.now() + HOUR });
  });

  it('that asks to be left alone is, for a day at most', async () => {
    const pauseOf = async (value: string): Promise<number> => {
      state = null;
      web.pages.set('/feed', (_request, response) => response.writeHead(429, { 'retry-after': value }).end());
      return ((await poll()).nextTry - clock.now()) / HOUR;
    };
    expect(await pauseOf('18000')).toBe(5);
    expect(await pauseOf('Fri, 06 Mar 2026 15:00:00 GMT')).toBe(6);
    expect(await pauseOf('99999999')).toBe(24);
    expect(await pauseOf('60')).toBe(2);
    expect(await pauseOf('soon')).toBe(2);
  });

  it('that has moved for good says where', async () => {
    web.pages.set('/feed', (_request, response) => response.writeHead(301, { location: '/new' }).end());
    web.pages.set('/new', (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/xml' }).end(rss([])),
    );
    expect((await poll()).result).toBe(`Nothing new. It has moved: put ${web.origin}/new into story.yaml.`);
  });

  it('that is none, or is far too large, is said to be so', async () => {
    web.html('/feed', '<!doctype html><html><body>Welcome</body></html>');
    expect((await poll()).result).toBe(`Failed: ${web.origin}/feed: it is a web page, not a feed.`);
    announce([item('notes', { summary: 'x'.repeat(5_000_000) })]);
    expect((await poll()).result).toContain('it has more than 4194304 bytes');
  });

  it('with very many articles brings them over several times', async () => {
    const names = Array.from({ length: 50 }, (_, i) => `n${i}`);
    announce(
      names.map((name) => item(name)),
      { etag: '"1"' },
    );
    for (const name of names) page(name);
    expect(await poll()).toMatchObject({ result: '40 new articles.', etag: null });
    expect(await poll()).toMatchObject({ result: '10 new articles.', added: 50, etag: '"1"' });
    expect(files()).toHaveLength(50);
  });

  it('is not blamed where the folder cannot be written', async () => {
    announce([item('notes')]);
    page('notes');
    rmSync(folder, { recursive: true });
    await expect(poll()).rejects.toThrow(/There is no folder/);
  });
});
