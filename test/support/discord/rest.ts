import type { Body, Command } from './check.ts';
import { checkCommands, checkMessage } from './check.ts';
import type { Asked, Channel, Message, State } from './state.ts';

/** What our Discord answers to one request. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Given {
  readonly state: State;
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly body: never;
}

const refuse = (status: number, code: number, message: string, errors?: object): Reply => ({
  status,
  body: { code, message, ...(errors && { errors }) },
});
const invalid = (faults: readonly string[]): Reply =>
  refuse(400, 50035, 'Invalid Form Body', { _errors: faults.map((message) => ({ code: 'X', message })) });
const ok = (body: unknown): Reply => ({ status: 200, body });
const NOTHING: Reply = { status: 204 };

const EPHEMERAL = 64;

/** Routes: method, path, and what is done. Those of interactions need no bot token. */
const ROUTES: readonly (readonly [string, RegExp, (given: Given) => Reply])[] = [
  ['GET', /^\/users\/@me$/, ({ state }) => ok({ id: state.botId, username: 'briefdesk', bot: true })],
  ['GET', /^\/applications\/@me$/, ({ state }) => ok({ id: state.applicationId, bot: { id: state.botId } })],
  ['GET', /^\/applications\/\d+\/commands$/, ({ state }) => ok(listCommands(state, 'global'))],
  ['PUT', /^\/applications\/\d+\/commands$/, ({ state, body }) => register(state, 'global', body)],
  [
    'GET',
    /^\/applications\/\d+\/guilds\/(\d+)\/commands$/,
    ({ state, params }) => ok(listCommands(state, params[0]!)),
  ],
  [
    'PUT',
    /^\/applications\/\d+\/guilds\/(\d+)\/commands$/,
    ({ state, params, body }) => register(state, params[0]!, body),
  ],
  [
    'POST',
    /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
    ({ state, params, body }) => acknowledge(state, params[1]!, body),
  ],
  ['POST', /^\/webhooks\/\d+\/([^/]+)$/, ({ state, params, body }) => followUp(state, params[0]!, body)],
  [
    'PATCH',
    /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/,
    ({ state, params, body }) => editOriginal(state, params[0]!, body),
  ],
  [
    'GET',
    /^\/channels\/(\d+)\/messages$/,
    ({ state, params, query }) => inChannel(state, params[0]!, (channel) => ok(history(channel, query))),
  ],
  [
    'POST',
    /^\/channels\/(\d+)\/messages$/,
    ({ state, params, body }) => inChannel(state, params[0]!, (channel) => post(state, channel, body)),
  ],
  [
    'GET',
    /^\/channels\/(\d+)\/messages\/(\d+)$/,
    ({ state, params }) => onMessage(state, params, (message) => ok(shown(message))),
  ],
  [
    'PATCH',
    /^\/channels\/(\d+)\/messages\/(\d+)$/,
    ({ state, params, body }) => onMessage(state, params, (message) => edit(message, body)),
  ],
  [
    'GET',
    /^\/guilds\/\d+\/members\/(\d+)$/,
    ({ params }) =>
      ok({
        user: { id: params[0], username: 'reader' },
        roles: [],
        joined_at: '2020-01-01T00:00:00Z',
        flags: 0,
      }),
  ],
];

/** Carries out a request. */
export function carryOut(
  state: State,
  method: string,
  url: URL,
  authorization: string,
  body: unknown,
): Reply {
  // discord.js writes `%40original`
  const path = decodeURIComponent(url.pathname.replace(/^\/api\/v10/, ''));
  const needsToken = !/^\/(interactions|webhooks)\//.test(path);
  if (needsToken && (state.isTokenRevoked || authorization !== `Bot ${state.token}`)) {
    return refuse(401, 0, '401: Unauthorized');
  }
  for (const [verb, pattern, answer] of ROUTES) {
    const params = verb === method ? pattern.exec(path) : null;
    if (params)
      return answer({ state, params: params.slice(1), query: url.searchParams, body: body as never });
  }
  return refuse(404, 0, `404: Not Found (${method} ${path})`);
}

/** As Discord lists them: with ids, versions and defaults that we did not say. */
const listCommands = (state: State, where: string): object[] =>
  (state.commands.get(where) ?? []).map((command) => ({
    id: state.newId(),
    application_id: state.applicationId,
    version: '1',
    nsfw: false,
    dm_permission: true,
    default_member_permissions: null,
    description: '',
    name_localizations: null,
    ...command,
  }));

function register(state: State, where: string, body: readonly Command[]): Reply {
  const faults = checkCommands(body);
  if (faults.length > 0) return invalid(faults);
  state.commands.set(where, body);
  return ok(listCommands(state, where));
}

function find(state: State, token: string): Asked | undefined {
  const asked = state.interactions.get(token.replace(/^token-/, ''));
  return asked?.token === token ? asked : undefined;
}

function acknowledge(state: State, token: string, body: NonNullable<Asked['ack']>): Reply {
  const asked = find(state, token);
  if (!asked || asked.isExpired) return refuse(404, 10062, 'Unknown interaction');
  if (asked.ack) return refuse(400, 40060, 'Interaction has already been acknowledged.');
  const reply = take(state, asked, body);
  if (reply.status < 300) {
    asked.ack = body;
    asked.took = performance.now() - asked.sent;
    asked.onAck?.();
  }
  return reply;
}

