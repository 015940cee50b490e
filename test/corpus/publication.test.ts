import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/corpus/index.ts';
import { bytes, source } from './read.ts';

const BODY = [
  'The dredger reached the inner basin late on Sunday and began its work without a pilot.',
  'Harbour staff said that the work would last three weeks and cost two million crowns.',
  'A second vessel is expected when the spring tides allow it to pass the outer bar.',
];
const article = (...head: string[]): string => [...head, '', ...BODY].join('\n');

describe('publication date', () => {
  it.each([
    ['03/06 2026 401', '2026-03-06'],
    ['03/06 2026', '2026-03-06'],
    ['03/06/2026', '2026-03-06'],
    ['25/06/2026', '2026-06-25'],
    ['06.03.2026', '2026-03-06'],
    ['March 6, 2026', '2026-03-06'],
    ['Fri, 06 Mar 2026 10:12:33 +0800', '2026-03-06'],
    ['6 March 2026, 10:12 GMT', '2026-03-06'],
    ['2026-03-06 10:12', '2026-03-06'],
    ['2026-03-06T10:12:33Z', '2026-03-06'],
    ['2026年3月6日', '2026-03-06'],
    ['Published: March 6th, 2026 at 9:45 a.m. ET', '2026-03-06'],
    ['Published on 6 March 2026', '2026-03-06'],
    ['Published: March 2026', '2026-03'],
    ['Updated March 7, 2026', '2026-03-07'],
    ['Posted 2026/03/06 · 5 min read', '2026-03-06'],
    ['By Ida Brandt | March 6, 2026 | 1,204 views', '2026-03-06'],
    ['March 2026', null],
    ['2026', null],
  ])('reads the line %j as %s', async (line, published) => {
    const read = await source('a.txt', article('Dredger Enters The Inner Basin', line));
    expect(read.published).toBe(published);
    if (published) expect(read.text).not.toContain(line);
  });

  it('prefers the day of publication to that of an update, wherever they stand', async () => {
    const read = await source('a.txt', article('Updated: March 9, 2026', 'Published: March 6, 2026'));
    expect(read.published).toBe('2026-03-06');
  });

  it('takes no day out of a sentence, nor a dateline without a year', async () => {
    const lines = [
      'LERWICK, June 3 (Norden) -- On May 2, 2024 the basin was closed to all traffic by order.',
    ];
    const read = await source('a.txt', [...lines, ...BODY].join('\n'));
    expect(read).toMatchObject({ published: null, outlet: 'Norden' });
    expect(read.text.startsWith('On May 2, 2024 the basin')).toBe(true);
  });

  it('takes none of the days of a chronology', async () => {
    const read = await source(
      'a.txt',
      `How The Basin Closed\nMarch 3, 2024\n${BODY[0]}\nMarch 5, 2024\n${BODY[1]}`,
    );
    expect(read.published).toBeNull();
    expect(read.text).toContain('March 3, 2024');
  });

  it('keeps a source whose date no calendar has, undated, and says so', async () => {
    const { source: read, problems } = await readSource('a.txt', bytes(article('02/30 2026 77')));
    expect(read?.published).toBeNull();
    expect(problems[0]?.reason).toContain('02/30 2026');
  });

  it('drops a count of views under a date', async () => {
    expect((await source('a.txt', article('03/06 2026', '554'))).text.startsWith('The dredger')).toBe(true);
  });
});

