import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordCount } from '../../src/briefing/brief.ts';
import { toMarkdown } from '../../src/briefing/markdown.ts';
import { cutSection } from '../../src/briefing/reading.ts';
import { checkBriefing } from '../../src/briefing/schema.ts';
import { composeDigest, composePreview, isWorthPosting } from '../../src/digest/compose.ts';
import { type News, whatIsNew } from '../../src/digest/news.ts';
import { editionOf, takeSnapshot } from '../../src/digest/snapshot.ts';
import type { Story } from '../../src/story/index.ts';
import { type Article, FERRY, LATER, readStory } from '../support/stories.ts';

let before: Story;
beforeAll(async () => {
  before = await readStory(FERRY);
});

/** What articles add to the first two, as JSON keeps it in between. */
async function add(articles: Readonly<Record<string, Article>>): Promise<{ story: Story; news: News }> {
  const story = await readStory({ ...FERRY, ...articles });
  return { story, news: whatIsNew(JSON.parse(JSON.stringify(takeSnapshot(before))), story) };
}

/** What else happened in one spring, each thing in words of its own. */
const HARBOUR = [
  'Port Ellis opened a museum of ropes on 3 April 2031.',
  'Nordlink bought four tugs from a yard in Bergen on 5 April 2031.',
  'Judge Ines Moe acquitted two smugglers in Oslo on 7 April 2031.',
  'Coast Radio suspended its weather service on 9 April 2031.',
  'Mayor Olav Brekke resigned over a bridge on 11 April 2031.',
  'Fishermen marched through Larvik against new quotas on 13 April 2031.',
  'Divers recovered a bronze bell near Skagen on 15 April 2031.',
  'Bergen University appointed Kari Lund as its rector on 17 April 2031.',
  'A warehouse of timber collapsed in Tromso on 19 April 2031.',
  'Police arrested a pilot for piloting drunk off Molde on 21 April 2031.',
  'Norway signed a treaty on whales with Iceland on 23 April 2031.',
  'The lighthouse of Fedje closed after ninety years on 25 April 2031.',
  'Hanna Vik won the regatta of Risor on 27 April 2031.',
];

