import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { showUrl } from '../fetching/index.ts';
import type { FeedStates } from '../store/index.ts';
import { type PollParts, pollFeed } from './poll.ts';
import { type Feed, readSettings, SETTINGS_FILE } from './settings.ts';

/** Shaped as pino's. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface PollerOptions extends PollParts {
  readonly story: string;
  /** The story's folder, with its `story.yaml`. */
  readonly folder: string;
  readonly states: FeedStates;
  readonly log: Log;
  /** Calls once, after so many milliseconds; returns how to call it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

/** Feeds that are asked at the same time. */
const AT_ONCE = 4;
/** Longest pause: `story.yaml` is looked at again, and a clock that was changed is noticed. */
const PAUSE = 60_000;

/**
 * Asks a story's feeds when they are due, until it is stopped. `story.yaml` may change meanwhile; one that is wrong is
 * logged, and the feeds stay as they were. One feed that fails stops no other.
 */
export class FeedPoller {
  readonly #options: PollerOptions;
  #feeds: readonly Feed[] = [];
  #settingsStamp: string | null = null;
  #callOff: (() => void) | null = null;
  #working: Promise<void> = Promise.resolve();
  #stopped = true;

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  /** Begins at once with what is due. */
  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#wake();
  }

  /** Takes nothing new on and waits for what is being asked; the fetcher's `close` breaks that off. Never rejects. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#callOff?.();
    await this.#working;
  }

  #wake(): void {
    this.#working = this.#round().then((pause) => {
      if (!this.#stopped) this.#callOff = this.#options.after(pause, () => this.#wake());
    });
  }

  /** Asks what is due; milliseconds until something is due again. Never rejects. */
  async #round(): Promise<number> {
    const { story, log, now } = this.#options;
    try {
      await this.#loadSettings();
      const due = await this.#listDue();
      const ask = async (): Promise<void> => {
        for (let feed = due.shift(); feed && !this.#stopped; feed = due.shift()) await this.#ask(feed);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, ask));
      const next = Math.min(...(await Promise.all(this.#feeds.map((feed) => this.#dueAt(feed)))));
      return Math.min(PAUSE, Math.max(1_000, next - now()));
    } catch (error) {
      log.error({ story, err: error }, 'asking the feeds failed');
      return PAUSE;
    }
  }

  async #loadSettings(): Promise<void> {
    const { folder, story, log } = this.#options;
    const found = await stat(join(folder, SETTINGS_FILE)).catch(() => null);
    const stamp = found ? `${found.mtimeMs} ${found.size} ${found.ino}` : 'none';
    if (stamp === this.#settingsStamp) return;
    this.#settingsStamp = stamp;
    try {
      this.#feeds = (await readSettings(folder)).feeds;
      log.info({ story, feeds: this.#feeds.length }, 'feeds are followed');
    } catch (error) {
      log.error({ story, reason: (error as Error).message }, 'the feeds stay as they were');
    }
  }

  async #listDue(): Promise<Feed[]> {
    const now = this.#options.now();
    const times = await Promise.all(this.#feeds.map((feed) => this.#dueAt(feed)));
    return this.#feeds.filter((_, at) => times[at]! <= now);
  }

  /** A state from the future is a clock that was set back; a shorter interval holds at once. */
  async #dueAt(feed: Feed): Promise<number> {
    const { story, states, now } = this.#options;
    const state = await states.get(story, feed.url);
    if (!state || state.lastTry > now()) return 0;
    return state.fails > 0 ? state.nextTry : Math.min(state.nextTry, state.lastTry + feed.interval * 1.1);
  }

  async #ask(feed: Feed): Promise<void> {
    const { story, states, log } = this.#options;
    const fields = { story, feed: showUrl(feed.url) };
    try {
      const before = await states.get(story, feed.url);
      const state = await pollFeed(feed, before, this.#options);
      // A stop breaks off what is being fetched: no failure of the feed's, nor of its articles.
      if (this.#stopped && (state.fails > 0 || Object.keys(state.failing).length > 0)) return;
      await states.put(story, feed.url, state);
      if (state.fails > 0) log.warn({ story, reason: state.result }, 'a feed is asked again later');
      else log.info({ ...fields, added: state.added - (before?.added ?? 0) }, 'a feed was read');
    } catch (error) {
      log.error({ ...fields, err: error }, 'the articles of a feed could not be kept');
      await this.#putOff(feed, error as Error);
    }
  }

  /** The folder could not be read or written: the feed is not to blame, and is asked again in its usual time. */
  async #putOff(feed: Feed, { message }: Error): Promise<void> {
    const { story, states, now } = this.#options;
    const before = await states.get(story, feed.url);
    const result = `Failed: its articles could not be kept: ${message}`;
    await states.put(story, feed.url, {
      ...(before ?? EMPTY),
      result,
      fails: (before?.fails ?? 0) + 1,
      lastTry: now(),
      nextTry: now() + feed.interval,
    });
  }
}

const EMPTY = { lastSuccess: null, added: 0, etag: null, lastModified: null, seen: [], failing: {} };
