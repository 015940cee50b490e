import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type FeedState, openFeedStates } from '../../src/store/index.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-feeds-'));
afterAll(() => rmSync(home, { recursive: true }));
let made = 0;
const fresh = () => join(home, `state-${made++}`);
const URL = 'https://ledger.example/feed';
const state = (result: string): FeedState => ({
  lastTry: 1,
  lastSuccess: null,
  nextTry: 2,
  fails: 0,
  result,
  added: 3,
  etag: '"x"',
  lastModified: null,
  seen: ['a'],
  failing: { b: 1 },
});
function open(folder: string | null) {
  const warnings: string[] = [];
  return { states: openFeedStates(folder, (line) => warnings.push(line)), warnings };
}

describe('the states of feeds', () => {
  it('outlive the process, a story and an address each', async () => {
    const folder = fresh();
    const one = open(folder).states;
    await one.put('engine', URL, state('old'));
    await one.put('engine', URL, state('new'));
    await one.put('loom', URL, state('other'));
    await one.close();
    const two = open(folder);
    expect(await two.states.get('engine', URL)).toEqual(state('new'));
    expect((await two.states.get('loom', URL))?.result).toBe('other');
    expect(await two.states.get('engine', `${URL}/2`)).toBeNull();
    expect(two.warnings).toEqual([]);
    await two.states.close();
  });

  it('make no file before there is one to keep', async () => {
    const folder = fresh();
    await open(folder).states.close();
    expect(() => readdirSync(folder)).toThrow();
  });

  it('live as long as the process where nothing can be kept, which is said once', async () => {
    const blocked = fresh();
    writeFileSync(blocked, 'a file');
    for (const folder of [blocked, null]) {
      const { states, warnings } = open(folder);
      await states.put('engine', URL, state('kept'));
      expect((await states.get('engine', URL))?.result).toBe('kept');
      expect(warnings).toHaveLength(folder === null ? 0 : 1);
      await states.close();
    }
  });

  it('begin anew where their file is damaged, which is put aside', async () => {
    const folder = fresh();
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'feeds-1.sqlite'),
      'no database at all, but long enough to look like one'.repeat(100),
    );
    const { states, warnings } = open(folder);
    expect(await states.get('engine', URL)).toBeNull();
    await states.put('engine', URL, state('new'));
    expect((await states.get('engine', URL))?.result).toBe('new');
    expect(warnings.join()).toContain('was damaged');
    expect(readdirSync(folder)).toContain('feeds-1.sqlite.damaged');
    await states.close();
  });
});
