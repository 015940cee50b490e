/** How long a delivery is remembered, in milliseconds: platforms repeat one for some minutes. */
const REMEMBERED_FOR = 15 * 60_000;

/**
 * Tells whether something that a platform delivers, known by its identity, comes for the first time. Platforms repeat
 * deliveries, sometimes without saying so; what is older than a quarter of an hour is forgotten.
 */
export function answeredOnce(now: () => number): (identity: string) => boolean {
  const seen = new Map<string, number>();
  return (identity) => {
    forget(seen, now() - REMEMBERED_FOR);
    if (seen.has(identity)) return false;
    seen.set(identity, now());
    return true;
  };
}

/** A map keeps the order in which its keys came, so the oldest are first. */
function forget(seen: Map<string, number>, before: number): void {
  for (const [identity, at] of seen) {
    if (at > before) return;
    seen.delete(identity);
  }
}
