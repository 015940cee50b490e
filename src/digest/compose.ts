import { assemble, section } from '../briefing/assemble.ts';
import { wordCount } from '../briefing/brief.ts';
import type { Briefing, Item, Section } from '../briefing/types.ts';
import type { Story } from '../story/index.ts';
import type { Correction } from './corrections.ts';
import { GROUNDS, type Ground, type NewSource, type News, type Novelty } from './news.ts';
import { TRIFLE } from './weight.ts';

/** Words on the first screen, headings and source numbers not counted. */
const BUDGET = 250;
/** Lines of each ground on the first screen. */
const SHOWN: Readonly<Record<Ground, number>> = {
  disputed: 4,
  confirmed: 4,
  changed: 3,
  answered: 2,
  new: 5,
  figure: 2,
  quotation: 1,
};
/** No more lines than this wait behind a button: it would take the room that they need. */
const FEW = 2;
/** Lines of each ground in all: a first import of a thousand articles is read with the commands, not behind a button. */
const MOST = 40;

const HEADINGS: Readonly<Record<Ground, string>> = {
  disputed: 'Now in dispute',
  confirmed: 'Now in more than one independent source',
  changed: 'Changed',
  answered: 'Answered',
  new: 'New',
  figure: 'New figures',
  quotation: 'Quoted',
};

const NEXT = [
  { label: 'Disputes', command: 'disputes' },
  { label: 'Timeline', command: 'timeline' },
  { label: 'Why these lines', command: 'digest preview' },
];

/** Whether a digest is worth posting: one line at least that is no trifle. */
export const isWorthPosting = ({ items }: News): boolean => items.some(({ weight }) => weight > TRIFLE);

/** What is new as a briefing; where nothing is, it says so. */
export function composeDigest(story: Story, news: News): Briefing {
  const worth = isWorthPosting(news);
  const lines = choose(worth ? news.items : []);
  return assemble(story, {
    kind: 'digest',
    title: worth ? titleOf(news.sources) : `Nothing new in ${countSources(news.sources)}`,
    answered: true,
    sections: [...sectionsOf(lines), ofSources(story, news, worth)],
    next: NEXT,
  });
}

/** The lines that a digest holds, on its first screen or behind More. */
export const linesOf = (news: News): readonly Novelty[] =>
  isWorthPosting(news) ? [...choose(news.items).values()].flatMap(({ all }) => all) : [];

const titleOf = (sources: readonly NewSource[]): string => `What is new: ${countSources(sources)}`;

/** "2 new sources, 1 changed". */
export function countSources(sources: readonly NewSource[]): string {
  const fresh = sources.filter(({ standing }) => standing === 'new').length;
  const changed = sources.length - fresh;
  if (fresh === 0 && changed > 0) return changed === 1 ? '1 changed source' : `${changed} changed sources`;
  const known = fresh === 0 ? 'no new sources' : fresh === 1 ? '1 new source' : `${fresh} new sources`;
  return changed > 0 ? `${known}, ${changed} changed` : known;
}

interface Chosen {
  readonly all: readonly Novelty[];
  readonly shown: number;
}

/** The weightiest lines of each ground first, as far as the words reach; each ground gets a line before any gets two. */
function choose(items: readonly Novelty[]): ReadonlyMap<Ground, Chosen> {
  const byGround = new Map(
    GROUNDS.map((ground) => [ground, items.filter((one) => one.ground === ground).slice(0, MOST)]),
  );
  const shown = new Map(GROUNDS.map((ground) => [ground, 0]));
  let words = 0;
  for (let round = 0; round < Math.max(...Object.values(SHOWN)); round++)
    for (const ground of GROUNDS) {
      const one = byGround.get(ground)![round];
      if (!one || one.weight <= TRIFLE || round >= SHOWN[ground] || shown.get(ground)! < round) continue;
      const count = wordsOf(one.item);
      if (words > 0 && words + count > BUDGET) continue;
      words += count;
      shown.set(ground, round + 1);
    }
  const behind = GROUNDS.flatMap((ground) => byGround.get(ground)!.slice(shown.get(ground)!));
  const fits = words + behind.reduce((sum, { item }) => sum + wordsOf(item), 0) <= BUDGET;
  const showAll = behind.length <= FEW && fits;
  return new Map(
    GROUNDS.map((ground) => {
      const all = byGround.get(ground)!;
      return [ground, { all, shown: showAll ? all.length : shown.get(ground)! }];
    }),
  );
}

const wordsOf = ({ text, values }: Item): number =>
  wordCount(text) + (values ?? []).reduce((sum, value) => sum + wordsOf(value), 0);

