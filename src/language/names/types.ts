import { isEnglishWord } from '../lexicon/dictionary.ts';
import { isFamilyNameFirst, isPinyin } from '../lexicon/family-names.ts';
import { FUNCTION_WORDS } from '../lexicon/function-words.ts';
import { givenName, isGivenNameAndWord } from '../lexicon/given-names.ts';
import {
  COMPANY_SUFFIXES,
  EPONYMOUS_COMPANIES,
  ORGANIZATION_NOUNS,
  PLACE_NOUNS,
  PRODUCT_NOUNS,
  WORK_NOUNS,
} from '../lexicon/organizations.ts';
import { isPlaceName } from '../lexicon/places.ts';
import { HONORIFICS, ROLE_MODIFIERS, ROLE_NOUNS } from '../lexicon/roles.ts';
import type { Word } from '../words.ts';
import type { Mention } from './mentions.ts';

export type EntityType = 'person' | 'organization' | 'product' | 'work' | 'place' | 'other';

/** How much speaks for each type; the weights are ranks by judgement, not learned. */
export type TypeScores = Record<Exclude<EntityType, 'other'>, number>;

export const noScores = (): TypeScores => ({ person: 0, organization: 0, product: 0, work: 0, place: 0 });

/** The type that most speaks for; `other` where nothing speaks clearly. */
export function typeOf(scores: TypeScores): EntityType {
  let best: EntityType = 'other';
  let most = 0.9;
  for (const [type, score] of Object.entries(scores) as [Exclude<EntityType, 'other'>, number][])
    if (score > most) {
      best = type;
      most = score;
    }
  return best;
}

/** What the spelling of a name alone says. */
export function shapeScores(name: string): TypeScores {
  const scores = noScores();
  const words = name.split(/\s+/);
  const lower = words.map((word) => word.toLowerCase().replace(/[.,]+$/, ''));
  const last = lower.at(-1)!;
  const first = lower[0]!;
  if (isPlaceName(name)) scores.place += 4;
  if (EPONYMOUS_COMPANIES.has(lower.join(' '))) scores.organization += 8;
  if (PLACE_NOUNS.has(last) && words.length > 1) scores.place += 3;
  if (COMPANY_SUFFIXES.has(last) && words.length > 1) scores.organization += 4;
  if (isOrganizationName(lower)) scores.organization += 3;
  if (WORK_NOUNS.has(last) && words.length > 1) scores.work += 2.5;
  if (PRODUCT_NOUNS.has(last) && words.length > 1) scores.product += 2.5;
  if (/\p{L}.*\d|\d.*\p{L}/u.test(name)) scores.product += 2.5;
  if (words.length === 1 && /^\p{Lu}{2,6}$/u.test(name)) scores.organization += 1;
  scores.person += personShape(words, lower, first, last);
  return scores;
}

const isOrganizationName = (lower: readonly string[]): boolean => {
  if (lower.length === 1) return false;
  if (ORGANIZATION_NOUNS.has(lower.at(-1)!)) return true;
  const of = lower.findIndex((word, at) => at > 0 && (word === 'of' || word === 'for'));
  return of > 0 && ORGANIZATION_NOUNS.has(lower[of - 1]!);
};

function personShape(
  words: readonly string[],
  lower: readonly string[],
  first: string,
  last: string,
): number {
  if (words.length < 2 || words.length > 4 || words.some((word) => /\d/.test(word))) return 0;
  if (ORGANIZATION_NOUNS.has(last) || COMPANY_SUFFIXES.has(last) || PLACE_NOUNS.has(last)) return 0;
  if (lower.some((word) => word === 'of' || word === 'for' || word === 'and')) return 0;
  let score = 0;
  if (givenName(first)) score += 3;
  else if (isGivenNameAndWord(first) && lower.slice(1).every((word) => !isEnglishWord(word))) score += 2;
  else if (givenName(last) && !isEnglishWord(first)) score += 1.5;
  if (words.some((word) => /^\p{Lu}\.$/u.test(word))) score += 2;
  if (words.length === 2 && isEastAsian(first, last)) score += 3;
  else if (words.length === 2 && isEastAsian(last, first)) score += 2.5;
  if (score === 0 && lower.every((word) => !isEnglishWord(word))) score += 0.6;
  return score;
}

const isEastAsian = (family: string, given: string): boolean =>
  isFamilyNameFirst(family) && isPinyin(given) && !(isEnglishWord(family) && isEnglishWord(given));

