import { describe, expect, it } from 'vitest';
import { cutHeadline } from '../../src/corpus/ledes.ts';

describe('a headline that runs into the first sentence', () => {
  it.each([
    [
      'Mill burns down in Orrin harbour A fire has destroyed the oldest mill of the coast, the mayor said.',
      'A fire has destroyed the oldest mill of the coast, the mayor said.',
    ],
    [
      'Mill burns down in Orrin Weavers fear for their work Police say the fire was set by two men of the guild.',
      'Police say the fire was set by two men of the guild.',
    ],
    [
      'Hestnes Lines to sell its old ships Hestnes Lines has sold the last of its old ships to a bank.',
      'Hestnes Lines has sold the last of its old ships to a bank.',
    ],
    [
      'By the CNP Wire Staff NEW: The mill burns Weavers are safe Orrin, Norway (CNP) -- The mill burnt down on Friday.',
      'The mill burnt down on Friday.',
    ],
  ])('is cut: %s', (line, left) => {
    expect(cutHeadline(line)).toBe(left);
  });

  it.each([
    'The council of Orrin has told the newspaper The harbour mill would be closed before the end of the year.',
    'Doctors of the clinic have found that influenza A spreads in the mill among the weavers of the coast.',
    'The weavers were promised that phase Two would begin when the harbour is open again, the mayor said.',
    'The mill of Orrin burnt down on Friday. A fire had been set by two men of the guild, police said.',
  ])('is none: %s', (line) => {
    expect(cutHeadline(line)).toBe(line);
  });
});
