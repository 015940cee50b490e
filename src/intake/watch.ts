import { type FSWatcher, watch } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isListed, stampOf } from '../corpus/index.ts';
import { type Changes, Settling, type Snapshot } from './settling.ts';

/** Shaped as pino's. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface WatchOptions {
  readonly log: Log;
  /** A file is written whole when its size and times stood still for so many milliseconds; 500 by default. */
  readonly settle?: number;
  /** Milliseconds after which the folder is looked through in any case, for file systems that tell nothing. */
  readonly sweep?: number;
}

export interface Watch {
  /** Nothing is reported once this is called. */
  close(): void;
}

/**
 * Reports what changes in a folder of sources, gathered until nothing changes any more, so that a burst is one report.
 * The folder may be deleted and made again; while it is gone nothing counts as removed. Resolves when everything that
 * happens from then on will be reported.
 *
 * One watch of the system's tells when to look; what changed is found by comparing what stands there. A watch a file, as
 * chokidar 4 sets, costs 80 µs and 4 KB each and ends at the system's limit (measured on 20,000 files).
 */
export async function watchFolder(
  folder: string,
  onChange: (changes: Changes) => void,
  options: WatchOptions,
): Promise<Watch> {
  const watcher = new FolderWatch(folder, onChange, options);
  await watcher.start();
  return watcher;
}

class FolderWatch implements Watch {
  readonly #folder: string;
  readonly #onChange: (changes: Changes) => void;
  readonly #log: Log;
  readonly #settle: number;
  readonly #sweep: number;
  #settling!: Settling;
  #signal: FSWatcher | null = null;
  /** The folder that is listened to: another one may have its name by now. */
  #inode: bigint | null = null;
  #timer: NodeJS.Timeout | undefined;
  #due = Number.POSITIVE_INFINITY;
  #closed = false;
  #said: string | null = null;

  constructor(
    folder: string,
    onChange: (changes: Changes) => void,
    { log, settle = 500, sweep = 30_000 }: WatchOptions,
  ) {
    this.#folder = folder;
    this.#onChange = onChange;
    this.#log = log;
    this.#settle = settle;
    this.#sweep = sweep;
  }

  async start(): Promise<void> {
    await this.#listen();
    this.#settling = new Settling((await lookAt(this.#folder)) ?? new Map(), this.#settle);
    this.#lookWithin(this.#signal ? this.#sweep : this.#settle * 4);
  }

  close(): void {
    this.#closed = true;
    this.#signal?.close();
    clearTimeout(this.#timer);
  }

  async #listen(): Promise<void> {
    const found = await stat(this.#folder, { bigint: true }).catch(() => null);
    if (this.#closed || (this.#signal && found?.ino === this.#inode)) return;
    this.#signal?.close();
    this.#signal = null;
    if (!found) return this.#say('the folder of sources is gone; its sources stay as they were');
    try {
      this.#signal = watch(this.#folder, () => this.#lookWithin(this.#settle));
      this.#signal.on('error', (error) => this.#loseSignal(error));
      this.#inode = found.ino;
      this.#said = null;
    } catch (error) {
      this.#loseSignal(error as Error);
    }
  }

  #loseSignal({ message }: Error): void {
    this.#signal?.close();
    this.#signal = null;
    this.#say(
      `the system does not tell of changes (${message}); the folder is looked through every few seconds`,
    );
  }

  #say(message: string): void {
    if (this.#said !== message) this.#log.warn({ folder: this.#folder }, message);
    this.#said = message;
  }

  #lookWithin(milliseconds: number): void {
    const due = performance.now() + milliseconds;
    if (this.#closed || due >= this.#due) return;
    this.#due = due;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), milliseconds);
  }

  async #look(): Promise<void> {
    // What happens from here on, while this look takes its time, is another look's.
    this.#due = Number.POSITIVE_INFINITY;
    await this.#listen();
    const now = await lookAt(this.#folder);
    if (this.#closed) return;
    const { changes, settled } = now ? this.#settling.take(now, performance.now()) : NOTHING;
    this.#lookWithin(!settled ? this.#settle : this.#signal ? this.#sweep : this.#settle * 4);
    if (changes) this.#onChange(changes);
  }
}

const NOTHING = { changes: null, settled: true };

/** Every source in a folder; null where there is no such folder. */
async function lookAt(folder: string): Promise<Snapshot | null> {
  const names = (await readdir(folder).catch(() => null))?.filter(isListed);
  if (!names) return null;
  const stamps = await Promise.all(names.map((name) => stampFile(join(folder, name))));
  return new Map(names.flatMap((name, at) => (stamps[at] ? [[name, stamps[at]] as const] : [])));
}

/** A link counts as what it leads to; one that leads nowhere, as itself. */
async function stampFile(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() =>
    lstat(path, { bigint: true }).catch(() => null),
  );
  return found && stampOf(found);
}
