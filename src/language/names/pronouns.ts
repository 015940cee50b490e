import { PREPOSITIONS } from '../lexicon/function-words.ts';
import { isSomebody, ROLE_NOUNS } from '../lexicon/roles.ts';
import type { Span } from '../span.ts';
import type { Word } from '../words.ts';
import { isCataphoric } from './cataphora.ts';
import type { NameChain } from './chains.ts';
import { makeTally } from './tally.ts';

/** "he", "she", "his", "her", "him" outside quotation marks, and the person it stands for. */
export interface PronounReference extends Span {
  readonly sentence: number;
  readonly chain: number;
  /** Nobody else named near by can be meant; else the person is only the likeliest. */
  readonly sure: boolean;
  /** Only somebody described, who may be another, makes it unsure. */
  readonly described?: true;
}

/** Where a person is named or meant. */
export interface Place {
  readonly chain: number;
  readonly start: number;
  readonly end: number;
}

export type Sex = 'female' | 'male';
const SEX: ReadonlyMap<string, Sex> = new Map([
  ...['he', 'him', 'his'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers'].map((word) => [word, 'female'] as const),
]);

/** "hers". */
const LONGEST_PRONOUN = 4;

/** So many names may stand before a subject to say whose it is. */
const MOST_OWNERS = 4;
/** Words of a sentence among which a pronoun takes up the subject before it. */
const OPENING = 2;
/** A subject is remembered for so many sentences. */
const REACH = 8;
/** Of one sentence, so many places are looked at. */
const MOST_PLACES = 50;

/**
 * Pronouns of persons by recency and subject position (after Hobbs 1978 and Lappin & Leass 1994, cut to what is safe):
 * the first fitting person named earlier in the sentence, else the subject of the last sentence that has one, else the
 * first one named in one of the three sentences before. A pronoun settles the sex of a person whose name does not tell.
 * @param quoted words in which no pronoun is looked for
 * @param others those of them that are quoted out of somebody's mouth: whom they name is none of the text's persons
 */
export function findPronouns(
  sentences: readonly (readonly Word[])[],
  chains: readonly NameChain[],
  quoted: readonly Span[],
  others: readonly Span[] = quoted,
): PronounReference[] {
  const named = placesBySentence(sentences.length, chains, insideAny(others));
  const sex = new Map<number, Sex>();
  for (const chain of chains) if (chain.gender) sex.set(chain.id, chain.gender);
  const isQuoted = insideAny(quoted);
  const tally = makeTally();
  const found: PronounReference[] = [];
  const recent: (readonly Place[])[] = [];
  let subject: { chain: number; sentence: number } | null = null;
  const seen = new Map<number, number>();
  // The last sentence whose subject is somebody described and not named, and where that subject ends.
  let described: { sentence: number; end: number; named: readonly number[] } | null = null;
  sentences.forEach((words, sentence) => {
    const ahead = named[sentence]!;
    const end = describedSubject(words, ahead[0]?.start);
    if (end !== null) described = { sentence, end, named: ahead.map((place) => place.chain) };
    const here: Place[] = [];
    let next = 0;
    const pass = (before: number): void => {
      for (; next < ahead.length && ahead[next]!.start < before; next++) {
        here.push(ahead[next]!);
        tally.count(ahead[next]!.chain);
        seen.set(ahead[next]!.chain, sentence);
      }
    };
    words.forEach((word, at) => {
      if (word.lower.length > LONGEST_PRONOUN) return;
      const wanted = SEX.get(word.lower);
      if (!wanted || isQuoted(word)) return;
      pass(word.start);
      const fits = (chain: number): boolean => (sex.get(chain) ?? wanted) === wanted;
      const remembered = subject && sentence - subject.sentence <= REACH ? subject : null;
      const cataphor = ahead[next] !== undefined && here.length === 0 && fits(ahead[next]!.chain);
      const chain =
        firstFitting(here, fits) ??
        (cataphor && isCataphoric(words, at, ahead[next]!.start, remembered?.sentence === sentence - 1)
          ? ahead[next]!.chain
          : null) ??
        (remembered && fits(remembered.chain) ? remembered.chain : null) ??
        firstOfRecent(recent, fits) ??
        tally.leader(fits);
      if (chain === null) return;
      const near = [...here.slice(0, MOST_PLACES), ...(recent[0] ?? []).slice(0, MOST_PLACES)];
      const rivals = new Set(near.map((place) => place.chain).filter(fits));
      const follows = subject?.chain === chain && subject.sentence === sentence - 1;
      const known = sex.get(chain) === wanted;
      const follower = described;
      const isDescribed =
        follower !== null &&
        here.length === 0 &&
        (follower.sentence < sentence || follower.end <= word.start) &&
        (follower.named.includes(chain) ||
          [...seen].some(([other, last]) => other !== chain && fits(other) && sentence - last <= REACH));
      const alone =
        rivals.size === 0 || (rivals.size === 1 && rivals.has(chain)) || (follows && known && at <= OPENING);
      sex.set(chain, wanted);
      const place = { start: word.start, end: word.end, sentence, chain };
      found.push(
        alone && isDescribed ? { ...place, sure: false, described: true } : { ...place, sure: alone },
      );
      here.push({ chain, start: word.start, end: word.end });
    });
    pass(Number.POSITIVE_INFINITY);
    const first = here.slice(0, MOST_OWNERS).find((place) => !isModifier(words, place.end)) ?? here[0];
    if (first && opensSentence(words, first.start)) {
      subject = { chain: first.chain, sentence };
      if (end === null && ahead.length > 0) described = null;
    }
    recent.unshift(here);
    recent.length = Math.min(recent.length, 3);
  });
  return found;
}

/**
 * Where the words end that describe a sentence's subject without naming him: "The aging autocrat has …"; null where
 * none do, or where the name follows them.
 */
function describedSubject(words: readonly Word[], named = Number.POSITIVE_INFINITY): number | null {
  if (!/^(?:the|this|that|an?)$/.test(words[0]?.lower ?? '')) return null;
  for (let at = 1; at < Math.min(words.length - 1, LONGEST_SUBJECT); at++) {
    const word = words[at]!;
    if (word.start >= named || word.kind !== 'word' || PREPOSITIONS.has(word.lower)) return null;
    if (!isSomebody(word.lower) || isSomebody(words[at + 1]!.lower)) continue;
    const next = words[at + 1]!;
    const isNamed =
      next.capital || /^['’]s?$/.test(next.text) || (next.text === ',' && words[at + 2]?.capital);
    return isNamed ? null : word.end;
  }
  return null;
}

/** Words of a subject up to its noun. */
const LONGEST_SUBJECT = 7;

/** The places where persons are named, by sentence and in order; whom others' words name, no pronoun outside them means. */
function placesBySentence(
  count: number,
  chains: readonly NameChain[],
  isQuoted: (place: Span) => boolean,
): Place[][] {
  const bySentence: Place[][] = Array.from({ length: count }, () => []);
  for (const chain of chains) {
    if (chain.type !== 'person') continue;
    for (const { sentence, start, end } of chain.mentions)
      bySentence[sentence]!.push({ chain: chain.id, start, end });
  }
  return bySentence.map((places) =>
    places.sort((a, b) => a.start - b.start).filter((place) => !isQuoted(place)),
  );
}

/** Whether a span lies in one of `spans`; asked in order of the text. */
function insideAny(spans: readonly Span[]): (inner: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  let reach = -1;
  return (inner) => {
    for (; at < sorted.length && sorted[at]!.start <= inner.start; at++)
      reach = Math.max(reach, sorted[at]!.end);
    return inner.end <= reach;
  };
}

function firstFitting(places: readonly Place[], fits: (chain: number) => boolean): number | null {
  const most = Math.min(places.length, MOST_PLACES);
  for (let at = 0; at < most; at++) if (fits(places[at]!.chain)) return places[at]!.chain;
  return null;
}

function firstOfRecent(
  recent: readonly (readonly Place[])[],
  fits: (chain: number) => boolean,
): number | null {
  for (const places of recent) {
    const chain = firstFitting(places, fits);
    if (chain !== null) return chain;
  }
  return null;
}

/** "Hart's lawyer", "Hart lawyer": the name only says whose the person is that follows. */
function isModifier(words: readonly Word[], end: number): boolean {
  const next = words.find((word) => word.start >= end);
  return next !== undefined && (/^['’]s?$/.test(next.text) || ROLE_NOUNS.has(next.lower));
}

/** Whether a name stands where the subject of a sentence does: near its front, and under no preposition. */
function opensSentence(words: readonly Word[], start: number): boolean {
  const at = words.findIndex((word) => word.start >= start);
  const before = words[at - 1];
  if (before && PREPOSITIONS.has(before.lower)) return false;
  if (at <= 10 || (before?.text === ',' && at <= 14)) return true;
  // A title of many words may stand before the name: "Deputy Vice President of the Foo Board Ann Hart".
  return at <= 30 && words.slice(0, at).every((word) => word.capital || word.kind === 'mark');
}
