import { map, type Steps } from '../language/steps.ts';
import { dayBefore } from './chronicle/calendar.ts';
import { daysBetween, isDay } from './dates.ts';
import { overlap } from './facts.ts';
import type { ToldHappening } from './types.ts';

const NIGHT = /\b(?:late|night|evening|midnight)\b/i;
const MORNING = /\b(?:early|morning|overnight|dawn|small hours|midnight)\b/i;

/**
 * What one source has late on a day and another early on the next is one happening, told in two time zones: it is given
 * the first day. Only where they share those who take part and words.
 */
export function* joinNights(
  clusters: readonly ToldHappening[][],
  isPlace: (id: string) => boolean,
): Steps<ToldHappening[][]> {
  const mornings = clusters.filter((cluster) => isAt(cluster, MORNING));
  if (mornings.length === 0) return [...clusters];
  const after = byDayBefore(mornings);
  const joined = new Set<ToldHappening[]>();
  const nights = yield* map(clusters, (cluster) => {
    if (!isAt(cluster, NIGHT)) return cluster;
    const near = new Set(daysOf(cluster).flatMap((day) => after.get(day) ?? []));
    const next = [...near]
      .sort((a, b) => a - b)
      .map((at) => mornings[at]!)
      .find((morning) => !joined.has(morning) && isMorrow(cluster, morning, isPlace));
    if (!next) return cluster;
    joined.add(next);
    return [...cluster, ...next];
  });
  return nights.filter((cluster) => !joined.has(cluster));
}

/** The days that tellings give, those of an unknown year left out. */
const daysOf = (cluster: readonly ToldHappening[]): string[] => [
  ...new Set(cluster.map(({ date }) => date.edtf).filter((date) => isDay(date) && !date.startsWith('X'))),
];

/** Places of clusters by the days before theirs. */
function byDayBefore(clusters: readonly ToldHappening[][]): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [at, cluster] of clusters.entries())
    for (const day of daysOf(cluster).map(dayBefore)) {
      const known = found.get(day);
      if (known) known.push(at);
      else found.set(day, [at]);
    }
  return found;
}

const isAt = (cluster: readonly ToldHappening[], time: RegExp): boolean =>
  !cluster[0]!.planned && cluster.some(({ date }) => isDay(date.edtf) && time.test(date.words));

function isMorrow(
  night: readonly ToldHappening[],
  morning: readonly ToldHappening[],
  isPlace: (id: string) => boolean,
): boolean {
  return night.some((a) =>
    morning.some((b) => {
      if (a.source === b.source || !isDay(a.date.edtf) || !isDay(b.date.edtf)) return false;
      if (a.date.edtf >= b.date.edtf || daysBetween(a.date.edtf, b.date.edtf) !== 1) return false;
      const shared = a.entities.filter((id) => b.entities.includes(id) && !isPlace(id)).length;
      const action = b.classes.every((name) => a.classes.includes(name)) || a.classes[0] === b.classes[0];
      return action && shared > 0 && overlap(a.words, b.words) >= (shared > 1 ? 0.25 : 0.4);
    }),
  );
}
