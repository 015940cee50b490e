import { setTimeout } from 'node:timers/promises';
import type { Outcome, Poster, Posting } from '../../src/digest/types.ts';

/** What the platforms document, and what users measured where they are silent. */
export const LIMITS = {
  /** Discord: requests a second of one bot, whatever the channel. Its client library paces itself. */
  discord: 50,
  /** Slack: "several hundred messages a minute" in one workspace; beyond that 429 and whole seconds to wait. */
  slack: 300 / 60,
  /** Slack: messages a second in one channel. */
  slackChannel: 1,
} as const;

/** How long a request takes, in milliseconds. */
const LATENCY = 80;
/** A limiter is full of at most so many seconds' worth. */
const SAVED = 1;

/** Lets so many a second through, and no more. */
class Bucket {
  readonly rate: number;
  #tokens: number;
  #at: number;

  constructor(rate: number) {
    this.rate = rate;
    this.#tokens = rate * SAVED;
    this.#at = performance.now();
  }

  take(): boolean {
    const now = performance.now();
    this.#tokens = Math.min(this.rate * SAVED, this.#tokens + ((now - this.#at) / 1_000) * this.rate);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

export interface Tally {
  readonly sent: Map<string, number>;
  limited: number;
  /** When the last message was taken, in milliseconds of performance.now. */
  last: number;
}

export const openTally = (): Tally => ({ sent: new Map(), limited: 0, last: 0 });

function keep(tally: Tally, { key, to }: Posting): Outcome {
  tally.sent.set(key, (tally.sent.get(key) ?? 0) + 1);
  tally.last = performance.now();
  return { kind: 'sent', messages: [{ channel: to.channel, id: key }] };
}

/** A bot of Discord's, whose requests wait their turn as its client library has them do. */
export function discordPoster(tally: Tally): Poster {
  let next = performance.now();
  return {
    async post(posting) {
      const now = performance.now();
      next = Math.max(now, next + 1_000 / LIMITS.discord);
      await setTimeout(next - now + LATENCY);
      return keep(tally, posting);
    },
  };
}

/** Slack's workspaces and channels, which refuse what comes too fast. */
export function slackPoster(tally: Tally): Poster {
  const buckets = new Map<string, Bucket>();
  const bucket = (name: string, rate: number) => {
    const known = buckets.get(name) ?? new Bucket(rate);
    buckets.set(name, known);
    return known;
  };
  return {
    async post(posting) {
      await setTimeout(LATENCY);
      const { workspace, channel } = posting.to;
      const isFree =
        bucket(`${workspace}/${channel}`, LIMITS.slackChannel).take() &&
        bucket(workspace, LIMITS.slack).take();
      if (isFree) return keep(tally, posting);
      tally.limited++;
      return { kind: 'wait', seconds: 1, scope: 'workspace' };
    },
  };
}
