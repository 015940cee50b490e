/** File names, sorted. A file that is renamed is removed and added at once. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Files that are being written, and so are in none of the above. */
  readonly unfinished: readonly string[];
}

/** Every file with a stamp that changes when the file does. */
export type Snapshot = ReadonlyMap<string, string>;

/** What is not written whole after so many times the settling time keeps the others waiting no longer. */
const PATIENCE = 20;
const GONE = '';

type Open = Map<string, { readonly stamp: string; readonly since: number }>;

/** Tells from one look at a folder after another what has changed and stood still since. Knows no clock of its own. */
export class Settling {
  /** As it was reported last. */
  readonly #reported: Map<string, string>;
  /** What differs from that, and since when it has looked as it does. */
  #open: Open = new Map();
  #waitingSince = 0;
  readonly #settle: number;

  /** @param settle milliseconds that a file must look the same */
  constructor(known: Snapshot, settle: number) {
    this.#reported = new Map(known);
    this.#settle = settle;
  }

  /** Takes one look in; what is to be reported, where all has settled or waiting would take too long. */
  take(now: Snapshot, time: number): { readonly changes: Changes | null; readonly settled: boolean } {
    this.#compare(now, time);
    if (this.#open.size === 0) return { changes: null, settled: true };
    const done: string[] = [];
    const unfinished: string[] = [];
    for (const [name, { since }] of this.#open) (time - since >= this.#settle ? done : unfinished).push(name);
    const enough = unfinished.length === 0 || time - this.#waitingSince >= this.#settle * PATIENCE;
    const changes = done.length > 0 && enough ? this.#report(done, unfinished.sort(), time) : null;
    return { changes, settled: unfinished.length === 0 };
  }

  #compare(now: Snapshot, time: number): void {
    if (this.#open.size === 0) this.#waitingSince = time;
    const open: Open = new Map();
    for (const name of new Set([...this.#reported.keys(), ...now.keys()])) {
      const stamp = now.get(name) ?? GONE;
      if (stamp === (this.#reported.get(name) ?? GONE)) continue;
      const before = this.#open.get(name);
      open.set(name, before?.stamp === stamp ? before : { stamp, since: time });
    }
    this.#open = open;
  }

  #report(names: readonly string[], unfinished: readonly string[], time: number): Changes {
    const changes = { added: [] as string[], changed: [] as string[], removed: [] as string[], unfinished };
    for (const name of [...names].sort()) {
      const { stamp } = this.#open.get(name)!;
      this.#open.delete(name);
      if (stamp === GONE) changes.removed.push(name);
      else changes[this.#reported.has(name) ? 'changed' : 'added'].push(name);
      if (stamp === GONE) this.#reported.delete(name);
      else this.#reported.set(name, stamp);
    }
    this.#waitingSince = time;
    return changes;
  }
}
