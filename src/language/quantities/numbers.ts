import { CARDINALS, SCALES, TENS, VAGUE } from '../lexicon/units.ts';
import type { Word } from '../words.ts';

/** A number where it stands: word indices `[from, to)`, its value, and half a unit of its last digit given. */
export interface NumberRead {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Rounding: the value stands for anything within this much of it. */
  readonly grain: number;
  readonly vague: boolean;
  /** "trillion-scale", "million-dollar": a size more than a count. */
  readonly suffix: string | null;
}

/** The number that begins at word `at`, or null: `1,100`, `73.52 million`, `42 k`, `36T`, `ten trillion`, `hundreds`. */
export function readNumber(words: readonly Word[], at: number): NumberRead | null {
  return readDigits(words, at) ?? readWords(words, at);
}

function readDigits(words: readonly Word[], at: number): NumberRead | null {
  const match = /^(\d+(?:,\d{3})*|\d+)(\.\d+)?(%|[A-Za-z]{1,3})?(?:[-‐‑]([A-Za-z].*))?$/.exec(
    words[at]!.text,
  );
  if (!match) return null;
  const [, whole = '', fraction = '', glued = '', suffix = null] = match;
  if (glued && SCALES[glued.toLowerCase()] === undefined) return null;
  const scaled = glued ? { factor: SCALES[glued.toLowerCase()]!, to: at + 1 } : scaleAfter(words, at + 1);
  const base = Number(whole.replaceAll(',', '') + fraction);
  const digits = fraction ? fraction.length - 1 : 0;
  const trailing = fraction || scaled.factor > 1 ? 0 : (/0*$/.exec(whole)?.[0].length ?? 0);
  const grain = scaled.factor * 10 ** (fraction ? -digits : trailing) * 0.5;
  return { from: at, to: scaled.to, value: base * scaled.factor, grain, vague: false, suffix };
}

function readWords(words: readonly Word[], at: number): NumberRead | null {
  const first = words[at]!.lower;
  const vague = VAGUE[first];
  if (vague !== undefined)
    return { from: at, to: at + 1, value: vague, grain: vague, vague: true, suffix: null };
  const sized = /^(hundred|thousand|million|billion|trillion)[-‐‑](.+)$/.exec(first);
  if (sized) {
    const value = SCALES[sized[1]!]!;
    return { from: at, to: at + 1, value, grain: value * 4.5, vague: true, suffix: sized[2]! };
  }
  const small = smallNumber(first);
  if (small === null) return null;
  let value = small;
  let to = at + 1;
  const unit = small >= 20 && small % 10 === 0 ? smallNumber(words[to]?.lower ?? '') : null;
  if (unit !== null && unit < 10) {
    value += unit;
    to++;
  }
  const scaled = scaleAfter(words, to);
  return {
    from: at,
    to: scaled.to,
    value: value * scaled.factor,
    grain: scaled.factor * 0.5,
    vague: false,
    suffix: null,
  };
}

function smallNumber(lower: string): number | null {
  const hyphened = /^([a-z]+)[-‐‑]([a-z]+)$/.exec(lower);
  if (hyphened) {
    const tens = TENS[hyphened[1]!];
    const unit = CARDINALS[hyphened[2]!];
    return tens !== undefined && unit !== undefined && unit < 10 ? tens + unit : null;
  }
  return CARDINALS[lower] ?? TENS[lower] ?? null;
}

/** The product of the scale words from `at` on: "hundred million", "k", "bn.". */
function scaleAfter(words: readonly Word[], at: number): { factor: number; to: number } {
  let factor = 1;
  let to = at;
  while (to < words.length) {
    const word = words[to]!;
    const scale = SCALES[word.lower.replace(/[-‐‑]dollar$/, '')];
    const spelt = scale !== undefined && (word.lower.length > 1 || /^[kbmt]$/.test(word.lower));
    if (!spelt || (word.lower.length === 1 && factor > 1)) break;
    factor *= scale;
    to++;
  }
  return { factor, to };
}
