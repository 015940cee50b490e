import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import type { Briefing, Item, Section } from '../../src/briefing/types.ts';
import type { Part } from '../parts.ts';
import type { Numbers } from '../written.ts';
import { accentOf } from './accent.ts';
import { inert, shorten } from './escape.ts';
import { type Registered, writeHelp } from './help.ts';
import { MESSAGE } from './limits.ts';
import {
  nameSource,
  writeDispute,
  writeItem,
  writeName,
  writeOrigin,
  writePassage,
  writeSource,
} from './lines.ts';

/** What is sent to Discord as a message, wherever it goes; `flags` also tells whether only one reader sees it. */
export interface Payload {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
}

/** What stands around a part of a briefing. */
export interface Frame {
  /** Rows of buttons and menus. */
  readonly rows: readonly Row[];
  /** A button beside the title. */
  readonly beside?: Button;
  /** Behind story and date, in small letters: `page 2`. Discord's Markdown. */
  readonly remarks: readonly string[];
  /** The sources take little room: outlet and date, without title and link. */
  readonly isBrief?: boolean;
  /** Each section is a source with its passages. */
  readonly isPassages?: boolean;
  /** The story's command, for help. */
  readonly registered?: Registered | undefined;
}

export type Row = Extract<APIComponentInContainer, { type: ComponentType.ActionRow }>;
export type Button = Extract<
  Row['components'][number],
  { type: ComponentType.Button; style: ButtonStyle.Secondary }
>;

/** A message of ours: nobody is notified, and no link is unfolded. */
export function message(components: APIMessageTopLevelComponent[]): Payload {
  return {
    flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
    components,
    allowed_mentions: { parse: [] },
  };
}

/** Of a message's flags those that may be given when it is edited. */
export const editable = (flags = 0): number =>
  flags & (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds);

/** The same message, for one reader's eyes. */
export const secretly = (payload: Payload): Payload => ({
  ...payload,
  flags: payload.flags | MessageFlags.Ephemeral,
});

/** A part of a briefing as one card. */
export function renderPart({ briefing, numbers }: Part, frame: Frame): APIContainerComponent {
  const texts = [
    ...briefing.sections.map((section) =>
      frame.isPassages
        ? writePassages(section, briefing, numbers)
        : writeSection(section, briefing, numbers, frame.registered),
    ),
    block(
      'Not in the sources',
      briefing.gaps.map((gap) => `- ${inert(gap)}`),
    ),
    ...(briefing.kind === 'sources' ? [writeListed(briefing, numbers)] : []),
  ].filter(Boolean);
  const accent = accentOf(briefing);
  return {
    type: ComponentType.Container,
    ...(accent !== undefined && { accent_color: accent }),
    components: [
      renderHead(briefing, frame),
      ...texts.flatMap((content) => [separator(), text(content)]),
      ...(frame.isPassages ? [] : renderFoot(briefing, numbers, frame.isBrief)),
      ...frame.rows,
    ],
  };
}

/** Whether a card is within what Discord takes, or within less. */
export function isWithin(card: APIContainerComponent, room: Partial<typeof MESSAGE_ROOM> = {}): boolean {
  const { components, text: characters } = { ...MESSAGE_ROOM, ...room };
  const filled = measure([card]);
  return filled.components <= components && filled.characters <= characters;
}
const MESSAGE_ROOM: { readonly components: number; readonly text: number } = MESSAGE;

/** Components, nested ones counted, and the characters of all texts. */
function measure(components: readonly object[]): { components: number; characters: number } {
  let [count, characters] = [0, 0];
  for (const one of components as readonly {
    components?: object[];
    accessory?: object;
    content?: string;
  }[]) {
    const inner = measure([...(one.components ?? []), ...(one.accessory ? [one.accessory] : [])]);
    count += 1 + inner.components;
    characters += (one.content?.length ?? 0) + inner.characters;
  }
  return { components: count, characters };
}

