import { dayBefore } from './calendar.ts';
import type { DatedArticle, DatedSentence } from './types.ts';

/** A sentence that may tell a day. */
export interface Candidate {
  readonly article: DatedArticle;
  readonly index: number;
  readonly sentence: DatedSentence;
  /** It names the day; else it leads an article of that time. */
  readonly names: boolean;
  /** Published before the day: it can say what was planned, not what happened. */
  readonly ahead: boolean;
}

/** How many sentences from the start of an article tell the news that it is about. */
export const LEAD = 5;

/** The days that an article's news is of: that of its publication and the one before. */
export const newsDays = (published: string | null): readonly string[] =>
  published === null ? [] : [published, dayBefore(published)];

/**
 * For each day, the sentences that name it, and the lead sentences without a date of articles published on it or on the
 * day after (Gholipour Ghalandari & Ifrim 2020). A lead sentence that names a day is about that day alone.
 */
export function collectCandidates(articles: readonly DatedArticle[]): Map<string, Candidate[]> {
  const byDay = new Map<string, Candidate[]>();
  const add = (day: string, candidate: Candidate): void => {
    const list = byDay.get(day);
    if (list) list.push(candidate);
    else byDay.set(day, [candidate]);
  };
  for (const article of articles) {
    const { published } = article;
    const news = newsDays(published);
    article.sentences.forEach((sentence, index) => {
      const own = { article, index, sentence };
      for (const day of sentence.days)
        add(day, { ...own, names: true, ahead: published !== null && published < day });
      if (sentence.days.length === 0 && index < LEAD)
        for (const day of news) add(day, { ...own, names: false, ahead: false });
    });
  }
  return byDay;
}
