import { isoDate, validDay, weekdayOf } from './calendar.ts';
import { type Context, impliedYear } from './context.ts';
import { MONTHS, monthNumber, ORDINAL_WORDS, ordinalNumber, WEEKDAYS, weekdayNumber } from './lexicon.ts';
import { twoDigits } from './numeric.ts';
import { type Finder, type Found, rule } from './pattern.ts';
import { dated, open, type Reading } from './reading.ts';

const MONTH_WORDS = [...MONTHS.keys()];
const WEEKDAY_WORDS = [...WEEKDAYS.keys()];
/** Month names that are words or given names too: alone they need a preposition. */
const PLAIN_WORDS = new Set(['may', 'march', 'april', 'june', 'august', 'mar', 'dec', 'jan', 'jun', 'apr']);
const LEADS = new Set(
  'in last this next since by until till of early late mid through from to and between during before after late or each every for around about ago'.split(
    ' ',
  ),
);

/** Of those, the ones that no name follows. */
const CALENDAR_LEADS = new Set('in last this next since until till early late mid through during'.split(' '));

/** The year in which a month and day fall on the weekday that the words name, else the likeliest. */
function yearFor(
  context: Context,
  found: Found,
  month: number,
  day: number,
  weekday: string | undefined,
): number | null {
  const { lead } = found.groups;
  const tense = lead === 'last' ? 'past' : lead === 'next' ? 'future' : context.tense(found.start, found.end);
  const year = impliedYear(context, month, day, tense) ?? context.statedYear(found.start);
  if (year === null || !weekday || !validDay(year, month, day)) return year;
  const wanted = weekdayNumber(weekday);
  const fits = (y: number) => validDay(y, month, day) && weekdayOf({ year: y, month, day }) === wanted;
  return [year, year - 1, year + 1].find(fits) ?? year;
}

/** A day, or, where the words give a run of days ("June 3-5"), the first of them with the run as its EDTF. */
function monthDay(found: Found, context: Context): Reading | null {
  const reading = firstDay(found, context);
  const last = reading?.anchor && found.groups.to ? ordinalNumber(found.groups.to) : 0;
  if (!reading?.anchor?.day || last <= reading.anchor.day) return reading;
  const end = { ...reading.anchor, day: last };
  return validDay(end.year, end.month!, last)
    ? { ...reading, edtf: `${reading.edtf}/${isoDate(end)}` }
    : reading;
}

/** The second of two days of a month: "April 2 and 3". */
function otherDay(found: Found, context: Context): Reading | null {
  const before = context.prepared.slice(Math.max(0, found.start - 24), found.start);
  if (!/[a-z.] {1,3}\d{1,2}(?:st|nd|rd|th)?,? {1,3}(?:and|or|to|through) {1,3}$/.test(before)) return null;
  if (/^ {1,3}(?!in |at |of |to |for |with |and |on |by |from |as )[a-z]/.test(context.after(found.end)))
    return null;
  const said = context.lastDay(found.start, 24);
  const day = ordinalNumber(found.groups.day!);
  if (!said || day <= said.day || !validDay(said.year, said.month, day)) return null;
  return dated({ ...said, day }, context.reference ? 'reference' : 'narrative');
}

