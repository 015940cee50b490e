import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

/** Who is quoted in a text, as the source names them. */
const speakers = (text: string): (string | undefined)[] =>
  extract({ text, published: '2024-05-10', headings: [] }).quotations.map(({ speaker }) => speaker?.text);

describe('who speaks', () => {
  it.each([
    [
      'is who stands at the end of a title',
      'Anna Falk joined the Coast Guard in May. "The looms are lost to the sea now," Coast Guard Captain Anna Falk said.',
      ['Anna Falk'],
    ],
    [
      'is the member, and not the party',
      'House leader Anna Falk, R-Ohio, said the looms "are lost to the sea for ever and a day."',
      ['Anna Falk'],
    ],
    [
      'is the paper of a city',
      'London\'s Harbour Mail said the looms "are lost to the sea for ever and a day."',
      ['Harbour Mail'],
    ],
    [
      'is whoever has no name, where one stands between',
      'Anna Falk runs the mill. One survivor said nobody had come. He said the road was gone. "We have nothing at all here," he said.',
      ['One survivor'],
    ],
    [
      'is nobody whom the words name',
      'Anna Falk runs the mill. "Bo Dahl must leave the mill at once," she said. "The looms are lost to the sea," she said.',
      ['Anna Falk', 'Anna Falk'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it.each([
    [
      'what has a title',
      'The guild wrote a report on the weavers of Orrin entitled "Work Until It Is All Done."',
    ],
    ['who quotes', 'The mayor was quoted by the Harbour Mail saying "the looms are lost to the sea."'],
    [
      'what stands between two quotations',
      'The mayor said: "Bo Dahl, a weaver of the harbour, said on Friday."',
    ],
  ])('is not %s', (_, text) => {
    expect(speakers(text)).toEqual([]);
  });
});
