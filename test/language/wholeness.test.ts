import { describe, expect, it } from 'vitest';
import { isAside, isCaption, isFragment, isScene, leansBack } from '../../src/language/wholeness.ts';

describe('a line by itself', () => {
  it.each([
    'They left in May.',
    'This week the mill closed.',
    'Those were sold.',
    'Both men left the mill.',
    'Some weavers fear for the mill.',
    'Many saw the fire.',
    'Most of them left.',
    'Few stayed at the mill.',
    'One of those looms was sold.',
    'Such looms are rare.',
    'There were four looms.',
    'Other mills have closed.',
    'With this in mind, Ann Hart left the mill.',
    'So has Ann Hart, a weaver.',
    'In that year Ann Hart bought a loom.',
    'On Friday, it closed the mill.',
    'Between 2006 and 2009, those were closed.',
    'In May, its owner sold the mill.',
    'In its view, the mill is lost.',
    'The move surprised Ann Hart.',
    'The company sold its looms.',
    'The council also closed the mill.',
    'Ann Hart said the two would leave.',
    'Ann Hart shared this with her brother.',
    'Ann Hart believes this was the end.',
    'The looms of the mill were sold, he said.',
    'We closed the mill.',
    'The leader left on Friday.',
    'The country has four mills.',
    'The same mill burnt in 2006.',
    'By Friday they had left the mill.',
    'A year later, the mill closed.',
    'The sale comes amid a fall in the price of looms.',
    '"It was over."',
    '"The mill is closed."',
    '"The mill is closed for good.',
  ])('hangs on the one before: %s', (text) => {
    expect(leansBack(text)).toBe(true);
  });

  it.each([
    'In May Ann Hart left.',
    'Italy buys looms.',
    'With her brother, Ann Hart founded the mill.',
    'Those who stayed were paid.',
    'Both Ann Hart and Bea Dahl left.',
    'Some 400 weavers left the mill.',
    'Many of the looms were sold.',
    'Most weavers stayed.',
    'Several people left the mill.',
    'The leader of the guild left on Friday.',
    'The mayor of Orrin told Ann Hart of the sale.',
    "During Ann Hart's time, she bought a loom.",
    'The company of weavers sold its looms.',
    'Acme Looms will buy Hart Mills, the two companies said.',
    'The mill was sold, but this was denied.',
    'Hart Mills sold its looms, it said on Tuesday.',
    'Ann Hart said the looms were sold, and the mill, she added, was lost.',
    '"We closed the mill," Ann Hart said.',
  ])('stands alone: %s', (text) => {
    expect(leansBack(text)).toBe(false);
  });

  it.each([
    'In a statement on Friday, Ann Hart said.',
    'Ann Hart stated on her account.',
    'Captain, harbour and storm.',
    'Papers of the mill show.',
    'Ann Hart, who was at the mill, added.',
    'Being freed in 2010, personally invited Ann Hart to the mill.',
    'Trying to save the mill, said the looms would go.',
    ', who left in May, said the mill was sold.',
    'Ann Hart told reporters in the harbour:',
    'Ann Hart told the Courier on Friday.',
    "The mill has sold its looms.'",
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
    'The mill burnt down on Tuesday, the mayor said.',
    'The mill closed, Ann Hart said.',
    'Trying to save the mill, Ann Hart said the looms would go.',
    'Ann Hart told the court: "I left."',
  ])('is a sentence: %s', (text) => {
    expect(isFragment(text)).toBe(false);
  });

  it('says what a picture shows', () => {
    expect(isCaption('This image shows the mill before the fire.')).toBe(true);
    expect(isCaption('Ann Hart, left, opens the mill with Bo Dahl.')).toBe(true);
    expect(isCaption('Ann Hart left the mill with Bo Dahl.')).toBe(false);
    expect(isScene('Weavers carry the last loom past the mill on Friday.')).toBe(true);
    expect(isScene('Weavers carried the last loom past the mill on Friday.')).toBe(false);
    expect(isScene('The mill is to close on Friday.')).toBe(false);
  });

  it('tells nothing where it asks, or speaks of its writer', () => {
    expect(isAside('Why would Ann Hart leave?')).toBe(true);
    expect(isAside('Ann Hart is, in my view, the best of weavers.')).toBe(true);
    expect(isAside('Ann Hart said “I left my loom.”')).toBe(false);
  });
});
