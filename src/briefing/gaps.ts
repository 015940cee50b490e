import type { Entity, Event, Story, ToldStatement } from '../story/index.ts';
import { asOf } from './assemble.ts';

/** What a reader would ask of an entity and no source says (E16). */
export function gapsOf(story: Story, entity: Entity): string[] {
  if (entity.type !== 'person') return [];
  const gaps: string[] = [];
  const left = departureOf(story, entity);
  if (left && isRecent(story, left)) {
    if (!hasSuccessor(story, entity, left)) gaps.push(`No source names a successor to ${entity.name}.`);
    if (!wentOn(story, entity, left)) gaps.push(`No source says where ${entity.name} goes next.`);
  }
  const has = (property: string): boolean =>
    story.about(entity.id).facts.some((fact) => fact.property.startsWith(property));
  const profiled = has('academic degree') || has('date of birth');
  if (profiled && !has('date of birth') && !has('age')) gaps.push(`No source gives ${entity.name}'s age.`);
  if (profiled && !has('academic degree')) gaps.push(`No source says where ${entity.name} studied.`);
  return gaps;
}

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

/** Whether somebody else is said to be appointed, named or brought in for the office at or after the departure. */
function hasSuccessor(story: Story, entity: Entity, left: Event): boolean {
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
  return (
    left.entities.some((id) =>
      story.about(id).statements.some((statement) => statement.entities.includes(id) && says(statement)),
    ) || story.statements.some((statement) => isNear(statement, left) && says(statement))
  );
}

/** Told a few sentences from the departure, of which it may then name nothing again. */
const isNear = (statement: ToldStatement, left: Event): boolean =>
  left.tellings.some(
    (one) => one.source === statement.source && Math.abs(one.passage.start - statement.passage.start) <= NEAR,
  );

/** Characters: some three sentences. */
const NEAR = 500;

const wentOn = (story: Story, entity: Entity, left: Event): boolean =>
  story
    .about(entity.id)
    .statements.some(
      (statement) =>
        (statement.subject === entity.id || statement.entities[0] === entity.id) &&
        statement.classes.some((name) => name === 'join' || name === 'return') &&
        (statement.date === null || statement.date.edtf >= left.date),
    );
