import { addDays, type Day, fromSerial, toSerial, weekdayOf } from './calendar.ts';
import { impliedYear } from './context.ts';
import { type Finder, rule } from './pattern.ts';
import { dated, open } from './reading.ts';

/** The nth weekday of a month; n below 0 counts from its end. */
function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  if (n < 0) {
    const last = addDays(
      month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 },
      -1,
    );
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return { year, month: Math.floor(f / 31), day: (f % 31) + 1 };
}

const fixed =
  (month: number, day: number) =>
  (year: number): Day => ({ year, month, day });
const nth = (month: number, weekday: number, n: number) => (year: number) =>
  nthWeekday(year, month, weekday, n);
const fromEaster = (days: number) => (year: number) => fromSerial(toSerial(easter(year)) + days);

const DAYS: Readonly<Record<string, (year: number) => Day>> = {
  "new year's day": fixed(1, 1),
  "new year's eve": fixed(12, 31),
  "valentine's day": fixed(2, 14),
  'independence day': fixed(7, 4),
  halloween: fixed(10, 31),
  'veterans day': fixed(11, 11),
  'christmas eve': fixed(12, 24),
  'christmas day': fixed(12, 25),
  christmas: fixed(12, 25),
  'boxing day': fixed(12, 26),
  'memorial day': nth(5, 1, -1),
  'labor day': nth(9, 1, 1),
  'thanksgiving day': nth(11, 4, 4),
  thanksgiving: nth(11, 4, 4),
  'election day': (year) => addDays(nthWeekday(year, 11, 1, 1), 1),
  'good friday': fromEaster(-2),
  'easter sunday': fromEaster(0),
  'easter monday': fromEaster(1),
  easter: fromEaster(0),
};

/** Before the weekdays: "Good Friday" is one day of the year. */
export const HOLIDAYS: readonly Finder[] = [
  {
    name: 'holiday',
    triggers: [...new Set(Object.keys(DAYS).map((name) => name.split(/[ ']/)[0]!)), 'last', 'this', 'next'],
    pattern: rule(
      `(?:(?<lead>last|this|next) )?(?<name>${Object.keys(DAYS)
        .sort((a, b) => b.length - a.length)
        .join(
          '|',
        )})(?:,? (?<year>{year})| (?<shift>last|this|next) year)?(?! (?:island|islands|holidays?|dinner|party|carol|trees?|cards?|gifts?|presents?|songs?|albums?|markets?|shopping))`,
    ),
    read: (found, context) => {
      const { year, lead, shift, name } = found.groups;
      const { start } = found;
      if (!context.capital(context.prepared.indexOf(name!.slice(0, 3), found.start))) return null;
      const when = DAYS[name!.replace(/ {2,}/g, ' ')]!;
      if (year) return dated(when(Number(year)), 'explicit');
      if (/^(?:every|each)$/.test(context.before(start))) return null;
      const now = context.reference?.year;
      if (shift && now)
        return dated(when(now + (shift === 'last' ? -1 : shift === 'next' ? 1 : 0)), 'reference');
      const tense =
        lead === 'last' ? 'past' : lead === 'next' ? 'future' : context.tense(found.start, found.end);
      const guess = when(context.reference?.year ?? 2000);
      const implied = impliedYear(context, guess.month, guess.day, tense);
      return implied === null ? open('XXXX-XX-XX') : dated(when(implied), 'reference');
    },
  },
];
