import { findCapitals, isCapitals, isTitleCase } from './names/capitals.ts';
import type { NameChain } from './names/chains.ts';
import { findChains } from './names/chains.ts';
import { cutGlued } from './names/glued.ts';
import { addHandles } from './names/handles.ts';
import type { Mention } from './names/mentions.ts';
import { findMentions } from './names/mentions.ts';
import { findPronouns, type PronounReference } from './names/pronouns.ts';
import { findRoles, type Role } from './names/roles.ts';
import type { Memory } from './once.ts';
import { findQuantities, type Quantity } from './quantities/index.ts';
import { findSentences } from './sentences.ts';
import { contains, overlaps, type Span } from './span.ts';
import { type Attribution, findAttributions } from './speech/index.ts';
import { findTimes, type TimeExpression } from './temporal/index.ts';
import { findLabels, findTurns, isNoName, type Label } from './turns.ts';
import { findWords, type Word } from './words.ts';

export interface ReadSentence extends Span, Memory {
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
  const spoken = findAttributions(text, spans);
  const words = spans.map((span) => findWords(text, span.start, span.end));
  const heading = findHeadings(spans, words, options.headings ?? []);
  const times = splitBySentence(spans, findTimes(text, options));
  const labels = findLabels(text);
  const mentions = withSpeakers(findNames(words, heading, times), labels);
  const chains = findChains(mentions.flat(), words);
  const chainOf = new Map<Mention, number>();
  for (const chain of chains) for (const mention of chain.mentions) chainOf.set(mention, chain.id);
  const turns = findTurns(text, spans, labels, chains, spoken);
  const attributions =
    turns.length === 0 ? spoken : [...spoken, ...turns].sort((a, b) => a.start - b.start || b.end - a.end);
  const quoted = attributions.flatMap((attribution) => attribution.quotes);
  const pronouns = findPronouns(
    words,
    chains,
    quoted,
    spoken.flatMap(({ quotes }) => quotes),
  );
  const meant = pronounMentions(words, pronouns, chainOf);
  const paragraphs = paragraphIndex(text, spans);
  const isPerson = (mention: Mention): boolean => chains[chainOf.get(mention) ?? -1]?.type === 'person';
  const counted = hidesNumbers(text);
  const sentences = spans.map(({ start, end }, index): ReadSentence => {
    const here = words[index]!;
    const names = mentions[index]!;
    const bare = heading[index]!;
    return {
      start,
      end,
      index,
      words: here,
      mentions: names,
      times: times[index]!,
      quantities: bare ? [] : findQuantities(here, times[index]!.filter(counted), names),
      roles: bare ? [] : findRoles(here, names, isPerson, meant.get(index)),
      heading: bare,
      paragraph: paragraphs[index]!,
      made: [],
    };
  });
  return { text, sentences, chains, pronouns, attributions, chainOf };
}

/** Which sentences are headings: those on a line that is one, and those in capitals throughout. */
function findHeadings(
  spans: readonly Span[],
  words: readonly (readonly Word[])[],
  lines: readonly Span[],
): boolean[] {
  const headings = splitBySentence(
    spans,
    [...lines].sort((a, b) => a.start - b.start),
  );
  return spans.map(
    (span, at) =>
      headings[at]!.some((line) => contains(line, span)) || isTitleCase(words[at]!) || isCapitals(words[at]!),
  );
}

/** The names of each sentence; a heading has none, since its capitals are a matter of style. */
function findNames(
  words: readonly (readonly Word[])[],
  heading: readonly boolean[],
  times: readonly (readonly TimeExpression[])[],
): readonly (readonly Mention[])[] {
  const capitals = findCapitals(words.filter((_, at) => !heading[at]));
  const named = words.map((here, at) =>
    heading[at] ? [] : findMentions(here, at, capitals, times[at]!.filter(isCalendar)),
  );
  return addHandles(words, cutGlued(named, words, capitals));
}

/** "Q: …", "AL: …": letters in front of what is said are nobody's name, and any other label is a person's. */
function withSpeakers(
  mentions: readonly (readonly Mention[])[],
  labels: readonly Label[],
): readonly (readonly Mention[])[] {
  if (labels.length === 0) return mentions;
  const byStart = new Map(
    labels.filter(({ start, end }) => end > start).map((label) => [label.start, label]),
  );
  return mentions.map((here) =>
    here.flatMap((mention) => {
      const label = byStart.get(mention.start);
      if (!label) return [mention];
      return isNoName(label) ? [] : [{ ...mention, speaks: true as const }];
    }),
  );
}

/** Words such as "now" and "the past" hold no name, but nor do they hide one. */
const isCalendar = (time: TimeExpression): boolean => !time.value.endsWith('_REF');

/** Numbers inside dates count nothing; the hours of "200 hours of training" do. */
const hidesNumbers =
  (text: string) =>
  (time: TimeExpression): boolean =>
    !(time.value.startsWith('PT') && /^\s+of\s/.test(text.slice(time.end, time.end + 5)));

/** Pronouns as if they were names, for what a sentence says they are; by sentence. */
function pronounMentions(
  sentences: readonly (readonly Word[])[],
  pronouns: readonly PronounReference[],
  chainOf: Map<Mention, number>,
): Map<number, Mention[]> {
  const bySentence = new Map<number, Mention[]>();
  let at = 0;
  let last = -1;
  for (const { start, end, sentence, chain } of pronouns) {
    const words = sentences[sentence]!;
    if (sentence !== last) at = 0;
    last = sentence;
    while (words[at]!.start < start) at++;
    const mention = { start, end, text: words[at]!.text, sentence, from: at, to: at + 1 };
    chainOf.set(mention, chain);
    const list = bySentence.get(sentence);
    if (list) list.push(mention);
    else bySentence.set(sentence, [mention]);
  }
  return bySentence;
}

/** Which of `items` lie in each of `spans`, both in order. */
function splitBySentence<T extends Span>(spans: readonly Span[], items: readonly T[]): T[][] {
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
