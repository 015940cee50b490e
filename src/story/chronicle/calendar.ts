import { fromSerial, toSerial } from '../../language/temporal/calendar.ts';

/** The day before a `YYYY-MM-DD`. */
export function dayBefore(date: string): string {
  const { year, month, day } = fromSerial(serialOf(date) - 1);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Days from one `YYYY-MM-DD` to another; negative when the second is the earlier. */
export const daysFrom = (from: string, to: string): number => serialOf(to) - serialOf(from);

function serialOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return toSerial({ year, month, day });
}

const pad = (part: number, width: number): string => String(part).padStart(width, '0');
