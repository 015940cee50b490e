import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../src/briefing/types.ts';
import { readCorpus } from '../../src/corpus/index.ts';
import { openDesk } from '../../src/desk/desk.ts';
import { openKept, stateFolder } from '../../src/desk/kept.ts';
import { keyOf } from '../../src/intake/codec.ts';
import { engineVersion } from '../../src/intake/engine.ts';
import type { Progress } from '../../src/intake/index.ts';
import { readInThreads } from '../../src/intake/threads.ts';
import { type ExtractionCache, openStore } from '../../src/store/index.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-desk-'));
const folder = join(home, 'engine');
afterAll(() => rmSync(home, { recursive: true }));

const write = (name: string, text: string, published = '1843-10-02') =>
  writeFileSync(join(folder, name), `---\ntitle: ${name}\npublished: ${published}\n---\n\n${text}\n`);
beforeAll(() => {
  mkdirSync(folder);
  write('01.md', 'Ada Lovelace was born in 1815 in London. She works for Charles Babbage as a translator.');
  write('02.md', 'Ada Lovelace, who was born in 1816, said on Monday: “I am not resting at all.”');
  write('03.md', 'About 40 people saw the engine in London on 5 June 1843, Charles Babbage said.');
});

let made = 0;
const openCache = (state = join(home, `state-${made++}`)) =>
  openStore(state, { warn: (line) => expect.unreachable(line), today: () => 1 }).extractions!;

/** The files that a desk had to read, as against those that its cache had. */
async function filesRead(cache: ExtractionCache): Promise<string[]> {
  const read: string[] = [];
  await openDesk({ folder, cache, onProgress: ({ file }) => read.push(file) });
  return read;
}

const QUESTIONS: readonly Question[] = [
  { kind: 'who', name: 'ada' },
  { kind: 'timeline' },
  { kind: 'disputes' },
  { kind: 'quotes' },
  { kind: 'figures' },
  { kind: 'search', terms: 'engine' },
];
const answers = async (options: Partial<Parameters<typeof openDesk>[0]>) => {
  const desk = await openDesk({ folder, ...options });
  return QUESTIONS.map((question) => JSON.stringify(desk.answer(question)));
};

