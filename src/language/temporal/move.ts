import { addDays, addMonths, type Civil, type Day } from './calendar.ts';
import {
  centuryReading,
  dated,
  decadeReading,
  open,
  quarterReading,
  type Reading,
  weekReading,
} from './reading.ts';
import type { TimeBasis } from './types.ts';

/** TIMEX3 values of a unit that nothing fixes. */
export const UNKNOWN: Readonly<Record<string, string>> = {
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
  if (unit === 'century') return centuryReading(Math.floor(from.year / 100) + 1 + by, basis);
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
