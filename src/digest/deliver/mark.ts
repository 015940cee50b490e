import type { Claim } from '../../store/index.ts';
import type { Outcome, Poster } from '../types.ts';
import type { DelivererOptions } from './types.ts';

/** A correction stands without the mark, so that marking is given up after so many attempts. */
const ATTEMPTS = 5;

type Sent = Extract<Outcome, { kind: 'sent' }>;

/**
 * Marks the messages that a correction corrects. Done before the correction counts as sent, so that a crash between the
 * two does not lose the mark: the correction is then found where it was posted, and what it corrects is marked again.
 */
export async function markOld(
  poster: Poster,
  { delivery }: Claim,
  sent: Sent,
  { deliveries, log }: DelivererOptions,
): Promise<Outcome> {
  if (!poster.mark) return sent;
  for (const key of delivery.corrects) {
    const corrected = await deliveries.find(key);
    if (!corrected || corrected.messages.length === 0) continue;
    const outcome = await poster.mark(corrected.messages, delivery.to, delivery.briefing);
    if (outcome.kind === 'sent') continue;
    const reason = 'reason' in outcome ? outcome.reason : outcome.kind;
    const mayWork = ['wait', 'failed', 'unknown'].includes(outcome.kind);
    if (mayWork && delivery.attempts < ATTEMPTS) {
      return { kind: 'unknown', reason: `sent, but what it corrects is not marked: ${reason}` };
    }
    log.warn(
      { delivery: delivery.key, corrects: key, reason },
      'what a correction corrects could not be marked',
    );
  }
  return sent;
}
