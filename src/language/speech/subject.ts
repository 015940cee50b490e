import {
  ADV,
  AUX,
  BE,
  CONJ,
  DET,
  ING,
  NEG,
  OBJ,
  POSS,
  PREP,
  PRON,
  REL,
  SUB,
  TIME,
  TITLE,
  VERB,
} from './grammar.js';
import { ROLE_NOUNS } from './lexicon.js';
import type { Token } from './tokens.js';

/** A run of tokens, `[from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const has = (t: Token | undefined, flags: number): boolean => t !== undefined && (t.flags & flags) !== 0;

/** What stands before a verb of saying: its subject, or why there is none. */
export type Subject = Range | 'elided' | null;

/** Index of the first auxiliary, adverb or date before the verb at `v`, where its group begins. */
export function verbGroupStart(tokens: readonly Token[], v: number, low: number): number {
  let i = v;
  while (i > low) {
    const t = tokens[i - 1]!;
    if (t.quote || (t.capital && !has(t, TIME))) break;
    if (has(t, AUX | ADV | NEG) || t.lower === 'to' || isReflexive(t)) i--;
    else if (has(t, TIME) && i - 1 > low && !has(tokens[i - 2], DET | POSS)) {
      i--;
      if (i > low && has(tokens[i - 1], PREP) && tokens[i - 1]!.lower !== 'of') i--;
    } else break;
  }
  return i;
}

const isReflexive = (t: Token): boolean => has(t, OBJ) && /sel(?:f|ves)$/.test(t.lower);

/** Whether the verb group is negated: `did not say`. */
export function isNegated(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(tokens[i], NEG)) return true;
  return false;
}

/** The subject of the verb whose group begins at `g`, looked for no further back than `low`. */
export function subjectBefore(tokens: readonly Token[], g: number, low: number): Subject {
  const i = g - 1;
  if (i < low) return null;
  const t = tokens[i]!;
  if (has(t, CONJ) && t.word) return 'elided';
  if (t.lower === ',') return apposedSubject(tokens, low, i);
  if (t.lower === '–' || t.lower === '—' || t.lower === '-' || t.lower === '--') {
    const found = apposedSubject(tokens, low, i);
    return found;
  }
  if (t.quote && !t.quote.single && t.quote.words > 6) return null;
  if (has(t, PRON)) return { from: i, to: i + 1 };
  if (has(t, REL) && t.lower !== 'what' && t.lower !== 'where') return relativeSubject(tokens, low, i);
  const core = phraseBefore(tokens, i, low);
  return core;
}

/** `X, who said …`: the phrase that the relative pronoun stands for. */
function relativeSubject(tokens: readonly Token[], low: number, i: number): Range | null {
  let end = i - 1;
  if (tokens[end]?.lower === ',') end--;
  if (end < low) return null;
  const core = phraseBefore(tokens, end, low);
  return core ? { from: core.from, to: i + 1 } : null;
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
      if (j > low && t.quote.words < 7 && j < last + 1 && !/[,.?!]$/.test(t.lower)) continue;
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
  return trimFront(tokens, j + 1, last + 1, predicate);
}

const isFiniteCue = (t: Token): boolean => t.cues!.some((c) => c.form === 'past' || c.form === 'ing');

/** `the accused man`, `retired general`: a participle before a noun and after an article is no predicate. */
function isAdjectival(tokens: readonly Token[], j: number, last: number): boolean {
  if (!has(tokens[j], VERB) || has(tokens[j], AUX) || j >= last) return false;
  const before = tokens[j - 1];
  const next = tokens[j + 1]!;
  if (!next.word || has(next, PREP | DET | POSS | PRON | OBJ)) return false;
  return !before || has(before, DET | POSS | PREP | CONJ | AUX) || !before.word;
}

function joinsNouns(tokens: readonly Token[], j: number, last: number): boolean {
  const next = tokens[j + 1];
  const before = tokens[j - 1];
  return (
    tokens[j]!.lower === 'and' &&
    j < last &&
    before !== undefined &&
    before.word &&
    !has(next, PRON | AUX | ADV)
  );
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
  return start < to && tokens.slice(start, to).some((t) => t.word && !has(t, PREP))
    ? { from: start, to }
    : null;
}

const isLeading = (t: Token): boolean =>
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

/** `Ruiz, the mayor of Alden, said`: from the first noun phrase of the clause to the comma before the verb. */
function apposedSubject(tokens: readonly Token[], low: number, comma: number): Subject {
  const segments = splitSegments(tokens, afterQuote(tokens, low, comma), comma);
  let last = segments.length - 1;
  while (last > 0 && isAdverbial(tokens, segments[last]!)) last--;
  const end = segments[last]?.to ?? comma;
  for (let k = 0; k <= last; k++) {
    const { from, to } = segments[k]!;
    if (from >= to || isAdverbial(tokens, segments[k]!)) continue;
    if (hasPredicate(tokens, from, to)) {
      // `… and Ruiz, the mayor, said`: the subject is what ends this segment.
      if (k === last) return 'elided';
      const core = phraseBefore(tokens, to - 1, from);
      const joined = core !== null && core.from > from && has(tokens[core.from - 1], CONJ | SUB | REL);
      if (joined && !hasPredicate(tokens, core.from, core.to)) return { from: core.from, to: end };
      if (k + 1 <= last && !hasPredicate(tokens, segments[k + 1]!.from, segments[k + 1]!.to)) continue;
      return 'elided';
    }
    const core = phraseBefore(tokens, to - 1, from);
    if (core) return { from: core.from, to: end };
  }
  return 'elided';
}