/** Verbs that mostly people do. */
const HUMAN_VERBS = new Set(
  'told added wrote writes tweeted posted believes argued argues thinks joined resigned quit stepped graduated studied married died moved noted warned insisted recalled pursued earned served'.split(
    ' ',
  ),
);
/** Verbs that mostly companies and bodies do. */
const CORPORATE_VERBS = new Set(
  'announced acquired launched released unveiled hired appointed named reported raised merged filed agreed'.split(
    ' ',
  ),
);
const OWNED_BY_COMPANIES = new Set(
  'ceo cto cfo coo chief board staff employees shares stock headquarters subsidiary shareholders team share customers management'.split(
    ' ',
  ),
);
const RELEASED = new Set(
  'released launched unveiled open-sourced introduced debuted shipped built developed using'.split(' '),
);

/** What the words around one mention say. */
export function contextScores(words: readonly Word[], mention: Mention): TypeScores {
  const scores = noScores();
  const before = words[mention.from - 1]?.lower ?? '';
  const after = words[mention.to]?.lower ?? '';
  const next = words[mention.to + 1]?.lower ?? '';
  const possessive = after === "'s" || after === "'";
  personContext(scores, words, mention, before, after, next);
  if (ROLE_NOUNS.has(after) || (ROLE_MODIFIERS.has(after) && ROLE_NOUNS.has(next))) scores.organization += 2;
  if (possessive && OWNED_BY_COMPANIES.has(next)) scores.organization += 2;
  if (/^(?:at|join|joined|joining|founded|co-founded|leave|left)$/.test(before)) scores.organization += 1;
  if ((before === 'of' || before === 'at') && ROLE_NOUNS.has(words[mention.from - 2]?.lower ?? ''))
    scores.organization += 2;
  if (CORPORATE_VERBS.has(after)) scores.organization += 0.7;
  if (PRODUCT_NOUNS.has(after)) scores.product += 1.5;
  if (RELEASED.has(before) || (RELEASED.has(words[mention.from - 2]?.lower ?? '') && before === 'the'))
    scores.product += 1;
  if (/^(?:in|near|across|throughout)$/.test(before) && !possessive) scores.place += 0.4;
  if (/-based$/.test(words[mention.to - 1]?.lower ?? '')) scores.place += 3;
  return scores;
}

function personContext(
  scores: TypeScores,
  words: readonly Word[],
  mention: Mention,
  before: string,
  after: string,
  next: string,
): void {
  const honorific = before === '.' ? (words[mention.from - 2]?.lower ?? '') : before;
  if (HONORIFICS.has(honorific)) scores.person += 4;
  else if (
    ROLE_NOUNS.has(before) &&
    !/^(?:to|will|would|can|could|and)$/.test(words[mention.from - 2]?.lower ?? '')
  )
    scores.person += 3;
  if (HUMAN_VERBS.has(after)) scores.person += 0.8;
  if (after === ',' && next === 'who') scores.person += 2;
  if (after === ',' && /^(?:\d\d|aged)$/.test(next) && words[mention.to + 2]?.text === ',')
    scores.person += 3;
  if (after === ',' && hasRoleAhead(words, mention.to + 1)) scores.person += 2.5;
}

/** Whether the apposition that begins at `from` has a role for its head: ", the former chief minister of …". */
function hasRoleAhead(words: readonly Word[], from: number): boolean {
  for (let at = from; at < Math.min(from + 10, words.length); at++) {
    const word = words[at]!;
    if (ROLE_NOUNS.has(word.lower)) return !namesAnother(words, at + 1);
    if (word.kind === 'mark' && !/^['’]/.test(word.text) && word.text !== '-') return false;
    if (FUNCTION_WORDS.has(word.lower) && !/^(?:a|an|the|then|its|his|her|their|of)$/.test(word.lower))
      return false;
  }
  return false;
}

/** "…, chief executive and co-founder Ann Hart said": the role is that of the name behind it. */
function namesAnother(words: readonly Word[], at: number): boolean {
  let next = at;
  while (/^(?:and|,)$/.test(words[next]?.lower ?? '') && ROLE_NOUNS.has(words[next + 1]?.lower ?? ''))
    next += 2;
  return words[next]?.kind === 'word' && words[next]!.capital;
}

export function addScores(into: TypeScores, more: TypeScores, cap = Number.POSITIVE_INFINITY): void {
  for (const type of Object.keys(into) as (keyof TypeScores)[]) into[type] += Math.min(more[type], cap);
}
