import type { Corpus } from '../corpus/index.ts';
import type { Told } from './types.ts';

/** Counts sources that do not copy or cite one another (E6). */
export interface Independence {
  /** How many roots: the outlet that a source cites, else the source itself, copies counted as what they copy. */
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
  const voiceOf = (told: Told): string | null =>
    told.level === 'reported' && told.speaker
      ? `voice:${(told.speaker.entity ?? told.speaker.text).toLowerCase()}`
      : null;
  const count = (tellings: readonly Told[]): number => {
    const roots = new Map<string, string>();
    for (const told of tellings) {
      const source = original(told.source);
      roots.set(source, voiceOf(told) ?? roots.get(source) ?? `source:${source}`);
    }
    return new Set(roots.values()).size;
  };
  return { count };
}
