import type { App } from '@slack/bolt';
import { ask, isDirect, type Slack, type Where } from './desk.ts';
import { codeOf } from './faults.ts';
import { LIMITS } from './limits.ts';
import { SHORTCUTS } from './manifest.ts';
import { openAdd, openAsk } from './modals.ts';
import { renderParts } from './render.ts';
import { replyTo } from './reply.ts';
import { readTyped, shorten } from './text.ts';

/** The shortcuts in a message's menu: *Ask about this* and *Add this source*. */
export function answerShortcuts(app: App, slack: Slack): void {
  app.shortcut({ callback_id: SHORTCUTS.ask, type: 'message_action' }, async ({ shortcut }) => {
    const { where, text } = readMessage(shortcut);
    if (slack.desks.stories.length > 1) {
      await openAsk(slack, where, text, shortcut.trigger_id);
      return;
    }
    const typed = `ask ${shorten(text, LONGEST_QUESTION)}`;
    const briefing = await ask(slack, slack.desks.stories[0] ?? '', typed, where);
    const [payload] = renderParts(briefing, { typed, share: !isDirect(where.channel) }, true);
    if (payload) await replyTo(slack, where).privately(payload);
  });
  app.shortcut({ callback_id: SHORTCUTS.add, type: 'message_action' }, async ({ shortcut }) => {
    const { where, text } = readMessage(shortcut);
    await openAdd(slack, where, text, shortcut.trigger_id);
  });
}

/** A question longer than this is a text, and would not go into a button. */
const LONGEST_QUESTION = LIMITS.buttonValue / 4;

interface MessageShortcut {
  readonly team: { readonly id: string } | null;
  readonly user: { readonly id: string; readonly team_id?: string };
  readonly channel: { readonly id: string };
  readonly response_url?: string;
  readonly message: { readonly text?: string; readonly thread_ts?: string };
}

function readMessage({ team, user, channel, message, response_url: url }: MessageShortcut): {
  where: Where;
  text: string;
} {
  const where = {
    workspace: team?.id ?? user.team_id ?? '',
    channel: channel.id,
    user: user.id,
    ...(message.thread_ts && { thread: message.thread_ts }),
    ...(url && { url }),
  };
  return { where, text: readTyped(message.text ?? '').replace(/\s+/g, ' ') };
}

/** The assistant pane: what may be asked, before anything is. */
export function answerAssistant(app: App, slack: Slack): void {
  app.event('assistant_thread_started', async ({ event, body }) => {
    const { channel_id: channel, thread_ts: thread } = event.assistant_thread;
    const [first = '', ...others] = slack.desks.stories;
    const told =
      others.length > 0 ? `Begin with a story's name: ${slack.desks.stories.join(', ')}` : `About ${first}`;
    try {
      const { botToken: token } = await slack.workspaces.identify(body.team_id);
      await slack.web.assistant.threads.setSuggestedPrompts({
        token,
        channel_id: channel,
        thread_ts: thread,
        title: told,
        prompts: [PROMPTS[0]!, ...PROMPTS.slice(1, LIMITS.prompts)],
      });
    } catch (error) {
      slack.log.warn(
        { platform: 'slack', why: codeOf(error) ?? (error as Error).message },
        'the assistant pane has no prompts',
      );
      slack.onFailedCall(error, body.team_id);
    }
  });
}

const PROMPTS = [
  { title: 'The story in brief', message: 'brief' },
  { title: 'What happened, in order', message: 'timeline' },
  { title: 'Where the sources disagree', message: 'disputes' },
  { title: 'Who said what', message: 'quotes' },
];
