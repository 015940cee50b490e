import { cutSection, listedSources } from '../../src/briefing/reading.ts';
import type { Briefing, Choice, Section } from '../../src/briefing/types.ts';
import { inert } from './inert.ts';
import { openPage, type Page, renderItems } from './items.ts';
import { renderCommands, renderNotes } from './notes.ts';
import { chooseColours } from './paint.ts';
import { renderSources, renderText } from './sources.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** How a briefing is to look. */
export interface Look {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
  /** Leave nothing behind More. */
  readonly all: boolean;
}

/** A briefing as text for a terminal: no citation is lost, and nothing that a source says is obeyed. Ends with a line end. */
export function renderBriefing(briefing: Briefing, look: Look): string {
  const page = openPage(briefing, look.width, chooseColours(look.colour));
  const sections = briefing.sections.map((section) => ({ ...section, ...cutSection(section, look.all) }));
  const items = sections.flatMap((section) => section.items);
  const blocks = [
    renderHead(page, briefing),
    ...sections.map((section) => renderSection(page, briefing, section)),
    block(page, 'Not in the sources', renderGaps(page, briefing.gaps)),
    block(page, 'Sources', renderSources(page, listedSources(briefing, items))),
    ...briefing.sources.flatMap(({ text }) => (text ? [block(page, 'Text', renderText(page, text))] : [])),
    block(page, 'Next', renderNext(page, briefing.next)),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line.trimEnd()}\n`).join(''))
    .join('\n');
}

/** Title on the left, story and date on the right, and what the briefing is about under both. */
function renderHead(page: Page, briefing: Briefing): string[] {
  const { colours, width } = page;
  const title = inert(briefing.title);
  const scope = [inert(briefing.story), briefing.asOf && `as of ${briefing.asOf}`]
    .filter(Boolean)
    .join(' · ');
  const gap = width - widthOf(title) - widthOf(scope);
  const margins = { first: '', rest: '' };
  const head =
    scope && gap >= 2
      ? [colours.title(title) + ' '.repeat(gap) + colours.quiet(scope)]
      : [
          ...wrap([{ text: title, paint: colours.title }], width, margins),
          ...(scope ? [colours.quiet(scope)] : []),
        ];
  return head;
}

type CutSection = Section & ReturnType<typeof cutSection>;

function renderSection(page: Page, { kind }: Briefing, section: CutSection): string[] {
  const { heading, items, more, notes } = section;
  const lines = renderItems(page, items, kind === 'timeline');
  if (more > 0) lines.push(page.colours.quiet(`  … ${more} more: add --all`));
  lines.push(...(kind === 'help' ? renderCommands : renderNotes)(page, notes ?? []));
  return block(page, inert(heading), lines);
}

function block(page: Page, heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return heading ? [page.colours.heading(heading), ...lines] : [...lines];
}

function renderGaps(page: Page, gaps: readonly string[]): string[] {
  return gaps.flatMap((gap) => wrap([{ text: inert(gap) }], page.width, { first: '  – ', rest: '    ' }));
}

/** Further commands on one line, as they are typed after the program's name. */
function renderNext(page: Page, next: readonly Choice[]): string[] {
  if (next.length === 0) return [];
  const commands = next.map(({ command }) => inert(command)).join(' · ');
  return wrap([{ text: commands, paint: page.colours.quiet }], page.width, { first: '  ', rest: '  ' });
}
