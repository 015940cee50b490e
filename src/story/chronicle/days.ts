import { daysFrom } from './calendar.ts';
import { LEAD, newsDays } from './candidates.ts';
import type { DatedArticle, DatedSentence } from './types.ts';

/** What the articles make of a day. */
export interface DayWeight {
  /** Articles that name the day in a sentence on the topic. */
  readonly named: number;
  /** The same, with those that look back on it counted more than once. */
  readonly told: number;
  /** Articles on the topic that are published on it or on the day after. */
  readonly news: number;
}

/** From this many days on, an article that names a day looks back on it: editors choose days in hindsight, too. */
const HINDSIGHT = 7;
/** What an article that looks back counts for. */
const LOOKS_BACK = 2;

/**
 * How much the articles make of each day. Mentions count by article, so that one long text is one voice, and only in
 * sentences on the topic, as the others name days of other stories. Of DATEWISE's features for a day (Gholipour
 * Ghalandari & Ifrim, ACL 2020) these are the ones that rank best alone; more of them need weights, and weights need
 * timelines to learn from.
 */
export function weighDays(
  articles: readonly DatedArticle[],
  onTopic: (sentence: DatedSentence) => boolean,
): Map<string, DayWeight> {
  const weights = new Map<string, { named: number; told: number; news: number }>();
  const of = (day: string) => {
    const known = weights.get(day);
    if (known) return known;
    const made = { named: 0, told: 0, news: 0 };
    weights.set(day, made);
    return made;
  };
  for (const { published, sentences } of articles) {
    const named = new Set<string>();
    for (const sentence of sentences) {
      if (sentence.days.length > 0 && onTopic(sentence)) for (const day of sentence.days) named.add(day);
    }
    for (const day of named) {
      of(day).named++;
      of(day).told += published !== null && daysFrom(day, published) >= HINDSIGHT ? LOOKS_BACK : 1;
    }
    if (sentences.slice(0, LEAD).some(onTopic)) for (const day of newsDays(published)) of(day).news++;
  }
  return weights;
}

/** Days from the one that is told most to the one told least; of equals, that with more news, then the earlier. */
export const heaviestFirst = (weights: ReadonlyMap<string, DayWeight>): string[] =>
  [...weights]
    .sort(([a, one], [b, other]) => other.told - one.told || other.news - one.news || (a < b ? -1 : 1))
    .map(([day]) => day);
