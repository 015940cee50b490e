import { onceIn } from '../language/once.ts';
import type { Dispute, Entity, Story } from '../story/index.ts';
import { assemble, section } from './assemble.ts';
import { citeAll, sourceName } from './lines.ts';
import { isBriefing, resolve, subjectOf } from './select.ts';
import type { Briefing, Item } from './types.ts';

/** `disputes [NAME]`: where the sources disagree, every version with who says it. */
export function disputes(story: Story, question: { readonly name?: string }): Briefing {
  const entity = question.name === undefined ? null : resolve(story, 'disputes', question.name);
  if (entity && isBriefing(entity)) return entity;
  const found = disputesOf(story, entity);
  const items = found.map((dispute) => disputeItem(story, dispute));
  const title = entity ? `Disputes about ${entity.name}` : 'Where the sources disagree';
  return assemble(story, {
    kind: 'disputes',
    title,
    ...(entity ? { subject: subjectOf(entity) } : {}),
    sections: [
      section(
        'Disputed',
        items,
        8,
        items.length === 0
          ? [
              entity
                ? `The sources do not disagree about ${entity.name}.`
                : 'The sources do not disagree on anything that can only be one way.',
            ]
          : undefined,
      ),
    ],
    answered: items.length > 0,
    next: entity
      ? [{ label: entity.name, command: `${entity.type === 'person' ? 'who' : 'what'} ${entity.id}` }]
      : [{ label: 'Timeline', command: 'timeline' }],
  });
}

/** Disputes that an entity is the subject of. */
export const disputesOf = (story: Story, entity: Entity | null): readonly Dispute[] =>
  entity === null ? story.disputes : story.about(entity.id).disputes;

/** A dispute as one line with all its versions beneath (E7, E9). */
export const disputeItem = onceIn((story: Story, dispute: Dispute): Item => {
  const values = dispute.versions.map((version): Item => {
    const names = [...new Set(version.claims.map((claim) => sourceName(story, claim.source)))];
    const quoted = dispute.property === 'quotation' ? `“${version.text}”` : version.text.replace(/\.$/, '');
    return {
      text: `${quoted} (${names.slice(0, 4).join(', ')}${names.length > 4 ? ` and ${names.length - 4} more` : ''})`,
      citations: citeAll(story, version.claims),
      independent: version.independent,
    };
  });
  const count = dispute.versions.length;
  return {
    text: `${dispute.about}: ${count} versions.`,
    citations: values.flatMap((value) => value.citations),
    property: dispute.property.replace(/:.*$/, ''),
    status: 'disputed',
    entities: dispute.entities.slice(0, 4),
    independent: dispute.independent,
    values,
  };
});
