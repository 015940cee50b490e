/** Works something out once for each object: many channels ask the same of one story. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

/** As `oncePer`, for two. */
export function oncePerBoth<K extends object, L extends object, V>(
  make: (one: K, other: L) => V,
): (one: K, other: L) => V {
  const of = oncePer((one: K) => oncePer((other: L) => make(one, other)));
  return (one, other) => of(one)(other);
}
