import type { App, types } from '@slack/bolt';
import type { Briefing } from '../../src/briefing/types.ts';
import { findCommand } from '../../src/command/table.ts';
import { nameCommands } from '../command-names.ts';
import { postedKey } from '../posted.ts';
import { type BUTTONS, type Press, readPress } from './buttons.ts';
import { ask, isDirect, readMessage, type Slack, type Where } from './desk.ts';
import { openSubscribe } from './modals.ts';
import { passagesOf } from './passages.ts';
import { type Payload, partsThatFit, renderParts } from './render.ts';
import { type Reply, replyTo, say } from './reply.ts';
import { mrkdwn, readTyped } from './text.ts';

/** `/story …`, `@briefdesk …`, direct messages, and the buttons under their answers. */
export function answerCommands(app: App, slack: Slack): void {
  app.command(/^\//, async ({ command }) => {
    const { team_id: workspace, channel_id: channel, user_id: user, response_url: url } = command;
    const name = command.command.slice(1);
    const story = nameCommands(slack.desks.stories).get(name) ?? name;
    const where = { workspace, channel, user, url };
    const typed = readTyped(command.text ?? '');
    if (wantsChoice(typed) && (await openSubscribe(slack, where, story, command.trigger_id))) return;
    await answerPrivately(slack, { story, typed, part: 0 }, where, replyTo(slack, where));
  });
  app.event('app_mention', async ({ event, body }) => {
    if (!event.user || event.subtype !== undefined) return;
    const where = {
      workspace: body.team_id,
      channel: event.channel,
      user: event.user,
      thread: event.thread_ts ?? event.ts,
    };
    await answerMessage(slack, where, event.text);
  });
  app.event('message', async ({ event, body }) => {
    if (event.channel_type !== 'im' || !isWritten(event) || event.bot_id !== undefined) return;
    const where = { workspace: body.team_id, channel: event.channel, user: event.user };
    await answerMessage(
      slack,
      event.thread_ts ? { ...where, thread: event.thread_ts } : where,
      event.text ?? '',
    );
  });
}

/** Whether somebody wrote a message: with a file or back into the channel, too, but no edit and no notice of Slack's. */
const isWritten = (event: types.MessageEvent): event is types.GenericMessageEvent =>
  event.subtype === undefined || event.subtype === 'file_share' || event.subtype === 'thread_broadcast';

/** A form is opened where a command leaves open what only the user can choose. */
const wantsChoice = (typed: string): boolean => /^digest\s+subscribe$/i.test(typed);

/** Answers a message where it stands, for all to see: it was asked there for all to see. */
async function answerMessage(slack: Slack, where: Where, text: string): Promise<void> {
  const { story, typed } = readMessage(slack, text, (word) => findCommand(word) !== undefined);
  const briefing = await ask(slack, story, typed, where);
  await say(slack, where, renderNth(briefing, { story, typed, part: 0 }, false), true);
}

async function answerPrivately(slack: Slack, press: Press, where: Where, reply: Reply): Promise<void> {
  const briefing = await ask(slack, press.story, press.typed, where);
  // what is posted is shared already, and has to be divided as it was
  const share = !isDirect(where.channel) && postedKey(press.typed) === null;
  await reply.privately(renderNth(briefing, press, share));
}

const renderNth = (briefing: Briefing, { typed, part }: Press, share: boolean): Payload =>
  nth(renderParts(briefing, { typed, share }, true), part);

/** What a button means; the last where there are no longer so many, since the sources have changed. */
function nth<T>(all: Iterable<T>, wanted: number): T {
  let found: T | undefined;
  let index = 0;
  for (found of all) if (index++ >= wanted) break;
  return found!;
}

/** The buttons under an answer. */
export function answerButtons(app: App, slack: Slack): void {
  const does: Record<
    keyof typeof BUTTONS,
    (press: Press, where: Where, reply: Reply, trigger: string) => Promise<unknown>
  > = {
    more: (press, where, reply) => answerPrivately(slack, press, where, reply),
    sources: (press, where, reply) => showSources(slack, press, where, reply),
    share: (press, where, reply) => share(slack, press, where, reply),
    ask: async (press, where, reply, trigger) => {
      if (wantsChoice(press.typed) && (await openSubscribe(slack, where, press.story, trigger))) return;
      await answerPrivately(slack, press, where, reply);
    },
  };
  app.action(
    { type: 'block_actions', action_id: /^(?:more|sources|share|ask)(?::|$)/ },
    async ({ action, body }) => {
      const press = readPress(
        'value' in action && typeof action.value === 'string' ? action.value : undefined,
      );
      if (!press || !('trigger_id' in body)) return;
      const container = (body as { container?: { thread_ts?: string; channel_id?: string } }).container;
      const thread = container?.thread_ts;
      const channel =
        body.channel?.id ?? container?.channel_id ?? (body.view?.private_metadata || body.user.id);
      const where = {
        workspace: body.team?.id ?? body.user.team_id ?? '',
        channel,
        user: body.user.id,
        ...(thread && { thread }),
        ...(body.response_url && { url: body.response_url }),
      };
      const name = action.action_id.split(':')[0] as keyof typeof BUTTONS;
      await does[name](press, where, replyTo(slack, where), body.trigger_id);
    },
  );
}

/** The passages under one message, a message at a time. */
async function showSources(slack: Slack, press: Press, where: Where, reply: Reply): Promise<void> {
  const { story, typed, part, page = 0 } = press;
  const briefing = await ask(slack, story, typed, where);
  const cited = nth(partsThatFit(briefing, { typed }), part);
  const passages = renderParts(passagesOf(cited.briefing, cited.numbers), { typed, passagesOf: part }, true);
  await reply.privately(nth(passages, page));
}

/** Posts the answer for all, and takes the button away, so that it is posted once. */
async function share(slack: Slack, press: Press, where: Where, reply: Reply): Promise<void> {
  const answer = renderNth(await ask(slack, press.story, press.typed, where), press, false);
  const by: types.ContextBlock = { type: 'context', elements: [mrkdwn(`Shared by <@${where.user}>`)] };
  if (await reply.publicly({ ...answer, blocks: [...answer.blocks, by] })) await reply.instead(answer);
}
