import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAttributions } from '../../../src/language/speech/index.ts';
import { findStretches } from '../../../src/language/speech/marks.ts';

const pieces = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    '``',
    "''",
    '\n',
    '\n\n',
    ' ',
    ', ',
    '. ',
    ': ',
    '; ',
    ' — ',
    '?',
    '(',
    ')',
    '5\'10"',
  ],
  ...[
    'said',
    ' she said',
    'told',
    'according to',
    'reportedly',
    'that',
    'and',
    'citing',
    'as saying',
    'Said',
    'who said',
  ],
  ...[
    'Ruiz',
    'the mayor',
    'he',
    'A source',
    'in a letter',
    'it is',
    'speculation',
    'Dr.',
    'U.S.',
    'not',
    '😀',
    'é',
    '林',
  ],
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((p) => p.join('')),
  fc.array(pieces, { maxLength: 60 }).map((p) => p.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

const DOUBLE = /["“”`\s]/;

describe('hostile texts', () => {
  it('gives offsets inside the text, in order, and quotations inside their content', () => {
    fc.assert(
      fc.property(text, (t) => {
        let last = 0;
        for (const a of findAttributions(t)) {
          expect(a.start).toBeGreaterThanOrEqual(last);
          last = a.start;
          expect(a.end).toBeGreaterThan(a.start);
          expect(a.end).toBeLessThanOrEqual(t.length);
          for (const q of a.quotes) {
            expect(q.start).toBeGreaterThanOrEqual(a.start);
            expect(q.end).toBeLessThanOrEqual(a.end);
            const inner = t.slice(q.start, q.end);
            expect(inner).not.toBe('');
            expect(DOUBLE.test(inner[0]!) || DOUBLE.test(inner.at(-1)!)).toBe(false);
          }
          for (const s of [a.speaker, a.via]) {
            if (!s) continue;
            expect(t.slice(s.start, s.end)).toBe(s.text);
            expect(s.head.start).toBeGreaterThanOrEqual(s.start);
            expect(s.head.end).toBeLessThanOrEqual(s.end);
            expect(s.head.end).toBeGreaterThan(s.head.start);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps stretches in order and apart', () => {
    fc.assert(
      fc.property(text, (t) => {
        let last = 0;
        for (const s of findStretches(t)) {
          expect(s.start).toBeGreaterThanOrEqual(last);
          last = s.end;
          expect(t.slice(s.start, s.end)).not.toContain('\n');
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['marks', '"'.repeat(20_000)],
    ['open marks', '“a '.repeat(10_000)],
    ['singles', " 'a".repeat(10_000)],
    ['one long sentence', 'the mayor and the clerk said, '.repeat(2_000)],
    ['one long subject', `${'of the mayor '.repeat(5_000)}said so.`],
    ['an open mark and words', `“${'A word '.repeat(10_000)}.`],
    ['open lines', '“A word or two here.\n'.repeat(5_000)],
    ['names and dashes', 'Ruiz — '.repeat(10_000)],
    ['citing', 'he said, citing a source, that '.repeat(3_000)],
    ['commas', 'a, '.repeat(20_000)],
  ])('takes little time over %s', (_name, t) => {
    const before = performance.now();
    findAttributions(t);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
