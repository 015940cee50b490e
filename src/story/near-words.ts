import { withinEdits } from '../language/edits.ts';

/** Words shorter than this are the same only when they are equal. */
const LONG = 6;

/** Whether two words are one, give or take a letter of a long one. */
export const sameSpelling = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= LONG && withinEdits(a, b, 1));

/** Of all words of a story, those that a word may be spelt as: two that are a letter apart have a shortening in common. */
export class NearWords {
  readonly #byShortening = new Map<string, string[]>();
  readonly #near = new Map<string, readonly string[]>();

  /** Each once, and all before any is asked for. */
  add(word: string): void {
    for (const short of shortenings(word)) {
      const known = this.#byShortening.get(short);
      if (known) known.push(word);
      else this.#byShortening.set(short, [word]);
    }
  }

  /** Itself among them. */
  of(word: string): readonly string[] {
    if (word.length < LONG) return [word];
    const known = this.#near.get(word);
    if (known) return known;
    const found = new Set(shortenings(word).flatMap((short) => this.#byShortening.get(short) ?? []));
    const near = [...found].filter((other) => sameSpelling(word, other));
    this.#near.set(word, near);
    return near;
  }
}

/** A long word, and it without each of its letters. */
const shortenings = (word: string): string[] =>
  word.length < LONG ? [] : [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
