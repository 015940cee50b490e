import { isEnglishWord } from '../lexicon/dictionary.ts';
import { isFamilyNameFirst } from '../lexicon/family-names.ts';
import { givenName } from '../lexicon/given-names.ts';
import { normalName } from './normal.ts';

/** Whether a name, in lower-case words, has one that may stand first as the family's. */
export const isFamilyFirst = (words: readonly string[]): boolean => words.some(isFamilyNameFirst);

/** The word of a name that stands for its bearer alone, normal form: the last, or the family's where that stands first. */
export function familyOf(name: string): string {
  const words = normalName(name)
    .split(' ')
    .filter((word) => !SUFFIXES.has(word));
  return isFamilyNameFirst(words[0]!) && words.length === 2 ? words[0]! : words.at(-1)!;
}

/** What stands behind a family name. */
export const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/**
 * Whether two spellings are one name in two orders. Languages that put the family first are known by their family
 * names, and then any order will do; elsewhere "Xu Ab" and "Ab Xu" are one where not both words are given names, as in
 * "Paul Martin" and "Martin Paul", and neither is plain English.
 */
export function inOtherOrder(x: string, y: string): boolean {
  const one = normalName(x).split(' ');
  const other = normalName(y).split(' ');
  if (one.length < 2 || one.length !== other.length || one.join(' ') === other.join(' ')) return false;
  if ([...one].sort().join(' ') !== [...other].sort().join(' ')) return false;
  if (isFamilyFirst(one)) return true;
  if (one.length > 2) return false;
  const given = one.filter((word) => givenName(word) !== null);
  return given.length < 2 && one.every((word) => word.length > 2 && !isEnglishWord(word));
}
