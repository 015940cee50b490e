import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The rooms whose code decides what is read out of a text. */
const ROOMS = ['language', 'extract'];
const SRC = fileURLToPath(new URL('..', import.meta.url));

/**
 * The version of the engine: a hash of its code as it stands on the disk, of the packages that it takes words from and
 * of the runtime's character tables. Made anew in a few milliseconds, so that nobody has to remember to raise a number.
 */
export function engineVersion(src = SRC): string {
  const hash = createHash('sha256');
  for (const room of ROOMS)
    for (const file of listCode(join(src, room)))
      hash.update(`${file}\n`).update(readFileSync(join(src, room, file)));
  hash.update(JSON.stringify([readDependencies(src), process.versions.icu, process.versions.unicode]));
  return hash.digest('hex').slice(0, 32);
}

const listCode = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
    .sort();

/** The exact versions of all packages: the manifest stands above `src`, or above `dist/src`. */
function readDependencies(src: string): unknown {
  for (const up of ['..', '../..'])
    try {
      return JSON.parse(readFileSync(join(src, up, 'package.json'), 'utf8')).dependencies;
    } catch {
      // Look one folder higher.
    }
  return null;
}
