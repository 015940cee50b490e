import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long work that can be left off: it yields wherever something else may have its turn, and returns what it makes. */
export type Steps<T> = Generator<void, T, void>;

/** Milliseconds that work goes on at once. */
const TURN = 30;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does it in short turns, so that whoever asks meanwhile is answered. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (let since = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < TURN) continue;
    await nextTurn();
    since = performance.now();
  }
}

/** Items that are light to work on: one look at the clock does for so many. */
const AT_ONCE = 32;

/** Does something with each of many. */
export function* forEach<T>(items: Iterable<T>, work: (item: T, at: number) => void): Steps<void> {
  let at = 0;
  for (const item of items) {
    work(item, at++);
    if (at % AT_ONCE === 0) yield;
  }
}

/** Makes something of each of many. */
export function* map<T, V>(items: Iterable<T>, make: (item: T, at: number) => V): Steps<V[]> {
  const made: V[] = [];
  yield* forEach(items, (item, at) => {
    made.push(make(item, at));
  });
  return made;
}
