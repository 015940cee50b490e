import { expect, test } from 'vitest';
import { contentWords, stem } from '../../src/language/stems.ts';
import { findWords } from '../../src/language/words.ts';

test.each([
  ['resign', 'resigned', 'resigns'],
  ['company', 'companies'],
  ['launch', 'launches', 'launched', 'launching'],
  ['model', 'models'],
  ['stop', 'stopped', 'stopping'],
])('%s and its forms have one stem', (...forms) => {
  expect(new Set(forms.map((form) => stem(form))).size).toBe(1);
});

test.each([
  ['bus', 'bu'],
  ['gas', 'ga'],
  ['mass', 'mas'],
])('%s is no plural', (word, cut) => {
  expect(stem(word)).not.toBe(cut);
});

test('content words leave out what every sentence has', () => {
  expect(contentWords(findWords('The boats were sinking in the harbor.'))).toEqual([
    stem('boats'),
    stem('sinking'),
    stem('harbor'),
  ]);
});
