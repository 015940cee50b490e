import type { Readings } from '../corpus/index.ts';
import type { Changes } from '../intake/settling.ts';
import { type Log, watchFolder } from '../intake/watch.ts';
import { type Desk, type DeskOptions, openDesk } from './desk.ts';

export interface LivingOptions extends Omit<DeskOptions, 'readings' | 'unfinished'> {
  readonly log: Log;
  /** Milliseconds that a file must stand still before it is read; 500 by default. */
  readonly settle?: number;
}

/** What a listener hears once a new desk answers. */
export interface Renewal {
  readonly desk: Desk;
  readonly before: Desk;
  readonly changes: Changes;
}

/** A desk that follows its folder. */
export interface Living {
  /** The newest desk that could be made. */
  current(): Desk;
  /** Hears of every new desk, in order. A listener that throws is logged and stops no other. Returns how to stop. */
  onChange(listener: (renewal: Renewal) => void): () => void;
  /** Stops following. Resolves when nothing is read any more. */
  close(): Promise<void>;
}

/**
 * Opens a desk on a folder and a new one whenever its files change. Only files that changed are read; meanwhile the old
 * desk answers, and it stays where a new one cannot be made.
 * @throws CorpusError where the folder cannot be read at first
 */
export async function openLiving(options: LivingOptions): Promise<Living> {
  const living = new LivingDesk(options);
  await living.open();
  return living;
}

class LivingDesk implements Living {
  readonly #options: LivingOptions;
  readonly #readings: Readings = new Map();
  readonly #listeners = new Set<(renewal: Renewal) => void>();
  #desk!: Desk;
  #watch: { close(): void } | undefined;
  #waiting: Changes[] = [];
  /** Changes that no desk could be made of. */
  #missed: Changes[] = [];
  #renewing: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: LivingOptions) {
    this.#options = options;
  }

  async open(): Promise<void> {
    // Watched before it is read: what is written in between is a change.
    this.#watch = await watchFolder(this.#options.folder, (changes) => this.#hear(changes), this.#options);
    try {
      this.#renewing = this.#read([]).then((desk) => {
        this.#desk = desk;
      });
      await this.#renewing;
    } catch (error) {
      this.#watch.close();
      throw error;
    }
  }

  current(): Desk {
    return this.#desk;
  }

  onChange(listener: (renewal: Renewal) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#watch?.close();
    await this.#renewing;
  }

  /** Changes that come while a desk is being made are made into the next one together. */
  #hear(changes: Changes): void {
    this.#waiting.push(changes);
    if (this.#waiting.length === 1) this.#renewing = this.#renewing.then(() => this.#renew());
  }

  async #renew(): Promise<void> {
    const changes = gather([...this.#missed, ...this.#waiting]);
    this.#waiting = [];
    if (this.#closed) return;
    const { folder, log } = this.#options;
    const counts = countChanges(changes);
    try {
      const desk = await this.#read(changes.unfinished);
      this.#missed = [];
      const before = this.#desk;
      this.#desk = desk;
      log.info({ story: desk.story, ...counts }, 'sources were read anew');
      if (!this.#closed) this.#tell({ desk, before, changes });
    } catch (error) {
      log.error(
        { folder, ...counts, err: error },
        'the sources could not be read anew; answers stay as they were',
      );
    }
  }

  #tell(renewal: Renewal): void {
    for (const listener of this.#listeners) {
      try {
        listener(renewal);
      } catch (error) {
        this.#options.log.error({ story: renewal.desk.story, err: error }, 'hearing of new sources failed');
      }
    }
  }

  async #read(unfinished: readonly string[]): Promise<Desk> {
    const options = { ...this.#options, readings: this.#readings, unfinished: new Set(unfinished) };
    const desk = await openDesk(options);
    await desk.prepare();
    return desk;
  }
}

/** Several reports as one: what was added and then removed was never there. */
function gather(reports: readonly Changes[]): Changes {
  const kinds = new Map<string, 'added' | 'changed' | 'removed'>();
  for (const report of reports)
    for (const kind of ['added', 'changed', 'removed'] as const)
      for (const name of report[kind]) {
        const before = kinds.get(name);
        if (before === 'added' && kind === 'removed') kinds.delete(name);
        else kinds.set(name, before === 'added' ? 'added' : before === 'removed' ? 'changed' : kind);
      }
  const of = (kind: string): string[] =>
    [...kinds].flatMap(([name, is]) => (is === kind ? [name] : [])).sort();
  return {
    added: of('added'),
    changed: of('changed'),
    removed: of('removed'),
    unfinished: reports.at(-1)?.unfinished ?? [],
  };
}

const countChanges = ({ added, changed, removed }: Changes) => ({
  added: added.length,
  changed: changed.length,
  removed: removed.length,
});
