import { dayBefore, daysFrom } from './calendar.ts';
import type { DatedArticle, DatedSentence } from './types.ts';

/** A sentence that may tell a day, and how it came to be one: it names the day, or leads an article of those days. */
export interface Candidate {
  readonly article: DatedArticle;
  readonly index: number;
  readonly sentence: DatedSentence;
  readonly names: boolean;
  /** Written before the day: it can say what was planned, not what happened. */
  readonly ahead: boolean;
}

/** How many sentences from the start of an article tell the news of its day. */
const LEAD = 5;

/**
 * For each day, the sentences that name it, and the undated lead sentences of articles published on it or on the day
 * after (Gholipour Ghalandari & Ifrim, ACL 2020). A lead sentence that names a day is about that day alone.
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
    const news = published === null ? [] : [published, dayBefore(published)];
    article.sentences.forEach((sentence, index) => {
      const own = { article, index, sentence };
      for (const day of sentence.days) {
        add(day, { ...own, names: true, ahead: published !== null && daysFrom(day, published) < 0 });
      }
      if (sentence.days.length > 0 || index >= LEAD) return;
      for (const day of news) add(day, { ...own, names: false, ahead: false });
    });
  }
  return byDay;
}
