import { describe, expect, it } from 'vitest';
import type { Corpus, Source } from '../../src/corpus/index.ts';
import { independence } from '../../src/story/independence.ts';
import type { Told } from '../../src/story/index.ts';

const source = (id: string, copyOf: string | null = null): Source => ({
  id,
  file: `${id}.md`,
  title: null,
  outlet: null,
  author: null,
  published: null,
  url: null,
  kind: 'report',
  text: 'The lock gate was shut.',
  headings: [],
  hash: id,
  copyOf,
  original: null,
});
const corpus: Corpus = {
  story: 'locks',
  sources: [
    source('1'),
    source('2', '1'),
    source('3', '2'),
    source('4'),
    source('5'),
    { ...source('6'), outlet: 'The Courier' },
  ],
  problems: [],
};
const told = (id: string, more: Partial<Told> = {}): Told => ({
  source: id,
  entities: [],
  subject: null,
  speaker: null,
  via: null,
  level: 'stated',
  passage: { start: 0, end: 4 },
  text: 'The lock gate was shut.',
  ...more,
});
const citing = (id: string, text: string, entity: string | null = null): Told =>
  told(id, { level: 'reported', speaker: { entity, text } });

describe('how many sources stand behind a line (E6)', () => {
  const { count } = independence(corpus);
  it.each([
    ['nobody', [], 0],
    ['one that says it twice', [told('1'), told('1')], 1],
    ['two', [told('1'), told('4')], 2],
    ['a copy and its original', [told('1'), told('2')], 1],
    ['a copy of a copy', [told('1'), told('3')], 1],
    ['two copies without their original', [told('2'), told('3')], 1],
    ['two that cite one report', [citing('4', 'The Courier'), citing('5', 'the courier')], 1],
    [
      'two spellings of the one they cite',
      [citing('4', 'HC', 'courier'), citing('5', 'Courier', 'courier')],
      1,
    ],
    ['two that cite two reports', [citing('4', 'The Courier'), citing('5', 'The Ledger')], 2],
    ['an outlet and one that cites it', [told('6'), citing('4', 'the Courier')], 1],
    [
      'one that cites an outlet unnamed, and one by name',
      [citing('4', 'a local newspaper'), citing('5', 'The Ledger')],
      1,
    ],
    ['two that cite an outlet unnamed', [citing('4', 'a local newspaper'), citing('5', 'local media')], 1],
    ['two with unnamed sources of their own', [citing('4', 'a police source'), citing('5', 'two people')], 2],
    [
      "two that pass on one outlet's unnamed source",
      ['4', '5'].map((id) =>
        told(id, {
          level: 'reported',
          speaker: { entity: null, text: 'a source' },
          via: { entity: null, text: 'The Courier' },
        }),
      ),
      1,
    ],
    [
      'two that quote one speaker',
      [told('4'), told('5', { speaker: { entity: 'gerda', text: 'Gerda' } })],
      2,
    ],
  ])('%s', (_, tellings, expected) => {
    expect(count(tellings)).toBe(expected);
  });

  it('copies that go round in a circle end', () => {
    const circle = independence({ ...corpus, sources: [source('1', '2'), source('2', '1')] });
    expect(circle.count([told('1')])).toBe(1);
  });
});
