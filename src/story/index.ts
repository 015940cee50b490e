import type { Corpus } from '../corpus/index.ts';
import type { Extraction } from '../extract/index.ts';
import { inTurns, type Steps } from '../language/steps.ts';
import { type Centrality, centralityOf } from './centrality.ts';
import { buildDisputes } from './disputes.ts';
import { buildEntities } from './entities.ts';
import { buildFacts } from './facts.ts';
import { buildFigures } from './figures/index.ts';
import { independence } from './independence.ts';
import { type Involved, involvedBy } from './involved.ts';
import { keyDays } from './key-days.ts';
import { findLeads, type Lead } from './leads.ts';
import { findOver } from './plans.ts';
import { buildSayings } from './sayings.ts';
import { buildIndex, type SearchIndex } from './search.ts';
import { type Support, supportOf } from './support.ts';
import { buildTimeline } from './timeline.ts';
import { tellAll } from './told.ts';
import type { Story as StoryData } from './types.ts';

export { completeNames, prepareNames } from './complete.ts';
export { inRange, sameDate, withoutDates } from './dates.ts';
export { eventFor } from './event.ts';
export { overlap } from './facts.ts';
export { inWords } from './figures/index.ts';
export { isHedged } from './levels.ts';
export { findEntity, namesOf } from './lookup.ts';
export { countsHarm } from './measures.ts';
export { placeOf } from './places.ts';
export { leansOnBefore, tellsBefore } from './pointing.ts';
export { type Hit, termsOf } from './search.ts';
export type * from './types.ts';
export { isAside, isFragment, leans } from './wholeness.ts';
export type { Lead };

export interface Story extends StoryData {
  readonly index: SearchIndex;
  /** What the story holds of an entity; of an unknown one nothing. */
  readonly about: (id: string) => Involved;
  /** What the sources open with, the most echoed first. */
  readonly leads: readonly Lead[];
  /** The days that the sources make most of, the heaviest first. */
  readonly keyDays: readonly string[];
  /** How near a line is to what the sources open with, from 0 to 1. */
  readonly centrality: Centrality;
  readonly support: Support;
  /** How many of these tellings do not copy or cite one another. */
  readonly independent: ReturnType<typeof independence>;
}

/**
 * Reconciles what the sources of a corpus say. `extractions` stand in the order of the corpus' sources. Made in short turns
 * of this thread: another one would have to hand over a whole story, which takes longer than a question may wait.
 */
export const buildStory = (corpus: Corpus, extractions: readonly Extraction[]): Promise<Story> =>
  inTurns(storyOf(corpus, extractions));

function* storyOf(corpus: Corpus, extractions: readonly Extraction[]): Steps<Story> {
  const read = corpus.sources.map((source, at) => ({ source: source.id, extraction: extractions[at]! }));
  const sources = new Map(corpus.sources.map((source) => [source.id, source]));
  const table = yield* buildEntities(
    read.map(({ source, extraction }) => ({
      source,
      entities: extraction.entities,
      statements: extraction.statements,
    })),
  );
  const entities = new Map(table.entities.map((entity) => [entity.id, entity]));
  const textOf = (source: string): string => sources.get(source)!.text;
  const told = yield* tellAll(read, table, textOf);
  const independent = independence(corpus);
  const isPlace = (id: string): boolean => entities.get(id)?.type === 'place';
  const publishedOf = (source: string): string | null => sources.get(source)?.published ?? null;
  const facts = yield* buildFacts(told.claims, independent);
  const isOver = yield* findOver(told.statements, publishedOf);
  const events = yield* buildTimeline(told.happenings, independent, isPlace, isOver);
  const sayings = yield* buildSayings(told.quotations, independent);
  const figures = yield* buildFigures(
    told.figures,
    independent,
    publishedOf,
    (id) => entities.get(id)?.name ?? id,
    (id) => entities.get(id)?.type,
    (source) => sources.get(source)?.kind === 'opinion',
  );
  const disputes = buildDisputes(
    facts,
    figures,
    sayings,
    told.happenings,
    independent,
    (id) => entities.get(id)?.name ?? id,
  );
  return {
    name: corpus.story,
    corpus,
    source: (id) => sources.get(id),
    entities: table.entities,
    entity: (id) => entities.get(id),
    facts,
    events,
    sayings,
    figures: figures.figures,
    statements: told.statements,
    disputes,
    about: yield* involvedBy({
      statements: told.statements,
      facts,
      events,
      sayings,
      figures: figures.figures,
      disputes,
    }),
    index: yield* buildIndex(told.statements, (statement) =>
      textOf(statement.source).slice(statement.passage.start, statement.passage.end),
    ),
    independent,
    keyDays: yield* keyDays(told.statements, table.entities, publishedOf),
    centrality: yield* centralityOf(told.statements),
    support: yield* supportOf(told.statements),
    leads: yield* findLeads(told.statements, independent, publishedOf),
  };
}
