import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusError, readCorpus } from '../../src/corpus/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
const problemsOf = async (options = {}): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await readCorpus(folder, options)).problems.map((problem) => [problem.file, problem.reason]),
  );

describe('a folder of sources', () => {
  it('is read in order of file name, by code unit, and quietly leaves other files', async () => {
    for (const name of ['b.txt', 'Z.md', 'a.htm', '10.txt', '9.txt'])
      put(name, `<p>The text of ${name} is its own.</p>`);
    for (const name of ['.hidden.md', 'notes.csv', 'picture.svg', 'README']) put(name, 'no source');
    mkdirSync(join(folder, 'nested'));
    const corpus = await readCorpus(folder, { story: 'tide' });
    expect(corpus.story).toBe('tide');
    expect(corpus.sources.map((source) => source.file)).toEqual([
      '10.txt',
      '9.txt',
      'Z.md',
      'a.htm',
      'b.txt',
    ]);
    expect(corpus.problems).toEqual([]);
    expect(await readCorpus(folder, { story: 'tide' })).toEqual(corpus);
  });

  it('may be empty, and then is an empty story of the folder’s name', async () => {
    expect(await readCorpus(folder)).toEqual({ story: folder.split('/').at(-1), sources: [], problems: [] });
  });

  it('says what is wrong with each bad file, and reads the rest', async () => {
    put('good.md', 'The tide came in.');
    put('empty.md', '');
    put('blank.txt', ' \n\t\n\u00a0');
    put(
      'binary.txt',
      Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 256),
    );
    put('nul.txt', 'The tide\u0000came in.');
    put('latin.txt', Buffer.from('Le café est fermé.', 'latin1'));
    put('big.txt', 'x'.repeat(2_001));
    put('paper.pdf', '%PDF');
    put('open.md', '---\ntitle: x\n\nText');
    put('date.md', '---\npublished: 2026-02-30\n---\nText here.');
    mkdirSync(join(folder, 'folder.md'));
    symlinkSync('nowhere.md', join(folder, 'link.md'));
    symlinkSync('/etc/hostname', join(folder, 'outside.txt'));
    const { sources, problems } = await readCorpus(folder, { maxBytes: 2_000 });
    expect(sources.map((source) => source.file)).toEqual(['good.md']);
    const files = problems.map((problem) => problem.file);
    expect(files).toEqual([...files].sort());
    expect(problems.every((problem) => problem.reason && problem.remedy)).toBe(true);
    expect(Object.fromEntries(problems.map((problem) => [problem.file, problem.reason]))).toMatchObject({
      'empty.md': expect.stringContaining('empty'),
      'blank.txt': expect.stringContaining('no words'),
      'binary.txt': expect.stringContaining('binary'),
      'nul.txt': expect.stringContaining('binary'),
      'latin.txt': expect.stringContaining('not valid UTF-8'),
      'big.txt': expect.stringContaining('2001 bytes'),
      'paper.pdf': expect.stringContaining('.pdf'),
      'open.md': expect.stringContaining('never closed'),
      'date.md': expect.stringContaining('2026-02-30'),
      'folder.md': expect.stringContaining('folder'),
      'link.md': expect.stringContaining('link to nothing'),
      'outside.txt': expect.stringContaining('leads out'),
    });
  });

  it('does not open a file that is too large', async () => {
    put('huge.txt', '');
    truncateSync(join(folder, 'huge.txt'), 50 * 1024 * 1024 * 1024);
    expect((await problemsOf())['huge.txt']).toContain('bytes');
  });

  it('reads a link to a file in the folder itself', async () => {
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, 'old', 'a.txt'), 'The tide went out.');
    symlinkSync('old/a.txt', join(folder, 'a.txt'));
    expect((await readCorpus(folder)).sources.map((source) => source.text)).toEqual(['The tide went out.']);
  });

  it('reads UTF-16 and UTF-8 with a mark', async () => {
    put('16.txt', Buffer.from('\ufeffThe tide — “slack”.', 'utf16le'));
    put('16be.txt', Buffer.from('\ufeffSlack — the “tide”.', 'utf16le').swap16());
    put('8.txt', '\ufeffSlack water.');
    const { sources, problems } = await readCorpus(folder);
    expect(problems).toEqual([]);
    expect(sources.map((source) => source.text)).toEqual([
      'The tide — “slack”.',
      'Slack — the “tide”.',
      'Slack water.',
    ]);
  });

  it('keeps the first of two equal ids and names both files', async () => {
    put('001_a.txt', 'The tide came in.');
    put('001_b.txt', 'The tide went out.');
    const { sources, problems } = await readCorpus(folder);
    expect(sources.map((source) => source.file)).toEqual(['001_a.txt']);
    expect(problems[0]).toMatchObject({ file: '001_b.txt', reason: expect.stringContaining('001_a.txt') });
  });

  it('keeps one of two files with the same text', async () => {
    put('a.txt', 'The tide came in.');
    put('b.md', '---\noutlet: Quay\n---\nThe tide\u00a0came **in**.\n\nAdvertisement\n');
    const { sources, problems } = await readCorpus(folder);
    expect(sources.map((source) => source.file)).toEqual(['a.txt']);
    expect(problems).toEqual([
      { file: 'b.md', reason: 'the same text as a.txt', remedy: 'Remove one of the two.' },
    ]);
  });

  it('that is missing or a file is an error which says so', async () => {
    put('a.txt', 'x');
    await expect(readCorpus(join(folder, 'none'))).rejects.toThrow(CorpusError);
    await expect(readCorpus(join(folder, 'none'))).rejects.toThrow('There is no folder');
    await expect(readCorpus(join(folder, 'a.txt'))).rejects.toThrow('is a file, not a folder');
  });
});
