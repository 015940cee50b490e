import { headOf, sameMeasure } from '../measures.ts';
import type { ToldFigure } from '../types.ts';
import { type Shares, sharesWord } from './same.ts';

/** Brings a number and its rounding in another source together: "$7.25 billion", "about $7.3 billion" (E8). */
export function withRounded(
  clusters: readonly (readonly ToldFigure[])[],
  sharesSubject: Shares,
): readonly (readonly ToldFigure[])[] {
  const joined = new Map<readonly ToldFigure[], readonly ToldFigure[]>();
  for (const list of byUnit(clusters).values())
    for (const [at, one] of list.entries())
      for (let next = at + 1; next < list.length && isNear(one[0]!, list[next]![0]!); next++) {
        const other = list[next]!;
        const [fine, coarse] = one[0]!.grain <= other[0]!.grain ? [one, other] : [other, one];
        if (joined.has(coarse) || joined.has(fine) || !isRounding(fine, coarse, sharesSubject)) continue;
        joined.set(coarse, []);
        joined.set(fine, [...fine, ...coarse]);
      }
  return clusters.map((one) => joined.get(one) ?? one).filter((one) => one.length > 0);
}

/** Single values of one kind and unit, in order of their values. */
function byUnit(clusters: readonly (readonly ToldFigure[])[]): Map<string, (readonly ToldFigure[])[]> {
  const lists = new Map<string, (readonly ToldFigure[])[]>();
  for (const one of clusters) {
    const { kind, unit, high, value } = one[0]!;
    if (high !== undefined || (kind === 'count' ? value < LARGE : kind !== 'money')) continue;
    const key = `${kind} ${kind === 'count' ? headOf(one[0]!) : unit}`;
    const list = lists.get(key);
    if (list) list.push(one);
    else lists.set(key, [one]);
  }
  for (const list of lists.values()) list.sort((a, b) => a[0]!.value - b[0]!.value);
  return lists;
}

/** Counts below are seldom rounded to where another writer's number is another count. */
const LARGE = 10_000;

const isNear = (low: ToldFigure, high: ToldFigure): boolean => high.value - low.value <= 0.05 * high.value;

/** The coarse value is what the fine one rounds to, both of one subject, in other sources and in words of one matter. */
function isRounding(
  fine: readonly ToldFigure[],
  coarse: readonly ToldFigure[],
  sharesSubject: Shares,
): boolean {
  const [precise, rough] = [fine[0]!, coarse[0]!];
  const off = Math.abs(precise.value - rough.value);
  if (off === 0 || off > rough.grain || precise.grain * 2 > rough.grain || rough.grain * 20 > rough.value)
    return false;
  if (precise.kind === 'count' && !sameMeasure(precise, rough)) return false;
  if (fine.some((one) => coarse.some((other) => one.source === other.source))) return false;
  return fine.some((one) =>
    coarse.some((other) => sharesSubject(one, other, 'own') && sharesWord(one, other)),
  );
}
