import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { answeredOnce } from '../answered-once.ts';
import type { Log } from '../platform.ts';

/** What stands between Slack and Bolt. */
export interface Gate extends Receiver {
  /** When something last came from Slack, in milliseconds since 1970. */
  heard(): number | null;
  /** Resolves once all that came in is answered, or after so many milliseconds. */
  settled(atMost: number): Promise<void>;
}

/**
 * Acknowledges whatever comes before anything else is done with it, looking up a workspace's token included: Slack waits
 * three seconds. Drops what Slack delivers again, and knows what is still being answered.
 */
export function gateBefore(
  receiver: Receiver,
  { log, now }: { readonly log: Log; readonly now: () => number },
): Gate {
  const isNew = answeredOnce(now);
  const underWay = new Set<Promise<void>>();
  let heard: number | null = null;

  async function take(app: App, event: ReceiverEvent): Promise<void> {
    heard = now();
    await event.ack();
    const identity = identify(event.body);
    if (identity && !isNew(identity)) {
      log.info(
        { platform: 'slack', retry: event.retryNum ?? null, reason: event.retryReason ?? null },
        'delivered again, answered once',
      );
      return;
    }
    const work = app.processEvent({ ...event, ack: async () => {} });
    underWay.add(work);
    await work.finally(() => underWay.delete(work));
  }

  return {
    init: (app) => receiver.init({ processEvent: (event: ReceiverEvent) => take(app, event) } as App),
    start: (...args) => receiver.start(...args),
    stop: (...args) => receiver.stop(...args),
    heard: () => heard,
    async settled(atMost) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, atMost);
      });
      while (underWay.size > 0) {
        const all = Promise.allSettled(underWay).then(() => true);
        if (!(await Promise.race([all, late]))) break;
      }
      clearTimeout(timer);
    },
  };
}

/**
 * What a delivery is known by: an event by its id; a command, a button and a form by the trigger that Slack makes for
 * each, which a repeated delivery has too.
 */
export function identify(body: Readonly<Record<string, unknown>>): string | undefined {
  const { event_id: event, trigger_id: trigger, view } = body;
  if (typeof event === 'string') return event;
  if (typeof trigger === 'string') return trigger;
  const hash = (view as { id?: string; hash?: string } | undefined)?.hash;
  return hash && `${(view as { id?: string }).id}:${hash}`;
}
