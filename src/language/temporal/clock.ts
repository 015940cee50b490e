import type { Context } from './context.ts';
import { DAY_PARTS, NUMBER_WORDS } from './lexicon.ts';
import { type Finder, type Found, rule } from './pattern.ts';
import { dated, open, type Reading } from './reading.ts';

const ZONE =
  '(?: \\(?(?:[ecmp][sd]?t|gmt|utc|cet|cest|bst|ist|jst|kst|hkt|aest|local time|(?:eastern|central|mountain|pacific)(?: (?:standard|daylight))?(?: time)?|(?:new york|london|beijing|tokyo|moscow|paris|hong kong) time)\\)?)?';
/** A date in the same sentence gives a clock time its day. */
const SAME_SENTENCE = 160;

const pad = (n: number): string => String(n).padStart(2, '0');

/**
 * The day a clock time belongs to: one said just before it, else, for the TIMEX3 value only, the publication day.
 * The latter is a convention, no knowledge, so it gives no calendar date.
 */
function onDay(suffix: string, found: Found, context: Context): Reading {
  const said = context.lastDay(found.start, SAME_SENTENCE);
  if (said) {
    const day = dated(said, 'narrative');
    return { ...day, type: 'TIME', value: day.value + suffix };
  }
  const { today } = context;
  return open((today ? dated(today, 'reference').value : 'XXXX-XX-XX') + suffix, 'reference', 'TIME');
}

function clock(found: Found, context: Context): Reading | null {
  const { hour: hourText, minute = '00', half, part } = found.groups;
  let hour = /^\d/.test(hourText!) ? Number(hourText) : (NUMBER_WORDS.get(hourText!) ?? Number.NaN);
  const late = half ? half.startsWith('p') : part === 'afternoon' || part === 'evening';
  if (half || part) {
    if (!(hour >= 1 && hour <= 12)) return null;
    hour = (hour % 12) + (late ? 12 : 0);
  }
  if (!(hour < 24) || Number(minute) > 59) return null;
  return onDay(`T${pad(hour)}:${pad(Number(minute))}`, found, context);
}

function military(found: Found, context: Context): Reading | null {
  const { hours, minutes } = found.groups;
  return Number(hours) < 24 && Number(minutes) < 60 ? onDay(`T${hours}:${minutes}`, found, context) : null;
}

const NAMED = 'noon|midday|midnight|overnight|mid[- ](?:morning|afternoon)';

/** Clock times: after the dates, so that "03:04" inside an ISO date is not read twice. */
export const CLOCK: readonly Finder[] = [
  {
    name: 'half-day-clock',
    triggers: ['#', ...NUMBER_WORDS.keys()],
    pattern: rule(
      `(?<hour>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.](?<minute>[0-5]\\d))?(?: o'clock)?(?: ?(?<half>[ap])(?:\\.? ?m\\b\\.?)| (?:o'clock )?in the (?<part>morning|afternoon|evening))${ZONE}`,
    ),
    read: clock,
  },
  {
    name: 'o-clock',
    triggers: ['#', ...NUMBER_WORDS.keys()],
    pattern: rule(`(?<hour>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'clock`),
    read: clock,
  },
  {
    name: 'full-clock',
    triggers: ['#'],
    pattern: rule(
      `(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![:.]\\d)(?: (?:hrs|hours|h))?${ZONE}`,
    ),
    // A bare "21:17" may be a score or a verse: "at", "by" and the like, or a zone, make it a time.
    read: (found, context) =>
      /^(?:at|by|around|about|until|till|from|before|after|since|to|between|and)$/.test(
        context.before(found.start),
      ) || /[a-z]/.test(context.prepared.slice(found.start, found.end))
        ? clock(found, context)
        : null,
  },
  {
    name: 'hours',
    triggers: ['#'],
    pattern: rule(
      '(?<hours>[01]\\d|2[0-4])(?<minutes>[0-5]\\d) (?:hrs|hours)(?: (?:gmt|utc|ist|local time))?(?! of\\b)',
    ),
    read: military,
  },
  {
    name: 'named-time',
    triggers: ['noon', 'midday', 'midnight', 'overnight', 'mid'],
    pattern: rule(`(?<name>${NAMED})`),
    read: (found, context) =>
      onDay(DAY_PARTS[found.groups.name!.replace(/^mid[- ]{1,3}/, '')]!, found, context),
  },
];
