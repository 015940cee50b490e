import { describe, expect, it } from 'vitest';
import { hedgeLevel } from '../../src/extract/hedges.ts';

describe('how far a sentence commits itself (E4)', () => {
  it.each([
    ['There is speculation that he left over the sale of branches.', 'speculated'],
    ['The crack may have been there for years.', 'speculated'],
    ['Rumours of a sale went round the yard.', 'speculated'],
    ['The pump appears to have failed at noon.', 'speculated'],
    ['He allegedly opened the gate at night.', 'alleged'],
    ['Two weavers accused the mill of hiding the ledger.', 'alleged'],
    ['The yard was reportedly sold in spring.', 'reported'],
    ['According to the Courier, the yard was sold.', 'reported'],
    ['She is said to be ninety.', 'reported'],
    ['He reportedly may have opened the gate.', 'speculated'],
    ['He was reportedly accused of theft.', 'alleged'],
  ])('%s', (sentence, level) => {
    expect(hedgeLevel(sentence)).toBe(level);
  });

  it.each([
    'The yard was sold on May 4.',
    'The gate opens in May.',
    'He could not swim.',
    'The report was long.',
    'Mighty waves broke the pier.',
  ])('%s commits itself', (sentence) => {
    expect(hedgeLevel(sentence)).toBeNull();
  });
});
