import type { Entity, Event, Story, ToldStatement } from '../story/index.ts';

/** What a reader would ask of an entity and no source says (E16). */
export function gapsOf(story: Story, entity: Entity): string[] {
  if (entity.type !== 'person') return [];
  const gaps: string[] = [];
  const left = departureOf(story, entity);
  if (left) {
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
    .events.filter((event) => event.classes[0] === 'depart' && event.subject === entity.id)
    .sort((a, b) => b.independent - a.independent)[0];

/** Whether somebody else is said to be appointed, named or brought in for the office at or after the departure. */
function hasSuccessor(story: Story, entity: Entity, left: Event): boolean {
  const office = (text: string): boolean =>
    /\b(?:successor|replac|succeed|interim|take over as|take his place|take her place)/i.test(text);
  const unnamed = /\b(?:no |not |without |absence |lack |who will |undisclosed|unnamed)/i;
  const says = (statement: ToldStatement): boolean => {
    const others = statement.entities.some((id) => id !== entity.id && story.entity(id)?.type === 'person');
    if (!others) return false;
    const text = story.source(statement.source)!.text.slice(statement.passage.start, statement.passage.end);
    return office(text) && !unnamed.test(text);
  };
  return left.entities.some((id) =>
    story.about(id).statements.some((statement) => statement.entities.includes(id) && says(statement)),
  );
}

const wentOn = (story: Story, entity: Entity, left: Event): boolean =>
  story
    .about(entity.id)
    .statements.some(
      (statement) =>
        (statement.subject === entity.id || statement.entities[0] === entity.id) &&
        statement.classes.some((name) => name === 'join' || name === 'return') &&
        (statement.date === null || statement.date.edtf >= left.date),
    );
