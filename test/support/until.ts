import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something holds, for things that the system decides; fails after `patience` milliseconds. */
export async function until<T>(holds: () => T, patience = 10_000): Promise<NonNullable<T>> {
  for (const end = performance.now() + patience; ; await sleep(5)) {
    const found = holds();
    if (found) return found as NonNullable<T>;
    if (performance.now() > end) throw new Error(`never came to hold: ${holds}`);
  }
}
