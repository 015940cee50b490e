import { describe, expect, it } from 'vitest';
import { NotVerbatim, verbatim } from '../../src/briefing/verbatim.ts';
import { cite } from '../support/briefings.ts';

const PASSAGE = 'Falk said: "The dam is safe,\nand I slept badly," she wouldn’t add more.';
const passages = [cite('1', 'The gate was shut.'), cite('2', PASSAGE)];

describe('words in quotation marks (E2)', () => {
  it.each([
    ['as they stand', 'The gate was shut.', '“The gate was shut.”'],
    ['over a line break', 'The dam is safe, and I slept badly', '“The dam is safe, and I slept badly”'],
    ['with another apostrophe', "she wouldn't add more", "“she wouldn't add more”"],
    ['without the comma that closes them', 'and I slept badly,', '“and I slept badly”'],
  ])('are set %s', (_, words, set) => {
    expect(verbatim(words, passages)).toBe(set);
  });

  it.each([
    ['a word more', 'The dam is very safe'],
    ['a word less', 'The dam safe'],
    ['another word', 'The dike is safe'],
    ['a capital mended', 'And I slept badly'],
    ['parts of two passages', 'The gate was shut. The dam is safe'],
    ['an ellipsis that no source has', 'The dam … slept badly'],
  ])('are refused for %s', (_, words) => {
    expect(() => verbatim(words, passages)).toThrow(NotVerbatim);
  });

  it('are refused without a passage', () => {
    expect(() => verbatim('The gate was shut.', [])).toThrow(NotVerbatim);
  });
});
