import type { Entity, Event, Story, Told, ToldStatement } from '../story/index.ts';
import { asOf } from './assemble.ts';

/** What a reader would ask of an entity, and what answers it. */
export interface Open {
  /** What is said where nothing answers. */
  readonly gap: string;
  /** What gives rise to the question: before it, nobody asks. */
  readonly about: readonly Told[];
  /** Looked for one after another: whether there is one is asked more often than which. */
  readonly answers: () => Iterable<Told>;
  /** Of these, what says it outright: enough to be shown as the answer, and not only to withhold the gap. */
  readonly isOutright: (answer: Told) => boolean;
}

/** What a reader would ask of an entity and no source says (E16). */
export const gapsOf = (story: Story, entity: Entity): string[] =>
  openQuestions(story, entity)
    .filter(({ answers }) => isEmpty(answers()))
    .map(({ gap }) => gap);

const isEmpty = (found: Iterable<unknown>): boolean => found[Symbol.iterator]().next().done === true;

/** What a reader would ask of a person, answered or not. */
export function openQuestions(story: Story, entity: Entity): Open[] {
  if (entity.type !== 'person') return [];
  return [...ofDeparture(story, entity), ...ofProfile(story, entity)];
}

function ofDeparture(story: Story, entity: Entity): Open[] {
  const left = departureOf(story, entity);
  if (!left || !isRecent(story, left)) return [];
  const about = left.tellings;
  const joined = story
    .about(entity.id)
    .facts.filter(({ property, former }) => property === 'employer' && !former)
    .flatMap(({ claims }) => claims);
  return [
    {
      gap: `No source names a successor to ${entity.name}.`,
      about,
      answers: () => successorsOf(story, entity, left),
      isOutright: (told) => 'classes' in told && (told as ToldStatement).classes.includes('appoint'),
    },
    {
      gap: `No source says where ${entity.name} goes next.`,
      about,
      answers: () => wentOn(story, entity, left),
      isOutright: (told) =>
        joined.some(({ source, passage }) => source === told.source && passage.start === told.passage.start),
    },
  ];
}

function ofProfile(story: Story, entity: Entity): Open[] {
  const { facts } = story.about(entity.id);
  const claimsOn = (...properties: string[]): readonly Told[] =>
    facts
      .filter((fact) => properties.some((property) => fact.property.startsWith(property)))
      .flatMap((fact) => fact.claims);
  const life = LIFE.map((property) => claimsOn(property)).filter(({ length }) => length > 0);
  if (life.length < A_LIFE) return [];
  const about = life.flat();
  return [
    {
      gap: `No source gives ${entity.name}'s age.`,
      about,
      answers: () => claimsOn('date of birth', 'age'),
      isOutright: () => true,
    },
    {
      gap: `No source says where ${entity.name} studied.`,
      about,
      answers: () => claimsOn('academic degree'),
      isOutright: () => true,
    },
  ];
}

/** What a portrait of somebody tells, and of how much of it a reader takes it for one and asks for the rest. */
const LIFE = ['academic degree', 'date of birth', 'place of birth', 'employer', 'field of work'];
const A_LIFE = 3;

/** The event in which this person leaves an office, told by most sources. */
const departureOf = (story: Story, entity: Entity): Event | undefined =>
  story
    .about(entity.id)
    .events.filter(
      (event) =>
        event.classes[0] === 'depart' &&
        !event.planned &&
        event.tellings.some((one) => one.patient === entity.id && one.classes[0] === 'depart'),
    )
    .sort((a, b) => b.independent - a.independent)[0];

/** Days after which nobody asks any more who comes next. */
const RECENT = 60;

function isRecent(story: Story, { date }: Event): boolean {
  const newest = asOf(story) ?? '';
  const days = (Date.parse(newest.slice(0, 10)) - Date.parse(date.split('/').at(-1)!)) / 86_400_000;
  return Number.isNaN(days) || days <= RECENT;
}

/** Where somebody else is said to be appointed, named or brought in for the office at or after the departure. */
function* successorsOf(story: Story, entity: Entity, left: Event): Iterable<ToldStatement> {
  const office = (text: string): boolean =>
    /\b(?:successor|replac|succeed|interim|caretaker|acting|tak(?:e|es|ing|en) over|took over|take (?:his|her|their) place)/i.test(
      text,
    );
  const unnamed = /\b(?:no |not |without |absence |lack |who will |undisclosed|unnamed)/i;
  const says = (statement: ToldStatement): boolean => {
    const others = statement.entities.some((id) => id !== entity.id && story.entity(id)?.type === 'person');
    if (!others) return false;
    const text = story.source(statement.source)!.text.slice(statement.passage.start, statement.passage.end);
    return office(text) && !unnamed.test(text);
  };
  for (const id of left.entities)
    for (const statement of story.about(id).statements)
      if (statement.entities.includes(id) && says(statement)) yield statement;
  for (const statement of story.statements) if (isNear(statement, left) && says(statement)) yield statement;
}

/** Told a few sentences from the departure, of which it may then name nothing again. */
const isNear = (statement: ToldStatement, left: Event): boolean =>
  left.tellings.some(
    (one) => one.source === statement.source && Math.abs(one.passage.start - statement.passage.start) <= NEAR,
  );

/** Characters: some three sentences. */
const NEAR = 500;

function* wentOn(story: Story, entity: Entity, left: Event): Iterable<ToldStatement> {
  for (const statement of story.about(entity.id).statements)
    if (
      (statement.subject === entity.id || statement.entities[0] === entity.id) &&
      statement.classes.some((name) => name === 'join' || name === 'return') &&
      (statement.date === null || statement.date.edtf >= left.date)
    )
      yield statement;
}
