import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { memo } from './memo.ts';
import type { Word } from './words.ts';

/**
 * The stem of a lower-case English word: endings off by rule. Light on purpose (the S-stemmer of Harman 1991 and the
 * first steps of Porter 1980): it brings "resigned", "resigns" and "resignation" near, and is wrong at times.
 */
export const stem: (lower: string) => string = memo((lower) => strip(lower), 100_000);

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ization|isation)$/, 'ize'],
  [/ational$/, 'ate'],
  [/(?:ements?|ments?)$/, ''],
  [/(?:ations?|ators?)$/, 'ate'],
  [/ions?$/, ''],
  [/ies$/, 'y'],
  [/(?:ively|ive|ivity)$/, ''],
  [/(?:ings?|ed|edly)$/, ''],
  [/(?:ers?|ors?)$/, ''],
  [/(?:fully|ful|ly|ness|able|ible|ity|ance|ence|ant|ent|al)$/, ''],
  [/(?<![su])s$/, ''],
];

function strip(lower: string): string {
  const word = lower.replace(/['’]s?$/, '');
  if (word.length < 4) return word;
  for (const [ending, instead] of ENDINGS) {
    if (!ending.test(word)) continue;
    const cut = word.replace(ending, instead);
    if (cut.length >= (/er|or/.test(ending.source) ? 4 : 3))
      return unended(cut.replace(/([bdglmnprt])\1$/, '$1'));
  }
  return unended(word);
}

/** A last e is off, and a y or i where enough is left: "pay" stays itself. */
const unended = (word: string): string =>
  word.length >= 5 ? word.replace(/[eyi]$/, '') : word.length === 4 ? word.replace(/e$/, '') : word;

/** Stems of the words that carry meaning, in order, repeats kept. */
export const contentWords = (words: readonly Word[]): string[] =>
  words
    .filter((word) => word.kind !== 'mark' && !FUNCTION_WORDS.has(word.lower))
    .map((word) => stem(word.lower));
