import { finish, forEach, inTurns, type Steps } from '../language/steps.ts';
import { Closeness } from './closeness.ts';
import { comparable, plain } from './lookup.ts';
import type { Entity } from './types.ts';

/** Most typing slips that a name or one of its words may have, and the shortest that is worth a guess. */
const SLIPS = 2;
const SHORTEST = 4;

/**
 * Entities to offer while a name is typed, at most `limit`: those of which a name begins with what is typed, then those of
 * which later words do, then, where there are none, close spellings, the closest first; in each, the most mentioned first.
 * Nothing typed: the most mentioned. The first call for a list makes its index.
 */
export function completeNames(entities: readonly Entity[], typed: string, limit: number): readonly Entity[] {
  const index = indexOf(entities);
  const wanted = plain(typed);
  if (wanted === '') return index.ranked.slice(0, limit);
  const found = new Set(index.begunWith(wanted));
  if (found.size < limit) for (const rank of index.holding(wanted.split(' '))) found.add(rank);
  if (found.size === 0 && wanted.length >= SHORTEST)
    for (const rank of index.closeTo(wanted.replaceAll(' ', ''))) found.add(rank);
  return [...found].slice(0, limit).map((rank) => index.ranked[rank]!);
}

const indexes = new WeakMap<readonly Entity[], NameIndex>();

/** Makes the index of a list, in short turns. */
export async function prepareNames(entities: readonly Entity[]): Promise<void> {
  if (!indexes.has(entities)) indexes.set(entities, await inTurns(indexNames(entities)));
}

function indexOf(entities: readonly Entity[]): NameIndex {
  const known = indexes.get(entities);
  if (known) return known;
  const made = finish(indexNames(entities));
  indexes.set(entities, made);
  return made;
}

/** A text that is looked for, and the places, in some list, of what it stands for. */
interface Entry {
  readonly text: string;
  readonly places: number[];
}

/** A name's words and whose it is. */
interface Name {
  readonly words: readonly string[];
  readonly rank: number;
}

/** All names of a story, so that a key that is pressed reads only those that fit it. */
class NameIndex {
  /** Entities worth offering, the most mentioned first; an entity's place here is its rank. */
  readonly ranked: readonly Entity[];
  readonly #names: readonly Name[];
  /** Whole names, and ids, with ranks. */
  readonly #whole: readonly Entry[];
  /** Words, with the places in `#names` of the names that hold them. */
  readonly #words: readonly Entry[];
  /** Words and compact names by length, with ranks. */
  readonly #byLength: ReadonlyMap<number, readonly Entry[]>;

  constructor(
    ranked: readonly Entity[],
    names: readonly Name[],
    whole: readonly Entry[],
    words: readonly Entry[],
    byLength: ReadonlyMap<number, readonly Entry[]>,
  ) {
    this.ranked = ranked;
    this.#names = names;
    this.#whole = whole;
    this.#words = words;
    this.#byLength = byLength;
  }

  /** Ranks of those with a name that begins so. */
  begunWith(text: string): number[] {
    return inOrder(startingWith(this.#whole, text).flatMap(({ places }) => places));
  }

  /** Ranks of those with a name in which every typed word begins a word. */
  holding(typed: readonly string[]): number[] {
    const [longest = '', ...others] = [...typed].sort((a, b) => b.length - a.length);
    const names = startingWith(this.#words, longest).flatMap(({ places }) => places);
    return inOrder(
      names.flatMap((place) => {
        const { words, rank } = this.#names[place]!;
        return others.every((word) => words.some((other) => other.startsWith(word))) ? [rank] : [];
      }),
    );
  }

  /** Ranks of those with a name, or a word of one, of a few slips; the fewest slips first. */
  closeTo(text: string): number[] {
    const wanted = new Closeness(text);
    const bySlips = Array.from({ length: SLIPS + 1 }, (): number[] => []);
    for (let length = text.length - SLIPS; length <= text.length + SLIPS; length++)
      for (const entry of this.#byLength.get(length) ?? [])
        bySlips[wanted.slipsTo(entry.text, SLIPS)]?.push(...entry.places);
    return bySlips.flatMap(inOrder);
  }
}

function* indexNames(entities: readonly Entity[]): Steps<NameIndex> {
  const [whole, words, spellings] = [new Entries(), new Entries(), new Entries()];
  const names: Name[] = [];
  const ranked = entities
    .filter(({ type, mentions }) => type !== 'other' || mentions > 1)
    .sort((a, b) => b.mentions - a.mentions);
  yield* forEach(ranked, (entity, rank) => {
    whole.add(plain(entity.id), rank);
    for (const name of comparable(entity)) {
      whole.add(name.plain, rank);
      spellings.add(name.compact, rank);
      const place = names.push({ words: name.words, rank }) - 1;
      for (const word of name.words) {
        words.add(word, place);
        spellings.add(word, rank);
      }
    }
  });
  const sorted: Entry[][] = [];
  for (const entries of [whole, words, spellings]) {
    yield;
    sorted.push(entries.sorted());
  }
  return new NameIndex(ranked, names, sorted[0]!, sorted[1]!, byLength(sorted[2]!));
}

function byLength(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const lists = new Map<number, Entry[]>();
  for (const entry of entries) {
    const alike = lists.get(entry.text.length);
    if (alike) alike.push(entry);
    else lists.set(entry.text.length, [entry]);
  }
  return lists;
}

/** Texts with the places where they stand. */
class Entries {
  readonly #all = new Map<string, number[]>();

  add(text: string, place: number): void {
    const places = this.#all.get(text);
    if (!places) this.#all.set(text, [place]);
    else if (places.at(-1) !== place) places.push(place);
  }

  sorted(): Entry[] {
    return [...this.#all]
      .map(([text, places]) => ({ text, places }))
      .sort((a, b) => (a.text < b.text ? -1 : 1));
  }
}

const inOrder = (ranks: readonly number[]): number[] => [...ranks].sort((a, b) => a - b);

/** Of sorted entries those that begin with a text. */
function startingWith(entries: readonly Entry[], text: string): readonly Entry[] {
  const from = firstWhere(entries, (one) => one >= text);
  const to = firstWhere(entries, (one) => one > text && !one.startsWith(text));
  return entries.slice(from, to);
}

/** The place of the first sorted entry that fits, where all behind it fit too. */
function firstWhere(entries: readonly Entry[], fits: (text: string) => boolean): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(entries[middle]!.text)) high = middle;
    else low = middle + 1;
  }
  return low;
}
