import { daysFrom } from './calendar.ts';
import type { DatedArticle, DatedSentence } from './types.ts';

/** An article that names a day this long after it, in days, remembers it: what is still told then was no small thing. */
const REMEMBERED_AFTER = 7;
const REMEMBERED = 2;
/** What an article all on the topic adds to the day of its publication: it parts days that are named equally often. */
const PUBLISHED = 0.25;

/**
 * How much the articles make of each day: the number of articles that name it in a sentence on the topic. Mentions
 * count by article, not by sentence, so that one long text is one voice; a sentence off the topic names days of other
 * stories. The counts are features of DATEWISE (Gholipour Ghalandari & Ifrim, ACL 2020), here with fixed weights
 * instead of a regression trained on timelines.
 */
export function weighDays(
  articles: readonly DatedArticle[],
  onTopic: (sentence: DatedSentence) => boolean,
): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (day: string, weight: number): unknown => weights.set(day, (weights.get(day) ?? 0) + weight);
  for (const { published, sentences } of articles) {
    const about = sentences.filter(onTopic);
    if (published !== null && about.length > 0) add(published, (PUBLISHED * about.length) / sentences.length);
    for (const day of new Set(about.flatMap(({ days }) => days))) {
      const remembered = published !== null && daysFrom(day, published) >= REMEMBERED_AFTER;
      add(day, remembered ? REMEMBERED : 1);
    }
  }
  return weights;
}

/** Days from the heaviest to the lightest; of equals, the earlier first. */
export const heaviestFirst = (weights: ReadonlyMap<string, number>): string[] =>
  [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([day]) => day);
