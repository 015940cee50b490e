import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Command, findCommand } from '../../../src/command/table.ts';
import { until } from '../until.ts';
import { type Component, flatten } from './check.ts';
import { type LocalGateway, openGateway } from './gateway.ts';
import { carryOut } from './rest.ts';
import {
  type Asked,
  addChannel,
  type Channel,
  createState,
  type Fault,
  type Message,
  type State,
} from './state.ts';

/** Discord on the loopback address: REST and gateway, with a memory. */
export interface LocalDiscord extends State {
  /** `http://127.0.0.1:1234/api` */
  readonly api: string;
  readonly gateway: LocalGateway;
  /** The channel that most tests use. */
  readonly channel: Channel;
  /** Shards that the gateway recommends. */
  shards: number;
  /** How many more connections the gateway takes today. */
  sessionsLeft: number;
  /** What is sent to where interactions go; the gateway, unless a test takes it. */
  deliver: (interaction: object) => void;
  fail(fault: Partial<Fault> & Pick<Fault, 'method' | 'path'>): void;
  /** Requests to these paths wait until what is returned is called. */
  hold(path: RegExp): () => void;
  /** Somebody uses a command: `who`, `{ name: 'ann-hart' }`. */
  command(story: string, sub: string, options?: Options, more?: object): Asked;
  /** Somebody is typing into an option. */
  type(story: string, sub: string, option: string, typed: string): Asked;
  /** Somebody uses a command of a message's own menu. */
  onMessage(name: string, content: string): Asked;
  /** Somebody presses a button, by its label or the beginning of it. */
  press(message: Message, label: string, more?: object): Asked;
  /** Somebody chooses from the menu in a message, by an option's label. */
  choose(message: Message, label: string): Asked;
  /** Somebody sends a form. */
  submit(customId: string, values: Readonly<Record<string, string>>): Asked;
  /** Somebody writes a message. */
  write(content: string, where?: Channel): string;
  /** The answers of an interaction, once there are so many. */
  answers(asked: Asked, count?: number): Promise<Message[]>;
  stop(): Promise<void>;
}

type Options = Readonly<Record<string, string | boolean>>;

