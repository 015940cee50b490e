import { describe, expect, it } from 'vitest';
import { readArticle as article, chronicle, type DatedArticle } from '../../../src/story/chronicle/index.ts';

const FERRY = [
  article(
    'gazette-1',
    '2031-03-04',
    'The ferry Alba struck a sandbank near Orrin harbour on Monday with ninety passengers aboard. Lifeboats brought all passengers of the ferry safely ashore before midnight.',
  ),
  article(
    'herald-1',
    '2031-03-04',
    'Ninety passengers left the ferry Alba in lifeboats after it struck a sandbank off Orrin on Monday. The harbour master had warned of low water for weeks.',
  ),
  article(
    'gazette-2',
    '2031-03-12',
    'Divers found a crack in the hull of the ferry on Tuesday, the shipping inspectorate said. The ferry struck a sandbank on March 3 and has not sailed since.',
  ),
  article(
    'herald-2',
    '2031-03-20',
    'The ferry company dismissed its director on Wednesday, two weeks after the grounding of March 3. A bakery in Orrin will open a second shop on March 28.',
  ),
  article(
    'gazette-3',
    '2031-03-21',
    'The ferry Alba struck the sandbank on March 3 because its charts were ten years old, an inquiry heard.',
  ),
];

const dates = (days: readonly { date: string }[]) => days.map(({ date }) => date);
const lines = (days: ReturnType<typeof chronicle>) => days.flatMap(({ sentences }) => sentences);

describe('which days a chronicle tells', () => {
  it('prefers a day that many articles name to days named once', () => {
    const [day] = chronicle({ articles: FERRY, dates: 1, sentences: 1 });
    expect(day).toMatchObject({ date: '2031-03-03', articles: 5 });
  });

  it('tells as many days as were asked for, oldest first', () => {
    const days = dates(chronicle({ articles: FERRY, keywords: ['ferry'], dates: 3, sentences: 1 }));
    expect(days).toHaveLength(3);
    expect(days).toEqual([...days].sort());
  });

  it('counts an article once, however often it names a day', () => {
    const often = article('often', '2031-05-09', 'Rain on May 7. More rain on May 7. Again rain on May 7.');
    const twice = ['a', 'b'].map((id) =>
      article(id, '2031-05-09', `The river Esk rose over its banks on May 6, reporter ${id} saw there.`),
    );
    const [day] = chronicle({ articles: [often, ...twice], dates: 1, sentences: 1 });
    expect(day!.date).toBe('2031-05-06');
  });

  it('trusts a day that is still named later over one that was in the news once', () => {
    const news = ['a', 'b'].map((id) =>
      article(id, '2031-05-30', `The council of Orrin met on May 29 to hear complaint ${id} about parking.`),
    );
    const later = ['c', 'd'].map((id) =>
      article(id, '2031-07-20', `The bridge at Orrin has been shut since May 30, and detour ${id} is long.`),
    );
    const [day] = chronicle({ articles: [...news, ...later], dates: 1, sentences: 1 });
    expect(day!.date).toBe('2031-05-30');
  });

  it('stays within the days asked about', () => {
    const days = chronicle({ articles: FERRY, dates: 9, sentences: 1, from: '2031-03-05', to: '2031-03-19' });
    expect(dates(days)).not.toContain('2031-03-03');
    expect(dates(days)).toContain('2031-03-11');
  });

  it('leaves out days that only sentences off the topic name', () => {
    const days = chronicle({ articles: FERRY, keywords: ['Ferry'], dates: 9, sentences: 1 });
    expect(dates(days)).not.toContain('2031-03-28');
  });

  it('counts an article without a date for the days that it names in full', () => {
    const undated = article(
      'leaflet',
      null,
      'The lighthouse at Orrin was lit for the first time on 4 May 1931.',
    );
    expect(dates(chronicle({ articles: [undated], dates: 2, sentences: 1 }))).toEqual(['1931-05-04']);
  });
});

