import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLines, findSentences } from '../../src/language/sentences.ts';

const CASES: readonly (readonly [text: string, ...sentences: string[]])[] = [
  ['It rained. It stopped.', 'It rained.', 'It stopped.'],
  ['Mr. Moe met Dr. Lund. They spoke.', 'Mr. Moe met Dr. Lund.', 'They spoke.'],
  ['David B. Hart left. So did J. K. Moe.', 'David B. Hart left.', 'So did J. K. Moe.'],
  ['The U.S. Coast Guard came. It left.', 'The U.S. Coast Guard came.', 'It left.'],
  ['He lives in the U.S. She does not.', 'He lives in the U.S.', 'She does not.'],
  ['Vexel Inc. sued Quorim Corp. in May.', 'Vexel Inc. sued Quorim Corp. in May.'],
  ['It is the No. 4 maker. It grows.', 'It is the No. 4 maker.', 'It grows.'],
  ['They met at 6 p.m. on Monday.', 'They met at 6 p.m. on Monday.'],
  ['They met at 6 p.m. Monday. It rained.', 'They met at 6 p.m. Monday.', 'It rained.'],
  ['It said Rear Adm. Ann Hart left.', 'It said Rear Adm. Ann Hart left.'],
  ['“Go!” she said. He went.', '“Go!” she said.', 'He went.'],
  ['Is it true? Yes! So be it.', 'Is it true?', 'Yes!', 'So be it.'],
  ['It cost $3.5 million. Nobody paid.', 'It cost $3.5 million.', 'Nobody paid.'],
  ['A title\nA line without a stop\nIt rained.', 'A title', 'A line without a stop', 'It rained.'],
  ['', ...[]],
];

test.each(CASES.map((c) => [c[0], c] as const))('%s', (_, [text, ...sentences]) => {
  expect(findSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

test('lines leave out empty ones and line ends', () => {
  expect(findLines('a\n\nbc\n')).toEqual([
    { start: 0, end: 1 },
    { start: 3, end: 5 },
  ]);
});

test('whatever the text, sentences hold all of it but white space, in order, none over a line end', () => {
  const piece = fc.constantFrom(
    'Mr.',
    'U.S.',
    ' ',
    '\n',
    '.',
    '“',
    '”',
    'A',
    'b',
    '?',
    '\u2028',
    '\u200f',
    '9',
    'Inc.',
  );
  const any = fc.oneof(
    fc.array(piece).map((list) => list.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(any, (text) => {
      let at = 0;
      for (const { start, end } of findSentences(text)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(text.slice(start, end)).not.toContain('\n');
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    { numRuns: 1000 },
  );
});
