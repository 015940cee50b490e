import type { webApi } from '@slack/bolt';
import type { Briefing } from '../../src/briefing/types.ts';
import type { Asker, Desks, NewSource } from '../../src/command/desks.ts';
import type { Outcome } from '../../src/digest/types.ts';
import { apologiser } from '../apology.ts';
import { nameCommands } from '../command-names.ts';
import type { Log } from '../platform.ts';
import { postedKey } from '../posted.ts';
import type { Pause } from './connect.ts';
import type { People } from './people.ts';
import { readTyped } from './text.ts';
import type { Workspaces } from './workspaces.ts';

/** What every part of the adapter works with. */
export interface Slack {
  readonly desks: Desks;
  readonly log: Log;
  readonly now: () => number;
  readonly pause: Pause;
  /** Without a token: each call gives its own. */
  readonly web: webApi.WebClient;
  readonly workspaces: Workspaces;
  readonly people: People;
  /** Told of every failed call, so that refused credentials are noticed wherever they show. */
  readonly onFailedCall: (error: unknown, workspace: string) => void;
  /** What a failed call means for what was to be posted; where there are several workspaces, each stands for itself. */
  readonly outcomeOf: (error: unknown) => Exclude<Outcome, { kind: 'sent' }>;
}

/** Who is talking to the desk, and where. */
export interface Where {
  readonly workspace: string;
  readonly channel: string;
  readonly user: string;
  /** The `ts` of the thread's first message. */
  readonly thread?: string;
  /** The `response_url` of what the user did: it works in channels that the desk is not in, for half an hour. */
  readonly url?: string;
}

/** The desk's answer to a command, or to what stands in the place of one; a fault of the desk is answered with an apology. Never rejects. */
export async function ask(slack: Slack, story: string, typed: string, where: Where): Promise<Briefing> {
  return guard(slack, story, where, async () => {
    const asker = await askerOf(slack, where, typed);
    const key = postedKey(typed);
    return key === null ? slack.desks.answer(story, typed, asker) : slack.desks.posted(story, key, asker);
  });
}

/** Gives the desk a source. Never rejects. */
export async function addSource(
  slack: Slack,
  story: string,
  what: NewSource,
  where: Where,
): Promise<Briefing> {
  return guard(slack, story, where, async () =>
    slack.desks.add(story, what, await askerOf(slack, where, '')),
  );
}

const apologisers = new WeakMap<Slack, ReturnType<typeof apologiser>>();

async function guard(
  slack: Slack,
  story: string,
  where: Where,
  answer: () => Promise<Briefing>,
): Promise<Briefing> {
  try {
    return await answer();
  } catch (error) {
    const apologise = apologisers.get(slack) ?? apologiser(slack.log, slack.now);
    apologisers.set(slack, apologise);
    return apologise(error, { platform: 'slack', story, workspace: where.workspace, channel: where.channel });
  }
}

/** A user's zone is looked up only for what needs it: it costs a call, and nearly all commands do without. */
async function askerOf(
  { people }: Slack,
  { workspace, channel, user }: Where,
  typed: string,
): Promise<Asker> {
  const person = /^\W*digest\b/i.test(typed) ? await people(workspace, user) : undefined;
  return {
    platform: 'slack',
    workspace,
    channel,
    user,
    mayManage: async () => isDirect(channel) || (await people(workspace, user)).isMember,
    ...(person?.timeZone && { timeZone: person.timeZone }),
  };
}

/** A direct message: what is said there is between the user and the desk. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');

/** What a message asks: its story, where it names one, and its command. Words without a command are a question. */
export function readMessage(
  slack: Slack,
  text: string,
  isCommand: (word: string) => boolean,
): { story: string; typed: string } {
  const typed = readTyped(text);
  const [first = '', ...rest] = typed.split(/\s+/);
  const { stories } = slack.desks;
  const named = nameCommands(stories).get(first.replace(/^\//, '').toLowerCase());
  const words = named ? rest : typed.split(/\s+/).filter(Boolean);
  const command = words.length === 0 || isCommand(words[0]!) || words.length === 1;
  return { story: named ?? stories[0] ?? '', typed: command ? words.join(' ') : `ask ${words.join(' ')}` };
}
