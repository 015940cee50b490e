import type { ToldFigure } from '../types.ts';
import { figureKey } from './same.ts';

/**
 * Brings together lists of one figure that only a later telling links: "242 people" on a way between two towns and "242
 * people" of an airline, by a report that names both. Where a number is on very many lists it is left as it is.
 */
export function withLinked(
  lists: readonly ToldFigure[][],
  same: (a: ToldFigure, b: ToldFigure) => boolean,
): readonly ToldFigure[][] {
  const byKey = new Map<string, ToldFigure[][]>();
  for (const list of lists) {
    const key = figureKey(list[0]!);
    const others = byKey.get(key);
    if (others) others.push(list);
    else byKey.set(key, [list]);
  }
  const gone = new Set<ToldFigure[]>();
  for (const near of byKey.values())
    for (let at = near.length > MANY ? 0 : near.length - 1; at > 0; at--) {
      const list = near[at]!;
      const home = near.slice(0, at).find((other) => other.some((one) => list.some((two) => same(one, two))));
      if (!home) continue;
      home.push(...list);
      gone.add(list);
    }
  return lists.filter((list) => !gone.has(list));
}

/** Lists of one number. */
const MANY = 20;
