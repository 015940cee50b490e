import type { Briefing } from '../../briefing/types.ts';
import type { Delivery, Destination, Subscription } from '../records.ts';
import type { ToldFact } from '../types.ts';
import type { Row } from './sql.ts';

export function readSubscription(row: Row): Subscription {
  return {
    id: row.id as string,
    story: row.story as string,
    to: readDestination(row),
    schedule: JSON.parse(row.schedule as string),
    written: row.written as string,
    timeZone: row.time_zone as string,
    sayNothingNew: row.say_nothing_new === 1,
    by: row.subscriber as string,
    since: row.since as number,
    paused: row.paused === null ? null : JSON.parse(row.paused as string),
  };
}

/** What is left of a briefing that was emptied. */
const EMPTIED: Briefing = {
  schema: 1,
  kind: 'digest',
  story: '',
  title: 'No longer kept',
  asOf: null,
  answered: false,
  sections: [],
  sources: [],
  gaps: [],
  next: [],
};

export function readDelivery(row: Row): Delivery {
  return {
    key: row.key as string,
    subscription: row.subscription as string,
    kind: row.kind as Delivery['kind'],
    to: readDestination(row),
    briefing: row.briefing === '' ? EMPTIED : JSON.parse(row.briefing as string),
    slot: row.slot as number,
    state: row.state as Delivery['state'],
    attempts: row.attempts as number,
    due: row.due as number | null,
    reason: row.reason as string | null,
    messages: JSON.parse(row.messages as string),
    corrects: JSON.parse(row.corrects as string),
  };
}

export const readDestination = (row: Row): Destination => ({
  platform: row.platform as string,
  workspace: row.workspace as string,
  channel: row.channel as string,
});

export const readTold = (row: Row): ToldFact => ({
  fact: row.fact as string,
  value: row.value as string,
  level: row.level as ToldFact['level'],
  speaker: row.speaker as string | null,
  delivery: row.delivery as string | null,
});
