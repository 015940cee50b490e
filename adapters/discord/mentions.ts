import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import type { APIMessage } from 'discord-api-types/v10';
import type { Asker, Desks } from '../../src/command/desks.ts';
import { findCommand } from '../../src/command/table.ts';
import { answeredOnce } from '../answered-once.ts';
import { apologiser } from '../apology.ts';
import type { Log } from '../platform.ts';
import { renderView } from './cards.ts';
import { sendCard } from './embeds.ts';
import { describeError } from './faults.ts';
import type { Registered } from './help.ts';
import { NONCE } from './limits.ts';

type Written = APIMessage & { readonly guild_id?: string };

export interface MentionParts {
  readonly desks: Desks;
  readonly log: Log;
  readonly now: () => number;
  readonly rest: REST;
  /** The bot's own id. */
  readonly me: () => string;
  /** A story's command, once it is registered. */
  readonly registeredFor: (story: string) => Registered | undefined;
  readonly mayManage: (workspace: string, channel: string, user: string) => Promise<boolean>;
}

/** Answers messages that name the bot, and direct ones, with a reply that everybody there sees. Never rejects. */
export function createMentions({ desks, log, now, rest, me, registeredFor, mayManage }: MentionParts) {
  const isFirst = answeredOnce(now);
  const apologise = apologiser(log, now);
  return async (message: Written): Promise<void> => {
    const asked = readMention(message, me(), desks.stories);
    if (!asked || !isFirst(message.id)) return;
    const { story, command } = asked;
    const briefing = await desks
      .answer(story, command, askerOf(message, mayManage))
      .catch((error: unknown) => apologise(error, { story, command: command.split(' ', 1)[0]! }));
    const about = {
      message_reference: { message_id: message.id, fail_if_not_exists: false },
      nonce: createHash('sha256').update(`reply\n${message.id}`).digest('base64url').slice(0, NONCE),
      enforce_nonce: true,
    };
    const request = (body: object) =>
      rest.post(Routes.channelMessages(message.channel_id), { body: { ...body, ...about } });
    const registered = registeredFor(story);
    const answer = renderView(briefing, { command, page: 0, secret: false, registered });
    await sendCard(answer, request).catch((error: unknown) => {
      log.warn(
        { channel: message.channel_id, reason: describeError(error) },
        'a question by mention could not be answered; commands work without access to the channel',
      );
    });
  };
}

/** What a message asks: a command where it begins with one, else a question. Undefined where it does not ask us. */
export function readMention(
  { author, content, guild_id, mentions }: Written,
  me: string,
  stories: readonly string[],
): { readonly story: string; readonly command: string } | undefined {
  const named = new RegExp(`<@!?${me}>`, 'g');
  if (author.bot || author.id === me) return undefined;
  if (guild_id !== undefined && !(mentions.some(({ id }) => id === me) && named.test(content)))
    return undefined;
  const words = content.replace(named, ' ').trim().split(/\s+/).filter(Boolean);
  const story = stories.find((one) => one.toLowerCase() === words[0]?.replace(/^\//, '').toLowerCase());
  if (story !== undefined) words.shift();
  const text = words.join(' ');
  const command = words.length === 0 ? 'help' : findCommand(words[0]!) ? text : `ask ${text}`;
  return { story: story ?? stories[0] ?? '', command };
}

function askerOf({ author, channel_id, guild_id }: Written, mayManage: MentionParts['mayManage']): Asker {
  return {
    platform: 'discord',
    workspace: guild_id ?? '',
    channel: channel_id,
    user: author.id,
    mayManage: async () => guild_id === undefined || mayManage(guild_id, channel_id, author.id),
  };
}
