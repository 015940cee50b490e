import type { Dirent } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { isListed, isReadable, stampOf } from './listing.ts';
import { findNearCopies } from './near-copies.ts';
import { readSource } from './source.ts';
import { type Corpus, CorpusError, type Problem, type Reading, Refusal, type Source } from './types.ts';

const AT_ONCE = 16;
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

/**
 * Reads a folder of sources, in order of file name; folders in it are not entered and nothing is written.
 * A file that cannot be used becomes a problem and stops nothing.
 * @throws CorpusError when the folder itself cannot be read
 */
export async function readCorpus(folder: string, options: CorpusOptions = {}): Promise<Corpus> {
  const read = await readFolder(folder, options);
  const problems = read.flatMap(({ reading }) => reading.problems);
  const sources = markCopies(onePerText(onePerId(read, problems), problems));
  const order = new Map(read.map(({ file }, i) => [file, i]));
  problems.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0));
  return { story: options.story ?? basename(resolve(folder)), sources, problems };
}

/** One file of a folder, and what it gave. */
export interface FileReading {
  readonly file: string;
  readonly reading: Reading;
}

/**
 * What each file of a folder gives by itself, in order of file name.
 * @throws CorpusError when the folder itself cannot be read
 */
export async function readFolder(folder: string, options: CorpusOptions = {}): Promise<FileReading[]> {
  const root = resolve(folder);
  const entries = await listEntries(root);
  const real = await realpath(root);
  const read: FileReading[] = new Array(entries.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < entries.length; at = next++) {
      const entry = entries[at] as Dirent;
      read[at] = { file: entry.name, reading: await readEntry(real, entry, options) };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  forget(options.readings, entries);
  return read;
}

async function listEntries(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter(({ name }) => isListed(name)).sort((a, b) => (a.name < b.name ? -1 : 1)); // by code unit: the same order on every machine
  } catch (error) {
    throw new CorpusError(whyNoFolder(folder, error as NodeJS.ErrnoException));
  }
}

function whyNoFolder(folder: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT')
    return `There is no folder ${folder}. Check the path, or create it and put sources in it.`;
  if (code === 'ENOTDIR') return `${folder} is a file, not a folder. Give the folder that it is in.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `The folder ${folder} may not be read (${code}). Give this user the right to read it.`;
  return `The folder ${folder} cannot be read: ${message}.`;
}

const NOTHING: Reading = { source: null, problems: [] };

async function readEntry(folder: string, entry: Dirent, options: CorpusOptions): Promise<Reading> {
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

function forget(readings: Readings | undefined, entries: readonly Dirent[]): void {
  if (!readings) return;
  const there = new Set(entries.map(({ name }) => name));
  for (const file of readings.keys()) if (!there.has(file)) readings.delete(file);
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

function onePerId(read: readonly FileReading[], problems: Problem[]): Source[] {
  const byId = new Map<string, Source>();
  for (const {
    reading: { source },
  } of read) {
    if (!source) continue;
    const taken = byId.get(source.id);
    if (!taken) byId.set(source.id, source);
    else
      problems.push({
        file: source.file,
        reason: `its id "${source.id}" is that of ${taken.file} already`,
        remedy: `Rename ${source.file}, or give it another id in front matter.`,
      });
  }
  return [...byId.values()];
}

function onePerText(sources: readonly Source[], problems: Problem[]): Source[] {
  const byText = new Map<string, Source>();
  for (const source of sources) {
    const taken = byText.get(source.text);
    if (!taken) byText.set(source.text, source);
    else
      problems.push({
        file: source.file,
        reason: `the same text as ${taken.file}`,
        remedy: 'Remove one of the two.',
      });
  }
  return [...byText.values()];
}

function markCopies(sources: readonly Source[]): Source[] {
  const copyOf = findNearCopies(sources);
  return sources.map((source, i) => {
    const original = sources[copyOf[i] as number];
    return original ? { ...source, copyOf: original.id } : source;
  });
}
