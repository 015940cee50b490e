import { stem } from '../language/stems.ts';
import { withoutDates } from './dates.ts';
import type { ToldStatement } from './types.ts';

/** Actions of the other that count; of the one, all do. */
const FIRST = 3;

/** What the sources open with, made ready to compare one with many: they are named by their places. */
export class Openings {
  readonly all: readonly ToldStatement[];
  /** Of each its terms, each once, as numbers. */
  readonly terms: readonly (readonly number[])[];
  /** By term: which opening was the last to be compared with others that has it. */
  readonly #marked: Int32Array;
  #one = 0;

  constructor(all: readonly ToldStatement[]) {
    this.all = all;
    const numbers = new Map<string, number>();
    const numberOf = (term: string): number => {
      const known = numbers.get(term) ?? numbers.size;
      numbers.set(term, known);
      return known;
    };
    this.terms = all.map((one) => termsOf(one).map(numberOf));
    this.#marked = new Int32Array(numbers.size).fill(-1);
  }

  /** Takes the opening that others are compared with from here on. */
  take(at: number): void {
    this.#one = at;
    for (const term of this.terms[at]!) this.#marked[term] = at;
  }

  /** Whether another tells what the one does: with those that take part, an action and words in common. */
  tellsSame(other: number): boolean {
    const [a, b] = [this.all[this.#one]!, this.all[other]!];
    if (!b.classes.some((name, at) => at < FIRST && a.classes.includes(name))) return false;
    const shared = a.entities.filter((id) => b.entities.includes(id)).length;
    return shared >= 1 && this.#overlap(other) >= (shared >= 2 ? 0.34 : 0.42);
  }

  /** Share of the terms of the one that has fewer. */
  #overlap(other: number): number {
    const own = this.terms[other]!;
    let both = 0;
    for (const term of own) if (this.#marked[term] === this.#one) both += 1;
    return both / Math.max(1, Math.min(own.length, this.terms[this.#one]!.length));
  }
}

const termsOf = (one: ToldStatement): string[] => [
  ...new Set(
    (
      withoutDates(one.text)
        .toLowerCase()
        .match(/[\p{L}\p{N}.]{3,}/gu) ?? []
    ).map((word) => stem(word.replace(/\.$/, ''))),
  ),
];
