import type { Claim, Settlement } from '../../store/index.ts';
import type { Outcome } from '../types.ts';

/** Milliseconds: after the first failure, and never longer than. */
const RETRY = { first: 2_000, longest: 15 * 60_000 };
/** A message whose fate is unknown may still arrive: looked for too early, it would be sent a second time. */
const LOOK_UP = { first: 10_000, longest: 15 * 60_000 };
/** A closed channel is tried again so often: somebody may have mended it without our being told. */
const PROBE = { first: 60_000, longest: 6 * 3_600_000 };

/** What is kept of an attempt, and when the next one is. */
export function settle(
  { delivery, retry }: Claim,
  outcome: Outcome,
  { now, random }: { readonly now: number; readonly random: number },
): Settlement {
  const { attempts } = delivery;
  // What may have been sent once stays in doubt until it is found or sent again
  const unsent = retry ? 'unknown' : 'planned';
  const again = { due: now + backOff(RETRY, attempts, random), attempts: attempts + 1, messages: [] };
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', due: null, attempts: attempts + 1, reason: null, messages: outcome.messages };
    case 'wait':
      return {
        state: unsent,
        due: now + outcome.seconds * 1_000,
        attempts,
        reason: 'rate limit',
        messages: [],
      };
    case 'stopped':
      return { state: unsent, due: now, attempts, reason: outcome.reason, messages: [] };
    case 'failed':
      return { ...again, state: retry ? 'unknown' : 'failed', reason: outcome.reason };
    case 'unknown': {
      const due = now + backOff(LOOK_UP, attempts, random);
      return { ...again, due, state: 'unknown', reason: outcome.reason };
    }
    case 'refused':
      return { ...again, state: 'failed', due: null, reason: outcome.reason };
    case 'paused': {
      const { reason, wayOut } = outcome;
      const due = now + backOff(PROBE, attempts, random);
      return { ...again, due, state: 'paused', reason, pause: { reason, wayOut, at: now } };
    }
  }
}

/** Doubles with each attempt; up to half of it is left to chance, so that what failed together is not tried together. */
function backOff(
  { first, longest }: { first: number; longest: number },
  attempts: number,
  random: number,
): number {
  return Math.round(Math.min(longest, first * 2 ** Math.min(attempts, 30)) * (0.5 + random / 2));
}
