import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { openStore, type Store } from '../store/index.ts';
import { type Desk, type DeskOptions, openDesk } from './desk.ts';
import { type Screen, showProgress } from './progress.ts';

export interface Surroundings {
  /** The folder to keep things in; null: keep nothing; undefined: `.briefdesk` in `cwd`. */
  readonly state: string | null | undefined;
  readonly cwd: string;
  /** Hears warnings and, where it is a terminal, how far reading has come. */
  readonly stderr: Screen;
}

/** Opens a desk that reads no source twice. */
export async function openKept(options: DeskOptions, { state, cwd, stderr }: Surroundings): Promise<Desk> {
  const folder = state === null ? null : stateFolder(resolve(cwd, state ?? '.briefdesk'), options.folder);
  const progress = showProgress(stderr, folder !== null);
  const store: Store | null = folder === null ? null : openStore(folder, { warn: progress.warn, today });
  try {
    return await openDesk({
      ...options,
      ...(store?.extractions ? { cache: store.extractions } : {}),
      onProgress: progress.show,
    });
  } finally {
    progress.end();
    await store?.close();
  }
}

/** Days since 1970. */
export const today = (): number => Math.floor(Date.now() / 86_400_000);

/** The folder for the desk's state, or null where that would be among the sources: nothing is written there. */
export function stateFolder(folder: string, sources: string): string | null {
  const inside = relative(realPath(sources), realPath(folder));
  return inside === '' || (inside.split(sep)[0] !== '..' && !isAbsolute(inside)) ? null : folder;
}

/** The real path of a folder that may not be there yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}
