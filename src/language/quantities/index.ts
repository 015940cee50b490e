import { CURRENCY_MARKS, CURRENCY_WORDS, MEASURE_UNITS, MODIFIERS } from '../lexicon/units.ts';
import type { Span } from '../span.ts';
import { overlaps } from '../span.ts';
import type { Word } from '../words.ts';
import { nounsAfter } from './nouns.ts';
import { type NumberRead, readNumber } from './numbers.ts';

export type Sense = 'exact' | 'more' | 'less' | 'about' | 'most' | 'least';
export type QuantityKind = 'money' | 'share' | 'measure' | 'count' | 'age';

/** A number with what it counts, where it stands. The span runs from the modifier to the noun. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** Plain: 14100000000 for "$14.1 billion", 40 for "40%". */
  readonly value: number;
  /** The value stands for anything within this much of it: half of its last digit. */
  readonly grain: number;
  /** The modifier's words, or null. */
  readonly modifier: string | null;
  readonly sense: Sense;
  /** `USD`, `%`, `tonnes`, or for a count the head noun: `downloads`. */
  readonly unit: string;
  /** The noun phrase that follows: "derivative models", "aviation fuel"; empty where none does. */
  readonly nouns: readonly string[];
  /** `505 of 700 staff`: the first is the part, the second the whole. */
  readonly part: 'part' | 'whole' | null;
  /** Word indices in the sentence, `[from, to)`: number and unit without the noun. */
  readonly from: number;
  readonly to: number;
}

/** The quantities of one sentence, in order; numbers inside dates and names are none. */
export function findQuantities(
  words: readonly Word[],
  dates: readonly Span[],
  names: readonly Span[],
): Quantity[] {
  const busy = [...dates, ...names];
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; at++) {
    if (busy.some((span) => overlaps(span, words[at]!))) continue;
    const number = readNumber(words, at);
    if (!number) continue;
    const quantity = readQuantity(words, number, names);
    if (quantity) {
      found.push(quantity);
      at = quantity.to - 1;
    }
  }
  return markParts(words, found);
}

function readQuantity(words: readonly Word[], number: NumberRead, names: readonly Span[]): Quantity | null {
  const mark = words[number.from - 1];
  const currency = CURRENCY_MARKS[mark?.text.replace(/^(?:US|A|C|HK|NZ|S)(?=\$)/, '') ?? ''];
  const first = currency ? number.from - 1 : number.from;
  const modifier = modifierBefore(words, first);
  const base = {
    value: number.value,
    grain: number.grain,
    modifier: modifier?.text ?? null,
    sense: modifier?.sense ?? (number.vague ? ('about' as const) : ('exact' as const)),
    part: null,
    from: first,
    start: modifier ? words[modifier.from]!.start : words[first]!.start,
  };
  const unit = unitAfter(words, number, currency);
  if (!unit) return null;
  const nouns = nounsAfter(words, unit.to, names);
  const counted = unit.kind === 'count';
  if (counted && nouns.words.length === 0 && !standsAlone(words, number)) return null;
  const head = nouns.words.at(-1) ?? '';
  return {
    ...base,
    kind: unit.kind,
    unit: counted ? head : unit.name,
    nouns: nouns.words,
    to: unit.to,
    end: words[Math.max(unit.to, nouns.to) - 1]!.end,
  };
}

interface Unit {
  readonly kind: QuantityKind;
  readonly name: string;
  readonly to: number;
}

function unitAfter(words: readonly Word[], number: NumberRead, currency: string | undefined): Unit | null {
  const next = words[number.to];
  const lower = next?.lower ?? '';
  if (currency)
    return { kind: 'money', name: currency, to: /^-?dollar/.test(lower) ? number.to + 1 : number.to };
  if (number.suffix && /^year[-‐‑]old$/.test(number.suffix))
    return { kind: 'age', name: 'years', to: number.to };
  if (number.suffix === 'percent') return { kind: 'share', name: '%', to: number.to };
  if (number.suffix && !/^(?:scale|strong|plus)$/.test(number.suffix)) return null;
  if (next?.text === '%' || lower === 'percent') return { kind: 'share', name: '%', to: number.to + 1 };
  if (lower === 'per' && words[number.to + 1]?.lower === 'cent')
    return { kind: 'share', name: '%', to: number.to + 2 };
  if (lower === 'percentage') return { kind: 'share', name: 'percentage points', to: number.to + 2 };
  const adjective = /^(?:u\.s\.|us|american|australian|canadian)$/.test(lower) ? 1 : 0;
  const money = CURRENCY_WORDS[words[number.to + adjective]?.lower ?? ''];
  if (money) return { kind: 'money', name: money, to: number.to + adjective + 1 };
  if (MEASURE_UNITS.has(lower)) return { kind: 'measure', name: lower, to: number.to + 1 };
  if (/^years?$/.test(lower) && /^old$/.test(words[number.to + 1]?.lower ?? ''))
    return { kind: 'age', name: 'years', to: number.to + 2 };
  return { kind: 'count', name: '', to: number.to };
}

/** A large number after which no noun stands: "rose to 274", "peaked at 73.52 million". */
function standsAlone(words: readonly Word[], number: NumberRead): boolean {
  const token = words[number.from]!.text;
  if (/^(?:19|20)\d\d$/.test(token)) return false;
  const scaled = number.to - number.from > 1;
  if (/\d[a-z]$/i.test(token)) return false;
  return scaled || (/^\d/.test(token) && number.value >= 10);
}

function modifierBefore(
  words: readonly Word[],
  first: number,
): { text: string; sense: Sense; from: number } | null {
  for (const [phrase, sense] of MODIFIERS) {
    const length = phrase.split(' ').length;
    const from = first - length;
    if (from < 0) continue;
    const slice = words.slice(from, first);
    if (slice.map((word) => word.lower).join(' ') === phrase)
      return { text: slice.map((word) => word.text).join(' '), sense, from };
  }
  return null;
}

/** "505 of 700 employees", "more than 500 of the firm's 770 staff": what is counted belongs to both. */
function markParts(words: readonly Word[], found: readonly Quantity[]): Quantity[] {
  const marked = [...found];
  for (let at = 0; at + 1 < marked.length; at++) {
    const part = marked[at]!;
    const whole = marked[at + 1]!;
    if (part.kind !== 'count' || whole.kind !== 'count' || words[part.to]?.lower !== 'of') continue;
    if (whole.from - part.to > 6) continue;
    const nouns = whole.nouns.length > 0 ? whole.nouns : part.nouns;
    marked[at] = { ...part, part: 'part', nouns, unit: nouns.at(-1) ?? '' };
    marked[at + 1] = { ...whole, part: 'whole' };
  }
  return marked;
}
