import type { Briefing, Kind } from '../../src/briefing/types.ts';

/** The bar at a card's left, by what the card is; what is no answer has none. */
const ACCENTS = {
  who: 0x5865f2,
  what: 0x5865f2,
  brief: 0x3ba55d,
  timeline: 0x3498db,
  disputes: 0xf0b132,
  quotes: 0x9b59b6,
  figures: 0x1abc9c,
  ask: 0x3ba55d,
  search: 0x607d8b,
  sources: 0x607d8b,
  entities: 0x607d8b,
  digest: 0xe91e63,
  help: undefined,
  notice: undefined,
} satisfies Record<Kind, number | undefined>;

/** Accent colour as RGB; undefined where a card has none. */
export function accentOf({ kind, answered }: Briefing): number | undefined {
  return answered ? ACCENTS[kind] : undefined;
}
