import type { Level } from '../extract/index.ts';

/** From the firmest to the prevailing: what a line may claim at most is its prevailing. */
const ORDER: readonly Level[] = [
  'confirmed',
  'announced',
  'stated',
  'reported',
  'alleged',
  'speculated',
  'denied',
];

/** The level that most tellings have; the weaker one where they are even. */
export function prevailing(levels: readonly Level[]): Level {
  const counts = new Map<Level, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return (
    [...counts].sort((a, b) => b[1] - a[1] || ORDER.indexOf(b[0]) - ORDER.indexOf(a[0]))[0]?.[0] ?? 'stated'
  );
}

/** Whether a line has to say that it is not plainly so. */
export const isHedged = (level: Level): boolean =>
  level === 'reported' || level === 'alleged' || level === 'speculated' || level === 'denied';
