import type { ReadSentence } from '../language/document.ts';
import { actionClass, isSaying } from '../language/lexicon/actions.ts';
import {
  AUXILIARIES,
  FUNCTION_WORDS,
  MONTHS,
  NUMBER_WORDS,
  PREPOSITIONS,
  WEEKDAYS,
} from '../language/lexicon/function-words.ts';
import { ROLE_NOUNS } from '../language/lexicon/roles.ts';
import { VERB_FORMS } from '../language/lexicon/verbs.ts';
import type { Quantity } from '../language/quantities/index.ts';
import type { Word } from '../language/words.ts';
import type { Clause } from './clauses.ts';

/** Whether a word of the sentence belongs to a name. */
export const isNamed =
  ({ mentions }: ReadSentence) =>
  (word: Word): boolean =>
    !/^\p{Lu}{2,}s$/u.test(word.text) &&
    mentions.some((one) => word.start >= one.start && word.end <= one.end);

/** What the number counts: the nouns behind it, the noun before "of", "per share", or the subject of its verb. */
export function measured(
  words: readonly Word[],
  clause: Clause,
  quantity: Quantity,
  isNamed: (word: Word) => boolean,
): string[] {
  const after = words[quantity.to]?.lower;
  const each = /^(?:per|a|an|each)$/.test(after ?? '') ? words[quantity.to + 1]?.lower : undefined;
  if (each && quantity.kind === 'money') return ['price', 'per', each];
  if (quantity.nouns.length > 0) return [...quantity.nouns];
  const earlier = words.slice(Math.max(clause.from, quantity.from - 4), quantity.from);
  if (earlier.some((word) => /^(?:earlier|previous|initial)$/.test(word.lower)) && tollNear(words, clause))
    return ['earlier', 'toll'];
  const before = quantity.modifier
    ? quantity.from - quantity.modifier.split(' ').length - 1
    : quantity.from - 1;
  if (words[before]?.lower === 'of') {
    const nouns = nounsBefore(words, clause.from, before);
    if (nouns.at(-1) === 'factor') return [];
    if (nouns.length > 0 && !(quantity.kind === 'count' && saysNothing(nouns))) return nouns;
  }
  if (words[before]?.lower === 'to') {
    const nouns = nounsBefore(words, clause.from, before);
    const verb = AUXILIARIES.has(words[before - nouns.length - 1]?.lower ?? '');
    if (nouns.length > 0 && !verb && !words[before - 1]!.capital && !saysNothing(nouns)) return nouns;
  }
  if (quantity.kind === 'money') {
    const nearby = words
      .slice(Math.max(clause.from, quantity.from - 9), quantity.from)
      .map((word) => word.lower);
    if (nearby.some((word) => /^(?:valued|worth|value)$/.test(word))) return ['value'];
    if (nearby.some((word) => actionClass(word) === 'acquire')) return ['price'];
  }
  if (quantity.kind === 'count' && isLetterScale(words, quantity)) return [];
  const subject = subjectNouns(words, clause, quantity.from, isNamed);
  if (subject.length > 0 && quantity.unit === 'times')
    return [...subject, words[before]?.lower ?? '', 'times'];
  if (quantity.kind === 'count')
    return subject.some(isMeasurable) && followsVerb(words, quantity) ? subject : [];
  if (subject.length > 0) return subject;
  return quantity.kind === 'money' ? ['sum'] : quantity.kind === 'share' ? ['portion'] : [quantity.unit];
}

/** "a total of 11", "the number to 27": of what, they leave open. */
const saysNothing = (nouns: readonly string[]): boolean =>
  /^(?:total|number|figure|count|percent)$/.test(nouns.join(' '));

/** What a bare number can be of: "the toll rose to 274", and not "officials said most of the 1,300". */
const isMeasurable = (noun: string): boolean =>
  /^(?:toll|number|total|tally|counts?|figures?|turnout|attendance|population|membership|capacity|output|production|price|index|score|rating|level|rate|workforce|staff|headcount|people|killed|injured|wounded|missing|homeless|infected)$/.test(
    noun,
  ) ||
  (/(?:[^s]s|dead)$/.test(noun) && !ROLE_NOUNS.has(noun.replace(/s$/, '')));

