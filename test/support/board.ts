import type { Message, Outcome, Poster, Posting } from '../../src/digest/types.ts';

export interface Kept extends Message {
  readonly key: string;
  marked: boolean;
}

/** The channels of a chat platform: what stands in them, and what was done to them that should not have been. */
export class Board {
  readonly channels = new Map<string, Kept[]>();
  /** Channels that were posted to while a post was under way. */
  readonly crowded = new Set<string>();
  readonly #underWay = new Map<string, number>();
  #made = 0;

  /** `nonce`: a message with this key that stands there already is given back instead. */
  add(channel: string, key: string, nonce: boolean): Kept {
    const there = this.read(channel);
    const same = nonce ? there.find((message) => message.key === key) : undefined;
    if (same) return same;
    const message = { channel, id: String(++this.#made), key, marked: false };
    there.push(message);
    return message;
  }

  read(channel: string): Kept[] {
    const there = this.channels.get(channel) ?? [];
    this.channels.set(channel, there);
    return there;
  }

  keys(channel: string): string[] {
    return this.read(channel).map(({ key }) => key);
  }

  enter(channel: string): void {
    const others = this.#underWay.get(channel) ?? 0;
    if (others > 0) this.crowded.add(channel);
    this.#underWay.set(channel, others + 1);
  }

  leave(channel: string): void {
    this.#underWay.set(channel, this.#underWay.get(channel)! - 1);
  }
}

/** What happens to the next posts, in order: an outcome in place of posting, or after having posted all the same. */
export type Fault = Outcome | { readonly kind: 'lost'; readonly outcome: Outcome };

/** A platform in memory: looks a key up before it posts again, and marks. */
export class BoardPoster implements Poster {
  readonly board = new Board();
  readonly faults: Fault[] = [];
  readonly markFaults: Outcome[] = [];
  /** Keys, in the order that posting was asked for. */
  readonly asked: string[] = [];
  /** Resolves before a post is carried out. */
  pause: () => Promise<void> = async () => {};

  async post({ key, to, retry }: Posting): Promise<Outcome> {
    this.asked.push(key);
    this.board.enter(to.channel);
    await this.pause();
    try {
      const found = retry ? this.board.read(to.channel).filter((message) => message.key === key) : [];
      if (found.length > 0) return { kind: 'sent', messages: found };
      const fault = this.faults.shift();
      if (fault && fault.kind !== 'lost') return fault;
      const message = this.board.add(to.channel, key, false);
      return fault?.outcome ?? { kind: 'sent', messages: [message] };
    } finally {
      this.board.leave(to.channel);
    }
  }

  async mark(messages: readonly Message[]): Promise<Outcome> {
    const fault = this.markFaults.shift();
    if (fault) return fault;
    for (const { channel, id } of messages) {
      this.board.read(channel).find((message) => message.id === id)!.marked = true;
    }
    return { kind: 'sent', messages };
  }
}
