import type { Span } from '../span.ts';
import type { Word } from '../words.ts';
import { isLabel } from './labels.ts';
import { betweenBefore, modifierBefore } from './modifiers.ts';
import { isSingular, type Nouns, nounsAfter } from './nouns.ts';
import { type NumberRead, readNumber } from './numbers.ts';
import { readRange } from './ranges.ts';
import { completeList, markParts, shareUnits } from './refine.ts';
import type { Quantity } from './types.ts';
import { currencyOf, type Unit, unitAfter } from './units.ts';

export type { Quantity, QuantityKind, Sense } from './types.ts';

/** The quantities of one sentence, in order; numbers inside dates and names are none. Both are in order of the text. */
export function findQuantities(
  words: readonly Word[],
  dates: readonly Span[],
  names: readonly Span[],
): Quantity[] {
  const inDate = touching(words, dates);
  const inName = touching(words, names);
  const found: Quantity[] = [];
  /** What stands before this word belongs to the quantity before. */
  let floor = 0;
  for (let at = 0; at < words.length; at++) {
    const single = readNumber(words, at);
    if (!single || inDate(at) || inName(at)) continue;
    const number = readRange(words, single);
    if (isLabel(words, number)) continue;
    const quantity = readQuantity(words, number, inName, floor);
    if (!quantity) continue;
    found.push(quantity);
    at = quantity.to - 1;
    for (floor = quantity.to; floor < words.length && words[floor]!.start < quantity.end; ) floor++;
  }
  if (found.length < 2) return found;
  return markParts(words, completeList(words, shareUnits(words, found)));
}

/** Whether a word shares a character with one of the spans. */
function touching(words: readonly Word[], spans: readonly Span[]): (at: number) => boolean {
  if (spans.length === 0) return () => false;
  const touched = new Uint8Array(words.length);
  let first = 0;
  for (const span of spans) {
    while (first > 0 && words[first - 1]!.end > span.start) first--;
    while (first < words.length && words[first]!.end <= span.start) first++;
    for (; first < words.length && words[first]!.start < span.end; first++) touched[first] = 1;
  }
  return (at) => touched[at] === 1;
}

function readQuantity(
  words: readonly Word[],
  number: NumberRead,
  inName: (at: number) => boolean,
  floor: number,
): Quantity | null {
  const currency = currencyOf(words[number.from - 1]);
  const first = currency ? number.from - 1 : number.from;
  const unit = unitAfter(words, number, currency, inName);
  if (!unit) return null;
  const counted = unit.kind === 'count';
  const nouns = nounsAfter(words, unit.to, inName);
  if (counted && disagrees(nouns, words, unit, number)) return null;
  if (counted && nouns.words.length === 0 && !standsAlone(words, number)) return null;
  const modifier = modifierBefore(words, first, floor) ?? betweenBefore(words, first, number);
  return {
    kind: unit.kind,
    value: number.value,
    grain: number.grain,
    ...(number.high === undefined ? {} : { high: number.high }),
    modifier: modifier?.text ?? null,
    sense: modifier?.sense ?? (number.vague ? 'about' : 'exact'),
    unit: counted ? (nouns.words.at(-1) ?? '') : unit.name,
    nouns: nouns.words,
    part: null,
    from: first,
    to: unit.to,
    start: words[modifier?.from ?? first]!.start,
    end: words[Math.max(unit.to, nouns.to) - 1]!.end,
  };
}

/** "a 3,500 boost": the number does not count the noun behind it. */
const disagrees = (
  nouns: Nouns,
  words: readonly Word[],
  unit: Unit,
  { value, suffix }: NumberRead,
): boolean =>
  value !== 1 &&
  suffix === null &&
  nouns.words.length > 0 &&
  words[unit.to]!.lower !== 'of' &&
  isSingular(nouns.words.at(-1)!);

/** A large number after which no noun stands: "rose to 274", "peaked at 73.52 million". */
function standsAlone(words: readonly Word[], number: NumberRead): boolean {
  const token = words[number.from]!.text;
  if (/^(?:19|20)\d\d$/.test(token) || /\d[a-z]$/i.test(token)) return false;
  return number.to - number.from > 1 || (/^\d/.test(token) && number.value >= 10);
}
