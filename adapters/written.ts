/** A source's number in brackets, by its id: one map for each briefing. */
export type Numbers = ReadonlyMap<string, number>;

/**
 * Writes what is written the same each time once for each briefing: a briefing is rendered several times until it is
 * known how much of it fits into a message.
 */
export function writtenOnce<T extends object>(write: (one: T, numbers: Numbers) => string): typeof write {
  const briefings = new WeakMap<Numbers, WeakMap<T, string>>();
  return (one, numbers) => {
    const known = briefings.get(numbers) ?? new WeakMap<T, string>();
    briefings.set(numbers, known);
    const before = known.get(one);
    if (before !== undefined) return before;
    const text = write(one, numbers);
    known.set(one, text);
    return text;
  };
}
