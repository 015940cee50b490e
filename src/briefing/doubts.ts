import { once } from '../language/once.ts';
import { placeOf, type Story, type Told, type ToldFigure } from '../story/index.ts';
import { cite } from './lines.ts';
import type { Item } from './types.ts';

/** Passages that give a figure or a day which most sources give otherwise: no line to open with. */
const outvoted = once(
  (story: Story): ReadonlySet<string> =>
    new Set(
      story.disputes
        .filter(({ property }) => property === 'figure' || property === 'point in time')
        .flatMap(({ versions }) => versions.slice(1).flatMap(({ claims }) => claims.map(placeOf))),
    ),
);

export const isOutvoted = (story: Story, told: Pick<Told, 'source' | 'passage'>): boolean =>
  outvoted(story).has(placeOf(told));

/** By passage, the last count of what the passage gives an earlier count of. */
const newerCounts = once(
  (story: Story): ReadonlyMap<string, ToldFigure> =>
    new Map(
      story.figures.flatMap(({ successor, tellings }) =>
        successor ? tellings.map((telling) => [placeOf(telling), successor] as const) : [],
      ),
    ),
);

/** Whether a passage gives a count that a later one replaces. */
export const isCountedSince = (story: Story, told: Pick<Told, 'source' | 'passage'>): boolean =>
  newerCounts(story).has(placeOf(told));

/** A line with the last toll behind it, where the line gives an earlier one. */
export function withLastCount(story: Story, line: Item, told: Pick<Told, 'source' | 'passage'>): Item {
  const newer = newerCounts(story).get(placeOf(told));
  if (!newer || line.text.includes(newer.spelt)) return line;
  const day = story.source(newer.source)?.published;
  const last = ` (later count: ${newer.spelt}${day ? `, as of ${day}` : ''}).`;
  return {
    ...line,
    text: line.text.replace(/\.$/, '') + last,
    citations: [...line.citations, cite(story, newer)],
  };
}
