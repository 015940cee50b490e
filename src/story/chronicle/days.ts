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
 * How much the articles make of each day. Mentions count by article, so that one long text is one voice. A sentence
 * that holds no keyword may be on the topic all the same: it counts for as much as its article is about it. Of
 * DATEWISE's features for a day (Gholipour Ghalandari & Ifrim 2020) these are the ones that rank best alone; more
 * of them need weights, and weights need timelines to learn from.
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
    const about = sentences.map(onTopic);
    for (const [day, certainty] of daysNamed(sentences, about)) {
      if (certainty === 1) of(day).named++;
      of(day).told += looksBack(day, published) ? LOOKS_BACK * certainty : certainty;
    }
    if (about.slice(0, LEAD).includes(true)) for (const day of newsDays(published)) of(day).news++;
  }
  return weights;
}

const looksBack = (day: string, published: string | null): boolean =>
  published !== null && daysFrom(day, published) >= HINDSIGHT;

/** The days that an article names, with how sure it is that it does so on the topic, from 0 to 1. */
function daysNamed(sentences: readonly DatedSentence[], about: readonly boolean[]): Map<string, number> {
  const share = about.filter(Boolean).length / Math.max(1, sentences.length);
  const named = new Map<string, number>();
  sentences.forEach(({ days }, at) => {
    const certainty = about[at] ? 1 : share;
    if (certainty > 0) for (const day of days) named.set(day, Math.max(certainty, named.get(day) ?? 0));
  });
  return named;
}

/** Days from the one that is told most to the one told least; of equals, that with more news, then the earlier. */
export const heaviestFirst = (weights: ReadonlyMap<string, DayWeight>): string[] =>
  [...weights]
    .sort(([a, one], [b, other]) => other.told - one.told || other.news - one.news || (a < b ? -1 : 1))
    .map(([day]) => day);
