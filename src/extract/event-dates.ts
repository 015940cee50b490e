import type { ReadSentence } from '../language/document.ts';
import type { TimeExpression } from '../language/temporal/index.ts';
import { type Context, eventDate } from './context.ts';
import type { EventDate } from './types.ts';

export interface Dated {
  readonly time: TimeExpression;
  readonly date: EventDate;
}

/** The dates of a sentence that say when something happened, each once, a range as one. */
export function datesIn(context: Context, sentence: ReadSentence): Dated[] {
  const dated = sentence.times
    .map((time) => ({ time, date: usableDate(context, sentence, time) }))
    .filter((one): one is Dated => one.date !== null);
  return joinRanges(sentence, dropCoarser(dated));
}

/** "early this morning (March 4)": two expressions of one day are one date. */
function dropCoarser(dated: readonly Dated[]): Dated[] {
  const kept: Dated[] = [];
  for (const one of dated) {
    const same = kept.findIndex(
      (other) => other.date.edtf.startsWith(one.date.edtf) || one.date.edtf.startsWith(other.date.edtf),
    );
    if (same < 0) kept.push(one);
    else if (one.date.edtf.length > kept[same]!.date.edtf.length) kept[same] = one;
  }
  return kept;
}

/** "between 2024 and 2025", "from May to July": one happening over an interval. */
function joinRanges(sentence: ReadSentence, dated: Dated[]): Dated[] {
  const [first, second] = dated;
  if (!first || !second) return dated;
  const at = (start: number): number => sentence.words.findIndex((word) => word.start >= start);
  const opens = /^(?:between|from)$/.test(sentence.words[at(first.time.start) - 1]?.lower ?? '');
  const between = sentence.words
    .slice(at(first.time.end), at(second.time.start))
    .map((word) => word.lower)
    .join(' ');
  if (!opens || !/^(?:and|to|until|through)$/.test(between) || first.date.edtf >= second.date.edtf)
    return dated;
  const date = {
    ...first.date,
    edtf: `${first.date.edtf}/${second.date.edtf}`,
    words: `${first.date.words} ${between} ${second.date.words}`,
  };
  return [{ time: first.time, date }, ...dated.slice(2)];
}

/** Dates that say when something happened; not "today" as "nowadays", nor a year inside a name or a quotation. */
function usableDate(context: Context, sentence: ReadSentence, time: TimeExpression): EventDate | null {
  const date = eventDate(time);
  if (
    !date ||
    /\dX/.test(date.edtf) ||
    /-W\d\d$/.test(time.value) ||
    isSignature(context, sentence) ||
    isMeasuredFrom(sentence, time)
  )
    return null;
  if (context.quotesIn(sentence).some((quote) => time.start >= quote.start && time.end <= quote.end))
    return null;
  if (
    /^(?:today|now|tonight)$/i.test(time.text) &&
    !/\b(?:was|were|announced|fired|said|died)\b/i.test(
      context.document.text.slice(sentence.start, sentence.end),
    )
  )
    return null;
  return date;
}

/** "— Ann Hart (@annhart) May 3, 2023": the date of a post that is shown, under its words. */
const isSignature = (context: Context, sentence: ReadSentence): boolean =>
  /\(@\w+\)\s+\p{Lu}/u.test(context.document.text.slice(sentence.start, sentence.end + 20));

/** "a premium to Aug. 11", "compared with Friday": a date that something is measured from. */
const isMeasuredFrom = (sentence: ReadSentence, time: TimeExpression): boolean => {
  const at = sentence.words.findIndex((word) => word.end > time.start);
  return (
    /^(?:to|than|versus|vs|with)$/.test(sentence.words[at - 1]?.lower ?? '') &&
    !/^(?:from|between)$/.test(sentence.words[at - 3]?.lower ?? '')
  );
};