function firstDay(found: Found, context: Context): Reading | null {
  const { month: monthName, day: dayText, year: yearText, weekday } = found.groups;
  if (!capitalMonth(found, context, monthName!)) return null;
  const month = monthNumber(monthName!);
  const day = ordinalNumber(dayText!);
  if (!validDay(2024, month, day)) return null;
  // "in June 09": days stand behind "on".
  if (!yearText && /^0\d$/.test(dayText!) && context.before(found.start) === 'in')
    return dated({ year: 2000 + day, month }, 'explicit');
  if (yearText) {
    const year = yearText.startsWith("'") ? twoDigits(Number(yearText.slice(1)), context) : Number(yearText);
    return validDay(year, month, day) ? dated({ year, month, day }, 'explicit') : null;
  }
  const year = yearFor(context, found, month, day, weekday);
  if (year === null || !validDay(year, month, day)) {
    return open(`XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  }
  return dated({ year, month, day }, context.reference ? 'reference' : 'narrative');
}

/** "May", "mar." and the like are months only with a capital. */
function capitalMonth(found: Found, context: Context, name: string): boolean {
  const at = context.prepared.indexOf(name, found.start);
  return context.capital(at) || !(PLAIN_WORDS.has(name) || name.length < 4);
}

/** "the March agreement": an article or possessive before, a noun after. */
function beforeNoun(found: Found, context: Context): boolean {
  return (
    /^(?:the|a|its|their|his|her|s)$/.test(context.before(found.start)) &&
    /^ {1,3}(?!on\b|of\b|for\b|to\b|in\b|by\b|is\b|was\b|has\b|and\b|against\b|through\b|past\b)[a-z]{4}/.test(
      context.after(found.end),
    )
  );
}

const isHad = ({ start }: Found, { prepared }: Context): boolean =>
  /\b(?:had|was|were|did)\b/.test(prepared.slice(Math.max(0, start - 80), start));

const openMonth = (month: number): Reading => open(`XXXX-${String(month).padStart(2, '0')}`);

function monthAlone(found: Found, context: Context): Reading | null {
  const { month: name, year: yearText, shift } = found.groups;
  if (!capitalMonth(found, context, name!)) return null;
  const month = monthNumber(name!);
  if (yearText) return dated({ year: Number(yearText), month }, 'explicit');
  const { reference } = context;
  if (shift) {
    const year =
      reference && reference.year + (shift.startsWith('last') ? -1 : shift.startsWith('next') ? 1 : 0);
    return year === null ? openMonth(month) : dated({ year, month }, 'reference');
  }
  const bare = name!.replace('.', '');
  if (bare === name && bare.length < 4 && bare !== 'may') return null; // "Jan" without its dot is a name
  const next = context.after(found.end);
  if (/^ {1,3}\d{1,2},? {1,3}\d{4}/.test(next)) return null; // no such day, so no such month either
  if (PLAIN_WORDS.has(bare)) {
    if (!LEADS.has(context.before(found.start)) && !beforeNoun(found, context)) return null;
    // A person's name, unless what stands before leaves only the month: "in March Reuters said".
    const named = /^ {1,3}[a-z]/.test(next) && context.capital(found.end + 1);
    if (named && !CALENDAR_LEADS.has(context.before(found.start))) return null;
  }
  if (!reference) {
    const year = context.statedYear(found.start);
    return year === null ? openMonth(month) : dated({ year, month }, 'narrative');
  }
  const lead = context.before(found.start);
  if (lead === 'last' || lead === 'next' || lead === 'this') return null; // "last May" is a reading of its own
  // "up to 90 doses by December": what is to be done by then is to come, unless it had been done.
  const tense = lead === 'by' && !isHad(found, context) ? 'future' : context.tense(found.start, found.end);
  return dated({ year: impliedYear(context, month, undefined, tense)!, month }, 'reference');
}

const YEAR = "(?:,? (?:of )?(?<year>{year}|'\\d\\d))?";
const ORDINAL_TRIGGERS = ['the', ...ORDINAL_WORDS.keys()];

/** Before all else but the dates in digits: the fullest forms, which later families would read only in part. */
export const ABSOLUTE: readonly Finder[] = [
  {
    name: 'month-day',
    triggers: [...MONTH_WORDS, ...WEEKDAY_WORDS, 'last', 'next', 'this'],
    pattern: rule(
      `(?:(?<lead>last|next|this) |(?<weekday>{weekdayAny}),? )?(?<month>{month}) (?:the )?(?<day>{dayNumber}|{ordinal})(?: ?[-\u2013] ?(?<to>{dayNumber}))?${YEAR}`,
    ),
    read: monthDay,
  },
  {
    name: 'day-month',
    triggers: ['#', ...WEEKDAY_WORDS, ...ORDINAL_TRIGGERS],
    pattern: rule(
      `(?:(?<weekday>{weekdayAny}),? )?(?:the )?(?<day>{dayNumber}|{ordinal})(?: of)?[ -](?<month>{month})(?:,?[ -](?<year>{year}))?`,
    ),
    read: monthDay,
  },
  { name: 'other-day', triggers: ['#'], pattern: rule('(?<day>{dayNumber})'), read: otherDay },
  {
    name: 'month',
    triggers: MONTH_WORDS,
    pattern: rule(
      '(?<month>{month})(?:(?:,? |, of |-| of )(?<year>{year})|(?:,? of)? (?<shift>(?:this|last|next) year))?',
    ),
    read: monthAlone,
  },
];
