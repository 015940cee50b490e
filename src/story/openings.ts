import { stem } from '../language/stems.ts';
import { withoutDates } from './dates.ts';
import type { ToldStatement } from './types.ts';
import { type WordList, WordLists } from './word-lists.ts';

/** Actions of the other that count; of the one, all do. */
const FIRST = 3;

/** What the sources open with, made ready to compare one with many: they are named by their places. */
export class Openings {
  readonly all: readonly ToldStatement[];
  /** Of each its terms, each once. */
  readonly terms: readonly WordList[];
  readonly #lists = new WordLists();
  #one!: ToldStatement;

  constructor(all: readonly ToldStatement[]) {
    this.all = all;
    this.terms = all.map((one) => this.#lists.make(termsOf(one)));
  }

  /** Takes the opening that others are compared with from here on. */
  take(at: number): void {
    this.#one = this.all[at]!;
    this.#lists.take(this.terms[at]!);
  }

  /** Whether another tells what the one does: with those that take part, an action and words in common. */
  tellsSame(at: number): boolean {
    const [one, other] = [this.#one, this.all[at]!];
    if (!other.classes.some((name, place) => place < FIRST && one.classes.includes(name))) return false;
    const shared = one.entities.filter((id) => other.entities.includes(id)).length;
    return shared >= 1 && this.#lists.overlap(this.terms[at]!) >= (shared >= 2 ? 0.34 : 0.42);
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
