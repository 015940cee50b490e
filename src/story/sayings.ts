import { FUNCTION_WORDS } from '../language/lexicon/function-words.ts';
import { memo } from '../language/memo.ts';
import { stem } from '../language/stems.ts';
import { map, type Steps } from '../language/steps.ts';
import { cluster } from './facts.ts';
import type { Independence } from './independence.ts';
import { LikeWords, type Worded } from './like-words.ts';
import { sameSpelling } from './near-words.ts';
import type { Saying, ToldQuotation } from './types.ts';

/** Quotations of all sources: one saying in its several wordings together (E9). */
export function* buildSayings(
  quotations: readonly ToldQuotation[],
  independent: Independence,
): Steps<Saying[]> {
  return yield* map(yield* clusterSayings(quotations), (tellings) => {
    const versions = cluster(tellings, (a, b) => sameWords(a.text, b.text) || isExcerpt(a.text, b.text)).map(
      (group) => ({
        words: [...group].sort((a, b) => b.text.length - a.text.length)[0]!.text,
        tellings: group,
      }),
    );
    versions.sort(
      (a, b) =>
        independent.count(b.tellings) - independent.count(a.tellings) ||
        (a.tellings[0]!.source < b.tellings[0]!.source ? -1 : 1),
    );
    return {
      speaker: tellings.find((one) => one.speaker?.entity)?.speaker ?? tellings[0]!.speaker!,
      versions,
      tellings,
      independent: independent.count(tellings),
    };
  });
}

/** As `cluster`, over those pairs alone that can be one saying. */
function* clusterSayings(quotations: readonly ToldQuotation[]): Steps<ToldQuotation[][]> {
  const all = yield* map(quotations, wordingOf);
  const near = new LikeWords(all);
  yield* near.prepare();
  const clusters: ToldQuotation[][] = [];
  const home: number[] = [];
  for (const [at, wording] of all.entries()) {
    yield;
    let best = clusters.length;
    for (const other of near.next())
      if (home[other]! < best && sameSaying(all[other]!, wording)) best = home[other]!;
    if (best === clusters.length) clusters.push([]);
    clusters[best]!.push(wording.quotation);
    home[at] = best;
  }
  return clusters;
}

/** A quotation with what it is compared by. */
interface Wording extends Worded {
  readonly quotation: ToldQuotation;
  /** Stems of the words for who speaks. */
  readonly named: readonly string[];
  readonly plural: boolean;
  readonly document: boolean;
}

function wordingOf(quotation: ToldQuotation): Wording {
  const { entity, text } = quotation.speaker!;
  return {
    quotation,
    words: plain(quotation.text),
    gist: gist(quotation.text),
    speaker: entity || null,
    named: stems(text),
    plural: isPlural(text),
    document: isDocument(text),
  };
}

const FULL: Readonly<Record<string, string>> = { m: 'am', re: 'are', ve: 'have', ll: 'will' };

/** Words without punctuation, capitals and contractions; what an editor put into square brackets is no part of them. */
const plain = memo((words: string): readonly string[] =>
  words
    .replace(/\[[^\]]{0,40}\]/g, ' ')
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/\b(it|that|he|she|there|here|what)'s\b/g, '$1 is')
    .replace(/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n't\b/g, '$1 not')
    .replace(/'(m|re|ve|ll)\b/g, (_, short: string) => ` ${FULL[short]}`)
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .split(/\s+/)
    .filter(Boolean),
);

/** The same words, punctuation, capitals and spelling variants aside, or the one a stretch of the other. */
export const sameWords = (a: string, b: string): boolean => sameInOrder(plain(a), plain(b));

function sameInOrder(x: readonly string[], y: readonly string[]): boolean {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length === 0 || (short.length < 4 && short.length !== long.length))
    return short.length > 0 && x.join(' ') === y.join(' ');
  return runsIn(short, long);
}

function runsIn(short: readonly string[], long: readonly string[]): boolean {
  for (let at = 0; at + short.length <= long.length; at++)
    if (short.every((word, index) => sameSpelling(word, long[at + index]!))) return true;
  return false;
}

/** Whether one of two wordings of one saying is a word or two out of the other: quoted in part, it is no other wording. */
export function isExcerpt(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && short.length < 4 && runsIn(short.map(ofAnybody), long.map(ofAnybody));
}

/** "my life back" is "wants his life back" in the words of another. */
const ofAnybody = (word: string): string => (/^(?:my|his|her|our|their|your)$/.test(word) ? 'their' : word);

const LIGHT = new Set([
  'be',
  'is',
  'am',
  'are',
  'was',
  'were',
  'the',
  'a',
  'an',
  'of',
  'to',
  'and',
  'in',
  'on',
  'for',
  'it',
  'that',
  'this',
  'have',
  'has',
  'had',
  'do',
  'did',
  "i'm",
  'i',
]);

/** Stems of the words that a translation or a slip of memory keeps. */
const gist = memo((words: string): readonly string[] => [
  ...new Set(
    plain(words)
      .filter((word) => !LIGHT.has(word))
      .map((word) => stem(word.replace(/ly$/, ''))),
  ),
]);

/** One speaker, and wordings that share what they say. */
function sameSaying(a: Wording, b: Wording): boolean {
  if (sameInOrder(a.words, b.words)) return sameSpeaker(a, b) || a.words.length >= 6;
  const [x, y] = [a.gist, b.gist];
  const shorter = Math.min(x.length, y.length);
  if (Math.abs(x.length - y.length) > Math.max(4, shorter)) return false;
  if (a.quotation.source === b.quotation.source || !sameSpeaker(a, b)) return false;
  const both = x.filter((word) => y.some((other) => alike(word, other))).length;
  if (shorter <= 1) return both === 1 && sharesOccasion(a.quotation, b.quotation);
  const needed = shorter <= 3 ? 0.66 : 0.55;
  return both / shorter >= needed && both >= 2;
}

const alike = (a: string, b: string): boolean =>
  a === b ||
  (a.charCodeAt(0) === b.charCodeAt(0) &&
    Math.min(a.length, b.length) >= 4 &&
    (a.startsWith(b.slice(0, 5)) || b.startsWith(a.slice(0, 5))));

/** What both speak of besides the speaker: a short word is one saying only on one occasion. */
const sharesOccasion = (a: ToldQuotation, b: ToldQuotation): boolean =>
  a.entities.some((id) => id !== a.speaker?.entity && b.entities.includes(id)) ||
  a.date?.edtf === b.date?.edtf;

function sameSpeaker(a: Wording, b: Wording): boolean {
  if (a.speaker && b.speaker) return a.speaker === b.speaker;
  return a.named.some((word) => b.named.includes(word)) || (a.plural && b.plural) || a.document || b.document;
}

const stems = memo((text: string): readonly string[] =>
  plain(text)
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map(stem),
);

const isPlural = (text: string): boolean =>
  /\b(?:employees|staff|staffers|workers|they|members|signatories|letter)\b/i.test(text);
const isDocument = (text: string): boolean =>
  /\b(?:letter|statement|post|email|memo|petition|it)\b/i.test(text);
