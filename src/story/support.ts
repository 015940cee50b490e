import { forEach, type Steps } from '../language/steps.ts';
import type { ToldStatement } from './types.ts';

/** Share of the sources that tell of an action with one of these taking part, whatever date and words they give it. */
export type Support = (action: string | undefined, entities: readonly string[]) => number;

/** Actions of a statement that count: what comes after is beside the point. */
const ACTIONS = 3;

export function* supportOf(statements: readonly ToldStatement[]): Steps<Support> {
  const counts = yield* countSources(statements);
  const all = Math.max(1, new Set(statements.map(({ source }) => source)).size);
  return (action, entities) => Math.max(0, ...entities.map((id) => counts.get(`${action} ${id}`) ?? 0)) / all;
}

/** By action and entity. */
function* countSources(statements: readonly ToldStatement[]): Steps<ReadonlyMap<string, number>> {
  const telling = new Map<string, Set<string>>();
  yield* forEach(statements, ({ source, classes, entities, heading }) => {
    if (heading) return;
    for (const action of classes.slice(0, ACTIONS))
      for (const id of entities) {
        const key = `${action} ${id}`;
        const known = telling.get(key);
        if (known) known.add(source);
        else telling.set(key, new Set([source]));
      }
  });
  return new Map([...telling].map(([key, { size }]) => [key, size]));
}
