import { link, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

let written = 0;

/**
 * Writes a file whole, or not at all: it has its name only once all of it is on the disk.
 * @returns false where a file of that name is there already; that one stays
 */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<boolean> {
  const path = join(folder, name);
  const draft = join(folder, `.${name}.${process.pid}-${written++}.tmp`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await place(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** A link never replaces a file; where the disk knows no links, whoever looks first wins. */
async function place(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code ?? '')) throw error;
    if (await stat(path).catch(() => null)) return false;
    await rename(draft, path);
    return true;
  }
}
