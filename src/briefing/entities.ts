import { normalName } from '../language/names/normal.ts';
import { type Entity, namesOf, type Story, type ToldStatement } from '../story/index.ts';
import { assemble, section } from './assemble.ts';
import { citeAll } from './lines.ts';
import type { Briefing, Item } from './types.ts';

/** `entities [PREFIX]`: who and what the story speaks of, most mentioned first. */
export function entities(story: Story, question: { readonly prefix?: string }): Briefing {
  const wanted = question.prefix ? normalName(question.prefix.replaceAll('-', ' ')) : '';
  const fits = (entity: Entity): boolean =>
    namesOf(entity).some((name) =>
      normalName(name)
        .split(' ')
        .some((_, at, words) => words.slice(at).join(' ').startsWith(wanted)),
    );
  const found = story.entities.filter(fits);
  return assemble(story, {
    kind: 'entities',
    title: wanted ? `Names that begin with “${question.prefix}”` : 'Who and what the sources speak of',
    answered: found.length > 0,
    sections: [
      section(
        'Named',
        found.map((entity) => entityItem(story, entity)),
        20,
        found.length === 0 ? ['No source names anything so.'] : undefined,
      ),
    ],
  });
}

function entityItem(story: Story, entity: Entity): Item {
  const aliases = entity.aliases.slice(0, 3).map((alias) => alias.name);
  const also = aliases.length > 0 ? `; also ${aliases.join(', ')}` : '';
  const first = new Map<string, ToldStatement>();
  for (const statement of story.about(entity.id).statements)
    if (!first.has(statement.source) && statement.entities.includes(entity.id))
      first.set(statement.source, statement);
  const perSource = entity.sources
    .map((source) => first.get(source))
    .filter((statement) => statement !== undefined);
  const times = entity.mentions === 1 ? 'once' : `${entity.mentions} times`;
  return {
    text: `${entity.name} (${entity.id}): ${entity.type === 'other' ? 'named' : entity.type}, ${times}${also}.`,
    citations: citeAll(story, perSource),
    entities: [entity.id],
    independent: story.independent.count(perSource),
  };
}
