const UNKNOWN = 'XXXX';

/**
 * Things by EDTF date and by features, to be found by any date that can be the same (see `sameDate`) and any feature in
 * common.
 */
export class NearDates<T> {
  readonly #exact = new Lists<T>();
  /** By each coarser date: the month and the year of a day. */
  readonly #within = new Lists<T>();
  /** By `-03-04`: days of known years, and days of which only the year is unknown. */
  readonly #known = new Lists<T>();
  readonly #unknown = new Lists<T>();

  add(date: string, features: readonly string[], thing: T): void {
    this.#exact.add(date, features, thing);
    for (const coarser of coarserThan(date)) this.#within.add(coarser, features, thing);
    if (date.length !== 10) return;
    (date.startsWith(UNKNOWN) ? this.#unknown : this.#known).add(date.slice(4), features, thing);
  }

  /** Every thing whose date can be this one and that shares a feature, each once. */
  find(date: string, features: readonly string[]): Set<T> {
    const found = new Set<T>();
    this.#exact.collect(date, features, found);
    if (date.startsWith(UNKNOWN)) {
      if (date.length === 10) this.#known.collect(date.slice(4), features, found);
      return found;
    }
    this.#within.collect(date, features, found);
    for (const coarser of coarserThan(date)) this.#exact.collect(coarser, features, found);
    if (date.length === 10) this.#unknown.collect(date.slice(4), features, found);
    return found;
  }
}

function coarserThan(date: string): string[] {
  if (date.startsWith(UNKNOWN) || date.includes('/')) return [];
  return [...date.matchAll(/(?<!^)-/g)].map(({ index }) => date.slice(0, index));
}

class Lists<T> {
  readonly #lists = new Map<string, Map<string, T[]>>();

  add(date: string, features: readonly string[], thing: T): void {
    const lists = this.#lists.get(date) ?? new Map<string, T[]>();
    this.#lists.set(date, lists);
    for (const feature of features) {
      const list = lists.get(feature);
      if (list) list.push(thing);
      else lists.set(feature, [thing]);
    }
  }

  collect(date: string, features: readonly string[], into: Set<T>): void {
    const lists = this.#lists.get(date);
    if (lists) for (const feature of features) for (const thing of lists.get(feature) ?? []) into.add(thing);
  }
}
