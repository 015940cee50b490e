import type { Bench } from './published.ts';
import type { Figures } from './score.ts';

/** What one benchmark gave, and on how many items: figures of different parts are never held against one another. */
export interface Measured {
  readonly count: number;
  readonly figures: Figures;
}

export type Results = Partial<Readonly<Record<Bench, Measured>>>;

/** A figure that falls by more than this, a point, is a loss; less is the noise of a change elsewhere. */
export const TOLERANCE = 0.01;

export interface Loss {
  readonly bench: Bench;
  readonly figure: string;
  readonly was: number;
  readonly is: number;
}

/** The figures that fell, of those kept for the same part of the data. */
export function findLosses(kept: Results, now: Results): Loss[] {
  return entries(now).flatMap(([bench, { count, figures }]) => {
    const before = kept[bench];
    if (before?.count !== count) return [];
    return Object.entries(before.figures)
      .map(([figure, was]) => ({ bench, figure, was, is: figures[figure] ?? 0 }))
      .filter(({ was, is }) => was - is > TOLERANCE + 1e-9);
  });
}

/** Benchmarks measured now that there is nothing to hold against: none kept, or another part of the data. */
export const findUnkept = (kept: Results, now: Results): Bench[] =>
  entries(now).flatMap(([bench, { count }]) => (kept[bench]?.count === count ? [] : [bench]));

export const entries = (results: Results): [Bench, Measured][] =>
  Object.entries(results) as [Bench, Measured][];

const MARK = /<!-- figures (\{.*\}) -->/;

/** The line of RESULTS.md that `readKept` reads. */
export const keep = (results: Results): string => `<!-- figures ${JSON.stringify(results)} -->`;

/** The figures that a Markdown text keeps in a comment; none when it has no such line. */
export function readKept(markdown: string): Results {
  const found = MARK.exec(markdown)?.[1];
  return found ? (JSON.parse(found) as Results) : {};
}
