/**
 * How much each of several lists of terms is echoed by the others, kept up while lists are taken away. Shared terms are
 * counted through the lists that hold a term, and in whole numbers: comparing every pair anew for each that leaves would
 * take minutes in a large story, and sums of fractions would depend on their order.
 */
export class Echo {
  readonly #terms: readonly (readonly string[])[];
  readonly #holding = new Map<string, Set<number>>();
  /** By list: how many terms it shares with others, by the size of the smaller of the two. */
  readonly #shared: readonly Int32Array[];
  /** By list: how many of its terms no other has. */
  readonly #own: Int32Array;
  #left = 0;

  /** @param terms lists without repeats */
  constructor(terms: readonly (readonly string[])[]) {
    this.#terms = terms;
    this.#shared = terms.map((list) => new Int32Array(list.length + 1));
    this.#own = new Int32Array(terms.length);
    for (const at of terms.keys()) this.#add(at);
  }

  remove(at: number): void {
    for (const term of this.#terms[at]!) {
      const holding = this.#holding.get(term)!;
      holding.delete(at);
      if (holding.size === 1) for (const last of holding) this.#own[last]! += 1;
    }
    this.#change(at, -1);
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

  #add(at: number): void {
    this.#change(at, 1);
    for (const term of this.#terms[at]!) {
      const holding = this.#holding.get(term) ?? new Set();
      if (holding.size === 0) this.#own[at]! += 1;
      else if (holding.size === 1) for (const first of holding) this.#own[first]! -= 1;
      this.#holding.set(term, holding.add(at));
    }
    this.#left += 1;
  }

  /** Counts what a list shares with all that stand in `holding`, on both sides. */
  #change(at: number, sign: 1 | -1): void {
    const common = new Map<number, number>();
    for (const term of this.#terms[at]!)
      for (const other of this.#holding.get(term) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
    for (const [other, count] of common) {
      const size = Math.min(this.#terms[at]!.length, this.#terms[other]!.length);
      for (const one of [at, other]) this.#shared[one]![size]! += sign * count;
    }
  }
}
