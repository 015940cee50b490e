import { edits } from '../language/edits.ts';
import { isEnglishWord } from '../language/lexicon/dictionary.ts';
import { once } from '../language/once.ts';
import { namesOf, type Story } from '../story/index.ts';

/** A question with its mistyped names as the story writes them; words of the language stay as they are. */
export function spelledRight(story: Story, text: string): string {
  const known = nameWords(story);
  return text.replace(/\p{L}[\p{L}'’-]{3,40}/gu, (typed) => {
    const owner = /['’]s?$/.exec(typed)?.[0] ?? '';
    const word = typed.slice(0, typed.length - owner.length);
    const lower = word.toLowerCase().replaceAll('’', "'");
    if (known.has(lower) || isEnglishWord(lower)) return typed;
    const near = nearest(known, lower);
    return near === null ? typed : near + owner;
  });
}

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