/** The token after the last whole quotation: no subject begins before it. */
function afterQuote(tokens: readonly Token[], low: number, high: number): number {
  for (let i = high - 1; i >= low; i--) if (tokens[i]!.quote && tokens[i]!.quote!.words > 3) return i + 1;
  return low;
}

export function splitSegments(tokens: readonly Token[], low: number, high: number): Range[] {
  const segments: Range[] = [];
  let from = low;
  for (let i = low; i <= high; i++) {
    const mark = tokens[i]?.lower;
    if (i < high && mark !== ',' && mark !== '—' && mark !== '–' && mark !== '--' && mark !== '-') continue;
    if (i > from) segments.push({ from, to: i });
    from = i + 1;
  }
  return segments;
}

/** A stretch between commas that only says when, where or how. */
export function isAdverbial(tokens: readonly Token[], range: Range): boolean {
  const first = tokens[range.from]!;
  if (first.quote) return true;
  if (first.capital && range.from > 0 && !has(first, PREP | SUB | TIME)) return false;
  if (has(first, REL) && first.lower !== 'that') return false;
  if (isRole(first.lower)) return false;
  return has(first, PREP | SUB | ADV | ING | TIME | CONJ | REL) && !has(first, DET | POSS);
}

export function hasPredicate(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const t = tokens[i]!;
    if (has(t, REL)) return false;
    if (t.capital && i > from) continue;
    if (has(t, AUX | BE) || (has(t, VERB) && i > from && !isAdjectival(tokens, i, to - 1))) return true;
  }
  return false;
}

/** The subject of the clause that begins at `low`: its first noun phrase before its first verb. */
export function clauseSubject(tokens: readonly Token[], low: number, high: number): Range | null {
  for (const segment of splitSegments(tokens, low, high)) {
    if (isAdverbial(tokens, segment)) continue;
    let { from, to } = segment;
    while (from < to && isLeading(tokens[from]!)) from++;
    for (let i = from; i < to; i++) {
      const t = tokens[i]!;
      const verb =
        has(t, VERB | AUX) || (t.cues !== null && !isRole(t.lower) && !has(tokens[i - 1], DET | POSS));
      if (
        (verb && (i > from || !t.capital) && !isAdjectival(tokens, i, to - 1)) ||
        has(t, REL) ||
        (has(t, ADV) && !t.capital && i > from)
      ) {
        to = i;
        break;
      }
    }
    if (to > from) return { from, to };
    return null;
  }
  return null;
}

/** The noun phrase after an inverted verb: `said Ruiz, the mayor of Alden`. */
export function subjectAfter(tokens: readonly Token[], from: number, high: number): Range | null {
  let start = from;
  while (start < high && has(tokens[start], ADV) && !tokens[start]!.capital) start++;
  const first = tokens[start];
  if (!first || start >= high || !startsPhrase(first)) return null;
  if (has(first, PRON)) return { from: start, to: start + 1 };
  let end = start + 1;
  for (; end < high; end++) {
    const t = tokens[end]!;
    if (t.quote) {
      // A nickname or a title inside the phrase.
      if (t.quote.words < 5 && tokens[end + 1]?.capital) continue;
      break;
    }
    if (
      t.lower === ':' ||
      t.lower === ';' ||
      t.lower === '.' ||
      t.lower === '—' ||
      t.lower === '--' ||
      t.lower === '–'
    )
      break;
    if (t.lower === '-') break;
    if (has(t, TIME) && !has(tokens[end - 1], DET | POSS | PREP)) break;
    if (t.lower === ',' && endsAtComma(tokens, end, high)) break;
    if (has(t, PREP) && endsAtPreposition(tokens, end, high)) break;
    if (has(t, SUB) && !has(t, PREP | REL)) break;
  }
  while (end > start && !tokens[end - 1]!.word && tokens[end - 1]!.lower !== ')' && !tokens[end - 1]!.quote)
    end--;
  return end > start ? { from: start, to: end } : null;
}

function endsAtComma(tokens: readonly Token[], comma: number, high: number): boolean {
  const next = tokens[comma + 1];
  if (!next || comma + 1 >= high || next.quote) return true;
  if (has(next, TIME | ADV | ING | CONJ) && !next.capital) return true;
  if (has(next, REL) || isRole(next.lower)) return false;
  return has(next, PREP | SUB) && next.lower !== 'of';
}

/** `on Monday`, `in a statement`: a preposition that tells when or where it was said ends the phrase. */
function endsAtPreposition(tokens: readonly Token[], at: number, high: number): boolean {
  const lower = tokens[at]!.lower;
  if (lower === 'of') return false;
  if (/^(?:after|before|during|until|since|upon|despite|following|amid)$/.test(lower)) return true;
  for (let k = at + 1; k < Math.min(high, at + 6); k++) {
    const t = tokens[k]!;
    if (!t.word || has(t, PREP)) return false;
    if (has(t, TIME)) return true;
    if (MEDIUM_LIKE.test(t.lower)) return true;
  }
  return false;
}

const MEDIUM_LIKE =
  /^(?:statement|interview|letter|post|tweet|speech|conference|rally|call|email|e-mail|memo|briefing|article|essay|op-ed|blog|press|phone|event|hearing|twitter|facebook|x|reporters|remarks|message|video)$/;

function startsPhrase(t: Token): boolean {
  if (t.quote || !t.word) return false;
  if (t.capital) return true;
  if (has(t, PRON | DET | POSS) && t.lower !== 'that' && !has(t, SUB)) return true;
  if (has(t, PREP | SUB | CONJ | AUX | ADV | OBJ | REL | TIME | VERB)) return isRole(t.lower);
  return true;
}
