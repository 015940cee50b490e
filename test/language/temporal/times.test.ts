import { describe, expect, test } from 'vitest';
import { findTimes } from '../../../src/language/temporal/index.ts';

/** `text|value|edtf|mod|basis`, one a found expression; trailing parts that are empty are left off in the tables. */
const shown = (text: string, reference: string | null): string[] =>
  findTimes(text, { reference }).map((e) =>
    [e.text, e.value, e.edtf ?? '-', e.mod ?? '-', e.basis[0]].join('|'),
  );

type Case = readonly [reference: string | null, text: string, ...expected: string[]];

const table = (name: string, cases: readonly Case[]) =>
  describe(name, () => {
    test.each(cases.map((c) => [c[1], c] as const))('%s', (_, [reference, text, ...expected]) => {
      expect(shown(text, reference)).toEqual(expected);
    });
  });

table('dates said in full', [
  ['2026-03-06', 'It opened on July 9, 2021.', 'July 9, 2021|2021-07-09|2021-07-09|-|e'],
  ['2026-03-06', 'The deal of 9 July 2021 held.', '9 July 2021|2021-07-09|2021-07-09|-|e'],
  ['2026-03-06', 'Signed 2025\u201110\u201101 in Rome.', '2025\u201110\u201101|2025-10-01|2025-10-01|-|e'],
  ['2026-03-06', '04/05 2026 210 views', '04/05 2026|2026-04-05|2026|-|e'],
  // Day or month first: as another date of the text has it, else as its months stand, else no finer than the year (E10).
  [
    '2026-03-06',
    'Voted on 03/04/2025, built from 13/05/2025.',
    '03/04/2025|2025-04-03|2025-04-03|-|e',
    '13/05/2025|2025-05-13|2025-05-13|-|e',
  ],
  [
    '2026-03-06',
    'Voted 4/3/2025, built from 5/13/2025.',
    '4/3/2025|2025-04-03|2025-04-03|-|e',
    '5/13/2025|2025-05-13|2025-05-13|-|e',
  ],
  [
    '2026-03-06',
    'On 3 June 2024 it was asked, on 03/04/2025 told.',
    '3 June 2024|2024-06-03|2024-06-03|-|e',
    '03/04/2025|2025-04-03|2025-04-03|-|e',
  ],
  ['2026-03-06', 'Stamped 25/12/2024 by hand.', '25/12/2024|2024-12-25|2024-12-25|-|e'],
  ['2026-03-06', 'It came out in October 2023.', 'October 2023|2023-10|2023-10|-|e'],
  ['2026-03-06', 'Nothing happened on February 30, 2025.'],
]);

table('dates whose year the publication date gives', [
  [
    '2026-03-06',
    'On the morning of March 4th, he left.',
    'the morning of March 4th|2026-03-04TMO|2026-03-04|-|r',
  ],
  [
    '2026-03-06',
    'In the early hours of March 4, he left.',
    'the early hours of March 4|2026-03-04TMO|2026-03-04|EARLY|r',
  ],
  ['2023-11-18', 'She quit on Friday, November 17th.', 'Friday, November 17th|2023-11-17|2023-11-17|-|r'],
  ['2023-11-18', 'She quit on Saturday, 18 November.', 'Saturday, 18 November|2023-11-18|2023-11-18|-|r'],
  [
    '2023-12-18',
    'Since mid-August, shares rose from Aug. 11.',
    'mid-August|2023-08|2023-08|MID|r',
    'Aug. 11|2023-08-11|2023-08-11|-|r',
  ],
  ['2024-01-04', 'The vote of December 30 stood.', 'December 30|2023-12-30|2023-12-30|-|r'],
  ['2026-03-06', 'In January of this year she spoke.', 'January of this year|2026-01|2026-01|-|r'],
  ['2023-12', 'The price on December 15 fell.', 'December 15|2023-12-15|2023-12-15|-|r'],
  [null, 'He resigned on March 4.', 'March 4|XXXX-03-04|-|-|r'],
  [
    null,
    'Signed May 2, 2019. He resigned on June 4.',
    'May 2, 2019|2019-05-02|2019-05-02|-|e',
    'June 4|2019-06-04|2019-06-04|-|n',
  ],
]);

table('weekdays', [
  [
    '2023-11-22',
    'Late Tuesday night, the firm agreed.',
    'Late Tuesday night|2023-11-21TNI|2023-11-21|LATE|r',
  ],
  ['2023-11-22', 'The board met on Friday.', 'Friday|2023-11-17|2023-11-17|-|r'],
  ['2031-05-04', 'Leaflets are to be sent from Tuesday.', 'Tuesday|2031-05-06|2031-05-06|-|r'],
  ['2031-06-19', 'The well meant to stop the flow in August is near.', 'August|2031-08|2031-08|-|r'],
  ['2023-11-22', 'The board will meet on Friday.', 'Friday|2023-11-24|2023-11-24|-|r'],
  ['2023-11-22', 'They spoke Wednesday.', 'Wednesday|2023-11-22|2023-11-22|-|r'],
  ['2023-11-22', 'Talks resume next Monday.', 'next Monday|2023-11-27|2023-11-27|-|r'],
  ['2023-12', 'They announced it on Monday.', 'Monday|XXXX-WXX-1|-|-|r'],
  [null, 'They announced it on Monday.', 'Monday|XXXX-WXX-1|-|-|r'],
  ['2023-11-22', 'Shoppers came on Black Friday.'],
]);

