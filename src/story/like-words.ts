import { NearWords } from './near-words.ts';

/** Words of one thing said, for finding what may be the same. */
export interface Worded {
  /** All words in order. */
  readonly words: readonly string[];
  /** Stems of those that carry meaning. */
  readonly gist: readonly string[];
  /** Who said it, where that is known: those of two others are compared by their words alone. */
  readonly speaker: string | null;
}

/**
 * Which of many sayings are worth comparing: those where the rarest word of the shorter one stands in the other, give or
 * take a letter, and those whose gists begin alike and of which one speaker may be the other. Whatever `sameSaying` takes
 * for one is among them.
 */
export class LikeWords {
  readonly #all: readonly Worded[];
  readonly #rarest: readonly (readonly string[])[];
  /** Sayings by their words, and by what their rarest word may be spelt as. */
  readonly #holding = new Lists();
  readonly #needing = new Lists();
  readonly #gists = new Lists();
  readonly #shared: Int32Array;
  #added = 0;

  constructor(all: readonly Worded[]) {
    this.#all = all;
    const counts = new Map<string, number>();
    for (const { words } of all)
      for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const near = new NearWords(counts.keys());
    this.#rarest = all.map(({ words }) => near.of(rarest(words, counts)));
    this.#shared = new Int32Array(all.length);
  }

  /** Places of earlier sayings that may be the same as the next; call once for each, in order. */
  next(): number[] {
    const at = this.#added++;
    const { words, gist, speaker } = this.#all[at]!;
    const own = new Set(words);
    const length = (other: number): number => this.#all[other]!.words.length;
    const found = new Set(this.#alike(gist, speaker));
    for (const word of this.#rarest[at]!)
      for (const other of this.#holding.of(word)) if (length(other) >= words.length) found.add(other);
    for (const word of own)
      for (const other of this.#needing.of(word)) if (length(other) <= words.length) found.add(other);
    for (const word of own) this.#holding.add(word, at);
    for (const word of this.#rarest[at]!) this.#needing.add(word, at);
    for (const word of gist)
      for (const key of [`${speaker} ${beginning(word)}`, beginning(word)]) this.#gists.add(key, at);
    return [...found];
  }

  /** Sayings that share enough beginnings of words: at least one, and half of the shorter gist. */
  #alike(gist: readonly string[], speaker: string | null): number[] {
    const touched: number[] = [];
    for (const word of new Set(gist.map(beginning)))
      for (const key of speaker === null ? [word] : [`${speaker} ${word}`, `${null} ${word}`])
        for (const other of this.#gists.of(key)) if (this.#shared[other]!++ === 0) touched.push(other);
    const near = touched.filter(
      (other) => this.#shared[other]! * 2 >= Math.min(gist.length, this.#all[other]!.gist.length),
    );
    for (const other of touched) this.#shared[other] = 0;
    return near;
  }
}

/** Places by key. */
class Lists {
  readonly #lists = new Map<string, number[]>();

  of(key: string): readonly number[] {
    return this.#lists.get(key) ?? [];
  }

  add(key: string, at: number): void {
    const list = this.#lists.get(key);
    if (list) list.push(at);
    else this.#lists.set(key, [at]);
  }
}

/** Words that are alike share so much of their beginning. */
const beginning = (word: string): string => word.slice(0, 4);

function rarest(words: readonly string[], counts: ReadonlyMap<string, number>): string {
  let best = '';
  for (const word of words) if (best === '' || counts.get(word)! < counts.get(best)!) best = word;
  return best;
}
