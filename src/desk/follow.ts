import { resolve } from 'node:path';
import type { Log } from '../intake/watch.ts';
import { openStore, type Store } from '../store/index.ts';
import { stateFolder, today } from './kept.ts';
import { type Living, openLiving } from './living.ts';
import { type Screen, showProgress } from './progress.ts';
import type { Story } from './seeds.ts';

export interface FollowOptions {
  /** The folder to keep things in; null: keep nothing; undefined: `.briefdesk` in `cwd`. */
  readonly state: string | null | undefined;
  readonly cwd: string;
  /** Shows how far the first reading has come, where it is a terminal. */
  readonly stderr: Screen;
  readonly log: Log;
  /** Milliseconds that a file must stand still before it is read; 500 by default. */
  readonly settle?: number;
}

/** Stories that are read again whenever their folders change. */
export interface Following {
  /** By name. A story that could not be read at first is missing, and the log says why. */
  readonly stories: ReadonlyMap<string, Living>;
  close(): Promise<void>;
}

/** Reads stories and follows their folders. One that cannot be read stops no other; rejects where none can. */
export async function followStories(stories: readonly Story[], options: FollowOptions): Promise<Following> {
  const followed = new Map<string, Living>();
  const stores: Store[] = [];
  let fault: unknown;
  for (const story of stories) {
    try {
      followed.set(story.name, await followStory(story, options, stores));
    } catch (error) {
      fault ??= error;
      options.log.error({ story: story.name, folder: story.folder, err: error }, 'the story cannot be read');
    }
  }
  const close = async (): Promise<void> => {
    await Promise.all([...followed.values()].map((living) => living.close()));
    await Promise.all(stores.map((store) => store.close()));
  };
  if (followed.size > 0) return { stories: followed, close };
  await close();
  throw fault;
}

async function followStory(
  { name, folder }: Story,
  { state, cwd, stderr, log, settle }: FollowOptions,
  stores: Store[],
): Promise<Living> {
  const kept = state === null ? null : stateFolder(resolve(cwd, state ?? '.briefdesk'), folder);
  const progress = showProgress(stderr, kept !== null);
  const store = kept === null ? null : openStore(kept, { warn: progress.warn, today });
  if (store) stores.push(store);
  let show = progress.show;
  try {
    return await openLiving({
      folder,
      story: name,
      log,
      ...(settle === undefined ? {} : { settle }),
      ...(store?.extractions ? { cache: store.extractions } : {}),
      onProgress: (how) => show(how),
    });
  } finally {
    progress.end();
    // A later reading goes on behind whatever is on the screen then.
    show = () => {};
  }
}
