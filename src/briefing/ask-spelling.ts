import { edits } from '../language/edits.ts';
import { isEnglishWord } from '../language/lexicon/dictionary.ts';
import { once } from '../language/once.ts';
import { namesOf, type Story } from '../story/index.ts';

/** A question with its mistyped names as the story writes them; words of the language stay as they are. */
export function spelledRight(story: Story, text: string): string {
  const known = nameWords(story);
  return withFullNames(story, text).replace(/\p{L}[\p{L}'’-]{3,40}/gu, (typed) => {
    const owner = /['’]s?$/.exec(typed)?.[0] ?? '';
    const word = typed.slice(0, typed.length - owner.length);
    const lower = word.toLowerCase().replaceAll('’', "'");
    if (known.has(lower) || isEnglishWord(lower)) return typed;
    const near = nearest(known, lower);
    return near === null ? typed : near + owner;
  });
}

/** "edda risk" where the story has an Edda Rask: a word of the language beside a word of a name. */
function withFullNames(story: Story, text: string): string {
  const known = nameWords(story);
  const names = fullNames(story);
  const words = text.split(' ');
  for (let at = 0; at + 1 < words.length; at++) {
    const end = endOf(words[at + 1]!);
    const pair = [words[at]!, words[at + 1]!.slice(0, words[at + 1]!.length - end.length)];
    const typed = pair.join(' ').toLowerCase();
    if (names.has(typed) || !pair.some((word) => known.has(word.toLowerCase()))) continue;
    const near = [...names].filter(([name]) => isSlip(typed, name));
    if (near.length !== 1) continue;
    const [first, last] = near[0]![1].split(' ') as [string, string];
    words[at] = first;
    words[at + 1] = last + end;
  }
  return words.join(' ');
}

/** The marks that a word ends with, and the ending of an owner before them. By hand: a pattern would start anew at each mark. */
function endOf(word: string): string {
  let end = word.length;
  while (end > 0 && '?!.,'.includes(word[end - 1]!)) end--;
  const owner = /['’]s?$/.exec(word.slice(0, end))?.[0] ?? '';
  return word.slice(end - owner.length);
}

/** One word the same, and a letter or two of the other another. */
const isSlip = (typed: string, name: string): boolean => {
  const [a, b] = [typed.split(' '), name.split(' ')];
  const other = a[0] === b[0] ? 1 : a[1] === b[1] ? 0 : -1;
  if (other < 0 || a[other]![0] !== b[other]![0] || a[other]!.length < 3) return false;
  return edits(a[other]!, b[other]!, 1) <= 1;
};

/** Names of two words, lower case, with how they are written. */
const fullNames = once(
  (story: Story): ReadonlyMap<string, string> =>
    new Map(
      story.entities
        .filter(({ type }) => type === 'person')
        .flatMap((entity) => namesOf(entity))
        .filter((name) => name.split(' ').length === 2)
        .map((name) => [name.toLowerCase().replaceAll('’', "'"), name]),
    ),
);

/** The one name's word that is fewest slips away; null where several are, or none is near. */
function nearest(known: ReadonlyMap<string, string>, typed: string): string | null {
  const most = typed.length < SHORTEST ? 0 : typed.length < LONG ? 1 : 2;
  let least = most + 1;
  let found: string | null = null;
  for (const [word, spelt] of known) {
    if (word[0] !== typed[0] || Math.abs(word.length - typed.length) > most) continue;
    const slips = edits(typed, word, most);
    if (slips > most || slips > least) continue;
    found = slips === least ? null : spelt;
    least = slips;
  }
  return found;
}

/** Shorter words are too near to one another; longer ones may have two slips. */
const SHORTEST = 5;
const LONG = 8;

/** The words of all names, lower case, with how they are written. */
const nameWords = once((story: Story): ReadonlyMap<string, string> => {
  const words = new Map<string, string>();
  for (const entity of story.entities)
    for (const word of namesOf(entity).flatMap((name) => name.split(' '))) {
      const lower = word.toLowerCase().replaceAll('’', "'");
      if (!words.has(lower)) words.set(lower, word);
    }
  return words;
});
