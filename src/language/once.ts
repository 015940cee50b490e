/** Remembers what a pure function makes of an object, for as long as that object lives. */
export function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const remembered = onceIn((_: undefined, of: K) => make(of));
  return (of) => remembered(undefined, of);
}

/** The same for a function that reads an object in the light of what that object belongs to, which is always one thing. */
export function onceIn<C, K extends object, V>(make: (whole: C, of: K) => V): (whole: C, of: K) => V {
  const made = new WeakMap<K, V>();
  return (whole, of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const value = make(whole, of);
    made.set(of, value);
    return value;
  };
}
