import type { types } from '@slack/bolt';
import { refusalsOf, refusalsOfView } from './check.ts';

export interface StoredMessage {
  readonly ts: string;
  readonly channel: string;
  text: string;
  blocks: types.KnownBlock[];
  readonly thread_ts?: string;
  /** Set where only this user sees it. */
  readonly onlyFor?: string;
  readonly metadata?: { readonly event_type: string; readonly event_payload: { readonly key?: string } };
  readonly unfurls: boolean;
}

export interface Channel {
  readonly id: string;
  isMember: boolean;
  isArchived: boolean;
}

/** What a call of the Web API brings. */
export type Arguments = Readonly<Record<string, string | undefined>>;
type Answer = { readonly ok: boolean; readonly error?: string } & Readonly<Record<string, unknown>>;

const fail = (error: string): Answer => ({ ok: false, error });

/** A workspace's state behind Slack's Web API: what is posted is there, and can be read and changed. */
export class SlackState {
  readonly messages: StoredMessage[] = [];
  readonly channels = new Map<string, Channel>();
  readonly views: { readonly user?: string; readonly view: types.ModalView | types.HomeView }[] = [];
  readonly prompts: object[] = [];
  readonly users = new Map<string, { tz: string; is_restricted: boolean }>();
  /** Tokens that work, with the workspace of each. */
  readonly tokens = new Map<string, string>();
  readonly triggers = new Set<string>();
  readonly refused: string[] = [];
  /** Codes of the OAuth flow, with the answer that each is exchanged for; refresh tokens, too. */
  readonly grants = new Map<string, object>();
  /** Told of every message that is stored. */
  onMessage: (message: StoredMessage) => void = () => {};
  #ts = 0;

  addChannel(id: string, more: Partial<Channel> = {}): Channel {
    const channel = { id, isMember: true, isArchived: false, ...more };
    this.channels.set(id, channel);
    return channel;
  }

  /** Where a user and the app talk, made when it is first needed. */
  directChannel(user: string): string {
    return this.addChannel(`D-${user}`).id;
  }

  nextTs(): string {
    return `1800000000.${String(++this.#ts).padStart(6, '0')}`;
  }

  /** Answers a method of the Web API. */
  call(method: string, args: Arguments, token: string): Answer {
    if (method === 'oauth.v2.access') return this.#exchange(args);
    const team = this.tokens.get(token);
    if (team === undefined) return fail('invalid_auth');
    const answer = this.#methods[method];
    return answer ? answer(args, team) : fail('unknown_method');
  }

  /** Stores what came to a response_url or to chat.post…. */
  store(message: Omit<StoredMessage, 'ts'>): Answer {
    const [refusal] = refusalsOf(message);
    if (refusal) {
      this.refused.push(refusal);
      return fail(refusal.split(':')[0]!);
    }
    const stored = { ...message, ts: this.nextTs() };
    this.messages.push(stored);
    this.onMessage(stored);
    return { ok: true, ts: stored.ts, channel: stored.channel };
  }

  readonly #methods: Readonly<Record<string, (args: Arguments, team: string) => Answer>> = {
    'auth.test': (_, team) => ({ ok: true, team_id: team, user_id: 'UDESK', bot_id: 'BDESK' }),
    'chat.postMessage': (args) =>
      this.users.has(args.channel ?? '')
        ? this.#post({ ...args, channel: this.directChannel(args.channel!) })
        : this.#post(args),
    'chat.postEphemeral': (args) => this.#post(args, args.user),
    'chat.update': (args) => this.#update(args),
    'conversations.history': (args) =>
      this.#read(args, (one) => one.thread_ts === undefined && one.onlyFor === undefined, true),
    'conversations.replies': (args) =>
      this.#read(args, (one) => one.ts === args.ts || one.thread_ts === args.ts, false),
    'views.open': (args) => this.#open(args),
    'views.publish': (args) => this.#show(JSON.parse(args.view!), args.user_id),
    'users.info': ({ user = '' }) => {
      const found = this.users.get(user);
      return found ? { ok: true, user: { id: user, ...found } } : fail('user_not_found');
    },
    'users.conversations': (args) => {
      const from = Number(args.cursor ?? 0);
      const until = from + Number(args.limit ?? 100);
      const all = [...this.channels.keys()].map((id) => ({ id }));
      const next_cursor = until < all.length ? String(until) : '';
      return { ok: true, channels: all.slice(from, until), response_metadata: { next_cursor } };
    },
    'assistant.threads.setSuggestedPrompts': (args) => {
      this.prompts.push(JSON.parse(args.prompts!) as object);
      return { ok: true };
    },
  };

  #post(args: Arguments, onlyFor?: string): Answer {
    const channel = this.channels.get(args.channel ?? '');
    if (!channel) return fail('channel_not_found');
    if (channel.isArchived) return fail('is_archived');
    if (!channel.isMember) return fail('not_in_channel');
    return this.store({
      channel: channel.id,
      text: args.text ?? '',
      blocks: JSON.parse(args.blocks ?? '[]') as types.KnownBlock[],
      unfurls: args.unfurl_links !== 'false' || args.unfurl_media !== 'false',
      ...(args.thread_ts && { thread_ts: args.thread_ts }),
      ...(args.metadata && { metadata: JSON.parse(args.metadata) as StoredMessage['metadata'] }),
      ...(onlyFor && { onlyFor }),
    });
  }

  #update({ channel, ts, text, blocks }: Arguments): Answer {
    const message = this.messages.find((one) => one.channel === channel && one.ts === ts);
    if (!message) return fail('message_not_found');
    const next = { text: text ?? '', blocks: JSON.parse(blocks ?? '[]') as types.KnownBlock[] };
    const [refusal] = refusalsOf(next);
    if (refusal) return fail(refusal.split(':')[0]!);
    Object.assign(message, next);
    return { ok: true, ts };
  }

  #read(args: Arguments, wanted: (message: StoredMessage) => boolean, newestFirst: boolean): Answer {
    if (!this.channels.get(args.channel ?? '')?.isMember) return fail('not_in_channel');
    const all = this.messages.filter((one) => one.channel === args.channel && wanted(one));
    if (newestFirst) all.reverse();
    const from = Number(args.cursor ?? 0);
    const until = from + Number(args.limit ?? 100);
    const messages = all
      .slice(from, until)
      .map((one) => ({ ...one, metadata: args.include_all_metadata === 'true' ? one.metadata : undefined }));
    return {
      ok: true,
      messages,
      response_metadata: { next_cursor: until < all.length ? String(until) : '' },
    };
  }

  #open(args: Arguments): Answer {
    if (!this.triggers.delete(args.trigger_id ?? '')) return fail('expired_trigger_id');
    return this.#show(JSON.parse(args.view!));
  }

  #show(view: types.ModalView | types.HomeView, user?: string): Answer {
    const [refusal] = refusalsOfView(view);
    if (refusal) {
      this.refused.push(refusal);
      return fail('invalid_arguments');
    }
    this.views.push(user ? { view, user } : { view });
    return { ok: true, view: { id: `V${this.views.length}` } };
  }

  #exchange(args: Arguments): Answer {
    const grant = this.grants.get(args.code ?? args.refresh_token ?? '');
    if (!grant) return fail(args.code ? 'invalid_code' : 'invalid_refresh_token');
    this.grants.delete(args.code ?? args.refresh_token ?? '');
    return { ok: true, ...grant };
  }
}
