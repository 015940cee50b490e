import { FUNCTION_WORDS } from '../language/lexicon/function-words.ts';
import { memo } from '../language/memo.ts';
import { stem } from '../language/stems.ts';
import { forEach, type Steps } from '../language/steps.ts';
import { Gathering, type Postings, pack } from './postings.ts';
import type { ToldStatement } from './types.ts';

export interface Hit {
  readonly statement: ToldStatement;
  readonly score: number;
  /** The terms, stemmed, that the statement holds. */
  readonly found: readonly string[];
}

export interface SearchIndex {
  /** Statements that hold at least one of the terms, best first (BM25; Robertson & Zaragoza 2009). */
  readonly search: (terms: readonly string[], limit?: number) => Hit[];
  /** How rare a stem is: natural logarithm of the inverse share of statements that hold it. */
  readonly rarity: (term: string) => number;
}

const K1 = 1.2;
const B = 0.75;

export function* buildIndex(
  statements: readonly ToldStatement[],
  textOf: (statement: ToldStatement) => string,
): Steps<SearchIndex> {
  const lengths = new Uint32Array(statements.length);
  const postingsOf = yield* pack(yield* gather(statements, textOf, lengths));
  const words = lengths.reduce((sum, length) => sum + length, 0);
  const average = words / Math.max(1, statements.length);
  const rarity = (term: string): number => {
    const holding = postingsOf(term)?.at.length ?? 0;
    return Math.log(1 + (statements.length - holding + 0.5) / (holding + 0.5));
  };
  const scores = new Float64Array(statements.length);
  const search = (typed: readonly string[], limit = 200): Hit[] => {
    const terms = [...new Set(typed)].flatMap((term) => {
      const list = postingsOf(term);
      return list ? [{ term, ...list }] : [];
    });
    const touched: number[] = [];
    for (const { term, at, counts } of terms) {
      const weight = rarity(term);
      for (let n = 0; n < at.length; n++) {
        const [where, count] = [at[n]!, counts[n]!];
        if (scores[where] === 0) touched.push(where);
        scores[where]! +=
          weight * ((count * (K1 + 1)) / (count + K1 * (1 - B + (B * lengths[where]!) / average)));
      }
    }
    const best = bestOf(touched, scores, limit).map((at) => ({
      statement: statements[at]!,
      score: scores[at]!,
      found: terms.filter((list) => holds(list, at)).map(({ term }) => term),
    }));
    for (const at of touched) scores[at] = 0;
    return best;
  };
  return { search, rarity };
}

/** By term the statements that hold it; each one's number of terms goes into `lengths`. */
function* gather(
  statements: readonly ToldStatement[],
  textOf: (statement: ToldStatement) => string,
  lengths: Uint32Array,
): Steps<Map<string, Gathering>> {
  const gathered = new Map<string, Gathering>();
  const listOf = (term: string): Gathering => {
    const list = gathered.get(term) ?? new Gathering();
    gathered.set(term, list);
    return list;
  };
  const ofWord = new Map<string, readonly Gathering[]>();
  yield* forEach(statements, (statement, at) => {
    for (const word of wordsOf(textOf(statement))) {
      const lists = ofWord.get(word) ?? termsOfWord(word).map(listOf);
      ofWord.set(word, lists);
      for (const list of lists) list.add(at);
      lengths[at]! += lists.length;
    }
  });
  return gathered;
}

/** The `limit` indices of the highest scores, the highest first, of equals the first. */
function bestOf(touched: readonly number[], scores: Float64Array, limit: number): number[] {
  const before = (a: number, b: number): number => scores[b]! - scores[a]! || a - b;
  let kept: number[] = [];
  // What is kept is cut down each time that it has doubled, so that all of it is never sorted at once.
  for (const at of touched) {
    if (kept.length >= limit * 2) kept = kept.sort(before).slice(0, limit);
    kept.push(at);
  }
  return kept.sort(before).slice(0, limit);
}

function holds({ at }: Postings, wanted: number): boolean {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return at[low] === wanted;
}

/** Stemmed words of a text that carry meaning. */
export const termsOf = (text: string): string[] => wordsOf(text).flatMap(termsOfWord);

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:[.'-][\p{L}\p{N}]+)*/gu) ?? [];

const termsOfWord = memo((word: string): readonly string[] =>
  (word.includes('-') ? [word, ...word.split('-')] : [word])
    .map((part) => part.replace(/'s?$/, ''))
    .filter((part) => !FUNCTION_WORDS.has(part))
    .map(stem),
);
