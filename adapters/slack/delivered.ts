import type { Destination } from '../../src/digest/types.ts';
import type { Slack } from './desk.ts';
import { LIMITS } from './limits.ts';
import type { Stamp } from './post.ts';

/** What a message of ours carries, unseen, so that it is known again. */
const EVENT = 'briefdesk_delivery';

export const stampOf = ({ key, part, parts }: Stamp) => ({
  event_type: EVENT,
  event_payload: { key, part, parts },
});

interface Stamped {
  readonly ts?: string;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: object };
}

/** The messages of a delivery that stand in a channel and in the thread under the first, by part. */
export async function findDelivered(
  slack: Slack,
  to: Destination,
  key: string,
): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  const isComplete = (messages: readonly Stamped[]) => {
    for (const { ts, metadata } of messages) {
      const stamp = metadata?.event_type === EVENT ? (metadata.event_payload as Stamp) : undefined;
      if (ts && stamp?.key === key) found.set(stamp.part, ts);
    }
    return found.has(0);
  };
  await pages(isComplete, (cursor) => history(slack, to, cursor));
  const root = found.get(0);
  if (root)
    await pages(
      (messages) => isComplete(messages) && false,
      (cursor) => replies(slack, to, root, cursor),
    );
  return found;
}

interface Page {
  readonly messages?: readonly Stamped[];
  readonly response_metadata?: { readonly next_cursor?: string };
}

async function pages(
  isEnough: (messages: readonly Stamped[]) => boolean,
  read: (cursor?: string) => Promise<Page>,
): Promise<void> {
  let cursor: string | undefined;
  for (let page = 0; page < LIMITS.historyPages; page++) {
    const { messages, response_metadata: more } = await read(cursor);
    cursor = more?.next_cursor;
    if (isEnough(messages ?? []) || !cursor) return;
  }
}

const PAGE = { include_all_metadata: true, limit: LIMITS.historyPage } as const;

async function history(slack: Slack, { workspace, channel }: Destination, cursor?: string): Promise<Page> {
  const { botToken: token } = await slack.workspaces.identify(workspace);
  return slack.web.conversations.history({
    token,
    channel,
    ...PAGE,
    ...(cursor && { cursor }),
  }) as Promise<Page>;
}

async function replies(
  slack: Slack,
  { workspace, channel }: Destination,
  ts: string,
  cursor?: string,
): Promise<Page> {
  const { botToken: token } = await slack.workspaces.identify(workspace);
  return slack.web.conversations.replies({
    token,
    channel,
    ts,
    ...PAGE,
    ...(cursor && { cursor }),
  }) as Promise<Page>;
}
