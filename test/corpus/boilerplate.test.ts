import { describe, expect, it } from 'vitest';
import { headings, source } from './read.ts';

const PROSE = [
  'The council met behind closed doors on Friday and agreed on a smaller bridge.',
  'Two members left before the vote, which their party called an insult to the town.',
  'Work on the piers may begin in autumn if the river stays low enough for the barges.',
  'The cheaper design has one lane less and no shelter for people on foot.',
];

describe('page furniture (E14)', () => {
  it.each([
    '03/06 2026 401',
    'Produced by | Bridge Desk',
    'Art Editor | Bo Ek',
    'Reviewed by | Ida Brandt',
    'Editor: Bo Ek',
    'Photo: Ida Brandt/Norden',
    '(Figure/Town archive, after the plan)',
    '(Photo by Ida Brandt)',
    'Photo: The bridge in better days. (Norden/Bo Ek)',
    'Image credit: Bo Ek',
    'FILE PHOTO: The bridge in winter, January 3. NORDEN/Bo Ek',
    'File photo',
    'Was this worth your time?',
    '0 Comments',
    'Share this article',
    'Share on Facebook',
    'Follow us on all channels',
    'Subscribe to our newsletter',
    'Sign up for our daily news email',
    'Read more: Ten bridges that never were',
    'Also read: A town without a river',
    'Advertisement',
    'ADVERTISEMENT',
    '- END -',
    '- 01 -',
    '02',
    '***',
    '* * *',
    '———',
    'Loading...',
    'This is a developing story. Please check back for more.',
    'This story has been updated.',
    '5 min read',
    'Tags: bridge, river',
    'https://bridge.test/a/b?c=d',
    '(Reporting by Ida Brandt in Oslo; Editing by Bo Ek)',
    'Back to top',
    '12 shares',
  ])('leaves out %j', async (line) => {
    for (const lines of [
      [...PROSE, line],
      [...PROSE.slice(0, 1), line, ...PROSE.slice(1)],
    ])
      if (!/^(?:03|Produced|\(Rep|Editor)/.test(line) || lines.at(-1) === line)
        expect((await source('a.txt', lines.join('\n'))).text).toBe(PROSE.join('\n'));
  });

  it.each([
    'This article does not constitute investment advice.',
    'The above content is for reference only and should not be taken as a recommendation to buy.',
    'Solemn declaration: the copyright in this article is its author’s; tell us of any mistake.',
    'Copyright 2026 Bridge Desk. All rights reserved.',
    '© Bridge Desk',
    'All rights reserved.',
    'No part of this text may be reproduced without written permission.',
    'The views expressed are those of the author and not of this paper.',
    'This article was originally published on another site.',
    'With inputs from agencies',
    'Disclaimer: names were changed by us.',
  ])('leaves out the notice %j at the end', async (line) => {
    const read = await source('a.txt', [...PROSE, line, 'Advertisement'].join('\n'));
    expect(read.text).toBe(PROSE.join('\n'));
  });

  it.each([
    '2019 – Planning begins.',
    '2019 – Planning begins',
    'Ada Quist – chair of the council',
    'Lanes: 2',
    'Toll – 4 crowns',
    'The copyright in the plans was infringed, the architect says in his suit against the town.',
    'This report was published in May by the ministry and named three firms.',
    'Share prices of both builders fell.',
    'Subscribers to the fund were told nothing.',
    'Watch-makers on the quay complained about the noise.',
    'Editing by hand took weeks.',
    'Agencies said the river was safe.',
    'Sources: two members of the council spoke.',
    'He said that his words did not constitute an offer.',
    'Editor: Why did you leave?',
    'By autumn the piers will stand.',
    'This story was updated to correct the number of lanes.',
    'Statement: we never agreed to this.',
    'End of the line for the tram.',
    'Comments by the mayor were not well received.',
    'If there is any doubt, the piers will be removed.',
    'Photos show cracks in the pier.',
    'Follow us, the mayor told the crowd.',
    'Figure skating will move to the new hall.',
    'Design: lighter and cheaper than planned.',
  ])('keeps %j', async (line) => {
    for (const lines of [
      [...PROSE, line],
      [...PROSE.slice(0, 2), line, ...PROSE.slice(2)],
      [line, ...PROSE],
    ])
      expect((await source('a.txt', lines.join('\n'))).text).toBe(lines.join('\n'));
  });

  it('leaves out names alone and the author’s own life around the text', async () => {
    const lines = [
      'By Ida Brandt',
      'Quay Weekly',
      ...PROSE,
      'Ida Brandt writes about rivers.',
      'Source: Quay Weekly',
    ];
    expect((await source('a.txt', lines.join('\n'))).text).toBe(PROSE.join('\n'));
  });

  it('keeps list items and rows that look like furniture', async () => {
    const read = await source(
      'a.md',
      `${PROSE[0]}\n\n| Boat | 12 |\n|---|---|\n| 7 | 12 comments |\n| 12 | 3 |\n`,
    );
    expect(read.text).toContain('7 | 12 comments');
    expect(read.text).toContain('12 | 3');
  });

  it('ends at a comment box that only readers follow', async () => {
    const tail = [
      'What readers say',
      '3 Comments',
      'Olle: nonsense, all of it.',
      'Jo: I liked the old bridge.',
    ];
    expect((await source('a.txt', [...PROSE, ...tail].join('\n'))).text).toBe(PROSE.join('\n'));
  });

  it('ends where readers are invited to comment, with what the page tells of its author', async () => {
    const tail = ['We welcome comments from everybody.', 'She has written of rivers since 1990.'];
    expect((await source('a.txt', [...PROSE, ...tail].join('\n'))).text).toBe(PROSE.join('\n'));
  });

  it('leaves out headlines glued behind a disclaimer of other sites', async () => {
    const line =
      'The Quay is not responsible for the content of external sites Harbour Post Bridge opens - 7 hrs ago';
    expect((await source('a.txt', [...PROSE, line].join('\n'))).text).toBe(PROSE.join('\n'));
  });

  it('does not end at a count of comments above the text', async () => {
    expect((await source('a.txt', ['3 Comments', ...PROSE].join('\n'))).text).toBe(PROSE.join('\n'));
  });

  it('leaves out the headlines under "Related articles"', async () => {
    const tail = ['Related articles', 'Ten Bridges That Never Were', 'A Town Without A River'];
    expect((await source('a.txt', [...PROSE, ...tail].join('\n'))).text).toBe(PROSE.join('\n'));
  });

  it('keeps a list at the end, whatever follows it', async () => {
    const list = ['Ada Quist, chair', 'Bo Ek, treasurer', 'Cy Falk, secretary'];
    expect((await source('a.txt', [...PROSE, ...list, 'Share this article'].join('\n'))).text).toBe(
      [...PROSE, ...list].join('\n'),
    );
  });

  it('refuses a file of nothing else', async () => {
    await expect(source('a.txt', 'Advertisement\n\n0 Comments\n')).rejects.toThrow('page furniture');
  });
});

describe('embedded posts', () => {
  it('cuts the line where a picture’s address stood', async () => {
    const post =
      'Alert: the bridge is shut. pic.twitter.com/Ab3dE — Town (@town) May 3, 2025 https://t.co/xyz12';
    const { text } = await source('a.txt', [PROSE[0], post, PROSE[1]].join('\n'));
    expect(text.split('\n').slice(1, 3)).toEqual([
      'Alert: the bridge is shut.',
      '— Town (@town) May 3, 2025',
    ]);
  });

  it('keeps addresses that are part of a sentence', async () => {
    const line = 'The plans are at https://town.test/plans for all to read.';
    expect((await source('a.txt', line)).text).toBe(line);
  });
});

describe('characters (E18)', () => {
  it('leaves out what cannot be seen and keeps what can', async () => {
    const { text } = await source(
      'a.txt',
      'The br\u00adidge\u200b is \u202eshut\u202c\u2066.\u2069\r\n\r\n“It’s\u00a0over” – he\tsaid…\u0007\u001b[31m Yes.\ufeff\n',
    );
    expect(text).toBe('The bridge is shut.\n“It’s over” – he said…[31m Yes.');
  });
});

describe('section titles in bare text', () => {
  it('are short lines without a sentence’s end above prose', async () => {
    const read = await source(
      'a.txt',
      [
        'Council Votes For A Bridge',
        PROSE[0],
        '‘No shelter’',
        PROSE[1],
        '2. What comes next',
        PROSE[2],
        'Is It Too Late For The Old Plan?',
        PROSE[3],
      ].join('\n'),
    );
    expect(headings(read)).toEqual([
      'Council Votes For A Bridge',
      '‘No shelter’',
      '2. What comes next',
      'Is It Too Late For The Old Plan?',
    ]);
  });

  it('are not questions in plain words, entries of a list, or lines that introduce one', async () => {
    const lines = [
      PROSE[0],
      'Who will pay for it?',
      PROSE[1],
      'Members who left:',
      'Ada Quist – chair',
      'Bo Ek – treasurer',
      PROSE[2],
      '2019 Planning',
      PROSE[3],
    ];
    expect(headings(await source('a.txt', lines.join('\n')))).toEqual([]);
  });
});
