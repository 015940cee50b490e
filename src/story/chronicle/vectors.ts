import { contentWords } from '../../language/stems.ts';
import { findWords } from '../../language/words.ts';
import type { DatedArticle, DatedSentence } from './types.ts';

/** A bag of stems with weights. */
export type Vector = Map<string, number>;

const read = new WeakMap<DatedSentence, readonly string[]>();

/** Stems of a sentence's content words, repeats kept. A sentence is read once, however many chronicles it is in. */
export function termsOf(sentence: DatedSentence): readonly string[] {
  const known = read.get(sentence);
  if (known) return known;
  const terms = contentWords(findWords(sentence.text)).filter((term) => term.length > 1);
  read.set(sentence, terms);
  return terms;
}

/** How rare a stem is among articles: inverse document frequency, smoothed, never below 1. */
export function rarity(articles: readonly DatedArticle[]): (term: string) => number {
  const holding = new Map<string, number>();
  for (const { sentences } of articles) {
    const seen = new Set<string>();
    for (const sentence of sentences) for (const term of termsOf(sentence)) seen.add(term);
    for (const term of seen) holding.set(term, (holding.get(term) ?? 0) + 1);
  }
  return (term) => 1 + Math.log((articles.length + 1) / ((holding.get(term) ?? 0) + 1));
}

/** The tf-idf vector of a sentence, of length 1; a word said again counts by the logarithm. */
export function vectorOf(sentence: DatedSentence, rarityOf: (term: string) => number): Vector {
  const vector: Vector = new Map();
  for (const term of termsOf(sentence)) vector.set(term, (vector.get(term) ?? 0) + 1);
  for (const [term, count] of vector) vector.set(term, (1 + Math.log(count)) * rarityOf(term));
  const length = norm(vector);
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

export function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

export const norm = (vector: Vector): number => Math.sqrt(dot(vector, vector)) || 1;

/** Adds `vector` to `sum`, in place. */
export function addTo(sum: Vector, vector: Vector): void {
  for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
}
