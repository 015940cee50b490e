import type { Context } from './context.ts';
import { BARE_UNITS, COUNT_WORDS, readNumber } from './lexicon.ts';
import { type Finder, type Found, rule } from './pattern.ts';
import { lasting, type Reading } from './reading.ts';

/** Letters of a unit in an ISO 8601 duration, and how many of it one such unit is. */
const UNITS: Readonly<Record<string, readonly [letters: string, times: number, time: boolean]>> = {
  second: ['S', 1, true],
  minute: ['M', 1, true],
  hour: ['H', 1, true],
  day: ['D', 1, false],
  night: ['D', 1, false],
  week: ['W', 1, false],
  month: ['M', 1, false],
  quarter: ['Q', 1, false],
  year: ['Y', 1, false],
  decade: ['Y', 10, false],
  centurie: ['Y', 100, false],
  century: ['Y', 100, false],
};
/** The next unit down, and how many of it make one: for "two and a half years". */
const PARTS: Readonly<Record<string, readonly [string, number]>> = {
  year: ['M', 12],
  hour: ['M', 60],
  minute: ['S', 60],
  day: ['TH', 24],
};

/** ISO 8601: `P3D`, `PT5H30M`; `PXY` for "several years". */
export function isoDuration(count: number | null, unitWord: string): string {
  const unit = unitWord.replace(/s$/, '');
  const [letters, times, time] = UNITS[unit]!;
  const head = time ? 'PT' : 'P';
  if (count === null) return `${head}X${letters}`;
  const whole = Math.floor(count);
  const rest = count - whole;
  const [part, size] = PARTS[unit] ?? ['', 0];
  if (rest && part) {
    const tail = `${part === 'TH' ? 'T' : ''}${Math.round(rest * size)}${part === 'TH' ? 'H' : part}`;
    return whole ? `${head}${whole}${letters}${tail}` : part === 'TH' ? `P${tail}` : `${head}${tail}`;
  }
  return `${head}${count * times}${letters}`;
}

function counted(found: Found, context: Context): Reading | null {
  const { count, many, unit } = found.groups;
  if (!count) return lasting(isoDuration(/^(?:a )?couple/.test(many ?? '') ? 2 : null, unit!));
  if (/\bold$/.test(context.prepared.slice(found.start, found.end))) return null;
  if (/^(?:quarter|second)$/.test(unit!) && fraction(found, context)) return null;
  const number = readNumber(count);
  if (Number.isNaN(number) || number === 0) return null;
  if (/^an?$/.test(count) && (unit === 'night' || !articleCounts(found, context))) return null;
  return lasting(isoDuration(number, unit!));
}

/** "a quarter of the seats", "three-quarters", "a second group": parts and ranks, no time. */
function fraction(found: Found, context: Context): boolean {
  const words = context.prepared.slice(found.start, found.end);
  if (/second$/.test(words))
    return !/^[.,;:)]|^ (?:of|later|before|after|to|at|or|and)\b/.test(context.after(found.end));
  return (
    !/(?:past|last|next|first|previous|coming|straight|consecutive|final) /.test(words) &&
    /quarters?$/.test(words)
  );
}

/** "a day" is a length in "for a day", "a week later"; in "12 times a day" it is a rate, left to the sets. */
function articleCounts(found: Found, context: Context): boolean {
  if (
    /^(?:times|once|twice|percent|dollars|million|billion|cents|pounds|barrels|tons|people|trillion|minutes|hours|days|weeks|months|flights|visits|trips)$/.test(
      context.before(found.start),
    )
  )
    return false;
  return !/[$%\d] {0,2}$/.test(context.prepared.slice(Math.max(0, found.start - 6), found.start));
}

/** "the past decade", "the last year", "the next year": a stretch that ends or begins now. */
const span = (found: Found): Reading => lasting(isoDuration(1, found.groups.unit!));

/** "for years", "in weeks", "months of": a bare plural counts only after a word of duration. */
function bare(found: Found, context: Context): Reading | null {
  const before = context.before(found.start);
  if (context.prepared[found.start - 1] === '-') return null;
  if (/^(?:early|wee|small|late|final|closing|opening|working|office)$/.test(before)) return null;
  if (
    !/^(?:for|in|within|after|took|take|takes|over|of|through|last|lasted|spent|many|recent)$/.test(before) &&
    !/^ (?:of|or|later|after|before|earlier)\b/.test(context.after(found.end))
  )
    return null;
  return lasting(isoDuration(null, found.groups.unit!));
}

const FRAME =
  '(?:(?:the |these |those |its |his |her |their )?(?:past|last|next|first|previous|coming|latest|final|recent|following|other|full|entire|initial) )?';
const KIND =
  '(?:more |additional |full |straight |consecutive |trading |business |working |calendar |long |extra |whole |solid |fiscal )?';

/** Lengths of time: after everything that turns a length into a date ("ago", "later"). */
export const DURATIONS: readonly Finder[] = [
  {
    name: 'counted-length',
    triggers: [
      '#',
      ...COUNT_WORDS,
      'the',
      'past',
      'last',
      'next',
      'first',
      'previous',
      'coming',
      'latest',
      'final',
      'recent',
      'these',
      'those',
    ],
    pattern: rule(
      `${FRAME}(?:(?<many>{several})|(?:{number}(?: to | or |-))?(?<count>{number}))[ -]${KIND}(?<unit>{unit}|night)s?(?:[ -](?:old|long)|(?: and a half))?`,
    ),
    read: (found, context) => {
      const words = context.prepared.slice(found.start, found.end);
      if (/ and a half$/.test(words))
        return lasting(isoDuration(readNumber(found.groups.count ?? '1') + 0.5, found.groups.unit!));
      return counted(found, context);
    },
  },
  {
    name: 'frame-length',
    triggers: ['the', 'past', 'last', 'next', 'this'],
    pattern: rule(
      '(?:the )(?:past|last|next|coming) (?<unit>hour|day|week|month|quarter|year|decade|century)',
    ),
    read: span,
  },
  {
    name: 'unit-long',
    triggers: [...BARE_UNITS, ...BARE_UNITS.map((unit) => unit.replace(/ies$/, 'y').replace(/s$/, ''))],
    pattern: rule('(?<unit>{unit}|century)(?<many>s?)-long'),
    read: ({ groups }) => lasting(isoDuration(groups.many ? null : 1, groups.unit!)),
  },
  {
    name: 'bare-length',
    triggers: [...BARE_UNITS],
    pattern: rule(`(?<unit>${BARE_UNITS.join('|')})(?: or (?:${BARE_UNITS.join('|')}))?`),
    read: (found, context) =>
      bare({ ...found, groups: { unit: found.groups.unit!.replace(/s$/, '') } }, context),
  },
];