/** A section a ground; lines of grounds that have nothing for the first screen stand together at the end. */
function sectionsOf(chosen: ReadonlyMap<Ground, Chosen>): Section[] {
  const lines = (all: readonly Novelty[]): Item[] => all.map(({ item }) => item);
  const shown = [...chosen].filter((one) => one[1].shown > 0);
  const behind = [...chosen.values()].filter((one) => one.shown === 0).flatMap(({ all }) => lines(all));
  return [
    ...shown.map(([ground, one]) => section(HEADINGS[ground], lines(one.all), one.shown)),
    section('Background', behind, 0),
  ];
}

/** Sources that add nothing, by name: they are not cited above. */
function ofSources(story: Story, { sources, items }: News, worth: boolean): Section {
  const idle = worth ? sources.filter(({ adds }) => adds === 0) : sources;
  const names = idle.slice(0, 5).map(({ id }) => nameSource(story, id));
  const list = `${names.join('; ')}${idle.length > 5 ? `; and ${idle.length - 5} more` : ''}`;
  const what = !worth && items.length > 0 ? 'Only background in' : 'Nothing new in';
  return { heading: '', items: [], shown: 0, notes: idle.length > 0 ? [`${what} ${list}.`] : [] };
}

/** A source in a line of the desk's own: outlet and title, else its id. */
export function nameSource(story: Story, id: string): string {
  const source = story.source(id);
  const title = source?.title
    ?.replace(/\s+/g, ' ')
    .replace(/["“”„«»]/g, "'")
    .slice(0, 100);
  return [source?.outlet ?? `source ${id}`, ...(title && title !== source?.outlet ? [title] : [])].join(': ');
}

/** The digest with the reason for each line, what was left out and why, and what each source adds. */
export function composePreview(story: Story, news: News, since: string): Briefing {
  const explained = news.items.map(({ item, reason, ...one }) => ({
    ...one,
    reason,
    item: { ...item, text: `${item.text} · in: ${reason}` },
  }));
  const out = news.out.map(({ matter, reason }) => {
    const item = matter.line();
    return { ...item, text: `${item.text} · out: ${reason}` };
  });
  const worth = isWorthPosting(news);
  return assemble(story, {
    kind: 'digest',
    title: `${worth ? 'What is new' : 'Nothing new'}: ${countSources(news.sources)} ${since}`,
    answered: true,
    sections: [
      ...(worth ? sectionsOf(choose(explained)) : []),
      ...(worth
        ? []
        : [
            section(
              'Only background',
              explained.map(({ item }) => item),
              5,
            ),
          ]),
      section('Left out', out, 3),
      {
        heading: 'What each source adds',
        items: [],
        shown: 0,
        notes: [
          ...news.sources.map((source) => explainSource(story, source)),
          worth
            ? 'A digest with these lines would be posted.'
            : 'Nothing would be posted: all of it is background, or was known.',
        ],
      },
    ],
    next: NEXT.slice(0, 2),
  });
}

function explainSource(story: Story, { id, standing, adds }: NewSource): string {
  const copy = story.source(id)?.copyOf;
  const why = copy ? `a copy of source ${copy}, ` : '';
  const lines = adds === 0 ? 'adds nothing' : `adds ${adds} ${adds === 1 ? 'line' : 'lines'}`;
  return `${nameSource(story, id)} (${id}${standing === 'new' ? '' : ', changed'}): ${why}${lines}.`;
}

/** Lines that are corrected in one message; more than that is a story to read anew. */
const CORRECTED = 10;

/**
 * What was said, what holds now and which source changed it. Corrections that come to one line are one; `when` says when
 * a delivery was posted, as the channel's clocks show it.
 */
export function composeCorrection(
  story: Story,
  corrections: readonly Correction[],
  when: (delivery: string) => string,
): Briefing {
  const shown = corrections.slice(0, CORRECTED);
  const more = corrections.length - shown.length;
  return assemble(story, {
    kind: 'digest',
    title: corrections.length === 1 ? 'Correction' : `${corrections.length} corrections`,
    answered: true,
    sections: [
      ...shown.map(({ was, now, why }) => {
        const said = `Posted ${was.delivery === null ? 'before' : `on ${when(was.delivery)}`}: ${was.value}`;
        return section(now ? 'What holds now' : 'Withdrawn', now ? [now] : [], 1, [said, `Why: ${why}`]);
      }),
      ...(more > 0 ? [section('', [], 0, [`${more} more lines that were posted no longer hold.`])] : []),
    ],
    next: NEXT.slice(0, 2),
  });
}

/** One line after days of silence, so that silence is not taken for a fault. */
export const composeAlive = (story: Story, days: number, read: number): Briefing =>
  assemble(story, {
    kind: 'digest',
    title: `Nothing new for ${days} days`,
    answered: true,
    sections: [
      section('', [], 0, [
        `The desk is at work: it follows ${read === 1 ? '1 source' : `${read} sources`} and posts here as soon as one adds something.`,
      ]),
    ],
    next: [{ label: 'Status', command: 'digest status' }],
  });
