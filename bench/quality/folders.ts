import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the folders in a folder, and of links to folders, in order. */
export const foldersIn = (path: string): string[] =>
  readdirSync(path)
    .filter((name) => statSync(join(path, name), { throwIfNoEntry: false })?.isDirectory())
    .sort();

/** Thrown when a folder holds no data set of a kind. */
export class NoData extends Error {}

/**
 * The folder that holds a data set: `data` itself, or the first inside it, at most two levels down, so that the folder
 * of one set and that of all of them will both do.
 */
export function findFolder(data: string, what: string, holds: (path: string) => boolean): string {
  let level = [data];
  for (let depth = 0; depth <= 2; depth++) {
    const found = level.find(holds);
    if (found) return found;
    level = level.flatMap((path) => foldersIn(path).map((name) => join(path, name)));
  }
  throw new NoData(`no ${what} in ${data}`);
}
