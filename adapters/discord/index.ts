import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type APIApplication, REST, RESTEvents, Routes } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import { nameCommands } from '../command-names.ts';
import { type Platform, PlatformError, type Surroundings } from '../platform.ts';
import { type Call, createAnswers } from './answers.ts';
import { describeError, NEW_TOKEN, outcomeOf } from './faults.ts';
import { createGateway, type Gateway, type GatewayEvents } from './gateway.ts';
import type { Registered } from './help.ts';
import { createHttpReceiver } from './http.ts';
import { createInteractions } from './interactions.ts';
import { REQUEST, REQUESTS_A_SECOND } from './limits.ts';
import { installUrl } from './manifest.ts';
import { createMentions } from './mentions.ts';
import { createPoster } from './post.ts';
import { areEverywhere, registerCommands, removeCopies } from './registration.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Asked for with the token, where it is not given. */
  readonly applicationId?: string;
  /** With `port`: take interactions over HTTP, and open no gateway. */
  readonly publicKey?: string;
  readonly port?: number;
  /** Register the commands in this server alone, where changes are seen at once. */
  readonly developmentServer?: string;
  /** Discord's API, for a test: `http://127.0.0.1:1234/api`. */
  readonly api?: string;
  /** Milliseconds that one request may take. */
  readonly timeout?: number;
  /** Milliseconds until the second try to connect; each further pause is twice as long, up to a minute. */
  readonly pause?: number;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** Discord, over the gateway, or over HTTP where a public key and a port are given. */
