import { fromSerial, toSerial } from '../../language/temporal/calendar.ts';

/** The day before a `YYYY-MM-DD`. */
export function dayBefore(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const before = fromSerial(toSerial({ year, month, day }) - 1);
  return [String(before.year).padStart(4, '0'), pad(before.month), pad(before.day)].join('-');
}

const pad = (part: number): string => String(part).padStart(2, '0');
