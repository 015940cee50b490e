/**
 * Remembers what a pure function of one string gives, since texts repeat their words. At `most` strings it forgets all
 * and starts again, so that its size has a bound.
 */
export function memo<T>(make: (text: string) => T, most = 50_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = make(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
