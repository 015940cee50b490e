import type { Schedule } from '../store/records.ts';
import { latestCron, nextCron, readCron } from './cron.ts';

/** What decides when a subscription's slots are. */
export interface Timed {
  readonly schedule: Schedule;
  /** IANA name. */
  readonly timeZone: string;
  /** Milliseconds since 1970: nothing at or before it is a slot, and `every` counts from it. */
  readonly since: number;
}

const MINUTE = 60_000;

/** The first slot after an instant; null for `on-new`, which has none until there is something. */
export function nextSlot({ schedule, timeZone, since }: Timed, after: number): number | null {
  const from = Math.max(after, since);
  switch (schedule.kind) {
    case 'cron':
      return nextCron(readCron(schedule.expression), timeZone, from);
    case 'every': {
      const period = schedule.minutes * MINUTE;
      return since + (Math.floor((from - since) / period) + 1) * period;
    }
    case 'on-new':
      return null;
  }
}

/** The last slot at or before an instant, and after the subscription; null where there was none. */
export function latestSlot({ schedule, timeZone, since }: Timed, at: number): number | null {
  if (schedule.kind === 'on-new' || at <= since) return null;
  if (schedule.kind === 'every') {
    const period = schedule.minutes * MINUTE;
    const periods = Math.floor((at - since) / period);
    return periods > 0 ? since + periods * period : null;
  }
  const slot = latestCron(readCron(schedule.expression), timeZone, at);
  return slot > since ? slot : null;
}

/**
 * The slot to run now, or null. However many were missed while the desk was down, they are caught up with one, the last:
 * what it says is all that came since the last that ran. A clock that was set back runs nothing again.
 */
export function dueSlot(timed: Timed, last: number | null, now: number): number | null {
  const slot = latestSlot(timed, now);
  return slot !== null && (last === null || slot > last) ? slot : null;
}
