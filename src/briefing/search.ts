import { onceIn } from '../language/once.ts';
import { type Hit, type Story, type ToldStatement, termsOf } from '../story/index.ts';
import { assemble, section } from './assemble.ts';
import { item } from './lines.ts';
import type { Briefing, Item } from './types.ts';

/** `search TERMS`: passages that hold the terms, best first. */
export function search(story: Story, question: { readonly terms: string }): Briefing {
  const terms = termsOf(question.terms);
  const hits = story.index.search(terms, 50);
  return assemble(story, {
    kind: 'search',
    title: `Passages with “${question.terms.replace(/["“”]/g, "'").slice(0, 80)}”`,
    answered: hits.length > 0,
    sections: [
      section(
        'Passages',
        hits.map((hit) => hitItem(story, hit)),
        8,
        hits.length === 0 ? ['No source has any of these words.'] : undefined,
      ),
    ],
  });
}

export const hitItem = (story: Story, { statement }: Hit): Item => statementItem(story, statement);

/** A statement as a line. */
export const statementItem = onceIn(
  (story: Story, statement: ToldStatement): Item =>
    item(story, statement.text, [statement], {
      level: statement.level,
      entities: statement.entities.slice(0, 6),
    }),
);
