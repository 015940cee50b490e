import { expect, it } from 'vitest';
import { NearWords, sameSpelling } from '../../src/story/near-words.ts';

const WORDS = ['harbor', 'harbour', 'habrour', 'harbours', 'harvest', 'quay', 'quays', 'ferry', 'ferries'];

it('finds every word of a story that one may be spelt as, itself first among them where it is long', () => {
  const near = new NearWords(WORDS);
  for (const word of WORDS)
    expect([...near.of(word)].sort()).toEqual(WORDS.filter((other) => sameSpelling(word, other)).sort());
  expect([...near.of('harbour')].sort()).toEqual(['habrour', 'harbor', 'harbour', 'harbours']);
});

it('takes short words as they are', () => {
  expect(new NearWords(WORDS).of('quay')).toEqual(['quay']);
});

it('finds what a word that is not in the story may be', () => {
  expect(new NearWords(WORDS).of('harvets')).toEqual(['harvest']);
});
