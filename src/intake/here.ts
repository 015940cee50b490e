import { setImmediate as breathe } from 'node:timers/promises';
import { pack, type Readable, write } from './codec.ts';
import type { Handle, Outcome, Task } from './types.ts';

/** Milliseconds after which signals and the progress line get their turn. */
const TURN = 50;

/** Reads tasks in this thread, in their order. The engine is loaded only when there is something to read. */
export async function readHere(tasks: readonly Task[], keep: boolean, handle: Handle): Promise<void> {
  if (tasks.length === 0) return;
  const read = await loadReader(keep);
  let since = performance.now();
  for (const { at, source } of tasks) {
    await handle({ at, ...read(source) });
    if (performance.now() - since < TURN) continue;
    await breathe();
    since = performance.now();
  }
}

/**
 * The engine as a function that never throws. Its result passes through JSON even when nobody keeps it: what was read
 * just now is then the same, to the last field, as what comes out of the cache.
 */
export async function loadReader(keep: boolean): Promise<(source: Readable) => Omit<Outcome, 'at'>> {
  const { extract } = await import('../extract/index.ts');
  return (source) => {
    try {
      const json = write(extract(source), source.text);
      return keep ? { json, bytes: pack(json) } : { json };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  };
}
