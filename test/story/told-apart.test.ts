import { describe, expect, it } from 'vitest';
import { isNamesake } from '../../src/extract/namesakes.ts';
import { readDocument } from '../../src/language/document.ts';

const told = (text: string): boolean => {
  const document = readDocument(text, { reference: '2031-02-03' });
  return isNamesake(document, document.chains.find(({ name }) => name === 'John Mercer')!);
};

describe('two people of one name', () => {
  it.each([
    'John Mercer, a professor, is not related to the fisherman of the same name.',
    'John Mercer teaches law. He is not to be confused with the fisherman.',
  ])('are told apart by a source that says so: %s', (text) => {
    expect(told(text)).toBe(true);
  });

  it('are one where no source says that they are two', () => {
    expect(
      told('John Mercer, a fisherman of Orrin, found the wreck. He is not related to its captain.'),
    ).toBe(false);
  });
});
