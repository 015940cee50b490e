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

/** What functions made of an object, each at a place of its own. */
export interface Memory {
  readonly made: unknown[];
}

let places = 0;

/**
 * The same for objects that carry it themselves: of sentences there are so many that a table of all weighs on garbage
 * collection. What the function takes beside the object is always one thing.
 */
export function onceWithin<K extends Memory, V, C = void>(
  make: (of: K, whole: C) => V,
): (of: K, whole: C) => V {
  const place = places++;
  return (of, whole) => {
    const known = of.made[place] as V | undefined;
    if (known !== undefined) return known;
    const value = make(of, whole);
    of.made[place] = value;
    return value;
  };
}
