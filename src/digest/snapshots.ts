import type { Json, Shelf } from '../store/types.ts';
import type { Story } from '../story/index.ts';
import { editionOf, type Snapshot, takeSnapshot } from './snapshot.ts';

const DAY = 86_400_000;
/** A snapshot that nobody has referred to for so long is dropped. */
const UNUSED = 7 * DAY;
const REMEMBERED = 50;

interface Kept {
  readonly at: number;
  readonly snapshot: Snapshot;
}

/** What stories were, by edition: shared by all channels that know the same. */
export class Snapshots {
  readonly #shelf: Shelf;
  readonly #known = new Map<string, Kept>();
  #tidied = Number.NEGATIVE_INFINITY;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Keeps what a story is now, and names it. Kept anew every day that it is asked for, so that it counts as used. */
  async keep(story: Story, now: number): Promise<string> {
    const edition = editionOf(story);
    const key = `${story.name}/${edition}`;
    const known = this.#known.get(key);
    if (known && now - known.at < DAY) return edition;
    const kept = { at: now, snapshot: known?.snapshot ?? takeSnapshot(story) };
    await this.#shelf.put(key, kept as unknown as Json);
    this.#remember(key, kept);
    return edition;
  }

  /** Null where it is not there any more. */
  async get(story: string, edition: string): Promise<Snapshot | null> {
    const key = `${story}/${edition}`;
    const known = this.#known.get(key) ?? ((await this.#shelf.get(key)) as unknown as Kept | null);
    if (!known) return null;
    this.#remember(key, known);
    return known.snapshot;
  }

  /** Whether it is time to tidy up: once a day. */
  isUntidy(now: number): boolean {
    return now - this.#tidied >= DAY;
  }

  /** Drops those of a story that no channel knows and that nobody has kept for long. */
  async tidy(story: string, used: ReadonlySet<string>, now: number): Promise<void> {
    this.#tidied = now;
    const isOld = (kept: Json | null): boolean =>
      now - ((kept as unknown as Kept | null)?.at ?? now) > UNUSED;
    for (const [key, kept] of await this.#shelf.list(`${story}/`)) {
      if (used.has(key.slice(story.length + 1)) || !isOld(kept)) continue;
      if (isOld(await this.#shelf.get(key))) await this.#shelf.delete(key);
      this.#known.delete(key);
    }
  }

  #remember(key: string, kept: Kept): void {
    if (this.#known.size >= REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(key, kept);
  }
}
