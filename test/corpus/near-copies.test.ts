import { describe, expect, it } from 'vitest';
import { findNearCopies, shinglesOf } from '../../src/corpus/near-copies.ts';
import { finish } from '../../src/language/steps.ts';

/** Words without meaning, the same on every run. */
function prose(seed: number, words: number): string[] {
  let state = Math.imul(seed, 0x9e3779b1);
  return Array.from({ length: words }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return `w${((mixed ^ (mixed >>> 14)) >>> 0) % 5000}`;
  });
}
const text = (...parts: string[][]): string => parts.flat().join(' ');
const copies = (...documents: [string, string | null][]): number[] => [
  ...finish(findNearCopies(documents.map(([text, published]) => ({ text, published })))),
];

describe('near-copies', () => {
  const a = prose(1, 400);
  const b = prose(2, 400);

  it('are marked, and point to the earliest', () => {
    const edited = a.map((word, i) => (i % 40 === 0 ? 'changed' : word));
    expect(copies([text(a), '2025-01-02'], [text(b), null], [text(edited), '2025-01-01'])).toEqual([
      2, -1, -1,
    ]);
  });

  it('go by order where no date decides', () => {
    expect(copies([text(a), null], [text(a, prose(3, 20)), null], [text(a, prose(4, 10)), null])).toEqual([
      -1, 0, 0,
    ]);
  });

  it('include an excerpt of a longer text', () => {
    const long = prose(5, 3000);
    expect(copies([text(long), '2025-01-01'], [text(long.slice(1000, 1200)), '2025-01-02'])).toEqual([-1, 0]);
  });

  it('include the short first edition of a text, but no item of a round-up', () => {
    expect(copies([text(a), '2025-01-01'], [text(a, b.slice(0, 300)), '2025-01-02'])).toEqual([1, -1]);
    expect(copies([text(a), '2025-01-01'], [text(a, prose(6, 2000)), '2025-01-02'])).toEqual([-1, -1]);
  });

  it('are not texts that share one quotation, nor stock phrases', () => {
    const quoted = prose(7, 60);
    expect(copies([text(a, quoted), null], [text(b, quoted), null])).toEqual([-1, -1]);
    expect(copies([text(quoted.slice(0, 12)), null], [text(quoted.slice(0, 12), ['x']), null])).toEqual([
      -1, -1,
    ]);
  });

  it('never point to a copy', () => {
    const found = copies(
      ...[0, 30, 60, 90, 120].map((cut): [string, null] => [text(a.slice(cut), b.slice(0, cut)), null]),
    );
    for (const of of found) if (of >= 0) expect(found[of]).toBe(-1);
  });

  it('do not depend on case and punctuation', () => {
    expect(shinglesOf('One, two; three — FOUR “five”.')).toEqual(shinglesOf('one two three four five'));
  });

  it('are found among 20,000 texts in seconds', () => {
    const documents = Array.from({ length: 20_000 }, (_, i) => ({
      text: text(prose(i % 19_000, 150)),
      published: null,
    }));
    const start = performance.now();
    const found = finish(findNearCopies(documents));
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(found.filter((of) => of >= 0)).toHaveLength(1000);
  });
});
