import { type Story, termsOf } from '../story/index.ts';
import { fromFacts } from './ask-facts.ts';
import { fromPassages } from './ask-passages.ts';
import { understand } from './ask-question.ts';
import { saidBy } from './ask-said.ts';
import { assemble, section } from './assemble.ts';
import type { Briefing } from './types.ts';

/** `ask QUESTION`: the facts or passages that answer, or plainly that none does. A wrong answer is worse than none. */
export function ask(story: Story, question: { readonly question: string }): Briefing {
  const asked = understand(story, question.question);
  const facts = saidBy(story, asked) ?? fromFacts(story, asked);
  const items = facts === 'none' ? [] : facts.length > 0 ? facts : fromPassages(story, asked);
  const near = items.length > 0 ? [] : story.index.search(termsOf(question.question), 2);
  return assemble(story, {
    kind: 'ask',
    title: question.question.trim().replace(/["“”]/g, "'").slice(0, 200),
    answered: items.length > 0,
    sections:
      items.length > 0
        ? [section('What the sources say', items, 4)]
        : [
            section('No answer', [], 0, [
              'No passage in the sources answers this.',
              ...(near.length > 0 ? ['The words occur in other connections: see search.'] : []),
            ]),
          ],
    next:
      near.length > 0
        ? [{ label: 'Search', command: `search ${question.question.replace(/[?!."“”]/g, '').trim()}` }]
        : [],
  });
}
