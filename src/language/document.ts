import type { NameChain } from './names/chains.ts';
import { findChains } from './names/chains.ts';
import type { Mention } from './names/mentions.ts';
import { findCapitals, findMentions, isTitleCase } from './names/mentions.ts';
import { findPronouns, type PronounReference } from './names/pronouns.ts';
import { findRoles, type Role } from './names/roles.ts';
import { findQuantities, type Quantity } from './quantities/index.ts';
import { findSentences } from './sentences.ts';
import { contains, overlaps, type Span } from './span.ts';
import { type Attribution, findAttributions } from './speech/index.ts';
import { findTimes, type TimeExpression } from './temporal/index.ts';
import { findWords, type Word } from './words.ts';

export interface ReadSentence extends Span {
  readonly index: number;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly roles: readonly Role[];
  /** A title or section heading: its capitals and its claims are not taken for the text's. */
  readonly heading: boolean;
  /** Index of its line: one paragraph or list item. */
  readonly paragraph: number;
}

/** Everything that the language layer reads in one text. Offsets are into that text. */
export interface Document {
  readonly text: string;
  readonly sentences: readonly ReadSentence[];
  readonly chains: readonly NameChain[];
  readonly pronouns: readonly PronounReference[];
  readonly attributions: readonly Attribution[];
  /** The chain of a mention. */
  readonly chainOf: ReadonlyMap<Mention, number>;
}

export interface DocumentOptions {
  /** Date of publication, EDTF; null when unknown. */
  readonly reference: string | null;
  /** Lines that are titles. */
  readonly headings?: readonly Span[];
}

/** Reads a clean text: one paragraph a line. */
export function readDocument(text: string, options: DocumentOptions): Document {
  const spans = findSentences(text);
  const headings = options.headings ?? [];
  const attributions = findAttributions(text, spans);
  const times = findTimes(text, options);
  const sentenceWords = spans.map((span) => findWords(text, span.start, span.end));
  const isHeading = spans.map(
    (span, at) => headings.some((line) => contains(line, span)) || isTitleCase(sentenceWords[at]!),
  );
  const capitals = findCapitals(sentenceWords.filter((_, at) => !isHeading[at]));
  const timesOf = split(spans, times);
  const mentions = sentenceWords.map((words, at) =>
    isHeading[at] ? [] : findMentions(words, at, capitals, timesOf[at]!.filter(isCalendar)),
  );
  const chains = findChains(mentions.flat(), sentenceWords);
  const chainOf = new Map(
    chains.flatMap((chain) => chain.mentions.map((mention) => [mention, chain.id] as const)),
  );
  const isPerson = (mention: Mention): boolean => chains[chainOf.get(mention) ?? -1]?.type === 'person';
  const paragraphs = paragraphIndex(text, spans);
  const quoted = attributions.flatMap((attribution) => attribution.quotes);
  const pronouns = findPronouns(sentenceWords, chains, quoted);
  const subjects = pronounSubjects(sentenceWords, pronouns);
  for (const { mention, chain } of subjects) chainOf.set(mention, chain);
  const sentences = spans.map((span, index) => ({
    ...span,
    index,
    words: sentenceWords[index]!,
    mentions: mentions[index]!,
    times: timesOf[index]!,
    quantities: isHeading[index]
      ? []
      : findQuantities(sentenceWords[index]!, timesOf[index]!, mentions[index]!),
    roles: isHeading[index]
      ? []
      : findRoles(
          sentenceWords[index]!,
          mentions[index]!,
          isPerson,
          subjects.map(({ mention }) => mention).filter((mention) => mention.sentence === index),
        ),
    heading: isHeading[index]!,
    paragraph: paragraphs[index]!,
  }));
  return { text, sentences, chains, pronouns, attributions, chainOf };
}

/** "he" and "she" as if they were names, for what a sentence says they are. */
function pronounSubjects(
  sentences: readonly (readonly Word[])[],
  pronouns: readonly PronounReference[],
): { mention: Mention; chain: number }[] {
  return pronouns.flatMap(({ start, end, sentence, chain }) => {
    const words = sentences[sentence]!;
    const from = words.findIndex((word) => word.start === start);
    if (from < 0 || !/^(?:he|she)$/.test(words[from]!.lower)) return [];
    return [{ mention: { start, end, text: words[from]!.text, sentence, from, to: from + 1 }, chain }];
  });
}

/** Words such as "now" and "the past" hold no name, but nor do they hide one. */
const isCalendar = (time: TimeExpression): boolean => !time.value.endsWith('_REF');

/** Which of `items`, in order, lie in each of `spans`, in order. */
function split<T extends Span>(spans: readonly Span[], items: readonly T[]): T[][] {
  let from = 0;
  return spans.map((span) => {
    while (from < items.length && items[from]!.end <= span.start) from++;
    const here: T[] = [];
    for (let at = from; at < items.length && items[at]!.start < span.end; at++)
      if (overlaps(items[at]!, span)) here.push(items[at]!);
    return here;
  });
}

function paragraphIndex(text: string, spans: readonly Span[]): number[] {
  let paragraph = 0;
  let at = 0;
  return spans.map((span) => {
    for (; at < span.start; at++) if (text.charCodeAt(at) === 10) paragraph++;
    return paragraph;
  });
}
