import { CURRENCY_WORDS, MEASURE_UNITS } from '../lexicon/units.ts';
import type { Word } from '../words.ts';
import { modifierBefore } from './modifiers.ts';
import { type NumberRead, readNumber } from './numbers.ts';
import { currencyOf } from './units.ts';

/** A number that tells one thing from another, and counts nothing: "No. 4", "chapter 12", "one of the firms". */
export function isLabel(words: readonly Word[], number: NumberRead): boolean {
  const before = words[number.from - 1]?.lower ?? '';
  const earlier = words[number.from - 2]?.lower ?? '';
  if (before === '#' || LABELS.has(before)) return true;
  if (isClock(words, number) || isDialled(words, number) || BEHIND_LABEL.has(words[number.to]?.lower ?? ''))
    return true;
  if (isSlashed(words[number.from - 1], words[number.from]) || isSlashed(words[number.to], words[number.to]))
    return true;
  if (isOneIn(words, number) || isYearOf(words, number)) return true;
  if ((before === '.' || before === 'no') && (earlier === 'no' || earlier === 'nos')) return true;
  return words[number.from]!.lower === 'one' && number.value === 1 && isOneOfMany(words, number.to);
}

/** "24/7": a stroke, and no space before what follows it. */
const isSlashed = (stroke: Word | undefined, next: Word | undefined): boolean =>
  stroke?.text === '/' && next?.spaced === false;

/** "1653 (2153 GMT)", "11.25 BST", "22:29 UK time": an hour of the day. */
function isClock(words: readonly Word[], { from, to }: NumberRead): boolean {
  const { text } = words[from]!;
  if (!/^\d{1,2}(?:[.:]?\d\d)?$/.test(text)) return false;
  const next = words[to]?.text ?? '';
  const local = /^(?:local|uk)$/i.test(next) && words[to + 1]?.lower === 'time';
  if (ZONES.test(next) || local || /^(?:time|hrs)$/.test(words[to + 1]?.lower ?? '')) return true;
  if (words[from - 1]?.text === ':' || next === ':') return /^\d\d?$/.test(text);
  return /^\d{4}$/.test(text) && /^(?:hrs|\()$/.test(next) && ZONES.test(words[to + 2]?.text ?? next);
}

const ZONES = /^(?:GMT|BST|UTC|CET|CEST|EST|EDT|ET|PST|PDT|PT|CST|CDT|MST|IST|JST|AEST|hrs|a\.m|p\.m|am|pm)$/;

/** A telephone number, or what an emergency line is called by. */
const isDialled = (words: readonly Word[], { from, to }: NumberRead): boolean =>
  /^\d{9,}$/.test(words[from]!.text) ||
  (/^(?:911|999|112|000)$/.test(words[from]!.text) &&
    /^(?:call|caller|calls|callers|emergency|operator|operators|dispatcher|dispatchers|recording|tape|tapes)$/.test(
      words[to]?.lower ?? '',
    ));

/** What stands behind an hour, a place in a row or a wavelength. */
const BEHIND_LABEL = new Set('noon midnight st nd rd th fm khz mhz ghz hr hrs min mins'.split(' '));

/** "one in 4 residents", both of its numbers: a share in words. "12 in 30 minutes" is none. */
function isOneIn(words: readonly Word[], { from, to, value }: NumberRead): boolean {
  const whole = words[to]?.lower === 'in' && to + 1 < words.length ? readNumber(words, to + 1) : null;
  if (whole && value < whole.value && !TIMES.has(words[whole.to]?.lower ?? '')) return true;
  const part = words[from - 1]?.lower === 'in' && from > 1 ? readNumber(words, from - 2) : null;
  return part !== null && part.value < value && !TIMES.has(words[to]?.lower ?? '');
}

const TIMES = new Set('seconds minutes hours days weeks months years decades'.split(' '));

/** "the 2012 elections", "1918 pandemic": a year before what it dates, unless it counts lives or has a measure. */
function isYearOf(words: readonly Word[], { from, to }: NumberRead): boolean {
  const next = words[to];
  return (
    /^(?:19|20)\d\d$/.test(words[from]!.text) &&
    to === from + 1 &&
    next?.kind === 'word' &&
    !LIVES.has(next.lower) &&
    !MEASURE_UNITS.has(next.lower) &&
    !CURRENCY_WORDS.has(next.lower) &&
    !/^per/.test(next.lower) &&
    currencyOf(words[from - 1]) === undefined &&
    modifierBefore(words, from, 0) === null
  );
}

const LIVES = new Set(
  'people persons deaths dead victims cases casualties injured wounded troops soldiers workers employees students patients passengers refugees homes'.split(
    ' ',
  ),
);

const isOneOfMany = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'of' && readNumber(words, Math.min(at + 1, words.length - 1)) === null;

const LABELS = new Set(
  'top radio day week page pages chapter section article phase version level grade stage class number room gate line rule act volume season episode round model serial question figure table item tier paragraph clause unit channel route flight runway no nos'.split(
    ' ',
  ),
);
