import { type Civil, type Day, isDay, toSerial } from './calendar.ts';
import { type DateOrder, dateOrder } from './order.ts';
import type { Reading } from './reading.ts';
import { type Tense, tenseAround } from './tense.ts';

/** How far back (UTF-16 units) a date said before still governs "the following day". */
const REACH = 1500;
/** How far a full date lends its year to "March 4" when the publication date is unknown. */
const NEAR = 600;

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/g;
const HOURS_BEFORE = /\b(?:early|late|before dawn|overnight|[ap]\.?m\.?)(?: on)? $/;
const HOURS_BEHIND = /^ (?:morning|afternoon|evening|night)\b/;

/** "The night before his death": a day that no date names, from which "the next day" is counted. */
const BESIDE =
  /\bthe (?:day|night|morning|evening|afternoon) (?:before|after) (?:his|her|its|their|the|a|an)\b/;

interface Said {
  readonly date: Civil;
  readonly at: number;
}

/** Whether `fine` may lie in `coarse`: in a day nothing but the day itself does, in a month its days. */
const within = (fine: Civil, coarse: Civil): boolean =>
  fine.year === coarse.year && (coarse.month === undefined || fine.month === coarse.month);

/** What a finder knows besides the words: the publication date, and the dates said so far. */
export class Context {
  readonly reference: Civil | null;
  readonly source: string;
  readonly prepared: string;
  #day: Said | null = null;
  #month: Said | null = null;
  #year: Said | null = null;
  #explicit: Said | null = null;
  #quarter: { year: number; quarter: number; at: number } | null = null;

  #early: boolean | null = null;

  #order: { readonly is: DateOrder | null } | null = null;

  constructor(source: string, prepared: string, reference: Civil | null) {
    this.source = source;
    this.prepared = prepared;
    this.reference = reference;
  }

  /** The publication day, when it is known to the day. */
  get today(): Day | null {
    return isDay(this.reference) ? this.reference : null;
  }

  /**
   * Whether a text tells of the hours of a weekday, the one after its date of publication, as past, and names it again
   * and again: a page that goes on after it was stamped. What is six days old it would name by its hours once at most.
   */
  isStampedEarly(weekday: string): boolean {
    this.#early ??= this.#tellsTheMorrow(weekday);
    return this.#early;
  }

  #tellsTheMorrow(weekday: string): boolean {
    const found = [...this.prepared.matchAll(WEEKDAY)].filter(([name]) => name === weekday);
    return (
      found.length >= 3 &&
      found.some(({ index }) => {
        const end = index + weekday.length;
        const hours =
          HOURS_BEFORE.test(this.prepared.slice(Math.max(0, index - 24), index)) ||
          HOURS_BEHIND.test(this.prepared.slice(end, end + 12));
        return hours && this.tense(index, end) === 'past';
      })
    );
  }

  /** Which number of a date in digits is the month, where the text tells. */
  get order(): DateOrder | null {
    this.#order ??= { is: dateOrder(this.prepared) };
    return this.#order.is;
  }

  /** Last day, month or year said before `at`, near enough to be meant. */
  lastDay(at: number, reach = REACH): Day | null {
    const day = this.#day;
    if (!day || at - day.at > reach || BESIDE.test(this.prepared.slice(day.at, at))) return null;
    return day.date as Day;
  }

  lastMonth(at: number): (Civil & { month: number }) | null {
    return this.#month && at - this.#month.at <= REACH
      ? (this.#month.date as Civil & { month: number })
      : null;
  }

  lastYear(at: number): number | null {
    return this.#year && at - this.#year.at <= REACH ? this.#year.date.year : null;
  }

  lastQuarter(at: number, reach = REACH): { year: number; quarter: number } | null {
    return this.#quarter && at - this.#quarter.at <= reach ? this.#quarter : null;
  }

  /** A year stated near by together with a month: the one thing that may lend a bare "March 4" its year. */
  statedYear(at: number): number | null {
    return this.#explicit && at - this.#explicit.at <= NEAR ? this.#explicit.date.year : null;
  }

  /** Keeps what a reading says for the words that follow it. */
  remember(reading: Reading, at: number): void {
    if (reading.quarter && !this.#ahead(reading.quarter)) this.#quarter = { ...reading.quarter, at };
    const date = reading.anchor;
    if (!date) return;
    this.#year = { date, at };
    // A later date elsewhere makes an earlier, finer one stale: "the next day" would no longer mean its morrow.
    if (this.#day && !within(this.#day.date, date)) this.#day = null;
    if (this.#month && !within(this.#month.date, date)) this.#month = null;
    if (date.month !== undefined) this.#month = { date, at };
    if (isDay(date)) this.#day = { date, at };
    if (date.month !== undefined && reading.basis === 'explicit') this.#explicit = { date, at };
  }

  /** Whether a quarter begins after the publication date: no figures can be out yet to compare with. */
  #ahead({ year, quarter }: { year: number; quarter: number }): boolean {
    const { reference } = this;
    if (reference?.month === undefined) return false;
    return year * 12 + quarter * 3 - 2 > reference.year * 12 + reference.month;
  }

  tense(start: number, end: number): Tense {
    return tenseAround(this.prepared, start, end);
  }

  /** The word that ends before `at`, lower case, with nothing but blanks or a hyphen between; '' when there is none. */
  before(at: number): string {
    return /([a-z]{1,20}|\$|#)[ -]{0,3}$/.exec(this.prepared.slice(Math.max(0, at - 24), at))?.[1] ?? '';
  }

  /** The `length` prepared characters that follow `at`. */
  after(at: number, length = 24): string {
    return this.prepared.slice(at, at + length);
  }

  /** Whether the source writes the character at `at` as a capital. */
  capital(at: number): boolean {
    const code = this.source.charCodeAt(at);
    return code >= 65 && code <= 90;
  }

  /** Whether a sentence or line begins at `at`. */
  opens(at: number): boolean {
    return (
      /(?:^|[\n.!?:;]["')]? {0,3}|["([*•-] {0,3})$/.test(this.prepared.slice(Math.max(0, at - 5), at)) ||
      this.source[at - 1] === '\n'
    );
  }
}

/** How much farther a date against the tense of its verb may be than one along with it, and still be meant. */
const AGAINST = { day: 3, month: 5 };
/** The same for a date ahead of no verb at all: a month by itself is seldom one to come. */
const NEUTRAL = { day: 1.5, month: 4 };

/**
 * The year, of those around the publication date, that a month (and day) without a year means: the nearest, with
 * distance weighed by the direction of the verb. News seldom leaves out the year of what is far away.
 */
export function impliedYear(
  context: Context,
  month: number,
  day: number | undefined,
  tense: Tense,
): number | null {
  const { reference } = context;
  if (!reference) return null;
  const { year } = reference;
  if (reference.month === undefined) return year;
  const known = isDay(reference) && day !== undefined;
  const today = toSerial({ year, month: reference.month, day: known ? reference.day! : 15 });
  const cost = (y: number): number => {
    const away = toSerial({ year: y, month, day: known ? Math.min(day, 28) : 15 }) - today;
    const against = AGAINST[known ? 'day' : 'month'];
    const neutral = NEUTRAL[known ? 'day' : 'month'];
    if (away > 0 && tense === 'over') return Number.POSITIVE_INFINITY;
    if (away > 0) return tense === 'future' ? away : away * (tense === 'past' ? against : neutral);
    return tense === 'future' ? -away * against : -away;
  };
  return [year, year - 1, year + 1].reduce((best, y) => (cost(y) < cost(best) ? y : best));
}
