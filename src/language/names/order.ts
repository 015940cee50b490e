import { isEnglishWord } from '../lexicon/dictionary.ts';
import { isFamilyNameFirst } from '../lexicon/family-names.ts';
import { givenName } from '../lexicon/given-names.ts';
import { normalName } from './normal.ts';

/** Whether a name, in lower-case words, has one that may stand first as the family's. */
export const isFamilyFirst = (words: readonly string[]): boolean => words.some(isFamilyNameFirst);

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

/** The words of a name without its initials. */
export const bareWords = (name: string): string[] =>
  normalName(name)
    .split(' ')
    .filter((word) => word.length > 1);

const initialsIn = (name: string): string =>
  normalName(name)
    .split(' ')
    .filter((word) => word.length === 1)
    .join(' ');

/** "David B. Hart" and "David Hart"; not "David B. Hart" and "David C. Hart". */
export function sameButInitials(x: string, y: string): boolean {
  const bare = bareWords(x);
  if (bare.length < 2 || bare.join(' ') !== bareWords(y).join(' ')) return false;
  return initialsIn(x) === '' || initialsIn(y) === '' || initialsIn(x) === initialsIn(y);
}
