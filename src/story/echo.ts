import { forEach, type Steps } from '../language/steps.ts';

/**
 * How much each of several lists of terms is echoed by the others, kept up while lists are taken away. Shared terms are
 * counted through the lists that hold a term, and in whole numbers: comparing every pair anew for each that leaves would
 * take minutes in a large story, and sums of fractions would depend on their order.
 */
export class Echo {
  readonly #terms: readonly (readonly number[])[];
  readonly #holding = new Map<number, Set<number>>();
  /** By list: how many terms it shares with others, by the size of the smaller of the two. */
  readonly #shared: readonly Int32Array[];
  /** By list: how many of its terms no other has. */
  readonly #own: Int32Array;
  #left: number;

  /** @param terms lists without repeats */
  constructor(terms: readonly (readonly number[])[]) {
    this.#terms = terms;
    this.#shared = terms.map((list) => new Int32Array(list.length + 1));
    this.#own = new Int32Array(terms.length);
    this.#left = terms.length;
  }

  /** To be done before anything is asked. */
  *prepare(): Steps<void> {
    for (const [at, list] of this.#terms.entries())
      for (const term of list) {
        const holding = this.#holding.get(term);
        if (holding) holding.add(at);
        else this.#holding.set(term, new Set([at]));
      }
    yield* forEach(this.#holding.values(), (holding) => {
      for (const at of holding) this.#change(holding, at, 1);
      this.#countAlone(holding);
    });
  }

  remove(at: number): void {
    for (const term of this.#terms[at]!) {
      const holding = this.#holding.get(term)!;
      holding.delete(at);
      this.#change(holding, at, -1);
      this.#countAlone(holding);
    }
    this.#left -= 1;
  }

  /** Mean share of terms that the smaller of the list and another has in common with the larger. */
  mean(at: number): number {
    const shared = this.#shared[at]!;
    let sum = 0;
    for (let size = 1; size < shared.length; size++) sum += shared[size]! / size;
    return sum / Math.max(1, this.#left - 1);
  }

  /** Share of the list's terms that no other list has. */
  alone(at: number): number {
    return this.#own[at]! / Math.max(1, this.#terms[at]!.length);
  }

  /** Counts, for all others that hold a term, that a list does too, or does no longer. */
  #change(holding: ReadonlySet<number>, at: number, sign: 1 | -1): void {
    const { length } = this.#terms[at]!;
    for (const other of holding)
      if (other !== at) this.#shared[other]![Math.min(length, this.#terms[other]!.length)]! += sign;
  }

  #countAlone(holding: ReadonlySet<number>): void {
    if (holding.size === 1) for (const last of holding) this.#own[last]! += 1;
  }
}
