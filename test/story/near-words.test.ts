import { expect, it } from 'vitest';
import { NearWords, sameSpelling } from '../../src/story/near-words.ts';

const WORDS = ['harbor', 'harbour', 'habrour', 'harbours', 'harvest', 'quay', 'quays', 'ferry', 'ferries'];

const nearWords = (): NearWords => {
  const near = new NearWords();
  for (const word of WORDS) near.add(word);
  return near;
};

it('finds every word of a story that one may be spelt as, itself first among them where it is long', () => {
  const near = nearWords();
  for (const word of WORDS)
    expect([...near.of(word)].sort()).toEqual(WORDS.filter((other) => sameSpelling(word, other)).sort());
  expect([...near.of('harbour')].sort()).toEqual(['habrour', 'harbor', 'harbour', 'harbours']);
});

it('takes short words as they are', () => {
  expect(nearWords().of('quay')).toEqual(['quay']);
});

it('finds what a word that is not in the story may be', () => {
  expect(nearWords().of('harvets')).toEqual(['harvest']);
});
