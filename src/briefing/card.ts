import { onceIn } from '../language/once.ts';
import {
  type Entity,
  type Event,
  isHedged,
  placeOf,
  type Saying,
  type Story,
  type Told,
  type ToldStatement,
} from '../story/index.ts';
import { assemble, section } from './assemble.ts';
import {
  clearLines,
  eventsToTell,
  figureLine,
  isSaid,
  isSentenceOf,
  isTold,
  quotedIn,
  statementItems,
  takesPart,
} from './card-lines.ts';
import { disputeItem, disputesOf } from './disputes.ts';
import { factItems } from './facts.ts';
import { gapsOf } from './gaps.ts';
import { sayingItems } from './quotes.ts';
import { isBriefing, resolve, subjectOf } from './select.ts';
import { eventItem, eventsOf } from './timeline.ts';
import type { Briefing, Section } from './types.ts';

/** `who NAME` and `what NAME`: a fact card. First what it is, then what happened, was said, is disputed, is only reported. */
export function card(
  story: Story,
  question: { readonly kind: 'who' | 'what'; readonly name: string; readonly why?: boolean },
): Briefing {
  const entity = resolve(story, question.kind, question.name, question.kind === 'who' ? isPerson : undefined);
  if (isBriefing(entity)) return entity;
  return assemble(story, {
    kind: question.kind,
    title: entity.name,
    subject: subjectOf(entity),
    sections: [...sectionsOf(story, entity), ...(question.why ? [why(entity)] : [])],
    gaps: gapsOf(story, entity),
    next: [
      { label: 'Timeline', command: `timeline ${entity.id}` },
      { label: 'Quotes', command: `quotes ${entity.id}` },
      { label: 'Disputes', command: `disputes ${entity.id}` },
    ],
  });
}

/** What is told of an entity, made once. */
const sectionsOf = onceIn((story: Story, entity: Entity): readonly Section[] => {
  const involved = story.about(entity.id);
  const disputes = disputesOf(story, entity);
  const inDispute = new Set<Told>(
    disputes.flatMap(({ versions }) => versions.flatMap(({ claims }) => claims)),
  );
  const all = eventsOf(story, entity);
  const sayings = involved.sayings
    .filter(({ tellings }) => !tellings.some((one) => inDispute.has(one)))
    .sort((a, b) => b.independent - a.independent);
  const events = eventsToTell(story, entity, byWeight(all), involved.facts).filter(
    (event) => !isSaid(event, sayings),
  );
  const told = new Set(
    all.filter((event) => takesPart(entity, event)).flatMap(({ tellings }) => tellings.map(placeOf)),
  );
  const figures = involved.own.filter(
    ({ lead, tellings }) =>
      !tellings.every((one) => told.has(placeOf(one))) && !events.some(({ text }) => text === lead.text),
  );
  for (const { tellings } of figures) for (const one of tellings) told.add(placeOf(one));
  const { hedges, others } = statementsToTell(story, entity, told, sayings);
  const quoted = sayingItems(story, sayings).filter((line) => !isSentenceOf(line, told));
  const facts = factItems(story, entity);
  const happened = events.map((event) => eventItem(story, event));
  const reported = statementItems(story, hedges);
  const shown = { events: clearLines(happened, KEY), hedges: clearLines(reported, FEW) };
  const rest = [
    ...statementItems(story, others),
    ...(shown.hedges === 0 ? reported : []),
    ...(shown.events === 0 ? happened : []),
  ];
  // A card with nothing else to show shows what is not quite clear.
  const isBare =
    [facts, disputes, quoted, figures].every(({ length }) => length === 0) &&
    shown.events + shown.hedges === 0;
  const sections = [
    section('Facts', facts, facts.filter(({ status }) => status !== 'superseded').slice(0, 8).length),
    section(
      'In dispute',
      disputes.map((dispute) => disputeItem(story, dispute)),
      3,
    ),
    section('What happened', shown.events === 0 ? [] : happened, shown.events),
    section('In their own words', quoted, FEW),
    section('Reported or speculated', shown.hedges === 0 ? [] : reported, shown.hedges),
    section(
      'Figures',
      figures.map((figure) => figureLine(story, figure)),
      1,
    ),
    section('Also said', rest, isBare ? FEW : clearLines(rest, FEW)),
  ];
  return sections.some(({ items }) => items.length > 0)
    ? sections
    : [section('', [], 0, [`The sources name ${entity.name} and say nothing more of it.`])];
});

/** Events on the first screen, and lines of what is said or reported. */
const KEY = 6;
const FEW = 2;

/** The events that most sources tell, then the others, both in the order of the days. */
function byWeight(events: readonly Event[]): Event[] {
  const key = new Set([...events].sort((a, b) => b.independent - a.independent).slice(0, KEY));
  return [...events].sort((a, b) => Number(key.has(b)) - Number(key.has(a)));
}

const isPerson = (entity: Entity): boolean => entity.type === 'person';

/** Statements that no other section tells: those about the entity that are hedged, and all others that name it. */
function statementsToTell(
  story: Story,
  entity: Entity,
  told: ReadonlySet<string>,
  sayings: readonly Saying[],
): { readonly hedges: readonly ToldStatement[]; readonly others: readonly ToldStatement[] } {
  const { facts, statements } = story.about(entity.id);
  const rest = statements.filter(
    (one) =>
      one.entities.includes(entity.id) &&
      !one.heading &&
      !told.has(placeOf(one)) &&
      !isTold(one, facts, entity),
  );
  const isQuoted = quotedIn(sayings);
  const isAbout = (one: ToldStatement): boolean => one.subject === entity.id || one.entities[0] === entity.id;
  return {
    hedges: rest.filter((one) => isAbout(one) && isHedged(one.level) && !(one.quoted && isQuoted(one))),
    others: rest.filter(
      (one) => !(isAbout(one) && isHedged(one.level)) && ((isAbout(one) && !one.quoted) || !isQuoted(one)),
    ),
  };
}

/** `--why`: what each spelling was merged for, and which look-alikes were left apart. */
function why(entity: Entity): Section {
  const spelled = entity.aliases.map((alias) => `${alias.name}: in ${alias.sources.join(', ')}`);
  const merged = entity.merged.map((note) => `${note.form} was taken for ${entity.name}: ${note.reason}`);
  const apart = entity.apart.map((note) => `${note.form} was not: ${note.reason}`);
  const notes = [...spelled, ...merged, ...apart];
  return section(
    'Why these names are one',
    [],
    0,
    notes.length > 0 ? notes : [`Every source writes ${entity.name}.`],
  );
}
