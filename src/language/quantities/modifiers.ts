import { MODIFIERS } from '../lexicon/units.ts';
import type { Word } from '../words.ts';
import type { Sense } from './types.ts';

export interface Modifier {
  readonly text: string;
  readonly sense: Sense;
  /** Index of its first word. */
  readonly from: number;
}

/** The words right before a number that say how exact it is, the longest that fit, none before word `floor`. */
export function modifierBefore(words: readonly Word[], first: number, floor: number): Modifier | null {
  for (const { phrase, sense } of byLastWord.get(words[first - 1]?.lower ?? '') ?? []) {
    const from = first - phrase.length;
    if (from < floor || phrase.some((word, at) => words[from + at]!.lower !== word)) continue;
    if (phrase[0] === 'over' && SPREAD.has(words[from - 1]?.lower ?? '')) continue;
    const text = words
      .slice(from, first)
      .map((word) => word.text)
      .join(' ');
    return { text, sense, from };
  }
  return null;
}

/** "spread over 36 states" is over no more than 36. */
const SPREAD = new Set(
  'spread scattered stretched stretching distributed extended divided split talks'.split(' '),
);

/** "between 10 and 15": the word that a range begins with. */
export const betweenBefore = (
  words: readonly Word[],
  first: number,
  { high }: { readonly high?: number },
): Modifier | null =>
  high !== undefined && words[first - 1]?.lower === 'between'
    ? { text: words[first - 1]!.text, sense: 'exact', from: first - 1 }
    : null;

const byLastWord = new Map<string, { phrase: string[]; sense: Sense }[]>();
for (const [text, sense] of MODIFIERS) {
  const phrase = text.split(' ');
  const list = byLastWord.get(phrase.at(-1)!) ?? [];
  byLastWord.set(
    phrase.at(-1)!,
    [...list, { phrase, sense }].sort((a, b) => b.phrase.length - a.phrase.length),
  );
}
