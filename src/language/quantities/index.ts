import type { Span } from '../span.ts';
import type { Word } from '../words.ts';
import { modifierBefore } from './modifiers.ts';
import { nounsAfter } from './nouns.ts';
import { type NumberRead, readNumber } from './numbers.ts';
import { completeList, markParts, shareUnits } from './refine.ts';
import type { Quantity } from './types.ts';
import { currencyOf, unitAfter } from './units.ts';

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
    const number = readNumber(words, at);
    if (!number || inDate(at) || inName(at) || isLabel(words, number)) continue;
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
  const nouns = nounsAfter(words, unit.to, inName);
  const counted = unit.kind === 'count';
  if (counted && nouns.words.length === 0 && !standsAlone(words, number)) return null;
  const modifier = modifierBefore(words, first, floor);
  return {
    kind: unit.kind,
    value: number.value,
    grain: number.grain,
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

/** A number that tells one thing from another, and counts nothing: "No. 4", "chapter 12", "one of the firms". */
function isLabel(words: readonly Word[], number: NumberRead): boolean {
  const before = words[number.from - 1]?.lower ?? '';
  const earlier = words[number.from - 2]?.lower ?? '';
  if (before === '#' || LABELS.has(before)) return true;
  if (isClock(words, number) || isDialled(words[number.from]!.text)) return true;
  if ((before === '.' || before === 'no') && (earlier === 'no' || earlier === 'nos')) return true;
  return words[number.from]!.lower === 'one' && number.value === 1 && isOneOfMany(words, number.to);
}

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

/** A telephone number. */
const isDialled = (text: string): boolean => /^\d{9,}$/.test(text);

const isOneOfMany = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'of' && readNumber(words, Math.min(at + 1, words.length - 1)) === null;

const LABELS = new Set(
  'page pages chapter section article phase version level grade stage class number room gate line rule act volume season episode round model serial question figure table item tier paragraph clause unit channel route flight runway no nos'.split(
    ' ',
  ),
);

/** A large number after which no noun stands: "rose to 274", "peaked at 73.52 million". */
function standsAlone(words: readonly Word[], number: NumberRead): boolean {
  const token = words[number.from]!.text;
  if (/^(?:19|20)\d\d$/.test(token) || /\d[a-z]$/i.test(token)) return false;
  return number.to - number.from > 1 || (/^\d/.test(token) && number.value >= 10);
}
