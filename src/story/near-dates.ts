const UNKNOWN = 'XXXX';

/** Things by EDTF date, to be found by any date that can be the same: see `sameDate`. */
export class NearDates<T> {
  readonly #exact = new Lists<T>();
  /** By each coarser date: the month and the year of a day. */
  readonly #within = new Lists<T>();
  /** By `-03-04`: days of known years, and days of which only the year is unknown. */
  readonly #known = new Lists<T>();
  readonly #unknown = new Lists<T>();

  add(date: string, thing: T): void {
    this.#exact.add(date, thing);
    for (const coarser of coarserThan(date)) this.#within.add(coarser, thing);
    if (date.length === 10)
      (date.startsWith(UNKNOWN) ? this.#unknown : this.#known).add(date.slice(4), thing);
  }

  /** Every thing whose date can be this one, each once. */
  *find(date: string): Iterable<T> {
    yield* this.#exact.get(date);
    if (date.startsWith(UNKNOWN)) {
      if (date.length === 10) yield* this.#known.get(date.slice(4));
      return;
    }
    yield* this.#within.get(date);
    for (const coarser of coarserThan(date)) yield* this.#exact.get(coarser);
    if (date.length === 10) yield* this.#unknown.get(date.slice(4));
  }
}

function coarserThan(date: string): string[] {
  if (date.startsWith(UNKNOWN) || date.includes('/')) return [];
  return [...date.matchAll(/(?<!^)-/g)].map(({ index }) => date.slice(0, index));
}

class Lists<T> {
  readonly #lists = new Map<string, T[]>();

  add(key: string, thing: T): void {
    const list = this.#lists.get(key);
    if (list) list.push(thing);
    else this.#lists.set(key, [thing]);
  }

  get(key: string): readonly T[] {
    return this.#lists.get(key) ?? [];
  }
}
