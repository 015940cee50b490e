import type { Corpus } from '../corpus/index.ts';
import type { Told } from './types.ts';

/** Counts sources that do not copy or cite one another (E6). */
export interface Independence {
  /** Whose word a telling is: the outlet it cites, else its source, copies counted as what they copy. */
  readonly rootOf: (told: Told) => string;
  readonly count: (tellings: readonly Told[]) => number;
}

export function independence(corpus: Corpus): Independence {
  const copies = new Map(
    corpus.sources.filter((source) => source.copyOf !== null).map((source) => [source.id, source.copyOf!]),
  );
  const original = (id: string): string => {
    let at = id;
    for (let steps = 0; copies.has(at) && steps < 100; steps++) at = copies.get(at)!;
    return at;
  };
  const rootOf = (told: Told): string => {
    const cited = told.level === 'reported' ? told.speaker : null;
    return cited ? `voice:${(cited.entity ?? cited.text).toLowerCase()}` : `source:${original(told.source)}`;
  };
  return { rootOf, count: (tellings) => new Set(tellings.map(rootOf)).size };
}
