import type { Steps } from '../../language/steps.ts';
import type { Group } from './group.ts';
import { applyRules } from './rules.ts';
import { type Named, sameSpelling } from './spelling.ts';
import { joinCompounds } from './things.ts';

export { findApart } from './apart.ts';
export { type Group, nameOf } from './group.ts';
export type { Named } from './spelling.ts';

/**
 * Takes local entities of all sources for one where their names say so: the same spelling, the other order, the same
 * letters divided differently, a slip of a letter. Never on a shared family name alone (E12), and never two that one
 * source names side by side.
 */
export function* mergeEntities(all: readonly Named[]): Steps<Group[]> {
  const groups = yield* sameSpelling(all);
  joinCompounds(groups);
  yield* applyRules(groups);
  return groups.filter((group) => group.members.length > 0);
}