describe('what a chronicle says of a day', () => {
  it('takes at most as many sentences as were asked for, each from where it says', () => {
    const days = chronicle({ articles: FERRY, dates: 4, sentences: 2 });
    expect(Math.max(...days.map(({ sentences }) => sentences.length))).toBe(2);
    for (const { article: id, index, text } of lines(days)) {
      expect(FERRY.find((one) => one.id === id)!.sentences[index]!.text).toBe(text);
    }
  });

  it('says nothing twice, neither on a day nor on another', () => {
    const copies = FERRY.map((one) => ({ ...one, id: `copy-of-${one.id}` }));
    const said = lines(chronicle({ articles: [...FERRY, ...copies], dates: 6, sentences: 3 }));
    expect(new Set(said.map(({ text }) => text)).size).toBe(said.length);
    const grounding = said.filter(({ text }) => /passengers/.test(text) && /struck/.test(text));
    expect(grounding).toHaveLength(1);
  });

  it('tells a day only with sentences that hold a keyword', () => {
    const said = lines(chronicle({ articles: FERRY, keywords: ['ferry'], dates: 5, sentences: 3 }));
    expect(said.length).toBeGreaterThan(0);
    for (const { text } of said) expect(text.toLowerCase()).toContain('ferry');
  });

  it('prefers what happened to what was planned', () => {
    const plan = article(
      'plan',
      '2031-08-01',
      'The new Orrin town museum is to open its doors to visitors on August 5.',
    );
    const report = article(
      'report',
      '2031-08-07',
      'The Orrin museum opened on August 5 and was full within the hour.',
    );
    const [day] = chronicle({ articles: [plan, report], dates: 1, sentences: 1 });
    expect(day!.sentences[0]!.article).toBe('report');
  });

  it('tells a day that is still to come with the plan', () => {
    const plan = article(
      'plan',
      '2031-08-01',
      'The new Orrin town museum is to open its doors to visitors on August 5.',
    );
    const days = chronicle({ articles: [plan], dates: 1, sentences: 1 });
    expect(days).toMatchObject([{ date: '2031-08-05', sentences: [{ article: 'plan', index: 0 }] }]);
  });
});

describe('every chronicle', () => {
  it('is empty when there is nothing to tell, or nothing was asked for', () => {
    expect(chronicle({ articles: [], dates: 5, sentences: 2 })).toEqual([]);
    expect(chronicle({ articles: [article('none', '2031-01-01', '')], dates: 5, sentences: 2 })).toEqual([]);
    expect(
      chronicle({ articles: [article('marks', '2031-01-01', '... !')], dates: 5, sentences: 2 }),
    ).toEqual([]);
    expect(chronicle({ articles: FERRY, keywords: ['submarine'], dates: 5, sentences: 2 })).toEqual([]);
    expect(chronicle({ articles: FERRY, dates: 0, sentences: 2 })).toEqual([]);
    expect(chronicle({ articles: FERRY, dates: 5, sentences: 0 })).toEqual([]);
  });

  it('gives the earlier of days that are told equally', () => {
    const pair = ['2031-02-03', '2031-02-13'].map((day) =>
      article(day, null, `Engineers closed the lock gate ${day} for repair of its two hinges.`),
    );
    const first = (articles: DatedArticle[]) => dates(chronicle({ articles, dates: 1, sentences: 1 }));
    expect(first(pair)).toEqual(['2031-02-03']);
    expect(first([...pair].reverse())).toEqual(['2031-02-03']);
  });

  it('is the same on every run', () => {
    const run = () => JSON.stringify(chronicle({ articles: structuredClone(FERRY), dates: 4, sentences: 2 }));
    expect(run()).toBe(run());
  });
});

describe('an article', () => {
  it('puts each day with the sentence that names it, once', () => {
    const read = article(
      'x',
      '2031-03-04',
      'It sank on Monday, March 3. Nobody knew. In March 2029 and on 5 May 2030 it was repaired.',
    );
    expect(read.sentences.map(({ days }) => days)).toEqual([['2031-03-03'], [], ['2030-05-05']]);
  });

  it('that is dated to the month counts for the days that it names alone', () => {
    const read = article('x', '2031-03', 'It sank on March 3.');
    expect(read).toMatchObject({ published: null, sentences: [{ days: ['2031-03-03'] }] });
  });
});
