import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/command/usage-error.ts';
import { findStory, type Wanted } from '../../src/desk/seeds.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-seeds-'));
afterAll(() => rmSync(home, { recursive: true }));
const folder = (...names: string[]) => {
  for (const name of names) mkdirSync(join(home, name), { recursive: true });
  return names.map((name) => join(home, name));
};
folder('one/engine', 'two/engine', 'two/loom', 'two/.git', 'none', 'articles');
writeFileSync(join(home, 'two', 'notes.txt'), 'not a story');

const find = (wanted: Wanted, roots: string[], usual?: string) =>
  findStory(wanted, { cwd: home, roots: roots.map((root) => join(home, root)), ...(usual && { usual }) });
const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof UsageError) return `${error.message} ${error.wayOut}`;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('the story that is meant', () => {
  it('is the only one there is', () => {
    expect(find({}, ['one'])).toEqual({ name: 'engine', folder: join(home, 'one/engine') });
  });

  it('is the one that is named, in the first folder that has it', () => {
    expect(find({ story: 'loom' }, ['one', 'two'])).toEqual({ name: 'loom', folder: join(home, 'two/loom') });
  });

  it('is the usual one where there are several', () => {
    expect(find({}, ['two'], 'loom').name).toBe('loom');
  });

  it('is looked for further where a folder has none', () => {
    expect(find({}, ['missing', 'none', 'one']).folder).toBe(join(home, 'one/engine'));
  });

  it('is a folder of articles, by that name or another', () => {
    expect(find({ seeds: 'articles' }, [])).toEqual({ name: 'articles', folder: join(home, 'articles') });
    expect(find({ seeds: join(home, 'articles'), story: 'loom' }, []).name).toBe('loom');
  });
});

describe('a story that cannot be found', () => {
  it('is refused with those that there are', () => {
    expect(refusal(() => find({ story: 'lom' }, ['two']))).toMatch(
      /no story "lom".*Did you mean: --story loom\?/,
    );
    expect(refusal(() => find({ story: '../one' }, ['two']))).toMatch(/no story.*engine, loom/);
    expect(refusal(() => find({}, ['two']))).toMatch(/several stories.*engine, loom.*--story NAME/);
    expect(refusal(() => find({}, ['none']))).toMatch(/no story in .*--seeds DIR/);
    expect(refusal(() => find({ seeds: 'nowhere' }, []))).toContain(
      '--seeds nowhere: there is no such folder.',
    );
    expect(refusal(() => find({ seeds: 'two/notes.txt' }, []))).toContain('is a file, not a folder');
  });
});
