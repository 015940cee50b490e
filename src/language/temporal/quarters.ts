import { type Context, impliedYear } from './context.ts';
import { MONTHS } from './lexicon.ts';
import { type Finder, type Found, rule } from './pattern.ts';
import { halfReading, open, quarterReading, type Reading } from './reading.ts';
import type { TimeBasis } from './types.ts';

const NTH: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  last: 4,
};

/** The year that the words give, or the publication date or an earlier quarter gives. */
function yearOf(found: Found, context: Context, quarter: number): { year: number; basis: TimeBasis } | null {
  const { year, year2, shift } = found.groups;
  if (year ?? year2) return { year: Number(year ?? year2), basis: 'explicit' };
  const { reference } = context;
  if (!reference) return null;
  if (shift) {
    const by = /next/.test(shift) ? 1 : /last|ago|earlier|previous/.test(shift) ? -1 : 0;
    return { year: reference.year + by, basis: 'reference' };
  }
  // A quarter in the news is the last one that is over or running, unless the verb looks ahead.
  const month = quarter * 3 - 2;
  if (reference.month === undefined) return { year: reference.year, basis: 'reference' };
  const ahead = context.tense(found.start, found.end) === 'future';
  const year3 = ahead
    ? reference.year + (month + 7 < reference.month ? 1 : 0)
    : reference.year - (month > reference.month ? 1 : 0);
  return { year: year3, basis: 'reference' };
}

function quarter(found: Found, context: Context): Reading | null {
  const { nth, code } = found.groups;
  const number = nth ? NTH[nth] : Number(code);
  if (!number) return null;
  if (nth === 'last' && !found.groups.year && !found.groups.shift) return null;
  const when = yearOf(found, context, number);
  return when ? quarterReading(when.year, number, when.basis) : open(`XXXX-Q${number}`);
}

/** "the quarter ended June 30": the calendar quarter that its last month closes. */
function quarterEnding(found: Found, context: Context): Reading | null {
  const m = /^,? {1,3}(?:that )?end(?:ed|ing|s) (?:on )?(?:the )?([a-z]{3,9})/.exec(
    context.after(found.end, 30),
  );
  const month = m && MONTHS.get(m[1]!);
  if (!month) return null;
  const year = impliedYear(context, month, undefined, context.tense(found.start, found.end));
  return year === null ? null : quarterReading(year, Math.ceil(month / 3), 'reference');
}

/** "the quarter", "the latest quarter", "the year-earlier quarter": the one said last, or the last one over. */
function sameQuarter(found: Found, context: Context): Reading | null {
  const by = /year|prior|previous/.test(found.groups.lead ?? '') ? -1 : 0;
  const ended = quarterEnding(found, context);
  if (ended) return ended;
  const said = context.lastQuarter(found.start);
  if (said && by)
    return { ...quarterReading(said.year + by, said.quarter, 'narrative'), quarter: undefined, anchor: null };
  if (said) return quarterReading(said.year, said.quarter, 'narrative');
  const { reference } = context;
  if (reference?.month === undefined) return open('XXXX-QX');
  const index = reference.year * 4 + Math.ceil(reference.month / 3) - 2;
  return quarterReading(Math.floor(index / 4) + by, (index % 4) + 1, 'reference');
}

/** What makes a half one of a year, where no year is said. */
const OF_A_YEAR =
  /^ (?:of the (?:fiscal |calendar )?year|results?|profits?|earnings|sales|revenues?|net|loss(?:es)?)\b/;

function half(found: Found, context: Context): Reading | null {
  // "the first half" of a match is no date, and "the last half" of an hour none either.
  if (!found.groups.year && !found.groups.shift && !OF_A_YEAR.test(context.after(found.end))) return null;
  const number = /first/.test(found.groups.nth!) ? 1 : 2;
  const when = yearOf(found, context, number * 2);
  return when ? halfReading(when.year, number, when.basis) : open(`XXXX-H${number}`);
}

const OF_YEAR =
  '(?:,? (?:of |in )?(?:fiscal |the fiscal )?(?<year>{year})|(?: of| in|,)? (?<shift>(?:this|last|next|the previous) year|a year (?:ago|earlier)))?';
const SHIFT =
  "(?:(?:the )?(?:(?<year2>{year})|(?:this|last|next) year's|year-(?:ago|earlier)|current|latest|its|fiscal) )?";

/** Quarters and halves of a year: before the bare years, whose numbers they take along. */
export const QUARTERS: readonly Finder[] = [
  {
    name: 'quarter',
    triggers: [
      'the',
      'first',
      'second',
      'third',
      'fourth',
      'final',
      '#',
      'fiscal',
      'this',
      'last',
      'next',
      'year',
      'its',
    ],
    pattern: rule(
      `${SHIFT}(?:the )?(?:fiscal[ -])?(?<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th)[- ](?:and [a-z]{5,6}[- ]|or [a-z]{5,6}[- ]|fiscal[- ])?quarters?${OF_YEAR}`,
    ),
    read: quarterWithLead,
  },
  {
    name: 'quarter-code',
    triggers: ['q'],
    pattern: rule('q(?<code>[1-4])(?: |-| of |, |)(?:(?<year>(?:19|20)\\d\\d))?'),
    read: (found, context) => (context.capital(found.start) ? quarter(found, context) : null),
  },
  {
    name: 'year-quarter-code',
    triggers: ['#'],
    pattern: rule('(?<year>(?:19|20)\\d\\d)[- ]?q(?<code>[1-4])'),
    read: quarter,
  },
  {
    name: 'same-quarter',
    triggers: ['the', 'year', 'latest'],
    pattern: rule(
      '(?:the )?(?:(?:(?<lead>latest|(?:comparable |same )?year-(?:ago|earlier)|prior-year|just-ended|same) )?quarter|(?<lead2>latest) period)',
    ),
    read: (found, context) =>
      found.groups.lead || found.groups.lead2 || context.lastQuarter(found.start)
        ? sameQuarter(found, context)
        : quarterEnding(found, context),
  },
  {
    name: 'quarter-of-year',
    triggers: ['the', '#'],
    pattern: rule('(?:the )?(?<year>{year}) (?:quarter|period)'),
    read: (found, context) => {
      const said = context.lastQuarter(found.start);
      return said && quarterReading(Number(found.groups.year), said.quarter, 'narrative');
    },
  },
  {
    name: 'half',
    triggers: ['the', 'first', 'second', 'latter', 'last'],
    pattern: rule(`(?:the )?(?<nth>first|second|latter|last)[- ]half(?:${OF_YEAR.slice(0, -1)})`),
    read: half,
  },
];

function quarterWithLead(found: Found, context: Context): Reading | null {
  const words = context.prepared.slice(found.start, found.end);
  const shift = /(this|last|next) year's|year-(?:ago|earlier)/
    .exec(words)?.[0]
    ?.replace(/^year-.*/, 'a year ago');
  return quarter(shift ? { ...found, groups: { ...found.groups, shift } } : found, context);
}
