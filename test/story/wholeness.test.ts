import { describe, expect, it } from 'vitest';
import { isAside, isFragment, leans } from '../../src/story/wholeness.ts';

describe('a line by itself', () => {
  it.each([
    'They left in May.',
    'With this in mind, Ann Hart left the mill.',
    'So has Ann Hart, a weaver.',
    'In that year Ann Hart bought a loom.',
    '"It was over."',
    'Ann Hart shared this with her brother.',
  ])('hangs on the one before: %s', (text) => {
    expect(leans(text)).toBe(true);
  });

  it.each(['In May Ann Hart left.', 'Italy buys looms.', 'With her brother, Ann Hart founded the mill.'])(
    'stands alone: %s',
    (text) => {
      expect(leans(text)).toBe(false);
    },
  );

  it.each([
    'In a statement on Friday, Ann Hart said.',
    'Ann Hart stated on her account.',
    'Captain, harbour and storm.',
    'Papers of the mill show.',
    'Ann Hart, who was at the mill, added.',
    'Being freed in 2010, personally invited Ann Hart to the mill.',
    'Trying to save the mill, said the looms would go.',
    '(Update 3:11 a.m.',
    'ET) Ann Hart has left the mill.',
    '"Ann Hart has left the mill.',
    'May 3 | Reply | Report abuse Ann Hart has left.',
  ])('is no sentence: %s', (text) => {
    expect(isFragment(text)).toBe(true);
  });

  it.each([
    'Ann Hart said on Friday that she would leave.',
    'Ann Hart said the looms (all four) were sold.',
    'Ann Hart leads the mill.',
    'The mill closed, Ann Hart said.',
    'Trying to save the mill, Ann Hart said the looms would go.',
    'Ann Hart told the court: "I left."',
  ])('is a sentence: %s', (text) => {
    expect(isFragment(text)).toBe(false);
  });

  it('tells nothing where it asks, or speaks of its writer', () => {
    expect(isAside('Why would Ann Hart leave?')).toBe(true);
    expect(isAside('Ann Hart is, in my view, the best of weavers.')).toBe(true);
    expect(isAside('Ann Hart said “I left my loom.”')).toBe(false);
  });
});
