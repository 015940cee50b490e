import { PREPOSITIONS } from '../lexicon/function-words.ts';
import type { Span } from '../span.ts';
import type { Word } from '../words.ts';
import type { NameChain } from './chains.ts';

/** "he", "she", "his", "her", "him" outside quotation marks, and the person it stands for. */
export interface PronounReference extends Span {
  readonly sentence: number;
  readonly chain: number;
}

type Sex = 'female' | 'male';
const SEX: Readonly<Record<string, Sex>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
};

/**
 * Pronouns of persons by recency and subject position (after Hobbs 1978 and Lappin & Leass 1994, cut to what is safe):
 * the first fitting person named earlier in the sentence, else the first one named in one of the three sentences
 * before. A pronoun settles the sex of a person whose name does not tell.
 */
export function findPronouns(
  sentences: readonly (readonly Word[])[],
  chains: readonly NameChain[],
  quoted: readonly Span[],
): PronounReference[] {
  const people = chains.filter((chain) => chain.type === 'person');
  const sex = new Map<number, Sex | null>(people.map((chain) => [chain.id, chain.gender]));
  const found: PronounReference[] = [];
  const places = people
    .flatMap((chain) =>
      chain.mentions.map((mention) => ({
        chain: chain.id,
        sentence: mention.sentence,
        start: mention.start,
      })),
    )
    .sort((a, b) => a.start - b.start);
  let subject: { chain: number; sentence: number } | null = null;
  sentences.forEach((words, sentence) => {
    for (const word of words) {
      const wanted = SEX[word.lower];
      if (!wanted || quoted.some((span) => word.start >= span.start && word.end <= span.end)) continue;
      const fits = (chain: number): boolean => (sex.get(chain) ?? wanted) === wanted;
      const chain =
        earlierHere(places, found, sentence, word.start, fits) ??
        (subject && sentence - subject.sentence <= 8 && fits(subject.chain) ? subject.chain : null) ??
        antecedent(places, found, sentence, word.start, fits) ?? dominant(places, word.start, fits);
      if (chain === null) continue;
      sex.set(chain, wanted);
      found.push({ start: word.start, end: word.end, sentence, chain });
    }
    const first = [...places, ...found].filter((place) => place.sentence === sentence).sort((a, b) => a.start - b.start)[0];
    if (first && opensSentence(words, first.start)) subject = { chain: first.chain, sentence };
  });
  return found;
}

/** Whether a name stands where the subject of a sentence does: near its front, and under no preposition. */
function opensSentence(words: readonly Word[], start: number): boolean {
  const at = words.findIndex((word) => word.start >= start);
  const before = words[at - 1];
  const near = at <= 4 || (before?.text === ',' && at <= 14) || words.slice(0, at).every((word) => word.capital || word.kind === 'mark' || at <= 10);
  return near && !(before && PREPOSITIONS.has(before.lower));
}

const earlierHere = (
  places: readonly { chain: number; sentence: number; start: number }[],
  pronouns: readonly PronounReference[],
  sentence: number,
  before: number,
  fits: (chain: number) => boolean,
): number | null =>
  [...places, ...pronouns]
    .filter((place) => place.sentence === sentence && place.start < before && fits(place.chain))
    .sort((a, b) => a.start - b.start)[0]?.chain ?? null;

/** Far from any name: the person whom the text has spoken of most, if nobody comes near. */
function dominant(
  places: readonly { chain: number; start: number }[],
  before: number,
  fits: (chain: number) => boolean,
): number | null {
  const counts = new Map<number, number>();
  for (const place of places)
    if (place.start < before && fits(place.chain))
      counts.set(place.chain, (counts.get(place.chain) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}

function antecedent(
  places: readonly { chain: number; sentence: number; start: number }[],
  pronouns: readonly PronounReference[],
  sentence: number,
  before: number,
  fits: (chain: number) => boolean,
): number | null {
  for (let back = 0; back <= 3; back++) {
    const here = [...places, ...pronouns]
      .filter((place) => place.sentence === sentence - back && place.start < before && fits(place.chain))
      .sort((a, b) => a.start - b.start);
    if (here.length > 0) return here[0]!.chain;
  }
  return null;
}
