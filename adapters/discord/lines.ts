import { citationMarks, citationsOf, marksOfSource, standingOf } from '../../src/briefing/reading.ts';
import type { BriefingSource, Item } from '../../src/briefing/types.ts';
import { divide } from '../said-once.ts';
import { type Numbers, writtenOnce } from '../written.ts';
import { inert, linkTo, shorten } from './escape.ts';

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

/** What the sources disagree on as a heading, its versions as a list. */
export function writeDispute(item: Item, numbers: Numbers): string {
  const sign = item.status === 'disputed' ? '⚠️ ' : '';
  const versions = (item.values ?? []).map((one) => writeItem(one, numbers, false));
  return [`${sign}${writeText(item, numbers)}`, ...versions].join('\n');
}

/** An item's text, how far it may be relied on where the text does not say, and its sources' numbers. */
const writeText = writtenOnce((item: Item, numbers): string => {
  const standing = standingOf(item);
  const marks = standing.length > 0 ? ` *(${inert(standing.join('; '))})*` : '';
  const cites = citationMarks(item, (source) => numbers.get(source) ?? inert(source));
  return `${markUp(item)}${marks}${cites && ` ${cites}`}`;
});

/** What stands out of a line in bold. */
function markUp(item: Item): string {
  const { label, rest } = divide(item);
  return [label && `**${inert(label)}**`, rest && inert(rest)].filter(Boolean).join(' ');
}

/** A full instant in the reader's own time zone; every other date as precise as the sources give it. */
function writeDate(edtf: string): string {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(edtf);
  const at = instant ? Date.parse(edtf) : Number.NaN;
  return Number.isNaN(at) ? inert(shorten(edtf.replace('/', ' to '), 40)) : `<t:${Math.floor(at / 1_000)}:f>`;
}

/** A source as the numbers point to it: outlet, title, date, and a link where its front matter has one. */
export const writeSource = writtenOnce((source: BriefingSource, numbers): string => {
  const { n, id, outlet, title } = source;
  const about = [outlet, title].filter((part) => part !== null);
  const name = (about.length > 0 ? about : [id]).map(writeName).join(': ');
  return `[${n}] ${name} · ${writeOrigin(source, numbers)}`;
});

/** When a source was published, what kind it is, and where it stands. */
export function writeOrigin(source: BriefingSource, numbers: Numbers): string {
  const { published, url } = source;
  const date = published ? writeDate(published) : 'undated';
  const facts = [date, ...marksOfSource(source, numbers).map(writeName)].join(', ');
  return [facts, linkTo(url)].filter(Boolean).join(' · ');
}

/** A passage in its source's own words, as a quotation of Discord's. */
export const writePassage = ({ text }: Item): string => `> ${inert(text)}`;

/** A source in few words: its outlet, else its title, and its date. */
export const nameSource = writtenOnce((source: BriefingSource, numbers): string => {
  const { n, id, outlet, title, published } = source;
  const facts = [outlet ?? title ?? id, published ?? 'undated', ...marksOfSource(source, numbers)];
  return `[${n}] ${facts.map((fact) => inert(shorten(fact, LONGEST_FACT))).join(', ')}`;
});

const LONGEST_FACT = 60;

/** Names and titles are a few words; what is longer would take the room of what is asked for. */
export const writeName = (text: string): string => inert(shorten(text, 150));

/** The passages of one source that these items stand on, in the order of its text, each once. */
export function passagesOf(items: readonly Item[], source: string): readonly string[] {
  const cited = items.flatMap(citationsOf).filter((one) => one.source === source);
  const inOrder = cited.sort((a, b) => a.start - b.start || a.end - b.end);
  return [...new Set(inOrder.map(({ quote }) => quote))];
}
