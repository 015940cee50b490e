/**
 * Which of many things are worth comparing: those that share a key. Comparing every pair would take minutes in a large
 * story. The order in which things are found is that in which they were given, so that blocking changes no outcome.
 */
export class Blocks {
  readonly #keys: Set<string>[];
  readonly #byKey = new Map<string, number[]>();

  /** @param keys of each thing; things that can fit one another must have one in common */
  constructor(keys: readonly Iterable<string>[]) {
    this.#keys = keys.map((own) => new Set(own));
    this.#keys.forEach((own, at) => {
      for (const key of own) this.#add(key, at);
    });
  }

  /** Places of the things that share a key with the one at `at`, ascending. */
  near(at: number): number[] {
    const found = new Set<number>();
    for (const key of this.#keys[at]!)
      for (const other of this.#byKey.get(key)!) if (other !== at) found.add(other);
    return found.size > 1 ? [...found].sort((a, b) => a - b) : [...found];
  }

  /** The thing at `into` has taken in the one at `from`, keys and all. */
  join(into: number, from: number): void {
    for (const key of this.#keys[from]!)
      if (!this.#keys[into]!.has(key)) {
        this.#keys[into]!.add(key);
        this.#add(key, into);
      }
  }

  #add(key: string, at: number): void {
    const list = this.#byKey.get(key);
    if (list) list.push(at);
    else this.#byKey.set(key, [at]);
  }
}
