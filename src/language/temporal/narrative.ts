import type { Civil } from './calendar.ts';
import type { Context } from './context.ts';
import { moved, UNKNOWN } from './move.ts';
import { type Finder, type Found, rule } from './pattern.ts';
import { open, type Reading } from './reading.ts';
import type { TimeMod } from './types.ts';

/** Day, month or year said before, as fine as `unit` needs. */
export function anchorFor(unit: string, at: number, context: Context): Civil | null {
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

const MODS: Readonly<Record<string, TimeMod>> = {
  early: 'EARLY',
  earlier: 'EARLY',
  beginning: 'EARLY',
  start: 'EARLY',
  middle: 'MID',
  late: 'LATE',
  later: 'LATE',
  end: 'LATE',
  close: 'LATE',
};

/** "later in the day", "the end of the year", "year-end": of the one said just before, else the one now running. */
function partOfUnit(found: Found, context: Context): Reading {
  const { unit, mod } = found.groups;
  const said =
    /^(?:earlier|later)$/.test(mod!) && unit === 'day' ? anchorFor(unit, found.start, context) : null;
  const from = said ?? context.reference;
  const basis = said ? 'narrative' : 'reference';
  const reading = from ? moved(from, unit!, 0, basis) : open(UNKNOWN[unit!]!, basis);
  return { ...reading, mod: MODS[mod!] ?? null };
}

/** After the deictic forms: these point to a date that the text itself has said. */
export const NARRATIVE: readonly Finder[] = [
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
    triggers: ['the'],
    pattern: rule(
      'the (?<unit>day|week|month|year) (?<lead>before|after)(?! (?:the|a|an|his|her|its|their|that|this|he|she|it|they|we|i|yesterday|tomorrow)\\b)',
    ),
    read: (found, context) =>
      /^ *[.,;:)"\n]|^ *$|^ (?:and|in|at|by|with|when|to|on|for|from) /.test(context.after(found.end))
        ? narrative(found, context)
        : null,
  },
  {
    name: 'part-of-unit',
    triggers: ['earlier', 'later', 'late', 'early'],
    pattern: rule(
      '(?<mod>earlier|later|late|early) in the (?<unit>day|week|month|quarter|year|decade|century)',
    ),
    read: partOfUnit,
  },
  {
    name: 'end-of-unit',
    triggers: ['the', 'end', 'beginning', 'start', 'close', 'rest'],
    pattern: rule(
      '(?:the )?(?<mod>end|beginning|start|close|middle|rest) of (?:the )(?:calendar |fiscal )?(?<unit>day|week|month|quarter|year|decade|century)(?! (?:of|before))',
    ),
    read: partOfUnit,
  },
  {
    name: 'year-end',
    triggers: ['year', 'month'],
    pattern: rule("(?<unit>year|month)(?:-|'s | )(?<mod>end)"),
    read: partOfUnit,
  },
];
