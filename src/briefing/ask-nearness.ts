import { namesOf, type Story, type ToldStatement, termsOf } from '../story/index.ts';
import { sameMeaning } from './ask-synonyms.ts';

/** A passage as its source has it. */
export const textOf = (story: Story, { source, passage }: ToldStatement): string =>
  story.source(source)!.text.slice(passage.start, passage.end);

/** Words between a part of a text and the nearest word that answers for one of the terms; Infinity where either is missing. */
export function wordsFrom(text: string, part: string | undefined, terms: readonly string[]): number {
  const at = part ? text.indexOf(part) : -1;
  if (at < 0) return Number.POSITIVE_INFINITY;
  const words = wordsOf(text);
  const first = wordsOf(text.slice(0, at)).length;
  const last = first + wordsOf(part!).length - 1;
  const places = placesOf(words, (term) => answersFor(term, terms));
  return Math.min(...places.map((place) => Math.max(0, first - place, place - last)));
}

/** The words of some entities' names, as terms. */
export const namesIn = (story: Story, ids: readonly string[]): ReadonlySet<string> =>
  new Set(ids.flatMap((id) => namesOf(story.entity(id)!)).flatMap((name) => termsOf(name)));

/** Words between the nearest two of which one answers for a term and the other is of a name. */
export function wordsApart(text: string, terms: readonly string[], names: ReadonlySet<string>): number {
  const words = wordsOf(text);
  const named = placesOf(words, (term) => names.has(term));
  const said = placesOf(words, (term) => answersFor(term, terms));
  return Math.min(...said.flatMap((at) => named.map((other) => Math.abs(at - other))));
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Whether a word is one of the terms, or means the same. */
export const answersFor = (word: string, terms: readonly string[]): boolean =>
  terms.some((term) => term === word || sameMeaning(term, new Set([word])));

const placesOf = (words: readonly string[], fits: (term: string) => boolean): number[] =>
  words.flatMap((word, at) => (termsOf(word).some(fits) ? [at] : []));
