import { UsageError } from '../command/usage-error.ts';
import type { Schedule } from '../store/records.ts';
import { readCron } from './cron.ts';
import { addDays, dayAt, instantsOf, readZone, showInstant } from './wall-clock.ts';

/** A schedule as somebody wrote it, understood. */
export interface Wish {
  readonly schedule: Schedule;
  /** Without the zone: `daily 09:00`. */
  readonly written: string;
  readonly timeZone: string;
  /** Where the zone was taken from. */
  readonly zoneFrom: 'written' | 'asker' | 'default';
}

const FORMS =
  'Write one of: daily 09:00, weekly mon 08:30, every 4h, on-new, cron 0 9 * * 1-5; a time zone may follow: daily 09:00 Europe/Berlin';

/** Minutes over which what comes in is gathered, where `on-new` does not say. */
const GATHER = 5;
const SHORTEST = 15;
const LONGEST = 28 * 24 * 60;

/** Reads a schedule. The zone is the one written, else the asker's, else UTC. Throws UsageError. */
export function readSchedule(typed: string, askersZone: string | undefined): Wish {
  const words = typed
    .replace(/[‐‑‒–—−]/g, '-')
    .split(/\s+/)
    .map((word) => word.replace(/,$/, ''))
    .filter(Boolean);
  const [kind = '', ...rest] = words;
  const read = READERS[kind.toLowerCase().replace(/^onnew$/, 'on-new')];
  if (!read) {
    const what = typed.trim() ? `"${typed.trim()}" is not a schedule.` : 'digest subscribe needs a SCHEDULE.';
    throw new UsageError(what, FORMS);
  }
  const { schedule, written, left } = read(rest);
  return { schedule, written, ...zoneOf(left, askersZone) };
}

interface Read {
  readonly schedule: Schedule;
  readonly written: string;
  /** Words that are not of the schedule: the zone. */
  readonly left: readonly string[];
}

