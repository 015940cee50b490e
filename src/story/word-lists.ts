/** Texts as numbers from 0 on, in the order in which they come. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** A list of words, made ready to be compared with others. */
export interface WordList {
  readonly words: readonly number[];
  /** How many different ones. */
  readonly size: number;
}

/** Compares one list of words with many: the words of the one are marked, so that another is compared by looking at its own. */
export class WordLists {
  readonly #numbering = new Numbering();
  /** By word: the mark that it got last. */
  readonly #marks: number[] = [];
  #mark = 0;
  #size = 0;

  make(words: readonly string[]): WordList {
    const numbers = words.map((word) => this.#numbering.of(word));
    return { words: numbers, size: new Set(numbers).size };
  }

  /** Takes the list that others are compared with from here on. */
  take({ words, size }: WordList): void {
    this.#mark += 1;
    this.#size = size;
    for (const word of words) this.#marks[word] = this.#mark;
  }

  /** As `overlap`, of another list with the one that was taken. */
  overlap({ words, size }: WordList): number {
    let both = 0;
    for (const word of words) if (this.#marks[word] === this.#mark) both += 1;
    return both / Math.max(1, Math.min(size, this.#size));
  }
}
