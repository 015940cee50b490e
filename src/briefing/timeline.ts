import { type Entity, type Event, inRange, type Story } from '../story/index.ts';
import { assemble, section } from './assemble.ts';
import { item } from './lines.ts';
import { isBriefing, resolve, subjectOf } from './select.ts';
import type { Briefing, Item } from './types.ts';

/** `timeline [NAME] [--from D] [--to D]`: dated events, oldest first. */
export function timeline(
  story: Story,
  question: { readonly name?: string; readonly from?: string; readonly to?: string },
): Briefing {
  const entity = question.name === undefined ? null : resolve(story, 'timeline', question.name);
  if (entity && isBriefing(entity)) return entity;
  const events = story.events.filter(
    (event) => (entity === null || event.entities.includes(entity.id)) && inside(event, question),
  );
  const items = events.map((event) => eventItem(story, event));
  const range = [question.from && `from ${question.from}`, question.to && `to ${question.to}`]
    .filter(Boolean)
    .join(' ');
  return assemble(story, {
    kind: 'timeline',
    title: `Timeline${entity ? ` of ${entity.name}` : ''}${range ? `, ${range}` : ''}`,
    ...(entity ? { subject: subjectOf(entity) } : {}),
    sections: [
      section('Events', items, 25, items.length === 0 ? ['No source dates an event here.'] : undefined),
    ],
    answered: items.length > 0,
    next: [{ label: 'Disputes', command: entity ? `disputes ${entity.id}` : 'disputes' }],
  });
}

const inside = (event: Event, { from, to }: { readonly from?: string; readonly to?: string }): boolean =>
  (!from && !to) || inRange(event.date, from, to);

export function eventItem(story: Story, event: Event): Item {
  return item(story, event.text, event.tellings, {
    date: event.date,
    level: event.level,
    property: 'significant event',
    entities: event.entities.slice(0, 8),
  });
}

/** Events that somebody takes part in, as subject before as bystander. */
export const eventsOf = (story: Story, entity: Entity): Event[] =>
  story.events.filter((event) => event.entities.includes(entity.id));
