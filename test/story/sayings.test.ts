import { describe, expect, it } from 'vitest';
import { isExcerpt, sameWords } from '../../src/story/sayings.ts';
import { readStory } from '../support/stories.ts';

describe('two versions of a quotation', () => {
  it.each([
    ['capitals and marks', 'Farewell, my dear loom!', 'farewell my dear loom'],
    ['curly apostrophes', 'I don’t weave on Sundays', "I don't weave on Sundays"],
    [
      'a stretch of a longer one',
      'a glad heart and empty pockets',
      'I leave with a glad heart and empty pockets.',
    ],
    ['what an editor put in', 'We [the weavers] will not go back', 'We will not go back'],
    [
      'another spelling of a long word',
      'The organisation of the mill is poor',
      'The organization of the mill is poor',
    ],
    ['a contraction', 'It is very fine linen', 'I think it’s very fine linen'],
    ['one and the same short word', 'Never!', 'never'],
  ])('have the same words: %s', (_, a, b) => {
    expect(sameWords(a, b)).toBe(true);
    expect(sameWords(b, a)).toBe(true);
  });

  it.each([
    ['another word', 'my dear loom, farewell to you', 'my beloved loom, farewell to you'],
    ['another order', 'empty pockets and a glad heart', 'a glad heart and empty pockets'],
    ['a left-out not', 'We will not go back there', 'We will go back there'],
    ['a number', 'We lost 12 looms that night', 'We lost 13 looms that night'],
    ['a few words of a longer one', 'go back', 'We will not go back'],
    ['nothing', '', 'We will not go back'],
  ])('have not: %s', (_, a, b) => {
    expect(sameWords(a, b)).toBe(false);
    expect(sameWords(b, a)).toBe(false);
  });
});

it('is quoted in part where a word or two of it stand in the marks', () => {
  expect(isExcerpt('heart-breaking', 'just heart-breaking.')).toBe(true);
  expect(isExcerpt('my loom back', 'wants her loom back')).toBe(true);
  expect(isExcerpt('The cost will be sizable', 'sizeable')).toBe(true);
  expect(isExcerpt('sizeable', 'The cost will be small')).toBe(false);
  expect(isExcerpt('We will not go back', 'We will not go back there')).toBe(false);
});

it('is no other wording of a long statement because a word of it is like one of those', async () => {
  const { sayings } = await readStory({
    '01.md': { outlet: 'Harbour Times', text: 'Mara Holm called the plan “criminal.”' },
    '02.md': {
      outlet: 'Evening Post',
      text: 'Mara Holm asked: “Will the harbour board promise never to pardon the owner for his many crimes against the town and against its ferries?”',
    },
  });
  expect(sayings.filter(({ versions }) => versions.length > 1)).toEqual([]);
});
