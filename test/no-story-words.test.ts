import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import wordList from 'word-list';

/** The engine knows the world, and no story: what names a story's people, firms, products or outlets is not in the code. */

const HOME = resolve(import.meta.dirname, '..');

/** Lists of the world's names, made from statistics and packages and not from a story; any name may be in them. */
const WORLD_LISTS = [
  'family-names.ts',
  'given-names.ts',
  'places.ts',
  'demonyms.ts',
  'world-names.ts',
  'world-places.ts',
  'romanisations.ts',
].map((name) => `src/language/lexicon/${name}`);

/** Words of stories that any newspaper has every day. */
const WORLD_WORDS = new Set(
  [
    // the calendar
    'january february march april may june july august september october november december',
    'monday tuesday wednesday thursday friday saturday sunday',
    // peoples and nations
    'american british canadian chinese european indian japanese korean portuguese america china japan india london',
    // offices, and what companies are called by
    'ceo cto cfo coo corp inc ltd',
    // common names that stand in grammar rules as examples of a kind
    'david',
    // the wire agencies and networks that newspapers of all countries print
    'afp reuters xinhua bloomberg cnn bbc kyodo wsj',
  ].flatMap((words) => words.split(' ')),
);

const dictionary = new Set(readFileSync(wordList, 'utf8').split('\n'));

const filesUnder = (folder: string, ends: readonly string[]): string[] =>
  readdirSync(join(HOME, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => ends.some((end) => name.endsWith(end)));

/** The names of a story: capitalised words that come more than once and are in no dictionary, and its outlets. */
function namesOf(story: string): Map<string, string> {
  const counts = new Map<string, number>();
  const count = (word: string, times: number) => counts.set(word, (counts.get(word) ?? 0) + times);
  for (const file of filesUnder(story, ['.md', '.txt'])) {
    const text = readFileSync(join(HOME, file), 'utf8');
    for (const [word] of text.matchAll(/\b\p{Lu}[\p{L}\d]{2,}/gu)) count(word.toLowerCase(), 1);
    const outlet = /^outlet: *["']?([^"'\n]+)/m.exec(text)?.[1] ?? '';
    for (const word of outlet.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []) count(word, 2);
  }
  const names = [...counts].filter(
    ([word, times]) => times > 1 && !dictionary.has(word) && !WORLD_WORDS.has(word) && !/^\d/.test(word),
  );
  return new Map(names.map(([word]) => [word, story]));
}

function findWords(names: ReadonlyMap<string, string>): string[] {
  const code = [...filesUnder('src', ['.ts']), ...filesUnder('adapters', ['.ts'])];
  return code
    .filter((file) => !WORLD_LISTS.includes(file))
    .flatMap((file) =>
      readFileSync(join(HOME, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => {
          const words = line.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
          const found = [...new Set(words)].filter((word) => names.has(word));
          return found.map((word) => `${file}:${i + 1}: "${word}" is of the story ${names.get(word)}`);
        }),
    );
}

const storiesIn = (folder: string): string[] =>
  existsSync(join(HOME, folder)) ? readdirSync(join(HOME, folder)).map((name) => `${folder}/${name}`) : [];

describe('the code holds no word of one story', () => {
  it.each(storiesIn('seeds'))('%s', (story) => {
    const names = namesOf(story);
    expect(names.size).toBeGreaterThan(3);
    expect(findWords(names)).toEqual([]);
  });

  // Stories that the desk is tried on and that do not come with it.
  const others = storiesIn('../shared/stories');
  it.skipIf(others.length === 0).each(others.length > 0 ? others : ['no other stories here'])(
    '%s',
    (story) => {
      expect(findWords(namesOf(story))).toEqual([]);
    },
  );
});
