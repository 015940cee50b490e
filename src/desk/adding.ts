import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../command/usage-error.ts';
import type { Given } from '../feeds/index.ts';

const MOST = 10 * 1024 * 1024;

/** A file that somebody at the terminal names, as a source to add. Throws UsageError where it cannot be read. */
export async function readGiven(file: string, cwd: string): Promise<Given> {
  const handle = await open(resolve(cwd, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new UsageError(
        `There is no file ${file}.`,
        'Name a .md, .txt or .html file, or an address with https://',
      );
    throw new UsageError(`${file} cannot be read (${error.code}).`, 'Give this user the right to read it.');
  });
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new UsageError(`${file} is no file.`, 'Name the article itself.');
    if (found.size > MOST)
      throw new UsageError(
        `${file} has ${found.size} bytes, more than the ${MOST} that are read.`,
        'Keep only the article.',
      );
    return { name: file, text: await handle.readFile() };
  } finally {
    await handle.close();
  }
}