table('dates counted from another', [
  [
    '2026-03-06',
    'He left on March 4. The following day, a memo went out.',
    'March 4|2026-03-04|2026-03-04|-|r',
    'The following day|2026-03-05|2026-03-05|-|n',
  ],
  [
    '2026-03-06',
    'It began on 2 May 2024. Two days later it ended.',
    '2 May 2024|2024-05-02|2024-05-02|-|e',
    'Two days later|2024-05-04|2024-05-04|-|n',
  ],
  [
    '2026-03-06',
    'In 2021 she won. That same year she moved.',
    '2021|2021|2021|-|e',
    'That same year|2021|2021|-|n',
  ],
  ['2026-03-06', 'On the same day as the vote, she quit.', 'the same day|XXXX-XX-XX|-|-|n'],
  [
    '2026-03-06',
    'Early this morning (March 4), he wrote.',
    'Early this morning|2026-03-04TMO|2026-03-04|EARLY|n',
    'March 4|2026-03-04|2026-03-04|-|r',
  ],
  ['2026-03-06', 'It was ready 48 hours before the launch.', '48 hours|PT48H|-|-|e'],
  ['2023-11-17', 'It was launched a year ago.', 'a year ago|2022|2022|-|r'],
  ['2023-11-22', 'It happened last week.', 'last week|2023-W46|2023-11|-|r'],
  ['2023-12-19', 'They left yesterday.', 'yesterday|2023-12-18|2023-12-18|-|r'],
  [
    '2023-12',
    'They left yesterday, after last month.',
    'yesterday|XXXX-XX-XX|-|-|r',
    'last month|2023-11|2023-11|-|r',
  ],
]);

table('years, quarters, seasons, decades', [
  ['2026-03-06', 'It was set up in late 2022 and grew.', 'late 2022|2022|2022|LATE|e'],
  ['2026-03-06', '2019 \u2013 joined the lab.', '2019|2019|2019|-|e'],
  [
    '2023-12-18',
    'A sale is likely in the first or second quarter of next year.',
    'the first or second quarter of next year|2024-Q1|2024|-|r',
  ],
  ['2023-12-18', 'The union vowed this summer to fight.', 'this summer|2023-SU|2023|-|r'],
  [
    '2023-12-18',
    'Rents rose in the 1990s and the 20th century.',
    'the 1990s|199|199X|-|e',
    'the 20th century|19|19XX|-|e',
  ],
  ['2023-12-18', 'The 2013-14 season was long.', '2013-14|2013|2013/2014|-|e'],
]);

table('lengths and recurrences', [
  ['2026-03-06', 'In six years it doubled.', 'six years|P6Y|-|-|e'],
  ['2026-03-06', 'It waited more than two and a half hours.', 'more than two and a half hours|PT2H30M|-|-|e'],
  ['2026-03-06', 'They met every Tuesday.', 'every Tuesday|XXXX-WXX-2|-|-|e'],
]);

table('verbs and small words give a weekday its direction', [
  ['2013-03-21', 'The bank agreed to reopen on Monday.', 'Monday|2013-03-25|2013-03-25|-|r'],
  ['2013-03-21', 'The bank unveiled a new plan on Monday.', 'Monday|2013-03-18|2013-03-18|-|r'],
  ['2013-03-21', 'The bank braced for a strike Monday.', 'Monday|2013-03-25|2013-03-25|-|r'],
  [
    '2013-03-21',
    'The letter came on the eve of his talks with the mayor on Friday.',
    'Friday|2013-03-22|2013-03-22|-|r',
  ],
  ['2013-03-21', 'The looms burnt on Friday.', 'Friday|2013-03-15|2013-03-15|-|r'],
  ['2013-03-21', 'The mill was sold in June 09.', 'June 09|2009-06|2009-06|-|e'],
  ['2013-03-21', 'He will step down, he said Tuesday.', 'Tuesday|2013-03-19|2013-03-19|-|r'],
  ['2013-03-21', 'They could be freed as soon as Wednesday.', 'Wednesday|2013-03-27|2013-03-27|-|r'],
  ['2013-03-21', 'The United States team flew home Tuesday.', 'Tuesday|2013-03-19|2013-03-19|-|r'],
  [
    '2013-03-21',
    'Pilots vowed to strike over the sacking of a colleague on Friday.',
    'Friday|2013-03-15|2013-03-15|-|r',
  ],
  ['2013-03-21', 'Last Thursday it rained.', 'Last Thursday|2013-03-14|2013-03-14|-|r'],
]);

