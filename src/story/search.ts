import { FUNCTION_WORDS } from '../language/lexicon/function-words.ts';
import { stem } from '../language/stems.ts';
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

export function buildIndex(
  statements: readonly ToldStatement[],
  textOf: (statement: ToldStatement) => string,
): SearchIndex {
  const postings = new Map<string, { at: number; count: number }[]>();
  const lengths = statements.map((statement, at) => {
    const words = termsOf(textOf(statement));
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      const list = postings.get(word);
      if (list) list.push({ at, count });
      else postings.set(word, [{ at, count }]);
    }
    return words.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const rarity = (term: string): number => {
    const holding = postings.get(term)?.length ?? 0;
    return Math.log(1 + (statements.length - holding + 0.5) / (holding + 0.5));
  };
  const search = (terms: readonly string[], limit = 200): Hit[] => {
    const scores = new Map<number, { score: number; found: string[] }>();
    for (const term of new Set(terms))
      for (const { at, count } of postings.get(term) ?? []) {
        const weight =
          rarity(term) * ((count * (K1 + 1)) / (count + K1 * (1 - B + (B * lengths[at]!) / average)));
        const entry = scores.get(at) ?? { score: 0, found: [] };
        entry.score += weight;
        entry.found.push(term);
        scores.set(at, entry);
      }
    return [...scores]
      .sort((a, b) => b[1].score - a[1].score || a[0] - b[0])
      .slice(0, limit)
      .map(([at, { score, found }]) => ({ statement: statements[at]!, score, found }));
  };
  return { search, rarity };
}

/** Stemmed words of a text that carry meaning. */
export function termsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:[.'-][\p{L}\p{N}]+)*/gu) ?? []
  )
    .flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word]))
    .map((word) => word.replace(/'s?$/, ''))
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map(stem);
}
