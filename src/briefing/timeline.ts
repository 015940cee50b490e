import { once, onceIn } from '../language/once.ts';
import {
  type Entity,
  type Event,
  eventFor,
  inRange,
  type Story,
  type Told,
  type ToldHappening,
  type Version,
} from '../story/index.ts';
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
    sections: entity === null ? wholeStory(story, events) : sectionsOf(story, events),
    answered: events.length > 0,
    next: [{ label: 'Disputes', command: entity ? `disputes ${entity.id}` : 'disputes' }],
  });
}

/** Events that a first screen has room for, and the key ones that stand for a longer list. */
const SCREEN = 25;
const KEY = 15;

/** All events; of more than a screenful the key ones first, the others behind More; each list oldest first. */
const sectionsOf = onceIn((story: Story, events: readonly Event[]): Section[] => {
  if (events.length === 0) return [section('Events', [], 0, ['No source dates an event here.'])];
  if (events.length <= SCREEN) return [section('Events', linesOf(story, events), SCREEN)];
  const key = new Set(keyEvents(story, events, KEY));
  return [
    section('Key dates', linesOf(story, [...key]), KEY),
    section(
      'All other dates',
      linesOf(
        story,
        events.filter((event) => !key.has(event)),
      ),
      0,
    ),
  ];
});

/** What belongs to the story, and behind it what stands beside the story. */
const wholeStory = onceIn((story: Story, events: readonly Event[]): Section[] => {
  const belongs = isOfStory(story);
  const own = events.filter(belongs);
  if (own.length === 0) return sectionsOf(story, events);
  const before = events.filter((event) => !belongs(event));
  return [...sectionsOf(story, own), section('Background', linesOf(story, before), 0)];
});

const linesOf = (story: Story, events: readonly Event[]): Item[] =>
  events.map((event) => datedItem(story, event));

/** How many of the most named entities a story is about, and what share of the sources name them at the least. */
const MAIN = 5;
const SHARE = 0.4;

/**
 * Whether an event belongs to the story: what one source alone tells of the years and months before only does where one
 * of those that the story is about does it, or it befalls them.
 */
function isOfStory(story: Story): (event: Event) => boolean {
  const all = story.corpus.sources.length;
  const shared = Math.min(all, Math.max(2, all * SHARE));
  const things = story.entities.filter(({ type, sources }) => type !== 'place' && sources.length >= shared);
  const main = new Set(things.slice(0, MAIN).map(({ id }) => id));
  const days = story.corpus.sources.flatMap(({ published }) => published ?? []).sort();
  const begun = days[0] ?? '';
  return ({ lead, echo, date, dateWords }) =>
    echo > 1 ||
    date.length === 10 ||
    (!(date.length === 4 && ROUGHLY.test(dateWords)) &&
      (date.split('/')[0]! >= begun.slice(0, date.split('/')[0]!.length) ||
        [lead.subject, lead.patient].some((id) => id !== null && main.has(id))));
}

/** "last year", "four years ago": a year that is named for the sake of something else. */
const ROUGHLY = /\b(?:last|next) year\b|\bdecades?\b|\byears? ago\b/i;

/** An event's line behind its date, which the line then need not say. */
const datedItem = onceIn((story: Story, event: Event): Item => {
  const line = eventItem(story, event);
  return withRivals(story, event, { ...line, text: line.text.replace(` (${line.date})`, '') });
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

/** An event that other sources put on another day names that day (E7). */
function withRivals(story: Story, event: Event, line: Item): Item {
  const days = event.tellings.map((one) => otherDays(story).get(one)).find(Boolean);
  if (!days) return line;
  const text = /\)$/.test(line.text) ? `${line.text} ` : line.text.replace(/\.?$/, ' ');
  return { ...line, text: `${text}(elsewhere: ${days.join(', ')}).` };
}

/** By telling of a day in dispute, the days that other sources give. */
const otherDays = once((story: Story): ReadonlyMap<Told, readonly string[]> => {
  const days = new Map<Told, readonly string[]>();
  for (const { property, versions } of story.disputes) {
    if (property !== 'point in time') continue;
    const dayOf = ({ claims }: Version): string => (claims[0] as ToldHappening).date.edtf;
    for (const version of versions)
      for (const claim of version.claims)
        days.set(claim, versions.filter((other) => other !== version).map(dayOf));
  }
  return days;
});

/** A plan whose day has come, and nobody tells how it went: the line says of when it is (E10, E11). */
function asPlanned(story: Story, event: Event, text: string): string {
  const told = event.tellings.map((one) => story.source(one.source)?.published ?? '').sort();
  const isPast = event.date.split('/').at(-1)! <= (asOf(story) ?? '');
  const saysSo = /\b(?:was|were|had been) (?:\w+ )?(?:scheduled|expected|due|set|planned|to)\b/.test(text);
  return isPast && !saysSo && told.at(-1)
    ? text.replace(/\.?$/, (stop) => ` (planned as of ${told.at(-1)})${stop}`)
    : text;
}

/** Events that an entity is named in, each as the sources that name it tell it. */
export const eventsOf = onceIn((story: Story, entity: Entity): readonly Event[] =>
  story.about(entity.id).events.flatMap((event) => eventFor(event, entity.id, story.independent) ?? []),
);
