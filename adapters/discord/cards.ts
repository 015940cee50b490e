import { ComponentType } from 'discord-api-types/v10';
import { cutSection, listedSources, numberSources } from '../../src/briefing/reading.ts';
import type { Briefing, Item, Section } from '../../src/briefing/types.ts';
import { type Part, partsOf } from '../parts.ts';
import { asPosted, postedKey } from '../posted.ts';
import { withoutLoneHeading } from '../said-once.ts';
import type { Numbers } from '../written.ts';
import { choiceRows, row, withoutTyped } from './choices.ts';
import { type Deed, writeCustomId } from './custom-id.ts';
import type { Registered } from './help.ts';
import { MESSAGE, ROW } from './limits.ts';
import { passagesOf } from './lines.ts';
import {
  type Button,
  button,
  type Frame,
  isWithin,
  message,
  type Payload,
  type Row,
  renderPart,
} from './render.ts';

/** Which part of an answer is shown, and how. */
export interface View {
  /** The command that the answer is of, as typed: what the buttons ask again. */
  readonly command: string;
  /** 0 is the first screen. */
  readonly page: number;
  /** Only one reader sees it, and may share it. */
  readonly secret: boolean;
  /** The list of sources with the passages, instead of the answer. */
  readonly passages?: boolean;
  /** Who shared it: a user's id. */
  readonly sharedBy?: string;
  /** The story's command as it is registered, for help. */
  readonly registered?: Registered | undefined;
}

/** One page of an answer, with its buttons. The last page, where there are not so many. */
export function renderView(answer: Briefing, view: View): Payload {
  const views = rendered.get(answer) ?? new Map<string, Payload>();
  rendered.set(answer, views);
  const key = JSON.stringify(view);
  const payload = views.get(key) ?? renderPage(answer, view);
  if (views.size >= MOST_VIEWS) views.clear();
  views.set(key, payload);
  return payload;
}

/** Of answers that come again, which desks keep; some views of each. */
const rendered = new WeakMap<Briefing, Map<string, Payload>>();
const MOST_VIEWS = 20;

function renderPage(answer: Briefing, view: View): Payload {
  let shown: Payload | undefined;
  let page = 0;
  for (shown of renderPages(answer, view)) if (page++ === view.page) break;
  return shown!;
}

/** All pages of an answer, the first screen first, as they are asked for. */
export function* renderPages(answer: Briefing, view: Omit<View, 'page'>): Generator<Payload> {
  const whole = view.passages ? passagesBriefing(answer) : withoutTyped(withoutLoneHeading(answer));
  const isBrief = needsRoom(whole, view);
  const render = (part: Part) => renderPart(part, { ...frameOf(part, view), isBrief });
  const fits = (part: Part) => mayFit(part) && isWithin(render(part));
  const briefing = view.passages ? whole : fitFirst(whole, fits);
  for (const part of partsOf(briefing, fits, { all: true })) yield message([render(part)]);
}

/**
 * Whether titles and links of the sources would take the room of what is asked for on the first screen: then they stand
 * behind their button.
 */
function needsRoom(briefing: Briefing, view: Omit<View, 'page'>): boolean {
  if (view.passages || !canPress(briefing, view)) return false;
  const first = firstScreen(briefing, numberSources(briefing));
  return !mayFit(first) || !isWithin(renderPart(first, frameOf(first, view)));
}

/**
 * A briefing that is posted: all of its first screen, in as many messages as it needs; the last has the buttons. With the
 * key of its delivery, the rest of it and its passages stand behind buttons.
 */
export function renderPosts(briefing: Briefing, key?: string): Payload[] {
  const rows = choiceRows(briefing);
  const rowsOf = ({ left }: Part) =>
    key === undefined ? rows : joinRows(restButtons(briefing, key, left), rows);
  const fits = (part: Part) =>
    mayFit(part) &&
    isWithin(renderPart(part, { rows: rowsOf(part), remarks: [LONGEST_COUNT] }), ROOM_TO_MARK);
  const parts = [...partsOf(briefing, fits, { all: false })];
  return parts.map((part) => {
    const last = part.index === parts.length - 1;
    const count = parts.length > 1 ? [`${part.index + 1} of ${parts.length}`] : [];
    const left = last && part.left > 0 && key === undefined ? [`${part.left} more not shown`] : [];
    return message([renderPart(part, { rows: last ? rowsOf(part) : [], remarks: [...count, ...left] })]);
  });
}

/** What stands behind a posted message: its further lines, and the passages. */
function restButtons({ story, sources }: Briefing, key: string, left: number): Button[] {
  const press = (deed: Deed, page: number) => writeCustomId({ deed, story, command: asPosted(key), page });
  const [rest, passages] = [press('page', 1), press('sources', 0)];
  return [
    ...(left > 0 && rest !== undefined ? [button(`Show ${left} more`, rest)] : []),
    ...(sources.length > 0 && passages !== undefined ? [button('Sources', passages)] : []),
  ];
}

/** What a posted message leaves free for being marked as corrected later. */
export const MARK = { text: 600, components: 2 } as const;
const ROOM_TO_MARK = { text: MESSAGE.text - MARK.text, components: MESSAGE.components - MARK.components };
const LONGEST_COUNT = '100 of 100 · 10000 more not shown';

