import type { Dirent } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isReadable, stampOf } from './listing.ts';
import { readSource } from './source.ts';
import { type Reading, Refusal } from './types.ts';

const MAX_BYTES = 10 * 1024 * 1024;

/** What files gave when they were read last, by name. Filled and tidied by `readCorpus`. */
export type Readings = Map<string, { readonly stamp: string; readonly reading: Reading }>;

export interface CorpusOptions {
  /** The story's name; the folder's own by default. */
  readonly story?: string;
  /** Larger files are not opened; 10 MiB by default. */
  readonly maxBytes?: number;
  /** Files that have not changed since are not read again. */
  readonly readings?: Readings;
  /** Files that are being written: each stays as it was read last, or is left out. */
  readonly unfinished?: ReadonlySet<string>;
}

const NOTHING: Reading = { source: null, problems: [] };

/** What an entry of a folder gives. Never rejects: what cannot be read comes back as a problem. */
export async function readEntry(folder: string, entry: Dirent, options: CorpusOptions): Promise<Reading> {
  const file = entry.name;
  if (options.unfinished?.has(file)) return options.readings?.get(file)?.reading ?? NOTHING;
  try {
    await guardType(folder, entry);
    return await readFile(folder, file, options);
  } catch (error) {
    if (error instanceof Refusal)
      return { source: null, problems: [{ file, reason: error.message, remedy: error.remedy }] };
    const reason = `it cannot be opened: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`;
    return { source: null, problems: [{ file, reason, remedy: 'Check that it exists and may be read.' }] };
  }
}

/** Turns away what must not be opened: a pipe would wait for ever, a link could lead anywhere. */
async function guardType(folder: string, entry: Dirent): Promise<void> {
  const file = entry.name;
  if (!isReadable(file))
    throw new Refusal(
      `files of type ${/\.\w+$/.exec(file)?.[0]} are not read`,
      'Save its text as .md, .txt or .html.',
    );
  if (entry.isFile()) return;
  let isFolder = entry.isDirectory();
  if (entry.isSymbolicLink()) {
    const target = await realpath(join(folder, file)).catch(() => null);
    if (target === null)
      throw new Refusal('it is a link to nothing', 'Put the file itself here, or remove the link.');
    if (relative(folder, target).split(sep)[0] === '..')
      throw new Refusal('it is a link that leads out of the folder', 'Put a copy of the file itself here.');
    const found = await stat(target);
    if (found.isFile()) return;
    isFolder = found.isDirectory();
  }
  if (isFolder)
    throw new Refusal('it is a folder, not a file', 'Move its files up; folders are not entered.');
  throw new Refusal('it is no regular file', 'Put the article here as a file.');
}

async function readFile(
  folder: string,
  file: string,
  { readings, maxBytes = MAX_BYTES }: CorpusOptions,
): Promise<Reading> {
  const handle = await open(join(folder, file));
  try {
    const found = await handle.stat({ bigint: true });
    const stamp = stampOf(found);
    const known = readings?.get(file);
    if (known?.stamp === stamp) return known.reading;
    const reading = await readSource(file, await readBytes(handle, Number(found.size), maxBytes));
    readings?.set(file, { stamp, reading });
    return reading;
  } finally {
    await handle.close();
  }
}

async function readBytes(handle: FileHandle, size: number, maxBytes: number): Promise<Uint8Array> {
  if (size > maxBytes)
    throw new Refusal(
      `it has ${size} bytes, more than the ${maxBytes} that are read`,
      'Split it, or keep only the article.',
    );
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let read = 1; at < size && read > 0; at += read)
    read = (await handle.read(bytes, at, size - at)).bytesRead;
  return bytes.subarray(0, at);
}
