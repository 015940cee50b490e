import { citationMarks, numberSources, standingOf } from '../../src/briefing/reading.ts';
import type { Briefing, Item } from '../../src/briefing/types.ts';
import { inert } from './inert.ts';
import type { Colours } from './paint.ts';
import { type Run, wrap } from './wrap.ts';

/** What rendering a line needs to know of the rest. */
export interface Page {
  readonly width: number;
  readonly colours: Colours;
  /** A source's number in brackets, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** A briefing's page for a terminal of that width. */
export function openPage(briefing: Briefing, width: number, colours: Colours): Page {
  return { width, colours, numbers: numberSources(briefing) };
}

/** A list of items; where `dated`, their dates stand in a column of their own. */
export function renderItems(page: Page, items: readonly Item[], dated: boolean): string[] {
  const labels = items.map((item) =>
    dated && item.date && !item.text.startsWith(item.date) ? item.date : '',
  );
  const column = Math.min(21, Math.max(...labels.map((label) => label.length)));
  return items.flatMap((item, i) => {
    const label = column > 0 ? `${labels[i]!.padEnd(column)}  ` : '';
    return renderItem(page, item, label);
  });
}

/** One item and, under it, its versions. */
function renderItem(page: Page, item: Item, label: string): string[] {
  const { colours } = page;
  const sign = item.status === 'disputed' ? colours.warning('⚠') : label ? ' ' : '•';
  const margins = { first: `  ${colours.quiet(label)}${sign} `, rest: ' '.repeat(4 + label.length) };
  const lines = wrap(runsOf(page, item), page.width, margins);
  for (const version of item.values ?? []) lines.push(...renderVersion(page, version, margins.rest));
  return lines;
}

function renderVersion(page: Page, version: Item, indent: string): string[] {
  const margins = { first: `${indent}– `, rest: `${indent}  ` };
  const lines = wrap(runsOf(page, version), page.width, margins);
  for (const deeper of version.values ?? []) lines.push(...renderVersion(page, deeper, margins.rest));
  return lines;
}

/** An item's text, how far it may be relied on, and its sources. */
export function runsOf(page: Page, item: Item): Run[] {
  const runs: Run[] = [{ text: inert(item.text) }];
  const marks = standingOf(item);
  if (marks.length > 0) runs.push({ text: `(${marks.join('; ')})`, paint: page.colours.hedge });
  const cites = citationMarks(item, (source) => page.numbers.get(source) ?? inert(source));
  if (cites) runs.push({ text: cites, paint: page.colours.quiet });
  return runs;
}
