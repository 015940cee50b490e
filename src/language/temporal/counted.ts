import type { Context } from './context.ts';
import { isoDuration } from './durations.ts';
import { BARE_UNITS, COUNT_WORDS, readNumber } from './lexicon.ts';
import { moved, UNKNOWN } from './move.ts';
import { anchorFor } from './narrative.ts';
import { type Finder, type Found, rule } from './pattern.ts';
import { dated, lasting, open, quarterReading, type Reading } from './reading.ts';

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
  // What is compared is an aside: "the quarter" that follows is still the one said before.
  if (quarter)
    return {
      ...quarterReading(quarter.year + by, quarter.quarter, 'narrative'),
      quarter: undefined,
      anchor: null,
    };
  const from = told ? anchorFor(unit, found.start, context) : context.reference;
  if (!from) return open(UNKNOWN[unit]!, basis);
  // "40 years later" told of some other past: what would lie ahead of publication was not meant.
  const year = context.reference?.year ?? Number.POSITIVE_INFINITY;
  if (
    told &&
    unit === 'year' &&
    from.year + by > year &&
    context.tense(found.start, found.end) !== 'future'
  ) {
    return open('XXXX', basis);
  }
  if (Number.isInteger(by)) return moved(from, unit, by, basis);
  return unit === 'year' ? moved(from, 'month', Math.round(by * 12), basis) : open(UNKNOWN[unit]!, basis);
}

/** Figures of a quarter are compared with the same quarter: "up from $3 million a year earlier". */
function comparedQuarter(found: Found, context: Context): { year: number; quarter: number } | null {
  const before = context.prepared.slice(Math.max(0, found.start - 50), found.start);
  return context.lastQuarter(found.start, /[\d$%]/.test(before) ? 1500 : 300);
}

/** Before the durations: "two weeks" is a length only where no "ago" or "later" follows. */
export const COUNTED: readonly Finder[] = [
  {
    name: 'counted',
    triggers: ['#', ...COUNT_WORDS, ...BARE_UNITS],
    pattern: rule(
      '(?:(?<many>{several} |)|(?<count>{number})[ -])(?<unit>{unit})s?[ -](?:or so )?(?<way>ago|from now|hence|earlier|later|back)',
    ),
    read: counted,
  },
  {
    name: 'year-earlier',
    triggers: ['year', 'the', 'prior'],
    pattern: rule('(?:the )?(?:(?:comparable |same )?year-(?:earlier|ago)|prior-year)(?: period)?'),
    read: (found, context) => {
      const quarter = context.lastQuarter(found.start);
      if (quarter)
        return {
          ...quarterReading(quarter.year - 1, quarter.quarter, 'narrative'),
          quarter: undefined,
          anchor: null,
        };
      const year = context.lastYear(found.start) ?? context.reference?.year;
      return year === undefined
        ? open('XXXX', 'narrative')
        : { ...dated({ year: year - 1 }, 'narrative'), anchor: null };
    },
  },
];
