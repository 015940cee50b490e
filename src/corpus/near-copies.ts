import { once } from '../language/once.ts';
import type { Steps } from '../language/steps.ts';

/**
 * Finds texts that are mostly the text of another, after A. Z. Broder, "On the resemblance and containment of
 * documents" (1997): texts are sets of hashed shingles of five words; a small sketch of each, the shingles whose hash
 * is 0 modulo m, finds candidates; the whole sets decide. Broder's modulo sketch keeps containment measurable, so an
 * excerpt finds the long text that it was taken from, which a MinHash of fixed size does not.
 */
const SHINGLE = 5;
const MODULO = 16;
/** Up to so many shingles all are kept: a short text would have too few otherwise. */
const WHOLE = 128;
/** Fewer shingles than this are a stock phrase, not a text. */
const LEAST = 20;
/** Share of the smaller text's shingles that makes it a copy. */
const ALIKE = 0.7;
/** A later text that takes in an earlier one is the fuller edition up to this size; above, a text of its own. */
const FULLER = 2;
const SAME_HASH = 64;
/** Samples of so many hashes, of which less than this share is the same, are of texts that do not share `ALIKE`. */
const SAMPLE = 24;
const HOPELESS = 0.35;

export interface Document {
  readonly text: string;
  /** ISO, or null; the earliest of two like texts is the original. */
  readonly published: string | null;
}

/** For each document the index of the one that it is a near-copy of, or -1. A copy never points to a copy. */
export function* findNearCopies(documents: readonly Document[]): Steps<Int32Array> {
  const copyOf = new Int32Array(documents.length).fill(-1);
  const table = new HashTable();
  for (const at of inOrder(documents)) {
    yield;
    const print = printOf(documents[at]!);
    if (print.shingles.length < LEAST) continue;
    const original = settle(at, print, table, documents, copyOf);
    if (original >= 0) copyOf[at] = original;
    else table.keep(print.sketch, at, print.shingles.length > WHOLE);
  }
  // A text that turned out to be part of a fuller one hands its copies on.
  for (let i = 0; i < copyOf.length; i += 1)
    while (copyOf[i]! >= 0 && copyOf[copyOf[i]!]! >= 0) copyOf[i] = copyOf[copyOf[i]!]!;
  return copyOf;
}

/** The original of `at`, or -1; marks earlier, shorter editions of it as copies on the way. */
function settle(
  at: number,
  { shingles, sketch }: Print,
  table: HashTable,
  documents: readonly Document[],
  copyOf: Int32Array,
): number {
  for (const other of table.candidates(sketch, shingles.length > WHOLE)) {
    if (copyOf[other] !== -1) continue;
    const theirs = printOf(documents[other]!).shingles;
    const shared = countShared(shingles, theirs);
    if (shared >= ALIKE * shingles.length) return other;
    if (shared >= ALIKE * theirs.length && shingles.length <= FULLER * theirs.length) copyOf[other] = at;
  }
  return -1;
}

/** What a text is compared by: its shingles in ascending order, and those of its sketch as they stand in it. */
interface Print {
  readonly shingles: Int32Array;
  readonly sketch: Int32Array;
}

/** Kept as long as the document is, for when others come to be compared with it. */
const printOf = once(({ text }: Document): Print => {
  const shingles = shinglesOf(text);
  return { shingles: Int32Array.from(shingles).sort(), sketch: Int32Array.from(sketch(shingles)) };
});

function countShared(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) shared += 1;
    if (a[i]! <= b[j]!) i += 1;
    else j += 1;
  }
  return shared;
}

function inOrder(documents: readonly Document[]): number[] {
  const key = (at: number): string => documents[at]?.published ?? '9999';
  return [...documents.keys()].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
}

/** Hashes of all runs of five words, case and punctuation aside. Words are hashed by FNV-1a over code units. */
export function shinglesOf(text: string): Set<number> {
  const lower = text.toLowerCase();
  const shingles = new Set<number>();
  const last = new Int32Array(SHINGLE);
  let words = 0;
  let hash = 0;
  for (let i = 0; i <= lower.length; i += 1) {
    const code = i < lower.length ? lower.charCodeAt(i) : 0;
    if (isWord(code)) {
      hash = Math.imul((hash || 0x811c9dc5) ^ code, 0x01000193);
    } else if (hash !== 0) {
      last[words % SHINGLE] = hash;
      words += 1;
      hash = 0;
      if (words >= SHINGLE) shingles.add(combine(last, words));
    }
  }
  return shingles;
}

function combine(last: Int32Array, words: number): number {
  let hash = 0;
  for (let i = 0; i < SHINGLE; i += 1)
    hash = Math.imul(hash ^ last[(words + i) % SHINGLE]!, 0x9e3779b1) ^ (hash >>> 15);
  return (hash ^ (hash >>> 13)) | 0;
}

/** Digits, small letters, and whatever is no general punctuation of Unicode: a table would be exact and slower. */
const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 &&
    (code < 0x2000 || code > 0x206f) &&
    (code < 0x3000 || code > 0x303f) &&
    (code < 0xff00 || code > 0xff0f));

function sketch(shingles: ReadonlySet<number>): number[] {
  return shingles.size <= WHOLE ? [...shingles] : [...shingles].filter((hash) => hash % MODULO === 0);
}

/** Open addressing in two flat arrays: millions of entries without millions of objects. */
class HashTable {
  #keys = new Int32Array(1 << 12);
  #values = new Int32Array(1 << 12).fill(-1);
  #used = 0;
  readonly #samples = new Map<number, number>();

  /** Keeps a document's sketch, which is a sample of its hashes or all of them. */
  keep(hashes: Int32Array, document: number, sampled: boolean): void {
    if (sampled) this.#samples.set(document, hashes.length);
    for (const hash of hashes) this.#add(hash, document);
  }

  #add(key: number, value: number): void {
    if (this.#used * 2 >= this.#keys.length) this.#grow();
    let at = this.#slot(key);
    let same = 0;
    for (; this.#values[at] !== -1; at = (at + 1) & (this.#keys.length - 1)) {
      if (this.#keys[at] !== key) continue;
      same += 1;
      if (same >= SAME_HASH) return;
    }
    this.#keys[at] = key;
    this.#values[at] = value;
    this.#used += 1;
  }

  /** Documents that share a good part of these hashes, the most alike first, then the earliest added. */
  candidates(keys: Int32Array, sampled: boolean): number[] {
    const shared = new Map<number, number>();
    for (const key of keys) {
      for (let at = this.#slot(key); this.#values[at] !== -1; at = (at + 1) & (this.#keys.length - 1))
        if (this.#keys[at] === key) shared.set(this.#values[at]!, (shared.get(this.#values[at]!) ?? 0) + 1);
    }
    const enough = [...shared].filter(([document, count]) => {
      const size = sampled ? Math.min(keys.length, this.#samples.get(document) ?? 0) : 0;
      return size >= SAMPLE ? count >= HOPELESS * size : count >= 2 || keys.length < 8;
    });
    return enough
      .sort((a, b) => b[1] - a[1])
      .slice(0, 8)
      .map(([value]) => value);
  }

  #slot(key: number): number {
    return (Math.imul(key, 0x85ebca6b) >>> 7) & (this.#keys.length - 1);
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(keys.length * 2);
    this.#values = new Int32Array(keys.length * 2).fill(-1);
    this.#used = 0;
    for (let i = 0; i < keys.length; i += 1) if (values[i] !== -1) this.#add(keys[i]!, values[i]!);
  }
}
