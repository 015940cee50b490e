import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';

/** What a text of Friday, 10 May 2024 dates: `date text`, with what is planned or only mentioned marked. */
const told = (text: string): string[] =>
  extract({ text, published: '2024-05-10', headings: [] }).happenings.map(
    ({ date, text: line, planned, act }) =>
      `${date.edtf} ${line}${planned ? ' [planned]' : ''}${act === 'mentioned' ? ' [mentioned]' : ''}`,
  );

describe('a date belongs to its own clause', () => {
  it.each([
    ['Anna Falk was pushed out of the Falk Mill that she founded in 1990.', []],
    ['Falk Looms, founded in 1990, sells spindles.', ['1990 Falk Looms was founded in 1990.']],
    [
      'Anna Falk joined Falk Looms in 2001 as a weaver and became director in 2009.',
      ['2001 Anna Falk joined Falk Looms in 2001.', '2009 Anna Falk became director in 2009.'],
    ],
    [
      'Anna Falk, who chairs the guild, said the looms would be sold on Monday.',
      [
        '2024-05-13 Anna Falk, who chairs the guild, said the looms would be sold on Monday (2024-05-13). [planned]',
      ],
    ],
    [
      'Bo Dahl agreed on Wednesday to buy Falk Looms, Anna Falk said on Friday.',
      [
        '2024-05-08 Bo Dahl agreed on Wednesday (2024-05-08) to buy Falk Looms, Anna Falk said on Friday (2024-05-10).',
      ],
    ],
    [
      'Anna Falk, who was the head of the guild, also officially resigned on 9 May.',
      ['2024-05-09 Anna Falk, who was the head of the guild, also officially resigned on 9 May.'],
    ],
    ['Shares of Falk Looms rose to 12 crowns, up from 9 on Monday.', []],
    [
      'Once the pride of the guild, Anna Falk was dismissed on Thursday, 9 May.',
      ['2024-05-09 Once the pride of the guild, Anna Falk was dismissed on Thursday, 9 May.'],
    ],
    [
      "Tuesday's fire at Falk Looms has killed three people.",
      ["2024-05-07 Tuesday's (2024-05-07) fire at Falk Looms has killed three people. [mentioned]"],
    ],
    [
      'The sale of Falk Looms is expected to be complete in the second or third quarter of 2025.',
      [
        '2025-04/2025-09 The sale of Falk Looms is expected to be complete in the second or third quarter of 2025. [planned]',
      ],
    ],
  ])('%s', (text, lines) => {
    expect(told(text)).toEqual(lines);
  });
});

describe('what a page tells of the day after it was stamped', () => {
  it('has happened, but for what is announced', () => {
    expect(
      told(
        'The looms of Falk Looms burnt before dawn Saturday. Anna Falk spoke to the weavers Saturday. ' +
          'Bo Dahl said the mill would be closed Saturday.',
      ),
    ).toEqual([
      '2024-05-11 The looms of Falk Looms burnt before dawn Saturday (2024-05-11).',
      '2024-05-11 Anna Falk spoke to the weavers Saturday (2024-05-11).',
      '2024-05-11 Bo Dahl said the mill would be closed Saturday (2024-05-11). [planned]',
    ]);
  });
});

describe('words that lean on today get their day', () => {
  it.each([
    ['Anna Falk took over last month.', '2024-04 Anna Falk took over last month (2024-04).'],
    ['Anna Falk resigned yesterday.', '2024-05-09 Anna Falk resigned yesterday (2024-05-09).'],
    ['Anna Falk resigned on May 7.', '2024-05-07 Anna Falk resigned on May 7.'],
  ])('%s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it('but none inside a quotation', () => {
    expect(told('Anna Falk resigned on Monday and said: "I left on Monday."')[0]).toContain(
      '"I left on Monday."',
    );
  });
});

describe('a departure that is only wished for befalls nobody', () => {
  it.each([
    ['Anna Falk told reporters on Thursday that she would like to resign.', false],
    ['The guild urged Anna Falk on Thursday to step down.', false],
    ['Anna Falk refused on Thursday to quit.', false],
    ['The guild called on Thursday for the resignation of Anna Falk.', false],
    ['Anna Falk spoke on Thursday and made no mention of resigning.', false],
    ['Anna Falk was forced to quit on Thursday.', true],
    ['Anna Falk stepped down Thursday.', true],
    ['Anna Falk will resign on Monday, 13 May.', true],
  ])('%s', (text, departs) => {
    const { happenings } = extract({ text, published: '2024-05-10', headings: [] });
    expect(happenings.some(({ patient }) => patient !== null)).toBe(departs);
  });
});

it.each([
  'A weaver carries a loom past the mill on Thursday.',
  ', who left the guild on Thursday, said the mill was lost.',
  'said on Thursday that Falk Looms was sold.',
])('no happening is %s', (text) => {
  expect(told(text)).toEqual([]);
});

it('keeps what a chronology tells in the present', () => {
  expect(told('May 3: Anna Falk leaves Falk Looms.')).toHaveLength(1);
});

describe('a date of what a sentence only mentions', () => {
  it.each([
    'Anna Falk urged the weavers to stay home on Thursday.',
    'Anna Falk said she would not run for re-election in September.',
    'Ahead of the hearings starting on Thursday, Anna Falk left the mill.',
    'Anna Falk published his 1995 tax returns.',
    'Anna Falk postponed a June 13-19 trip.',
  ])('dates no happening: %s', (text) => {
    expect(told(text).every((line) => line.includes('[mentioned]'))).toBe(true);
  });

  it.each([
    'Anna Falk agreed on Thursday to sell the mill.',
    'The guild will hold elections in September.',
    'Bo Dahl is to leave the mill on Monday.',
  ])('dates one: %s', (text) => {
    expect(told(text)[0]).not.toContain('[mentioned]');
  });

  it('is none behind "some 70 years ago"', () => {
    expect(told('Falk Looms was founded some 70 years ago.')).toEqual([]);
  });

  it('is one for all that is told of one plan', () => {
    expect(told('A payment of Falk Looms is due on 22 June, and the next one on 27 July.')).toHaveLength(1);
  });
});

it('reads on behind the day on which something was said', () => {
  expect(told('Falk Looms confirmed on Thursday that it had sold the mill.')[0]).toContain('sold the mill');
});
