import { CARDINALS, CURRENCY_MARKS, MEASURE_UNITS, SCALES, TENS, VAGUE } from '../lexicon/units.ts';
import type { Word } from '../words.ts';

/** A number where it stands: word indices `[from, to)`, its value, and half a unit of its last digit given. */
export interface NumberRead {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Rounding: the value stands for anything within this much of it. */
  readonly grain: number;
  readonly vague: boolean;
  /** The upper end, where the value is the lower end of a range. */
  readonly high?: number;
  /** "trillion-scale", "million-dollar": a size more than a count. */
  readonly suffix: string | null;
  /** Its scale words and what they multiply by; 1 where there are none. */
  readonly scale: number;
}

/** The number that begins at word `at`, or null: `1,100`, `73.52 million`, `42 k`, `36T`, `ten trillion`, `hundreds`. */
export function readNumber(words: readonly Word[], at: number): NumberRead | null {
  const { kind, text } = words[at]!;
  if (kind === 'mark') return null;
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57 ? readDigits(words, at) : readWords(words, at);
}

/** "45,000-50,000", "9-10,000": from the lower number on; scores and years are none. */
function readSpan(words: readonly Word[], at: number): NumberRead | null {
  const match = /^(\d{1,3}(?:,\d{3})*)[-‐‑](\d{1,3}(?:,\d{3})+)$/.exec(words[at]!.text);
  if (!match) return null;
  const [low, high] = [match[1]!, match[2]!].map((digits) => Number(digits.replaceAll(',', ''))) as [
    number,
    number,
  ];
  const value = low < 1000 && low * 1000 < high ? low * 1000 : low;
  return value < high ? { ...made(at, at + 1, value, (high - value) / 2, false), high } : null;
}

function readDigits(words: readonly Word[], at: number): NumberRead | null {
  const span = words[at]!.text.includes(',') ? readSpan(words, at) : null;
  if (span) return span;
  const match = /^(\d+(?:,\d{3})*)(\.\d+)?(%|[A-Za-z]{1,3})?(?:[-‐‑]([A-Za-z].*))?$/.exec(words[at]!.text);
  if (!match) return null;
  const [, whole = '', fraction = '', glued = '', behind = null] = match;
  const unit = SCALES.get(glued.toLowerCase());
  const measure = unit === undefined && MEASURE_UNITS.has(glued.toLowerCase()) ? glued : null;
  if (glued && unit === undefined && measure === null) return null;
  if (whole.length > 1 && whole.startsWith('0')) return null;
  const { factor: inside, rest } = scaleIn(behind);
  const suffix = measure ?? rest;
  const scaled =
    unit !== undefined || inside !== 1 || suffix !== null || inMetres(words, at)
      ? { factor: 1, to: at + 1 }
      : scaleAfter(words, at + 1);
  const scale = (unit ?? 1) * inside * scaled.factor;
  const base = Number(whole.replaceAll(',', '') + fraction);
  const digits = fraction ? fraction.length - 1 : 0;
  const trailing = fraction || scale > 1 ? 0 : trailingZeros(whole);
  const grain = scale * 10 ** (fraction ? -digits : trailing) * 0.5;
  return { from: at, to: scaled.to, value: base * scale, grain, vague: false, suffix, scale };
}

/** "at 2,300 m (7,540 ft)", and not "$2.5 m", "8 m litres": metres, where neither money nor a noun makes them millions. */
const inMetres = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.lower === 'm' &&
  words[at + 2]?.kind !== 'word' &&
  !CURRENCY_MARKS.has(words[at - 1]?.text.slice(-1) ?? '');

/** "1.2-billion-dollar": the scale inside a hyphened number, and what is left behind it. */
function scaleIn(behind: string | null): { factor: number; rest: string | null } {
  if (behind === null) return { factor: 1, rest: null };
  const [first = '', ...rest] = behind.toLowerCase().split(/[-‐‑]/);
  const factor = first.length > 2 ? SCALES.get(first) : undefined;
  if (factor === undefined) return { factor: 1, rest: behind };
  return { factor, rest: rest.length > 0 ? rest.join('-') : null };
}

function trailingZeros(digits: string): number {
  let zeros = 0;
  while (zeros < digits.length && digits.charCodeAt(digits.length - 1 - zeros) === 48) zeros++;
  return zeros;
}

/** Words that a spelt number begins with; most words are none of them. */
const STARTS = new Set(['a', 'half', ...VAGUE.keys(), ...CARDINALS.keys(), ...TENS.keys()]);
/** "fifty-one". */
const SHORTEST_HYPHENED = 9;

