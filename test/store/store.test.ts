import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-store-'));
afterAll(() => rmSync(home, { recursive: true }));
let made = 0;
const freshFolder = () => join(home, `state-${made++}`);
const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');

function open(folder: string, day = 20_000) {
  const warnings: string[] = [];
  const store = openStore(folder, { warn: (line) => warnings.push(line), today: () => day });
  return { cache: store.extractions!, close: () => store.close(), warnings };
}

const entry = (key: string, engine = 'e1', text = key) => ({ key, engine, value: Buffer.from(text) });
const read = async ({ cache }: ReturnType<typeof open>, ...keys: string[]) =>
  [...(await cache.get(keys))].map(([key, value]) => `${key}=${Buffer.from(value)}`);

describe('the cache of extractions', () => {
  it('gives back what was kept, in another process too, and nothing else', async () => {
    const folder = freshFolder();
    const one = open(folder);
    await one.cache.put([entry('a'), entry('b')]);
    await one.close();
    const two = open(folder);
    expect(await read(two, 'b', 'c', 'a')).toEqual(['b=b', 'a=a']);
    expect(two.warnings).toEqual([]);
    await two.close();
  });

  it('takes the later value of one key', async () => {
    const desk = open(freshFolder());
    await desk.cache.put([entry('a', 'e1', 'old')]);
    await desk.cache.put([entry('a', 'e1', 'new')]);
    expect(await read(desk, 'a')).toEqual(['a=new']);
  });

  it('drops what nobody asked for in two months, and engines that are long out of use', async () => {
    const folder = freshFolder();
    const keepAt = async (day: number, ...entries: ReturnType<typeof entry>[]) => {
      const desk = open(folder, day);
      await desk.cache.put(entries);
      await desk.close();
    };
    await keepAt(100, entry('idle', 'e9'), entry('used', 'e9'));
    const later = open(folder, 150);
    await read(later, 'used');
    await later.close();
    for (const engine of ['e2', 'e3']) await keepAt(155, entry(`old-${engine}`, engine));
    await keepAt(165, entry('new', 'e9'));
    await keepAt(166, entry('newer', 'e4'));
    const last = open(folder, 166);
    expect(await read(last, 'idle', 'used', 'old-e2', 'old-e3', 'new', 'newer')).toEqual([
      'used=used',
      'old-e3=old-e3',
      'new=new',
      'newer=newer',
    ]);
  });

  it.each([
    ['is no database', (file: string) => writeFileSync(file, 'x'.repeat(9_000))],
    ['was cut off', (file: string) => truncateSync(file, 5_000)],
    [
      'was overwritten in the middle',
      (file: string) => {
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0xff, 4_096));
      },
    ],
  ])('begins anew, with one line, where its file %s', async (_, damage) => {
    const folder = freshFolder();
    const before = open(folder);
    await before.cache.put([entry('a', 'e1', 'a'.repeat(9_000))]);
    await before.close();
    damage(join(folder, 'cache-1.sqlite'));
    const desk = open(folder);
    expect(await desk.cache.get(['a'])).toEqual(new Map());
    await desk.cache.put([entry('b')]);
    expect(await read(desk, 'b')).toEqual(['b=b']);
    expect(desk.warnings).toEqual([expect.stringContaining('was damaged. It is put aside')]);
    await desk.close();
    const after = open(folder);
    expect(await read(after, 'b')).toEqual(['b=b']);
    expect(after.warnings).toEqual([]);
  });

  it('leaves a database of another program alone', async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    const file = join(folder, 'cache-1.sqlite');
    const other = new DatabaseSync(file);
    other.exec("CREATE TABLE mine (x); INSERT INTO mine VALUES ('kept')");
    other.close();
    const desk = open(folder);
    await desk.cache.put([entry('a')]);
    expect(await read(desk, 'a')).toEqual([]);
    expect(desk.warnings).toEqual([expect.stringContaining('a database of another program')]);
    expect(new DatabaseSync(file).prepare('SELECT x FROM mine').get()).toMatchObject({ x: 'kept' });
    expect(readdirSync(folder)).toEqual(['cache-1.sqlite']);
  });

  it('keeps nothing, with one line, where it may not write', async () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    const desk = open(join(file, 'state'));
    await desk.cache.put([entry('a')]);
    await desk.cache.put([entry('b')]);
    expect(await read(desk, 'a', 'b')).toEqual([]);
    expect(desk.warnings).toEqual([
      expect.stringMatching(/^what is read is not kept in .*BRIEFDESK_STATE=off/),
    ]);
  });

  it('still reads, and says so in one line, where another program holds the file', async () => {
    const folder = freshFolder();
    const desk = open(folder);
    await desk.cache.put([entry('a')]);
    const other = new DatabaseSync(join(folder, 'cache-1.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    expect(await read(desk, 'a')).toEqual(['a=a']);
    await desk.cache.put([entry('b')]);
    expect(desk.warnings).toEqual([expect.stringContaining('another program has it locked')]);
    other.exec('ROLLBACK');
    other.close();
  });

  it('serves two processes that write at once', async () => {
    const folder = freshFolder();
    const writer = (name: string) =>
      spawn(
        process.execPath,
        [
          '--import',
          import.meta.resolve('tsx'),
          '--input-type=module',
          '--eval',
          `const { openStore } = await import(${JSON.stringify(resolve(import.meta.dirname, '../../src/store/index.ts'))});
           const store = openStore(${JSON.stringify(folder)}, { warn: (line) => { console.error(line); process.exitCode = 1; }, today: () => 1 });
           for (let n = 0; n < 50; n++) await store.extractions.put([{ key: '${name}' + n, engine: 'e', value: Buffer.alloc(2_000, n) }]);
           await store.close();`,
        ],
        { stdio: ['ignore', 'inherit', 'inherit'] },
      );
    const ended = await Promise.all(['x', 'y'].map((name) => once(writer(name), 'exit')));
    expect(ended.map(([code]) => code)).toEqual([0, 0]);
    const desk = open(folder);
    const keys = ['x', 'y'].flatMap((name) => Array.from({ length: 50 }, (_, n) => `${name}${n}`));
    expect([...(await desk.cache.get(keys)).keys()]).toEqual(keys);
    await desk.close();
  });
});