export function createDiscord(options: DiscordOptions, surroundings: Surroundings): Platform {
  const { token, api, timeout = REQUEST } = options;
  const { desks, log, now, onStopped } = surroundings;
  const instance = randomUUID().slice(0, 8);
  const base = { timeout, retries: 0, offset: 0, ...(api === undefined ? {} : { api }) };
  /** With the bot's token: it waits for nothing, so that deliveries decide when to try again. */
  const bot = new REST({
    ...base,
    globalRequestsPerSecond: REQUESTS_A_SECOND,
    rejectOnRateLimit: ({ route }) => route.endsWith('/messages') || route.includes('/messages/'),
  }).setToken(token);
  /** For interactions, which have tokens of their own and no part in the bot's limit. */
  const webhooks = new REST({
    ...base,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    handlerSweepInterval: 60_000,
  });
  bot.on(RESTEvents.InvalidRequestWarning, ({ count }) =>
    log.warn({ count }, 'Discord refuses many requests: at 10,000 in 10 minutes it bans the address'),
  );

  const me = { user: '', application: options.applicationId ?? '' };
  let state: 'new' | 'running' | 'stopping' | 'stopped' = 'new';
  let stoppedFor: string | undefined;
  let heard: number | null = null;
  let gateway: Gateway | undefined;
  let isListening = false;
  const ending = new AbortController();
  const pending = new Set<Promise<unknown>>();
  const open = new Set<string>();

  const track = <T>(work: Promise<T>): Promise<T> => {
    pending.add(work);
    work.finally(() => pending.delete(work)).catch(() => {});
    return work;
  };
  const stopForGood = (reason: string, wayOut: string) => {
    if (stoppedFor !== undefined) return;
    stoppedFor = `${reason} ${wayOut}`;
    if (state === 'running') onStopped(stoppedFor);
  };
  /** Told once a channel, and again after it was closed. */
  const tellOpen = (workspace: string, channel: string) => {
    const where = `${workspace} ${channel}`;
    if (open.has(where)) return;
    open.add(where);
    desks.reachable('discord', workspace, channel);
  };

  /** By their names, once they are registered. */
  const commandIds = new Map<string, string>();
  const registeredFor = (story: string): Registered | undefined => {
    const name = [...nameCommands(desks.stories)].find((one) => one[1] === story)?.[0];
    const id = name === undefined ? undefined : commandIds.get(name);
    return id === undefined ? undefined : { name: name!, id };
  };

  const answers = createAnswers(webhooks, log, {
    instance,
    took: (id) => Math.round(now() - (Number(BigInt(id) >> 22n) + DISCORD_EPOCH)),
  });
  const interact = createInteractions({ ...surroundings, answers, onOpen: tellOpen, registeredFor });
  const onCall = (call: Call) => {
    heard = now();
    if (state === 'running') track(interact(call));
  };
  const mention = createMentions({
    desks,
    log,
    now,
    rest: bot,
    me: () => me.user,
    registeredFor,
    mayManage: async (...where) => (await gateway?.mayManage(...where)) ?? false,
  });
  const events: GatewayEvents = {
    onInteraction: (interaction) =>
      onCall({ interaction, acknowledge: (answer) => callBack(webhooks, interaction, answer) }),
    onMessage: (message) => {
      if (state === 'running') track(mention(message));
    },
    onChanged: (workspace, channel) => {
      open.delete(`${workspace} ${channel}`);
      tellOpen(workspace, channel);
    },
    onStopped: stopForGood,
    onHeard: () => {
      heard = now();
    },
  };
  const receiver =
    options.publicKey === undefined
      ? undefined
      : createHttpReceiver(options.publicKey, options.port ?? 0, onCall);

  /** One try to connect. */
  const connect = async () => {
    if (receiver) {
      const { id, bot: user } = (await bot.get(Routes.currentApplication())) as APIApplication;
      Object.assign(me, { application: id, user: user?.id ?? id });
      if (!isListening) log.info({ port: await receiver.start() }, 'taking Discord’s interactions over HTTP');
      isListening = true;
    } else {
      gateway = createGateway(token, api, log, events);
      try {
        Object.assign(me, await gateway.connect());
      } catch (error) {
        await gateway.destroy().catch(() => {});
        throw error;
      }
    }
    await register().catch((error: unknown) =>
      log.error({ reason: describeError(error) }, 'commands could not be registered; the old ones stay'),
    );
  };

  const register = async () => {
    const server = options.developmentServer;
    const registration = { application: me.application, server, stories: desks.stories };
    const { changed, ids } = await registerCommands(bot, registration);
    for (const [name, id] of ids) commandIds.set(name, id);
    log.info({ changed, server: server ?? null }, 'commands are registered');
    if (server === undefined) {
      const servers = await removeCopies(bot, registration, gateway?.servers() ?? []);
      if (servers.length > 0) log.info({ servers }, 'copies of the commands were taken out of servers');
    } else if (await areEverywhere(bot, registration)) {
      log.warn(
        { server },
        'the commands are registered everywhere, too: the development server shows them twice',
      );
    }
  };

  const poster = createPoster(bot, () => me.user);
  /** What credentials that are refused mean for the platform, and a closed channel for what is told of it. */
  const note = <T extends Awaited<ReturnType<typeof poster.post>>>(
    outcome: T,
    workspace: string,
    channel: string,
  ): T => {
    if (outcome.kind === 'stopped') stopForGood(outcome.reason, outcome.wayOut);
    if (outcome.kind === 'paused') open.delete(`${workspace} ${channel}`);
    return outcome;
  };
  const refuse = () =>
    stoppedFor === undefined
      ? undefined
      : ({ kind: 'stopped', reason: stoppedFor, wayOut: NEW_TOKEN } as const);

  return {
    name: 'discord',
    async start() {
      log.info({ instance }, 'connecting to Discord');
      for (
        let pause = options.pause ?? FIRST_PAUSE;
        !ending.signal.aborted;
        pause = Math.min(2 * pause, LONGEST_PAUSE)
      ) {
        try {
          state = 'running';
          await connect();
          log.info(
            { install: installUrl(me.application) },
            'Discord is connected; whoever manages a server adds briefdesk to it at the address "install"',
          );
          return;
        } catch (error) {
          state = 'new';
          const refused = readRefusal(error);
          if (refused) {
            stoppedFor ??= `${refused.message} ${refused.wayOut}`;
            throw refused;
          }
          log.warn({ reason: describeError(error), pause }, 'Discord cannot be reached; trying again');
          await sleep(pause, undefined, { signal: ending.signal }).catch(() => {});
        }
      }
    },
    async stop() {
      if (state === 'stopping' || state === 'stopped') return;
      state = 'stopping';
      ending.abort();
      if (isListening) await receiver?.stop();
      while (pending.size > 0) await Promise.allSettled(pending);
      await gateway?.destroy().catch(() => {});
      bot.clearHandlerSweeper();
      bot.clearHashSweeper();
      webhooks.clearHandlerSweeper();
      webhooks.clearHashSweeper();
      state = 'stopped';
    },
    health: () => ({
      connected:
        state === 'running' &&
        stoppedFor === undefined &&
        (receiver ? isListening : (gateway?.isConnected() ?? false)),
      heard,
      ...(stoppedFor === undefined ? {} : { stopped: stoppedFor }),
    }),
    post: async (posting) =>
      refuse() ?? note(await track(poster.post(posting)), posting.to.workspace, posting.to.channel),
    mark: async (messages, to, correction) =>
      refuse() ?? note(await track(poster.mark(messages, to, correction)), to.workspace, to.channel),
  };
}

/** Milliseconds: ids of Discord's count from 2015. */
const DISCORD_EPOCH = 1_420_070_400_000;

async function callBack(rest: REST, { id, token }: APIInteraction, body: object): Promise<void> {
  await rest.post(Routes.interactionCallback(id, token), { body, auth: false });
}

/** A refusal that no trying changes: of the token, or of what we are. */
function readRefusal(error: unknown): PlatformError | undefined {
  if (error instanceof PlatformError) return error;
  const isToken = error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
  if (isToken || outcomeOf(error).kind === 'stopped')
    return new PlatformError('Discord refuses the token.', NEW_TOKEN);
  const isPort =
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
  return isPort
    ? new PlatformError(`The port cannot be listened on (${error.code}).`, 'Choose another DISCORD_PORT.')
    : undefined;
}
