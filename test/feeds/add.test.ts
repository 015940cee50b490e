import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkBriefing } from '../../src/briefing/schema.ts';
import { UsageError } from '../../src/command/usage-error.ts';
import { readCorpus } from '../../src/corpus/index.ts';
import { addSource, type Given, Shelf } from '../../src/feeds/index.ts';
import { type Fetcher, openFetcher } from '../../src/fetching/index.ts';
import { articlePage } from '../support/articles.ts';
import { openWeb, type Web } from '../support/web.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-add-'));
let web: Web;
let fetcher: Fetcher;
beforeAll(async () => {
  web = await openWeb();
  fetcher = openFetcher({ userAgent: 'test', allow: (_address, port) => port === web.port });
});
afterAll(async () => {
  await fetcher.close();
  await web.close();
  rmSync(home, { recursive: true });
});
let made = 0;
let folder: string;
let shelf: Shelf;
beforeEach(() => {
  folder = join(home, `story-${made++}`);
  mkdirSync(folder);
  shelf = new Shelf(folder);
});
const now = () => Date.parse('2026-03-06T23:59:00Z');
const add = (given: Given) => addSource({ story: 'engine', shelf, fetcher, now }, given);
const refusal = async (given: Given): Promise<string> => {
  const error = await add(given).then(
    () => new Error('it was added'),
    (caught: Error) => caught,
  );
  if (!(error instanceof UsageError)) throw error;
  return `${error.message} | ${error.wayOut}`;
};
const dated = '<meta property="article:published_time" content="1843-10-02T10:00:00Z">';

describe('an address', () => {
  it('is added as the article on its page, and what was added is said', async () => {
    web.html(
      '/notes?utm_source=chat',
      articlePage('Of notes', 'The end.', `${dated}<meta property="og:site_name" content="The Ledger">`),
    );
    const answer = await add({ url: `${web.origin}/notes?utm_source=chat#top` });
    expect(() => checkBriefing(answer)).not.toThrow();
    expect(answer).toMatchObject({
      kind: 'notice',
      story: 'engine',
      title: 'Added: Of notes',
      answered: true,
      sections: [{ notes: ['1843-10-02-of-notes.md, 74 words, by The Ledger, published 1843-10-02.'] }],
      next: [{ command: 'sources of-notes' }],
    });
    expect(readFileSync(join(folder, '1843-10-02-of-notes.md'), 'utf8')).toContain('fetched: "2026-03-06"');
    expect((await readCorpus(folder)).sources[0]).toMatchObject({
      id: 'of-notes',
      url: `${web.origin}/notes`,
    });
  });

  it('is refused where it is a source already, by any form of it', async () => {
    web.html('/notes', articlePage('Of notes'));
    await add({ url: `${web.origin}/notes` });
    web.asked.length = 0;
    expect(await refusal({ url: `${web.origin}/notes/?fbclid=1` })).toMatch(
      /is a source already: of-notes\.md\. \| To read it: sources of-notes/,
    );
    expect(web.asked).toEqual([]);
  });

  it.each([
    ['http://127.0.0.1:8080/notes', 'not on the open internet', 'can be added as a file'],
    ['http://[::1]/', 'not on the open internet', 'as a file'],
    ['file:///etc/passwd', 'only http and https', 'as a file'],
    ['https://', 'it is no address', 'as a file'],
  ])('%s is refused', async (url, why, wayOut) => {
    const said = await refusal({ url });
    expect(said).toContain(why);
    expect(said).toContain(wayOut);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused where no article is there, and nothing is left behind', async () => {
    web.html('/empty', '<html><body><p>Enable JavaScript.</p></body></html>');
    expect(await refusal({ url: `${web.origin}/empty` })).toContain(
      'no article is in it, only 18 characters of text',
    );
    expect(await refusal({ url: `${web.origin}/missing` })).toContain(
      'it answers 404 Not Found. | Try again later',
    );
    web.pages.set('/pdf', (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
    );
    expect(await refusal({ url: `${web.origin}/pdf` })).toContain('it is application/pdf, which is not read');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a page in an older charset keeps its quotation marks', async () => {
    const page = articlePage('Of notes', '“I am not resting,” she said.').replace(
      '<head>',
      '<head><meta charset="windows-1252">',
    );
    const bytes = Buffer.from(page.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1');
    web.pages.set('/old', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(bytes),
    );
    await add({ url: `${web.origin}/old` });
    expect((await readCorpus(folder)).sources[0]!.text).toContain('“I am not resting,” she said.');
  });
});

describe('a file or a text', () => {
  const ARTICLE = '---\ntitle: Seven notes\npublished: 1843-10-02\n---\n\nAda Lovelace wrote seven notes.\n';

  it('is added as it is, under its own name and nowhere else', async () => {
    await add({ name: '../../notes/Seven notes.md', text: ARTICLE });
    expect(readdirSync(folder)).toEqual(['Seven notes.md']);
    expect(readFileSync(join(folder, 'Seven notes.md'), 'utf8')).toBe(ARTICLE);
    const page = Buffer.from(articlePage('Of horses'));
    expect((await add({ name: 'horses.html', text: page })).title).toBe('Added: Of horses');
  });

  it('gets a name that is safe, and says what it does not tell', async () => {
    const answer = await add({ name: '.hidden: "x"', text: 'Ada Lovelace wrote seven notes.' });
    expect(readdirSync(folder)).toEqual(['hidden-x.md']);
    expect(answer.sections[0]!.notes!.join()).toContain('does not tell the day of publication');
  });

  it('is refused where it is there already, is no text, or has another’s id or name', async () => {
    await add({ name: 'notes.md', text: ARTICLE });
    expect(await refusal({ name: 'other.md', text: ARTICLE })).toContain('is a source already: notes.md');
    expect(await refusal({ name: 'notes.md', text: 'Another text.' })).toContain(
      'its id "notes" is that of notes.md',
    );
    expect(await refusal({ name: 'a.pdf', text: 'x' })).toContain('Files of type .pdf are not read.');
    expect(await refusal({ name: 'a.md', text: '' })).toContain('the file is empty');
    expect(await refusal({ name: 'a.txt', text: Buffer.from([0, 1, 2, 3]) })).toContain('binary');
    expect(await refusal({ name: 'a.md', text: '---\npublished: soon\n---\n\nText.' })).toContain(
      'published is "soon"',
    );
    expect(readdirSync(folder)).toEqual(['notes.md']);
  });

  it('takes the place of no file, even of one that is no source', async () => {
    writeFileSync(join(folder, 'notes.md'), '---\npublished: soon\n---\n\nBroken.');
    expect(await refusal({ name: 'notes.md', text: ARTICLE })).toContain('a file notes.md is there already');
    expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toContain('Broken');
  });

  it('is added once where two people add it at once', async () => {
    const done = await Promise.allSettled([1, 2, 3].map((i) => add({ name: `n${i}.md`, text: ARTICLE })));
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(readdirSync(folder)).toEqual(['n1.md']);
  });

  it('is refused where the folder is gone', async () => {
    rmSync(folder, { recursive: true });
    expect(await refusal({ name: 'notes.md', text: ARTICLE })).toContain('There is no folder');
    mkdirSync(folder);
  });
});
