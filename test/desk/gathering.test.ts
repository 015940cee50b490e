import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gathering, openGathering } from '../../src/desk/gathering.ts';
import { type Living, openLiving } from '../../src/desk/living.ts';
import { articlePage, rss } from '../support/articles.ts';
import { keptLog } from '../support/log.ts';
import { until } from '../support/until.ts';
import { openWeb, type Web } from '../support/web.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-gathering-'));
const folder = join(home, 'seeds', 'engine');
const log = keptLog();
let web: Web;
let gathering: Gathering;
let living: Living;
beforeAll(async () => {
  web = await openWeb();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'story.yaml'), `feeds:\n  - ${web.origin}/feed\n`);
  gathering = openGathering([{ name: 'engine', folder }], {
    state: undefined,
    cwd: home,
    log,
    version: '1.2.3',
    network: { allow: (_address, port) => port === web.port },
  });
  living = await openLiving({ folder, story: 'engine', log, settle: 40 });
});
afterAll(async () => {
  await gathering.close();
  await living.close();
  await web.close();
  rmSync(home, { recursive: true });
});
const birth = (year: number): string => `Ada Lovelace was born in ${year} in London.`;

describe('a story that gathers its sources', () => {
  it('answers from what a feed announced and what somebody added, and sees where they disagree', async () => {
    web.pages.set('/feed', (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(rss([{ title: 'Of notes', link: `${web.origin}/notes`, id: '1' }])),
    );
    web.html('/notes', articlePage('Of notes', birth(1815)));
    web.html(
      '/letters',
      `<html><head><title>Of letters</title></head><body><article><h1>Of letters</h1>${[
        'Nobody knows how many letters were lost on their way between the two houses, nor who read them there first.',
        birth(1816),
        'Her letters to her mother were kept in a chest for forty years, and were read aloud to nobody but the lawyer.',
      ]
        .map((text) => `<p>${text}</p>`)
        .join('')}</article></body></html>`,
    );
    gathering.start();
    await until(() => living.current().answer({ kind: 'sources' }).sources.length === 1);
    expect((await gathering.add('engine', { url: `${web.origin}/letters` })).title).toBe('Added: Of letters');
    await until(() => living.current().answer({ kind: 'sources' }).sources.length === 2);
    const disputes = living.current().answer({ kind: 'disputes' });
    expect(JSON.stringify(disputes.sections)).toMatch(/1815.*1816|1816.*1815/);
    expect(web.asked[0]!.headers['user-agent']).toBe('briefdesk/1.2.3');
    const health = await gathering.health('engine');
    expect(JSON.stringify(health)).toContain('1 new article.');
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('knows no other', async () => {
    await expect(gathering.health('loom')).rejects.toThrow('There is no story "loom".');
  });
});
