import { stem } from '../language/stems.ts';
import type { Entity, Story, ToldStatement } from '../story/index.ts';
import type { Asked } from './ask-question.ts';

/** Whether a passage holds something of the kind asked for, besides what the question already names. */
export function answers(story: Story, asked: Asked, statement: ToldStatement): boolean {
  const text = textOf(story, statement);
  if (/\?\s*["”’']?$/.test(text)) return false;
  if (asked.beyond && !isBeyond(asked, text)) return false;
  const others = statement.entities
    .filter((id) => !asked.entities.includes(id))
    .map((id) => story.entity(id)!);
  return KINDS[asked.wanted](text, asked, others, statement);
}

export const textOf = (story: Story, { source, passage }: ToldStatement): string =>
  story.source(source)!.text.slice(passage.start, passage.end);

function isBeyond(asked: Asked, text: string): boolean {
  if (!/\b(?:after|since|then|later|next|following)\b/i.test(text)) return false;
  return !/\bjoin|\bgo(?:es)? next|\bnew job/i.test(asked.text) || /\bjoin(?:ed|s)?\b/i.test(text);
}

type Kind = (text: string, asked: Asked, others: readonly Entity[], statement: ToldStatement) => boolean;

const isOf = (others: readonly Entity[], type: RegExp): boolean =>
  others.some((entity) => type.test(entity.type));

const KINDS = {
  date: (text, _asked, _others, statement) =>
    statement.date !== null ||
    /\b(?:quarter|month|week|year|soon|later|today|tomorrow|(?:19|20)\d\d)\b/i.test(text),
  number: (text, asked) =>
    asked.counted === null ? isAmount(text, asked.text) : isCounted(text, asked.counted),
  age: (text) => /\b\d{1,3}[- ]year[- ]old\b|\baged? \d/i.test(text),
  place: (text, _asked, others) =>
    isOf(others, /place|organization/) || /\b(?:in|at|near|to|for) \p{Lu}/u.test(text),
  person: (text, asked, others) =>
    isOf(others, BODILY.test(asked.text) ? /^person$/ : /^(?:person|organization)$/) ||
    /\b(?:by|be) (?:the|an?) (?:\p{L}+ ){0,3}(?:secretary|minister|director|judge|general|officer|chief|head|president|chair)/iu.test(
      text,
    ),
  reason: (text) => REASON.test(text),
  product: (_text, _asked, others) => isOf(others, /^product$/),
  thing: () => true,
} satisfies Record<Asked['wanted'], Kind> as Record<Asked['wanted'], Kind>;

/** What only a person can do or be. */
const BODILY =
  /\b(?:surviv|died?\b|kill|born|marr|wife|husband|pilot|captain|fl(?:ew|ies|y)\b|injur|resign|retire)/i;

/** Words that give a reason; "after" and "hours after" only say when. */
const REASON =
  /\b(?:because|due to|owing to|as a result|thanks to|reasons?|stem(?:s|med)?|blam(?:ed|es|ing)|cit(?:ed|es|ing)|explain(?:ed|s)?|conclud(?:ed|es)|caused?|led to|prompted|triggered|sparked|related to|in response to|so that|in order to|conflicts?|disagreements?|loss of confidence|lack of|lost (?:confidence|trust)|fail(?:ed|ure|ing)|(?:fired|dismissed|sacked|ousted|criticised|criticized|fined|sued|arrested|jailed) (?:over|for))\b/i;

const MONEY = /[$€£¥₹]|\b(?:dollars?|euros?|pounds?|yuan|yen|rupees?|won|francs?|crore|lakh|usd|eur)\b/i;
const SHARE = /%|\bper ?cent\b|\bpercentage\b/i;
const NUMBER =
  /\d|\b(?:hundreds?|thousands?|millions?|billions?|dozens?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

/** "How much", "what price": money where the question is about money, a share where it is about one. */
function isAmount(text: string, question: string): boolean {
  if (/\b(?:premium|percent|percentage|stake|share of|rate)\b/i.test(question)) return SHARE.test(text);
  if (
    /\b(?:how much|price|cost|salary|pay|paid|worth|value|bid|offer|fine|earn|spend|invest|raise)\b/i.test(
      question,
    )
  )
    return MONEY.test(text);
  return NUMBER.test(text);
}

/** Words that a count of people may stand with. */
const PEOPLE = new Set(
  'people person persons passengers crew workers employees staff staffers victims dead deaths fatalities survivors members residents students soldiers killed died bodies casualties toll lives injured signatories'
    .split(' ')
    .map(stem),
);

/** A number that stands within a few words of what is counted. */
function isCounted(text: string, counted: string): boolean {
  const words = text.split(/[\s—–]+/);
  const stems = words.map((word) => stem(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  const fits = (at: number): boolean =>
    stems[at] === counted || (PEOPLE.has(counted) && PEOPLE.has(stems[at]!));
  return words.some(
    (word, at) =>
      NUMBER.test(word) &&
      !isYear(word) &&
      Array.from({ length: 9 }, (_, k) => at - 4 + k).some((k) => k !== at && fits(k)),
  );
}

const isYear = (word: string): boolean => /^(?:19|20)\d\d\b/.test(word) || /^\(?\d{4}-\d\d/.test(word);