/**
 * The same briefing with as much on its first screen as fits on one: the longest sections give up their last lines, so
 * that something of each is seen.
 */
function fitFirst(briefing: Briefing, fits: (part: Part) => boolean): Briefing {
  const sections: Section[] = [...briefing.sections];
  const numbers = numberSources(briefing);
  for (;;) {
    const cut = { ...briefing, sections };
    if (fits(firstScreen(cut, numbers))) return cut;
    const sizes = sections.map((section) =>
      cutSection(section, false).items.length > 1 ? sizeOf(cutSection(section, false).items) : 0,
    );
    const longest = sizes.indexOf(Math.max(...sizes));
    if (!sizes[longest]) return cut;
    const { length } = cutSection(sections[longest]!, false).items;
    // a tenth at a time: each try is a rendering
    sections[longest] = { ...sections[longest]!, shown: length - Math.ceil(length / 10) };
  }
}

function firstScreen(briefing: Briefing, numbers: Numbers): Part {
  const sections = briefing.sections.map((section) => ({ ...section, ...cutSection(section, false) }));
  const sources = listedSources(
    briefing,
    sections.flatMap(({ items }) => items),
  );
  const left = sections.reduce((sum, { more }) => sum + more, 0);
  return { briefing: { ...briefing, sections, sources }, numbers, index: 0, left };
}

/** False for what is so long that it need not be rendered to be measured. */
const mayFit = ({ briefing: { sections } }: Part): boolean =>
  sections.reduce((sum, { items }) => sum + sizeOf(items), 0) < 3 * MESSAGE.text;

const sizeOf = (items: readonly Item[]): number =>
  items.reduce((sum, { text, values }) => sum + text.length + sizeOf(values ?? []), 0);

/** The sources of an answer, each with the passages that the answer stands on, in the sources' own words. */
function passagesBriefing(answer: Briefing): Briefing {
  const items = answer.sections.flatMap((section) => section.items);
  const sections = listedSources(answer, items).map((source): Section => {
    const passages = passagesOf(items, source.id).map((quote) => ({
      text: quote,
      citations: [{ source: source.id, start: 0, end: quote.length, quote }],
    }));
    const heading = [source.outlet, source.title].filter((part) => part !== null).join(': ') || source.id;
    return { heading: `[${source.n}] ${heading}`, items: passages, shown: passages.length };
  });
  return { ...answer, title: `Sources: ${answer.title}`, sections, gaps: [], next: [] };
}

/** The buttons of a page. A button whose command is too long for Discord to keep is left out, and that is said. */
function frameOf({ briefing, index, left }: Part, view: Omit<View, 'page'>): Frame {
  const press = (deed: Deed, page: number) =>
    writeCustomId({ deed, story: briefing.story, command: view.command, page });
  const isPressed = canPress(briefing, view);
  const make = (label: string, deed: Deed, page: number) =>
    isPressed ? [button(label, press(deed, page)!)] : [];
  const turn: Deed = view.passages ? 'turn' : 'page';
  const buttons = [
    ...(index > 0 ? make('◀ Back', turn, index - 1) : []),
    ...(left > 0 ? make(index > 0 ? `Next ▶ (${left} more)` : `Show ${left} more`, turn, index + 1) : []),
    ...(view.passages || briefing.sources.length === 0 ? [] : make('Sources', 'sources', 0)),
  ];
  const share =
    view.secret && !view.passages && isWorthSharing(briefing, view)
      ? make('Share', 'share', index)[0]
      : undefined;
  return {
    rows: joinRows(buttons, index === 0 && !view.passages ? choiceRows(briefing) : []),
    ...(share === undefined ? {} : { beside: share }),
    ...(view.passages && { isPassages: true }),
    registered: view.registered,
    remarks: [
      ...(index > 0 ? [`page ${index + 1}`] : []),
      ...(view.sharedBy ? [`shared by <@${view.sharedBy}>`] : []),
      ...(isPressed ? [] : [TOO_LONG]),
      ...(isPressed || left === 0 ? [] : [`${left} more not shown`]),
    ],
  };
}

/** Whether a button can hold the command, so that it works. */
const canPress = ({ story }: Briefing, { command }: Pick<View, 'command'>): boolean =>
  writeCustomId({ deed: 'page', story, command, page: 9_999 }) !== undefined;

/** Help, and what is no answer, is of use to nobody else; what was posted is shared already. */
const isWorthSharing = ({ kind }: Briefing, { command }: Pick<View, 'command'>): boolean =>
  kind !== 'help' && kind !== 'notice' && postedKey(command) === null;

const TOO_LONG = 'too long for buttons: ask it in fewer words to turn pages and share';

/** The card's own buttons and, where there is room, the further commands in one row. */
function joinRows(own: Button[], further: Row[]): Row[] {
  const [first, ...rest] = further;
  if (own.length === 0) return further;
  const isButtons = first?.components.every(({ type }) => type === ComponentType.Button);
  if (!first || !isButtons || own.length + first.components.length > ROW.buttons)
    return [row(own), ...further];
  return [row([...own, ...first.components]), ...rest];
}
