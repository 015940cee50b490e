export type EntityType = 'person' | 'organization' | 'product' | 'work' | 'place' | 'other';

/** How much speaks for each type; the weights are ranks by judgement, not learned. */
export type TypeScores = Record<Exclude<EntityType, 'other'>, number>;

export const noScores = (): TypeScores => ({ person: 0, organization: 0, product: 0, work: 0, place: 0 });

const TYPES = Object.keys(noScores()) as (keyof TypeScores)[];

/** Less than this is no evidence. */
const LEAST = 0.9;

/** The type that most speaks for; `other` where nothing speaks clearly. */
export function typeOf(scores: TypeScores): EntityType {
  let best: EntityType = 'other';
  let most = LEAST;
  for (const type of TYPES) {
    if (scores[type] <= most) continue;
    best = type;
    most = scores[type];
  }
  return best;
}

export function addScores(into: TypeScores, more: TypeScores, cap = Number.POSITIVE_INFINITY): void {
  for (const type of TYPES) into[type] += Math.min(more[type], cap);
}
