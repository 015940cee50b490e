/** A calendar date to the precision known: no `month`, a year; no `day`, a month. Months and days count from 1. */
export interface Civil {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** A date known to the day. */
export type Day = Required<{ [K in keyof Civil]: number }>;

export const isDay = (date: Civil | null | undefined): date is Day => date?.day !== undefined;

const leap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month of the Gregorian calendar. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return leap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const validDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);

/** Days since 1970-01-01, proleptic Gregorian (Hinnant's days_from_civil: no `Date`, no time zone). */
export function toSerial({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `toSerial`. */
export function fromSerial(serial: number): Day {
  const z = serial + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** ISO weekday, Monday 1 to Sunday 7. */
export const weekdayOf = (day: Day): number => ((((toSerial(day) + 3) % 7) + 7) % 7) + 1;

export const addDays = (day: Day, days: number): Day => fromSerial(toSerial(day) + days);

/** A month, `months` away; the day is dropped. */
export function addMonths(date: { year: number; month: number }, months: number): Civil & { month: number } {
  const index = date.year * 12 + date.month - 1 + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** ISO 8601 week that holds the day: its year and number, and its Monday. */
export function weekOf(day: Day): { year: number; week: number; monday: Day } {
  const monday = addDays(day, 1 - weekdayOf(day));
  const year = addDays(monday, 3).year;
  const first = toSerial({ year, month: 1, day: 4 });
  const firstMonday = first - (weekdayOf(fromSerial(first)) - 1);
  return { year, week: (toSerial(monday) - firstMonday) / 7 + 1, monday };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `2026`, `2026-03` or `2026-03-04`: the same in TIMEX3 and EDTF. */
export function isoDate({ year, month, day }: Civil): string {
  let out = pad(year, 4);
  if (month !== undefined) out += `-${pad(month, 2)}`;
  if (month !== undefined && day !== undefined) out += `-${pad(day, 2)}`;
  return out;
}

/** Reads the date at the head of an EDTF or ISO string, with hyphens or without; null when there is none. */
export function parseCivil(source: string | null): Civil | null {
  const m = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?!\d)/.exec(source ?? '');
  if (!m) return null;
  const [year, month, day] = [m[1], m[2], m[3]].map((part) => (part ? Number(part) : undefined));
  if (month !== undefined && !validDay(year!, month, day ?? 1)) return null;
  return { year: year!, month, day };
}

/** The smallest of day, month, year that holds both days: what may be said of a week or a season. */
export function spanning(first: Day, last: Day): Civil | null {
  if (first.year !== last.year) return null;
  return first.month === last.month ? { year: first.year, month: first.month } : { year: first.year };
}
