import type { Word } from '../words.ts';
import { type NumberRead, readNumber } from './numbers.ts';
import { currencyOf } from './units.ts';

/** A number with the upper end of its range: "between 10 and 15 percent", "$2 to $3 billion", "six or seven feet". */
export function readRange(words: readonly Word[], low: NumberRead): NumberRead {
  if (low.suffix !== null || low.vague || low.high !== undefined) return low;
  const at = words[low.to]?.text === '%' ? low.to + 1 : low.to;
  if (!isJoint(words, low, at)) return low;
  const from = currencyOf(words[at + 1]) ? at + 2 : at + 1;
  const end = from < words.length ? readNumber(words, from) : null;
  if (!end || end.vague || end.high !== undefined) return low;
  // "$17 or 100 pounds" is one sum in two currencies, "$5 or $21" are two sums.
  if (words[at]!.lower === 'or' && currencyOf(words[low.from - 1])) return low;
  const value = low.value * scaleLeftOut(low, end);
  if (value >= end.value) return low;
  return { ...end, from: low.from, value, grain: (end.value - value) / 2, high: end.value };
}

/** "to", a dash, "or", and "and" behind "between"; "from 10 to 15" tells more often of a change. */
function isJoint(words: readonly Word[], { from }: NumberRead, at: number): boolean {
  const before = words[currencyOf(words[from - 1]) ? from - 2 : from - 1]?.lower;
  const joint = words[at]?.lower ?? '';
  return joint === 'and' ? before === 'between' : before !== 'from' && /^(?:to|or|–|-)$/.test(joint);
}

/** "2 to 3 billion": the first number is in billions too. */
const scaleLeftOut = (low: NumberRead, { value, scale }: NumberRead): number =>
  low.scale === 1 && low.value < 1000 && low.value < value / scale ? scale : 1;
