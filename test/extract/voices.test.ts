import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

const speakersOf = (text: string) =>
  extract({ text, published: '2031-05-06', headings: [] }).quotations.map(
    ({ speaker }) => speaker?.text ?? null,
  );

describe('whose words a quotation is', () => {
  it.each([
    [
      'the subject of the sentence before, not who owns it',
      'Robert Falk wove for forty years.\nRobert Falk’s brother Edwin called it “a loss”.\n“It leaves us all without a word to say,” he said.',
      'Edwin',
    ],
    [
      'not somebody who is only named between',
      'Prime Minister Gordon Holm met weavers.\nPeter Strand, who rode to the house of Gordon Holm, was tired.\n“It was very fun to go there,” he said.',
      'Peter Strand',
    ],
    [
      'nobody of whom somebody else speaks',
      'Robert Falk wove for forty years.\nA spokeswoman for Robert Falk denied it.\n“Nobody has asked him so far,” she said.',
      'A spokeswoman',
    ],
    [
      'who is introduced with a relative clause',
      '“She is weak but well,” said Peter Strand, head of the team that found her.',
      'Peter Strand',
    ],
  ])('%s', (_, text, speaker) => {
    expect(speakersOf(text).at(-1)).toMatch(new RegExp(`^${speaker}`));
  });
});

describe('words in marks that nobody has said', () => {
  it.each([
    'Edwin Falk said that he watches “The Evening Loom” every day.',
    'Edwin Falk said the mill is called “Falk”.',
    'The loom, Edwin Falk said “he said.” was new.',
    'Peter Strand looked up from the loom.\n“Nobody has asked any of us so far,” she said.',
  ])('%s', (text) => {
    expect(speakersOf(text)).toEqual([]);
  });

  it('are no title where a sentence ends with them', () => {
    expect(speakersOf('“Never Again,” Edwin Falk said.')).toEqual(['Edwin Falk']);
  });
});
