import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Corpus, readCorpus } from '../../src/corpus/index.ts';
import { headings } from './read.ts';

const SHARED = new URL('../../../shared/', import.meta.url).pathname;
const present = existsSync(SHARED);
if (!present) console.warn(`skipped: real articles are not at ${SHARED}`);

const folders = present
  ? [
      join(SHARED, 'seeds'),
      ...readdirSync(join(SHARED, 'stories')).map((name) => join(SHARED, 'stories', name)),
    ]
  : [];
/** As citations are checked: white space squeezed, curly quotes straight. */
const squeeze = (text: string): string =>
  text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
const seed = async (id: string) => {
  const corpus: Corpus = await readCorpus(join(SHARED, 'seeds'));
  const found = corpus.sources.find((source) => source.id === id);
  if (!found) throw new Error(`no source ${id}`);
  return found;
};

describe.skipIf(!present)('real articles', () => {
  it.each(folders)(
    '%s: every line stands in its file, and nearly all of the file is kept',
    async (folder) => {
      const { sources, problems } = await readCorpus(folder);
      expect(problems).toEqual([]);
      expect(sources).toHaveLength(readdirSync(folder).length);
      for (const source of sources) {
        const raw = readFileSync(join(folder, source.file), 'utf8');
        const body = squeeze(raw.replace(/^---\n[\s\S]*?\n---\n/, ''));
        for (const line of source.text.split('\n')) expect(body).toContain(squeeze(line));
        expect(source.text.length / body.length).toBeGreaterThan(0.9);
        expect(source.kind).toBe('report');
        expect(source.copyOf).toBeNull();
      }
    },
  );

  it('gives the seeds their titles, outlets and dates', async () => {
    const { sources } = await readCorpus(join(SHARED, 'seeds'));
    expect(
      sources.map(({ id, published, outlet, title }) => [
        id,
        published,
        outlet,
        title?.split(' ').length ?? null,
      ]),
    ).toEqual([
      ['000', null, null, null],
      ['001', '2026-03-06', null, 12],
      ['002', '2026-03-06', null, 16],
      ['003', null, null, 13],
      ['004', '2026-03-06', 'Frontline of Entrepreneurship', null],
    ]);
  });

  it('leaves page furniture out and lists in', async () => {
    const { sources } = await readCorpus(join(SHARED, 'seeds'));
    const all = sources.map((source) => source.text).join('\n');
    expect(all).not.toMatch(
      /Solemnly|investment advice|Figure\/|Art Editor|Reviewed by|Comments|worth your time|- END -|^- 0\d -$|^0\d$|2026 401/m,
    );
    expect(all).not.toMatch(/How this landed|field notes/);
    const { text } = await seed('003');
    expect(text).toMatch(/^2019 – NLP/m);
    expect(text).toMatch(/^Kaixin Li – researcher/m);
    expect(text.split('\n').at(-1)).toMatch(/^Can the .*\?$/);
  });

  it('tells section titles from text', async () => {
    expect(headings(await seed('003'))).toHaveLength(8);
    expect(headings(await seed('002'))).toHaveLength(6);
    expect(headings(await seed('004'))).toHaveLength(2);
    expect(headings(await seed('000'))).toEqual([]);
  });

  it('cuts credits and embedded addresses off the stories', async () => {
    for (const folder of folders.slice(1)) {
      const { sources } = await readCorpus(folder);
      const all = sources.map((source) => source.text).join('\n');
      expect(all).not.toMatch(
        /pic\.twitter|developing story|^\([A-Z]\w+\) (?:--|—)|— Reuters$|^Tokyo, December 18$/m,
      );
    }
  });
});
