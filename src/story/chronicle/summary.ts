import type { Candidate } from './candidates.ts';
import { addTo, dot, norm, type Vector } from './vectors.ts';

export interface Weighed {
  readonly candidate: Candidate;
  readonly vector: Vector;
}

/** Cosine above which two sentences say the same. */
const SAME = 0.5;

/** Whether what has been said says it already. */
export const saysAgain = (vector: Vector, said: readonly Weighed[]): boolean =>
  said.some((one) => dot(one.vector, vector) > SAME);

/**
 * Up to `limit` of the `pool`'s sentences that together come nearest to what all candidates of a day are about: one
 * after the other, the sentence that brings the summary's own vector closest to the centroid (CENTROID-OPT; Rossiello
 * et al. 2017, Gholipour Ghalandari 2017). Every sentence adds what is not yet said, and none repeats another.
 */
export function summarise(pool: readonly Weighed[], centroid: Vector, limit: number): Weighed[] {
  const length = norm(centroid);
  let open = pool.map((weighed) => ({ weighed, likeness: dot(weighed.vector, centroid) / length }));
  const chosen: Weighed[] = [];
  const summary: Vector = new Map();
  let likeness = 0;
  let square = 0;
  while (chosen.length < limit && open.length > 0) {
    let best = open[0]!;
    let most = Number.NEGATIVE_INFINITY;
    for (const option of open) {
      const grown = square + 2 * dot(option.weighed.vector, summary) + 1;
      const reached = (likeness + option.likeness) / Math.sqrt(grown);
      if (reached > most) [best, most] = [option, reached];
    }
    const { vector } = best.weighed;
    square += 2 * dot(vector, summary) + 1;
    likeness += best.likeness;
    addTo(summary, vector);
    chosen.push(best.weighed);
    open = open.filter((option) => option !== best && !saysAgain(option.weighed.vector, [best.weighed]));
  }
  return chosen;
}

/**
 * What a day is about: the words that both the sentences that name it and the news of the day use, by the geometric
 * mean of how much each group makes of them. What only later looks back say, or only that day's other news, falls out.
 * With one group alone, its mean.
 */
export function centroidOf(weighed: readonly Weighed[]): Vector {
  const naming = mean(weighed.filter(({ candidate }) => candidate.names));
  const news = mean(weighed.filter(({ candidate }) => !candidate.names));
  if (naming.size === 0 || news.size === 0) return naming.size === 0 ? news : naming;
  const shared: Vector = new Map();
  for (const [term, weight] of naming) {
    const other = news.get(term);
    if (other !== undefined) shared.set(term, Math.sqrt(weight * other));
  }
  return shared;
}

function mean(weighed: readonly Weighed[]): Vector {
  const sum: Vector = new Map();
  for (const { vector } of weighed) addTo(sum, vector);
  for (const [term, weight] of sum) sum.set(term, weight / weighed.length);
  return sum;
}
