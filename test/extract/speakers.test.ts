import { describe, expect, it } from 'vitest';
import { canSpeak } from '../../src/extract/speakers.ts';

describe('words that describe a speaker', () => {
  it.each([
    'a police source',
    'A source close to the mill',
    'the letter',
    'A spokeswoman for the weavers of the island',
    'the island senator',
    '490 employees',
    'a series of tweets',
    'Small groups of protesters',
    'One former official',
    'The WHO',
    'the announcer',
    'Islanders',
    'its board of directors',
    'others',
  ])('%s', (text) => {
    expect(canSpeak(text)).toBe(true);
  });

  it.each([
    'it',
    'It',
    'he',
    'we',
    'a box',
    'footage of a weaver',
    '63 percent',
    'Only 52 percent of registered voters',
    'address his series of early-morning',
    'the weaving of cloth and the development of looms',
    'Tourism',
    'Question 99',
    'Holm seeks to reassure',
    'Holm and',
  ])('no speaker: %s', (text) => {
    expect(canSpeak(text)).toBe(false);
  });
});
