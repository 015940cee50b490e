const DAY_MS = 86_400_000;

/** Days from `a` to `b`, both `YYYY-MM-DD`; negative when `b` is the earlier. */
export const daysFrom = (a: string, b: string): number =>
  Math.round((Date.parse(b) - Date.parse(a)) / DAY_MS);

/** The day before. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