function readWords(words: readonly Word[], at: number): NumberRead | null {
  const { lower } = words[at]!;
  if (!STARTS.has(lower) && lower.length < SHORTEST_HYPHENED) return null;
  const vague = VAGUE.get(lower);
  if (vague !== undefined) return readVague(words, at, vague);
  if (lower === 'a' || lower === 'half') return readArticle(words, at);
  const hyphen = hyphenIn(lower);
  if (hyphen > 0) {
    const value = SCALES.get(lower.slice(0, hyphen));
    if (value !== undefined && value >= 100 && hyphen > 2)
      return made(at, at + 1, value, value * 4.5, true, lower.slice(hyphen + 1), value);
  }
  const small = smallNumber(lower, hyphen);
  if (small === null) return null;
  return readSpelt(words, at, small);
}

const made = (
  from: number,
  to: number,
  value: number,
  grain: number,
  vague: boolean,
  suffix: string | null = null,
  scale = 1,
): NumberRead => ({ from, to, value, grain, vague, suffix, scale });

/** "dozens", "hundreds of thousands", "tens of millions". */
function readVague(words: readonly Word[], at: number, value: number): NumberRead {
  const more = words[at + 1]?.lower === 'of' ? VAGUE.get(words[at + 2]?.lower ?? '') : undefined;
  if (more === undefined) return made(at, at + 1, value, value, true);
  // The word's plural counts as two of it: two hundred of one thousand, not of two.
  const all = value * (more / 2);
  return made(at, at + 3, all, all, true);
}

/** "a million", "half a million", "a dozen": an article before a scale counts one of it. */
function readArticle(words: readonly Word[], at: number): NumberRead | null {
  const half = words[at]!.lower === 'half';
  const article = words[half ? at + 1 : at]?.lower;
  if (article !== 'a') return null;
  const from = half ? at + 2 : at + 1;
  const scaled = scaleAfter(words, from);
  if (scaled.to === from || scaled.factor < 12) return null;
  if (words[from]!.lower.length < 3) return null;
  const value = scaled.factor * (half ? 0.5 : 1);
  return made(at, scaled.to, value, value / 2, false, null, scaled.factor);
}

/** "twenty one", "twenty-one thousand", "three hundred and fifty". */
function readSpelt(words: readonly Word[], at: number, small: number): NumberRead {
  let value = small;
  let to = at + 1;
  const unit = small >= 20 && small % 10 === 0 ? smallNumber(words[to]?.lower ?? '') : null;
  if (unit !== null && unit > 0 && unit < 10) {
    value += unit;
    to++;
  }
  const scaled = scaleAfter(words, to);
  if (scaled.factor === 100 && words[scaled.to]?.lower === 'and') {
    const rest = smallNumber(words[scaled.to + 1]?.lower ?? '');
    if (rest !== null) return made(at, scaled.to + 2, value * 100 + rest, 0.5, false);
  }
  return made(at, scaled.to, value * scaled.factor, scaled.factor * 0.5, false, null, scaled.factor);
}

/** Index of the first hyphen of any kind, or -1. Asked of every word, so without a pattern. */
function hyphenIn(lower: string): number {
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code === 45 || code === 0x2010 || code === 0x2011) return at;
  }
  return -1;
}

function smallNumber(lower: string, hyphen = hyphenIn(lower)): number | null {
  if (hyphen < 0) return CARDINALS.get(lower) ?? TENS.get(lower) ?? null;
  const tens = TENS.get(lower.slice(0, hyphen));
  const unit = CARDINALS.get(lower.slice(hyphen + 1));
  return tens !== undefined && unit !== undefined && unit < 10 ? tens + unit : null;
}

/** The product of the scale words from `at` on: "hundred million", "k", "bn.". */
function scaleAfter(words: readonly Word[], at: number): { factor: number; to: number } {
  let factor = 1;
  let to = at;
  for (; to < words.length && to - at < 3; to++) {
    const { lower } = words[to]!;
    const hyphen = hyphenIn(lower);
    const scale = SCALES.get(hyphen > 2 ? lower.slice(0, hyphen) : lower);
    if (scale === undefined || (lower.length === 1 && factor > 1)) break;
    factor *= scale;
    // "26 billion-a-year": what is glued on belongs to the noun.
    if (hyphen > 2) return { factor, to: to + 1 };
  }
  return { factor, to };
}
