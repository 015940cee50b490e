import type { Briefing, BriefingSource, Citation, Item, Level, Section } from './types.ts';

/** What of a section is on the first screen, and how many items are not. */
export function cutSection(section: Section, all: boolean): { items: readonly Item[]; more: number } {
  const items = all ? section.items : section.items.slice(0, section.shown);
  return { items, more: section.items.length - items.length };
}

/** All passages under an item and its versions. */
export function citationsOf(item: Item): readonly Citation[] {
  return [...item.citations, ...(item.values ?? []).flatMap(citationsOf)];
}

/** Ids of the sources to show behind an item: each once, without those that stand behind its versions below. */
function ownSources(item: Item): string[] {
  const below = new Set((item.values ?? []).flatMap(citationsOf).map(({ source }) => source));
  return [...new Set(item.citations.map(({ source }) => source))].filter((source) => !below.has(source));
}

/** So many sources a line numbers one by one; of more, the first few. */
const ROOM = 12;
const FEW = 9;

/** Ids of the sources that a line numbers, and how many more stand behind it. */
function numberedSources(item: Item): { readonly shown: readonly string[]; readonly more: number } {
  const all = ownSources(item);
  const shown = all.length > ROOM ? all.slice(0, FEW) : all;
  return { shown, more: all.length - shown.length };
}

/** "[1][2][5] and 240 more": what stands behind an item's text; nothing where it cites nothing of its own. */
export function citationMarks(item: Item, numberOf: (source: string) => number | string): string {
  const { shown, more } = numberedSources(item);
  const marks = shown.map((source) => `[${numberOf(source)}]`).join('');
  return more > 0 ? `${marks} and ${more} more` : marks;
}

/** Ids of all sources that a line and its versions number. */
const numberedBelow = (item: Item): readonly string[] => [
  ...numberedSources(item).shown,
  ...(item.values ?? []).flatMap(numberedBelow),
];

/** The sources that a surface has to list: those that these items number, or all where the answer is the list itself. */
export function listedSources(briefing: Briefing, items: readonly Item[]): readonly BriefingSource[] {
  if (briefing.kind === 'sources') return briefing.sources;
  const cited = new Set(items.flatMap(numberedBelow));
  return briefing.sources.filter(({ id }) => cited.has(id));
}

/** A source's number in brackets, by its id. */
export function numberSources(briefing: Briefing): ReadonlyMap<string, number> {
  return new Map(briefing.sources.map(({ id, n }) => [id, n]));
}

/** What a reader has to know of an item's standing that its text does not say. */
export function standingOf(item: Item): string[] {
  const marks: string[] = [];
  if (item.level && HEDGED[item.level]?.test(item.text) === false) marks.push(item.level);
  if (item.status === 'superseded' || item.status === 'withdrawn') marks.push(item.status);
  if (item.status === 'disputed' && !item.values?.length) marks.push('disputed');
  const cited = new Set(citationsOf(item).map(({ source }) => source)).size;
  if (item.independent !== undefined && item.independent < cited)
    marks.push(countIndependent(item.independent));
  return marks;
}

/** Levels that must not be overlooked, each with the words that already say so. */
const HEDGED: Partial<Record<Level, RegExp>> = {
  alleged: /\balleg/i,
  speculated: /\bspeculat/i,
  denied: /\b(?:den(?:y|ies|ied)|reject(?:s|ed)|refuted?)\b/i,
};

const countIndependent = (count: number) =>
  count === 1 ? '1 independent source' : `${count} independent sources`;

/** Kinds of sources that go without saying; opinion pieces, press releases and interviews are marked. */
const PLAIN_KINDS = new Set(['article', 'news', 'report', 'note']);

/** What a reader has to know of a source beside its outlet and title. */
export function marksOfSource(
  { kind, copyOf }: BriefingSource,
  numbers: ReadonlyMap<string, number>,
): string[] {
  const marks = kind && !PLAIN_KINDS.has(kind) ? [kind] : [];
  return copyOf ? [...marks, `copy of [${numbers.get(copyOf) ?? copyOf}]`] : marks;
}
