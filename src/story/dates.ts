/** Whether two EDTF dates can be one: equal, or one coarser than the other; an unknown year fits any. */
export function sameDate(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.startsWith('XXXX') || b.startsWith('XXXX'))
    return a.length === 10 && b.length === 10 && a.slice(4) === b.slice(4);
  if (a.includes('/') || b.includes('/')) return false;
  return a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

export const isDay = (date: string): boolean => /^(?:\d{4}|XXXX)-\d\d-\d\d$/.test(date);

/** Days between two full dates. */
export const daysBetween = (a: string, b: string): number =>
  Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** First day that an EDTF date can mean, for order; unknown years come last. */
export const firstDay = (date: string): string => {
  const start = date.split('/')[0]!;
  return start.startsWith('X') ? `9999${start.slice(4)}` : start;
};

/** Whether a date lies, at least in part, in `[from, to]`: each a year, month or day. */
export function inRange(date: string, from: string | undefined, to: string | undefined): boolean {
  const [start = '', end = start] = date.split('/');
  if (start.startsWith('X')) return false;
  return (!from || lastOf(end) >= firstOf(from)) && (!to || firstOf(start) <= lastOf(to));
}

const firstOf = (date: string): string => `${date}-01-01`.slice(0, 10);
const lastOf = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

/** A line without the dates that the desk puts behind "yesterday". */
export const withoutDates = (text: string): string => text.replace(/ \(\d{4}(?:-\d\d){0,2}\)/g, '');
