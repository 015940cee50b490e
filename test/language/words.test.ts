import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords } from '../../src/language/words.ts';

const texts = (text: string): string =>
  findWords(text)
    .map((word) => word.text)
    .join(' | ');

test.each([
  ['Ann’s dog, 12 cats', 'Ann | ’s | dog | , | 12 | cats'],
  ["the Joneses' car", "the | Joneses | ' | car"],
  ["don't stop", "don't | stop"],
  ['Fobar3.5-0.8B costs $14.1bn', 'Fobar3.5-0.8B | costs | $ | 14.1bn'],
  ['a well‑known 787-8', 'a | well‑known | 787-8'],
  ['1,100 at 40%.', '1,100 | at | 40 | % | .'],
  ['The U.S. and R&D', 'The | U.S. | and | R&D'],
  ['J. Moe (CEO) said: “Go!”', 'J | . | Moe | ( | CEO | ) | said | : | “ | Go | ! | ”'],
  ['@olga #tides', '@olga | #tides'],
  ['Núñez–Šimek', 'Núñez | – | Šimek'],
  ['$35-per-share', '$ | 35-per-share'],
  ['', ''],
])('%s', (text, expected) => {
  expect(texts(text)).toBe(expected);
});

describe('what a word says of itself', () => {
  test('kind, capital, lower case with straight apostrophes', () => {
    const [phone, number, clitic] = findWords('iPhone 42k Don’t');
    expect(phone).toMatchObject({ kind: 'word', capital: true, lower: 'iphone', spaced: true });
    expect(number).toMatchObject({ kind: 'number', capital: false });
    expect(clitic).toMatchObject({ kind: 'word', lower: "don't" });
  });

  test('whether white space stands before it', () => {
    expect(findWords('a(b c').map((word) => word.spaced)).toEqual([true, false, false, true]);
  });
});

test('a stretch of a text is read with the text’s offsets', () => {
  expect(findWords('one two three', 4, 7)).toMatchObject([{ start: 4, end: 7, text: 'two' }]);
});

test('whatever the text, words are what stands there, in order, and all of it but white space', () => {
  const pieces = fc.constantFrom(
    ..."aZ9 .,-‐‑’'&+/@#_%$“”é字\u0301\u200b\u200f\u00a0\n".split(''),
    '𝒳',
    'Ann’s',
    '3.5',
  );
  const any = fc.oneof(
    fc.array(pieces).map((list) => list.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(any, (text) => {
      let at = 0;
      for (const word of findWords(text)) {
        expect(text.slice(at, word.start)).toMatch(/^\s*$/);
        expect(text.slice(word.start, word.end)).toBe(word.text);
        expect(word.end).toBeGreaterThan(word.start);
        at = word.end;
      }
      expect(text.slice(at)).toMatch(/^\s*$/);
    }),
    { numRuns: 2000 },
  );
});
