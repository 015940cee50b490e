import { forEach, type Steps } from '../language/steps.ts';

/** The places that hold a term, in order, and how often each does. */
export interface Postings {
  readonly at: Uint32Array;
  readonly counts: Uint32Array;
}

/** A term's places while they are gathered. */
export class Gathering {
  readonly at: number[] = [];
  readonly counts: number[] = [];

  /** Places come in order. */
  add(place: number): void {
    if (this.at[this.at.length - 1] === place) this.counts[this.counts.length - 1]! += 1;
    else {
      this.at.push(place);
      this.counts.push(1);
    }
  }
}

/** All that was gathered, by term, in two flat arrays: a list for each term takes several times the room. */
export function* pack(
  gathered: ReadonlyMap<string, Gathering>,
): Steps<(term: string) => Postings | undefined> {
  let size = 0;
  for (const { at } of gathered.values()) size += at.length;
  const all: Postings = { at: new Uint32Array(size), counts: new Uint32Array(size) };
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(gathered.size + 1);
  yield* forEach(gathered, ([term, { at, counts }], number) => {
    const start = starts[number]!;
    numbers.set(term, number);
    all.at.set(at, start);
    all.counts.set(counts, start);
    starts[number + 1] = start + at.length;
  });
  return (term) => {
    const number = numbers.get(term);
    if (number === undefined) return undefined;
    const [from, to] = [starts[number]!, starts[number + 1]!];
    return { at: all.at.subarray(from, to), counts: all.counts.subarray(from, to) };
  };
}
