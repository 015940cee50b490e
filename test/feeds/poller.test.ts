import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FeedPoller, feedHealth, Shelf } from '../../src/feeds/index.ts';
import { type Fetcher, openFetcher } from '../../src/fetching/index.ts';
import { openFeedStates } from '../../src/store/index.ts';
import { articlePage, rss } from '../support/articles.ts';
import { standingClock } from '../support/clock.ts';
import { keptLog } from '../support/log.ts';
import { until } from '../support/until.ts';
import { openWeb, type Web } from '../support/web.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-poller-'));
const MINUTE = 60_000;
let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(async () => {
  await web.close();
  rmSync(home, { recursive: true });
});
const running: { poller: FeedPoller; fetcher: Fetcher }[] = [];
afterEach(async () => {
  for (const { poller, fetcher } of running.splice(0)) {
    const stopped = poller.stop();
    await fetcher.close();
    await stopped;
  }
  web.pages.clear();
  web.asked.length = 0;
});
let made = 0;

function open(feeds: readonly string[]) {
  const folder = join(home, `story-${made++}`);
  mkdirSync(folder);
  const settings = join(folder, 'story.yaml');
  const follow = (lines: readonly string[]): void =>
    writeFileSync(settings, `feeds:\n${lines.map((line) => `  - ${line}\n`).join('')}`);
  follow(feeds);
  const clock = standingClock();
  const log = keptLog();
  const fetcher = openFetcher({ userAgent: 'test', allow: (_address, port) => port === web.port });
  const state = join(folder, 'state');
  const states = openFeedStates(state, () => {});
  const parts = {
    story: 'engine',
    folder,
    shelf: new Shelf(folder),
    fetcher,
    states,
    log,
    random: () => 0.5,
  };
  const make = (shelf = parts.shelf) => {
    const poller = new FeedPoller({ ...parts, shelf, now: clock.now, after: clock.after });
    running.push({ poller, fetcher });
    return poller;
  };
  const articles = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.md'));
  /** The round is over and the next one set. */
  const settled = () => until(() => clock.next() !== null);
  const health = async (): Promise<string[]> =>
    (await feedHealth('engine', folder, states)).sections.flatMap(({ heading, notes }) => [
      heading,
      ...(notes ?? []),
    ]);
  return { folder, settings, follow, clock, log, make, articles, settled, states, health };
}