table('months that are words or names', [
  ['2013-04-21', 'In March Reuters asked first.', 'March|2013-03|2013-03|-|r'],
  ['2013-04-21', 'The March accord held; May may say so.', 'March|2013-03|2013-03|-|r'],
  [
    '2013-04-21',
    'It grew in 2001, 2003 and 2007.',
    '2001|2001|2001|-|e',
    '2003|2003|2003|-|e',
    '2007|2007|2007|-|e',
  ],
]);

table('clock times', [
  [
    '2013-03-21',
    'Doors open at 9 a.m. EST on Tuesday.',
    '9 a.m. EST on Tuesday|2013-03-19T09:00|2013-03-19|-|r',
  ],
  [
    '2025-06-13',
    'It left on June 12, 2025 at 1338 hrs.',
    'June 12, 2025|2025-06-12|2025-06-12|-|e',
    '1338 hrs|2025-06-12T13:38|2025-06-12|-|n',
  ],
  ['2025-06-13', 'They often worked until 6 a.m. there.', '6 a.m.|2025-06-13T06:00|-|-|r'],
  ['2025-06-13', 'A pilot with 1100 hours of flying.', '1100 hours|PT1100H|-|-|e'],
]);

table('a date the text has left behind is not built on', [
  [
    '2026-03-06',
    'He left on March 4. In 2019 he had joined. The next day he wrote.',
    'March 4|2026-03-04|2026-03-04|-|r',
    '2019|2019|2019|-|e',
    'The next day|XXXX-XX-XX|-|-|n',
  ],
  [
    '2026-03-06',
    'Last year (March 4 was a holiday) it closed.',
    'Last year|2025|2025|-|r',
    'March 4|2026-03-04|2026-03-04|-|r',
  ],
  [
    '2026-03-06',
    'In 2020 she left. Some 40 years later it matters.',
    '2020|2020|2020|-|e',
    '40 years later|XXXX|-|-|n',
  ],
]);

table('runs, weeks and quarters', [
  [
    '2026-03-06',
    'The fair runs on April 2 and 3 in Oslo.',
    'April 2|2026-04-02|2026-04-02|-|r',
    '3|2026-04-03|2026-04-03|-|r',
  ],
  ['2026-03-06', 'The fair runs June 3-5, 2025.', 'June 3-5, 2025|2025-06-03|2025-06-03/2025-06-05|-|e'],
  ['2026-03-06', 'A hearing is due the week of March 9.', 'the week of March 9|2026-W11|2026-03|-|r'],
  [
    '2026-03-06',
    'Profit in the fourth quarter rose to $9 million from $7 million a year earlier.',
    'the fourth quarter|2025-Q4|2025|-|r',
    'a year earlier|2024-Q4|2024|-|n',
  ],
  [
    '2026-03-06',
    'Costs in the quarter ended Sept. 30 fell.',
    'the quarter|2025-Q3|2025|-|r',
    'Sept. 30|2025-09-30|2025-09-30|-|r',
  ],
  ['2026-03-06', 'Sales in Q3 2025 beat FY2024.', 'Q3 2025|2025-Q3|2025|-|e', 'FY2024|2024|2024|-|e'],
  ['2025-05-14', 'Updated 05/12/2025.', '05/12/2025|2025-05-12|2025-05-12|-|e'],
  ['2025-05-14', 'Updated 07/04/2025.', '07/04/2025|2025-04-07|2025-04-07|-|e'],
  ['2025-05-14', 'It will fall just before Easter 2024.', 'Easter 2024|2024-03-31|2024-03-31|-|e'],
]);

test('an expression is a span with its words, type, value, date and basis', () => {
  expect(findTimes('Then, at mid-2014, all slept.', { reference: null })).toEqual([
    {
      start: 9,
      end: 17,
      text: 'mid-2014',
      type: 'DATE',
      value: '2014',
      edtf: '2014',
      mod: 'MID',
      basis: 'explicit',
    },
  ]);
});

describe('what is no date', () => {
  test.each([
    'Gemini 2/3 beat the Boeing 787-8 and Llama2-70B.',
    'It was cited 42 k times and cost $14.9 or $2019.',
    'Call 555-2014 about flight 1998 or version 3.12.2.',
    'They won 21-17 in front of 2000 people.',
    'You may march with Jan Smith and June Brown.',
    'Three-quarters of them, a quarter of us and a second group.',
    'The six-year-old and the 34-year-old man, 55 years old.',
    'The Sunday Times, the Mail on Sunday, Saturday Night Live and Metro Daily.',
    'She was joined by April Jones and June Carter.',
    'The Arab Spring and the fall of Rome.',
  ])('%s', (text) => {
    expect(shown(text, '2026-03-06')).toEqual([]);
  });
});

test('a page that goes on after it was stamped tells of the day after', () => {
  const text = 'The mill burnt before dawn Friday. Police closed the road Friday. The mayor spoke on Friday.';
  expect(findTimes(text, { reference: '2013-03-21' }).map(({ edtf }) => edtf)).toEqual([
    '2013-03-22',
    '2013-03-22',
    '2013-03-22',
  ]);
});
