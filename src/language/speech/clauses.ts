import { ADV, AUX, BE, CONJ, DET, has, ING, POSS, PREP, REL, SUB, TIME, VERB } from './grammar.ts';
import { isAdjectival, isLeading, isRole, type Range } from './phrases.ts';
import { isDash, type Token } from './tokens.ts';

/** The stretches between commas and dashes of `[low, high)`. */
export function splitSegments(tokens: readonly Token[], low: number, high: number): Range[] {
  const segments: Range[] = [];
  let from = low;
  for (let i = low; i <= high; i++) {
    if (i < high && tokens[i]!.lower !== ',' && !isDash(tokens[i]!)) continue;
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

/** The subject of the clause that begins at `low`: its first noun phrase before its first verb, appositions with it. */
export function clauseSubject(tokens: readonly Token[], low: number, high: number): Range | null {
  const segments = splitSegments(tokens, low, high);
  for (const [n, segment] of segments.entries()) {
    if (isAdverbial(tokens, segment)) continue;
    let { from } = segment;
    while (from < segment.to && isLeading(tokens[from]!)) from++;
    let to = firstVerb(tokens, from, segment.to);
    const name = segments[n + 1];
    const rest = segments[n + 2];
    // `The line's lawyer, Ann Lee, declined …`: the verb stands behind the apposition.
    if (
      to === segment.to &&
      name &&
      rest &&
      rest.from < high &&
      firstVerb(tokens, name.from, name.to) === name.to &&
      startsVerb(tokens[rest.from]!)
    )
      to = name.to;
    return to > from ? { from, to } : null;
  }
  return null;
}

const startsVerb = (t: Token): boolean => has(t, VERB | AUX) || t.cues !== null;

function firstVerb(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const t = tokens[i]!;
    const verb =
      has(t, VERB | AUX) || (t.cues !== null && !isRole(t.lower) && !has(tokens[i - 1], DET | POSS));
    if (verb && !t.capital && !isAdjectival(tokens, i, to - 1)) return i;
    if (has(t, REL) || (has(t, ADV) && !t.capital && i > from)) return i;
  }
  return to;
}
