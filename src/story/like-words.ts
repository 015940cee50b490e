import { forEach, map, type Steps } from '../language/steps.ts';
import { NearWords } from './near-words.ts';
import { type WordList, WordLists } from './word-lists.ts';

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
  #words: readonly WordList[] = [];
  /** Beginnings of the gists' words, one for each. */
  #gists: readonly WordList[] = [];
  /** What the rarest word of each may be spelt as. */
  #rarest: readonly (readonly number[])[] = [];
  /** Sayings by their words, by what their rarest may be spelt as, by speaker and gist. */
  readonly #holding: Lists = new Map();
  readonly #needing: Lists = new Map();
  readonly #told = new Map<string | null, Lists>();
  readonly #any: Lists = new Map();
  readonly #shared: Int32Array;
  #added = 0;

  constructor(all: readonly Worded[]) {
    this.#all = all;
    this.#shared = new Int32Array(all.length);
  }

  /** To be done before anything is compared. */
  *prepare(): Steps<void> {
    const [words, gists] = [new WordLists(), new WordLists()];
    this.#words = yield* map(this.#all, (one) => words.make(one.words));
    this.#gists = yield* map(this.#all, (one) => gists.make(one.gist.map(beginning)));
    const counts = new Map<string, number>();
    yield* forEach(this.#all, (one) => {
      for (const word of new Set(one.words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    });
    const near = new NearWords();
    yield* forEach(counts.keys(), (word) => near.add(word));
    this.#rarest = yield* map(this.#all, (one) => words.make(near.of(rarest(one.words, counts))).words);
  }

  /** Places of earlier sayings that may be the same as the next; call once for each, in order. */
  next(): number[] {
    const at = this.#added++;
    const own = new Set(this.#words[at]!.words);
    const { length } = this.#words[at]!.words;
    const found = new Set(this.#alike(at));
    for (const word of this.#rarest[at]!)
      for (const other of this.#holding.get(word) ?? [])
        if (this.#words[other]!.words.length >= length) found.add(other);
    for (const word of own)
      for (const other of this.#needing.get(word) ?? [])
        if (this.#words[other]!.words.length <= length) found.add(other);
    for (const word of own) push(this.#holding, word, at);
    for (const word of this.#rarest[at]!) push(this.#needing, word, at);
    const told = this.#told.get(this.#all[at]!.speaker) ?? new Map();
    this.#told.set(this.#all[at]!.speaker, told);
    for (const word of this.#gists[at]!.words) {
      push(told, word, at);
      push(this.#any, word, at);
    }
    return [...found];
  }

  /** Sayings that share enough beginnings of words: at least one, and half of the shorter gist. */
  #alike(at: number): number[] {
    const { words } = this.#gists[at]!;
    const { speaker } = this.#all[at]!;
    const touched: number[] = [];
    for (const lists of speaker === null ? [this.#any] : [this.#told.get(speaker), this.#told.get(null)])
      for (const word of new Set(words))
        for (const other of lists?.get(word) ?? []) if (this.#shared[other]!++ === 0) touched.push(other);
    const near = touched.filter(
      (other) => this.#shared[other]! * 2 >= Math.min(words.length, this.#gists[other]!.words.length),
    );
    for (const other of touched) this.#shared[other] = 0;
    return near;
  }
}

/** Places by word. */
type Lists = Map<number, number[]>;

function push(lists: Lists, word: number, at: number): void {
  const list = lists.get(word);
  if (list) list.push(at);
  else lists.set(word, [at]);
}

/** Words that are alike share so much of their beginning. */
const beginning = (word: string): string => word.slice(0, 4);

function rarest(words: readonly string[], counts: ReadonlyMap<string, number>): string {
  let best = '';
  for (const word of words) if (best === '' || counts.get(word)! < counts.get(best)!) best = word;
  return best;
}