/** "rose to 274", "stands at about 40", "has reached 12": the verb is right before the number. */
function followsVerb(words: readonly Word[], { from, modifier }: Quantity): boolean {
  let at = from - 1 - (modifier ? modifier.split(' ').length : 0);
  while (
    at > 0 &&
    (/^(?:to|at|by|be|as|high|low|from|only|just|now|a|an|the|record)$/.test(words[at]!.lower) ||
      (words[at]!.kind === 'number' && words[at - 1]!.lower === 'from'))
  )
    at--;
  return at >= 0 && isVerb(words[at]!);
}

const tollNear = (words: readonly Word[], { from, to }: Clause): boolean =>
  words.slice(from, to).some((word) => /^(?:toll|deaths?|fatalities)$/.test(word.lower));

/** `7B`, `0.8 B`: a size in a name more than a count, unless a noun follows. */
const isLetterScale = (words: readonly Word[], quantity: Quantity): boolean =>
  words.slice(quantity.from, quantity.to).some((word) => /^(?:\d[\d.]*)?[BKMT]$/i.test(word.text));

/** The noun phrase that ends right before word `end`. */
function nounsBefore(words: readonly Word[], from: number, end: number): string[] {
  const found: string[] = [];
  for (let at = end - 1; at >= from && found.length < 4; at--) {
    const word = words[at]!;
    if (word.kind !== 'word' || FUNCTION_WORDS.has(word.lower) || VERB_FORMS.has(word.lower)) break;
    if (NUMBER_WORDS.has(word.lower)) break;
    found.unshift(word.lower);
  }
  return found;
}

/** "reports suggest the toll is": what is claimed begins behind the verb. */
const CLAIMS = /^(?:suggest|suggests|show|shows|indicate|indicates|estimate|estimates|believe|believes)$/;

/** Head nouns of the clause's first noun phrase before the verb: "confirmed death toll", "monthly active users". */
function subjectNouns(
  words: readonly Word[],
  clause: Clause,
  number: number,
  isNamed: (word: Word) => boolean,
): string[] {
  let verb = number - 1;
  while (verb > clause.from && !isVerb(words[verb]!)) verb--;
  while (verb > clause.from + 1 && (isVerb(words[verb - 1]!) || /ly$/.test(words[verb - 1]!.lower))) verb--;
  if (verb <= clause.from) return [];
  let from = clause.from;
  for (let at = verb - 1; at > clause.from; at--)
    if (words[at]!.text === ',' || words[at]!.lower === 'that' || words[at]!.text === '”') {
      from = at + 1;
      break;
    }
  const found: string[] = [];
  for (let at = from; at < verb; at++) {
    const word = words[at]!;
    if (/^['’]s?$/.test(word.text) || CLAIMS.test(word.lower) || isSaying(word.lower)) {
      found.length = 0;
      continue;
    }
    if (word.lower === 'of' && found.length === 1 && /^(?:number|total|count|figure)$/.test(found[0]!)) {
      found.length = 0;
      continue;
    }
    if (found.length > 0 && (PREPOSITIONS.has(word.lower) || word.kind === 'mark')) break;
    if (WEEKDAYS.has(word.lower) || MONTHS.has(word.lower)) continue;
    if (word.kind === 'word' && !FUNCTION_WORDS.has(word.lower) && !isNamed(word)) found.push(word.lower);
  }
  return found.slice(-4);
}

const isVerb = (word: Word): boolean =>
  VERB_FORMS.has(word.lower) ||
  AUXILIARIES.has(word.lower) ||
  (/ed$/.test(word.lower) && !word.capital) ||
  /^(?:likely|barely|represents?|hits?|tops?|reach(?:es)?|exceeds?)$/.test(word.lower);
