/** Words of one thing said, for finding what may be the same. */
export interface Worded {
  /** All words in order. */
  readonly words: readonly string[];
  /** Stems of those that carry meaning. */
  readonly gist: readonly string[];
}

/** Words shorter than this are the same only when they are equal. */
const LONG = 6;

/**
 * Which of many sayings are worth comparing: those where the rarest word of one stands in the other, give or take a
 * letter, and those whose gists begin alike. Whatever `sameSaying` takes for one is among them.
 */
export class LikeWords {
  readonly #all: readonly Worded[];
  readonly #rare: readonly (readonly string[])[];
  readonly #holding = new Map<string, number[]>();
  readonly #rarest = new Map<string, number[]>();
  readonly #gists = new Map<string, number[]>();
  readonly #shared: Int32Array;
  #added = 0;

  constructor(all: readonly Worded[]) {
    this.#all = all;
    const counts = new Map<string, number>();
    for (const { words } of all)
      for (const key of new Set(words.flatMap(spellings))) counts.set(key, (counts.get(key) ?? 0) + 1);
    this.#rare = all.map(({ words }) => rarest(words, counts));
    this.#shared = new Int32Array(all.length);
  }

  /** Places of earlier sayings that may be the same as the next; call once for each, in order. */
  next(): number[] {
    const at = this.#added++;
    const { words, gist } = this.#all[at]!;
    const keys = [...new Set(words.flatMap(spellings))];
    const found = new Set<number>();
    for (const key of this.#rare[at]!) for (const other of this.#holding.get(key) ?? []) found.add(other);
    for (const key of keys) for (const other of this.#rarest.get(key) ?? []) found.add(other);
    for (const other of this.#alike(gist)) found.add(other);
    for (const key of keys) push(this.#holding, key, at);
    for (const key of this.#rare[at]!) push(this.#rarest, key, at);
    for (const word of gist) push(this.#gists, beginning(word), at);
    return [...found];
  }

  /** Sayings that share enough beginnings of words: at least one, and half of the shorter gist. */
  #alike(gist: readonly string[]): number[] {
    const touched: number[] = [];
    for (const key of new Set(gist.map(beginning)))
      for (const other of this.#gists.get(key) ?? []) if (this.#shared[other]!++ === 0) touched.push(other);
    const near = touched.filter(
      (other) => this.#shared[other]! * 2 >= Math.min(gist.length, this.#all[other]!.gist.length),
    );
    for (const other of touched) this.#shared[other] = 0;
    return near;
  }
}

/** Two spellings of a long word that are one slip apart, be it two letters swapped, share its beginning or its end. */
const spellings = (word: string): string[] =>
  word.length < LONG ? [word] : [`${word.slice(0, 2)}…`, `…${word.slice(-3)}`];

/** Words that are alike share so much of their beginning. */
const beginning = (word: string): string => word.slice(0, 4);

function rarest(words: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const often = (word: string): number => spellings(word).reduce((sum, key) => sum + counts.get(key)!, 0);
  let best: string | undefined;
  for (const word of words) if (best === undefined || often(word) < often(best)) best = word;
  return best === undefined ? [] : spellings(best);
}

function push(lists: Map<string, number[]>, key: string, at: number): void {
  const list = lists.get(key);
  if (list) list.push(at);
  else lists.set(key, [at]);
}
