import { addDays, weekOf } from './calendar.ts';
import type { Context } from './context.ts';
import { DAY_PARTS, monthNumber, SEASONS } from './lexicon.ts';
import { moved, UNKNOWN } from './move.ts';
import { type Finder, type Found, rule } from './pattern.ts';
import { dated, open, type Reading, seasonReading, timed, weekReading } from './reading.ts';

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

const TODAY: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

function nearToday(found: Found, context: Context): Reading {
  const { word, beyond } = found.groups;
  const by = TODAY[word!]! * (beyond ? 2 : 1);
  const { today } = context;
  const reading = today ? dated(addDays(today, by), 'reference') : open('XXXX-XX-XX');
  return word === 'tonight' ? timed(reading, 'TNI') : reading;
}

/** "this morning", "last night", "the next morning". */
function partOfDay(found: Found, context: Context): Reading | null {
  const { lead, part } = found.groups;
  const told = /next|following|same|that|previous/.test(lead!);
  const by = /next|following/.test(lead!) ? 1 : /last|previous/.test(lead!) ? -1 : 0;
  const from = told ? context.lastDay(found.start) : context.today;
  if (lead === 'last' && part !== 'night' && part !== 'evening') return null;
  const reading = from ? dated(addDays(from, by), told ? 'narrative' : 'reference') : open('XXXX-XX-XX');
  return timed(reading, DAY_PARTS[part!]!);
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
    name: 'last-named',
    triggers: ['last', 'this', 'next'],
    pattern: rule('(?<lead>last|next|this(?: past| coming)?) (?:(?<month>{month})|(?<season>{season}))'),
    read: namedPeriod,
  },
];