/** Markup that is not escaped. */
const LIVE = /(?:^|[^\\])<(?:script|b)>|[^\\]\]\(https|@everyone/;

const linesOf = ({ items }: News) => items.map(({ ground, item }) => `${ground}: ${item.text}`);
const print = (story: Story, news: News) => toMarkdown(composeDigest(story, news), { all: false });

describe('what is new', () => {
  it('is nothing where no source came', () => {
    const news = whatIsNew(takeSnapshot(before), before);
    expect(news).toEqual({ sources: [], items: [], out: [] });
  });

  it('is what came, the disputes first, with the passages of both sides', async () => {
    const { story, news } = await add({ '03.md': LATER.disputes });
    expect(print(story, news)).toBe(`# What is new: 1 new source

*Story: harbour · as of 2031-05-03*

## Now in dispute

- ⚠ Mara Holm, date of birth: 2 versions.
  - 1984 (Harbour Times) [1]
  - 1979 (Evening Post) [2]

## Changed

- 15 (death toll), as of 2031-05-03: The death toll rose to 15, the coast guard said on 3 May 2031, according to Evening Post. *(1 independent source)* [2]
  - Before: At least 12 people, as of 2031-05-01: At least 12 people were killed, the coast guard said, according to Harbour Times. [1]

## New

- Mara Holm resigned as captain of the Alba on 2 May 2031, according to Evening Post. [2]

## Sources

- [1] Harbour Times: Ferry sinks off Port Ellis · 01, 2031-05-01
- [2] Evening Post: What the register shows · 03, 2031-05-03
`);
  });

  it('counts a second independent source as news, a copy not', async () => {
    const own = { ...LATER.repeats, text: 'Mara Holm was born in 1984, the port records say.' };
    const { news } = await add({ '03.md': own });
    expect(linesOf(news)).toEqual(['confirmed: Mara Holm was born in 1984, the port records say.']);
    expect(news.items[0]).toMatchObject({
      reason: 'was in 1 independent source, now in 2, with Isle Weekly',
    });
    const reworded = FERRY['01.md'].text.replace('steered', 'commanded');
    const copy = await add({ '03.md': { ...FERRY['01.md'], outlet: 'Isle Weekly', text: reworded } });
    expect(linesOf(copy.news)).toEqual([]);
    expect(copy.news.out.map(({ reason }) => reason)).toContain(
      'Isle Weekly says it too, and is not independent of what was known',
    );
  });

  it('is nothing where an article repeats what was agreed, and says so', async () => {
    const { story, news } = await add({ '03.md': LATER.repeats });
    expect(isWorthPosting(news)).toBe(false);
    expect(print(story, news)).toBe(`# Nothing new in 1 new source

*Story: harbour · as of 2031-05-03*

Nothing new in Isle Weekly: The ferry again.
`);
  });

  it('answers what no source answered before', async () => {
    const asked = await readStory({ ...FERRY, '03.md': LATER.disputes });
    const story = await readStory({ ...FERRY, '03.md': LATER.disputes, '04.md': LATER.answers });
    const news = whatIsNew(takeSnapshot(asked), story);
    expect(news.items[0]).toMatchObject({
      ground: 'answered',
      reason: 'until now: No source names a successor to Mara Holm.',
    });
    expect(news.items[0]!.item.text).toContain('Jon Reve');
  });

  it('is not what a renamed article says', async () => {
    const { '01.md': first, ...rest } = FERRY;
    const story = await readStory({ ...rest, '07.md': first });
    expect(whatIsNew(takeSnapshot(before), story)).toMatchObject({ sources: [], items: [] });
  });

  it('is only what was written anew where an article is edited', async () => {
    const first = FERRY['01.md'];
    const edited = { ...first, text: `${first.text}\n\n${LATER.adds.text}` };
    const story = await readStory({ ...FERRY, '01.md': edited });
    const news = whatIsNew(takeSnapshot(before), story);
    expect(news.sources).toEqual([{ id: '01', standing: 'changed', adds: expect.any(Number) }]);
    expect(news.items.every(({ item }) => item.text.includes('wreck') || item.text.includes('80'))).toBe(
      true,
    );
    expect(news.items.length).toBeGreaterThan(0);
  });

  it('comes out inert from a hostile title and text', async () => {
    const hostile = {
      outlet: '<!channel> Post',
      title: '@everyone [free](https://bad.example) <script>alert(1)</script>',
      published: '2031-05-03',
      text: 'Nordlink dismissed @everyone and Mara Holm on 2 May 2031, [says](https://bad.example) <b>Nordlink</b>.',
    };
    const { story, news } = await add({ '03.md': hostile });
    const printed = print(story, news);
    expect(printed).not.toMatch(LIVE);
    const idle = await add({ '03.md': { ...hostile, text: 'Nothing.' } });
    expect(print(idle.story, idle.news)).not.toMatch(LIVE);
  });

  it('stays within a screen, and within its schema, however much comes', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `${at + 10}.md`,
        {
          outlet: `Paper ${at}`,
          published: '2031-05-03',
          text: `Nordlink paid ${at + 20} million dollars to the families of the ferry Alba, the owner said. ${HARBOUR[at % HARBOUR.length]}`,
        },
      ]),
    );
    const { story, news } = await add(many);
    const briefing = composeDigest(story, news);
    checkBriefing(briefing);
    checkBriefing(composePreview(story, news, 'now'));
    const shown = briefing.sections.flatMap((section) => cutSection(section, false).items);
    const words = shown.flatMap((item) => [item, ...(item.values ?? [])]).map(({ text }) => wordCount(text));
    expect(words.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(250);
    expect(toMarkdown(briefing, { all: false })).toContain('more');
  });

  it('shows one or two lines more rather than a button for them', async () => {
    const { story, news } = await add({
      '03.md': {
        outlet: 'Evening Post',
        published: '2031-05-03',
        text: 'Jon Reve was born in 1970 in Molde. He led the divers who looked for the wreck.',
      },
    });
    expect(print(story, news)).toContain('Jon Reve was born in 1970 in Molde');
    const { sections } = composeDigest(story, news);
    expect(sections.every(({ items, shown }) => shown === undefined || shown === items.length)).toBe(true);
  });

  it('says for every source and line why it is in or out', async () => {
    const { story, news } = await add({ '03.md': LATER.disputes, '04.md': LATER.repeats });
    const printed = toMarkdown(composePreview(story, news, 'today'), { all: true });
    expect(printed).toContain('· in: Evening Post gives it differently');
    expect(printed).toContain('· out: agreed before, now in 3 independent sources');
    expect(printed).toContain('Isle Weekly: The ferry again (04): adds nothing.');
    expect(printed).toContain('Evening Post: What the register shows (03): adds');
  });

  it('is all that came, in whatever order and portions: no telling of a source is lost', async () => {
    const all = await readStory({
      ...FERRY,
      '03.md': LATER.disputes,
      '04.md': LATER.corrects,
      '05.md': LATER.adds,
      '06.md': LATER.answers,
    });
    const ids = all.corpus.sources.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), (known) => {
        const news = whatIsNew(
          takeSnapshot(all, ({ id }) => known.includes(id)),
          all,
        );
        expect(news.sources.map(({ id }) => id)).toEqual(ids.filter((id) => !known.includes(id)));
        for (const { matter } of [...news.items, ...news.out])
          expect(matter.tellings.some(({ source }) => !known.includes(source))).toBe(true);
      }),
      { seed: 6, numRuns: 40 },
    );
  });
});

describe('an edition', () => {
  it('is one for the same sources and another for others', async () => {
    expect(editionOf(await readStory(FERRY))).toBe(editionOf(before));
    const edited = { ...FERRY, '02.md': { ...FERRY['02.md'], text: 'Else.' } };
    expect(editionOf(await readStory(edited))).not.toBe(editionOf(before));
  });
});
