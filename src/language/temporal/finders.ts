import { ABSOLUTE } from './absolute.ts';
import { CLOCK } from './clock.ts';
import { COUNTED } from './counted.ts';
import { DURATIONS } from './durations.ts';
import { HOLIDAYS } from './holidays.ts';
import { NARRATIVE } from './narrative.ts';
import { NUMERIC_DATES } from './numeric.ts';
import type { Finder } from './pattern.ts';
import { QUARTERS } from './quarters.ts';
import { RELATIVE } from './relative.ts';
import { SEASON_FINDERS } from './seasons.ts';
import { SETS } from './sets.ts';
import { VAGUE } from './vague.ts';
import { WEEKDAY_FINDERS } from './weekdays.ts';
import { YEARS } from './years.ts';

/** All finders. At one place the longest match wins, and the order settles ties; each file says why it stands where it does. */
export const FINDERS: readonly Finder[] = [
  ...NUMERIC_DATES,
  ...ABSOLUTE,
  ...HOLIDAYS,
  ...WEEKDAY_FINDERS,
  ...QUARTERS,
  ...SEASON_FINDERS,
  ...RELATIVE,
  ...NARRATIVE,
  ...COUNTED,
  ...CLOCK,
  ...YEARS,
  ...SETS,
  ...DURATIONS,
  ...VAGUE,
];
