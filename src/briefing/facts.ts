import { DEMONYMS } from '../language/lexicon/demonyms.ts';
import { onceIn } from '../language/once.ts';
import { type Entity, type Fact, isHedged, type Story } from '../story/index.ts';
import { attributed, citeAll, hedged, item } from './lines.ts';
import { changes, isOver, newestOf, whenHeld } from './offices.ts';
import type { Item } from './types.ts';

/** How a property is said in a line: the label before the value, or the value alone. */
const LABELS: Readonly<Record<string, string>> = {
  'position held': '',
  'date of birth': 'Born',
  'place of birth': 'Born in',
  age: 'Age given as',
  employer: 'Joined',
  'field of work': 'Field of work:',
  'notable work': 'Worked on',
  'founder of': 'Founded',
  'founded by': 'Founded by',
  'part of': 'Part of',
  'headquarters location': 'Based in',
  'country of citizenship': '',
};

/** Order of properties on a card. */
const ORDER = [
  'position held',
  'country of citizenship',
  'date of birth',
  'place of birth',
  'age',
  'academic degree',
  'employer',
  'founder of',
  'founded by',
  'part of',
  'headquarters location',
  'field of work',
  'notable work',
];

const rank = (fact: Fact): number => {
  const at = ORDER.findIndex((property) => fact.property.startsWith(property));
  const bare = fact.property === 'position held' && fact.independent < 2 && fact.entities.length === 0;
  return at < 0 || bare ? ORDER.length : at;
};

/** The undisputed facts about an entity as lines, the most important first; works of one kind share a line. */
export const factItems = onceIn((story: Story, { id }: Entity): readonly Item[] => {
  const facts = inOrder(story, undisputed(story, id));
  const works = facts.filter((fact) => fact.property === 'notable work');
  const lines = facts
    .filter((fact) => fact.property !== 'notable work')
    .map((fact) => factItem(story, fact, facts));
  return works.length > 0 ? [...lines, worksItem(story, works)] : lines;
});

/** The facts about an entity that stand on its card, each as a line of its own, with its name: for outside a card. */
export const namedFactItems = (story: Story, id: string): { fact: Fact; line: () => Item }[] => {
  const facts = undisputed(story, id);
  return facts.map((fact) => ({ fact, line: () => named(story, factItem(story, fact, facts), fact) }));
};

/** The label of a property begins in lower case behind a name, the source's own words stay as they are. */
function named(story: Story, line: Item, fact: Fact): Item {
  const { text } = line;
  const words = text.startsWith(fact.text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
  return { ...line, text: `${story.entity(fact.subject)!.name}: ${words}` };
}

const undisputed = (story: Story, id: string): Fact[] =>
  story
    .about(id)
    .facts.filter(
      (fact) =>
        fact.status !== 'disputed' &&
        !shadowed(story, fact) &&
        !isMisplaced(story, fact) &&
        !isBare(fact) &&
        !isFounder(story, fact),
    );

/** "Co-founder" says less than "Founded Acme (2015)". */
const isFounder = (story: Story, fact: Fact): boolean =>
  fact.property === 'position held' &&
  /\b(?:founder|founding member)\b/i.test(fact.text) &&
  !/\band\b/.test(fact.text) &&
  story
    .about(fact.subject)
    .facts.some(
      ({ property, entities }) =>
        property === 'founder of' &&
        (fact.entities.length === 0 || fact.entities.includes(entities[0] ?? '')),
    );

/** "Leader", "expert": by itself, and from one source, it says nothing of anybody. */
const isBare = (fact: Fact): boolean =>
  fact.property === 'position held' &&
  (fact.independent < 2 || fact.text === 'Secretary') &&
  fact.entities.length === 0 &&
  /^(?:former )?(?:(?:early|key|core|main|leading|senior) )?(?:contributor|leader|candidate|expert|critic|partner|resident|member|official|participant|representative|figure|person|worker|veteran|general|major|secretary|deputy)$|^(?:princ(?:e|ess)(?: and .*)?)$|^(?:author|executive|administrator|delegate|owner|winner|speaker|director|manager|chief|head|boss|host|witness)$/i.test(
    fact.text,
  );

/** "Joined Acme" says less than "Joined Acme's Foo Institute". */
const shadowed = (story: Story, fact: Fact): boolean =>
  fact.property === 'employer' &&
  fact.independent < 2 &&
  story
    .about(fact.subject)
    .facts.some(
      (other) =>
        other !== fact &&
        other.property === 'employer' &&
        other.independent > fact.independent &&
        other.entities.includes(fact.entities[0] ?? ''),
    );

function factItem(story: Story, fact: Fact, facts: readonly Fact[]): Item {
  const text = sentence(fact).replace(/\.$/, `${whenHeld(story, fact, facts)}.`);
  return item(story, text, fact.claims, {
    property: fact.property.replace(/:.*$/, ''),
    status: isOver(story, fact, facts) ? 'superseded' : fact.status,
    level: fact.level,
    ...(fact.date ? { date: fact.date } : {}),
    entities: [fact.subject, ...fact.entities],
  });
}

/** The most important first; of offices that change hands the latest told, else those that most sources tell. */
function inOrder(story: Story, facts: readonly Fact[]): Fact[] {
  const day = new Map(
    facts.map((fact) => [fact, changes(story, fact, facts) ? newestOf(story, fact) : ''] as const),
  );
  const moving = [...day.values()].some((one) => one !== '');
  return [...facts].sort(
    (a, b) =>
      Number(isOver(story, a, facts)) - Number(isOver(story, b, facts)) ||
      rank(a) - rank(b) ||
      (moving && day.get(a)! !== day.get(b)! ? (day.get(a)! < day.get(b)! ? 1 : -1) : 0) ||
      b.independent - a.independent ||
      Number(a.former) - Number(b.former),
  );
}

/** A body is no work that somebody made. */
const isMisplaced = (story: Story, fact: Fact): boolean =>
  fact.property === 'notable work' &&
  /^(?:organization|place|person)$/.test(story.entity(fact.entities[0] ?? '')?.type ?? '');

function sentence(fact: Fact): string {
  const degree = /^academic degree: (.*)$/.exec(fact.property)?.[1];
  if (degree) return `${degree.charAt(0).toUpperCase()}${degree.slice(1)}: ${lowerFirst(fact.text)}.`;
  const label = LABELS[fact.property] ?? `${fact.property.charAt(0).toUpperCase()}${fact.property.slice(1)}:`;
  if (label === '') return `${fact.text}.`;
  return `${label} ${fact.text}.`;
}

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) &&
  !/^\p{Lu}\p{L}+ (?:\p{Lu})/u.test(text) &&
  !DEMONYMS.has(text.split(' ')[0]!.toLowerCase())
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

function worksItem(story: Story, works: readonly Fact[]): Item {
  const sorted = [...works].sort((a, b) => b.independent - a.independent);
  const claims = sorted.flatMap((work) => work.claims);
  const ids = sorted.map(({ entities, text }) => entities[0] ?? text);
  const names = sorted
    .filter((_, at) => ids.indexOf(ids[at]!) === at)
    .slice(0, 8)
    .map((work) => work.text);
  const level = sorted.every((work) => isHedged(work.level)) ? sorted[0]!.level : 'stated';
  return {
    text: hedged(attributed(story, `Worked on ${names.join(', ')}.`, claims), level),
    citations: citeAll(story, claims),
    property: 'notable work',
    status: story.independent.count(claims) >= 2 ? 'agreed' : 'single-source',
    level,
    entities: sorted.flatMap((work) => work.entities),
    independent: story.independent.count(claims),
  };
}
