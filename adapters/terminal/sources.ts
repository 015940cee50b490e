import { marksOfSource } from '../../src/briefing/reading.ts';
import type { BriefingSource } from '../../src/briefing/types.ts';
import { inert } from './inert.ts';
import type { Page } from './items.ts';
import { widthOf } from './width.ts';
import { shorten, wrap } from './wrap.ts';

/** The numbered list that the brackets point into: id, date, outlet, title. A source a line, where there is room. */
export function renderSources(page: Page, sources: readonly BriefingSource[]): string[] {
  const widest = (texts: readonly string[], most: number) =>
    Math.max(0, ...texts.map(widthOf).filter((width) => width <= most));
  const numbers = widest(
    sources.map(({ n }) => `[${n}]`),
    6,
  );
  const ids = widest(
    sources.map(({ id }) => id),
    8,
  );
  return sources.flatMap((source) => {
    const number = `[${source.n}]`.padStart(numbers);
    const id = inert(source.id).padEnd(ids);
    const head = `  ${number} ${id}  ${(source.published ?? 'undated').padEnd(10)}  `;
    const room = page.width - widthOf(head);
    const about = describe(page, source);
    if (room >= 30) return [page.colours.quiet(head) + shorten(about, room)];
    const indent = ' '.repeat(numbers + 3);
    const margins = { first: indent, rest: indent };
    const short = shorten(about, 2 * (page.width - indent.length) - 8);
    return [page.colours.quiet(head.trimEnd()), ...wrap([{ text: short }], page.width, margins)];
  });
}

function describe(page: Page, source: BriefingSource): string {
  const marks = marksOfSource(source, page.numbers);
  const mark = marks.length > 0 ? ` (${inert(marks.join('; '))})` : '';
  const [first, ...rest] = [source.outlet, source.title].filter((part) => part !== null).map(inert);
  return [`${first ?? inert(source.id)}${mark}`, ...rest].join(': ');
}

/** A source's clean text, a paragraph a line as it stands there. */
export function renderText(page: Page, text: string): string[] {
  const margins = { first: '  ', rest: '  ' };
  return text
    .split('\n')
    .filter((line) => line.trim())
    .flatMap((line, i) => [...(i > 0 ? [''] : []), ...wrap([{ text: inert(line) }], page.width, margins)]);
}
