import type { Briefing, Citation, Item } from '../../src/briefing/types.ts';

/** A passage of a made-up source. */
export const cite = (source: string, quote = 'a passage'): Citation => ({
  source,
  start: 0,
  end: quote.length,
  quote,
});

/** A line with those sources under it. */
export const line = (text: string, sources: readonly string[], more: Partial<Item> = {}): Item => ({
  text,
  citations: sources.map((source) => cite(source)),
  ...more,
});

/** A fact card of somebody long dead: every kind of line that a surface has to show. */
export const card: Briefing = {
  schema: 1,
  kind: 'who',
  story: 'engine',
  title: 'Ada Lovelace',
  asOf: '1852-12-04',
  subject: {
    id: 'ada-lovelace',
    type: 'person',
    name: 'Ada Lovelace',
    aliases: ['Ada Byron', 'Countess of Lovelace'],
  },
  answered: true,
  sections: [
    {
      heading: 'Life',
      shown: 4,
      items: [
        line('Born in London on 10 December 1815.', ['01', '02', '03'], {
          property: 'date of birth',
          date: '1815-12-10',
          status: 'agreed',
          independent: 3,
        }),
        line('First met Babbage: the sources disagree.', ['01', '02', '03'], {
          status: 'disputed',
          independent: 3,
          values: [
            line(
              'In June 1833, at a party, according to The Morning Ledger and The Weekly Reckoner, which cites it.',
              ['01', '03'],
              {
                independent: 1,
              },
            ),
            line('In 1834, according to Letters from St James.', ['02']),
          ],
        }),
        line('Lost a large sum on horses, a neighbour told Letters from St James.', ['02'], {
          level: 'alleged',
          status: 'single-source',
        }),
        line('Was to succeed Babbage as head of the project.', ['03'], {
          level: 'speculated',
          status: 'withdrawn',
        }),
        line('Married William King in 1835.', ['01', '04']),
        line('Known in Japan as 世界初のプログラマー、エイダ・ラブレスは伯爵夫人でもあり数学者でもあった。', [
          '04',
        ]),
      ],
    },
    {
      heading: 'In her own words',
      shown: 1,
      items: [
        line('“The Analytical Engine has no pretensions whatever to originate anything.” 🧮', ['01'], {
          speaker: 'Ada Lovelace',
        }),
      ],
      notes: ['1 passage of a letter is not quoted: its words differ between copies.'],
    },
  ],
  sources: [
    {
      id: '01',
      n: 1,
      title: 'A Countess, an Engine, and Seven Notes That Nobody Had Asked Her to Write',
      outlet: 'The Morning Ledger',
      published: '1843-10-02',
      url: 'https://ledger.example/notes?page=1&part=2',
    },
    {
      id: '02',
      n: 2,
      title: 'Of Horses',
      outlet: 'Letters from St James',
      published: '1851-05',
      url: null,
      kind: 'opinion',
    },
    {
      id: '03',
      n: 3,
      title: 'A Countess, an Engine',
      outlet: 'The Weekly Reckoner',
      published: '1843-10-07',
      url: null,
      copyOf: '01',
    },
    { id: '04', n: 4, title: null, outlet: null, published: null, url: null },
  ],
  gaps: ['No source says how much she lost.'],
  next: [
    { label: 'Dated events', command: 'timeline ada-lovelace' },
    { label: 'Where the sources disagree', command: 'disputes ada-lovelace' },
  ],
};
