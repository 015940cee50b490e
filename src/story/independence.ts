import type { Corpus } from '../corpus/index.ts';
import { nameKey } from '../language/names/normal.ts';
import type { Told, ToldVoice } from './types.ts';

/** Counts sources that do not copy or cite one another (E6). */
export interface Independence {
  /** How many roots: the outlet that a source cites, else the source itself, copies counted as what they copy. */
  readonly count: (tellings: readonly Told[]) => number;
}

export function independence(corpus: Corpus): Independence {
  const copies = new Map(
    corpus.sources.filter((source) => source.copyOf !== null).map((source) => [source.id, source.copyOf!]),
  );
  const outlets = new Map(
    corpus.sources.map((source) => [source.id, source.outlet === null ? null : nameKey(source.outlet)]),
  );
  const original = (id: string): string => {
    let at = id;
    for (let steps = 0; copies.has(at) && steps < 100; steps++) at = copies.get(at)!;
    return at;
  };
  const count = (tellings: readonly Told[]): number => {
    const roots = new Map<string, string>();
    for (const told of tellings) {
      const source = original(told.source);
      const own = rootOf(told, outlets.get(source) ?? null);
      roots.set(source, own ?? roots.get(source) ?? `source:${source}`);
    }
    // An article of the outlet that others cite is that outlet's own telling.
    const cited = new Map(
      tellings.flatMap(voicesOf).map((voice) => [nameKey(voice.text), `voice:${keyOf(voice)}`]),
    );
    for (const [source, root] of roots) {
      const voice = cited.get(outlets.get(source) ?? '');
      if (root === `source:${source}` && voice) roots.set(source, voice);
    }
    const found = new Set(roots.values());
    // "A local newspaper" may be any of the named ones.
    if (found.size > 1) found.delete(UNNAMED);
    return found.size;
  };
  return { count };
}

const UNNAMED = 'unnamed outlet';

/** Whom a telling goes back to, or null where it is the source's own. */
function rootOf({ level, speaker, via }: Told, outlet: string | null): string | null {
  if (level !== 'reported' || !speaker) return null;
  const voice = isNamed(speaker) ? speaker : via && isNamed(via) ? via : null;
  if (voice) return nameKey(voice.text) === outlet ? null : `voice:${keyOf(voice)}`;
  return OUTLET.test(speaker.text) ? UNNAMED : null;
}

const keyOf = ({ entity, text }: ToldVoice): string => entity ?? nameKey(text);

const voicesOf = ({ speaker, via }: Told): ToldVoice[] => [speaker, via].filter((voice) => voice !== null);

const isNamed = ({ entity, text }: ToldVoice): boolean => entity !== null || !UNNAMED_START.test(text);

const UNNAMED_START =
  /^(?:an?|some|several|other|local|another|two|three|people|sources?|police|officials?)\b/i;

/** A publication that is not named. */
const OUTLET =
  /^(?:an?|the|some|several|other|local|another)\b.*\b(?:newspapers?|outlets?|media|reports?|websites?|broadcasters?|channels?|papers?|dailies|daily|magazines?|press|agency|agencies)$|^(?:media|press|local|news)\b.*\b(?:reports?|media|outlets?|newspapers?)$/i;
