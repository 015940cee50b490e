import { type Candidate, collectCandidates } from './candidates.ts';
import { heaviestFirst, weighDays } from './days.ts';
import { centroidOf, summarise } from './summary.ts';
import type { ChosenSentence, ChronicleDay, ChronicleRequest, DatedSentence } from './types.ts';
import { rarity, termsOf, vectorOf } from './vectors.ts';

export { readSentences } from './read.ts';
export type * from './types.ts';

/** Content words that a line of a chronicle has at least and at most: fewer tell nothing, more are no line. */
const SHORTEST = 6;
const LONGEST = 30;

/**
 * Which days of a large corpus matter, and the sentences that tell each best: dates first, then a summary a day, as
 * DATEWISE does (Gholipour Ghalandari & Ifrim, "Examining the State-of-the-Art in News Timeline Summarization", ACL
 * 2020). Days in order; a day that no sentence can tell gives way to the next. The same request gives the same answer.
 */
export function chronicle(request: ChronicleRequest): ChronicleDay[] {
  const { articles, from = '', to = '\uffff' } = request;
  const onTopic = topicOf(request.keywords ?? []);
  const weights = weighDays(articles, onTopic);
  const candidates = collectCandidates(articles);
  const rarityOf = rarity(articles);
  const told: ChronicleDay[] = [];
  for (const date of heaviestFirst(weights)) {
    if (told.length >= request.dates) break;
    if (date < from || date > to) continue;
    const sentences = tell(candidates.get(date) ?? [], onTopic, rarityOf, request.sentences);
    if (sentences.length > 0) told.push({ date, articles: weights.get(date)!.named, sentences });
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

/** The sentences that tell one day, out of those that are on the topic and of a line's length. */
function tell(
  candidates: readonly Candidate[],
  onTopic: (sentence: DatedSentence) => boolean,
  rarityOf: (term: string) => number,
  limit: number,
): ChosenSentence[] {
  const weighed = candidates.map((candidate) => ({
    candidate,
    vector: vectorOf(candidate.sentence, rarityOf),
  }));
  const about = weighed.filter(({ candidate }) => onTopic(candidate.sentence));
  const lines = prefer(about, ({ candidate }) => isLine(candidate.sentence));
  const after = prefer(lines, ({ candidate }) => !candidate.ahead);
  const chosen = summarise(after, centroidOf(weighed), limit);
  return chosen.map(({ candidate: { article, index, sentence } }) => ({
    article: article.id,
    index,
    text: sentence.text,
  }));
}

function isLine(sentence: DatedSentence): boolean {
  const { length } = termsOf(sentence);
  return length >= SHORTEST && length <= LONGEST;
}

/** Those that pass; all, when none does. */
function prefer<T>(all: readonly T[], test: (one: T) => boolean): readonly T[] {
  const passed = all.filter(test);
  return passed.length > 0 ? passed : all;
}
