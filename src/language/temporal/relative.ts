import { addDays, addMonths, type Civil, type Day, weekOf } from './calendar.ts';
import type { Context } from './context.ts';
import { isoDuration } from './durations.ts';
import { BARE_UNITS, COUNT_WORDS, monthNumber, readNumber, SEASONS } from './lexicon.ts';
import { type Finder, type Found, rule } from './pattern.ts';
import {
  dated,
  decadeReading,
  lasting,
  open,
  quarterReading,
  type Reading,
  seasonReading,
  timed,
  weekReading,
} from './reading.ts';
import type { TimeBasis } from './types.ts';

const UNKNOWN: Readonly<Record<string, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXXX',
  century: 'XXXX',
};

/** `from`, moved by whole units and cut to that unit: a month away from a day is a month. */
export function moved(from: Civil, unit: string, by: number, basis: TimeBasis): Reading {
  const unknown = open(UNKNOWN[unit] ?? 'XXXX-XX-XX', basis);
  if (unit === 'year') return dated({ year: from.year + by }, basis);
  if (unit === 'decade') return decadeReading(from.year + 10 * by, basis);
  if (unit === 'century') return open(`${Math.floor(from.year / 100) + by}XX`, basis);
  if (from.month === undefined) return unknown;
  const month = { year: from.year, month: from.month };
  if (unit === 'month') return dated(addMonths(month, by), basis);
  if (unit === 'quarter') {
    const m = addMonths(month, 3 * by);
    return quarterReading(m.year, Math.ceil(m.month / 3), basis);
  }
  if (from.day === undefined) return unknown;
  const day = from as Day;
  if (unit === 'day') return dated(addDays(day, by), basis);
  return weekReading(addDays(day, 7 * by), basis, unit === 'weekend');
}

const STEP: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  next: 1,
  coming: 1,
  this: 0,
  current: 0,
};

/** "last week", "this year", "the current quarter": counted from the publication date. */
function deictic(found: Found, context: Context): Reading | null {
  const lead = found.groups.lead!.replace(/^(?:the|this) (?=past|current|coming)/, '');
  const unit = found.groups.unit!;
  const step = STEP[lead];
  if (step === undefined) return null;
  if (!context.reference) return open(UNKNOWN[unit]!);
  if (unit === 'weekend') return weekend(lead, found, context);
  return moved(context.reference, unit, step, 'reference');
}

function weekend(lead: string, found: Found, context: Context): Reading {
  const { today } = context;
  if (!today) return open('XXXX-WXX-WE');
  const monday = weekOf(today).monday;
  const saturday = today.day === addDays(monday, 5).day || today.day === addDays(monday, 6).day;
  const past =
    lead === 'last' ||
    lead === 'past' ||
    (lead === 'the' && context.tense(found.start, found.end) !== 'future');
  const by = lead === 'next' ? 1 : past && !(saturday && lead === 'the') ? -1 : 0;
  return weekReading(addDays(monday, 7 * by), 'reference', true);
}

/** Day, month or year said before, as fine as `unit` needs. */
function anchorFor(unit: string, at: number, context: Context): Civil | null {
  if (unit === 'year' || unit === 'decade') {
    const year = context.lastYear(at);
    return year === null ? null : { year };
  }
  return unit === 'month' || unit === 'quarter' ? context.lastMonth(at) : context.lastDay(at);
}

/** "the following day", "that same year", "the previous month": counted from a date said before. */
function narrative(found: Found, context: Context): Reading {
  const unit = found.groups.unit!;
  const step = /following|next|after/.test(found.groups.lead!)
    ? 1
    : /previous|before|preceding/.test(found.groups.lead!)
      ? -1
      : 0;
  // "the same day as the vote" points to the vote, not to the date said last.
  const aside =
    /^ (?:as|of|that|when|after|before) /.test(context.after(found.end)) &&
    (unit === 'day' || unit === 'week');
  const from = aside ? null : anchorFor(unit, found.start, context);
  return from ? moved(from, unit, step, 'narrative') : open(UNKNOWN[unit]!, 'narrative');
}

/** "two weeks ago", "a year from now", "three days later". */
function counted(found: Found, context: Context): Reading | null {
  const { count, way } = found.groups;
  const unit = found.groups.unit === 'centurie' ? 'century' : found.groups.unit!;
  const later = /later|from now|hence/.test(way!);
  const told = !/ago|from now|hence|back/.test(way!);
  const basis = told ? 'narrative' : 'reference';
  const fine = unit === 'hour' || unit === 'minute' || unit === 'second';
  const number = count ? readNumber(count) : Number.NaN;
  if (told && (!count || fine)) return { ...lasting(isoDuration(count ? number : null, unit)), basis };
  if (!count || fine) return open(later ? 'FUTURE_REF' : 'PAST_REF', basis);
  if (Number.isNaN(number)) return null;
  const by = (later ? 1 : -1) * number;
  const quarter = unit === 'year' && number === 1 ? comparedQuarter(found, context) : null;
  if (quarter) return quarterReading(quarter.year + by, quarter.quarter, 'narrative');
  const from = told ? anchorFor(unit, found.start, context) : context.reference;
  if (!from) return open(UNKNOWN[unit]!, basis);
  if (Number.isInteger(by)) return moved(from, unit, by, basis);
  return unit === 'year' ? moved(from, 'month', Math.round(by * 12), basis) : open(UNKNOWN[unit]!, basis);
}

