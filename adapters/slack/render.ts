import type { types } from '@slack/bolt';
import { standingOf } from '../../src/briefing/reading.ts';
import type { Briefing, Item } from '../../src/briefing/types.ts';
import { type Part, partsOf } from '../parts.ts';
import { asPosted } from '../posted.ts';
import { withoutLoneHeading } from '../said-once.ts';
import { buttonsOf, isCarried, type Offered } from './buttons.ts';
import { writeDate } from './date.ts';
import { LIMITS } from './limits.ts';
import { capitalise, inGroups, renderLines, renderSection } from './sections.ts';
import { writeSource } from './sources.ts';
import { escapeText, mrkdwn, plain, shorten, shortenEscaped } from './text.ts';

/** A message, as Slack takes it. */
export interface Payload {
  /** For notifications and screen readers. */
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

/** The messages that a briefing needs, in order. Where `all`, what is behind More too. */
export function* renderParts(briefing: Briefing, offered: Offered, all: boolean): Generator<Payload> {
  for (const part of partsThatFit(briefing, offered, all)) yield renderPart(part, offered);
}

/** A briefing in parts that Slack takes. */
export function partsThatFit(briefing: Briefing, offered: Offered, all = true): Generator<Part> {
  const fits = (part: Part) => isWithinLimits(renderPart(part, offered));
  return partsOf(withoutLoneHeading(briefing), fits, { all });
}

/**
 * A posted briefing: what belongs on the first screen, in as many messages as it needs. With the key of its delivery, the
 * rest of it stands behind a button.
 */
export const renderPosted = (briefing: Briefing, key?: string): readonly Payload[] => {
  const offered = key === undefined ? {} : { typed: asPosted(key) };
  const messages = [...renderParts(briefing, offered, false)];
  return messages.map(({ text, blocks }, i) => ({
    text,
    blocks: i < messages.length - 1 ? blocks.filter(({ type }) => type !== 'actions') : blocks,
  }));
};

/** One message. */
export function renderPart(part: Part, offered: Offered): Payload {
  const { briefing, numbers, index } = part;
  const blocks: types.KnownBlock[] = [
    ...renderHead(briefing, index),
    ...briefing.sections.flatMap((section) => renderSection(briefing, section, numbers)),
    ...renderLines(
      'Not in the sources',
      briefing.gaps.map((gap) => `• ${escapeText(gap)}`),
    ),
    ...renderSources(part),
    ...briefing.sources.flatMap(({ text }) =>
      text ? renderLines('', text.split('\n').map(escapeText), '\n\n') : [],
    ),
    ...renderLeft(part, offered),
    ...buttonsOf(part, offered),
  ];
  return { text: renderText(briefing), blocks };
}

/** Title, and in one line what the briefing is about and how new it is. */
function renderHead(
  { title, subject, story, asOf }: Briefing,
  index: number,
): [types.HeaderBlock, ...types.ContextBlock[]] {
  const aliases = subject?.aliases.filter((alias) => alias !== subject.name).slice(0, 4) ?? [];
  const parts = [
    subject && subject.type !== 'other' ? capitalise(shortenEscaped(subject.type, LIMITS.header)) : '',
    aliases.length > 0
      ? `also ${aliases.map((alias) => shortenEscaped(shorten(alias, 40), LIMITS.header)).join(', ')}`
      : '',
    shortenEscaped(story, LIMITS.header),
    asOf ? `as of ${writeDate(asOf)}` : '',
    index > 0 ? `continued, part ${index + 1}` : '',
  ].filter(Boolean);
  const head: types.HeaderBlock = { type: 'header', text: plain(title, LIMITS.header) };
  return parts.length > 0 ? [head, context([parts.join('  ·  ')])] : [head];
}

function renderSources({ briefing, numbers }: Part): types.ContextBlock[] {
  const texts: string[] = [];
  for (const line of briefing.sources.map((source) => writeSource(source, numbers))) {
    const joined = texts.length > 0 ? `${texts.at(-1)}\n${line}` : line;
    if (joined.length <= LIMITS.contextText) texts.splice(-1, 1, joined);
    else texts.push(line);
  }
  return inGroups(texts, LIMITS.contextElements).map(context);
}

/** How much is left out, where no button says so. */
function renderLeft({ left }: Part, { typed }: Offered): types.ContextBlock[] {
  if (left === 0 || isCarried(typed)) return [];
  return [context([left === 1 ? '… and 1 line more' : `… and ${left} lines more`])];
}

const context = (texts: readonly string[]): types.ContextBlock => ({
  type: 'context',
  elements: texts.map((text): types.MrkdwnElement => mrkdwn(text)),
});

/** What a notification shows and a screen reader says: the title and the first lines, hedged as they are below. */
function renderText({ title, sections, gaps }: Briefing): string {
  const lines = sections.flatMap(({ items, notes }) => [...items.map(writeSpoken), ...(notes ?? [])]);
  let text = shortenEscaped(title, LIMITS.header);
  for (const line of [...lines, ...gaps].map((one) => escapeText(one))) {
    if (text.length + line.length + 1 > LIMITS.text / 3) break;
    text += `\n${line}`;
  }
  return text;
}

const writeSpoken = (item: Item): string =>
  [
    item.status === 'disputed' ? `Disputed: ${item.text}` : item.text,
    ...standingOf(item).map((mark) => `(${mark})`),
  ].join(' ');

/** Whether Slack takes the message. */
export function isWithinLimits({ text, blocks }: Payload): boolean {
  return (
    text.length <= LIMITS.text &&
    blocks.length <= LIMITS.blocks &&
    blocks.every(isBlockWithinLimits) &&
    Buffer.byteLength(JSON.stringify(blocks)) <= LIMITS.bytes
  );
}

function isBlockWithinLimits(block: types.KnownBlock): boolean {
  if (block.type === 'context')
    return block.elements.every((one) => !('text' in one) || one.text.length <= LIMITS.contextText);
  if (block.type !== 'section') return true;
  const fields = block.fields ?? [];
  return (
    (block.text?.text.length ?? 0) <= LIMITS.sectionText &&
    fields.every(({ text }) => text.length <= LIMITS.fieldText)
  );
}
