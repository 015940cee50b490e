import { describe, expect, it } from 'vitest';
import { completeNames } from '../../src/story/complete.ts';
import type { Entity } from '../../src/story/types.ts';

let count = 0;
/** An entity of the story; the earlier it is made, the more it is mentioned. */
const entity = (id: string, name: string, aliases: readonly string[] = [], more: Partial<Entity> = {}) =>
  ({
    id,
    name,
    type: 'person',
    aliases: aliases.map((alias) => ({ name: alias })),
    mentions: 1_000 - count++,
    ...more,
  }) as Entity;

const STORY = [
  entity('mara-holm', 'Mara Holm', ['Captain Holm', 'M. Holm']),
  entity('jonas-maran', 'Jonas Maran'),
  entity('nordlink-ferries', 'Nordlink Ferries', ['Nordlink'], { type: 'organization' }),
  entity('zoe-alvarez', 'Zoë Álvarez'),
  entity('marathon', 'Marathon', [], { type: 'other', mentions: 1 }),
];
const complete = (typed: string, limit = 25) => completeNames(STORY, typed, limit).map(({ id }) => id);

describe('completing a name', () => {
  it('offers what begins so, then what has a later word that does, the most mentioned first', () => {
    expect(complete('mar')).toEqual(['mara-holm', 'jonas-maran']);
    expect(complete('nord')).toEqual(['nordlink-ferries']);
    expect(complete('f')).toEqual(['nordlink-ferries']);
  });

  it('knows aliases, ids, words in any order, and letters without their accents', () => {
    expect(complete('captain h')).toEqual(['mara-holm']);
    expect(complete('nordlink-f')).toEqual(['nordlink-ferries']);
    expect(complete('holm ma')).toEqual(['mara-holm']);
    expect(complete('ALVAREZ zoe')).toEqual(['zoe-alvarez']);
  });

  it('guesses at slips where nothing begins so, the closest first', () => {
    expect(complete('jonsa')).toEqual(['jonas-maran']);
    expect(complete('nrdlink')).toEqual(['nordlink-ferries']);
    expect(complete('marann')).toEqual(['jonas-maran', 'mara-holm']);
    expect(complete('xyz')).toEqual([]);
    expect(complete('quite another name')).toEqual([]);
  });

  it('offers the most mentioned before anything is typed, and never what is named once in passing', () => {
    expect(complete('')).toEqual(STORY.slice(0, 4).map(({ id }) => id));
    expect(complete('  ', 2)).toEqual(['mara-holm', 'jonas-maran']);
    expect(complete('marathon')).toEqual([]);
  });

  it('offers an entity once, however many of its names fit, and no more than are wanted', () => {
    expect(complete('h')).toEqual(['mara-holm']);
    const many = Array.from({ length: 60 }, (_, i) => entity(`anna-${i}`, `Anna ${i}`));
    expect(completeNames(many, 'an', 25).map(({ id }) => id)).toEqual(many.slice(0, 25).map(({ id }) => id));
  });
});
