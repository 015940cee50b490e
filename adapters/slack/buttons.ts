import type { types } from '@slack/bolt';
import type { Briefing } from '../../src/briefing/types.ts';
import type { Part } from '../parts.ts';
import { LIMITS } from './limits.ts';
import { plain } from './text.ts';

/** What a button asks for when it is pressed: it is read back from its value, so that nothing has to be remembered. */
export interface Press {
  readonly story: string;
  /** The command, as typed. */
  readonly typed: string;
  /** Of its answer, the part that is meant. */
  readonly part: number;
  /** Of the passages under that part, the message that is meant. */
  readonly page?: number;
}

/** The ids of our buttons, each the beginning of an `action_id`. */
export const BUTTONS = { more: 'more', sources: 'sources', share: 'share', ask: 'ask' } as const;
type ButtonName = keyof typeof BUTTONS;

/** Which buttons a message gets. */
export interface Offered {
  /** The command that the message answers; without it, it can be neither shared nor asked for more. */
  readonly typed?: string;
  /** Whether the message is private, so that it can be shared. */
  readonly share?: boolean;
  /** The message shows passages, those under this part of the answer. */
  readonly passagesOf?: number;
}

/** Whether a button can carry the command, so that more of its answer can be asked for. */
export const isCarried = (typed: string | undefined): typed is string =>
  typed !== undefined && Buffer.byteLength(typed) <= LIMITS.command;

/** Buttons under a part: more of it, its sources, sharing it, and what to ask next. */
export function buttonsOf(part: Part, { typed, share, passagesOf }: Offered): types.ActionsBlock[] {
  const { briefing, index, left } = part;
  const { story } = briefing;
  const own: (types.Button | null)[] = [];
  if (isCarried(typed)) {
    if (passagesOf !== undefined) {
      const page = { story, typed, part: passagesOf, page: index + 1 };
      return left > 0 ? inActions([button('sources', `More (${left})`, page)]) : [];
    }
    const cites = briefing.sources.length > 0 && briefing.kind !== 'sources';
    const press = { story, typed, part: index };
    if (left > 0) own.push(button('more', `More (${left})`, { ...press, part: index + 1 }));
    if (cites) own.push(button('sources', 'Sources', press));
    if (share && isWorthSharing(briefing)) own.push(button('share', 'Share in channel', press));
  }
  const next = briefing.next
    .slice(0, LIMITS.next)
    .map(({ label, command }, i) => button('ask', label, { story, typed: command, part: 0 }, String(i)));
  return inActions([...next, ...own]);
}

/** Help, and what is no answer, is of use to nobody else. */
const isWorthSharing = ({ kind }: Briefing): boolean => kind !== 'help' && kind !== 'notice';

function inActions(buttons: readonly (types.Button | null)[]): types.ActionsBlock[] {
  const elements = buttons.filter((one) => one !== null).slice(-LIMITS.actions);
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}

/** A button, or null where what it stands for is too long for Slack to carry. */
export function button(name: ButtonName, label: string, press: Press, suffix = ''): types.Button | null {
  const value = JSON.stringify([press.story, press.typed, press.part, ...(press.page ? [press.page] : [])]);
  if (value.length > LIMITS.buttonValue || !isCarried(press.typed)) return null;
  return {
    type: 'button',
    action_id: suffix ? `${BUTTONS[name]}:${suffix}` : BUTTONS[name],
    text: plain(label, LIMITS.buttonTextSeen),
    value,
  };
}

/** What a pressed button stands for; null where the value is none of ours. */
export function readPress(value: string | undefined): Press | null {
  try {
    const [story, typed, part, page] = JSON.parse(value ?? '') as unknown[];
    if (typeof story !== 'string' || typeof typed !== 'string' || typeof part !== 'number') return null;
    return { story, typed, part, ...(typeof page === 'number' && { page }) };
  } catch {
    return null;
  }
}
