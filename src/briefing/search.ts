import { onceIn } from '../language/once.ts';
import { type Hit, type Story, type ToldStatement, termsOf } from '../story/index.ts';
import { asOf, assemble, section } from './assemble.ts';
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

/** A statement as a line; what is so only "now" or "so far" with the day of its source. */
export const statementItem = onceIn((story: Story, statement: ToldStatement): Item => {
  const line = item(story, statement.text, [statement], {
    level: statement.level,
    entities: statement.entities.slice(0, 6),
  });
  const day = story.source(statement.source)?.published ?? null;
  if (day === null || day.length !== 10 || day === asOf(story) || !OF_THE_DAY.test(statement.text))
    return line;
  return { ...line, text: /[.]$/.test(line.text) ? line.text.replace(/\.$/, ` (as of ${day}).`) : line.text };
});

/** Words of a state that another day may end. */
const OF_THE_DAY =
  /\b(?:(?:has|have) (?:not|yet)|so far|not yet|currently|at present|presently|still|expected to|(?:is|are) (?:set|due|scheduled|to be)|will)\b/;
