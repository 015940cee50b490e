import { describe, expect, it } from 'vitest';
import { citationMarks, listedSources } from '../../src/briefing/reading.ts';
import type { Briefing, Item } from '../../src/briefing/types.ts';

const citing = (count: number): Item => ({
  text: 'The mill is closed.',
  citations: Array.from({ length: count }, (_, at) => ({
    source: String(at + 1),
    start: 0,
    end: 1,
    quote: 'T',
  })),
});

describe('the numbers behind a line', () => {
  it('are all there where there are few', () => {
    expect(citationMarks(citing(3), (source) => source)).toBe('[1][2][3]');
    expect(citationMarks(citing(12), (source) => source)).toMatch(/\[12\]$/);
    expect(citationMarks(citing(0), (source) => source)).toBe('');
  });

  it('are the first few of many, and how many more there are', () => {
    expect(citationMarks(citing(249), (source) => source)).toBe('[1][2][3][4][5][6][7][8][9] and 240 more');
  });

  it('are those that the list of sources explains', () => {
    const briefing = {
      kind: 'brief',
      sources: Array.from({ length: 249 }, (_, at) => ({ id: String(at + 1), n: at + 1 })),
    } as unknown as Briefing;
    expect(listedSources(briefing, [citing(249)]).map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
