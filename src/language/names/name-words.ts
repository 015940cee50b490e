import { COMMON_INITIALISMS, DEMONYMS } from '../lexicon/demonyms.ts';
import { isEnglishWord } from '../lexicon/dictionary.ts';
import { isFamilyNameFirst } from '../lexicon/family-names.ts';
import { FUNCTION_WORDS, MONTHS, NUMBER_WORDS, WEEKDAYS } from '../lexicon/function-words.ts';
import { givenName, isGivenNameAndWord } from '../lexicon/given-names.ts';
import {
  EVENT_FRONTS,
  NUMBERED_PLACES,
  ORGANIZATION_NOUNS,
  PLACE_NOUNS,
  WORK_NOUNS,
} from '../lexicon/organizations.ts';
import { isArticled, NAME_PARTICLES, opensSurname } from '../lexicon/particles.ts';
import { isPlaceName } from '../lexicon/places.ts';
import { HONORIFICS, ROLE_MODIFIERS, ROLE_NOUNS } from '../lexicon/roles.ts';
import { isPastForm } from '../lexicon/verbs.ts';
import { memo } from '../memo.ts';
import type { Span } from '../span.ts';
import type { Word } from '../words.ts';
import { type Capitals, startsClause } from './capitals.ts';

/** Whether a name can begin at this word. */
export function isNameWord(words: readonly Word[], at: number, capitals: Capitals): boolean {
  const word = words[at]!;
  if (word.kind === 'number') return isLeadingNumber(words, at);
  if (!word.capital || word.kind !== 'word' || !hasNameShape(word)) return false;
  if (word.text === 'US' || word.text === 'UK' || word.text === 'EU' || word.text === 'UN') return true;
  if (word.text === 'WHO') return !isShouted(words, at) && words.at(-1)?.text !== '?';
  if (word.text.startsWith('@') || word.text.startsWith('#')) return false;
  if (FUNCTION_WORDS.has(withoutClitic(word.lower))) return isNameInspite(words, at);
  if (MONTHS.has(word.lower) && word.lower !== 'may') return isNameInspite(words, at);
  if (WEEKDAYS.has(word.lower)) return false;
  if (NUMBER_WORDS.has(word.lower)) return at > 0 && opensOrganization(words, at);
  if (isPeople(word.lower) || isInitialism(word))
    return opensOrganization(words, at) || opensPlace(words, at);
  if (isShouted(words, at)) return false;
  return startsClause(words, at) ? isNameAtStart(words, at, capitals) : true;
}

/** "Danish", "Danes": a nation's adjective, or its people. */
const isPeople = (lower: string): boolean =>
  DEMONYMS.has(lower) || (lower.endsWith('s') && DEMONYMS.has(lower.slice(0, -1)));

/** "Saudi Arabia": a country whose first word is an adjective of its own. */
const opensPlace = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.capital === true && isPlaceName(`${words[at]!.text} ${words[at + 1]!.text}`);

/** A dictionary word in capitals beside another: a line that shouts names nobody. */
function isShouted(words: readonly Word[], at: number): boolean {
  return (
    isShout(words[at]) &&
    shoutsBeside(words, at) > (words[at]!.text.length > 3 ? 0 : 1) &&
    !opensOrganization(words, at)
  );
}

const shoutsBeside = (words: readonly Word[], at: number): number =>
  [at - 2, at - 1, at + 1, at + 2].filter(
    (near) => isShout(words[near]) && (Math.abs(near - at) < 2 || isShout(words[(near + at) / 2])),
  ).length;

const isShout = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.text.length > 2 &&
  word.text === word.text.toUpperCase() &&
  isEnglishWord(word.lower) &&
  !isPlaceName(word.text);

const withoutClitic = (lower: string): string => {
  const cut = lower.indexOf("'");
  return cut < 0 ? lower : lower.slice(0, cut);
};

/** `CEO`, `BSc`, `LLMs`: initials that are a common noun, as they are written. */
export function isInitialism({ lower, text }: Word): boolean {
  const single = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  if (!COMMON_INITIALISMS.has(lower) && !COMMON_INITIALISMS.has(single)) return false;
  return /\p{Lu}.*\p{Lu}/u.test(text);
}

