import { forEach, map, type Steps } from '../language/steps.ts';
import { placeOf } from './places.ts';
import type { Dispute, Event, Fact, FigureFact, Saying, ToldStatement } from './types.ts';

/** What a story holds of one entity, each in the story's order. */
export interface Involved {
  /** Statements that name it, or that it is the subject of. */
  readonly statements: readonly ToldStatement[];
  readonly facts: readonly Fact[];
  readonly events: readonly Event[];
  readonly sayings: readonly Saying[];
  /** Figures that name it. */
  readonly figures: readonly FigureFact[];
  /** Figures whose sentence it is the subject of. */
  readonly own: readonly FigureFact[];
  /** Disputes that it is one of the first three of. */
  readonly disputes: readonly Dispute[];
}

type Held = { -readonly [part in keyof Involved]: Involved[part][number][] };

const NOTHING: Involved = {
  statements: [],
  facts: [],
  events: [],
  sayings: [],
  figures: [],
  own: [],
  disputes: [],
};

/** Sorts a story by entity, so that an answer about one reads nothing of the others. */
export function* involvedBy(story: Omit<Involved, 'own'>): Steps<(id: string) => Involved> {
  const held = yield* sortByEntity(story);
  return (id) => held.get(id) ?? NOTHING;
}

function* sortByEntity(story: Omit<Involved, 'own'>): Steps<ReadonlyMap<string, Involved>> {
  const held = new Map<string, Held>();
  const of = (id: string): Held => {
    const known = held.get(id);
    if (known) return known;
    const made: Held = {
      statements: [],
      facts: [],
      events: [],
      sayings: [],
      figures: [],
      own: [],
      disputes: [],
    };
    held.set(id, made);
    return made;
  };
  const subjects = new Map<string, string>();
  yield* forEach(story.statements, (statement) => {
    for (const id of distinct(statement.entities, statement.subject)) of(id).statements.push(statement);
    if (statement.subject !== null) subjects.set(placeOf(statement), statement.subject);
  });
  for (const fact of story.facts) of(fact.subject).facts.push(fact);
  for (const event of story.events) for (const id of distinct(event.entities)) of(id).events.push(event);
  for (const saying of story.sayings)
    if (saying.speaker.entity !== null) of(saying.speaker.entity).sayings.push(saying);
  for (const figure of story.figures) {
    for (const id of distinct(figure.tellings.flatMap(({ entities }) => entities)))
      of(id).figures.push(figure);
    const subject = subjects.get(placeOf(figure.lead));
    if (subject !== undefined) of(subject).own.push(figure);
  }
  for (const dispute of story.disputes)
    for (const id of distinct(dispute.entities.slice(0, 3))) of(id).disputes.push(dispute);
  return new Map(yield* map(held, ([id, own]) => [id, trimmed(own)] as const));
}

/** Lists that grow keep room to grow on; most of these are short, and stay as they are. */
const trimmed = (own: Held): Involved => ({
  statements: trim(own.statements),
  facts: trim(own.facts),
  events: trim(own.events),
  sayings: trim(own.sayings),
  figures: trim(own.figures),
  own: trim(own.own),
  disputes: trim(own.disputes),
});

const NONE: readonly never[] = [];
const trim = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());

const distinct = (ids: readonly string[], more: string | null = null): Iterable<string> =>
  new Set(more === null ? ids : [...ids, more]);
