import { actionClass } from '../language/lexicon/actions.ts';
import { type Hit, type Story, type ToldStatement, termsOf } from '../story/index.ts';
import type { Asked } from './ask-question.ts';
import { item } from './lines.ts';
import { hitItem } from './search.ts';
import type { Item } from './types.ts';

/** Of the weight of the question's words, how much a passage has to hold. */
const ENOUGH = 0.62;

/** Passages that hold the question's names and nearly all its words, and something of the kind that is asked for. */
export function fromPassages(story: Story, asked: Asked): Item[] {
  if (asked.terms.length === 0 && asked.entities.length < 2) return [];
  const names = asked.entities.flatMap((id) => termsOf(story.entity(id)!.name));
  const hits = story.index.search([...asked.terms, ...expand(asked), ...names], 400);
  const fits = hits
    .filter((hit) => !hit.statement.heading && namesFit(story, asked, hit.statement))
    .map((hit) => ({ hit, share: covered(story, asked, hit.statement) }))
    .filter(({ hit, share }) => share >= ENOUGH && answers(story, asked, hit.statement))
    .sort((a, b) => b.share - a.share || b.hit.score - a.hit.score);
  const best = fits[0]?.share ?? 0;
  return distinct(fits.filter(({ share }) => share >= best - 0.15).map(({ hit }) => hit))
    .slice(0, 5)
    .map((hit) => (asked.wanted === 'date' ? dated(story, hit) : hitItem(story, hit)));
}

const dated = (story: Story, hit: Hit): Item => {
  const date = hit.statement.date?.edtf;
  return item(story, hit.statement.text, [hit.statement], {
    level: hit.statement.level,
    entities: hit.statement.entities.slice(0, 6),
    ...(date && !date.startsWith('X') ? { date } : {}),
  });
};

const distinct = (hits: readonly Hit[]): Hit[] =>
  hits.filter((hit, at) => hits.findIndex((other) => other.statement.text === hit.statement.text) === at);

/** Stems that mean the same action: "beat" for "prevail", "leave" for "resign". */
function expand(asked: Asked): string[] {
  return asked.terms.flatMap((term) => SYNONYMS.find((group) => group.includes(term)) ?? []);
}

/** Words that answer for one another, stemmed; of the language, by hand. */
const SYNONYMS: readonly (readonly string[])[] = [
  'beat defeat prevail outbid win',
  'chair head lead',
  'committee panel commission inquiri inquir',
  'deal takeover sal transaction acquisition purchas merg',
  'clos complet finaliz finaliz conclud',
  'buy acquir purchas tak',
  'pay paid spend cost',
  'salari wag compensat',
  'resign leav left quit depart step',
  'fir oust sack dismis remov',
  'replac succeed supersed successor nam appoint',
  'join hir recruit',
  'kill di dead death',
  'rival competitor',
].map((line) => line.split(' ').map((word) => termsOf(word)[0] ?? word));

/** Every entity of the question must be in the passage; one may be left out where others are there. */
function namesFit(story: Story, asked: Asked, statement: ToldStatement): boolean {
  if (asked.entities.length === 0) return true;
  const there = asked.entities.filter((id) => statement.entities.includes(id));
  if (there.length === asked.entities.length) return true;
  const main = story.entities[0]?.id;
  return there.length > 0 && asked.entities.every((id) => there.includes(id) || id === main);
}

/** The share of the question's weight that a passage holds: rare words weigh more, a synonym counts for most of it. */
function covered(story: Story, asked: Asked, statement: ToldStatement): number {
  const words = new Set(
    termsOf(story.source(statement.source)!.text.slice(statement.passage.start, statement.passage.end)),
  );
  const classes = new Set(statement.classes);
  let held = 0;
  let all = 0;
  for (const term of asked.terms) {
    const weight = Math.min(6, story.index.rarity(term));
    all += weight;
    if (words.has(term)) held += weight;
    else if (SYNONYMS.some((group) => group.includes(term) && group.some((other) => words.has(other))))
      held += weight * 0.9;
    else if (classes.has(actionClass(term) ?? '')) held += weight * 0.8;
  }
  return all === 0 ? 0 : held / all;
}

/** Whether the passage holds something of the kind asked for, besides what the question already names. */
function answers(story: Story, asked: Asked, statement: ToldStatement): boolean {
  const text = story.source(statement.source)!.text.slice(statement.passage.start, statement.passage.end);
  if (/\?\s*["”’']?$/.test(text)) return false;
  const others = statement.entities
    .filter((id) => !asked.entities.includes(id))
    .map((id) => story.entity(id)!);
  if (asked.beyond && !/\b(?:after|since|then|later|next|following)\b/i.test(text)) return false;
  if (
    asked.beyond &&
    /\bjoin|\bgo(?:es)? next|\bnew job/i.test(asked.text) &&
    !/\bjoin(?:ed|s)?\b/i.test(text)
  )
    return false;
  switch (asked.wanted) {
    case 'date':
      return (
        statement.date !== null || /\b(?:quarter|month|week|year|soon|later|today|tomorrow)\b/i.test(text)
      );
    case 'number':
      return /\d|\b(?:hundreds?|thousands?|millions?|billions?|dozens?|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(
        text,
      );
    case 'age':
      return /\b\d{1,3}[- ]year[- ]old\b|\baged? \d/i.test(text);
    case 'place':
      return (
        others.some((entity) => entity.type === 'place' || entity.type === 'organization') ||
        /\b(?:in|at|near|to) \p{Lu}/u.test(text)
      );
    case 'person':
      return (
        others.some((entity) => entity.type === 'person' || entity.type === 'organization') ||
        /\b(?:by|be) (?:the|an?) (?:\p{L}+ ){0,3}(?:secretary|minister|director|judge|general|officer|chief|head|president|chair)/iu.test(
          text,
        )
      );
    case 'reason':
      return /\b(?:because|due to|result|reason|stem|related|after|over|following|amid|conflict|caused?|why)\b/i.test(
        text,
      );
    default:
      return true;
  }
}