/** `Will`, `May` and `Jan` before another capitalised word: a given name after all, but not in a question. */
function isNameInspite(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!/^(?:will|may|jan|april|june|august|an|so)$/.test(words[at]!.lower)) return false;
  if (next?.kind !== 'word' || !next.capital || FUNCTION_WORDS.has(next.lower)) return false;
  if (!startsClause(words, at)) return true;
  return !/^(?:an|so)$/.test(words[at]!.lower) && words.at(-1)?.text !== '?' && !DEMONYMS.has(next.lower);
}

/** A capital at the front, or inside a word that has lower case or digits too (`iPhone`, `xFoo`). */
export const hasNameShape = (word: Word): boolean => shapeOf(word.text).isName;

/** The part of a hyphenated word that is a name: `Paris-based` → 0..5, `ex-Foo` → 3..6. */
export const headOf = (word: Word): Span | null => (word.capital ? shapeOf(word.text).head : null);

const shapeOf = memo((text): { readonly isName: boolean; readonly head: Span | null } => {
  const head = findHead(text);
  return { isName: isNameShape(text, head), head };
});

function isNameShape(text: string, head: Span | null): boolean {
  if (/^\p{Lu}/u.test(text)) {
    const parts = text.toLowerCase().split(/[-‐‑]/);
    if (parts.length === 1) return true;
    if (parts.every((part) => DEMONYMS.has(part) || NATIONS.has(part))) return false;
    return !/^\p{Lu}\p{L}*[-‐‑]\p{Ll}/u.test(text) || head !== null || isOneWord(text);
  }
  return head !== null || (/^\p{Ll}{1,2}\p{Lu}/u.test(text) && !text.includes('-')) || isArticled(text);
}

function findHead(text: string): Span | null {
  const cut = text.search(/[-‐‑]/);
  if (cut < 0) return null;
  const head = text.slice(0, cut);
  const tail = text.slice(cut + 1);
  if (/^\p{Ll}+$/u.test(tail))
    return isOneWord(text)
      ? null
      : isNamePart(head) && !isEnglishWord(head.toLowerCase())
        ? { start: 0, end: cut }
        : null;
  if (PREFIXES.has(head.toLowerCase())) return isNamePart(tail) ? { start: cut + 1, end: text.length } : null;
  return null;
}

/** "Co-ordination": a word that many write without its hyphen. */
const isOneWord = (text: string): boolean =>
  /^Co[-‐‑]\p{Ll}{6,}$/u.test(text) && isEnglishWord(text.toLowerCase().replace(/[-‐‑]/, ''));

/** Forms of nations' names that stand before a hyphen only: "Anglo-French". */
const NATIONS = new Set('sino anglo franco afro indo euro russo austro luso italo'.split(' '));

const isNamePart = (part: string): boolean =>
  /^\p{Lu}[\p{L}\p{N}]+$/u.test(part) && !NOT_NAMES.some((set) => set.has(part.toLowerCase()));

const NOT_NAMES = [FUNCTION_WORDS, DEMONYMS, COMMON_INITIALISMS, MONTHS, WEEKDAYS, ROLE_NOUNS];

const PREFIXES = new Set('ex anti pro non pre post mid pan trans former then'.split(' '));

/** "Kim Min-jae", "Min-jae Kim": a given name of two syllables beside a family name that may stand first. */
export function isHyphenedGiven(words: readonly Word[], at: number): boolean {
  const match = /^\p{Lu}\p{Ll}+[-‐‑](\p{Ll}+)$/u.exec(words[at]!.text);
  if (!match || COMPOUNDING.has(match[1]!)) return false;
  const beside = (word: Word | undefined): boolean => word?.capital === true && isFamilyNameFirst(word.lower);
  return beside(words[at - 1]) || beside(words[at + 1]);
}

/** What makes an adjective of a name that stands before it. */
const COMPOUNDING = new Set(
  'based led backed owned run made born style like listed built area wide funded'.split(' '),
);

