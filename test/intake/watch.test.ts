import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Changes } from '../../src/intake/settling.ts';
import { type Watch, watchFolder } from '../../src/intake/watch.ts';
import { keptLog } from '../support/log.ts';
import { until } from '../support/until.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-watch-'));
const SETTLE = 60;
let made = 0;
let watch: Watch | undefined;
afterEach(() => watch?.close());
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function follow(files: Record<string, string> = {}, sweep = 60_000) {
  const folder = join(home, `story-${made++}`);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const reports: Changes[] = [];
  const log = keptLog();
  watch = await watchFolder(folder, (changes) => reports.push(changes), { log, settle: SETTLE, sweep });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  return { folder, reports, log, write, at: (name: string) => join(folder, name) };
}
const one = (kind: Partial<Changes>): Changes => ({
  added: [],
  changed: [],
  removed: [],
  unfinished: [],
  ...kind,
});

describe('a folder that is watched', () => {
  it('reports what is added, changed, renamed and removed, and nothing that stood there before', async () => {
    const { reports, write, at } = await follow({ 'a.md': 'one', 'b.txt': 'two', 'c.html': 'three' });
    write('d.md', 'four');
    write('a.md', 'one and more');
    renameSync(at('b.txt'), at('e.txt'));
    rmSync(at('c.html'));
    await until(() => reports.length);
    await sleep(SETTLE * 3);
    expect(reports).toEqual([
      one({ added: ['d.md', 'e.txt'], changed: ['a.md'], removed: ['b.txt', 'c.html'] }),
    ]);
  });

  it('gathers a burst', async () => {
    const { reports, write } = await follow();
    for (let i = 0; i < 300; i++) {
      write(`${String(i).padStart(3, '0')}.md`, `article ${i}`);
      if (i % 20 === 0) await sleep(5);
    }
    await until(() => reports.length);
    expect(reports).toHaveLength(1);
    expect(reports[0]!.added).toHaveLength(300);
  });

  it('waits for a file that is written slowly', async () => {
    const { reports, write, at } = await follow();
    write('slow.md', 'begun');
    for (let i = 0; i < 10; i++) {
      await sleep(SETTLE / 2);
      appendFileSync(at('slow.md'), ' and more');
      expect(reports).toEqual([]);
    }
    await until(() => reports.length);
    expect(reports).toEqual([one({ added: ['slow.md'] })]);
  });

  it('hears one change of an editor that writes beside the file and renames', async () => {
    const { reports, write, at } = await follow({ 'a.md': 'one' });
    write('.a.md.swp', 'x');
    write('4913', '');
    write('#a.md#', 'x');
    write('a.md~', 'one');
    write('a.md.tmp', 'two');
    renameSync(at('a.md.tmp'), at('a.md'));
    rmSync(at('.a.md.swp'));
    await until(() => reports.length);
    await sleep(SETTLE * 3);
    expect(reports).toEqual([one({ changed: ['a.md'] })]);
  });

  it('says nothing of a file that is there only for a moment', async () => {
    const { reports, write, at } = await follow();
    write('a.md', 'one');
    rmSync(at('a.md'));
    await sleep(SETTLE * 4);
    expect(reports).toEqual([]);
  });

  it('may be deleted and made again, under another inode too', async () => {
    const { folder, reports, log, write } = await follow({ 'a.md': 'one', 'b.md': 'two' });
    rmSync(folder, { recursive: true });
    await until(() => log.lines.length);
    expect(log.lines[0]).toMatchObject({ level: 'warn', message: expect.stringContaining('is gone') });
    expect(reports).toEqual([]);
    mkdirSync(folder);
    write('b.md', 'two');
    write('c.md', 'three');
    await until(() => reports.length);
    expect(reports.at(-1)).toEqual(one({ added: ['c.md'], changed: ['b.md'], removed: ['a.md'] }));
    write('d.md', 'four');
    await until(() => reports.length === 2);
    expect(reports[1]).toEqual(one({ added: ['d.md'] }));
  });

  it('may be replaced by another folder at once', async () => {
    const { folder, reports, write } = await follow({ 'a.md': 'one' });
    mkdirSync(`${folder}-new`);
    writeFileSync(join(`${folder}-new`, 'b.md'), 'two');
    renameSync(folder, `${folder}-old`);
    renameSync(`${folder}-new`, folder);
    await until(() => reports.length);
    expect(reports).toEqual([one({ added: ['b.md'], removed: ['a.md'] })]);
    write('c.md', 'three');
    await until(() => reports.length === 2);
    expect(reports[1]).toEqual(one({ added: ['c.md'] }));
  });

  it('may not be there at first', async () => {
    const folder = join(home, 'later');
    const reports: Changes[] = [];
    const log = keptLog();
    watch = await watchFolder(folder, (changes) => reports.push(changes), { log, settle: SETTLE });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a.md'), 'one');
    await until(() => reports.length);
    expect(reports).toEqual([one({ added: ['a.md'] })]);
  });

  it('is looked through now and then for what the system does not tell', async () => {
    const elsewhere = join(home, 'linked.md');
    const { reports, at } = await follow({}, 150);
    writeFileSync(elsewhere, 'one');
    symlinkSync(elsewhere, at('a.md'));
    await until(() => reports.length);
    appendFileSync(elsewhere, ' and more');
    await until(() => reports.length === 2);
    expect(reports[1]).toEqual(one({ changed: ['a.md'] }));
  });

  it('says nothing once it is closed', async () => {
    const { reports, write } = await follow();
    write('a.md', 'one');
    watch?.close();
    await sleep(SETTLE * 3);
    expect(reports).toEqual([]);
  });
});
