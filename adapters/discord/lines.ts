import { citationsOf, marksOfSource, ownSources, standingOf } from '../../src/briefing/reading.ts';
import type { BriefingSource, Item } from '../../src/briefing/types.ts';
import { inert, linkTo, shorten } from './escape.ts';

/** A source's number in brackets, by its id. */
export type Numbers = ReadonlyMap<string, number>;

/** An item and its versions, a row each. Where `dated`, its date stands in front. */
export function writeItem(item: Item, numbers: Numbers, dated: boolean, depth = 0): string {
  const sign = item.status === 'disputed' ? '⚠️ ' : '';
  const date = dated && item.date ? `**${writeDate(item.date)}** ` : '';
  const versions = (item.values ?? []).map((one) => writeItem(one, numbers, false, depth + 1));
  const indent = '  '.repeat(Math.min(depth, DEEPEST));
  return [`${indent}- ${sign}${date}${writeText(item, numbers)}`, ...versions].join('\n');
}

/** Lists are indented no further: it would only take room. */
const DEEPEST = 5;

/** An item's text, how far it may be relied on where the text does not say, and its sources' numbers. */
function writeText(item: Item, numbers: Numbers): string {
  const standing = standingOf(item);
  const marks = standing.length > 0 ? ` *(${inert(standing.join('; '))})*` : '';
  const cites = ownSources(item).map((source) => `[${numbers.get(source) ?? inert(source)}]`);
  const text = inert(item.text);
  return `${item.values?.length && text.length <= HEADLINE ? `**${text}**` : text}${marks}${cites.length > 0 ? ` ${cites.join('')}` : ''}`;
}

/** What has versions under it stands out, where it is no more than a headline. */
const HEADLINE = 100;

/** A full instant in the reader's own time zone; every other date as precise as the sources give it. */
function writeDate(edtf: string): string {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(edtf);
  const at = instant ? Date.parse(edtf) : Number.NaN;
  return Number.isNaN(at) ? inert(shorten(edtf, 40)) : `<t:${Math.floor(at / 1_000)}:f>`;
}

/** A source as the numbers point to it: outlet, title, date, and a link where its front matter has one. */
export function writeSource(source: BriefingSource, numbers: Numbers): string {
  const { n, id, outlet, title, published, url } = source;
  const about = [outlet, title].filter((part) => part !== null);
  const facts = [
    published ? writeDate(published) : 'undated',
    ...marksOfSource(source, numbers).map(writeName),
  ];
  return [
    `[${n}] ${(about.length > 0 ? about : [id]).map(writeName).join(': ')}`,
    facts.join(', '),
    linkTo(url),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Names and titles are a few words; what is longer would take the room of what is asked for. */
export const writeName = (text: string): string => inert(shorten(text, 150));

/** The passages of one source that these items stand on, in the order of its text, each once. */
export function passagesOf(items: readonly Item[], source: string): readonly string[] {
  const cited = items.flatMap(citationsOf).filter((one) => one.source === source);
  const inOrder = cited.sort((a, b) => a.start - b.start || a.end - b.end);
  return [...new Set(inOrder.map(({ quote }) => quote))];
}
