import { describe, expect, it } from 'vitest';
import { source } from './read.ts';

const text = async (...lines: string[]): Promise<string> => (await source('a.txt', lines.join('\n'))).text;

const PROSE = [
  'The council met behind closed doors on Friday and agreed on a smaller bridge.',
  'Two members left before the vote, which their party called an insult to the town.',
];

describe('kinds of text', () => {
  it.each([
    'OSLO, June 20 (Fjordwire) -- ',
    'HESTNES, Norway (MP) — ',
    'Oslo, 22 June 2031 (Nordlys News Agency) - ',
    'ORRIN, Sept. 14, 2031 /TRADEWIRE/ -- ',
    'BERGEN/OSLO, 23 June — ',
    'BERGEN: ',
    'HELENA, Mont. (MP) — ',
    'ST. HELM, Fla. — ',
    'VELM/ORRIN (Nordlys) – ',
    'VELM, Tarn (Nordlys) _ ',
    'VELM, Tarn (Nordlys) _\n',
    'VELM _\n',
    'BERLIN | Thu Jun 11, 2031 7:40 am EDT BERLIN (Nordlys) - ',
    'Page last updated at 07:39 GMT, Wednesday, 27 January 2031 ',
  ])('cuts the dateline %j', async (dateline) => {
    expect(await text(dateline + PROSE[0], PROSE[1]!)).toBe(PROSE.join('\n'));
  });

  it('takes the day of a dateline for the day of publication where nothing else tells it', async () => {
    const { published } = await source('a.txt', `Oslo, 22 June 2031 (Nordlys) - ${PROSE.join('\n')}`);
    expect(published).toBe('2031-06-22');
  });

  it.each([
    'Karl Ness/Nordbild ',
    'Karl B. Ness/Nord Images for MP ',
    'By the MP Wire Staff ',
    'By Nordlys staff ',
  ])('cuts the credit %j in front of a sentence', async (credit) => {
    expect(await text(PROSE[0]!, credit + PROSE[1])).toBe(PROSE.join('\n'));
  });

  it('takes a speaker for no dateline', async () => {
    const lines = ['MARSH: The bridge is too dear for us.', 'STERN: It is not.', 'MARSH: We shall see.'];
    expect(await text(...lines)).toBe(lines.join('\n'));
  });

  it('cuts the times that the updates of a live blog begin with, and of nothing else', async () => {
    expect(await text('18:42 GMT', PROSE[0]!, `16.35 — ${PROSE[1]}`, `9:02 AM ${PROSE[0]}`)).toBe(
      [...PROSE, PROSE[0]].join('\n'),
    );
    const single = `At 18:42 the bridge closed.\n${PROSE[0]}`;
    expect(await text(single)).toBe(single);
  });

  it('reads tokenised text as it was written', async () => {
    expect(await text("She said , `` We ca n't go on -LRB- yet -RRB- , '' and left . It 's $ 5 .")).toBe(
      "She said, “We can't go on (yet),” and left. It's $5.",
    );
  });

  it('leaves a text alone in which a few marks stand apart', async () => {
    const typed = 'Wait , what ? He said no, she said yes. They left, and came back, and left.';
    expect(await text(typed)).toBe(typed);
  });

  it.each([
    ['an unclosed quotation', 'He added: “The bridge was built for', []],
    ['dots', 'The owner was away when the bridge closed and retu…', []],
    ['characters left', 'The owner was away when the bridge cl', ['[+2143 chars]']],
    ['a subscription to read on', 'The owner was aw', ['Continue reading with a subscription.']],
  ])('leaves out the half sentence before %s', async (_, half, after) => {
    expect(await text(PROSE[0]!, `${PROSE[1]} ${half}`, ...after)).toBe(PROSE.join('\n'));
  });

  it('keeps a last sentence that only lacks its full stop', async () => {
    expect(await text(...PROSE, 'The bridge opens in May')).toBe(
      [...PROSE, 'The bridge opens in May'].join('\n'),
    );
  });

  it('keeps what a company says of itself inside a report', async () => {
    const lines = [PROSE[0]!, 'About the bridge', PROSE[1]!];
    expect(await text(...lines)).toBe(lines.join('\n'));
  });

  it('parts a headline, a byline and times that stand together', async () => {
    const read = await source(
      'a.txt',
      `The bridge is soldBy Ann RuudPublished: 12:04, 6 October 2031${PROSE.join('\n')}`,
    );
    expect(read).toMatchObject({ title: 'The bridge is sold', author: 'Ann Ruud', published: '2031-10-06' });
    expect(read.text).toBe(['The bridge is sold', ...PROSE].join('\n'));
  });
});
