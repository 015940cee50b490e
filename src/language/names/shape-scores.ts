import { isEnglishWord } from '../lexicon/dictionary.ts';
import { isFamilyNameFirst, isPinyin } from '../lexicon/family-names.ts';
import { givenName, isGivenNameAndWord } from '../lexicon/given-names.ts';
import {
  COMPANY_SUFFIXES,
  EPONYMOUS_COMPANIES,
  EVENT_FRONTS,
  NUMBERED_PLACES,
  ORGANIZATION_NOUNS,
  PLACE_NOUNS,
  PRODUCT_NOUNS,
  SHIP_PREFIXES,
  TRADES,
  WORK_NOUNS,
} from '../lexicon/organizations.ts';
import { isPlaceName } from '../lexicon/places.ts';
import { memo } from '../memo.ts';
import { noScores, type TypeScores } from './types.ts';

/** What the spelling of a name alone says. */
export const shapeScores: (name: string) => Readonly<TypeScores> = memo((name) => {
  const scores = noScores();
  const words = name.split(/\s+/);
  const lower = words.map((word) => word.toLowerCase().replace(/(?<![.,])[.,]+$/, ''));
  const last = lower.at(-1)!;
  const first = lower[0]!;
  const several = words.length > 1;
  if (isPlaceName(name)) scores.place += 4;
  if (EPONYMOUS_COMPANIES.has(lower.join(' '))) scores.organization += 8;
  if (several && PLACE_NOUNS.has(last) && !isHyphenedGivenFirst(words))
    scores.place += isSurnameOfPlace(lower) ? 1 : 3;
  else if (words.length === 2 && isPartOfCity(words, last)) scores.place += 1.5;
  if (words.length === 2 && PLACE_FRONTS.has(first)) scores.place += 2;
  if (words.length === 2 && SAINTS.has(first)) scores.place += 2;
  if (several && COMPANY_SUFFIXES.has(last)) scores.organization += 4;
  if (several && isTraded(lower)) scores.organization += 2.5;
  if (several && SHIP_PREFIXES.has(first) && words[0] === words[0]!.toUpperCase()) scores.product += 6;
  if (words.includes('&')) scores.organization += 2;
  if (isOrganizationName(words, lower)) scores.organization += 3;
  if (several && WORK_NOUNS.has(last)) scores.work += 2.5;
  if (several && PRODUCT_NOUNS.has(last)) scores.product += 2.5;
  if (NUMBERED_PLACES.has(first) && /^\d+[a-z]?$/.test(last)) scores.place += 4;
  if (several && BROADCAST.test(lower.join(' '))) scores.organization += 4;
  else if (/\d/.test(name) && /\p{L}/u.test(name) && !NUMBERED.test(name)) scores.product += 2.5;
  if (!several && /^\p{Lu}{2,6}$/u.test(name) && !(last.length > 2 && name !== 'WHO' && isEnglishWord(last)))
    scores.organization += 1;
  scores.person += personShape(words, lower);
  return scores;
});

/** "Foo TV", "Foo Radio 4": a station, whatever its first word is and however it counts its channels. */
const BROADCAST = /\b(?:tv|radio|fm)(?: \d+)?$/;

/** "G20", "H7N9", "Day 12": meetings of so many states, viruses, what is counted through; grades. */
const NUMBERED =
  /^(?:G\d{1,2}|H\d{1,2}N\d{1,2}|[OP]\d{1,2}|(?:day|week|phase|level|page|number|chapter|part|stage|round|step|grade|year|category|class) \d+)$/i;

/** "Seo-yeon Park": whatever else the second word means. */
const isHyphenedGivenFirst = (words: readonly string[]): boolean =>
  words.length === 2 &&
  /^\p{Lu}\p{Ll}+[-‐‑]\p{Ll}+$/u.test(words[0]!) &&
  isFamilyNameFirst(words[1]!.toLowerCase());

/** "London Northolt": a city and a word that names nothing else. */
const isPartOfCity = (words: readonly string[], last: string): boolean =>
  isPlaceName(words[0]!) &&
  !isPlaceName(words.join(' ')) &&
  /^\p{Lu}\p{Ll}+$/u.test(words[1]!) &&
  !isEnglishWord(last) &&
  givenName(last) === null &&
  !isFamilyNameFirst(last);

/** What opens the names of places: "Port Haverly". */
const PLACE_FRONTS = new Set(['port', 'mount', 'lake', 'cape', 'fort', 'isle', 'camp', 'raf']);

/** Saints of Spain, Italy and Portugal, whom places are called after: "Santa Barbara". */
const SAINTS = new Set(['san', 'santa', 'sao']);

