import { type Civil, type Day, fromSerial, isoDate, spanning, toSerial, weekOf } from './calendar.ts';
import { SEASONS } from './lexicon.ts';
import type { TimeBasis, TimeMod, TimeType } from './types.ts';

/** What words mean, before they are placed in a text. */
export interface Reading {
  readonly type: TimeType;
  readonly value: string;
  readonly edtf: string | null;
  readonly mod?: TimeMod | null;
  readonly basis: TimeBasis;
  /** What later words may point back to; null when this names no calendar date. */
  readonly anchor?: Civil | null;
  /** The quarter, for "a year earlier" said of a quarter's figures. */
  readonly quarter?: { readonly year: number; readonly quarter: number } | undefined;
}

/** A day, month or year. */
export const dated = (date: Civil, basis: TimeBasis, mod: TimeMod | null = null): Reading => ({
  type: 'DATE',
  value: isoDate(date),
  edtf: isoDate(date),
  anchor: date,
  basis,
  mod,
});

/** A date that the words leave open: `XXXX-03-04`, `PRESENT_REF`. */
export const open = (value: string, basis: TimeBasis = 'reference', type: TimeType = 'DATE'): Reading => ({
  type,
  value,
  edtf: null,
  basis,
});

export const lasting = (value: string, mod: TimeMod | null = null): Reading => ({
  type: 'DURATION',
  value,
  edtf: null,
  basis: 'explicit',
  mod,
});

export const recurring = (value: string): Reading => ({ type: 'SET', value, edtf: null, basis: 'explicit' });

const coarse = (value: string, held: Civil | null, basis: TimeBasis): Reading => ({
  type: 'DATE',
  value,
  edtf: held && isoDate(held),
  anchor: held,
  basis,
});

/** The ISO week that holds a day; EDTF has no weeks, so the month or year that holds the week stands for it. */
export function weekReading(day: Day, basis: TimeBasis, weekend = false): Reading {
  const { year, week, monday } = weekOf(day);
  const first = toSerial(monday);
  const held = weekend
    ? spanning(fromSerial(first + 5), fromSerial(first + 6))
    : spanning(monday, fromSerial(first + 6));
  return coarse(`${year}-W${String(week).padStart(2, '0')}${weekend ? '-WE' : ''}`, held, basis);
}

export const quarterReading = (year: number, quarter: number, basis: TimeBasis): Reading => ({
  ...coarse(`${year}-Q${quarter}`, { year }, basis),
  quarter: { year, quarter },
});

export const halfReading = (year: number, half: number, basis: TimeBasis): Reading =>
  coarse(`${year}-H${half}`, { year }, basis);

export const seasonReading = (year: number, season: string, basis: TimeBasis): Reading =>
  coarse(`${year}-${SEASONS[season]!.code}`, season === 'winter' ? null : { year }, basis);

/** `1990` for "the 1990s" gives `199`, as TIMEX3 truncates a date to its decade, and `199X` in EDTF. */
export const decadeReading = (year: number, basis: TimeBasis): Reading => {
  const value = String(Math.floor(year / 10)).padStart(3, '0');
  return { type: 'DATE', value, edtf: `${value}X`, basis };
};

export const centuryReading = (century: number, basis: TimeBasis): Reading => {
  const value = String(century - 1).padStart(2, '0');
  return { type: 'DATE', value, edtf: `${value}XX`, basis };
};

/** A part of a day or a clock time; `suffix` as TIMEX3 has it (`TMO`, `T18:25`). */
export const timed = (day: Reading, suffix: string): Reading => ({
  ...day,
  type: 'TIME',
  value: day.value + suffix,
});