/** Title, and in small letters what it is about; a button stands beside it where there is one. */
function renderHead(briefing: Briefing, { beside, remarks }: Frame): APIComponentInContainer {
  const { story, asOf, subject } = briefing;
  const aliases = subject?.aliases.filter((alias) => !isShortFor(alias, subject.name)) ?? [];
  const about = [
    subject && subject.type !== 'other' && inert(capitalise(subject.type)),
    aliases.length > 0 &&
      `also ${aliases
        .slice(0, MOST_ALIASES)
        .map((alias) => inert(shorten(alias, LONGEST_ALIAS)))
        .join(', ')}`,
    story && writeName(story),
    asOf && `as of ${writeName(asOf)}`,
  ];
  const small = [...about, ...remarks].filter(Boolean).join(' · ');
  const title = text([`## ${writeName(briefing.title)}`, ...(small ? [`-# ${small}`] : [])].join('\n'));
  return beside ? { type: ComponentType.Section, components: [title], accessory: beside } : title;
}

/** Whether an alias is a part of the name, which tells a reader nothing. */
function isShortFor(alias: string, name: string): boolean {
  const words = name.toLowerCase().split(' ');
  return (
    alias
      .toLowerCase()
      .split(' ')
      .every((word) => words.includes(word)) && alias.length <= name.length
  );
}

const MOST_ALIASES = 4;
const LONGEST_ALIAS = 40;
const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Lines under a heading. Room is left around what has versions below it; where all have, each is a heading of its own. */
function writeSection(
  { heading, items, notes }: Section,
  { kind, story }: Briefing,
  numbers: Numbers,
  registered: Frame['registered'],
): string {
  const alone = items.every(hasVersions);
  const lines = items.map((item, i) => {
    const line = alone ? writeDispute(item, numbers) : writeItem(item, numbers, kind === 'timeline');
    return i > 0 && (hasVersions(item) || hasVersions(items[i - 1]!)) ? `\n${line}` : line;
  });
  return block(heading, [
    ...lines,
    ...(notes ?? []).map((note) => (kind === 'help' ? writeHelp(note, story, registered) : inert(note))),
  ]);
}

/** A source with its passages in its own words. */
function writePassages({ heading, items }: Section, { sources }: Briefing, numbers: Numbers): string {
  const source = sources.find(({ id }) => id === items[0]?.citations[0]?.source);
  const origin = source ? [`-# ${writeOrigin(source, numbers)}`] : [];
  return block(heading, [...origin, items.map(writePassage).join('\n\n')]);
}

const hasVersions = ({ values }: Item): boolean => values !== undefined && values.length > 0;

/** The sources as an answer of their own, each with its text where that was asked for. */
function writeListed({ sources }: Briefing, numbers: Numbers): string {
  return block(
    '',
    sources.flatMap((source) => [
      `- ${writeSource(source, numbers)}`,
      ...(source.text ?? '')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => `\n${inert(line)}`),
    ]),
  );
}

/** What the numbers in brackets stand for. */
function renderFoot(
  { kind, sources }: Briefing,
  numbers: Numbers,
  isBrief = false,
): APIComponentInContainer[] {
  if (kind === 'sources' || sources.length === 0) return [];
  const lines = isBrief
    ? [`-# ${sources.map((source) => nameSource(source, numbers)).join(' · ')}`]
    : sources.map((source) => `-# ${writeSource(source, numbers)}`);
  return [separator(), text(lines.join('\n'))];
}

const block = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [...(heading ? [`### ${writeName(heading)}`] : []), ...lines].join('\n');

const text = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });

const separator = (): APIComponentInContainer => ({
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
});

/** A button that stands for one deed. */
export const button = (
  label: string,
  customId: string,
  style: ButtonStyle.Secondary | ButtonStyle.Primary = ButtonStyle.Secondary,
): Button => ({ type: ComponentType.Button, style, label, custom_id: customId }) as Button;
