import type { types } from '@slack/bolt';
import type { Briefing } from '../../src/briefing/types.ts';
import type { Destination, Message, Outcome } from '../../src/digest/types.ts';
import type { Slack } from './desk.ts';
import { codeOf } from './faults.ts';
import { WARNING, writeItem } from './items.ts';
import { LIMITS } from './limits.ts';
import { escapeText, mrkdwn, shortenEscaped } from './text.ts';

/** The block that marks a message; a message that has one already gets another in its place. */
const MARK = 'briefdesk_correction';
/** Lines of a correction that the mark repeats; the correction itself is a message of its own. */
const LINES = 3;

/** Marks messages that said what no longer holds; what they said stays. A message that is gone is passed over. */
export async function markMessages(
  slack: Slack,
  messages: readonly Message[],
  to: Destination,
  correction: Briefing,
): Promise<Outcome> {
  try {
    for (const message of messages) await markMessage(slack, message, to, correction);
    return { kind: 'sent', messages };
  } catch (error) {
    slack.onFailedCall(error, to.workspace);
    return slack.outcomeOf(error);
  }
}

async function markMessage(
  slack: Slack,
  { channel, id }: Message,
  to: Destination,
  correction: Briefing,
): Promise<void> {
  const { botToken: token } = await slack.workspaces.identify(to.workspace);
  const before = await read(slack, token, channel, id);
  if (!before) return;
  const blocks = [renderMark(correction), ...before.blocks.filter((block) => block.block_id !== MARK)];
  const text = shortenEscaped(`Corrected: ${correction.title}`, LIMITS.text / 2);
  try {
    await slack.web.chat.update({
      token,
      channel,
      ts: id,
      text: `${WARNING} ${text}`,
      blocks: withinLimit(blocks),
    });
  } catch (error) {
    if (codeOf(error) !== 'message_not_found') throw error;
  }
}

/** A message as it stands: with its id as the thread's, Slack gives it whether or not it is in one. */
async function read(
  slack: Slack,
  token: string,
  channel: string,
  ts: string,
): Promise<{ blocks: types.KnownBlock[] } | null> {
  try {
    const { messages } = await slack.web.conversations.replies({
      token,
      channel,
      ts,
      limit: 1,
      inclusive: true,
    });
    const found = messages?.find((message) => message.ts === ts);
    return found ? { blocks: (found.blocks ?? []) as types.KnownBlock[] } : null;
  } catch (error) {
    if (codeOf(error) === 'thread_not_found' || codeOf(error) === 'message_not_found') return null;
    throw error;
  }
}

function renderMark(correction: Briefing): types.SectionBlock {
  const items = correction.sections.flatMap(({ items: all, shown }) => all.slice(0, shown)).slice(0, LINES);
  const lines = items.map((item) => `• ${writeItem({ ...item, citations: [], values: [] }, new Map())}`);
  let text = `${WARNING} *Corrected: ${shortenEscaped(correction.title, LIMITS.header)}*`;
  for (const line of lines) if (text.length + line.length < LIMITS.text / 3) text += `\n${line}`;
  return { type: 'section', block_id: MARK, text: mrkdwn(text || escapeText(correction.title)) };
}

/** Where there is no room for one block more, the buttons go: they ask for nothing that is still needed. */
function withinLimit(blocks: types.KnownBlock[]): types.KnownBlock[] {
  if (blocks.length <= LIMITS.blocks) return blocks;
  return blocks.filter(({ type }) => type !== 'actions').slice(0, LIMITS.blocks);
}
