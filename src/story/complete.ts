import { Closeness } from './closeness.ts';
import { comparable, plain } from './lookup.ts';
import type { Entity } from './types.ts';

/** Most typing slips that a name or one of its words may have, and the shortest that is worth a guess. */
const SLIPS = 2;
const SHORTEST = 4;

/**
 * Entities to offer while a name is typed, at most `limit`: those of which a name begins with what is typed, then those of
 * which a later word does, then close spellings; in each, the most mentioned first. Nothing typed: the most mentioned.
 */
export function completeNames(entities: readonly Entity[], typed: string, limit: number): readonly Entity[] {
  const wanted = plain(typed);
  const pool = entities.filter(({ type, mentions }) => type !== 'other' || mentions > 1);
  if (wanted === '') return [...pool].sort(byMentions).slice(0, limit);
  const begun = pool.filter((entity) => beginsWith(entity, wanted)).sort(byMentions);
  const inside =
    begun.length >= limit ? [] : pool.filter((entity) => holdsWords(entity, wanted)).sort(byMentions);
  const found = new Set([...begun, ...inside]);
  if (found.size === 0 && wanted.length >= SHORTEST)
    for (const entity of pool.filter((one) => isClose(one, wanted)).sort(byMentions)) found.add(entity);
  return [...found].slice(0, limit);
}

const byMentions = (a: Entity, b: Entity): number => b.mentions - a.mentions;

const beginsWith = (entity: Entity, wanted: string): boolean =>
  entity.id.startsWith(wanted) || comparable(entity).some((name) => name.plain.startsWith(wanted));

/** Every typed word begins a word of one of the entity's names. */
function holdsWords(entity: Entity, wanted: string): boolean {
  const typed = wanted.split(' ');
  return comparable(entity).some(({ words }) =>
    typed.every((word) => words.some((other) => other.startsWith(word))),
  );
}

function isClose(entity: Entity, wanted: string): boolean {
  const typed = new Closeness(wanted.replaceAll(' ', ''));
  return comparable(entity).some(({ words, compact }) =>
    [compact, ...words].some((word) => typed.slipsTo(word, SLIPS) <= SLIPS),
  );
}
