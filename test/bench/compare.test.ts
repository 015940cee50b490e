import { describe, expect, it } from 'vitest';
import { findLosses, findUnkept, keep, type Results, readKept } from '../../bench/quality/compare.ts';
import { table } from '../../bench/quality/report.ts';
import { putFigures } from '../../bench/quality/results.ts';
import { readFigures } from '../../bench/quality/score.ts';

const kept: Results = {
  timeline: { count: 11, figures: { 'AR1-F': 0.16, 'AR2-F': 0.043, 'date F1': 0.71 } },
  dates: { count: 256, figures: { 'value F1': 0.8, 'relaxed F1': 0.94 } },
};
const withDate = (value: number): Results => ({
  timeline: { count: 11, figures: { 'AR1-F': 0.16, 'AR2-F': 0.043, 'date F1': value } },
});

describe('figures held against those kept', () => {
  it('lets a figure rise, and fall by a point', () => {
    expect(findLosses(kept, withDate(0.9))).toEqual([]);
    expect(findLosses(kept, withDate(0.7))).toEqual([]);
  });

  it('names a figure that falls by more', () => {
    expect(findLosses(kept, withDate(0.699))).toEqual([
      { bench: 'timeline', figure: 'date F1', was: 0.71, is: 0.699 },
    ]);
  });

  it('takes a figure that is gone for a loss', () => {
    const gone: Results = { dates: { count: 256, figures: { 'value F1': 0.8 } } };
    expect(findLosses(kept, gone).map(({ figure }) => figure)).toEqual(['relaxed F1']);
  });

  it('compares nothing with another part of the data, and says so', () => {
    const other: Results = { timeline: { count: 8, figures: { 'AR1-F': 0.01, 'AR2-F': 0, 'date F1': 0.1 } } };
    expect(findLosses(kept, other)).toEqual([]);
    expect(findUnkept(kept, other)).toEqual(['timeline']);
    expect(findUnkept(kept, kept)).toEqual([]);
  });

  it('are read back from the Markdown that keeps them', () => {
    expect(readKept(`# Results\n\nwords\n\n${keep(kept)}\n`)).toEqual(kept);
    expect(readKept('# Results')).toEqual({});
  });
});

describe('what scorers print', () => {
  it('is read by name', () => {
    const printed = [
      'topic.0      date P 0.100 R 0.100 F 0.100  AR1 P 0.1 R 0.1 F 0.100  AR2 P 0.1 R 0.1 F 0.100',
      'AVERAGE over 1 tasks  date P 0.500 R 0.500 F 0.501  AR1 P 0.1 R 0.2 F 0.133  AR2 P 0.0 R 0.1 F 0.020',
    ].join('\n');
    expect(readFigures('timeline', printed)).toEqual({ 'AR1-F': 0.133, 'AR2-F': 0.02, 'date F1': 0.501 });
  });

  it('is refused when a figure is missing', () => {
    expect(() => readFigures('dates', 'value P 0.1 R 0.2 F1 0.3')).toThrow('relaxed F1');
  });
});

describe('the table', () => {
  it('has our figures first and the published ones below, without those that nobody published', () => {
    const rows = table(kept, 'plain').split('\n');
    expect(rows[1]).toMatch(/^briefdesk +\.160 +\.043 +\.710 +11 timelines/);
    expect(rows[2]).toMatch(/^DATEWISE \(2020\) +\.120 +\.035 +\.544 +all 19 timelines/);
    expect(table(kept, 'markdown')).toContain('| HeidelTime | .776 | – |');
  });
});

describe('bench/RESULTS.md with new figures', () => {
  const run = { date: '2031-05-01', commit: 'abc', machine: 'one core', table: '| new |', kept: keep(kept) };
  const results = (quality: string): string => `# Results\n\n## Quality\n${quality}\n## Speed\n\nfast\n`;

  it('has them under their heading, and the other sections as they were', () => {
    const put = putFigures(results('\n| old |\n'), run);
    expect(put).toContain('| new |');
    expect(put).not.toContain('| old |');
    expect(put).toMatch(/^# Results\n\n## Quality\n\nMeasured on 2031-05-01/);
    expect(put).toMatch(/\n\n## Speed\n\nfast\n$/);
    expect(readKept(put)).toEqual(kept);
  });

  it('come out the same a second time', () => {
    const once = putFigures(results(''), run);
    expect(putFigures(once, run)).toBe(once);
  });

  it('are not lost where the heading is gone', () => {
    expect(() => putFigures('# Results\n', run)).toThrow('## Quality');
  });
});
