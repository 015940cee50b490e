import type { Briefing } from '../../src/briefing/types.ts';
import type {
  Claim,
  Destination,
  Ledger,
  Plan,
  PlannedDelivery,
  Subscription,
} from '../../src/store/index.ts';

/** A digest of one line. */
export const briefing = (text = 'Nothing new.'): Briefing => ({
  schema: 1,
  kind: 'digest',
  story: 'harbour',
  title: 'Harbour',
  asOf: '2031-05-02',
  answered: true,
  sections: [{ heading: 'New', items: [], shown: 0, notes: [text] }],
  sources: [],
  gaps: [],
  next: [],
});

export const channel = (name: string, platform = 'slack', workspace = 'W1'): Destination => ({
  platform,
  workspace,
  channel: name,
});

export const subscription = (to: Destination, story = 'harbour'): Subscription => ({
  id: `${story}/${to.platform}/${to.workspace}/${to.channel}`,
  story,
  to,
  schedule: { kind: 'cron', expression: '0 9 * * *' },
  written: 'daily 09:00',
  timeZone: 'Europe/Berlin',
  sayNothingNew: false,
  by: 'U1',
  since: 1_000,
  paused: null,
});

/** A digest for a slot, due at it. */
export const digest = (id: string, slot: number, text?: string): PlannedDelivery => ({
  key: `${id}:${slot}`,
  kind: 'digest',
  briefing: briefing(text),
  slot,
  corrects: [],
  due: slot,
});

/** Plans digests from where the subscription stands now. */
export async function plan(
  ledger: Ledger,
  id: string,
  deliveries: readonly PlannedDelivery[],
  more: Partial<Plan> = {},
): Promise<boolean> {
  const progress = await ledger.subscriptions.progress(id);
  return ledger.deliveries.plan({
    subscription: id,
    revision: progress!.revision,
    slot: deliveries.at(-1)?.slot ?? null,
    state: null,
    deliveries,
    told: [],
    untold: [],
    ...more,
  });
}

/** Subscribes a channel and plans digests for it; the subscription's id. */
export async function subscribe(ledger: Ledger, to: Destination, ...slots: number[]): Promise<string> {
  const one = subscription(to);
  await ledger.subscriptions.put(one);
  const deliveries = slots.map((slot) => digest(one.id, slot));
  if (deliveries.length > 0) await plan(ledger, one.id, deliveries);
  return one.id;
}

/** Keys, with a question mark where an earlier attempt may have got through. */
export const keysOf = (claims: readonly Claim[]): string[] =>
  claims.map(({ delivery, retry }) => `${delivery.key}${retry ? '?' : ''}`).sort();
