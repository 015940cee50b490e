import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { State } from './state.ts';

/** A session of one shard: what was said in it can be said again. */
interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly events: { readonly t: string; readonly d: unknown; readonly s: number }[];
  socket: WebSocket | undefined;
}

export interface LocalGateway {
  /** Sends an event to the shard that has the server; without one, to the first. */
  dispatch(t: string, d: object, guild?: string): void;
  /** Closes every connection with this code. */
  close(code: number): void;
  /** Breaks every connection, as a network does. */
  cut(): void;
  /** What clients have said: opcodes, in order. */
  readonly heard: { readonly op: number; readonly d: unknown }[];
  readonly sessions: readonly Session[];
  /** Milliseconds between heartbeats that HELLO asks for. */
  heartbeat: number;
  /** Heartbeats are acknowledged. */
  acknowledges: boolean;
  /** Close every further connection at once with this code, before anybody is identified. */
  refusal: number | undefined;
  stop(): void;
}

export function openGateway(server: Server, state: State): LocalGateway {
  const sessions: Session[] = [];
  const sockets = new WebSocketServer({ server });
  const gateway: LocalGateway = {
    heard: [],
    sessions,
    heartbeat: 45_000,
    acknowledges: true,
    refusal: undefined,
    dispatch(t, d, guild) {
      const shardOf = ([id, count]: Session['shard']) =>
        id === Number((BigInt(guild ?? 0) >> 22n) % BigInt(count));
      const session = sessions.findLast(({ shard }) => (guild ? shardOf(shard) : shard[0] === 0));
      if (session) send(session, t, d);
    },
    close(code) {
      for (const socket of sockets.clients) socket.close(code);
    },
    cut() {
      for (const socket of sockets.clients) socket.terminate();
    },
    stop() {
      gateway.cut();
      sockets.close();
    },
  };

  const send = (session: Session, t: string, d: unknown): void => {
    const event = { op: 0, t, d, s: session.events.length + 1 };
    session.events.push(event);
    session.socket?.send(JSON.stringify(event));
  };

  sockets.on('connection', (socket, request) => {
    const base = `ws://${request.headers.host}`;
    const say = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d, t: null, s: null }));
    say(10, { heartbeat_interval: gateway.heartbeat });
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(data.toString()) as { op: number; d: never };
      gateway.heard.push({ op, d });
      if (op === 1 && gateway.acknowledges) say(11, null);
      if (op === 2) identify(socket, d, base);
      if (op === 6) resume(socket, d, say);
    });
  });

  const identify = (
    socket: WebSocket,
    d: { token: string; shard?: [number, number] },
    base: string,
  ): void => {
    const isRefused = state.isTokenRevoked || d.token !== state.token;
    const code = gateway.refusal ?? (isRefused ? 4004 : undefined);
    if (code !== undefined) {
      socket.close(code);
      return;
    }
    const shard = d.shard ?? [0, 1];
    const session: Session = { id: state.newId(), shard, events: [], socket };
    sessions.push(session);
    const isMine = Number((BigInt(state.guild) >> 22n) % BigInt(shard[1])) === shard[0];
    send(session, 'READY', {
      v: 10,
      user: { id: state.botId, username: 'briefdesk', discriminator: '0', bot: true, avatar: null },
      guilds: isMine ? [{ id: state.guild, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: base,
      application: { id: state.applicationId, flags: 0 },
      shard,
    });
    if (isMine) send(session, 'GUILD_CREATE', describeGuild(state));
  };

  const resume = (
    socket: WebSocket,
    d: { session_id: string; seq: number },
    say: (op: number, d: unknown) => void,
  ): void => {
    const session = sessions.find(({ id }) => id === d.session_id);
    if (!session) {
      say(9, false);
      return;
    }
    session.socket = socket;
    for (const event of session.events.filter(({ s }) => s > d.seq)) socket.send(JSON.stringify(event));
    send(session, 'RESUMED', {});
  };
  return gateway;
}

/** Everyone may see; who has the manager's role may manage channels. */
export function describeGuild(state: State): object {
  return {
    id: state.guild,
    name: 'A server',
    owner_id: state.newId(),
    roles: [{ id: state.guild, name: '@everyone', permissions: '1024', position: 0, color: 0 }],
    channels: [...state.channels.values()]
      .filter(({ guild }) => guild === state.guild)
      .map(({ id }) => ({ id, type: 0, name: 'a-channel', permission_overwrites: [], position: 0 })),
    members: [],
    emojis: [],
    stickers: [],
    features: [],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    member_count: 1,
    unavailable: false,
  };
}
