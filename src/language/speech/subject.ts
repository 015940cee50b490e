import { hasPredicate, isAdverbial, splitSegments } from './clauses.ts';
import { ADV, AUX, CONJ, DET, has, NEG, OBJ, POSS, PREP, PRON, REL, SUB, TIME } from './grammar.ts';
import { phraseBefore, type Range } from './phrases.ts';
import { isDash, type Token } from './tokens.ts';

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

/** The subject of the verb whose group begins at `g`, looked for no further back than `low`. */
export function subjectBefore(tokens: readonly Token[], g: number, low: number): Subject {
  const i = g - 1;
  if (i < low) return null;
  const t = tokens[i]!;
  if (has(t, CONJ) && t.word) return 'elided';
  if (t.lower === ',' || isDash(t)) return apposedSubject(tokens, low, i);
  if (t.quote?.ends === 'comma' && t.quote.words <= 6) return apposedSubject(tokens, low, i + 1);
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