/** Nouns of places that many families have for a name: "Jana Ward". */
const SURNAMES_OF_PLACES = new Set(
  'ward hill hills field fields park lake forest house west brook garden harbor island river road street'.split(
    ' ',
  ),
);

const isSurnameOfPlace = (lower: readonly string[]): boolean =>
  lower.length === 2 &&
  SURNAMES_OF_PLACES.has(lower[1]!) &&
  givenName(lower[0]!) !== null &&
  !isPlaceName(lower[0]!);

/** What a company does, at the end of its name; some of it is a surname too. */
const isTraded = (lower: readonly string[]): boolean =>
  TRADES.has(lower.at(-1)!) &&
  !(
    lower.length === 2 &&
    /^(?:mills|lines|power|press|price|waters)$/.test(lower[1]!) &&
    givenName(lower[0]!) !== null
  );

function isOrganizationName(words: readonly string[], lower: readonly string[]): boolean {
  if (lower.length === 1) return false;
  if (ORGANIZATION_NOUNS.has(lower.at(-1)!)) return true;
  if (/^(?:daily|radio|banco)$/.test(lower[0]!)) return true;
  // "Air" before a place is its airline.
  if (lower[0] === 'air' && isPlaceName(words.slice(1).join(' '))) return true;
  if (lower[0] === 'house' && lower[1] === 'of') return true;
  const of = lower.findIndex((word, at) => at > 0 && /^(?:of|for|to)$/.test(word));
  return of > 0 && ORGANIZATION_NOUNS.has(lower[of - 1]!);
}

function personShape(words: readonly string[], lower: readonly string[]): number {
  const first = lower[0]!;
  const last = lower.at(-1)!;
  if (words.length < 2 || words.length > 4 || words.some((word) => /\d/.test(word))) return 0;
  if (isHyphenedGivenFirst(words)) return 3;
  if (ORGANIZATION_NOUNS.has(last) || COMPANY_SUFFIXES.has(last) || isTraded(lower)) return 0;
  if (PLACE_NOUNS.has(last) && !isSurnameOfPlace(lower)) return 0;
  if (NO_SURNAMES.has(last)) return 0;
  if (EVENT_FRONTS.has(first) || SHIP_PREFIXES.has(first) || SAINTS.has(first) || words[0] === 'RAF')
    return 0;
  if (lower.some((word) => word === 'of' || word === 'for' || word === 'and')) return 0;
  let score = givenNameScore(words, lower);
  if (words.some((word) => /^\p{Lu}\.$/u.test(word))) score += 2;
  if (words.length === 2 && isFamilyNameFirst(first) && /^\p{Lu}\p{Ll}+[-‐‑]\p{Ll}+$/u.test(words[1]!))
    score += 3;
  else if (words.length === 2 && isEastAsian(first, last)) score += 3;
  else if (words.length === 2 && isEastAsian(last, first)) score += 2.5;
  if (score === 0 && lower.every((word) => !isEnglishWord(word))) score += 0.6;
  return score;
}

/** Nouns that end the names of shows, songs, firms and funds, and of nobody; by hand. */
const NO_SURNAMES = new Set(
  'world forever warning box peas farm god live tv show tour ones news today online week weekend project foundation fund night nights life music song songs album video film movie channel orchestra award awards festival concert party nation people prize story stories games magic affairs survey index report update comment warning system rights'.split(
    ' ',
  ),
);

function givenNameScore(words: readonly string[], lower: readonly string[]): number {
  const first = lower[0]!;
  // The Arabic article is a short form of a few English names too.
  if (first === 'al') return isEnglishWord(lower[1]!) ? 1.5 : 0.9;
  if (givenName(first) || first.split(/[-‐‑]/).every((part) => givenName(part))) return 3;
  if (/^\p{Lu}\p{Ll}+[-‐‑]\p{Lu}\p{Ll}+$/u.test(words[0]!) && givenName(first.split(/[-‐‑]/)[0]!)) return 2;
  if (isGivenNameAndWord(first) && lower.slice(1).every((word) => !isEnglishWord(word)))
    // A city before an unknown word may be a part of that city.
    return isPlaceName(words[0]!) ? 0.6 : 2;
  if (isGivenNameAndWord(first) && lower.length === 2 && !isPlaceName(words[0]!)) return 1;
  return givenName(lower.at(-1)!) && !isEnglishWord(first) ? 1.5 : 0;
}

const isEastAsian = (family: string, given: string): boolean =>
  isFamilyNameFirst(family) && isPinyin(given) && !(isEnglishWord(family) && isEnglishWord(given));
