import { CronExpressionParser } from 'cron-parser';
import { UsageError } from '../command/usage-error.ts';
import { addDays, type Day, dayAt, instantsOf } from './wall-clock.ts';

/** A cron expression as the values that each field allows. */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly fits: (day: Day) => boolean;
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DAYS = 'sun|mon|tue|wed|thu|fri|sat';
const VALUE = `(?:\\d{1,2}|${MONTHS}|${DAYS})`;
const PART = `(?:\\*|${VALUE}(?:-${VALUE})?)(?:/\\d{1,2})?`;
const FIELD = new RegExp(`^${PART}(?:,${PART})*$`, 'i');

const WAY_OUT =
  'Write five fields: minute, hour, day of the month, month, day of the week. "cron 0 9 * * 1-5" is 09:00 from Monday to Friday.';

/**
 * Reads five fields, as crontab(5) has them: where both days are restricted, either will do. Throws UsageError, also
 * for a day that no calendar has. Slots are worked out here and not by the package that reads the fields: that one
 * loses those inside a clock change of half an hour, and finds them twice looking back.
 */
export function readCron(expression: string): Cron {
  const known = read.get(expression);
  if (known) return known;
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 5 || !fields.every((field) => FIELD.test(field)))
    throw new UsageError(`"${expression}" is not a cron expression of five fields.`, WAY_OUT);
  const cron = toCron(expression);
  if (read.size > 10_000) read.clear();
  read.set(expression, cron);
  return cron;
}

const read = new Map<string, Cron>();

function toCron(expression: string): Cron {
  const { minute, hour, dayOfMonth, month, dayOfWeek } = parseFields(expression);
  const days = new Set(dayOfMonth.values.map(Number));
  const weekdays = new Set(dayOfWeek.values.map((value) => Number(value) % 7));
  const months = new Set<number>(month.values);
  const either = !dayOfMonth.isWildcard && !dayOfWeek.isWildcard;
  return {
    minutes: minute.values,
    hours: hour.values,
    fits: ({ month: inMonth, day, weekday }) => {
      if (!months.has(inMonth)) return false;
      return either ? days.has(day) || weekdays.has(weekday) : days.has(day) && weekdays.has(weekday);
    },
  };
}

function parseFields(expression: string) {
  try {
    return CronExpressionParser.parse(expression).fields;
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(
      /day of month/.test(message)
        ? `"${expression}" never comes: no such month has that day.`
        : `"${expression}" is not a cron expression: ${message.replace(/\.$/, '')}.`,
      WAY_OUT,
    );
  }
}

/** A cron expression that fits any day at all comes at least once in so many days: 29 February over a year like 1900. */
const LONGEST = 8 * 366 + 2;

/** The first slot after an instant. */
export function nextCron(cron: Cron, zone: string, after: number): number {
  // A slot that clocks jump over falls on a later day where they jump a whole one.
  const start = addDays(dayAt(zone, after), -2);
  let best = Number.POSITIVE_INFINITY;
  for (let at = 0; at <= LONGEST; at++) {
    for (const slot of slotsOf(cron, zone, addDays(start, at))) if (slot > after && slot < best) best = slot;
    if (Number.isFinite(best) && at > 3) return best;
  }
  return best;
}

/** The last slot at or before an instant. */
export function latestCron(cron: Cron, zone: string, before: number): number {
  const start = addDays(dayAt(zone, before), 1);
  let best = Number.NEGATIVE_INFINITY;
  let since = 0;
  for (let at = 0; at <= LONGEST && since < 3; at++) {
    for (const slot of slotsOf(cron, zone, addDays(start, -at)))
      if (slot <= before && slot > best) best = slot;
    if (Number.isFinite(best)) since += 1;
  }
  return best;
}

/** The slots that belong to a calendar day. An hour that comes twice has its slots once, unless every hour has them. */
export function slotsOf(cron: Cron, zone: string, day: Day): number[] {
  if (!cron.fits(day)) return [];
  const hourly = cron.hours.length === 24;
  return cron.hours.flatMap((hour) =>
    cron.minutes.flatMap((minute) => {
      const { instants } = instantsOf(zone, day, hour, minute);
      return hourly ? instants : instants.slice(0, 1);
    }),
  );
}
