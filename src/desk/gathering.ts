import { resolve } from 'node:path';
import type { Briefing } from '../briefing/types.ts';
import { UsageError } from '../command/usage-error.ts';
import { addSource, FeedPoller, feedHealth, type Given, Shelf } from '../feeds/index.ts';
import { type FetcherOptions, openFetcher } from '../fetching/index.ts';
import type { Log } from '../intake/watch.ts';
import { type FeedStates, openFeedStates } from '../store/index.ts';
import { stateFolder } from './kept.ts';
import type { Story } from './seeds.ts';

export interface GatheringOptions {
  /** The folder to keep things in; null: keep nothing; undefined: `.briefdesk` in `cwd`. */
  readonly state: string | null | undefined;
  readonly cwd: string;
  readonly log: Log;
  readonly version: string;
  /** How the network is reached; a test's servers stand on the loopback. */
  readonly network?: Omit<FetcherOptions, 'userAgent'>;
}

/** How sources come to stories: from feeds, and from people who add them. */
export interface Gathering {
  /** Throws UsageError where nothing was added. */
  add(story: string, what: Given): Promise<Briefing>;
  health(story: string): Promise<Briefing>;
  /** Begins to ask the feeds of every story. */
  start(): void;
  /** Breaks off what is being fetched. */
  close(): Promise<void>;
}

interface Gathered extends Story {
  readonly shelf: Shelf;
  readonly states: FeedStates;
}

/** Nothing is fetched, and no file is made, before it is asked for. */
export function openGathering(stories: readonly Story[], options: GatheringOptions): Gathering {
  const fetcher = openFetcher({ userAgent: `briefdesk/${options.version}`, ...options.network });
  const gathered = stories.map((story) => gather(story, options));
  const pollers = gathered.map(
    ({ name, folder, shelf, states }) =>
      new FeedPoller({ story: name, folder, shelf, states, fetcher, log: options.log, ...CLOCK }),
  );
  const find = (name: string): Gathered => {
    const found = gathered.find((story) => story.name === name);
    if (found) return found;
    throw new UsageError(
      `There is no story "${name}".`,
      `The stories: ${stories.map((story) => story.name).join(', ')}.`,
    );
  };
  return {
    add: async (name, what) =>
      addSource({ story: name, shelf: find(name).shelf, fetcher, now: CLOCK.now }, what),
    health: async (name) => feedHealth(name, find(name).folder, find(name).states),
    start: () => {
      for (const poller of pollers) poller.start();
    },
    async close() {
      const stopped = pollers.map((poller) => poller.stop());
      await fetcher.close();
      await Promise.all(stopped);
      await Promise.all(gathered.map(({ states }) => states.close()));
    },
  };
}

function gather(story: Story, { state, cwd, log }: GatheringOptions): Gathered {
  const kept = state === null ? null : stateFolder(resolve(cwd, state ?? '.briefdesk'), story.folder);
  const warn = (line: string): void => log.warn({ story: story.name }, line);
  return { ...story, shelf: new Shelf(story.folder), states: openFeedStates(kept, warn) };
}

const CLOCK = {
  now: () => Date.now(),
  random: () => Math.random(),
  after: (milliseconds: number, call: () => void) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};