describe('title, outlet and author', () => {
  it.each([
    ['Dredger Enters The Inner Basin', 'Dredger Enters The Inner Basin'],
    [
      'Who Will Pay For The Basin, and When Will It Open?',
      'Who Will Pay For The Basin, and When Will It Open?',
    ],
    ['Harbour board votes to deepen the basin', 'Harbour board votes to deepen the basin'],
    ['Who knows what it will cost in the end?', null],
    ['The board voted.', null],
  ])('of the first line %j makes the title %j', async (line, title) => {
    expect((await source('a.txt', article(line))).title).toBe(title);
  });

  it.each([
    [['Produced by | Tidal Desk'], { outlet: 'Tidal Desk' }],
    [['Source: The Tidal Post'], { outlet: 'The Tidal Post' }],
    [['Originally published in: Quay Weekly'], { outlet: 'Quay Weekly' }],
    [['By Ida Brandt'], { author: 'Ida Brandt' }],
    [['By Ida Brandt, Staff Writer'], { author: 'Ida Brandt' }],
    [['By IDA BRANDT and Jon van Dorp'], { author: 'IDA BRANDT and Jon van Dorp' }],
    [['Author: Ida Brandt', 'Editor: Bo Ek'], { author: 'Ida Brandt', outlet: null }],
    [
      ['By Ida Brandt | Tidal Post | March 6, 2026'],
      { author: 'Ida Brandt', outlet: 'Tidal Post', published: '2026-03-06' },
    ],
    [['By Monday Morning'], { author: null }],
  ])('reads %j', async (head, wanted) => {
    expect(await source('a.txt', article(...head))).toMatchObject(wanted);
  });

  it.each([
    ['(Norden) — The basin is shut.', 'Norden', 'The basin is shut.'],
    ['OSLO (NTX) - The basin is shut.', 'NTX', 'The basin is shut.'],
    ['OSLO, Dec 18 (Norden) - The basin is shut.', 'Norden', 'The basin is shut.'],
    ['Oslo, Dec. 18 (Norden) -- The basin is shut.', 'Norden', 'The basin is shut.'],
    ['NEW HAVEN, June 3 — The basin is shut.', null, 'The basin is shut.'],
    ['The ferry (Gull) — once grand — is shut.', null, 'The ferry (Gull) — once grand — is shut.'],
    ['Basin AG (BAS) - Shares fell.', null, 'Basin AG (BAS) - Shares fell.'],
  ])('cuts the credit of %j', async (line, outlet, first) => {
    const read = await source('a.txt', [line, ...BODY].join('\n'));
    expect([read.outlet, read.text.split('\n')[0]]).toEqual([outlet, first]);
  });

  it.each([
    ['The basin is shut, he said. — Norden', 'Norden', 'The basin is shut, he said.'],
    ['The basin is shut, he said. -- NTX/Norden', 'NTX/Norden', 'The basin is shut, he said.'],
    ['“We shall wait.” — Ida Brandt', null, '“We shall wait.” — Ida Brandt'],
  ])('cuts the signature of %j', async (line, outlet, last) => {
    const read = await source('a.txt', [...BODY, line].join('\n'));
    expect([read.outlet, read.text.split('\n').at(-1)]).toEqual([outlet, last]);
  });

  it('leaves front matter the last word', async () => {
    const front = '---\ntitle: Basin\noutlet: Quay\npublished: 2026-01-02\nauthor: Bo Ek\n---\n';
    const read = await source(
      'a.md',
      front + article('By Ida Brandt', 'Source: The Tidal Post', 'March 6, 2026'),
    );
    expect(read).toMatchObject({ title: 'Basin', outlet: 'Quay', published: '2026-01-02', author: 'Bo Ek' });
    expect(read.text).toBe(BODY.join('\n'));
  });
});

describe('kind', () => {
  it.each([
    ['a.txt', article('Opinion', 'The Basin Should Stay Shut'), 'opinion'],
    ['a.txt', article('Editorial: The Basin Should Stay Shut'), 'opinion'],
    ['a.md', `---\nurl: https://tidal.test/opinion/basin/\n---\n${article()}`, 'opinion'],
    ['a.txt', article('FOR IMMEDIATE RELEASE'), 'press release'],
    ['a.txt', article('OSLO, June 3, 2025 /PRNewswire/ -- Basin AG today named a chair.'), 'press release'],
    ['a.txt', article('Interview with Ida Brandt'), 'interview'],
    ['a.txt', article('Q: Why now?', 'A: The tide.', 'Q: And then?', 'A: We wait.'), 'interview'],
    ['a.md', `---\nkind: note\n---\n${article()}`, 'note'],
    ['a.txt', article('According to a press release, the opinion of the board is divided on it.'), 'report'],
  ])('of %s is read', async (file, text, kind) => {
    expect((await source(file, text)).kind).toBe(kind);
  });
});
