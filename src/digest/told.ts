import type { Item } from '../briefing/types.ts';
import type { ToldFact } from '../store/types.ts';
import type { Story, Version } from '../story/index.ts';
import { type Matter, mattersOf } from './matters.ts';
import type { Novelty } from './news.ts';
import { hashPassage, hashText } from './snapshot.ts';

/**
 * A fact is known by a passage that it stands on, and by what it says of it: ids, wordings and groupings change as
 * sources come, passages do not.
 */
export interface Anchor {
  readonly kind: Matter['kind'];
  readonly property: string;
  readonly source: string;
  /** Hash of its words. */
  readonly passage: number;
  /** Hash of what was told of it: one passage may hold several figures. */
  readonly value: number;
}

/**
 * What a channel is told with these lines: each of them, and whatever else their sentences say. Disputes are shown as
 * they stand, and held to nothing.
 */
export function tellingOf(story: Story, lines: readonly Novelty[], delivery: string): ToldFact[] {
  const told = new Map<string, ToldFact>();
  const tell = (matter: Matter, item: Item): void => {
    const version = matter.versions[0];
    if (!version || matter.kind === 'dispute') return;
    const fact = toldFact(story, matter, version, matter.line(), delivery);
    if (!told.has(fact.fact)) told.set(fact.fact, { ...fact, value: item.text });
  };
  for (const { matter, item } of lines) tell(matter, item);
  const cited = new Map(
    lines.flatMap(({ matter, item }) =>
      matter.kind === 'dispute'
        ? []
        : item.citations.map(({ source, start }) => [`${source} ${start}`, item] as const),
    ),
  );
  for (const matter of mattersOf(story))
    for (const { source, passage } of matter.versions[0]?.claims ?? []) {
      const item = cited.get(`${source} ${passage.start}`);
      if (item && holds(item.text, matter.versions[0]!.text)) tell(matter, item);
    }
  return [...told.values()];
}

/** Whether a line has the words of a value. */
function holds(line: string, value: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const there = new Set(words(line));
  return words(value).every((word) => there.has(word));
}

/** A version of a matter as a channel is told it, with this line. */
export const toldFact = (
  story: Story,
  { kind, property }: Pick<Anchor, 'kind' | 'property'>,
  { text, claims }: Version,
  item: Item,
  delivery: string | null,
): ToldFact => ({
  fact: [
    kind,
    kind === 'fact' ? property.replaceAll('|', ' ') : '',
    claims[0]!.source.replaceAll('|', ' '),
    hashPassage(story, claims[0]!).toString(36),
    hashText(text).toString(36),
  ].join('|'),
  value: item.text,
  level: kind === 'quotation' ? null : (item.level ?? null),
  speaker: item.speaker ?? null,
  delivery,
});

/** The anchor in the key of a told fact; null for a key of another make. */
export function readAnchor(key: string): Anchor | null {
  const [kind, property, source, passage, value] = key.split('|');
  if (!kind || property === undefined || !source || !passage || !value) return null;
  return {
    kind: kind as Matter['kind'],
    property,
    source,
    passage: Number.parseInt(passage, 36),
    value: Number.parseInt(value, 36),
  };
}
