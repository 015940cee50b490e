/** A clock that stands until a test moves it. */
export function standingClock(start = Date.parse('2026-03-06T09:00:00Z')) {
  let time = start;
  const waiting = new Set<{ readonly at: number; readonly call: () => void }>();
  return {
    now: (): number => time,
    after(milliseconds: number, call: () => void): () => void {
      const one = { at: time + milliseconds, call };
      waiting.add(one);
      return () => waiting.delete(one);
    },
    /** Milliseconds until the next call, null where nothing waits. */
    next: (): number | null =>
      waiting.size === 0 ? null : Math.min(...[...waiting].map(({ at }) => at)) - time,
    /** Moves on and makes the calls that are due by then. */
    move(milliseconds: number): void {
      time += milliseconds;
      for (const one of [...waiting].filter(({ at }) => at <= time)) {
        waiting.delete(one);
        one.call();
      }
    },
  };
}