/** The first word of a sentence has a capital anyway: a name only if something else says so. */
function isNameAtStart(words: readonly Word[], at: number, capitals: Capitals): boolean {
  const word = words[at]!;
  if (/\d|\p{Ll}\p{Lu}|^\p{Lu}{2,}/u.test(word.text)) return true;
  const next = words[at + 1];
  if (next?.kind === 'number' && (word.lower === 'flight' || NUMBERED_PLACES.has(word.lower))) return true;
  const named = next?.kind === 'word' && next.capital && !FUNCTION_WORDS.has(next.lower);
  const nextNamed = named || leadsToName(words, at + 1);
  if (next?.lower === 'and' && capitals.pairs.has(`${word.lower} & ${words[at + 2]?.lower}`)) return true;
  if (isRole(word.lower)) return nextNamed === true;
  // "2019 – Joined Foo Labs": a list tells what somebody did.
  if (at > 1 && isPastForm(word.lower) && /^[–—:-]$/.test(words[at - 1]!.text)) return false;
  if (named && EVENT_FRONTS.has(word.lower)) return true;
  if (named && capitals.pairs.has(`${word.lower} ${next.lower}`)) return true;
  if (capitals.inside.has(word.lower) && !(capitals.lower.has(word.lower) && isEnglishWord(word.lower)))
    return true;
  if (nextNamed && (givenName(word.lower) || isGivenNameAndWord(word.lower)) && !DEMONYMS.has(next!.lower))
    return true;
  if (opensSurname(word.lower) && (nextNamed || opensSurname(next?.lower ?? ''))) return true;
  if (isPlaceName(word.text) || !isEnglishWord(word.lower.replace(/['-].*$/, ''))) return true;
  if (!nextNamed) return false;
  if (next!.text === '&') return true;
  if (opensOrganization(words, at)) return true;
  const unknown = !isEnglishWord(next!.lower) || isPlaceName(next!.text);
  return unknown && !/^['’]/.test(words[at + 2]?.text ?? '') && !isAdjectival(word.lower);
}

/** A particle or a nickname in marks that a capitalised word follows: `Peter | van den Berg`, `Peter | "Piet" Berg`. */
function leadsToName(words: readonly Word[], at: number): boolean {
  if (words[at]?.text === '&') return words[at + 1]?.capital === true;
  if (/^["“‘'(]$/.test(words[at]?.text ?? ''))
    return (
      words[at + 1]?.capital === true && words[at + 3]?.capital === true && words[at + 3]!.kind === 'word'
    );
  let next = at;
  while (next - at < 3 && NAME_PARTICLES.has(words[next]?.lower ?? '')) next++;
  return next > at && words[next]?.capital === true;
}

/** Dictionary words that stand before a name without being part of it, by their ending or their meaning. */
const isAdjectival = (lower: string): boolean =>
  /(?:ly|ing|ed|ese|ian|ous|ive|ful|less|able|ible|al|ic|est|er|s)$/.test(lower) || ROLE_MODIFIERS.has(lower);

/** Whether the run of capitalised words from here ends with the noun of an organization, place or work. */
export function opensOrganization(words: readonly Word[], at: number): boolean {
  for (let end = at + 1; end < words.length && end - at < 6; end++) {
    const { lower, kind, capital } = words[end]!;
    if (lower === 'and' && words[end + 1]?.capital) continue;
    if (kind !== 'word' || !capital || ROLE_NOUNS.has(lower)) return false;
    if (ORGANIZATION_NOUNS.has(lower) || PLACE_NOUNS.has(lower) || WORK_NOUNS.has(lower)) return true;
  }
  return false;
}

/** `the 787 Skyliner`: a number of three digits or with a hyphen that a capitalised word of no dictionary follows. */
function isLeadingNumber(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const before = words[at - 1]?.lower;
  return (
    (before === 'a' || before === 'the') &&
    /^\d{3}$|^\d+[-‐‑]\d+$/.test(words[at]!.text) &&
    next?.kind === 'word' &&
    /^\p{Lu}\p{Ll}{3,}$/u.test(next.text) &&
    !isEnglishWord(next.lower) &&
    !DEMONYMS.has(next.lower)
  );
}

/** Whether a lower-case word is an office, a trade or a title. */
export const isRole = (lower: string): boolean => ROLE_NOUNS.has(lower) || HONORIFICS.has(lower);
