import { describe, expect, test } from 'vitest';
import { read } from '../read.ts';

/** `words|kind|value|unit|sense|part`, trailing parts that say nothing left off. */
const shown = (text: string): string[] =>
  read(text).sentences.flatMap((sentence) =>
    sentence.quantities.map((q) =>
      [
        text.slice(q.start, q.end),
        q.kind,
        q.value,
        q.unit,
        q.sense === 'exact' && !q.part ? '' : q.sense,
        q.part ?? '',
      ]
        .join('|')
        .replace(/\|+$/, ''),
    ),
  );

type Case = readonly [text: string, ...quantities: string[]];

const table = (name: string, cases: readonly Case[]) =>
  describe(name, () => {
    test.each(cases.map((c) => [c[0], c] as const))('%s', (_, [text, ...quantities]) => {
      expect(shown(text)).toEqual(quantities);
    });
  });

table('counts', [
  [
    'It has more than 600 million downloads.',
    'more than 600 million downloads|count|600000000|downloads|more',
  ],
  ['It was trained on 36T of data.', '36T of data|count|36000000000000|data'],
  ['It has ten trillion parameters.', 'ten trillion parameters|count|10000000000000|parameters'],
  ['It has trillion-scale parameters.', 'trillion-scale parameters|count|1000000000000|parameters|about'],
  ['Users peaked at 73.52 million.', '73.52 million|count|73520000'],
  ['It has 200,000 derivative models.', '200,000 derivative models|count|200000|models'],
  ['At least 38 people came.', 'At least 38 people|count|38|people|least'],
  [
    'Twenty-one dogs and thirty five cats ran.',
    'Twenty-one dogs|count|21|dogs',
    'thirty five cats|count|35|cats',
  ],
  ['Three hundred and fifty guests came.', 'Three hundred and fifty guests|count|350|guests'],
  [
    'Half a million fans and a dozen clubs came.',
    'Half a million fans|count|500000|fans',
    'a dozen clubs|count|12|clubs',
  ],
  ['Tens of thousands of fans came.', 'Tens of thousands of fans|count|20000|fans|about'],
  ['Hundreds of boats sank.', 'Hundreds of boats|count|200|boats|about'],
]);

table('what stands beside a number and is no part of it', [
  ['They are spread over 36 states.', '36 states|count|36|states'],
  ['They bought $10bn worth of ships.', '$10bn|money|10000000000|USD'],
  ['It has 150 tonnes of aid ready.', '150 tonnes of aid|measure|150|tonnes'],
]);

table('a range is one quantity', [
  ['Between 100 and 150 people are missing.', 'Between 100 and 150 people|count|100|people'],
  ['It sold 18 million to 40 million tickets.', '18 million to 40 million tickets|count|18000000|tickets'],
  ['Waves of six to seven feet came.', 'six to seven feet|measure|6|feet'],
]);

table('what is counted ends before its verb', [
  ['Two missing sailors filed separate suits Monday.', 'Two missing sailors|count|2|sailors'],
  ['In all 2,500 adults remain, it says.', '2,500 adults|count|2500|adults'],
  ['Each year 36,000 people die there.', '36,000 people|count|36000|people'],
  ['In all 43 songs feature the singer.', '43 songs|count|43|songs'],
  ['It lost 6% of its value Monday.', '6% of its value|share|6|%'],
]);

table('parts and wholes', [
  [
    'In all 505 of 700 staff signed.',
    '505|count|505|staff|exact|part',
    '700 staff|count|700|staff|exact|whole',
  ],
  [
    'Nearly 500 of Quorim’s 770 staff signed.',
    'Nearly 500|count|500|staff|about|part',
    '770 staff|count|770|staff|exact|whole',
  ],
  [
    'Tens of thousands of fans and two dozen clubs came.',
    'Tens of thousands of fans|count|20000|fans|about',
    'two dozen clubs|count|24|clubs',
  ],
]);

table('money', [
  ['They paid $14.1bn in cash.', '$14.1bn|money|14100000000|USD'],
  ['They paid 14.9 billion yuan.', '14.9 billion yuan|money|14900000000|CNY'],
  ['It made a $35-per-share bid.', '$35-per-share bid|money|35|USD'],
  ['It is a $14.9 billion-dollar deal.', '$14.9 billion-dollar deal|money|14900000000|USD'],
  ['It is a $1.2-billion deal.', '$1.2-billion deal|money|1200000000|USD'],
  ['They want $2 to $3 billion.', '$2 to $3 billion|money|2000000000|USD'],
  ['It is a $26 billion-a-year trade.', '$26 billion-a-year trade|money|26000000000|USD'],
]);

table('shares', [
  ['Sales fell 40 percent.', '40 percent|share|40|%'],
  ['Sales fell about 40 per cent.', 'about 40 per cent|share|40|%|about'],
  ['Sales fell 27%.', '27%|share|27|%'],
  ['Rates fell 25 basis points.', '25 basis points|share|25|basis points'],
  ['Sales fell 10 to 15 percent.', '10 to 15 percent|share|10|%'],
  ['Sales fell from 15 to 10 percent.', '15|share|15|%', '10 percent|share|10|%'],
  ['He gave it 60% to 70%.', '60% to 70%|share|60|%'],
  ['About 76 percent remains open.', 'About 76 percent|share|76|%|about'],
]);

table('measures and ages', [
  ['It was cited over 42 k times.', 'over 42 k times|measure|42000|times|more'],
  ['She had 8,200 hours of training.', '8,200 hours of training|measure|8200|hours'],
  [
    'It rose barely 100 metres (330 feet).',
    'barely 100 metres|measure|100|metres|less',
    '330 feet|measure|330|feet',
  ],
  [
    'The well is 15km (9 miles) away, at 2,300 m (7,540 ft).',
    '15km|measure|15|km',
    '9 miles|measure|9|miles',
    '2,300 m|measure|2300|m',
    '7,540 ft|measure|7540|ft',
  ],
  ['There was a 1.5-fold rise.', '1.5-fold rise|measure|1.5|times'],
  ['The 38-year-old lawyer left.', '38-year-old lawyer|age|38|years'],
  ['Olga Lund, 38, left.', '38|age|38|years'],
  ['He died aged 71.', '71|age|71|years'],
]);

table('a people alone counts what the list counts', [
  [
    'It carried 12 Danish sailors, 3 Swedish and 4 French.',
    '12 Danish sailors|count|12|sailors',
    '3 Swedish|count|3|sailors',
    '4 French|count|4|sailors',
  ],
]);

table('numbers that count nothing (E13)', [
  ['Quorim is the No. 4 maker.'],
  ['One of the largest firms left.'],
  ['There are four new ones.'],
  ['They read chapter 12 and page 9.'],
  ['One in 4 residents left.'],
  ['A 911 caller wept.'],
  ['The number is 08454.'],
  ['The 1918 pandemic appears in it.'],
  ['It is in the top 40 singles.'],
  ['It was his 1,284 th goal.'],
  ['She would back a 3,500 boost.'],
  ['She spoke at 12 noon.'],
  ['On day 12 of the strike it closed.'],
  ['She reads 24/7 news channels.'],
  ['It was posted 3 hrs ago.'],
  ['It opened on May 4, 2021.'],
  ['The Cetus 787-8 and Flight 171 landed.'],
]);

test('a value stands for what rounds to it', () => {
  const [first, second] = read('They paid $14.1 billion, and 1,100 came.').sentences[0]!.quantities;
  expect([first!.grain, second!.grain]).toEqual([5e7, 50]);
});
