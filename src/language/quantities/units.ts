import { CURRENCY_MARKS, CURRENCY_WORDS, MEASURE_UNITS } from '../lexicon/units.ts';
import type { Word } from '../words.ts';
import type { NumberRead } from './numbers.ts';
import type { QuantityKind } from './types.ts';

/** What a number measures, and one past the last word that says so. */
export interface Unit {
  readonly kind: QuantityKind;
  readonly name: string;
  readonly to: number;
}

/** The currency that a mark before a number stands for: `$`, `US$`, `€`. */
export const currencyOf = (mark: Word | undefined): string | undefined =>
  mark && mark.text.length < 4
    ? CURRENCY_MARKS.get(mark.text.replace(/^(?:US|A|C|HK|NZ|S)(?=\$)/, ''))
    : undefined;

/** The unit behind a number; a count where nothing else is said. Null where the number is no quantity. */
export function unitAfter(
  words: readonly Word[],
  number: NumberRead,
  currency: string | undefined,
  inName: (at: number) => boolean,
): Unit | null {
  const next = words[number.to]?.lower ?? '';
  const after = words[number.to + 1]?.lower ?? '';
  if (currency)
    return { kind: 'money', name: currency, to: /^-?dollar/.test(next) ? number.to + 1 : number.to };
  const magnitude = magnitudeTo(words, number);
  if (magnitude !== null) return { kind: 'measure', name: 'magnitude', to: magnitude };
  if (number.suffix) return unitOfSuffix(number);
  if (next === '%' || next === 'percent' || next === 'pct')
    return { kind: 'share', name: '%', to: number.to + 1 };
  if (next === 'per' && after === 'cent') return { kind: 'share', name: '%', to: number.to + 2 };
  if (next === 'percentage' && /^points?$/.test(after))
    return { kind: 'share', name: 'percentage points', to: number.to + 2 };
  if (next === 'basis' && /^points?$/.test(after))
    return { kind: 'share', name: 'basis points', to: number.to + 2 };
  const national = /^(?:u\.s\.|us|american|australian|canadian)$/.test(next) ? 1 : 0;
  const money = CURRENCY_WORDS.get(words[number.to + national]?.lower ?? '');
  if (money) return { kind: 'money', name: money, to: number.to + national + 1 };
  if (MEASURE_UNITS.has(next)) return { kind: 'measure', name: next, to: number.to + 1 };
  if (/^years?$/.test(next) && after === 'old') return { kind: 'age', name: 'years', to: number.to + 2 };
  if (isAgeBefore(words, number) || isAgeInCommas(words, number, inName))
    return { kind: 'age', name: 'years', to: number.to };
  return { kind: 'count', name: '', to: number.to };
}

/** One past the last word of a quake's strength: "magnitude of 7", "6.8 magnitude", "a 7.0 earthquake"; null for other numbers. */
function magnitudeTo(words: readonly Word[], { from, to, value }: NumberRead): number | null {
  if (value >= 10) return null;
  if (words[to]?.lower === 'magnitude') return to + 1;
  const before = words[from - 1]?.lower === 'of' ? from - 2 : from - 1;
  if (/^magnitude-?$/.test(words[before]?.lower ?? '')) return to;
  const decimal = words[from]!.text.includes('.') && to === from + 1;
  return decimal && /^(?:earth)?quake$|^tremor$|^aftershock$/.test(words[to]?.lower ?? '') ? to : null;
}

/** What is glued on: "38-year-old", "10-percent", "trillion-scale", "1.5-fold", "100-metre". */
function unitOfSuffix({ suffix, to }: NumberRead): Unit | null {
  if (suffix === null) return null;
  const lower = suffix.toLowerCase();
  if (/^years?[-‐‑]olds?$/.test(lower)) return { kind: 'age', name: 'years', to };
  if (lower === 'percent') return { kind: 'share', name: '%', to };
  if (lower === 'magnitude') return { kind: 'measure', name: 'magnitude', to };
  if (lower === 'fold') return { kind: 'measure', name: 'times', to };
  const money = CURRENCY_WORDS.get(lower);
  if (money) return { kind: 'money', name: money, to };
  if (/^(?:scale|strong|plus)$/.test(lower)) return { kind: 'count', name: '', to };
  return MEASURE_UNITS.has(lower) && lower.length > 1 ? { kind: 'measure', name: lower, to } : null;
}

/** "aged 32", "at age 26". */
const isAgeBefore = (words: readonly Word[], number: NumberRead): boolean =>
  /^(?:age|aged)$/.test(words[number.from - 1]?.lower ?? '') && number.value < 130;

/** "Ann Hart, 38, …": a number of two digits in commas behind a name. */
const isAgeInCommas = (
  words: readonly Word[],
  { from, to }: NumberRead,
  inName: (at: number) => boolean,
): boolean =>
  /^\d\d$/.test(words[from]!.text) &&
  words[from - 1]?.text === ',' &&
  words[to]?.text === ',' &&
  from > 1 &&
  inName(from - 2);