const serve = (path: string, names: readonly string[]): void => {
  web.pages.set(path, (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(rss(names.map((name) => ({ title: `Of ${name}`, link: `${web.origin}/${name}`, id: name })))),
  );
  for (const name of names) web.html(`/${name}`, articlePage(`Of ${name}`, `All about ${name}.`));
};
const asked = (path: string): number => web.asked.filter((one) => one.path === path).length;

describe('feeds that are followed', () => {
  it('are asked at the start and in their times, each by itself', async () => {
    serve('/one', ['notes']);
    serve('/two', ['horses']);
    const desk = open([`${web.origin}/one`, `{ url: ${web.origin}/two, interval: 1h }`]);
    desk.make().start();
    await desk.settled();
    expect(desk.articles().sort()).toEqual(['of-horses.md', 'of-notes.md']);
    for (let i = 0; i < 65; i++) {
      desk.clock.move(MINUTE);
      await desk.settled();
    }
    expect([asked('/one'), asked('/two')]).toEqual([5, 2]);
  });

  it('bring their articles though one of them fails, hangs or is none', async () => {
    web.pages.set('/bad', (_request, response) => response.writeHead(500).end());
    web.pages.set('/hangs', () => {});
    web.html('/page', '<html><body>Welcome</body></html>');
    serve('/good', ['notes']);
    const desk = open([
      'http://10.0.0.1/feed',
      ...['bad', 'hangs', 'page', 'good'].map((path) => `${web.origin}/${path}`),
    ]);
    desk.make().start();
    await until(() => desk.articles().length);
    expect(desk.articles()).toEqual(['of-notes.md']);
    await until(() => desk.log.lines.filter(({ level }) => level === 'warn').length === 3);
    expect(JSON.stringify(desk.log.lines)).toContain('not on the open internet');
  });

  it('are known by their story.yaml as it is now; a wrong one changes nothing', async () => {
    serve('/one', ['notes']);
    serve('/two', ['horses']);
    const desk = open([`${web.origin}/one`]);
    desk.make().start();
    await desk.settled();
    desk.follow(['ftp://ledger.example/feed']);
    desk.clock.move(MINUTE);
    await desk.settled();
    expect(desk.log.lines.at(-1)).toMatchObject({
      level: 'error',
      fields: { reason: expect.stringContaining('ftp://ledger.example/feed') },
    });
    desk.follow([`${web.origin}/two`]);
    utimesSync(desk.settings, new Date('2026-01-01'), new Date('2026-01-01'));
    desk.clock.move(MINUTE);
    await desk.settled();
    expect(desk.articles()).toContain('of-horses.md');
    desk.clock.move(60 * MINUTE);
    await desk.settled();
    expect(asked('/one')).toBe(1);
  });

  it('are not asked anew by a desk that starts again, before their time', async () => {
    serve('/one', ['notes']);
    const desk = open([`${web.origin}/one`]);
    const first = desk.make();
    first.start();
    await desk.settled();
    await first.stop();
    desk.make().start();
    await desk.settled();
    expect(asked('/one')).toBe(1);
    desk.clock.move(-24 * 60 * MINUTE);
    await desk.settled();
  });

  it('are asked at once when the clock was set back or the machine slept', async () => {
    serve('/one', ['notes']);
    const desk = open([`${web.origin}/one`]);
    const first = desk.make();
    first.start();
    await desk.settled();
    desk.clock.move(8 * 60 * MINUTE);
    await desk.settled();
    expect(asked('/one')).toBe(2);
    await first.stop();
    desk.clock.move(-24 * 60 * MINUTE);
    desk.make().start();
    await desk.settled();
    expect(asked('/one')).toBe(3);
  });

  it('are not blamed for a stop that breaks them off', async () => {
    web.pages.set('/hangs', () => {});
    const desk = open([`${web.origin}/hangs`]);
    const poller = desk.make();
    poller.start();
    await until(() => asked('/hangs'));
    const stopped = poller.stop();
    await running.at(-1)!.fetcher.close();
    await stopped;
    expect(await desk.states.get('engine', `${web.origin}/hangs`)).toBeNull();
    expect(desk.clock.next()).toBeNull();
  });

  it('go on when the folder was gone for a while', async () => {
    serve('/one', ['notes']);
    const desk = open([`${web.origin}/one`]);
    desk.make().start();
    await desk.settled();
    serve('/one', ['notes', 'horses']);
    rmSync(desk.folder, { recursive: true });
    desk.clock.move(20 * MINUTE);
    await desk.settled();
    mkdirSync(desk.folder);
    desk.follow([`${web.origin}/one`]);
    desk.clock.move(20 * MINUTE);
    await desk.settled();
    expect(desk.articles()).toContain('of-horses.md');
  });

  it('are asked again where their articles could not be kept', async () => {
    serve('/one', ['notes']);
    const desk = open([`${web.origin}/one`]);
    const shelves = join(desk.folder, 'elsewhere');
    desk.make(new Shelf(shelves)).start();
    await desk.settled();
    expect(desk.log.lines.at(-1)).toMatchObject({ level: 'error', fields: { story: 'engine' } });
    expect((await desk.health())[1]).toContain('Failed: its articles could not be kept: There is no folder');
    mkdirSync(shelves);
    desk.clock.move(15 * MINUTE);
    await desk.settled();
    expect(readdirSync(shelves)).toEqual(['of-notes.md']);
  });
});

describe('how it goes with feeds', () => {
  it('is told for each: when it was asked, what came of it, and when it is asked next', async () => {
    serve('/one', ['notes']);
    web.pages.set('/bad?token=secret', (_request, response) => response.writeHead(404).end());
    const desk = open([
      `{ url: ${web.origin}/one, title: The Ledger }`,
      `${web.origin}/bad?token=secret`,
      'https://never.example/feed',
    ]);
    expect((await desk.health()).slice(0, 3)).toEqual([
      'The Ledger',
      `${web.origin}/one`,
      'Not asked yet: feeds are asked while the desk runs.',
    ]);
    const poller = desk.make();
    desk.follow([`{ url: ${web.origin}/one, title: The Ledger }`, `${web.origin}/bad?token=secret`]);
    poller.start();
    await desk.settled();
    const host = web.origin.replace('http://', '');
    expect(await desk.health()).toEqual([
      'The Ledger',
      `${web.origin}/one`,
      'Last asked 2026-03-06 09:00 UTC. 1 new article.',
      '1 article from it so far. Next: 2026-03-06 09:15 UTC.',
      `${host}/bad?…`,
      `Last asked 2026-03-06 09:00 UTC. Failed: ${web.origin}/bad?…: it answers 404 Not Found.`,
      'It failed once; it was never read.',
      '0 articles from it so far. Next: 2026-03-06 09:30 UTC.',
    ]);
    const { title } = await feedHealth('engine', desk.folder, desk.states);
    expect(title).toBe('2 feeds, 1 failing');
    expect(JSON.stringify([await desk.health(), desk.log.lines])).not.toContain('secret');
  });

  it('is nothing where a story has no feeds', async () => {
    const desk = open([]);
    expect(await feedHealth('engine', desk.folder, desk.states)).toMatchObject({
      title: 'No feeds',
      answered: true,
    });
  });
});
