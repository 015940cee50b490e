import type { Story } from '../story/index.ts';
import { ask } from './ask.ts';
import { brief } from './brief.ts';
import { card } from './card.ts';
import { disputes } from './disputes.ts';
import { entities } from './entities.ts';
import { figures } from './figures.ts';
import { quotes } from './quotes.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';
import type { Briefing, Question } from './types.ts';

type Answers = {
  readonly [K in Question['kind']]: (story: Story, question: Extract<Question, { kind: K }>) => Briefing;
};

/** Who answers what: a new kind of question is a compile error here until it has its file. */
const ANSWERS = {
  who: card,
  what: card,
  brief,
  timeline,
  disputes,
  quotes,
  figures,
  ask,
  search,
  sources,
  entities,
} satisfies Answers;

/** Answers a question from a story. Pure: the same story gives the same briefing. */
export function answer(story: Story, question: Question): Briefing {
  const reply = ANSWERS[question.kind] as (story: Story, question: Question) => Briefing;
  return reply(story, question);
}
