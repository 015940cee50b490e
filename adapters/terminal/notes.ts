import { BETWEEN } from '../../src/command/help.ts';
import { inert } from './inert.ts';
import type { Page } from './items.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** The desk's own words about its own state, a paragraph each. */
export function renderNotes(page: Page, notes: readonly string[]): string[] {
  return notes.flatMap((note) => wrap([{ text: inert(note) }], page.width, { first: '  ', rest: '  ' }));
}

/** A command has this much room beside what it does; a longer one stands on a line of its own. */
const WIDEST_COMMAND = 36;

/** Commands on the left, what each does on the right; under it, where the page is narrow. Notes without both stay notes. */
export function renderCommands(page: Page, lines: readonly string[]): string[] {
  const most = Math.min(WIDEST_COMMAND, page.width - 24);
  const widths = lines.map((line) => widthOf(line.slice(0, Math.max(0, line.indexOf(BETWEEN)))));
  const column = Math.max(0, ...widths.filter((width) => width <= most));
  const indent = ' '.repeat(most < 20 || column === 0 ? 6 : column + 4);
  return lines.flatMap((line, i) => {
    const at = line.indexOf(BETWEEN);
    if (at < 0) return renderNotes(page, [line]);
    const [command, does] = [inert(line.slice(0, at)), inert(line.slice(at + BETWEEN.length))];
    const beside = `  ${command}`.padEnd(indent.length);
    if (widths[i]! + 4 <= indent.length) {
      return wrap([{ text: does }], page.width, { first: beside, rest: indent });
    }
    const alone = wrap([{ text: command }], page.width, { first: '  ', rest: '    ' });
    return [
      ...alone,
      ...wrap([{ text: does, paint: page.colours.quiet }], page.width, { first: indent, rest: indent }),
    ];
  });
}