export async function startDiscord(): Promise<LocalDiscord> {
  const state = createState();
  const channel = addChannel(state, state.guild);
  const server = createServer((request, response) => void serve(discord, request, response, wait));
  const gateway = openGateway(server, state);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const send = (fields: object, message?: Message): Asked => {
    const id = state.newId();
    const asked: Asked = {
      id,
      token: `token-${id}`,
      channel: channel.id,
      sent: performance.now(),
      messages: [],
      ...(message && { message }),
    };
    state.interactions.set(id, asked);
    discord.deliver({ ...describeInteraction(state, asked), ...(message && { message }), ...fields });
    return asked;
  };
  const findComponent = (message: Message, fits: (one: Component) => boolean): Component => {
    const found = (message.components ?? []).flatMap(flatten).find(fits);
    if (!found) throw new Error(`the message has no such component: ${JSON.stringify(message.components)}`);
    return found;
  };

  const held: { readonly path: RegExp; readonly until: Promise<void> }[] = [];
  const wait = async (path: string) => {
    for (const one of held) if (one.path.test(path)) await one.until;
  };

  const discord: LocalDiscord = Object.assign(state, {
    api: `http://127.0.0.1:${port}/api`,
    gateway,
    channel,
    shards: 1,
    sessionsLeft: 999,
    deliver: (interaction: object) => gateway.dispatch('INTERACTION_CREATE', interaction, state.guild),
    fail: (fault: Partial<Fault> & Pick<Fault, 'method' | 'path'>) =>
      void state.faults.push({ times: 1, ...fault }),
    hold: (path: RegExp) => {
      let release = () => {};
      held.push({
        path,
        until: new Promise((resolve) => {
          release = resolve;
        }),
      });
      return () => release();
    },
    command: (story: string, sub: string, options: Options = {}, more = {}) =>
      send({ type: 2, data: { id: '1', type: 1, name: story, options: [writeSub(sub, options)] }, ...more }),
    type: (story: string, sub: string, option: string, typed: string) =>
      send({
        type: 4,
        data: {
          id: '1',
          type: 1,
          name: story,
          options: [
            { type: 1, name: sub, options: [{ type: 3, name: option, value: typed, focused: true }] },
          ],
        },
      }),
    onMessage: (name: string, content: string) =>
      send({
        type: 2,
        data: {
          id: '2',
          type: 3,
          name,
          target_id: '5',
          resolved: { messages: { 5: { id: '5', content, embeds: [] } } },
        },
      }),
    press: (message: Message, label: string, more = {}) => {
      const { custom_id, disabled } = findComponent(message, (one) => one.label?.startsWith(label) === true);
      if (disabled) throw new Error(`${label} is switched off`);
      return send({ type: 3, data: { component_type: 2, custom_id }, ...more }, message);
    },
    choose: (message: Message, label: string) => {
      const { custom_id, options } = findComponent(message, ({ type }) => type === 3);
      const { value } = options!.find((one) => one.label === label)!;
      return send({ type: 3, data: { component_type: 3, custom_id, values: [value] } }, message);
    },
    submit: (customId: string, values: Readonly<Record<string, string>>) =>
      send({
        type: 5,
        data: {
          custom_id: customId,
          components: Object.entries(values).map(([id, value]) => ({
            type: 18,
            component:
              id === 'story'
                ? { type: 3, custom_id: id, values: [value] }
                : { type: 4, custom_id: id, value },
          })),
        },
      }),
    write: (content: string, where = channel) => {
      const id = state.newId();
      const isNamed = content.includes(`<@${state.botId}>`);
      gateway.dispatch(
        'MESSAGE_CREATE',
        {
          id,
          channel_id: where.id,
          ...(where.guild && { guild_id: where.guild, member: { roles: [] } }),
          author: { id: state.user, username: 'reader', discriminator: '0' },
          content: isNamed || !where.guild ? content : '',
          mentions: isNamed ? [{ id: state.botId }] : [],
          embeds: [],
          attachments: [],
          type: 0,
          timestamp: '2031-02-03T00:00:00Z',
        },
        where.guild,
      );
      return id;
    },
    answers: async (asked: Asked, count = 1) => {
      await until(() => asked.messages.length >= count);
      return asked.messages;
    },
    stop: async () => {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
  return discord;
}

/** A command as somebody types it elsewhere, as the options that Discord makes of it. */
export function optionsOf(typed: string): [sub: string, options: Record<string, string>] {
  const [name = '', ...words] = typed.split(' ');
  const command: Command | undefined = findCommand(name)?.command;
  const option = command?.argument?.name.toLowerCase();
  return [name, option && words.length > 0 ? { [option]: words.join(' ') } : {}];
}

const writeSub = (name: string, options: Options) => ({
  type: 1,
  name,
  options: Object.entries(options).map(([key, value]) => ({
    type: typeof value === 'boolean' ? 5 : 3,
    name: key,
    value,
  })),
});

/** What all interactions have: who, where, and how the app was installed. */
const describeInteraction = (state: State, { id, token, channel }: Asked) => ({
  id,
  token,
  application_id: state.applicationId,
  version: 1,
  guild_id: state.guild,
  channel_id: channel,
  channel: { id: channel, type: 0 },
  member: { user: { id: state.user, username: 'reader', discriminator: '0' }, roles: [], permissions: '16' },
  app_permissions: '3072',
  authorizing_integration_owners: { 0: state.guild },
  context: 0,
  locale: 'en-GB',
  entitlements: [],
});

async function serve(
  discord: LocalDiscord,
  request: IncomingMessage,
  response: ServerResponse,
  wait: (path: string) => Promise<void>,
): Promise<void> {
  const url = new URL(request.url ?? '/', discord.api);
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const body: unknown = text ? JSON.parse(text) : undefined;
  const method = request.method ?? 'GET';
  discord.requests.push({ method, path: url.pathname, body });
  await wait(url.pathname);
  const fault = discord.faults.find(
    (one) => one.times > 0 && one.method === method && one.path.test(url.pathname),
  );
  if (fault) fault.times--;
  const authorization = request.headers.authorization ?? '';
  const carried = !fault || fault.accepts ? answer(discord, method, url, authorization, body) : undefined;
  if (fault?.hangs) return;
  const {
    status,
    headers = {},
    body: said,
  } = fault?.status === undefined
    ? carried!
    : { status: fault.status, headers: fault.headers, body: fault.body ?? {} };
  // an empty answer has no content type: discord.js would read it as JSON
  response.writeHead(status, {
    ...headers,
    ...(status === 204 ? {} : { 'content-type': 'application/json' }),
  });
  response.end(status === 204 ? undefined : JSON.stringify(said));
}

function answer(discord: LocalDiscord, method: string, url: URL, authorization: string, body: unknown) {
  if (!url.pathname.endsWith('/gateway/bot')) return carryOut(discord, method, url, authorization, body);
  if (discord.isTokenRevoked || authorization !== `Bot ${discord.token}`) {
    return { status: 401, body: { code: 0, message: '401: Unauthorized' } };
  }
  return {
    status: 200,
    body: {
      url: discord.api.replace('http', 'ws').replace('/api', ''),
      shards: discord.shards,
      session_start_limit: {
        total: 1000,
        remaining: discord.sessionsLeft,
        reset_after: 1000,
        max_concurrency: 16,
      },
    },
  };
}
