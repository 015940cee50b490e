import type { Destination, Outcome, Posting } from '../../src/digest/types.ts';
import { findDelivered, stampOf } from './delivered.ts';
import type { Slack } from './desk.ts';
import { TIMES } from './limits.ts';
import { type Payload, renderPosted } from './render.ts';
import { UNFURL_NOTHING } from './reply.ts';

/** Posts digests: each delivery once, one after another in a channel. */
export interface Posts {
  /** Never rejects. */
  post(posting: Posting): Promise<Outcome>;
  /** Resolves once nothing is being posted. */
  settled(): Promise<void>;
}

/** Deliveries of which the messages are remembered here; older ones are found in the channel. */
const MOST_REMEMBERED = 2_000;
/** About one message a second is what Slack takes in a channel. */
const BETWEEN = 1_000;

export function postings(slack: Slack): Posts {
  const underWay = new Map<string, Promise<Outcome>>();
  const ends = new Map<string, Promise<unknown>>();
  const sentParts = new Map<string, Map<number, string>>();
  const lastSent = new Map<string, number>();

  const partsOf = (key: string): Map<number, string> => {
    const known = sentParts.get(key) ?? new Map<number, string>();
    sentParts.delete(key);
    sentParts.set(key, known);
    if (sentParts.size > MOST_REMEMBERED) sentParts.delete(sentParts.keys().next().value!);
    return known;
  };

  const paced = async (channel: string, send: () => Promise<string>): Promise<string> => {
    const wait = (lastSent.get(channel) ?? Number.NEGATIVE_INFINITY) + BETWEEN - slack.now();
    if (wait > 0) await slack.pause(wait);
    lastSent.set(channel, slack.now());
    return send();
  };

  async function deliver(posting: Posting): Promise<Outcome> {
    const { key, to, retry } = posting;
    const sent = partsOf(key);
    try {
      const payloads = renderPosted(posting.briefing, key);
      if (retry && sent.size < payloads.length) {
        for (const [part, ts] of await findDelivered(slack, to, key)) sent.set(part, ts);
      }
      for (const [part, payload] of payloads.entries()) {
        if (sent.has(part)) continue;
        const send = () => sendPart(slack, to, payload, { key, part, parts: payloads.length }, sent.get(0));
        sent.set(part, await patiently(slack, part, () => paced(to.channel, send)));
      }
      return {
        kind: 'sent',
        messages: payloads.map((_, part) => ({ channel: to.channel, id: sent.get(part)! })),
      };
    } catch (error) {
      slack.onFailedCall(error, to.workspace);
      const outcome = slack.outcomeOf(error);
      slack.log.warn(
        { platform: 'slack', channel: to.channel, key, outcome: outcome.kind, sent: sent.size },
        'a posting is not through',
      );
      return sent.size > 0 ? unfinished(outcome, sent.size) : outcome;
    }
  }

  async function inTurn(posting: Posting): Promise<Outcome> {
    const { channel } = posting.to;
    const turn = (ends.get(channel) ?? Promise.resolve()).then(() => deliver(posting));
    ends.set(channel, turn);
    try {
      return await turn;
    } finally {
      if (ends.get(channel) === turn) ends.delete(channel);
    }
  }

  return {
    post(posting) {
      const running = underWay.get(posting.key) ?? inTurn(posting);
      underWay.set(posting.key, running);
      return running.finally(() => underWay.delete(posting.key));
    },
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay.values());
    },
  };
}

/** A rate limit between two messages of one posting is waited for here: half a digest is no digest. */
async function patiently(slack: Slack, part: number, send: () => Promise<string>): Promise<string> {
  try {
    return await send();
  } catch (error) {
    const outcome = slack.outcomeOf(error);
    if (part === 0 || outcome.kind !== 'wait' || outcome.seconds * 1000 > TIMES.waitInside) throw error;
    await slack.pause(outcome.seconds * 1000);
    return send();
  }
}

/** Some of it stands in the channel: the next attempt has to look before it sends. */
function unfinished(outcome: Outcome, sent: number): Outcome {
  if (outcome.kind !== 'wait' && outcome.kind !== 'failed') return outcome;
  const why = outcome.kind === 'wait' ? `a rate limit of ${outcome.seconds} seconds` : outcome.reason;
  return { kind: 'unknown', reason: `only ${sent} of its messages are through: ${why}` };
}

export interface Stamp {
  readonly key: string;
  readonly part: number;
  readonly parts: number;
}

/** Sends one message, further ones into the thread of the first; the token is asked for anew each time. */
async function sendPart(
  slack: Slack,
  to: Destination,
  payload: Payload,
  stamp: Stamp,
  thread?: string,
): Promise<string> {
  const { botToken: token } = await slack.workspaces.identify(to.workspace);
  const { ts } = await slack.web.chat.postMessage({
    token,
    channel: to.channel,
    text: payload.text,
    blocks: [...payload.blocks],
    metadata: stampOf(stamp),
    ...UNFURL_NOTHING,
    ...(thread && { thread_ts: thread }),
  });
  return ts!;
}
