import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk/desk.ts';
import { type Living, openLiving, type Renewal } from '../../src/desk/living.ts';
import { openStore } from '../../src/store/index.ts';
import { keptLog } from '../support/log.ts';
import { until } from '../support/until.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-living-'));
const store = openStore(join(home, 'state'), { warn: () => {}, today: () => 20_000 });
afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true });
});
let living: Living | undefined;
afterEach(() => living?.close());
let made = 0;

const article = (outlet: string, text: string): string =>
  `---\ntitle: Of ${outlet}\noutlet: ${outlet}\npublished: 1843-10-02\n---\n\n${text}\n`;
const LEDGER = article('The Morning Ledger', 'Ada Lovelace was born in 1815 in London.');
const RECKONER = article('The Weekly Reckoner', 'Ada Lovelace was born in 1816, her cousin Mary Vane said.');

/** Of one meeting after another: who moved what, on which day. */
const minutes = (at: number): string => {
  const day = (more: number): string =>
    `${((at + more) % 28) + 1} ${MONTHS[(at * 7 + more) % MONTHS.length]} 1842`;
  const lines = MEMBERS.flatMap((member, more) => [
    `${member} resigned from the Pier Committee on ${day(more)}.`,
    `On ${day(more + 3)} ${member} announced a toll of ${at + more + 10} shillings for the pier.`,
    `“The pier pays for itself ${at % 5} times over and nobody thanks us,” ${member} told Mary Vane.`,
  ]);
  return article(`Pier Minutes ${at}`, lines.join(' '));
};
const MONTHS = ['January', 'March', 'May', 'July'];
const MEMBERS = ['Edith Moor', 'Carl Ganter', 'Rosa Tilney', 'Hugo Prett', 'Nell Arkwright'];

async function open() {
  const folder = join(home, `story-${made++}`);
  mkdirSync(folder);
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('01-ledger.md', LEDGER);
  const log = keptLog();
  const read: string[] = [];
  living = await openLiving({
    folder,
    log,
    settle: 40,
    cache: store.extractions!,
    onProgress: ({ file }) => read.push(file),
  });
  const renewals: Renewal[] = [];
  living.onChange((renewal) => renewals.push(renewal));
  return { folder, write, log, read, renewals, living };
}
const titles = (desk: Desk): (string | null)[] =>
  desk.answer({ kind: 'sources' }).sources.map(({ title }) => title);

describe('a desk that follows its folder', () => {
  it('answers from a new article without a restart, having read nothing else again', async () => {
    const { living, write, renewals, read } = await open();
    const before = living.current();
    read.length = 0;
    write('02-reckoner.md', RECKONER);
    await until(() => renewals.length);
    expect(living.current().answer({ kind: 'disputes' }).answered).toBe(true);
    expect(before.answer({ kind: 'disputes' }).answered).toBe(false);
    expect(renewals[0]).toMatchObject({ before, changes: { added: ['02-reckoner.md'] } });
    expect(renewals[0]!.desk).toBe(living.current());
    expect(read).toEqual(['02-reckoner.md']);
  });

  it('answers from what it had, again and again, while a large story is put together anew', async () => {
    const { living, write, renewals, read } = await open();
    for (let at = 0; at < 100; at++) write(`1${String(at).padStart(3, '0')}.md`, minutes(at));
    await until(() => renewals.length === 1);
    read.length = 0;
    const answers: number[] = [];
    write('2.md', minutes(200));
    while (renewals.length === 1) {
      await nextTurn();
      // what is new has been read: from here on only the story is made
      if (read.length > 0 && renewals.length === 1) answers.push(titles(living.current()).length);
    }
    expect(answers.length).toBeGreaterThan(1);
    expect(new Set(answers)).toEqual(new Set([101]));
    expect(titles(living.current())).toHaveLength(102);
  }, 60_000);

  it('forgets what is removed, and takes what is changed and renamed', async () => {
    const { living, folder, write, renewals } = await open();
    write('02-reckoner.md', RECKONER);
    await until(() => renewals.length === 1);
    rmSync(join(folder, '01-ledger.md'));
    renameSync(join(folder, '02-reckoner.md'), join(folder, '03-reckoner.md'));
    await until(() => renewals.length === 2);
    expect(titles(living.current())).toEqual(['Of The Weekly Reckoner']);
    write('03-reckoner.md', RECKONER.replace('title: Of', 'title: About'));
    await until(() => renewals.length === 3);
    expect(titles(living.current())).toEqual(['About The Weekly Reckoner']);
  });

  it('sees a change that kept size and time', async () => {
    const { living, folder, write, renewals } = await open();
    const time = new Date('2026-01-01');
    write('01-ledger.md', LEDGER.replace('1815', '1817'));
    utimesSync(join(folder, '01-ledger.md'), time, time);
    await until(() => renewals.length);
    write('01-ledger.md', LEDGER.replace('1815', '1818'));
    utimesSync(join(folder, '01-ledger.md'), time, time);
    await until(() => renewals.length === 2);
    expect(JSON.stringify(living.current().answer({ kind: 'sources', id: '01' }))).toContain('1818');
  });

  it('keeps its answers where the folder is gone, and goes on when it is back', async () => {
    const { living, folder, log, write, renewals } = await open();
    renameSync(folder, `${folder}-away`);
    await until(() => log.lines.length);
    expect(titles(living.current())).toEqual(['Of The Morning Ledger']);
    renameSync(`${folder}-away`, folder);
    write('02-reckoner.md', RECKONER);
    await until(() => renewals.length);
    expect(titles(living.current())).toHaveLength(2);
  });

  it('names a file that cannot be read among the problems, and answers from the others', async () => {
    const { living, write, renewals } = await open();
    write('02-broken.md', '---\npublished: yesterday\n---\n\nSome text.\n');
    await until(() => renewals.length);
    expect(titles(living.current())).toEqual(['Of The Morning Ledger']);
    expect(JSON.stringify(living.current().answer({ kind: 'sources' }))).toContain('02-broken.md');
  });

  it('logs a listener that fails, and tells the others', async () => {
    const { living, log, write } = await open();
    const heard: string[][] = [];
    living.onChange(() => {
      throw new Error('no');
    });
    const stop = living.onChange(({ changes }) => heard.push([...changes.added]));
    write('02-reckoner.md', RECKONER);
    await until(() => heard.length);
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    stop();
    write('03-more.md', article('More', 'Ada Lovelace lives in London with two dogs.'));
    await until(() => titles(living.current()).length === 3);
    expect(heard).toEqual([['02-reckoner.md']]);
  });

  it('is refused where there is no folder', async () => {
    await expect(openLiving({ folder: join(home, 'nowhere'), log: keptLog() })).rejects.toThrow(
      /There is no folder/,
    );
  });
});
