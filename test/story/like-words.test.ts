import { expect, it } from 'vitest';
import { finish } from '../../src/language/steps.ts';
import { LikeWords } from '../../src/story/like-words.ts';

const said = (text: string, speaker: string | null, gist = '') => ({
  words: text.split(' '),
  gist: gist.split(' ').filter(Boolean),
  speaker,
});

/** What each is worth comparing with. */
const pairs = (all: readonly ReturnType<typeof said>[]): number[][] => {
  const near = new LikeWords(all);
  finish(near.prepare());
  return all.map(() => near.next().sort((a, b) => a - b));
};

it('compares a stretch with the whole that holds its rarest word, in either order and give or take a letter', () => {
  const [whole, part] = [
    said('we will rebuild the harbour by spring', null),
    said('rebuild the harbor', null),
  ];
  expect(pairs([whole, part])).toEqual([[], [0]]);
  expect(pairs([part, whole])).toEqual([[], [0]]);
});

it('compares no two of which the longer lacks the rarest word of the shorter', () => {
  const all = [said('we will rebuild the harbour', null), said('we will dredge the river', null)];
  expect(pairs(all)).toEqual([[], []]);
});

it('compares other wordings where one may be the speaker of both', () => {
  const gist = 'rebuild harbour';
  const all = [
    said('a', 'mayor', gist),
    said('b', 'captain', gist),
    said('c', null, gist),
    said('d', 'mayor', gist),
  ];
  expect(pairs(all)).toEqual([[], [], [0, 1], [0, 2]]);
});
