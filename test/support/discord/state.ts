import type { Body, Command } from './check.ts';

/** What our Discord remembers. Everything a test looks at. */
export interface State {
  readonly token: string;
  readonly applicationId: string;
  readonly botId: string;
  readonly guild: string;
  readonly user: string;
  readonly channels: Map<string, Channel>;
  /** By where they are registered: a server's id, or `global`. */
  readonly commands: Map<string, readonly Command[]>;
  readonly interactions: Map<string, Asked>;
  readonly requests: Request[];
  readonly faults: Fault[];
  /** Refuse every credential from now on. */
  isTokenRevoked: boolean;
  /** Messages a channel takes in one window, and the window in milliseconds. */
  limit: { readonly count: number; readonly window: number };
  readonly newId: () => string;
}

export interface Channel {
  readonly id: string;
  readonly guild: string | undefined;
  canView: boolean;
  canSend: boolean;
  messages: Message[];
  /** Times of the last messages, for the rate limit. */
  recent: number[];
}

export interface Message extends Body {
  readonly id: string;
  readonly channel_id: string;
  readonly author: { readonly id: string; readonly bot: boolean };
  readonly message_reference?: { readonly message_id: string };
}

/** An interaction that our Discord has sent, and what was said to it. */
export interface Asked {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  /** The first answer. */
  ack?: {
    readonly type: number;
    readonly data?: Body & { choices?: unknown[]; custom_id?: string; components?: unknown };
  };
  /** Milliseconds from sending it to its first answer. */
  took?: number;
  readonly sent: number;
  /** The message that a button was in: what an edit in place changes. */
  readonly message?: Message;
  /** Messages that answer it: the original, then those that follow. */
  readonly messages: Message[];
  isExpired?: boolean;
  /** Told when the first answer came, and when the message that was put off did. */
  onAck?: () => void;
  onAnswer?: (message: Message) => void;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** What is to go wrong, for so many requests that fit. */
export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  times: number;
  /** The request is carried out all the same. */
  readonly accepts?: boolean;
  /** No answer ever comes. */
  readonly hangs?: boolean;
  readonly status?: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export function createState(): State {
  let last = 0n;
  const newId = () => {
    const now = (BigInt(Date.now()) - 1_420_070_400_000n) << 22n;
    last = now > last ? now : last + 1n;
    return String(last);
  };
  const guild = newId();
  const applicationId = newId();
  const state: State = {
    // as Discord's: the first part is the application's id
    token: `${Buffer.from(applicationId).toString('base64url')}.local0.local-token-of-nobody`,
    applicationId,
    botId: newId(),
    guild,
    user: newId(),
    channels: new Map(),
    commands: new Map(),
    interactions: new Map(),
    requests: [],
    faults: [],
    isTokenRevoked: false,
    limit: { count: 5, window: 100 },
    newId,
  };
  return state;
}

export function addChannel(state: State, guild: string | undefined): Channel {
  const channel: Channel = {
    id: state.newId(),
    guild,
    canView: true,
    canSend: true,
    messages: [],
    recent: [],
  };
  state.channels.set(channel.id, channel);
  return channel;
}
