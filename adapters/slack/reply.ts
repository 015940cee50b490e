import { errors, request } from 'undici';
import { isDirect, type Slack, type Where } from './desk.ts';
import { codeOf } from './faults.ts';
import { LIMITS, TIMES } from './limits.ts';
import type { Payload } from './render.ts';

/** Answers to one thing that a user did. Never rejects: what cannot be delivered is logged. */
export interface Reply {
  /** Only the user sees it. */
  privately(payload: Payload): Promise<void>;
  /** Everybody in the channel sees it. Resolves with whether it is there. */
  publicly(payload: Payload): Promise<boolean>;
  /** Puts something else in the place of the private message that a button stands in. */
  instead(payload: Payload): Promise<void>;
}

/** Attempts at a response_url before the Web API is used instead, and the pause between, in milliseconds. */
const PAUSES = [500, 2_000];

/**
 * Replies through the `response_url` that came with an interaction, which works in channels that the desk is not in; it
 * takes five uses in half an hour, and after that, or where there is none, the Web API is used.
 */
export function replyTo(slack: Slack, where: Where): Reply {
  const until = slack.now() + LIMITS.responseLasts;
  let left = where.url ? LIMITS.responseUses : 0;
  const byUrl = async (body: object): Promise<boolean> => {
    if (left <= 0 || slack.now() >= until) return false;
    left--;
    return respond(slack, where.url!, { ...body, ...(where.thread && { thread_ts: where.thread }) });
  };
  const byCall = (payload: Payload, isPublic: boolean) => say(slack, where, payload, isPublic);
  return {
    async privately(payload) {
      if (await byUrl({ response_type: 'ephemeral', replace_original: false, ...payload })) return;
      await byCall(payload, isDirect(where.channel));
    },
    async publicly(payload) {
      if (
        await byUrl({ response_type: 'in_channel', replace_original: false, ...UNFURL_NOTHING, ...payload })
      )
        return true;
      return byCall(payload, true);
    },
    async instead(payload) {
      await byUrl({ replace_original: true, ...payload });
    },
  };
}

/** No wall of link previews under an answer. */
export const UNFURL_NOTHING = { unfurl_links: false, unfurl_media: false } as const;

/**
 * Whether Slack took it. Tries again only where it certainly did not. What Slack says is read to its end, or the
 * connection could not be used again and each answer would need a new one.
 */
async function respond({ log, pause }: Slack, url: string, body: object): Promise<boolean> {
  for (const ms of [...PAUSES, null]) {
    let wish = 0;
    try {
      const {
        statusCode: status,
        headers,
        body: said,
      } = await request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        headersTimeout: TIMES.call,
        bodyTimeout: TIMES.call,
      });
      await said.dump();
      if (status < 300) return true;
      log.warn({ platform: 'slack', status }, 'an answer was not taken at its response_url');
      if (status !== 429 && status < 500) return false;
      wish = Number(headers['retry-after']) * 1000 || 0;
    } catch (error) {
      const { code, name } = error as NodeJS.ErrnoException;
      log.warn({ platform: 'slack', why: code ?? name }, 'a response_url is not reached');
      if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError)
        return true;
    }
    if (ms === null || wish > TIMES.waitInside) return false;
    await pause(Math.max(ms, wish));
  }
  return false;
}

/**
 * Says something in a channel, or to one user in it; where a channel is closed to the desk, to that user directly.
 * Resolves with whether it is there.
 */
export async function say(slack: Slack, where: Where, payload: Payload, isPublic: boolean): Promise<boolean> {
  const { workspace, channel, user } = where;
  try {
    await again(slack, () => send(slack, where, payload, isPublic));
    return true;
  } catch (error) {
    const isForUser = !isPublic || isDirect(channel);
    if (isForUser && channel !== user && slack.outcomeOf(error).kind === 'paused')
      return say(slack, { workspace, channel: user, user }, payload, true);
    slack.log.error(
      { platform: 'slack', workspace, channel, why: codeOf(error) ?? (error as Error).message },
      'an answer was not delivered',
    );
    slack.onFailedCall(error, workspace);
    return false;
  }
}

async function send(slack: Slack, where: Where, payload: Payload, isPublic: boolean): Promise<void> {
  const { workspace, channel, user, thread } = where;
  const { text, blocks } = payload;
  const message = { channel, text, blocks: [...blocks], ...(thread && { thread_ts: thread }) };
  const { botToken: token } = await slack.workspaces.identify(workspace);
  if (isPublic) await slack.web.chat.postMessage({ token, ...message, ...UNFURL_NOTHING });
  else await slack.web.chat.postEphemeral({ token, user, ...message });
}

/** Waits for rate limits, and tries again where Slack certainly did not take it. */
async function again(slack: Slack, attempt: () => Promise<void>): Promise<void> {
  for (const ms of PAUSES) {
    try {
      return await attempt();
    } catch (error) {
      const outcome = slack.outcomeOf(error);
      const wish = outcome.kind === 'wait' ? outcome.seconds * 1000 : 0;
      if ((outcome.kind !== 'wait' && outcome.kind !== 'failed') || wish > TIMES.waitInside) throw error;
      await slack.pause(Math.max(ms, wish));
    }
  }
  return attempt();
}
