import { toSerial, validDay } from './calendar.ts';
import type { Context } from './context.ts';
import type { DateOrder } from './order.ts';
import { type Finder, type Found, rule } from './pattern.ts';
import { dated, type Reading } from './reading.ts';

/** A year of two digits: the one that ends so and is at most ten years after the publication date. */
export const twoDigits = (year: number, context: Context): number => {
  const pivot = (context.reference?.year ?? 2049) + 10;
  const century = Math.floor(pivot / 100) * 100;
  return century + year > pivot ? century + year - 100 : century + year;
};

function numeric(found: Found, context: Context, known: DateOrder | null = null): Reading | null {
  const { year: yearText, a, b } = found.groups;
  const year = yearText!.length === 2 ? twoDigits(Number(yearText), context) : Number(yearText);
  const american = { year, month: Number(a), day: Number(b) };
  const european = { year, month: Number(b), day: Number(a) };
  const orders = [american, european].filter(({ month, day }) => validDay(year, month, day));
  // American order, unless that lies ahead of the publication date and the other order does not: a stamp looks back.
  const { today } = context;
  const order = known ?? context.order;
  const past = today && orders.filter((day) => toSerial(day) <= toSerial(today) + 1);
  const stamp = today && past?.find((day) => toSerial(today) - toSerial(day) < 2);
  const told = orders.length > 1 && order ? (order === 'day-first' ? european : american) : stamp;
  const day = told ?? past?.[0] ?? orders[0];
  if (!day) return null;
  const reading = dated(day, 'explicit');
  // Two days are as likely: no source gives it finer than its year (E10).
  const unsettled = !told && orders.length > 1 && american.month !== american.day && past?.length !== 1;
  return unsettled ? { ...reading, edtf: String(year) } : reading;
}

function isoTime(found: Found): Reading | null {
  const [year, month, day] = ['year', 'month', 'day'].map((name) => Number(found.groups[name]));
  if (!validDay(year!, month!, day || 1)) return null;
  const reading = dated({ year: year!, month: month!, day: day || undefined }, 'explicit');
  const { clock } = found.groups;
  return clock && day ? { ...reading, type: 'TIME', value: `${reading.value}T${clock}` } : reading;
}

/** First in the list: dates all in digits, which the clock times and the years would read in part. */
export const NUMERIC_DATES: readonly Finder[] = [
  {
    name: 'iso',
    triggers: ['#'],
    pattern: rule(
      '(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)(?:-(?<day>\\d\\d)(?:[t ](?<clock>\\d\\d:\\d\\d)(?::\\d\\d)?(?:\\.\\d{1,6})?(?:z|[+-]\\d\\d:?\\d\\d)?)?)?(?![-/.]\\d)',
    ),
    // 2013-14 is a season or a school year, left to the years.
    read: (found) => isoTime(found),
  },
  {
    name: 'year-slashes',
    triggers: ['#'],
    pattern: rule('(?<year>(?:19|20)\\d\\d)(?<by>[/.])(?<a>\\d{1,2})\\k<by>(?<b>\\d{1,2})(?![/.-]\\d)'),
    // A year in front is never followed by the day.
    read: (found, context) => numeric(found, context, 'month-first'),
  },
  {
    name: 'slashes',
    triggers: ['#'],
    pattern: rule(
      '(?<a>\\d{1,2})(?:/(?<b>\\d{1,2})(?:/| |, )(?<year>(?:19|20)\\d\\d|\\d\\d(?=[^0-9 ]|$)))(?![/.-]\\d)',
    ),
    read: (found, context) =>
      /[ ,]\d\d$/.test(context.prepared.slice(found.start, found.end)) ? null : numeric(found, context),
  },
  {
    name: 'dots-and-dashes',
    triggers: ['#'],
    pattern: rule('(?<a>\\d{1,2})(?<by>[-.])(?<b>\\d{1,2})\\k<by>(?<year>(?:19|20)\\d\\d)(?![-/.]\\d)'),
    read: numeric,
  },
  {
    name: 'short-dashes',
    triggers: ['#'],
    pattern: rule('(?<a>\\d\\d)-(?<b>\\d\\d)-(?<year>\\d\\d)(?![-/.]\\d)'),
    read: numeric,
  },
];
