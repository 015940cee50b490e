import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { findNearCopies } from './near-copies.ts';
import { readSource } from './source.ts';
import { type Corpus, CorpusError, type Problem, type Reading, Refusal, type Source } from './types.ts';

const READ = /\.(?:md|markdown|txt|html?)$/i;
/** Files that someone meant as sources, and that are not read. */
const MEANT = /\.(pdf|docx?|rtf|odt|epub|pages|pptx?|xlsx?|mhtml?|webarchive|eml|png|jpe?g)$/i;
const AT_ONCE = 16;
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * Reads a folder of sources, in order of file name; folders in it are not entered and nothing is written.
 * A file that cannot be used becomes a problem and stops nothing.
 * @param options.story the story's name; the folder's own by default
 * @param options.maxBytes larger files are not opened; 10 MiB by default
 * @throws CorpusError when the folder itself cannot be read
 */
export async function readCorpus(
  folder: string,
  options: { story?: string; maxBytes?: number } = {},
): Promise<Corpus> {
  const root = resolve(folder);
  const names = await listNames(root);
  const real = await realpath(root);
  const readings: Reading[] = new Array(names.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < names.length; at = next++)
      readings[at] = await readEntry(real, names[at] as string, options.maxBytes ?? MAX_BYTES);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const problems = readings.flatMap((reading) => reading.problems);
  const sources = markCopies(onePerText(onePerId(readings, problems), problems));
  const order = new Map(names.map((name, i) => [name, i]));
  problems.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0));
  return { story: options.story ?? basename(root), sources, problems };
}

async function listNames(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    // By code unit: the same order on every machine.
    return names.filter((name) => !name.startsWith('.') && (READ.test(name) || MEANT.test(name))).sort();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw new CorpusError(
        `There is no folder ${folder}. Check the path, or create it and put sources in it.`,
      );
    if (code === 'ENOTDIR')
      throw new CorpusError(`${folder} is a file, not a folder. Give the folder that it is in.`);
    if (code === 'EACCES' || code === 'EPERM')
      throw new CorpusError(
        `The folder ${folder} may not be read (${code}). Give this user the right to read it.`,
      );
    throw new CorpusError(`The folder ${folder} cannot be read: ${(error as Error).message}.`);
  }
}

async function readEntry(folder: string, file: string, maxBytes: number): Promise<Reading> {
  try {
    const refusal = await whyNot(folder, file, maxBytes);
    if (refusal)
      return { source: null, problems: [{ file, reason: refusal.message, remedy: refusal.remedy }] };
    return await readSource(file, await readFile(join(folder, file)));
  } catch (error) {
    const reason = `it cannot be opened: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`;
    return { source: null, problems: [{ file, reason, remedy: 'Check that it exists and may be read.' }] };
  }
}

async function whyNot(folder: string, file: string, maxBytes: number): Promise<Refusal | null> {
  if (!READ.test(file))
    return new Refusal(
      `files of type ${/\.\w+$/.exec(file)?.[0]} are not read`,
      'Save its text as .md, .txt or .html.',
    );
  const path = join(folder, file);
  if ((await lstat(path)).isSymbolicLink()) {
    const target = await realpath(path).catch(() => null);
    if (target === null)
      return new Refusal('it is a link to nothing', 'Put the file itself here, or remove the link.');
    if (relative(folder, target).split(sep)[0] === '..')
      return new Refusal('it is a link that leads out of the folder', 'Put a copy of the file itself here.');
  }
  const { size, ...what } = await statOf(path);
  if (what.folder)
    return new Refusal('it is a folder, not a file', 'Move its files up; folders are not entered.');
  if (!what.file) return new Refusal('it is no regular file', 'Put the article here as a file.');
  if (size > maxBytes)
    return new Refusal(
      `it has ${size} bytes, more than the ${maxBytes} that are read`,
      'Split it, or keep only the article.',
    );
  return null;
}

async function statOf(path: string): Promise<{ size: number; file: boolean; folder: boolean }> {
  const found = await stat(path);
  return { size: found.size, file: found.isFile(), folder: found.isDirectory() };
}

function onePerId(readings: readonly Reading[], problems: Problem[]): Source[] {
  const byId = new Map<string, Source>();
  for (const { source } of readings) {
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
