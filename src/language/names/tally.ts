/** Counts of how often each person has been named so far, and who leads. */
export interface Tally {
  count(chain: number): void;
  /** The fitting person named at least twice, and twice as often as any other fitting one; null where there is none. */
  leader(fits: (chain: number) => boolean): number | null;
}

/** So many of the most named are kept in order; who comes behind them leads nothing. */
const LEADERS = 8;

export function makeTally(): Tally {
  const counts = new Map<number, number>();
  const leaders: number[] = [];
  return {
    count(chain) {
      const now = (counts.get(chain) ?? 0) + 1;
      counts.set(chain, now);
      if (!leaders.includes(chain)) leaders.push(chain);
      leaders.sort((a, b) => counts.get(b)! - counts.get(a)!);
      if (leaders.length > LEADERS) leaders.pop();
    },
    leader(fits) {
      const [first, second] = leaders.filter(fits);
      if (first === undefined || counts.get(first)! < 2) return null;
      const next = second === undefined ? 0 : counts.get(second)!;
      return counts.get(first)! >= 2 * next ? first : null;
    },
  };
}
