import { actionClass } from '../language/lexicon/actions.ts';
import { once } from '../language/once.ts';
import { type Hit, type Story, type ToldStatement, termsOf } from '../story/index.ts';
import { isAnybody, isCountedExactly } from './ask-counts.ts';
import { isDated } from './ask-dates.ts';
import { answers } from './ask-kinds.ts';
import { textOf } from './ask-nearness.ts';
import { namesNobody } from './ask-nobody.ts';
import { isOnlyCited } from './ask-object.ts';
import { byWorth, type Fit, isSuperseded } from './ask-order.ts';
import type { Asked } from './ask-question.ts';
import { sameMeaning, synonymsOf } from './ask-synonyms.ts';
import { item } from './lines.ts';
import { hitItem } from './search.ts';
import type { Item } from './types.ts';

/** Of the weight of the question's words, how much a passage has to hold: all, where they are but two. */
const ENOUGH = 0.62;
const ALL = 0.75;
/** An hour or a length beside one word of the story's topic is of that. */
const SOME = 0.2;
const enough = (
  story: Story,
  { terms, entities, counted, wanted }: Asked,
  { subject }: ToldStatement,
): number =>
  /^(?:time|extent)$/.test(wanted) && terms.every((term) => isTopic(story, term))
    ? SOME
    : counted === null && terms.length < 3 && !(subject !== null && entities.includes(subject))
      ? ALL
      : ENOUGH;

/** Passages that hold the question's names and nearly all its words, and something of the kind that is asked for. */
export function fromPassages(story: Story, asked: Asked): Item[] {
  if (asked.terms.length === 0 && asked.entities.length < 2) return [];
  const names = asked.entities.flatMap((id) => termsOf(story.entity(id)!.name));
  const hits = story.index.search([...asked.terms, ...expand(asked), ...names], 400);
  const fits = hits
    .filter((hit) => !hit.statement.heading && namesFit(story, asked, hit.statement))
    .map((hit) => ({ hit, share: covered(story, asked, hit.statement) }))
    .filter(
      ({ hit, share }) =>
        share >= enough(story, asked, hit.statement) && answers(story, asked, hit.statement),
    );
  const best = Math.max(0, ...fits.map(({ share }) => share));
  const near = byWorth(story, asked, exactly(story, asked, fits)).filter(
    ({ share }) => share >= best - 0.15 || /^(?:number|time|extent)$/.test(asked.wanted),
  );
  return distinct(asked.succession ? plainly(story, near) : near)
    .slice(0, 5)
    .map((hit) => line(story, asked, hit));
}

/** Where passages count just what is asked about, those alone. */
const exactly = (story: Story, { counted }: Asked, fits: readonly Fit[]): readonly Fit[] => {
  const exact =
    counted === null || isAnybody(counted)
      ? []
      : fits.filter(({ hit }) => isCountedExactly(textOf(story, hit.statement), counted));
  return exact.length > 0 ? exact : fits;
};

function line(story: Story, asked: Asked, hit: Hit): Item {
  if (asked.wanted !== 'date' && asked.wanted !== 'number') return hitItem(story, hit);
  const { statement } = hit;
  const date = asked.wanted === 'date' && isDated(story, asked, statement) ? statement.date?.edtf : undefined;
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
  return asked.terms.flatMap(synonymsOf);
}

/** Every entity of the question must be in the passage; one may be left out where others are there. */
function namesFit(story: Story, asked: Asked, statement: ToldStatement): boolean {
  const lower = asked.unknown.length > 0 ? textOf(story, statement).toLowerCase() : '';
  if (!asked.unknown.every((word) => lower.includes(word))) return false;
  if (asked.entities.length === 0) return true;
  if (asked.entities.some((id) => isOnlyCited(story, id, textOf(story, statement)))) return false;
  const there = asked.entities.filter((id) => isNamed(story, id, statement));
  if (there.length === asked.entities.length) return true;
  const main = story.entities[0]?.id;
  return there.length > 0 && asked.entities.every((id) => there.includes(id) || id === main);
}

/** Whether a passage names it, be it in a longer name: "the Orrin council" speaks of Orrin. */
function isNamed(story: Story, id: string, statement: ToldStatement): boolean {
  if (statement.entities.includes(id)) return true;
  const { name, type } = story.entity(id)!;
  return type !== 'person' && textOf(story, statement).includes(name);
}

/** The share of the question's weight that a passage holds: rare words weigh more, a synonym counts for most of it. */
function covered(story: Story, asked: Asked, statement: ToldStatement): number {
  const words = new Set(
    termsOf(story.source(statement.source)!.text.slice(statement.passage.start, statement.passage.end)),
  );
  const classes = new Set(statement.classes);
  let held = 0;
  let all = 0;
  let rarest = { weight: 0, isHeld: true };
  for (const term of asked.terms) {
    const weight = Math.min(6, story.index.rarity(term)) * (isTopic(story, term) ? OF_TOPIC : 1);
    const share = words.has(term)
      ? 1
      : sameMeaning(term, words)
        ? 0.9
        : classes.has(actionClass(term) ?? '')
          ? 0.8
          : 0;
    all += weight;
    held += weight * share;
    // What no source speaks of at all says nothing of which passage is meant.
    if (weight > rarest.weight && story.index.search([term], 1).length > 0)
      rarest = { weight, isHeld: share > 0 };
  }
  // A passage on something else may hold all the common words of a question.
  if (all === 0 && asked.wanted === 'duration') return statement.subject === asked.entities[0] ? 1 : 0;
  return all === 0 || (asked.terms.length > 2 && !rarest.isHeld) ? 0 : held / all;
}

/** A word of the story's topic is left out by most passages on it, and weighs so much less. */
const OF_TOPIC = 0.4;

/** Whether nearly every source has a word, or one that means the same, and many a line of it. */
function isTopic(story: Story, term: string): boolean {
  const known = topics(story).get(term);
  if (known !== undefined) return known;
  const { sources } = story.corpus;
  const hits = story.index.search([term, ...synonymsOf(term)], 400);
  const having = new Set(hits.map(({ statement }) => statement.source)).size;
  const is =
    sources.length > 3 && having >= sources.length * 0.75 && hits.length >= story.statements.length * OFTEN;
  topics(story).set(term, is);
  return is;
}

/** Share of all lines. */
const OFTEN = 0.2;

const topics = once((_: Story) => new Map<string, boolean>());