describe('what is kept between runs', () => {
  it('is read once', async () => {
    const cache = openCache();
    expect(await filesRead(cache)).toEqual(['01.md', '02.md', '03.md']);
    expect(await filesRead(cache)).toEqual([]);
  });

  it('is read anew where the text or the day of publication changes, and only there', async () => {
    const cache = openCache();
    await filesRead(cache);
    write('03.md', 'About 45 people saw the engine in London on 5 June 1843, Charles Babbage said.');
    write('04.md', 'Charles Babbage left London on 1 July 1843.');
    expect(await filesRead(cache)).toEqual(['03.md', '04.md']);
    write('04.md', 'Charles Babbage left London on 1 July 1843.', '1843-10-09');
    expect(await filesRead(cache)).toEqual(['04.md']);
  });

  it('changes no answer', async () => {
    const cache = openCache();
    const without = await answers({});
    expect(await answers({ cache })).toEqual(without);
    expect(await answers({ cache })).toEqual(without);
  });

  it('goes on where a run was stopped', async () => {
    const cache = openCache();
    const first: string[] = [];
    await openDesk({
      folder,
      cache: { get: (keys) => cache.get(keys), put: (entries) => cache.put(entries.slice(0, 1)) },
      onProgress: ({ file }: Progress) => first.push(file),
    });
    expect(first).toHaveLength(4);
    expect(await filesRead(cache)).toEqual(['02.md', '03.md', '04.md']);
  });

  it('is read anew where its bytes are not what was kept', async () => {
    const cache = openCache();
    const spoilt: ExtractionCache = {
      get: async (keys) => new Map([...(await cache.get(keys))].map(([key, value]) => [key, value.slice(9)])),
      put: (entries) => cache.put(entries),
    };
    await filesRead(cache);
    expect(await filesRead(spoilt)).toHaveLength(4);
    expect(await answers({ cache: spoilt })).toEqual(await answers({}));
  });

  it('belongs to one engine and to all that the engine reads', () => {
    const source = { text: 'One.', published: '2026', headings: [] };
    const keys = [
      keyOf(source, 'e1'),
      keyOf(source, 'e2'),
      keyOf({ ...source, text: 'One!' }, 'e1'),
      keyOf({ ...source, published: null }, 'e1'),
      keyOf({ ...source, headings: [{ start: 0, end: 4 }] }, 'e1'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf({ ...source }, 'e1')).toBe(keys[0]);
  });

  it('belongs to the engine’s code as it stands', () => {
    const src = join(home, 'code', 'src');
    for (const room of ['language', 'extract']) mkdirSync(join(src, room), { recursive: true });
    const save = (file: string, text: string) => writeFileSync(join(src, file), text);
    save('language/words.ts', 'export const a = 1;');
    const first = engineVersion(src);
    expect(engineVersion(src)).toBe(first);
    save('language/words.ts', 'export const a = 2;');
    const second = engineVersion(src);
    save('extract/index.ts', '');
    const third = engineVersion(src);
    save('../../package.json', '{ "dependencies": { "word-list": "4.1.0" } }');
    const fourth = engineVersion(src);
    expect(new Set([first, second, third, fourth]).size).toBe(4);
  });
});

describe('reading in threads', () => {
  it('gives the same as reading in one', async () => {
    const done: Progress[] = [];
    expect(await answers({ threads: 2, onProgress: (progress) => done.push(progress) })).toEqual(
      await answers({ threads: 1 }),
    );
    expect(done.map(({ file }) => file).sort()).toEqual(['01.md', '02.md', '03.md', '04.md']);
    expect(done.at(-1)).toMatchObject({ read: 4, sources: 4, readCharacters: done.at(-1)!.characters });
  });

  it('leaves nothing to the caller’s thread', async () => {
    const { sources } = await readCorpus(folder);
    const places: number[] = [];
    const tasks = sources.map((source, at) => ({ at, source }));
    const left = await readInThreads(tasks, 2, false, async ({ at, json }) => void (json && places.push(at)));
    expect(left).toEqual([]);
    expect(places.sort()).toEqual([0, 1, 2, 3]);
  });

  it('keeps what it reads', async () => {
    const cache = openCache();
    await openDesk({ folder, cache, threads: 2 });
    expect(await filesRead(cache)).toEqual([]);
  });
});

describe('where things are kept', () => {
  const screen = () => {
    let written = '';
    return { write: (text: string) => (written += text), text: () => written };
  };

  it('is the folder that is configured, or none', async () => {
    const stderr = screen();
    const state = join(home, 'configured');
    await openKept({ folder }, { state, cwd: home, stderr });
    expect(readdirSync(state)).toContain('cache-1.sqlite');
    const before = readdirSync(home);
    await openKept({ folder }, { state: null, cwd: home, stderr });
    expect(readdirSync(home)).toEqual(before);
    expect(stderr.text()).toBe('');
  });

  it('is never the folder of the sources', async () => {
    await openKept({ folder }, { state: undefined, cwd: folder, stderr: screen() });
    expect(readdirSync(folder)).toEqual(['01.md', '02.md', '03.md', '04.md']);
    expect(stateFolder(join(folder, 'deep', '.briefdesk'), folder)).toBeNull();
    expect(stateFolder(join(home, 'engine-state'), folder)).toBe(join(home, 'engine-state'));
    expect(stateFolder(join(home, '.briefdesk'), folder)).toBe(join(home, '.briefdesk'));
  });

  it('may be beyond reach, which takes one line and no answer', async () => {
    const stderr = screen();
    const desk = await openKept(
      { folder },
      { state: join(folder, '..', 'engine', '01.md', 'x'), cwd: home, stderr },
    );
    expect(desk.answer({ kind: 'who', name: 'ada' }).answered).toBe(true);
    writeFileSync(join(home, 'file'), '');
    await openKept({ folder }, { state: join(home, 'file', 'x'), cwd: home, stderr });
    expect(stderr.text().trimEnd().split('\n')).toEqual([
      expect.stringContaining('a file stands in the way'),
    ]);
  });
});
