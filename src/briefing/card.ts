import { type Entity, isHedged, type Saying, type Story, type ToldStatement } from '../story/index.ts';
import { assemble, section } from './assemble.ts';
import { disputeItem, disputesOf } from './disputes.ts';
import { factItems } from './facts.ts';
import { figureItem } from './figures.ts';
import { gapsOf } from './gaps.ts';
import { sayingItem } from './quotes.ts';
import { statementItem } from './search.ts';
import { isBriefing, resolve, subjectOf } from './select.ts';
import { eventItem, eventsOf } from './timeline.ts';
import type { Briefing, Item, Section } from './types.ts';

/** `who NAME` and `what NAME`: a fact card. First what it is, then what happened, was said, is disputed, is only reported. */
export function card(
  story: Story,
  question: { readonly kind: 'who' | 'what'; readonly name: string; readonly why?: boolean },
): Briefing {
  const entity = resolve(story, question.kind, question.name, question.kind === 'who' ? isPerson : undefined);
  if (isBriefing(entity)) return entity;
  const facts = factItems(story, entity);
  const disputed = disputesOf(story, entity).map((dispute) => disputeItem(story, dispute));
  const events = eventsOf(story, entity);
  const involved = story.about(entity.id);
  const sayings = [...involved.sayings].sort((a, b) => b.independent - a.independent);
  const told = new Set(
    events.flatMap((event) => event.tellings.map((telling) => `${telling.source} ${telling.passage.start}`)),
  );
  const rest = involved.statements.filter(
    (statement) =>
      statement.entities.includes(entity.id) &&
      !statement.heading &&
      !told.has(`${statement.source} ${statement.passage.start}`),
  );
  const about = rest.filter(
    (statement) => statement.subject === entity.id || statement.entities[0] === entity.id,
  );
  const hedges = about.filter((statement) => isHedged(statement.level));
  const plain = about.filter((statement) => !isHedged(statement.level) && !statement.quoted);
  const shown = new Set([...hedges, ...plain]);
  const other = rest.filter((statement) => !shown.has(statement) && !isShown(statement, sayings));
  const key = [...events].sort((a, b) => b.independent - a.independent).slice(0, 6);
  const sections: Section[] = [
    section('Facts', facts, 8),
    section('In dispute', disputed, 3),
    section(
      'What happened',
      [...events]
        .sort((a, b) => Number(key.includes(b)) - Number(key.includes(a)))
        .map((event) => eventItem(story, event)),
      6,
    ),
    section(
      'In their own words',
      [...sayings].sort(byAgreement).map((saying) => sayingItem(story, saying)),
      sayings.filter(({ versions }) => versions.length === 1).length > 1 ? 2 : 1,
    ),
    section('Reported or speculated', statementItems(story, hedges), 2),
    section(
      'Figures',
      involved.own.map((figure) => figureItem(story, figure)),
      1,
    ),
    section('Also said', [...statementItems(story, plain), ...statementItems(story, other)], 2),
    ...(question.why ? [why(entity)] : []),
  ];
  return assemble(story, {
    kind: question.kind,
    title: entity.name,
    subject: subjectOf(entity),
    sections,
    gaps: gapsOf(story, entity),
    next: [
      { label: 'Timeline', command: `timeline ${entity.id}` },
      { label: 'Quotes', command: `quotes ${entity.id}` },
      { label: 'Disputes', command: `disputes ${entity.id}` },
    ],
  });
}

/** Sayings in one wording before those that stand under disputes already. */
const byAgreement = (a: Saying, b: Saying): number =>
  Number(a.versions.length > 1) - Number(b.versions.length > 1);

/** Whether a sentence only holds what stands among somebody's own words. */
const isShown = (statement: ToldStatement, sayings: readonly Saying[]): boolean =>
  sayings.some((saying) =>
    saying.tellings.some(
      (one) =>
        one.source === statement.source &&
        one.part.start >= statement.passage.start &&
        one.part.end <= statement.passage.end,
    ),
  );

const isPerson = (entity: Entity): boolean => entity.type === 'person';

/** Statements as lines; those that lean on the sentence before ("They …", "This …") come last. */
function statementItems(story: Story, statements: readonly ToldStatement[]): Item[] {
  const rank = (statement: ToldStatement): number =>
    Number(LEANS.test(statement.text)) * 2 + Number(statement.quoted) + Number(statement.text.length > 240);
  return [...statements]
    .sort((a, b) => rank(a) - rank(b))
    .map((statement) => statementItem(story, statement));
}

const LEANS =
  /^(?:They|It|Its|Their|This|These|Those|Such|That|There|He|She|Others?|One|Both|Another|Here|Then|Instead|With it)\b/;

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
