import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeLine, readLine } from '../../../adapters/terminal/prompt.ts';

describe('a line at the prompt', () => {
  const stories = ['engine', 'loom'];

  it.each([
    ['/engine who ada', ['--story', 'engine', 'who', 'ada']],
    ['loom timeline', ['--story', 'loom', 'timeline']],
    ['/loom', ['--story', 'loom', 'help']],
    ['/who ada', ['who', 'ada']],
    ['who ada --all', ['who', 'ada', '--all']],
    ['   ', []],
  ])('%j', (line, words) => expect(readLine(line, stories)).toEqual(words));

  it.each([
    ['/en', ['/engine ']],
    ['/engine wh', ['who ', 'what ']],
    ['ti', ['timeline ']],
    ['who ad', ['ada-lovelace']],
    ['/loom what ad', ['ada-lovelace']],
    ['ask who is ad', []],
  ])('%j is completed with %j', (line, offered) => {
    const complete = (_story: string, typed: string) => (typed === 'ad' ? [{ id: 'ada-lovelace' }] : []);
    expect(completeLine(line, { stories, complete })[0]).toEqual(offered);
  });
});

describe('briefdesk with no token', () => {
  const home = mkdtempSync(join(tmpdir(), 'briefdesk-prompt-'));
  afterAll(() => rmSync(home, { recursive: true }));
  beforeAll(() => {
    mkdirSync(join(home, 'seeds/engine'), { recursive: true });
    writeFileSync(
      join(home, 'seeds/engine/1.md'),
      '---\npublished: 1843-10-02\n---\n\nAda Lovelace was born in 1815. She works for Charles Babbage.\n',
    );
  });

  const start = (input: string, env: Record<string, string> = {}) => {
    const given = Object.entries(process.env).filter(
      ([name]) => !/^(?:BRIEFDESK|SLACK|DISCORD|DATABASE)_/.test(name),
    );
    const program = resolve(import.meta.dirname, '../../../src/main.ts');
    const done = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), program], {
      cwd: home,
      encoding: 'utf8',
      input,
      env: { ...Object.fromEntries(given), ...env },
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };

  it('greets with the brief, says how to have it in chat, answers lines, and stops at the end of its input', () => {
    const { code, out, err } = start('/engine who ada\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^The story in brief .*engine · as of 1843-10-02\n/);
    expect(out).toMatch(/Ask: \/engine who NAME .*\nTo have this in Slack or Discord, .*README\.md/);
    expect(out).toMatch(/\nAda Lovelace .*\n.*Born 1815/s);
  });

  it('goes on after a line that it cannot understand', () => {
    const { code, out, err } = start('hwo ada\n\n/loom brief\nwho babbage\nexit\nwho ada\n');
    expect(code).toBe(0);
    expect(err).toContain('Did you mean: who?');
    expect(out).toContain('\nCharles Babbage ');
    expect(out).not.toContain('\nAda Lovelace ');
  });

  it('refuses a wrong setting in its first line', () => {
    const { code, err } = start('', { BRIEFDESK_SEEDS: '/nowhere' });
    expect(code).toBe(2);
    expect(err).toContain('BRIEFDESK_SEEDS=/nowhere names no folder.');
  });

  it('says it where there is no story', () => {
    const empty = mkdtempSync(join(tmpdir(), 'briefdesk-empty-'));
    const { code, err } = start('', { BRIEFDESK_SEEDS: empty });
    rmSync(empty, { recursive: true });
    expect(code).toBe(2);
    expect(err).toContain('There is no story in');
  });

  it('keeps no line of input that is no terminal', () => {
    expect(() => readFileSync(join(home, '.briefdesk/history'))).toThrow();
  });
});
