import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halveItem, halveText } from '../../adapters/halve.ts';
import { type Part, partsOf } from '../../adapters/parts.ts';
import { citationsOf } from '../../src/briefing/reading.ts';
import type { Briefing, Item } from '../../src/briefing/types.ts';
import { card, line } from '../support/briefings.ts';

const sizeOf = ({ briefing }: Part): number =>
  JSON.stringify([briefing.sections, briefing.gaps, briefing.sources]).length;
const within = (most: number) => (part: Part) => sizeOf(part) <= most;
const itemsOf = ({ sections }: Briefing): Item[] => sections.flatMap(({ items }) => items);
const all = (briefing: Briefing, most: number) => [...partsOf(briefing, within(most), { all: true })];

describe('a briefing in parts', () => {
  it('is one part where it fits, with what belongs on the first screen', () => {
    const [part, ...rest] = partsOf(card, () => true, { all: false });
    expect(rest).toEqual([]);
    expect(itemsOf(part!.briefing).map(({ text }) => text)).toEqual([
      ...card.sections[0]!.items.slice(0, 4).map(({ text }) => text),
      card.sections[1]!.items[0]!.text,
    ]);
    expect(part).toMatchObject({ index: 0, left: 2 });
  });

  it('leaves nothing behind More where all is asked for', () => {
    const parts = all(card, 900);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flatMap(({ briefing }) => itemsOf(briefing)).length).toBeGreaterThanOrEqual(7);
    expect(parts.map(({ index }) => index)).toEqual(parts.map((_, i) => i));
    expect(parts.at(-1)!.left).toBe(0);
  });

  it('lists with each part the sources that are cited there, under their own numbers', () => {
    for (const { briefing, numbers } of all(card, 900)) {
      const cited = new Set(
        itemsOf(briefing)
          .flatMap(citationsOf)
          .map(({ source }) => source),
      );
      expect(new Set(briefing.sources.map(({ id }) => id))).toEqual(cited);
      for (const { id, n } of briefing.sources) expect(numbers.get(id)).toBe(n);
    }
  });

  it('says everything once and in order, and keeps each citation beside its line, whatever the texts are', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 900 })
      .filter((one) => one.trim() !== '');
    const items = fc.array(fc.tuple(text, fc.subarray(['01', '02', '03', '04'], { minLength: 1 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(items, fc.nat(12), (lines, shown) => {
        const section = { heading: 'Long', shown, items: lines.map(([words, from]) => line(words, from)) };
        const parts = all({ ...card, sections: [section], gaps: [] }, 1_500);
        const told = parts.flatMap(({ briefing }) => itemsOf(briefing));
        const bare = (texts: readonly Item[]) =>
          texts
            .map((one) => one.text)
            .join('')
            .replace(/\s+/g, '');
        expect(bare(told)).toBe(bare(section.items));
        for (const part of parts) expect(sizeOf(part)).toBeLessThanOrEqual(1_500);
        let at = 0;
        for (const whole of section.items) {
          for (let length = 0; length < bare([whole]).length; at++) {
            length += bare([told[at]!]).length;
            expect(told[at]!.citations).toEqual(whole.citations);
          }
        }
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('gives a long source, its paragraphs in order', () => {
    const text = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} says little. It says it twice.`).join(
      '\n',
    );
    const source = { ...card.sources[0]!, text };
    const parts = all({ ...card, kind: 'sources', sections: [], gaps: [], sources: [source] }, 700);
    expect(parts.length).toBeGreaterThan(2);
    expect(
      parts
        .map(({ briefing }) => briefing.sources[0]!.text)
        .filter(Boolean)
        .join('\n'),
    ).toBe(text);
  });
});

describe('halving', () => {
  it('divides between sentences first', () => {
    expect(halveText('Dr. Hart left. Nobody said why. It rained.')).toEqual([
      'Dr. Hart left.',
      'Nobody said why. It rained.',
    ]);
    expect(halveText('one two three')).toEqual(['one two', 'three']);
    expect(halveText('👩‍👩‍👧👩‍👩‍👧')).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
    expect(halveText('x')).toBeNull();
  });

  it('keeps under each half of a dispute the sources of its versions only', () => {
    const dispute = line('The sources disagree.', ['01', '02', '03'], {
      values: [line('June.', ['01']), line('July.', ['02']), line('August.', ['03'])],
    });
    const [first, second] = halveItem(dispute)!;
    expect(first.citations.map(({ source }) => source)).toEqual(['01', '02']);
    expect(second.citations.map(({ source }) => source)).toEqual(['03']);
    expect([...first.values!, ...second.values!]).toEqual(dispute.values);
  });

  it('divides a short line with very many sources by its sources', () => {
    const [first, second] = halveItem(line('It rained.', ['01', '02', '03']))!;
    expect([first.text, second.text]).toEqual(['It rained.', 'It rained.']);
    expect([...first.citations, ...second.citations]).toHaveLength(3);
  });
});
