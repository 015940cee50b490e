import { findSentences } from '../../language/sentences.ts';
import type { Span } from '../../language/span.ts';
import { findTimes, type TimeExpression } from '../../language/temporal/index.ts';
import type { DatedArticle, DatedSentence } from './types.ts';

/**
 * An article from its text and its date of publication, EDTF. One that is dated to the month or the year is news of no
 * day: it counts for the days that it names.
 */
export function readArticle(id: string, published: string | null, text: string): DatedArticle {
  const sentences = readSentences(text, findSentences(text), findTimes(text, { reference: published }));
  return { id, published: published !== null && DAY.test(published) ? published : null, sentences };
}

/** The sentences of a text with the days that its temporal expressions name. Both lists are in order of the text. */
export function readSentences(
  text: string,
  spans: readonly Span[],
  times: readonly TimeExpression[],
): DatedSentence[] {
  let next = 0;
  return spans.map((span) => {
    const days = new Set<string>();
    for (; next < times.length && times[next]!.start < span.end; next++) {
      const { start, edtf } = times[next]!;
      if (start >= span.start && edtf !== null && DAY.test(edtf)) days.add(edtf);
    }
    return { text: text.slice(span.start, span.end), days: [...days] };
  });
}

const DAY = /^\d{4}-\d\d-\d\d$/;
