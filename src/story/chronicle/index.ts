import { type Candidate, collectCandidates } from './candidates.ts';
import { heaviestFirst, weighDays } from './days.ts';
import { centroidOf, saysAgain, summarise, type Weighed } from './summary.ts';
import type { ChosenSentence, ChronicleDay, ChronicleRequest, DatedSentence } from './types.ts';
import { rarity, termsOf, vectorOf } from './vectors.ts';

export { readArticle, readSentences } from './read.ts';
export type * from './types.ts';

/** Content words that a line of a chronicle has at least and at most: fewer tell nothing, more are no line. */
const SHORTEST = 6;
const LONGEST = 30;

/**
 * Which days of a large corpus matter, and the sentences that tell each best: dates first, then a summary a day, as
 * DATEWISE does (Gholipour Ghalandari & Ifrim 2020, "Examining the State-of-the-Art in News Timeline Summarization").
 * Days in order, and no two sentences that say the same: a day of which nothing new can be told gives way to the next.
 * The same request gives the same answer; of sentences that are equally good, the one that stands first in it.
 */
export function chronicle(request: ChronicleRequest): ChronicleDay[] {
  const { articles, from = '', to = '\uffff' } = request;
  const onTopic = topicOf(request.keywords ?? []);
  const weights = weighDays(articles, onTopic);
  const candidates = collectCandidates(articles);
  const rarityOf = rarity(articles);
  const told: ChronicleDay[] = [];
  const said: Weighed[] = [];
  for (const date of heaviestFirst(weights)) {
    if (told.length >= request.dates) break;
    if (date < from || date > to) continue;
    const chosen = tell(candidates.get(date) ?? [], onTopic, rarityOf, request.sentences, said);
    if (chosen.length === 0) continue;
    said.push(...chosen);
    told.push({ date, articles: weights.get(date)!.named, sentences: chosen.map(cite) });
  }
  return told.sort((a, b) => (a.date < b.date ? -1 : 1));
}

function topicOf(keywords: readonly string[]): (sentence: DatedSentence) => boolean {
  const lower = keywords.map((keyword) => keyword.toLowerCase());
  if (lower.length === 0) return () => true;
  return ({ text }) => {
    const said = text.toLowerCase();
    return lower.some((keyword) => said.includes(keyword));
  };
}

/** The sentences that tell one day, out of those that are on the topic, new, and of a line's length. */
function tell(
  candidates: readonly Candidate[],
  onTopic: (sentence: DatedSentence) => boolean,
  rarityOf: (term: string) => number,
  limit: number,
  said: readonly Weighed[],
): Weighed[] {
  const weighed = candidates.map((candidate) => ({
    candidate,
    vector: vectorOf(candidate.sentence, rarityOf),
  }));
  const about = weighed.filter(
    ({ candidate, vector }) => vector.size > 0 && onTopic(candidate.sentence) && !saysAgain(vector, said),
  );
  const lines = prefer(about, ({ candidate }) => isLine(candidate.sentence));
  const after = prefer(lines, ({ candidate }) => !candidate.ahead);
  return summarise(after, centroidOf(weighed), limit);
}

const cite = ({ candidate: { article, index, sentence } }: Weighed): ChosenSentence => ({
  article: article.id,
  index,
  text: sentence.text,
});

function isLine(sentence: DatedSentence): boolean {
  const { length } = termsOf(sentence);
  return length >= SHORTEST && length <= LONGEST;
}

/** Those that pass; all, when none does. */
function prefer<T>(all: readonly T[], test: (one: T) => boolean): readonly T[] {
  const passed = all.filter(test);
  return passed.length > 0 ? passed : all;
}
