import { describe, expect, it } from 'vitest';
import { findClauses } from '../../src/extract/clauses.ts';
import { readDocument } from '../../src/language/document.ts';

const clausesOf = (text: string): string[] => {
  const sentence = readDocument(text, { reference: null }).sentences[0]!;
  return findClauses(sentence).map(({ from, to }) =>
    text.slice(sentence.words[from]!.start, sentence.words[to - 1]!.end),
  );
};

describe('the clauses of a sentence', () => {
  it.each([
    ['The mill closed in May.', ['The mill closed in May.']],
    ['The mill closed; the weavers left.', ['The mill closed;', 'the weavers left.']],
    ['The mill closed after the owner left.', ['The mill closed', 'after the owner left.']],
    ['The mill closed after March.', ['The mill closed after March.']],
    ['The mill closed and sold its looms.', ['The mill closed', 'and sold its looms.']],
    ['Looms and spindles were sold.', ['Looms and spindles were sold.']],
    [
      'Gerda Falk, who founded the mill, has sold it.',
      ['Gerda Falk,', 'who founded the mill,', 'has sold it.'],
    ],
    [
      'Falk Looms, which owns a third of the mill, late on Friday blamed the guild.',
      ['Falk Looms,', 'which owns a third of the mill,', 'late on Friday blamed the guild.'],
    ],
    ['“We wove and we sang,” he said.', ['“We wove and we sang,” he said.']],
    ['The mill (which burned and was rebuilt) closed.', ['The mill (which burned and was rebuilt) closed.']],
    ['The mill reopened before the owner sold it.', ['The mill reopened', 'before the owner sold it.']],
    ['The mill closed after May.', ['The mill closed after May.']],
    [
      'The fire that hit the mill in May has cost three lives.',
      ['The fire', 'that hit the mill in May', 'has cost three lives.'],
    ],
    [
      'She was pushed out of the mill she founded in 1990.',
      ['She was pushed out of the mill', 'she founded in 1990.'],
    ],
    ['Falk Looms, founded in 1990, makes spindles.', ['Falk Looms,', 'founded in 1990,', 'makes spindles.']],
    [
      'Gerda Falk, who chairs the guild, rejects it.',
      ['Gerda Falk,', 'who chairs the guild,', 'rejects it.'],
    ],
    ['When the gate broke, she ran home.', ['When the gate broke,', 'she ran home.']],
  ])('%s', (text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses);
  });

  it('leave out no word and none stands in two', () => {
    const text = 'She left the mill, which burned, and he stayed – but nobody knew why, because it rained.';
    const { words } = readDocument(text, { reference: null }).sentences[0]!;
    const clauses = findClauses(readDocument(text, { reference: null }).sentences[0]!);
    expect(clauses[0]!.from).toBe(0);
    expect(clauses.at(-1)!.to).toBe(words.length);
    clauses.slice(1).forEach(({ from }, at) => {
      expect(from).toBe(clauses[at]!.to);
    });
  });
});
