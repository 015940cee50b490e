import { actionClass } from '../language/lexicon/actions.ts';
import { type Hit, type Story, type ToldStatement, termsOf } from '../story/index.ts';
import { answers, textOf } from './ask-kinds.ts';
import { byWorth, type Fit, isSuperseded, namesNobody } from './ask-order.ts';
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
    .sort(byWorth(story, asked));
  const best = Math.max(0, ...fits.map(({ share }) => share));
  const near = fits.filter(({ share }) => share >= best - 0.15 || asked.wanted === 'number');
  return distinct(asked.succession ? plainly(story, near) : near)
    .slice(0, 5)
    .map((hit) => line(story, asked, hit));
}

function line(story: Story, asked: Asked, hit: Hit): Item {
  if (asked.wanted !== 'date' && asked.wanted !== 'number') return hitItem(story, hit);
  const { statement } = hit;
  const date = asked.wanted === 'date' ? statement.date?.edtf : undefined;
  return item(story, statement.text, [statement], {
    level: statement.level,
    entities: statement.entities.slice(0, 6),
    ...(date && !date.startsWith('X') ? { date } : {}),
    ...(asked.wanted === 'number' && isSuperseded(story, hit) ? { status: 'superseded' } : {}),
  });
}

/** Where a source says that nobody has been named, that is the answer, and not who else was thought of. */
const plainly = (story: Story, fits: readonly Fit[]): readonly Fit[] => {
  const nobody = fits.filter(({ hit }) => namesNobody(textOf(story, hit.statement)));
  return nobody.length > 0 ? nobody : fits;
};

const distinct = (fits: readonly Fit[]): Hit[] =>
  fits
    .map(({ hit }) => hit)
    .filter((hit, at, hits) => hits.findIndex((other) => other.statement.text === hit.statement.text) === at);

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
  'oppose opposes opposed opposition critic criticism criticized object against block condemn',
  'support supports welcome endorse approve',
  'survive survives survived survivor',
  'plane aircraft jet airliner flight',
  'go going fly flying bound heading headed destination route travelling traveling',
  'pilot captain commander',
  'found founded founder establish created formed',
  'based headquarters headquartered',
  'board aboard',
  'compensation payout relief',
  'sign signed signatory signatories',
].map((line) => line.split(' ').map((word) => termsOf(word)[0] ?? word));

/** Every entity of the question must be in the passage; one may be left out where others are there. */
function namesFit(story: Story, asked: Asked, statement: ToldStatement): boolean {
  const lower = asked.unknown.length > 0 ? textOf(story, statement).toLowerCase() : '';
  if (!asked.unknown.every((word) => lower.includes(word))) return false;
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
