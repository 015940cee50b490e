/** A zone's clock changes between two instants, found with Intl alone: an oracle for what the desk works out. */
export interface Clocks {
  /** Minutes ahead of UTC at an instant of whole minutes. */
  readonly offsetAt: (instant: number) => number;
  readonly changes: readonly { readonly at: number; readonly before: number; readonly after: number }[];
}

const HOUR = 3_600_000;

export function readClocks(zone: string, from: number, to: number): Clocks {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const ask = (instant: number): number => {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const shown = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!);
    return (shown - instant) / 60_000;
  };
  const changes: { at: number; before: number; after: number }[] = [];
  const first = ask(from);
  for (let at = from, offset = first; at < to; at += 24 * HOUR) {
    const next = ask(at + 24 * HOUR);
    if (next === offset) continue;
    let [low, high] = [at, at + 24 * HOUR];
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 120_000) * 60_000;
      if (ask(middle) === offset) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before: offset, after: next });
    offset = next;
  }
  const offsetAt = (instant: number): number => changes.findLast(({ at }) => at <= instant)?.after ?? first;
  return { offsetAt, changes };
}

/**
 * Every instant at which a daily digest belongs, by walking minute for minute: the first time that clocks show the hour
 * on a day; where they jump over it, as much later as they jump.
 */
export function walkDaily(
  { offsetAt, changes }: Clocks,
  hour: number,
  minute: number,
  from: number,
  to: number,
): number[] {
  const slots: number[] = [];
  const shownOn = new Set<number>();
  const wanted = hour * 60 + minute;
  let next = changes.findIndex(({ at }) => at > from);
  let offset = offsetAt(from);
  for (let at = from; at < to; at += 60_000) {
    const change = changes[next];
    if (change && at === change.at) {
      for (let skipped = change.before; skipped < change.after; skipped++) {
        const wall = at / 60_000 + skipped;
        if (wall % 1440 !== wanted) continue;
        slots.push((wall - change.before) * 60_000);
        shownOn.add(Math.floor(wall / 1440));
      }
      offset = change.after;
      next += 1;
    }
    const wall = at / 60_000 + offset;
    const day = Math.floor(wall / 1440);
    if (wall % 1440 !== wanted || shownOn.has(day)) continue;
    slots.push(at);
    shownOn.add(day);
  }
  return [...new Set(slots)].sort((a, b) => a - b);
}
