import type { TimeExpression } from '../language/temporal/index.ts';

const RELATIVE =
  /\b(?:today|yesterday|tomorrow|tonight|last|this|next|ago|earlier|following|previous|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Words whose date a reader of another day would not know: "on Friday", "last month". A week is no date. */
export const leansOnToday = (time: TimeExpression): boolean =>
  (time.type === 'DATE' || time.type === 'TIME') &&
  /^\d{4}(?:-\d\d){0,2}$/.test(time.edtf ?? '') &&
  time.basis !== 'explicit' &&
  !/\d|week|weekend/.test(time.text) &&
  !MONTH.test(time.text) &&
  RELATIVE.test(time.text);

/** A date as a line shows it: in the source's words, or as the calendar has it where those lean on today. */
export const readableDate = (time: TimeExpression): string => (leansOnToday(time) ? time.edtf! : time.text);
