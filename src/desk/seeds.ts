import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { nearest } from '../command/nearest.ts';
import { UsageError } from '../command/usage-error.ts';

/** What a reader said of the story: its name, or a folder that is one. */
export interface Wanted {
  readonly story?: string;
  readonly seeds?: string;
}

/** Where stories may stand. */
export interface Places {
  /** Paths given by the reader are relative to this folder. */
  readonly cwd: string;
  /** Folders of stories, the first that has any wins. */
  readonly roots: readonly string[];
  /** The story to take where there are several and none was named. */
  readonly usual?: string;
}

export interface Story {
  readonly name: string;
  readonly folder: string;
}

/** The folder of the story that is wanted. A UsageError names the stories there are. */
export function findStory({ story, seeds }: Wanted, places: Places): Story {
  if (seeds !== undefined) return openFolder(resolve(places.cwd, seeds), seeds, story);
  const roots = places.roots.filter((root) => listStories(root).length > 0);
  if (roots.length === 0) throw noStory(places.roots);
  const root = roots.find((one) => story !== undefined && listStories(one).includes(story)) ?? roots[0]!;
  const name = story ?? pickOnly(root, places.usual);
  if (!listStories(root).includes(name)) throw unknownStory(name, root);
  return { name, folder: join(root, name) };
}

/** Every story there is, the usual one first. A UsageError where there is none. */
export function findStories(places: Places): readonly Story[] {
  const root = places.roots.find((one) => listStories(one).length > 0);
  if (root === undefined) throw noStory(places.roots);
  return listStories(root)
    .map((name) => ({ name, folder: join(root, name) }))
    .sort((a, b) => Number(b.name === places.usual) - Number(a.name === places.usual));
}

function openFolder(folder: string, typed: string, story: string | undefined): Story {
  if (!existsSync(folder)) {
    throw new UsageError(
      `--seeds ${typed}: there is no such folder.`,
      'Name a folder of .md, .txt or .html files.',
    );
  }
  if (!statSync(folder).isDirectory()) {
    throw new UsageError(`--seeds ${typed} is a file, not a folder.`, 'Name the folder that it stands in.');
  }
  return { name: story ?? basename(folder), folder };
}

function pickOnly(root: string, usual: string | undefined): string {
  const stories = listStories(root);
  if (stories.length === 1) return stories[0]!;
  if (usual !== undefined && stories.includes(usual)) return usual;
  throw new UsageError(
    `There are several stories in ${root}: ${stories.join(', ')}.`,
    'Say which: --story NAME',
  );
}

const noStory = (roots: readonly string[]): UsageError =>
  new UsageError(
    `There is no story in ${roots.join(' or ')}.`,
    'Put articles into a folder seeds/NAME, or name a folder of articles: --seeds DIR',
  );

function unknownStory(name: string, root: string): UsageError {
  const stories = listStories(root);
  const near = nearest(name, stories);
  const list = `The stories in ${root}: ${stories.join(', ')}.`;
  return new UsageError(
    `There is no story "${name}".`,
    near ? `Did you mean: --story ${near}? ${list}` : list,
  );
}

function listStories(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || isLinkedFolder(root, entry)))
    .map((entry) => entry.name)
    .sort();
}

function isLinkedFolder(root: string, entry: { name: string; isSymbolicLink(): boolean }): boolean {
  return (
    entry.isSymbolicLink() &&
    statSync(join(root, entry.name), { throwIfNoEntry: false })?.isDirectory() === true
  );
}
