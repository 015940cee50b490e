import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { inTurns } from '../language/steps.ts';
import { type CorpusOptions, type Readings, readEntry } from './file.ts';
import { isListed } from './listing.ts';
import { findNearCopies } from './near-copies.ts';
import { type Corpus, CorpusError, type Problem, type Reading, type Source } from './types.ts';

const AT_ONCE = 16;

/**
 * Reads a folder of sources, in order of file name; folders in it are not entered and nothing is written.
 * A file that cannot be used becomes a problem and stops nothing.
 * @throws CorpusError when the folder itself cannot be read
 */
export async function readCorpus(folder: string, options: CorpusOptions = {}): Promise<Corpus> {
  const read = await readFolder(folder, options);
  const problems = read.flatMap(({ reading }) => reading.problems);
  const sources = await markCopies(onePerText(onePerId(read, problems), problems));
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

function forget(readings: Readings | undefined, entries: readonly Dirent[]): void {
  if (!readings) return;
  const there = new Set(entries.map(({ name }) => name));
  for (const file of readings.keys()) if (!there.has(file)) readings.delete(file);
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

async function markCopies(sources: readonly Source[]): Promise<Source[]> {
  const copyOf = await inTurns(findNearCopies(sources));
  return sources.map((source, i) => {
    const original = sources[copyOf[i] as number];
    return original ? { ...source, copyOf: original.id } : source;
  });
}
