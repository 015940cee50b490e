import {
  Client,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  PermissionFlagsBits,
} from 'discord.js';
import type { APIInteraction, APIMessage, GatewayGuildCreateDispatchData } from 'discord-api-types/v10';
import { type Log, PlatformError } from '../platform.ts';
import { describeError, NEW_TOKEN } from './faults.ts';

/** What comes from the gateway. */
export interface GatewayEvents {
  readonly onInteraction: (interaction: APIInteraction) => void;
  /** A message that somebody wrote; of messages in servers, those that name the bot have their text. */
  readonly onMessage: (message: APIMessage & { readonly guild_id?: string }) => void;
  /** A channel was changed, or the server has us again: what was closed may be open. */
  readonly onChanged: (workspace: string, channel: string) => void;
  /** The gateway will not have us any more. */
  readonly onStopped: (reason: string, wayOut: string) => void;
  readonly onHeard: () => void;
}

export interface Gateway {
  /** Resolves once all shards are ready. Rejects as Client.login does, or with PlatformError. */
  connect(): Promise<{ readonly user: string; readonly application: string }>;
  isConnected(): boolean;
  /** Ids of the servers that have the app. */
  servers(): readonly string[];
  /** Whether this user may manage the channel. */
  mayManage(workspace: string, channel: string, user: string): Promise<boolean>;
  destroy(): Promise<void>;
}

/** None of them is privileged: a message that names the bot, and a direct one, come with their text all the same. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Close codes after which no trying helps, and the way out of each. */
const FINAL: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: NEW_TOKEN,
  [GatewayCloseCodes.InvalidShard]: 'This is a fault in briefdesk: please report it.',
  [GatewayCloseCodes.ShardingRequired]: 'Start again: the number of shards is asked for at the start.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Update briefdesk: its version of Discord’s API is no longer served.',
  [GatewayCloseCodes.InvalidIntents]: 'This is a fault in briefdesk: please report it.',
  [GatewayCloseCodes.DisallowedIntents]: 'This is a fault in briefdesk: it needs no privileged intent.',
};

/**
 * The connection to Discord's gateway, discord.js's own: it heartbeats, resumes, and opens as many shards as the gateway
 * recommends, all in this process, so that there is one desk and one schedule.
 */
export function createGateway(
  token: string,
  api: string | undefined,
  log: Log,
  events: GatewayEvents,
): Gateway {
  const client = new Client({
    intents: INTENTS,
    shards: 'auto',
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 50, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    // trying again, with growing pauses and a line in the log, is the platform's own
    rest: { retries: 0, ...(api === undefined ? {} : { api }) },
  });
  const final = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const reason = `Discord closed the connection for good: ${GatewayCloseCodes[code] ?? 'code'} (${code}).`;
      reject(new PlatformError(reason, FINAL[code] ?? NEW_TOKEN));
      events.onStopped(reason, FINAL[code] ?? NEW_TOKEN);
    });
  });
  final.catch(() => {});
  listen(client, log, events);
  return {
    async connect() {
      const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
      await Promise.race([client.login(token).then(() => ready), final]);
      return { user: client.user!.id, application: client.application!.id };
    },
    isConnected: () => client.isReady() && client.ws.shards.some(({ status }) => status === READY),
    servers: () => [...client.guilds.cache.keys()],
    async mayManage(workspace, channel, user) {
      const guild = client.guilds.cache.get(workspace);
      const where = guild?.channels.cache.get(channel);
      const member = where && (await guild?.members.fetch(user).catch(() => undefined));
      const permissions = member && where?.permissionsFor(member);
      return permissions?.any(PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageChannels) ?? false;
    },
    destroy() {
      // it takes the end for a loss, and would say that it connects again
      client.removeAllListeners(Events.ShardReconnecting);
      return client.destroy();
    },
  };
}

/** A shard's status that discord.js calls Ready. */
const READY = 0;

function listen(client: Client, log: Log, events: GatewayEvents): void {
  // as Discord sends them: over HTTP they come in the same shape
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) => events.onInteraction(data));
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: APIMessage) => events.onMessage(data));
  client.ws.on(GatewayDispatchEvents.ChannelUpdate, (data: { id: string; guild_id?: string }) =>
    events.onChanged(data.guild_id ?? '', data.id),
  );
  client.ws.on(GatewayDispatchEvents.GuildCreate, (data: GatewayGuildCreateDispatchData) => {
    // at the start every server comes by; later it is one that has added the bot again
    if (client.isReady()) for (const { id } of data.channels ?? []) events.onChanged(data.id, id);
  });
  client.on(Events.Raw, events.onHeard);
  client.on(Events.ShardReconnecting, (shard) =>
    log.warn({ shard }, 'connection to Discord lost; connecting again'),
  );
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info({ shard, replayed }, 'connection to Discord resumed'),
  );
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, reason: describeError(error) }, 'a connection to Discord has a fault'),
  );
  client.on(Events.Error, (error) =>
    log.warn({ reason: describeError(error) }, 'a fault in the connection to Discord'),
  );
  client.on(Events.ShardReady, (shard) => log.info({ shard }, 'connected to Discord'));
}
