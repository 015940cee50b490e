import { onceIn } from '../language/once.ts';
import { type Entity, type Event, eventFor, inRange, type Story } from '../story/index.ts';
import { asOf, assemble, section } from './assemble.ts';
import { keyEvents } from './key-events.ts';
import { item } from './lines.ts';
import { isBriefing, resolve, subjectOf } from './select.ts';
import type { Briefing, Item, Section } from './types.ts';

/** `timeline [NAME] [--from D] [--to D]`: dated events, oldest first. */
export function timeline(
  story: Story,
  question: { readonly name?: string; readonly from?: string; readonly to?: string },
): Briefing {
  const entity = question.name === undefined ? null : resolve(story, 'timeline', question.name);
  if (entity && isBriefing(entity)) return entity;
  const all = entity === null ? story.events : eventsOf(story, entity);
  const { from, to } = question;
  const events = from || to ? all.filter((event) => inRange(event.date, from, to)) : all;
  const range = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
  return assemble(story, {
    kind: 'timeline',
    title: `Timeline${entity ? ` of ${entity.name}` : ''}${range ? `, ${range}` : ''}`,
    ...(entity ? { subject: subjectOf(entity) } : {}),
    sections: sectionsOf(story, events),
    answered: events.length > 0,
    next: [{ label: 'Disputes', command: entity ? `disputes ${entity.id}` : 'disputes' }],
  });
}

/** Events that a first screen has room for, and the key ones that stand for a longer list. */
const SCREEN = 25;
const KEY = 15;

/** All events; of more than a screenful the key ones first, the others behind More; each list oldest first. */
const sectionsOf = onceIn((story: Story, events: readonly Event[]): Section[] => {
  const items = (some: readonly Event[]): Item[] => some.map((event) => datedItem(story, event));
  if (events.length === 0) return [section('Events', [], 0, ['No source dates an event here.'])];
  if (events.length <= SCREEN) return [section('Events', items(events), SCREEN)];
  const key = new Set(keyEvents(story, events, KEY));
  return [
    section('Key dates', items([...key]), KEY),
    section('All other dates', items(events.filter((event) => !key.has(event))), 0),
  ];
});

/** An event's line behind its date, which the line then need not say. */
const datedItem = onceIn((story: Story, event: Event): Item => {
  const line = eventItem(story, event);
  return { ...line, text: line.text.replace(` (${line.date})`, '') };
});

export const eventItem = onceIn((story: Story, event: Event): Item => {
  const line = item(story, event.text, event.tellings, {
    date: event.date,
    level: event.level,
    property: 'significant event',
    entities: event.entities.slice(0, 8),
  });
  return event.planned ? { ...line, text: asPlanned(story, event, line.text) } : line;
});

/** A plan whose day has come, and nobody tells how it went: the line says of when it is (E10, E11). */
function asPlanned(story: Story, event: Event, text: string): string {
  const told = event.tellings.map((one) => story.source(one.source)?.published ?? '').sort();
  const isPast = event.date.split('/').at(-1)! <= (asOf(story) ?? '');
  const saysSo = /\b(?:was|were|had been) (?:\w+ )?(?:scheduled|expected|due|set|planned|to)\b/.test(text);
  return isPast && !saysSo && told.at(-1)
    ? text.replace(/\.?(\)?)$/, ` (planned as of ${told.at(-1)}).$1`)
    : text;
}

/** Events that an entity is named in, each as the sources that name it tell it. */
export const eventsOf = onceIn((story: Story, entity: Entity): readonly Event[] =>
  story.about(entity.id).events.flatMap((event) => eventFor(event, entity.id, story.independent) ?? []),
);
