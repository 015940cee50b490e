import { foldLetters } from '../fold.ts';
import { isFamilyNameFirst, isPinyin } from '../lexicon/family-names.ts';
import { COMPANY_SUFFIXES, SHIP_PREFIXES } from '../lexicon/organizations.ts';
import { memo } from '../memo.ts';

/**
 * A name for comparing: lower case, accents and dots off, curly marks straight, hyphens as spaces, "U.S." and "United
 * States" as "us". The words' order stays.
 */
export const normalName: (name: string) => string = memo((name) => {
  if (/^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/.test(name)) {
    const lower = name.toLowerCase();
    if (!/\bu\b|united/.test(lower)) return lower;
  }
  return foldLetters(name)
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[-‐‑–—/]/g, ' ')
    .replace(/ ?& ?/g, ' and ')
    .replace(/\bu\.? ?s\.?(?= |$)|\bunited states\b/g, 'us')
    .replace(/\bu\.? ?k\.?(?= |$)|\bunited kingdom\b/g, 'uk')
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
});

/** The normal name without spaces: `Foo 3.5` and `Foo3.5`, `Data Works` and `DataWorks` are one. */
export const compactName = (name: string): string => normalName(name).replaceAll(' ', '');

/** The words of a normal name, company endings off unless nothing else is left. */
export const nameWords: (name: string) => readonly string[] = memo((name) => {
  const words = normalName(name).split(' ').filter(Boolean);
  let end = words.length;
  while (end > 1 && COMPANY_SUFFIXES.has(words[end - 1]!)) end--;
  const from = end > 1 && words[0] === 'the' ? 1 : 0;
  return words.slice(from, end);
});

/**
 * What two spellings share that differ in nothing but spaces, marks, accents and company endings. Two words that can be
 * a romanised family and given name keep their space: "Fang An" and "Fan Gan" are two people.
 */
export const nameKey: (name: string) => string = memo((name) => {
  const all = nameWords(name).map(american);
  const words = all.length > 1 && SHIP_PREFIXES.has(all[0]!) ? all.slice(1) : all;
  return words.join(isEastAsianPair(words) ? ' ' : '');
});

/** "organisation" and "organization", "centre" and "center" are one word. */
const american = (word: string): string =>
  word.length < 6
    ? word
    : word
        .replace(/is(ation|ations|ed|ing)$/, 'iz$1')
        .replace(/^(cent|theat)re(s?)$/, '$1er$2')
        .replace(/^(lab|harb|col|hon|neighb)our(s?)$/, '$1or$2')
        .replace(/^(def|off|lic)ence$/, '$1ense')
        .replace(/^programme/, 'program');

const isEastAsianPair = (words: readonly string[]): boolean =>
  words.length === 2 && words.every(isPinyin) && words.some(isFamilyNameFirst);

/** First letters of the words that a name's initials are made of: small words may be left out. */
export const initialsOf: (name: string) => readonly string[] = memo((name) => {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const strong = words.filter((word) => /^\p{Lu}/u.test(word));
  const first = (list: string[]): string => list.map((word) => word[0]!.toLowerCase()).join('');
  return [...new Set([first(words), first(strong)])];
});

/**
 * Whether `short` can be an abbreviation of `long`: its letters occur in order, the first at the start of a word
 * (Schwartz & Hearst 2003, "A simple algorithm for identifying abbreviation definitions").
 */
export function abbreviates(short: string, long: string): boolean {
  const letters = compactName(short).replace(/[^\p{L}\p{N}]/gu, '');
  const text = normalName(long);
  if (letters.length < 2 || letters.length >= text.replaceAll(' ', '').length) return false;
  for (let at = 0; at >= 0; at = text.indexOf(' ', at) + 1 || -1)
    if (text[at] === letters[0] && isSubsequence(letters, text, at)) return true;
  return false;
}

function isSubsequence(letters: string, text: string, from: number): boolean {
  let next = 0;
  for (let at = from; at < text.length && next < letters.length; at++) if (text[at] === letters[next]) next++;
  return next === letters.length;
}
