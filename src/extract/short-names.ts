import type { ReadSentence } from '../language/document.ts';
import { FUNCTION_WORDS } from '../language/lexicon/function-words.ts';
import type { Mention } from '../language/names/mentions.ts';

/** Whether a surname stays alone in a line: with a title, as part of a word, or where it says of what kind a noun is. */
export const staysShort = ({ words }: ReadSentence, { from, to, start }: Mention): boolean =>
  isTitled(words[from - 1]?.lower ?? '') || start > words[from]!.start || isAttribute(words, from, to);

/** "Mr. Hart" stays as it is. */
const isTitled = (before: string): boolean => /^(?:mr|mrs|ms|dr|prof|captain|sir|\.)$/.test(before);

/** "a Hart supporter". */
const isAttribute = (words: ReadSentence['words'], from: number, to: number): boolean =>
  /^(?:an?|the)$/.test(words[from - 1]?.lower ?? '') &&
  words[to]?.kind === 'word' &&
  !words[to]!.capital &&
  !FUNCTION_WORDS.has(words[to]!.lower);
