import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROGRAM = resolve(import.meta.dirname, '../../src/cli.ts');
const TSX = import.meta.resolve('tsx');
const home = mkdtempSync(join(tmpdir(), 'briefdesk-cli-add-'));
const story = join(home, 'seeds', 'engine');
beforeAll(() => {
  mkdirSync(story, { recursive: true });
  writeFileSync(join(story, '01-ledger.md'), 'Ada Lovelace wrote seven notes in London.\n');
  writeFileSync(join(home, 'letter.txt'), 'Ada Lovelace sent a letter to Charles Babbage.\n');
});
afterAll(() => rmSync(home, { recursive: true }));

function briefdesk(...args: string[]) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('BRIEFDESK_')),
  );
  const done = spawnSync(process.execPath, ['--import', TSX, PROGRAM, ...args], {
    cwd: home,
    encoding: 'utf8',
    env,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

describe('briefdesk add', () => {
  it('puts a file into the story, once', () => {
    const { code, out, err } = briefdesk('add', 'letter.txt');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Added: letter.txt');
    expect(readdirSync(story)).toEqual(['01-ledger.md', 'letter.txt']);
    expect(briefdesk('sources', 'letter').out).toContain('sent a letter');
    expect(briefdesk('add', 'letter.txt')).toEqual({
      code: 2,
      out: '',
      err: 'briefdesk: letter.txt is a source already: letter.txt.\n  To read it: sources letter\n',
    });
  });

  it.each([
    [['add', 'missing.md'], 'There is no file missing.md.'],
    [['add', 'seeds'], 'seeds is no file.'],
    [['add', 'http://127.0.0.1/notes'], 'http://127.0.0.1/notes: 127.0.0.1 is not on the open internet'],
    [['add', 'letter.txt', '--seeds', 'seeds/engine'], '--seeds DIR is only read.'],
  ])('%j is refused, and nothing is written', (args, said) => {
    const before = readdirSync(story);
    const { code, out, err } = briefdesk(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(readdirSync(story)).toEqual(before);
  });
});

describe('briefdesk sources --health', () => {
  it('tells of each feed, and what is wrong with story.yaml', () => {
    expect(briefdesk('sources', '--health')).toMatchObject({
      code: 0,
      out: expect.stringContaining('No feeds'),
    });
    writeFileSync(join(story, 'story.yaml'), 'feeds:\n  - https://ledger.example/feed.xml\n');
    expect(briefdesk('sources', '--health').out).toMatch(
      /1 feed\b.*ledger\.example\/feed\.xml.*Not asked yet/s,
    );
    writeFileSync(join(story, 'story.yaml'), 'feeds:\n  - ledger\n');
    const { code, err } = briefdesk('sources', '--health');
    expect(code).toBe(2);
    expect(err).toContain('story.yaml is wrong:\n  feeds[0] is "ledger": it is no address');
  });
});
