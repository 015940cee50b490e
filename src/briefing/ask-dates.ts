import { actionClass, isSaying } from '../language/lexicon/actions.ts';
import { stem } from '../language/stems.ts';
import type { Story, ToldStatement } from '../story/index.ts';
import { textOf, wordsFrom } from './ask-nearness.ts';
import type { Asked } from './ask-question.ts';

/** How many sources give each date for what is asked about. */
export function votesOf(
  story: Story,
  asked: Asked,
  statements: readonly ToldStatement[],
): ReadonlyMap<string, number> {
  const sources = new Map<string, Set<string>>();
  for (const statement of statements)
    if (statement.date && isDated(story, asked, statement)) {
      const known = sources.get(statement.date.edtf);
      if (known) known.add(statement.source);
      else sources.set(statement.date.edtf, new Set([statement.source]));
    }
  return new Map([...sources].map(([date, all]) => [date, all.size]));
}

/** Whether the date of a passage stands near what is asked about; "within hours" is no date. */
export function isDated(story: Story, { terms }: Asked, statement: ToldStatement): boolean {
  const { date } = statement;
  if (!date || /\b(?:hours?|minutes?|moments?|before|eve)\b/i.test(date.words)) return false;
  const text = textOf(story, statement);
  if (isQuoted(text, text.indexOf(date.words))) return false;
  const away = wordsFrom(text, date.words, terms);
  return (
    away === Number.POSITIVE_INFINITY ||
    (away <= NEAR && away <= wordsFrom(text, date.words, rivals(text, terms)) + BESIDE)
  );
}

/** What else the passage says happened, by other words than what is asked about. */
function rivals(text: string, terms: readonly string[]): string[] {
  const asked = new Set(terms.map(actionClass));
  return (text.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => {
      const action = actionClass(word);
      return action !== null && !asked.has(action) && !isSaying(word);
    })
    .map(stem)
    .filter((word) => !terms.includes(word));
}

/** Whether a quotation is open at a place: its "today" is the speaker's. */
const isQuoted = (text: string, at: number): boolean =>
  at > 0 && ((text.slice(0, at).split('"').length & 1) === 0 || /“[^”]*$/.test(text.slice(0, at)));

/** What else happened takes the date when it is so many words nearer. */
const BESIDE = 3;

/** A date farther off than this many words is of something else. */
const NEAR = 14;

/** 0 for a date that was still to come when it was told, 1 where the passage tells of what is to come, else 2. */
export function pastOf(story: Story, { date, source }: ToldStatement, text: string): number {
  const told = story.source(source)?.published;
  if (date && told && date.edtf.slice(0, told.length) > told) return 0;
  return COMING.test(text) ? 1 : 2;
}

/** What is still to come. */
const COMING = /\b(?:will|would|expects?|expected|due|scheduled|planned|plans?|set to|within|next|once)\b/i;
