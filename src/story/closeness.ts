import { edits } from '../language/edits.ts';

/** Codes below this have a count of their own; all others share the last. */
const LETTERS = 128;

/** A word for measuring how far other words are from it, the far ones without measuring. */
export class Closeness {
  readonly #word: string;
  readonly #counts = new Int16Array(LETTERS + 1);

  constructor(word: string) {
    this.#word = word;
    for (let at = 0; at < word.length; at++) this.#counts[slot(word, at)]! += 1;
  }

  /** Slips between the two words, or Infinity where there are more than `most`. */
  slipsTo(other: string, most: number): number {
    if (Math.abs(this.#word.length - other.length) > most) return Number.POSITIVE_INFINITY;
    if (this.#strangeLetters(other) > most) return Number.POSITIVE_INFINITY;
    return edits(this.#word, other, most);
  }

  /** Letters of the other word that this one lacks: each takes a slip. */
  #strangeLetters(other: string): number {
    const left = this.#counts;
    let strange = 0;
    for (let at = 0; at < other.length; at++) if (--left[slot(other, at)]! < 0) strange += 1;
    for (let at = 0; at < other.length; at++) left[slot(other, at)]! += 1;
    return strange;
  }
}

const slot = (word: string, at: number): number => Math.min(word.charCodeAt(at), LETTERS);
