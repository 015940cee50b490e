import type { types } from '@slack/bolt';
import type { Briefing, Choice, Item, Section } from '../../src/briefing/types.ts';
import { BETWEEN } from '../../src/command/help.ts';
import { findCommand } from '../../src/command/table.ts';
import { commandOf } from '../command-names.ts';
import type { Numbers } from '../written.ts';
import { writeItem, writeListed } from './items.ts';
import { LIMITS } from './limits.ts';
import { code, escapeText, mrkdwn, shorten, shortenEscaped } from './text.ts';

/** A section of a briefing: a card's facts as fields, everything else as lines under a heading. */
export function renderSection(briefing: Briefing, section: Section, numbers: Numbers): types.SectionBlock[] {
  const { heading, items, notes } = section;
  const isCard = briefing.kind === 'who' || briefing.kind === 'what';
  const said = (notes ?? []).map((note) => writeNote(note, briefing));
  if (isCard && items.length > 0 && items.every(isPlainFact))
    return [...renderFacts(items, numbers), ...renderLines('', said)];
  const dated = briefing.kind === 'timeline';
  const lines = items.map((item, i) => {
    const line = writeListed(item, numbers, dated);
    return i > 0 && (hasVersions(item) || hasVersions(items[i - 1]!)) ? `\n${line}` : line;
  });
  return renderLines(heading, [...lines, ...said]);
}

/** Room is left around what has lines of its own below it. */
const hasVersions = ({ values }: Item): boolean => values !== undefined && values.length > 0;

/** Properties that are told in a sentence, not as a label and a value. */
const TOLD = new Set(['significant event', 'quotation', 'figure']);
const LONGEST_FACT = 200;

const isPlainFact = ({ property, values, text }: Item): boolean =>
  property !== undefined && !TOLD.has(property) && !values?.length && text.length <= LONGEST_FACT;

/** In half the width of a message, what is longer than this is a column of single words. */
const LONGEST_FIELD = 90;

/** Facts: a property, and what the sources say under it. Short ones stand two beside one another, long ones alone. */
function renderFacts(items: readonly Item[], numbers: Numbers): types.SectionBlock[] {
  const byProperty = new Map<string, Item[]>();
  for (const item of items)
    byProperty.set(item.property!, [...(byProperty.get(item.property!) ?? []), withoutLabel(item)]);
  const blocks: types.SectionBlock[] = [];
  let fields: string[] = [];
  const flush = () => {
    blocks.push(...inGroups(fields, LIMITS.fields).map((group) => toFields(group)));
    fields = [];
  };
  for (const [property, said] of byProperty) {
    const label = capitalise(property);
    if (said.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_FIELD) {
      fields.push([writeHeading(label), ...said.map((item) => writeItem(item, numbers))].join('\n'));
    } else {
      flush();
      const bullet = said.length > 1 ? '• ' : '';
      const lines = said.map((item) => `${bullet}${writeItem(item, numbers)}`);
      blocks.push(...renderLines(label, lines));
    }
  }
  flush();
  return blocks;
}

const toFields = (texts: readonly string[]): types.SectionBlock => ({
  type: 'section',
  fields: texts.map(mrkdwn),
});

/** "Field of work: optics" under the label *Field of work* needs only "optics". */
function withoutLabel(item: Item): Item {
  const label = `${item.property}: `;
  if (!item.text.toLowerCase().startsWith(label)) return item;
  return { ...item, text: capitalise(item.text.slice(label.length)) };
}

const writeHeading = (heading: string) =>
  `*${shortenEscaped(shorten(heading, LIMITS.header), LIMITS.sectionText / 2)}*`;

/** Lines under a heading, as few sections as hold them. */
export function renderLines(heading: string, lines: readonly string[], between = '\n'): types.SectionBlock[] {
  if (lines.length === 0) return [];
  const sections: string[] = heading ? [writeHeading(heading)] : [];
  for (const [i, line] of lines.entries()) {
    const joined = sections.length > 0 ? `${sections.at(-1)}${i === 0 ? '\n' : between}${line}` : line;
    if (joined.length <= LIMITS.sectionText) sections.splice(-1, 1, joined);
    else sections.push(line.trimStart());
  }
  return sections.map((text) => ({ type: 'section', text: mrkdwn(text) }));
}

/** The desk's own words. In help, what is typed stands as it is typed here; candidates have their buttons below. */
function writeNote(note: string, { kind, story, next }: Briefing): string {
  if (kind === 'help') return writeHelp(note, story);
  const choice = kind === 'notice' ? next.slice(0, LIMITS.next).find(isCommandOf(note)) : undefined;
  return choice ? `• ${escapeText(note.slice(0, -choice.command.length - 2))}` : escapeText(note);
}

const isCommandOf =
  (note: string) =>
  ({ command }: Choice): boolean =>
    note.endsWith(`: ${command}`);

/** `/story who NAME — fact card of a person`, and examples, the command as code. */
function writeHelp(note: string, story: string): string {
  const at = note.indexOf(BETWEEN);
  const typed = at < 0 ? note : note.slice(0, at);
  const isCommand = findCommand(typed.split(' ', 1)[0]!) !== undefined;
  if (at < 0 && !isCommand) return escapeText(note);
  const said = code(isCommand ? `${commandOf(story)} ${typed}` : typed);
  return at < 0 ? said : `${said}  ${escapeText(note.slice(at + BETWEEN.length))}`;
}

/** In groups of so many. */
export function inGroups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** With a capital letter at its beginning. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