/** The first answer: 4 a message, 5 one that is to come, 6 nothing, 7 another version of the message, 8 choices, 9 a form. */
function take(state: State, asked: Asked, { type, data }: NonNullable<Asked['ack']>): Reply {
  if (type === 4 || type === 7) {
    const merged = type === 7 ? { ...asked.message, ...data } : data!;
    const faults = checkMessage(merged);
    if (faults.length > 0) return invalid(faults);
    if (type === 7) edit(asked.message!, data!);
    else asked.messages.push(newMessage(state, asked.channel, data!));
  }
  if (type === 8) {
    const choices = data?.choices as { name: string; value: string }[];
    const isFine =
      choices.length <= 25 &&
      choices.every(({ name, value }) => name && name.length <= 100 && value && value.length <= 100);
    if (!isFine) return invalid(['choices']);
  }
  if (type === 9 && !(data!.custom_id!.length <= 100)) return invalid(['custom_id']);
  return NOTHING;
}

function editOriginal(state: State, token: string, body: Body): Reply {
  const asked = find(state, token);
  if (!asked?.ack) return refuse(404, 10015, 'Unknown Webhook');
  if (asked.ack.type === 6 || asked.ack.type === 7) return edit(asked.message!, body);
  const [original] = asked.messages;
  if (original) return edit(original, body);
  const faults = checkMessage(body);
  if (faults.length > 0) return invalid(faults);
  const flags = (body.flags ?? 0) | ((asked.ack.data?.flags ?? 0) & EPHEMERAL);
  asked.messages.push(newMessage(state, asked.channel, { ...body, flags }));
  asked.onAnswer?.(asked.messages[0]!);
  return ok(shown(asked.messages[0]!));
}

function followUp(state: State, token: string, body: Body): Reply {
  const asked = find(state, token);
  if (!asked?.ack) return refuse(404, 10015, 'Unknown Webhook');
  const faults = checkMessage(body);
  if (faults.length > 0) return invalid(faults);
  const message = newMessage(state, asked.channel, body);
  asked.messages.push(message);
  if (!((body.flags ?? 0) & EPHEMERAL)) state.channels.get(asked.channel)?.messages.push(message);
  return ok(shown(message));
}

function inChannel(state: State, id: string, answer: (channel: Channel) => Reply): Reply {
  const channel = state.channels.get(id);
  if (!channel) return refuse(404, 10003, 'Unknown Channel');
  return channel.canView ? answer(channel) : refuse(403, 50001, 'Missing Access');
}

function onMessage(
  state: State,
  [channelId, id]: readonly string[],
  answer: (message: Message) => Reply,
): Reply {
  return inChannel(state, channelId!, ({ messages }) => {
    const message = messages.find((one) => one.id === id);
    return message ? answer(message) : refuse(404, 10008, 'Unknown Message');
  });
}

function post(state: State, channel: Channel, body: Body & Partial<Message>): Reply {
  if (!channel.canSend) return refuse(403, 50013, 'Missing Permissions');
  const limit = count(state, channel);
  if (limit.status === 429) return limit;
  const faults = checkMessage(body);
  if (faults.length > 0) return invalid(faults);
  const known = body.enforce_nonce && channel.messages.find(({ nonce }) => nonce === body.nonce);
  if (known) return { ...limit, body: shown(known) };
  const message = { ...newMessage(state, channel.id, body), nonce: body.nonce! };
  channel.messages.push(message);
  return { ...limit, body: { ...shown(message), nonce: body.nonce } };
}

/** One more message against the channel's limit, with the headers that tell how it stands. */
function count(state: State, channel: Channel): Reply {
  const now = performance.now();
  channel.recent = channel.recent.filter((at) => at > now - state.limit.window);
  const reset =
    channel.recent.length > 0
      ? (channel.recent[0]! + state.limit.window - now) / 1000
      : state.limit.window / 1000;
  const headers = (remaining: number) => ({
    'x-ratelimit-limit': String(state.limit.count),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset-after': reset.toFixed(3),
    'x-ratelimit-bucket': `messages-${channel.id}`,
  });
  if (channel.recent.length >= state.limit.count) {
    return {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: reset, global: false },
      headers: { ...headers(0), 'retry-after': reset.toFixed(3), 'x-ratelimit-scope': 'user' },
    };
  }
  channel.recent.push(now);
  return { status: 200, headers: headers(state.limit.count - channel.recent.length) };
}

/** Of a message's flags an edit may give two, and has to give one of them with components of that kind. */
const EDITABLE = 32768 | 4;

function edit(message: Message, body: Body): Reply {
  const isV2 = body.components?.some(({ type }) => type === 17) ?? false;
  if (body.allowed_mentions?.parse?.length !== 0)
    return invalid(['allowed_mentions: somebody could be notified']);
  if ((body.flags ?? 0) & ~EDITABLE || (isV2 && !((body.flags ?? 0) & 32768))) return invalid(['flags']);
  const next = {
    ...message,
    ...body,
    flags: ((message.flags ?? 0) & EPHEMERAL) | (body.flags ?? message.flags ?? 0),
  };
  const faults = checkMessage(next);
  if (faults.length > 0) return invalid(faults);
  Object.assign(message, next);
  return ok(shown(message));
}

function newMessage(state: State, channel: string, body: Body): Message {
  const { nonce: _, enforce_nonce: __, ...kept } = body;
  return { ...kept, id: state.newId(), channel_id: channel, author: { id: state.botId, bot: true } };
}

/** As Discord gives it back: a nonce only to who has just sent it. */
function shown({ nonce: _, ...message }: Message): object {
  return { content: '', embeds: [], mentions: [], attachments: [], type: 0, ...message };
}

function history({ messages }: Channel, query: URLSearchParams): object[] {
  const before = query.get('before');
  const older = before ? messages.filter(({ id }) => BigInt(id) < BigInt(before)) : messages;
  return [...older]
    .reverse()
    .slice(0, Number(query.get('limit') ?? 50))
    .map(shown);
}
