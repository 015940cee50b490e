import { isDay } from './calendar.ts';
import type { Context } from './context.ts';
import { DAY_PARTS } from './lexicon.ts';
import type { Found } from './pattern.ts';
import { type Reading, weekReading } from './reading.ts';
import type { TimeExpression, TimeMod } from './types.ts';

/** Longest run of words (UTF-16 units) that may stand before an expression and belong to it. */
const LEAD = 40;

const DATE_LEADS =
  /(?:the )?(?:(?<early>early|earlier|(?:the )?(?:beginning|start|opening (?:days|weeks|months)) of(?: the)?|(?:early|earlier) (?:in|on))|(?<mid>mid|mid-|(?:the )?middle of(?: the)?)|(?<late>late|later|(?:late|later) (?:in|on)|(?:the )?(?:end|close) of(?: the)?|the second half of)|(?<about>about|around|approximately|roughly|circa|some time|sometime)|(?<week>(?:the )?week of)|(?<after>post-)|(?<before>pre-)|(?<part>(?:the )?(?<name>early hours|wee hours|small hours|morning|afternoon|evening|night) of(?: the)?))(?<gap> {0,3})$/;
const LENGTH_LEADS =
  /(?:(?<about>about|around|approximately|roughly|nearly|almost|some|close to)|(?<more>more than|over|at least|no less than|at least the)|(?<less>less than|under|up to|no more than|at most)|the)(?: the)? {1,3}$/;

interface Draft {
  start: number;
  end: number;
  reading: Reading;
}

/** First: the part of the day that follows ("Tuesday night"), as the words before it bend both. */
function trailingPart(draft: Draft, context: Context): void {
  if (!/(?:\d\d-\d\d|WXX-\d)$/.test(draft.reading.value)) return;
  const m =
    /^,? {1,3}(?:at )?(?:(early|late|mid)[- ])?(morning|afternoon|evening|night|noon|midnight)(?![a-z])/.exec(
      context.after(draft.end, 26),
    );
  if (!m) return;
  draft.end += m[0].length;
  draft.reading = { ...draft.reading, type: 'TIME', value: draft.reading.value + DAY_PARTS[m[2]!]! };
}

/** Second: words before it that bend it, "the end of 2021", "mid-August", "the early hours of". */
function leading(draft: Draft, context: Context, floor: number): void {
  const from = Math.max(floor, draft.start - LEAD);
  const before = context.prepared.slice(from, draft.start);
  const { reading } = draft;
  const length = reading.type === 'DURATION';
  const m = (length ? LENGTH_LEADS : DATE_LEADS).exec(before);
  if (!m || /_REF$/.test(reading.value) || reading.type === 'SET') {
    article(draft, before, context);
    return;
  }
  if (/[a-z]/.test(before[m.index - 1] ?? '')) return;
  const g = m.groups ?? {};
  if (m[0].startsWith('over ') && /^(?:the|past|last|next) /.test(context.after(draft.start))) return;
  let mod: TimeMod | null = reading.mod ?? null;
  if (g.early) mod = 'EARLY';
  if (g.mid) mod = 'MID';
  if (g.late) mod = 'LATE';
  if (g.about) mod = 'APPROX';
  if (g.after) mod = 'AFTER';
  if (g.before) mod = 'BEFORE';
  if (g.week) {
    const day = reading.anchor;
    if (!isDay(day)) return;
    draft.reading = weekReading(day, reading.basis);
  } else if (g.part) {
    if (!/\d\d-\d\d(?:TMO)?$/.test(reading.value)) return;
    if (/hours/.test(g.name!)) mod = 'EARLY';
    draft.reading = {
      ...reading,
      type: 'TIME',
      value: reading.value.slice(0, 10) + DAY_PARTS[g.name!]!,
      mod,
    };
  } else draft.reading = { ...reading, mod };
  draft.start -= before.length - m.index;
}

/** The article belongs to what needs one ("the third quarter", "the 1990s"), not to a date before a noun. */
function article(draft: Draft, before: string, context: Context): void {
  const m = /(?:^|[^a-z])(the {1,3})$/.exec(before);
  const { type, value } = draft.reading;
  if (!m || type === 'SET' || value === 'PRESENT_REF') return;
  const words = context.prepared.slice(draft.start, draft.end);
  const dateLike = type === 'DATE' && !/[QHX]|-(?:SP|SU|FA|WI)$/.test(value) && !/^\d{2,3}$/.test(value);
  if (dateLike && /^(?:[a-z]{3,9}\.? {1,3})?\d|day$|^[a-z]+$/.test(words)) return;
  if (/[a-z]-[a-z]/.test(words) || /\d-[a-z]/.test(words)) return;
  draft.start -= m[1]!.length;
}

/** Third: "early this morning (March 4)": the date in brackets says what the words before them meant. */
function bracketed(draft: Draft, context: Context, last: TimeExpression | undefined): TimeExpression | null {
  if (!last || last.basis === 'explicit' || last.type === 'DURATION' || !draft.reading.anchor?.day)
    return null;
  if (!/^ {0,2}\( {0,2}$/.test(context.prepared.slice(last.end, draft.start))) return null;
  const date = draft.reading.value.slice(0, 10);
  const suffix = /T.*$/.exec(last.value)?.[0] ?? '';
  if (
    !/^(?:\d{4}|XXXX)-(?:\d\d-\d\d|XX-XX|WXX-\d)/.test(last.value) ||
    !context.after(draft.end).startsWith(')')
  )
    return null;
  return { ...last, value: date + suffix, edtf: draft.reading.edtf!, basis: 'narrative' };
}

/** Fourth: a clock time or part of the day and the date right after it are one: "9 a.m. Tuesday". */
function joined(draft: Draft, context: Context, last: TimeExpression | undefined): string | null {
  if (last?.type !== 'TIME' || draft.reading.type !== 'DATE' || !draft.reading.anchor?.day) return null;
  if (
    !/^,? {1,3}(?:\([^()]{1,20}\),? {1,3})?(?:on |of )?$/.test(context.prepared.slice(last.end, draft.start))
  )
    return null;
  return /T.*$/.exec(last.value)?.[0] ?? null;
}

/** Years of four digits: "2026 years ago" is no date that a calendar of news holds. */
const isInCalendar = (edtf: string | null): boolean => edtf !== null && /^\d\d[\dX]{2}(?:$|[-/])/.test(edtf);

/** Takes in the words around a match that belong to it, and makes the expression. May take back the one before. */
export function refine(
  found: Found,
  reading: Reading,
  context: Context,
  out: TimeExpression[],
): TimeExpression {
  const last = out.at(-1);
  const draft: Draft = { start: found.start, end: found.end, reading };
  trailingPart(draft, context);
  leading(draft, context, last?.end ?? 0);
  const suffix = joined(draft, context, last);
  if (suffix && last) {
    out.pop();
    draft.start = last.start;
    draft.reading = { ...draft.reading, type: 'TIME', value: draft.reading.value + suffix };
  } else {
    const meant = bracketed(draft, context, last);
    if (meant) out[out.length - 1] = meant;
  }
  context.remember(draft.reading, draft.start);
  const { start, end } = draft;
  const { type, value, mod = null, basis } = draft.reading;
  const edtf = isInCalendar(draft.reading.edtf) ? draft.reading.edtf : null;
  return { start, end, text: context.source.slice(start, end), type, value, edtf, mod, basis };
}
