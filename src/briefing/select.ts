import { type Entity, findEntity, type Story } from '../story/index.ts';
import { assemble, section } from './assemble.ts';
import type { Briefing, Kind, Subject } from './types.ts';

/** The entity that a typed name stands for, or the briefing that says which names there are. */
export function resolve(
  story: Story,
  kind: Kind,
  typed: string,
  only?: (entity: Entity) => boolean,
): Entity | Briefing {
  const found = findEntity(story.entities, typed, only);
  if (found.kind === 'one') return found.entity;
  if (found.kind === 'several')
    return candidates(story, kind, `Several names fit “${inert(typed)}”`, found.entities);
  return candidates(story, kind, `No source names “${inert(typed)}”`, found.nearest(), 'The nearest names');
}

export const isBriefing = (value: Entity | Briefing): value is Briefing => 'schema' in value;

const inert = (typed: string): string => typed.replace(/[“”"]/g, "'").slice(0, 80);

function candidates(
  story: Story,
  kind: Kind,
  title: string,
  entities: readonly Entity[],
  heading = 'Which one',
): Briefing {
  const notes = entities.map((entity) => `${entity.name} (${entity.type}): ${kind} ${entity.id}`);
  return assemble(story, {
    kind: 'notice',
    title,
    answered: false,
    sections: [
      section(
        heading,
        [],
        0,
        notes.length > 0 ? notes : ['The story names nobody and nothing yet. See: sources'],
      ),
    ],
    next: entities.map((entity) => ({ label: entity.name, command: `${kind} ${entity.id}` })),
  });
}

export const subjectOf = (entity: Entity): Subject => ({
  id: entity.id,
  type: entity.type,
  name: entity.name,
  aliases: entity.aliases.map((alias) => alias.name),
});