/** Figures of a quarter are compared with the same quarter: "up from $3 million a year earlier". */
function comparedQuarter(found: Found, context: Context): { year: number; quarter: number } | null {
  const before = context.prepared.slice(Math.max(0, found.start - 50), found.start);
  return context.lastQuarter(found.start, /[\d$%]/.test(before) ? 1500 : 300);
}

const TODAY: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

function nearToday(found: Found, context: Context): Reading {
  const { word, beyond } = found.groups;
  const by = TODAY[word!]! * (beyond ? 2 : 1);
  const { today } = context;
  const reading = today ? dated(addDays(today, by), 'reference') : open('XXXX-XX-XX');
  return word === 'tonight' ? timed(reading, 'TNI') : reading;
}

const PART: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
};

/** "this morning", "last night", "the next morning". */
function partOfDay(found: Found, context: Context): Reading | null {
  const { lead, part } = found.groups;
  const told = /next|following|same|that|previous/.test(lead!);
  const by = /next|following/.test(lead!) ? 1 : /last|previous/.test(lead!) ? -1 : 0;
  const from = told ? context.lastDay(found.start) : context.today;
  if (lead === 'last' && part !== 'night' && part !== 'evening') return null;
  const reading = from ? dated(addDays(from, by), told ? 'narrative' : 'reference') : open('XXXX-XX-XX');
  return timed(reading, PART[part!]!);
}

/** "last May", "this summer", "next spring". */
function namedPeriod(found: Found, context: Context): Reading | null {
  const { lead, month, season } = found.groups;
  const { reference } = context;
  if (month && month.length <= 5 && !context.capital(found.end - month.length)) return null;
  const number = month ? monthNumber(month) : SEASONS[season!]!.start;
  if (!reference)
    return open(month ? `XXXX-${String(number).padStart(2, '0')}` : `XXXX-${SEASONS[season!]!.code}`);
  const now = reference.month ?? 12;
  let year = reference.year;
  if (/last|past/.test(lead!) && (number >= now || (season && number + 3 > now && lead === 'last'))) year--;
  if (/next|coming/.test(lead!) && number <= now) year++;
  if (season === 'winter' && /this/.test(lead!) && now < 4) year--;
  return month ? dated({ year, month: number }, 'reference') : seasonReading(year, season!, 'reference');
}

/** After dates that stand on their own, before durations: "two weeks" is a length only where no "ago" follows. */
export const RELATIVE: readonly Finder[] = [
  {
    name: 'near-today',
    triggers: ['today', 'tonight', 'yesterday', 'tomorrow', 'the', 'day'],
    pattern: rule('(?:(?<beyond>(?:the )?day (?:before|after)) )?(?<word>today|tonight|yesterday|tomorrow)'),
    read: nearToday,
  },
  {
    name: 'part-of-day',
    triggers: ['this', 'last', 'the', 'that', 'next'],
    pattern: rule(
      '(?<lead>this|last|(?:the )?(?:next|following|previous)|(?:the|that) same|that) (?<part>{part})',
    ),
    read: partOfDay,
  },
  {
    name: 'deictic',
    triggers: ['this', 'last', 'next', 'the', 'current', 'coming'],
    pattern: rule(
      '(?<lead>this(?: past| coming| current)?|last|next|the (?:past|current|coming)|current) (?:fiscal |calendar |financial |school )?(?<unit>week|weekend|month|quarter|year|decade|century)',
    ),
    read: (found, context) => (/^(?:the )?past$/.test(found.groups.lead!) ? null : deictic(found, context)),
  },
  {
    name: 'the-weekend',
    triggers: ['the'],
    pattern: rule('(?<lead>the) (?<unit>weekend)'),
    read: (found, context) => weekend('the', found, context),
  },
  {
    name: 'narrative',
    triggers: ['the', 'that', 'next', 'following'],
    pattern: rule(
      '(?<lead>the (?:following|next|previous|preceding|same|very same|very next)|that(?: same| very)?|following) (?<unit>day|week|month|quarter|year|decade|century)',
    ),
    read: narrative,
  },
  {
    name: 'day-before',
    triggers: ['the', 'a'],
    pattern: rule(
      '(?:the|a) (?<unit>day|week|month|year) (?<lead>before|after|earlier)(?! (?:the|a|an|his|her|its|their|that|this|he|she|it|they|we|i|yesterday|tomorrow)\\b)',
    ),
    read: (found, context) =>
      /^ *[.,;:)"\n]|^ *$|^ (?:and|in|at|by|with|when|to|on|for|from) /.test(context.after(found.end))
        ? narrative(
            {
              ...found,
              groups: {
                unit: found.groups.unit,
                lead: found.groups.lead === 'earlier' ? 'before' : found.groups.lead,
              },
            },
            context,
          )
        : null,
  },
  {
    name: 'counted',
    triggers: ['#', ...COUNT_WORDS, ...BARE_UNITS],
    pattern: rule(
      '(?:(?<many>{several} |)|(?<count>{number})[ -])(?<unit>{unit})s? (?:or so )?(?<way>ago|from now|hence|earlier|later|back)',
    ),
    read: counted,
  },
  {
    name: 'last-named',
    triggers: ['last', 'this', 'next'],
    pattern: rule('(?<lead>last|next|this(?: past| coming)?) (?:(?<month>{month})|(?<season>{season}))'),
    read: namedPeriod,
  },
];
