import { addDays, type Day, weekdayOf } from './calendar.ts';
import type { Context } from './context.ts';
import { weekdayNumber } from './lexicon.ts';
import { type Finder, type Found, rule } from './pattern.ts';
import { dated, open, type Reading } from './reading.ts';

const NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
/** Names of days that are names of other things after these words. */
const NOT_AFTER = new Set([
  'black',
  'cyber',
  'giving',
  'ruby',
  'sheffield',
  'super',
  'bloody',
  'fat',
  'freaky',
  'casual',
]);

const back = (from: Day, weekday: number): number => (weekdayOf(from) - weekday + 7) % 7;
const ahead = (from: Day, weekday: number): number => (weekday - weekdayOf(from) + 7) % 7;

function offset(lead: string, from: Day, weekday: number, found: Found, context: Context): number {
  const past = back(from, weekday);
  const next = ahead(from, weekday);
  if (/^last|past$/.test(lead)) return -(past || 7);
  if (/^next|coming$/.test(lead)) return next || 7;
  const future = context.tense(found.start, found.end) === 'future';
  if (lead === 'this') return future || past > 3 ? next : -past;
  return future || (lead === '' && next === 1 && context.isStampedEarly(NAMES[weekday - 1]!)) ? next : -past;
}

const TITLE =
  /^ (?:times|telegraph|mirror|express|mail|herald|post|sun|independent|tribune|star|age|world|people|night live|night football|business)\b/;

/** Newspapers and programmes named after a day. */
function isTitle(found: Found, context: Context): boolean {
  if (TITLE.test(context.after(found.end)) && context.capital(found.end + 1)) return true;
  return /\b(?:mail|independent|scotland|wales|ireland) on $/.test(
    context.prepared.slice(Math.max(0, found.start - 16), found.start),
  );
}

function weekday(found: Found, context: Context): Reading | null {
  const { name, lead = '' } = found.groups;
  if (NOT_AFTER.has(context.before(found.start)) || isTitle(found, context)) return null;
  const number = weekdayNumber(name!);
  if (/previous|following|same|that/.test(lead)) {
    const day = context.lastDay(found.start);
    if (!day) return open(`XXXX-WXX-${number}`);
    const days = /previous/.test(lead)
      ? -(back(day, number) || 7)
      : /following/.test(lead)
        ? ahead(day, number) || 7
        : -back(day, number);
    return dated(addDays(day, days), 'narrative');
  }
  const { today } = context;
  if (!today) return open(`XXXX-WXX-${number}`);
  return dated(addDays(today, offset(lead, today, number, found, context)), 'reference');
}

/** After the absolute dates, which take the weekday that stands before a month along with them. */
export const WEEKDAY_FINDERS: readonly Finder[] = [
  {
    name: 'weekday',
    triggers: [...NAMES, 'last', 'next', 'this', 'the', 'that', 'coming'],
    pattern: rule(
      '(?:(?<lead>last|next|this(?: past| coming)?|(?:the )?(?:previous|following|same|coming)|that(?: same)?|the) )?(?<name>{weekday})(?:,? (?<week>last week|this week|next week))?',
    ),
    read: weekday,
  },
];
