import { escapeMarkdown, linkTo } from './markdown-escape.ts';
import {
  citationMarks,
  citationsOf,
  cutSection,
  listedSources,
  marksOfSource,
  numberSources,
  standingOf,
} from './reading.ts';
import type { Briefing, BriefingSource, Item, Section } from './types.ts';

/** What of a briefing a page holds. */
export interface PageOptions {
  /** Leave nothing behind More. */
  readonly all: boolean;
  /** Add the cited passages in the sources' own words, folded. */
  readonly passages?: boolean;
}

/**
 * A briefing as Markdown: a line an item, its sources' numbers behind it, the numbered sources at the end. Nothing that
 * a source says becomes markup, a link, HTML or a mention. The same briefing gives the same bytes.
 */
export function toMarkdown(briefing: Briefing, { all, passages }: PageOptions): string {
  const numbers = numberSources(briefing);
  const sections = briefing.sections.map((section) => ({ ...section, ...cutSection(section, all) }));
  const items = sections.flatMap((section) => section.items);
  const listed = listedSources(briefing, items);
  const blocks = [
    `# ${escapeMarkdown(briefing.title)}`,
    writeScope(briefing),
    ...sections.map((section) => writeSection(section, numbers, briefing.kind === 'timeline')),
    writeList('Not in the sources', briefing.gaps.map(escapeMarkdown)),
    writeList(
      'Sources',
      listed.map((source) => writeSource(source, numbers)),
    ),
    ...(passages ? [writePassages(listed, items)] : []),
    ...listed.flatMap(({ text }) => (text ? [`## Text\n\n${writeText(text)}`] : [])),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function writeScope({ story, asOf }: Briefing): string {
  const parts = [story && `Story: ${escapeMarkdown(story)}`, asOf && `as of ${escapeMarkdown(asOf)}`].filter(
    Boolean,
  );
  return parts.length > 0 ? `*${parts.join(' · ')}*` : '';
}

function writeSection({ heading, items, notes, more }: CutSection, numbers: Numbers, dated: boolean): string {
  const lines = items.flatMap((item) =>
    writeItem(dated && item.date ? { ...item, text: `${item.date}: ${item.text}` } : item, numbers, ''),
  );
  if (more > 0) lines.push(`- … ${more} more`);
  const blocks = [
    heading ? `## ${escapeMarkdown(heading)}` : '',
    lines.join('\n'),
    (notes ?? []).map(escapeMarkdown).join('\n\n'),
  ].filter(Boolean);
  return lines.length > 0 || notes?.length ? blocks.join('\n\n') : '';
}

type CutSection = Section & ReturnType<typeof cutSection>;
type Numbers = ReadonlyMap<string, number>;

function writeItem(item: Item, numbers: Numbers, indent: string): string[] {
  const sign = item.status === 'disputed' ? '⚠ ' : '';
  const versions = (item.values ?? []).flatMap((version) => writeItem(version, numbers, `${indent}  `));
  return [`${indent}- ${sign}${writeLine(item, numbers)}`, ...versions];
}

/** An item's text and its sources' numbers; what the text does not say of its standing is added. */
function writeLine(item: Item, numbers: Numbers): string {
  const marks = standingOf(item).map((mark) => ` *(${mark})*`);
  const cites = citationMarks(item, (source) => numbers.get(source) ?? escapeMarkdown(source));
  return `${escapeMarkdown(item.text)}${marks.join('')}${cites && ` ${cites}`}`;
}

function writeSource(source: BriefingSource, numbers: Numbers): string {
  const { n, id, outlet, title, published, url } = source;
  const about = [outlet, title].filter((part) => part !== null).map(escapeMarkdown);
  const facts = [id, published ?? 'undated', ...marksOfSource(source, numbers)].map(escapeMarkdown);
  return `[${n}] ${[about.join(': '), facts.join(', '), linkTo(url)].filter(Boolean).join(' · ')}`;
}

function writePassages(sources: readonly BriefingSource[], items: readonly Item[]): string {
  const lines = sources.flatMap(({ id, n }) => {
    const passages = items.flatMap(citationsOf).filter(({ source }) => source === id);
    const inOrder = new Map(
      passages.sort((a, b) => a.start - b.start).map((one) => [`${one.start}-${one.end}`, one]),
    );
    return [...inOrder.values()].map(({ quote }) => `- [${n}] “${escapeMarkdown(quote)}”`);
  });
  return `<details><summary>Passages</summary>\n\n${lines.join('\n')}\n\n</details>`;
}

const writeText = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map(escapeMarkdown)
    .join('\n\n');

function writeList(heading: string, lines: readonly string[]): string {
  return lines.length > 0 ? `## ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}` : '';
}
