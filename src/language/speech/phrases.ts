import {
  ADV,
  AUX,
  CONJ,
  DET,
  has,
  ING,
  OBJ,
  POSS,
  PREP,
  PRON,
  REL,
  SUB,
  TIME,
  TITLE,
  VERB,
} from './grammar.ts';
import { ROLE_NOUNS } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A run of tokens, `[from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The noun phrase that ends at token `last`, going backward to the nearest border. */
export function phraseBefore(tokens: readonly Token[], last: number, low: number): Range | null {
  let j = last;
  let predicate = false;
  for (; j >= low; j--) {
    const t = tokens[j]!;
    if (t.lower === ')') {
      j = openingParenthesis(tokens, j, low);
      continue;
    }
    if (t.quote) {
      if (j > low && t.quote.words < 7 && t.quote.ends === 'plain') continue;
      break;
    }
    if (!t.word) {
      if (t.lower === '&' || t.lower === '$' || t.lower === '%' || t.lower === '/') continue;
      if (t.lower === ',' && isListComma(tokens, j, last)) continue;
      break;
    }
    if (j > low && t.capital && !has(t, PRON)) continue;
    if (has(t, PRON) && !has(t, OBJ)) break;
    if (has(t, VERB | AUX) && !isAdjectival(tokens, j, last)) {
      predicate = true;
      break;
    }
    if (has(t, SUB | REL) && !has(t, PREP)) break;
    if (has(t, CONJ) && !joinsNouns(tokens, j, last)) break;
    if (
      t.cues &&
      !ROLE_NOUNS.has(t.lower) &&
      isFiniteCue(t) &&
      !t.capital &&
      !has(tokens[j - 1], DET | POSS | PREP)
    ) {
      predicate = true;
      break;
    }
  }
  return withAmount(tokens, trimFront(tokens, j + 1, last + 1, predicate), low);
}

/** `more than 500 nurses`, `nearly all residents`: the words that qualify an amount belong to the phrase. */
function withAmount(tokens: readonly Token[], range: Range | null, low: number): Range | null {
  if (!range || !/^(?:\d|all$|half$|one$|two$|three$|a$)/.test(tokens[range.from]!.lower)) return range;
  let { from } = range;
  while (
    from > low &&
    /^(?:more|less|fewer|than|at|least|nearly|about|almost|over|around|some|the|only|roughly|up|to)$/.test(
      tokens[from - 1]!.lower,
    )
  )
    from--;
  return { from, to: range.to };
}

const isFiniteCue = (t: Token): boolean => t.cues!.some((c) => c.form === 'past' || c.form === 'ing');

/** `the accused man`, `retired general`: a participle before a noun and after an article is no predicate. */
export function isAdjectival(tokens: readonly Token[], j: number, last: number): boolean {
  if (!has(tokens[j], VERB) || has(tokens[j], AUX) || j >= last) return false;
  const before = tokens[j - 1];
  const next = tokens[j + 1]!;
  if (!next.word || has(next, PREP | DET | POSS | PRON | OBJ)) return false;
  return !before || has(before, DET | POSS | PREP | CONJ | AUX) || !before.word;
}

function joinsNouns(tokens: readonly Token[], j: number, last: number): boolean {
  const next = tokens[j + 1];
  const before = tokens[j - 1];
  return tokens[j]!.lower === 'and' && j < last && before?.word === true && !has(next, PRON | AUX | ADV);
}

const isListComma = (tokens: readonly Token[], j: number, last: number): boolean =>
  j < last && /^(?:jr|sr|inc|ltd|llc|md|phd|d-[a-z.]+|r-[a-z.]+)\.?$/.test(tokens[j + 1]!.lower);

function openingParenthesis(tokens: readonly Token[], j: number, low: number): number {
  for (let k = j - 1; k >= low && k > j - 12; k--) if (tokens[k]!.lower === '(') return k;
  return j;
}

/** Takes off what stands before the subject proper: an opening prepositional phrase, a date, a conjunction. */
function trimFront(tokens: readonly Token[], from: number, to: number, predicate: boolean): Range | null {
  let start = from;
  if (predicate)
    for (let k = from; k < to - 1; k++)
      if (has(tokens[k], CONJ)) {
        start = k + 1;
        break;
      }
  while (start < to && isLeading(tokens[start]!)) start++;
  if (start < to && has(tokens[start], PREP | SUB) && !tokens[start]!.quote)
    start = afterPrepositional(tokens, start, to);
  while (start < to && isLeading(tokens[start]!)) start++;
  for (let k = start, depth = 0; k < to; k++) {
    if (tokens[k]!.lower === '(') depth++;
    else if (tokens[k]!.lower === ')' && --depth < 0) start = k + 1;
  }
  return start < to && tokens.slice(start, to).some((t) => t.word && !has(t, PREP))
    ? { from: start, to }
    : null;
}

export const isLeading = (t: Token): boolean =>
  (t.word && has(t, ADV | CONJ | TIME | ING) && !has(t, DET) && !has(t, PREP | SUB)) || (!t.word && !t.quote);

/** `In a radio interview Ruiz` -> `Ruiz`: a name after a common noun, or a new article, begins the subject. */
function afterPrepositional(tokens: readonly Token[], from: number, to: number): number {
  let split = -1;
  for (let k = from + 2; k < to; k++) {
    const t = tokens[k]!;
    const before = tokens[k - 1]!;
    if (has(before, PREP | DET | POSS | CONJ | TITLE) || before.lower.endsWith("'s")) continue;
    if (has(t, DET | POSS | PRON)) split = k;
    else if (t.capital && !before.capital && !has(t, TIME) && (!isRole(before.lower) || split < 0))
      split = split < 0 ? k : split;
  }
  if (split > 0) return split;
  // Nothing divides the two: only a preposition heads the phrase, so what follows the last one is the best guess.
  for (let k = to - 2; k >= from; k--)
    if (has(tokens[k], PREP | SUB) && tokens[k]!.lower !== 'of') return k + 1;
  return from;
}

/** Whether a lower-case noun names a person by what they do; endings stand in for a complete list. */
export function isRole(lower: string): boolean {
  return (
    ROLE_NOUNS.has(lower) ||
    (lower.length > 4 && /(?:er|ers|or|ors|ist|ists|ian|ians|man|men|woman|women|eer)$/.test(lower))
  );
}
