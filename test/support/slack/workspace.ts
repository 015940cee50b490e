import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { types } from '@slack/bolt';
import type { Platform, Surroundings } from '../../../adapters/platform.ts';
import { createSlack, type SlackOptions } from '../../../adapters/slack/index.ts';
import { type Delivery, SlackServer, sign } from './server.ts';
import type { StoredMessage } from './state.ts';

export const TEAM = 'T1';
export const CHANNEL = 'C1';
export const USER = 'U1';
const SECRET = '0123456789abcdef0123456789abcdef';

/** A workspace with the desk in it, and somebody who talks to it. */
export interface Workspace {
  readonly server: SlackServer;
  readonly platform: Platform;
  /** How long the desk waited, in milliseconds, without waiting. */
  readonly pauses: number[];
  /** Types a slash command; resolves with what the acknowledgement carried. */
  command(command: string, text: string, more?: object): Promise<unknown>;
  event(event: object, more?: object): Promise<unknown>;
  interact(payload: object): Promise<unknown>;
  /** Presses a button of a message. */
  press(message: StoredMessage, label: string | RegExp): Promise<unknown>;
  /** Presses a button of App Home. */
  pressAtHome(view: types.ModalView | types.HomeView, label: string): Promise<unknown>;
  /** Sends a form with what was filled in, by block. */
  submit(view: types.ModalView | types.HomeView, fields: Readonly<Record<string, object>>): Promise<unknown>;
  /** All messages, once there are so many. */
  messages(atLeast: number): Promise<readonly StoredMessage[]>;
  close(): Promise<void>;
}

/** Opens a workspace; the desk is not started. Without an app token, Slack's requests come signed over HTTP. */
export async function openWorkspace(
  surroundings: Surroundings,
  options: Partial<SlackOptions> & { readonly mode?: 'socket' | 'http' } = {},
): Promise<Workspace> {
  const server = await SlackServer.start();
  const { state } = server;
  state.addChannel(CHANNEL);
  state.addChannel('D1');
  state.tokens.set('xoxb-desk-token', TEAM).set('xapp-desk-token', TEAM);
  state.users.set(USER, { tz: 'Europe/Berlin', is_restricted: false });
  const pauses: number[] = [];
  const { mode = 'socket', port = await freePort(), ...more } = options;
  const platform = createSlack(
    {
      ...(mode === 'socket' ? { appToken: 'xapp-desk-token' } : { signingSecret: SECRET }),
      ...(more.oauth ? {} : { botToken: 'xoxb-desk-token' }),
      port,
      apiUrl: server.apiUrl,
      pause: async (ms) => {
        pauses.push(ms);
        await new Promise((resolve) => setTimeout(resolve, 5));
      },
      ...more,
    },
    surroundings,
  );
  const deliver = (delivery: Delivery) =>
    mode === 'socket' ? server.deliver(delivery) : request(`http://127.0.0.1:${port}/slack/events`, delivery);
  const interact = (payload: object) =>
    deliver({ type: 'interactive', payload: { team: { id: TEAM }, user: { id: USER }, ...payload } });
  return {
    server,
    platform,
    pauses,
    command: (command, text, fields = {}) =>
      deliver({
        type: 'slash_commands',
        payload: {
          command,
          text,
          team_id: TEAM,
          channel_id: CHANNEL,
          user_id: USER,
          trigger_id: server.trigger(),
          response_url: server.responseUrl(CHANNEL, USER),
          ...fields,
        },
      }),
    event: (event, fields = {}) =>
      deliver({
        type: 'events_api',
        payload: {
          type: 'event_callback',
          team_id: TEAM,
          event_id: `Ev${server.trigger()}`,
          event,
          ...fields,
        },
      }),
    interact,
    pressAtHome: (view, label) =>
      interact({
        type: 'block_actions',
        trigger_id: server.trigger(),
        container: { type: 'view', view_id: 'V1' },
        view: { ...view, id: 'V1' },
        actions: [{ ...findButton(view.blocks, label), action_ts: '1.1' }],
      }),
    submit: (view, fields) =>
      interact({
        type: 'view_submission',
        trigger_id: server.trigger(),
        view: {
          ...view,
          id: 'V1',
          state: {
            values: Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, { [id]: field }])),
          },
        },
      }),
    press(message, label) {
      const action = findButton(message.blocks, label);
      return interact({
        type: 'block_actions',
        trigger_id: server.trigger(),
        response_url: server.responseUrl(message.channel, USER),
        channel: { id: message.channel },
        container: {
          type: 'message',
          channel_id: message.channel,
          message_ts: message.ts,
          ...(message.thread_ts && { thread_ts: message.thread_ts }),
        },
        actions: [{ ...action, action_ts: message.ts }],
      });
    },
    async messages(atLeast) {
      await until(
        () => state.messages.length >= atLeast,
        () => `${state.messages.length} messages; refused: ${state.refused}`,
      );
      return state.messages;
    },
    async close() {
      await platform.stop();
      await server.stop();
    },
  };
}

function findButton(blocks: readonly types.AnyBlock[], label: string | RegExp): object {
  const buttons = (blocks as readonly types.KnownBlock[]).flatMap((block) =>
    block.type === 'actions' ? block.elements : [],
  );
  const fits = (text: string) => (label instanceof RegExp ? label.test(text) : text === label);
  const found = buttons.find((one) => 'text' in one && one.text && fits(one.text.text));
  if (!found) throw new Error(`there is no button ${label}`);
  return found;
}

/** Waits for something that the network brings; rejects after some seconds, saying how it stands. */
export async function until(
  isSo: () => boolean,
  describe: () => string = () => 'it did not come',
): Promise<void> {
  for (let i = 0; i < 1_000; i++) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(describe());
}

/** A request as Slack sends it over HTTP, signed. Resolves with what the answer carried; rejects where it is no 200. */
export async function request(
  url: string,
  { type, payload }: Delivery,
  secret = SECRET,
  at = Date.now() / 1000,
): Promise<unknown> {
  const json = JSON.stringify(payload);
  const form =
    type === 'interactive'
      ? new URLSearchParams({ payload: json })
      : new URLSearchParams(payload as Record<string, string>);
  const body = type === 'events_api' ? json : form.toString();
  const contentType = type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded';
  const headers = { 'content-type': contentType, ...sign(body, secret, Math.floor(at)) };
  const answer = await fetch(url, { method: 'POST', body, headers });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const said = await answer.text();
  return said ? JSON.parse(said) : undefined;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
