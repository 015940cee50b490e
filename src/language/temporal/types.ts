import type { Span } from '../span.ts';

/** The four kinds of TIMEX3: a calendar date, a time within a day, a length of time, a recurrence. */
export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** How a word bends a date or a length: "early March", "about a week", "before 2020". */
export type TimeMod = 'EARLY' | 'MID' | 'LATE' | 'APPROX' | 'BEFORE' | 'AFTER';

/**
 * What a date rests on: `explicit`, the words say all of it; `reference`, the publication date fills it;
 * `narrative`, a date said before in the text fills it ("the following day").
 */
export type TimeBasis = 'explicit' | 'reference' | 'narrative';

/** Words of a text that name a time, and the time. Offsets are UTF-16 code units of that text. */
export interface TimeExpression extends Span {
  /** The words of the source, unchanged. */
  readonly text: string;
  readonly type: TimeType;
  /** TIMEX3 value: `2013-03-22`, `2013-W12`, `2013-Q1`, `2013-SP`, `199` (a decade), `P3D`, `PRESENT_REF`, `2026-03-04TMO`. */
  readonly value: string;
  /**
   * The calendar date as EDTF: day, month, year, or decade (`199X`) and century (`19XX`); never finer than the
   * words. Weeks, quarters and seasons give the month or the year that holds all of them. Null when no calendar
   * date is named or none can be known.
   */
  readonly edtf: string | null;
  readonly mod: TimeMod | null;
  readonly basis: TimeBasis;
}

export interface TimeOptions {
  /** Publication date, EDTF or ISO (`2026-03-06`, `2023-12`, `2024`; a time part is ignored), null when unknown. */
  readonly reference: string | null;
}
