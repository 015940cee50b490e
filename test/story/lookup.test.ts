import { describe, expect, it } from 'vitest';
import { type Entity, findEntity } from '../../src/story/index.ts';

const entity = (name: string, aliases: string[] = [], more: Partial<Entity> = {}): Entity => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  type: 'person',
  aliases: aliases.map((alias) => ({ name: alias, sources: ['1'], count: 1 })),
  mentions: 3,
  sources: ['1'],
  merged: [],
  apart: [],
  ...more,
});

const STORY = [
  entity('Tanemura Haru', ['Haru Tanemura']),
  entity('Milo Varga'),
  entity('Petra Varga'),
  entity('Leontine Absalom'),
  entity('Jean-Luc Ödmark'),
  entity('Velm Harbour Authority', ['VHA'], { type: 'organization' }),
  entity('Kestrel Looms Inc', [], { type: 'organization' }),
  entity('Heron', [], { type: 'product', mentions: 40 }),
  entity('Heron Bay', [], { type: 'place', mentions: 2 }),
];

const found = (typed: string): string | string[] => {
  const answer = findEntity(STORY, typed);
  if (answer.kind === 'one') return answer.entity.name;
  if (answer.kind === 'several') return answer.entities.map(({ name }) => name);
  return `none: ${answer.nearest()[0]?.name}`;
};

describe('a typed name', () => {
  it.each([
    ['an id', 'tanemura-haru', 'Tanemura Haru'],
    ['an id in capitals', ' Milo-Varga ', 'Milo Varga'],
    ['the primary name', 'milo varga', 'Milo Varga'],
    ['another spelling', 'haru tanemura', 'Tanemura Haru'],
    ['the other order', 'Absalom Leontine', 'Leontine Absalom'],
    ['no space', 'miloVarga', 'Milo Varga'],
    ['a hyphen', 'Tanemura-Haru', 'Tanemura Haru'],
    ['no accents', 'jean luc odmark', 'Jean-Luc Ödmark'],
    ['initials', 'vha', 'Velm Harbour Authority'],
    ['no company ending', 'kestrel looms', 'Kestrel Looms Inc'],
    ['a prefix', 'leon', 'Leontine Absalom'],
    ['a surname', 'absalom', 'Leontine Absalom'],
    ['a word inside', 'harbour', 'Velm Harbour Authority'],
    ['one slip', 'Leontine Absolom', 'Leontine Absalom'],
    ['two slips', 'Leontne Absolom', 'Leontine Absalom'],
    ['the whole of one name and the start of another', 'heron', 'Heron'],
  ])('%s', (_, typed, name) => {
    expect(found(typed)).toBe(name);
  });

  it.each([
    ['a surname of two people', 'Varga', ['Milo Varga', 'Petra Varga']],
    ['a prefix of two names', 'her', ['Heron', 'Heron Bay']],
  ])('%s fits several', (_, typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it.each([
    ['nobody of the story', 'Zebulon Marsh'],
    ['far too many slips', 'Mxlq Vrrgb'],
    ['a single letter', 'q'],
  ])('%s fits none, and says what is nearest', (_, typed) => {
    expect(found(typed)).toMatch(/^none: \w/);
  });

  it.each([
    ['person of that surname before a place of that name', 'jordan', 'Odile Jordan'],
    ['place called so before a person who has the word in a name', 'tarn', 'Tarn'],
    ['person before a place, where the word only begins a name', 'tar', 'Odile Tarn Jordan'],
    ['thing, where nobody is called so', 'heron', 'Heron'],
  ])('where a person is asked for, means the %s', (_, typed, name) => {
    const people = [
      entity('Jordan', [], { type: 'place', mentions: 90 }),
      entity('Odile Jordan', ['Jordan']),
      entity('Tarn', [], { type: 'place' }),
      entity('Odile Tarn Jordan'),
      entity('Heron', [], { type: 'product' }),
    ];
    const found = findEntity(people, typed, ({ type }) => type === 'person');
    expect(found.kind === 'one' && found.entity.name).toBe(name);
  });

  it.each([
    [19, ['Odile Jordan', 'Take Jordan']],
    [20, 'Odile Jordan'],
  ])(
    'of two who are called so takes the one who is mentioned twenty times as often (%d times)',
    (mentions, means) => {
      const people = [
        entity('Odile Jordan', ['Jordan'], { mentions }),
        entity('Take Jordan', ['Jordan'], { mentions: 1 }),
      ];
      const found = findEntity(people, 'jordan');
      const names = found.kind === 'several' ? found.entities.map(({ name }) => name) : [];
      expect(found.kind === 'one' ? found.entity.name : names).toEqual(means);
    },
  );

  it('fits none in a story without names', () => {
    const found = findEntity([], 'Milo');
    expect(found.kind === 'none' && found.nearest()).toEqual([]);
  });
});
