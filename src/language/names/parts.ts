import { isFamilyNameFirst } from '../lexicon/family-names.ts';
import { givenName } from '../lexicon/given-names.ts';
import { NAME_PARTICLES } from '../lexicon/particles.ts';
import { normalName } from './normal.ts';

/** What stands behind a family name. */
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** The normal name's words without "Jr" and the like. */
export const withoutSuffix = (name: string): string[] =>
  normalName(name)
    .split(' ')
    .filter((word, at) => at < 2 || !SUFFIXES.has(word));

/** The word of a name that stands for its bearer alone, normal form: the last, or the family's where that stands first. */
export function familyOf(name: string): string {
  const words = withoutSuffix(name);
  return isFamilyNameFirst(words[0]!) && words.length === 2 ? words[0]! : words.at(-1)!;
}

/** Normal forms of the surname: "Berg", with its small words "van der Berg", both of two "García Morales". */
export function surnamesOf(name: string): string[] {
  const words = withoutSuffix(name);
  const found = new Set([words.at(-1)!]);
  let from = words.length - 1;
  while (from > 1 && isArticle(words[from - 1]!)) from--;
  if (from < words.length - 1) return [words.slice(from).join(' ')];
  const [second, last] = words.slice(-2) as [string, string];
  if (words.length > 2 && second.length > 1 && givenName(second) === null) found.add(`${second} ${last}`);
  if (isFamilyNameFirst(words[0]!)) found.add(words[0]!);
  return [...found];
}

/** Normal forms that may stand for a person alone: surnames, and the given name in front. */
export function partsOf(name: string): string[] {
  const words = withoutSuffix(name);
  const parts = new Set([...surnamesOf(name), words.at(-1)!, words[0]!]);
  if (words.length > 2 && isFamilyNameFirst(words.at(-2)!)) parts.add(words.at(-2)!);
  if (words.length > 2 && NAME_PARTICLES.has(words[0]!)) parts.add(`${words[0]} ${words[1]}`);
  const front = normalName(name.split(' ')[0]!);
  if (front.includes(' ')) parts.add(front);
  return [...parts];
}

/** The first of two surnames, "García" in "Juan García Morales": said alone of nobody else, it is this one. */
export function firstSurname(name: string): string | null {
  const words = withoutSuffix(name);
  const second = words.at(-2)!;
  if (words.length < 3 || second.length < 3 || isArticle(second) || givenName(second) !== null) return null;
  return words.length > 3 || givenName(words[0]!) !== null ? second : null;
}

const ARTICLES = new Set(['ar', 'as', 'an', 'ad', 'at', 'az', 'ash', 'ul']);
const isArticle = (word: string): boolean => NAME_PARTICLES.has(word) || ARTICLES.has(word);
