import type { Outcome } from '../types.ts';
import type { Log } from './types.ts';

/** The operator's line about an attempt: how loud, and in which words. */
export function describeOutcome(outcome: Outcome): readonly [level: keyof Log, line: string] {
  switch (outcome.kind) {
    case 'sent':
      return ['info', 'delivered'];
    case 'wait':
      return ['info', 'waiting for a rate limit'];
    case 'failed':
    case 'unknown':
      return ['warn', 'not delivered yet; it is tried again'];
    case 'paused':
      return ['warn', `this channel takes nothing now, and is paused. ${outcome.wayOut}`];
    case 'stopped':
      return ['error', `the credentials are refused, and what is due waits. ${outcome.wayOut}`];
    case 'refused':
      return ['error', 'the platform will never take this delivery; it is given up'];
  }
}
