import { DEMONYMS } from '../lexicon/demonyms.ts';
import type { Word } from '../words.ts';
import type { Quantity } from './types.ts';

/** "505 of 700 employees", "more than 500 of the firm's 770 staff": what is counted belongs to both. */
export function markParts(words: readonly Word[], found: readonly Quantity[]): Quantity[] {
  const marked = [...found];
  for (let at = 0; at + 1 < marked.length; at++) {
    const part = marked[at]!;
    const whole = marked[at + 1]!;
    if (part.kind !== 'count' || whole.kind !== 'count' || words[part.to]?.lower !== 'of') continue;
    if (whole.from - part.to > 6 || part.nouns.length > 0) continue;
    const nouns = whole.nouns.length > 0 ? whole.nouns : part.nouns;
    marked[at] = { ...part, part: 'part', nouns, unit: nouns.at(-1) ?? '' };
    marked[at + 1] = { ...whole, part: 'whole' };
  }
  return marked;
}

/** "12 Danish passengers, 3 Swedish and a …": a people alone counts what the list counted before it. */
export function completeList(words: readonly Word[], found: readonly Quantity[]): Quantity[] {
  let head = '';
  let last = -9;
  return found.map((quantity) => {
    const near = isJoined(words, last, quantity.from);
    last = pastNouns(quantity);
    const people = quantity.kind === 'count' && DEMONYMS.has(quantity.nouns[0] ?? '');
    if (people && quantity.nouns.length > 1) head = quantity.unit;
    else if (people && near && head !== '')
      return { ...quantity, unit: head, nouns: [...quantity.nouns, head] };
    else head = '';
    return quantity;
  });
}

const pastNouns = (quantity: Quantity): number => quantity.to + quantity.nouns.length;

const isJoined = (words: readonly Word[], from: number, to: number): boolean =>
  to - from >= 0 &&
  to - from <= 2 &&
  words.slice(Math.max(from, 0), to).every((word) => /^(?:,|and)$/.test(word.lower));

/** "fell from 15 to 10 percent": both ends have the unit, and the scale. */
export function shareUnits(words: readonly Word[], found: readonly Quantity[]): Quantity[] {
  const shared = [...found];
  for (let at = 0; at + 1 < shared.length; at++) {
    const low = shared[at]!;
    const high = shared[at + 1]!;
    if (high.from !== low.to + 1 || low.nouns.length > 0 || words[low.to]!.lower !== 'to') continue;
    if (low.kind !== 'count' && low.kind !== high.kind) continue;
    const factor = scaleLeftOut(low, high);
    shared[at] = {
      ...low,
      kind: high.kind,
      unit: high.unit,
      nouns: high.nouns,
      value: low.value * factor,
      grain: low.grain * factor,
    };
  }
  return shared;
}

/** "2 to 3 billion": the first number is in billions too. */
function scaleLeftOut(low: Quantity, high: Quantity): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3])
    if (
      high.value >= scale &&
      low.value < 1000 &&
      high.value / scale < 1000 &&
      low.value <= high.value / scale
    )
      return scale;
  return 1;
}