const READERS: Readonly<Record<string, (words: readonly string[]) => Read>> = {
  daily: (words) => {
    const { time, left } = readTime('daily', words);
    return at(time, '*', `daily ${show(time)}`, left);
  },
  weekly: ([day, ...words]) => {
    const weekday = readWeekday(day);
    const { time, left } = readTime('weekly', words);
    return at(time, String(weekday), `weekly ${WEEKDAYS[weekday]!.slice(0, 3)} ${show(time)}`, left);
  },
  every: (words) => {
    const { minutes, used } = readPeriod('every', words);
    if (minutes < SHORTEST || minutes > LONGEST)
      throw new UsageError(
        `"every ${words.slice(0, used).join(' ')}" is ${minutes < SHORTEST ? 'too often' : 'too seldom'}.`,
        'Between every 15m and every 28d will do. For each change at once: on-new',
      );
    return {
      schedule: { kind: 'every', minutes },
      written: `every ${period(minutes)}`,
      left: words.slice(used),
    };
  },
  'on-new': (words) => {
    if (!/^\d/.test(words[0] ?? ''))
      return { schedule: { kind: 'on-new', minutes: GATHER }, written: 'on-new', left: words };
    const { minutes, used } = readPeriod('on-new', words);
    if (minutes > 24 * 60)
      throw new UsageError(
        `"on-new ${words[0]}" gathers for more than a day.`,
        'Write a schedule: daily 09:00',
      );
    return {
      schedule: { kind: 'on-new', minutes },
      written: `on-new ${period(minutes)}`,
      left: words.slice(used),
    };
  },
  cron: (words) => {
    const expression = words
      .slice(0, 5)
      .join(' ')
      .replace(/^["']|["']$/g, '');
    readCron(expression);
    return {
      schedule: { kind: 'cron', expression },
      written: `cron ${expression}`,
      left: words.slice(5),
    };
  },
};

interface Time {
  readonly hour: number;
  readonly minute: number;
}

const at = ({ hour, minute }: Time, weekday: string, written: string, left: readonly string[]): Read => ({
  schedule: { kind: 'cron', expression: `${minute} ${hour} * * ${weekday}` },
  written,
  left,
});

const two = (value: number): string => String(value).padStart(2, '0');
const show = ({ hour, minute }: Time): string => `${two(hour)}:${two(minute)}`;

/** `09:00`, `9`, `9am`, `8:30 pm`, with or without "at" before it. */
function readTime(kind: string, words: readonly string[]): { time: Time; left: readonly string[] } {
  const rest = /^(?:at|@)$/i.test(words[0] ?? '') ? words.slice(1) : words;
  const half = /^[ap]\.?m\.?$/i.test(rest[1] ?? '') ? rest[1]! : '';
  const typed = `${rest[0] ?? ''}${half}`;
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?(?:([ap])\.?m\.?)?$/i.exec(typed);
  if (!parts)
    throw new UsageError(
      rest[0] ? `"${rest[0]}" is not a time of day.` : `"${kind}" needs a time of day.`,
      `Write it as 09:00 or 9am: ${kind === 'daily' ? 'daily 09:00' : 'weekly mon 09:00'}`,
    );
  const [, hours, minutes = '0', letter] = parts;
  const time = { hour: onTheDay(Number(hours), letter), minute: Number(minutes) };
  if (time.hour > 23 || time.minute > 59)
    throw new UsageError(`"${typed}" is not a time of day.`, 'Times run from 00:00 to 23:59.');
  return { time, left: rest.slice(half ? 2 : 1) };
}

/** The hour of 24; beyond it where there is no such hour. */
function onTheDay(hour: number, letter: string | undefined): number {
  if (!letter) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (letter.toLowerCase() === 'p' ? 12 : 0);
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function readWeekday(typed: string | undefined): number {
  const word = (typed ?? '').toLowerCase().replace(/s$/, '');
  const found = WEEKDAYS.findIndex((day) => word.length >= 2 && day.startsWith(word));
  if (found >= 0) return found;
  throw new UsageError(
    typed ? `"${typed}" is not a day of the week.` : '"weekly" needs a day of the week.',
    'Write mon, tue, wed, thu, fri, sat or sun: weekly mon 08:30',
  );
}

const UNITS: Readonly<Record<string, number>> = { m: 1, h: 60, d: 24 * 60, w: 7 * 24 * 60 };

/** `4h`, `90 min`, `2 days`, as minutes. */
function readPeriod(kind: string, words: readonly string[]): { minutes: number; used: number } {
  const joined = /^\d+$/.test(words[0] ?? '');
  const typed = `${words[0] ?? ''}${joined ? (words[1] ?? '') : ''}`;
  const parts = /^(\d{1,5})(m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?)$/i.exec(typed);
  if (!parts || Number(parts[1]) === 0)
    throw new UsageError(
      typed
        ? `"${kind} ${words.slice(0, joined ? 2 : 1).join(' ')}" names no length of time.`
        : `"${kind}" needs a length of time.`,
      `Write it as 30m, 4h or 2d: ${kind} ${kind === 'every' ? '4h' : '10m'}`,
    );
  return { minutes: Number(parts[1]) * UNITS[parts[2]!.charAt(0).toLowerCase()]!, used: joined ? 2 : 1 };
}

const period = (minutes: number): string =>
  minutes % UNITS.d! === 0
    ? `${minutes / UNITS.d!}d`
    : minutes % UNITS.h! === 0
      ? `${minutes / UNITS.h!}h`
      : `${minutes}m`;

function zoneOf(
  left: readonly string[],
  askersZone: string | undefined,
): Pick<Wish, 'timeZone' | 'zoneFrom'> {
  const typed = left.filter((word) => !/^(?:in|time)$/i.test(word)).join(' ');
  if (typed) return { timeZone: readZone(typed), zoneFrom: 'written' };
  if (askersZone) {
    try {
      return { timeZone: readZone(askersZone), zoneFrom: 'asker' };
    } catch {
      // A platform may know zones that this machine does not: then the answer says that it is UTC.
    }
  }
  return { timeZone: 'UTC', zoneFrom: 'default' };
}

/**
 * What happens to a schedule at the clock changes of the coming year, in the desk's words; empty where nothing does.
 * Only a fixed time of day can lie in one.
 */
export function clockWarnings(
  { schedule, timeZone }: Pick<Wish, 'schedule' | 'timeZone'>,
  now: number,
): string[] {
  if (schedule.kind !== 'cron') return [];
  const { hours, minutes, fits } = readCron(schedule.expression);
  if (hours.length === 24) return [];
  const warnings: string[] = [];
  for (let ahead = 0; ahead < 366; ahead++) {
    const day = addDays(dayAt(timeZone, now), ahead);
    if (!fits(day)) continue;
    for (const hour of hours)
      for (const minute of minutes) {
        const { instants, skipped } = instantsOf(timeZone, day, hour, minute);
        const date = `${day.year}-${two(day.month)}-${two(day.day)}`;
        const time = show({ hour, minute });
        if (skipped)
          warnings.push(
            `On ${date} clocks in ${timeZone} jump over ${time}: that digest comes at ${showInstant(timeZone, instants[0]!).slice(11)}.`,
          );
        else if (instants.length > 1)
          warnings.push(
            `On ${date} clocks in ${timeZone} show ${time} twice: that digest comes the first time.`,
          );
      }
  }
  return warnings.slice(0, 4);
}
