import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edits, withinEdits } from '../../src/language/edits.ts';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['tide', 'tide', 0],
  ['tide', 'tied', 1],
  ['tide', 'tides', 1],
  ['harbor', 'harbour', 1],
  ['ca', 'abc', 3],
])('%s and %s: %i', (a, b, distance) => {
  expect(edits(a, b)).toBe(distance);
});

test('the order makes no difference, and the bound is the distance', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = edits(a, b);
      expect(edits(b, a)).toBe(distance);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(withinEdits(a, b, distance)).toBe(true);
      if (distance > 0) expect(withinEdits(a, b, distance - 1)).toBe(false);
    }),
  );
});
