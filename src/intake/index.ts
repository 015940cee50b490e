import { setImmediate as breathe } from 'node:timers/promises';
import type { Problem, Source } from '../corpus/index.ts';
import type { Extraction } from '../extract/index.ts';
import type { ExtractionCache } from '../store/index.ts';
import { keyOf, read, unpack } from './codec.ts';
import { compilingLate } from './compiling.ts';
import { engineVersion } from './engine.ts';
import { readHere } from './here.ts';
import { Keeper } from './keeper.ts';
import { readInThreads, threadsFor } from './threads.ts';
import type { Outcome, Progress } from './types.ts';

export type { Progress } from './types.ts';

export interface IntakeOptions {
  /** Where extractions are kept; without it every source is read. */
  readonly cache?: ExtractionCache;
  /** Hears of every source that is read, and of none that the cache had. */
  readonly onProgress?: (progress: Progress) => void;
  /** Threads to read in; 1 reads in this one. By default as many as the machine runs at once, where that is quicker. */
  readonly threads?: number;
}

/** What the sources say, in their order. */
export interface Intake {
  readonly extractions: readonly Extraction[];
  /** Sources that the engine failed on; each counts as saying nothing. */
  readonly problems: readonly Problem[];
}

/** Sources whose extractions are in memory twice, as bytes and read, at any time. */
const AT_ONCE = 64;

/**
 * Reads sources: from the cache what is there, the rest with the engine, in several threads where that is quicker.
 * What is read goes into the cache on the way, so that a run which is stopped goes on where it was.
 */
export async function readAll(sources: readonly Source[], options: IntakeOptions = {}): Promise<Intake> {
  const extractions: (Extraction | undefined)[] = new Array(sources.length);
  const engine = options.cache ? engineVersion() : '';
  const keys = options.cache ? sources.map((source) => keyOf(source, engine)) : [];
  if (options.cache) await load(options.cache, keys, sources, extractions);
  const missing = sources
    .map((source, at) => ({ source, at }))
    .filter(({ at }) => extractions[at] === undefined);
  if (missing.length === 0) return { extractions: extractions as Extraction[], problems: [] };

  const problems: Problem[] = [];
  const keeper = options.cache && new Keeper(options.cache, engine);
  const count = countProgress(
    missing.map(({ source }) => source),
    options.onProgress,
  );
  const handle = async ({ at, json, bytes, error }: Outcome): Promise<void> => {
    const { file, text } = sources[at]!;
    extractions[at] = json === undefined ? NOTHING : read(json, text);
    if (error !== undefined) problems.push(failure(file, error));
    if (bytes && keeper) await keeper.keep(keys[at]!, bytes);
    count(sources[at]!);
  };
  const threads = threadsFor(
    missing.map(({ source }) => source),
    options.threads,
  );
  await compilingLate(threads, async () => {
    const keep = Boolean(keeper);
    const left = threads > 1 ? await readInThreads(missing, threads, keep, handle) : missing;
    await readHere(left, keep, handle);
  });
  await keeper?.flush();
  return {
    extractions: extractions as Extraction[],
    problems: problems.sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

async function load(
  cache: ExtractionCache,
  keys: readonly string[],
  sources: readonly Source[],
  into: (Extraction | undefined)[],
): Promise<void> {
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const found = await cache.get(keys.slice(from, from + AT_ONCE));
    await breathe();
    for (let at = from; at < Math.min(from + AT_ONCE, keys.length); at++) {
      const bytes = found.get(keys[at]!);
      if (bytes) into[at] = readIfSound(bytes, sources[at]!.text);
    }
  }
}

function readIfSound(bytes: Uint8Array, text: string): Extraction | undefined {
  try {
    return read(unpack(bytes), text);
  } catch {
    return undefined; // its checksum is wrong: read the source again
  }
}

const NOTHING: Extraction = {
  entities: [],
  claims: [],
  happenings: [],
  quotations: [],
  figures: [],
  statements: [],
};

const failure = (file: string, error: string): Problem => ({
  file,
  reason: `nothing could be read out of it (${error.slice(0, 120)})`,
  remedy: 'This is a fault in briefdesk: report it with the file',
});

function countProgress(
  sources: readonly Source[],
  hear: IntakeOptions['onProgress'],
): (source: Source) => void {
  const characters = sources.reduce((sum, { text }) => sum + text.length, 0);
  let [read, readCharacters] = [0, 0];
  return ({ file, text }) => {
    read += 1;
    readCharacters += text.length;
    hear?.({ read, sources: sources.length, readCharacters, characters, file });
  };
}
