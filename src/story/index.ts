import type { Corpus } from '../corpus/index.ts';
import type { Extraction } from '../extract/index.ts';
import { finish, inTurns, type Steps } from '../language/steps.ts';
import { type Centrality, centralityOf } from './centrality.ts';
import { prepareNames } from './complete.ts';
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

export { completeNames } from './complete.ts';
export { inRange, sameDate, withoutDates } from './dates.ts';
export { eventFor } from './event.ts';
export { overlap } from './facts.ts';
export { inWords } from './figures/index.ts';
export { tellsBefore } from './leads.ts';
export { isHedged } from './levels.ts';
export { findEntity, namesOf } from './lookup.ts';
export { countsHarm } from './measures.ts';
export { placeOf } from './places.ts';
export { type Hit, termsOf } from './search.ts';
export type * from './types.ts';
export type { Lead };

export interface Story extends StoryData {
  /** Made when it is first asked for. */
  readonly index: SearchIndex;
  /** Makes, in short turns, what the first question or half-typed name would have to wait for. */
  prepare(): Promise<void>;
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
  const read = together(corpus, extractions);
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
  // What is named below is kept with the story: neither what was read nor the tables that it was made with.
  const { statements } = told;
  const named = table.entities;
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
  const indexed = (): Steps<SearchIndex> =>
    buildIndex(statements, ({ source, passage }) => textOf(source).slice(passage.start, passage.end));
  let index: SearchIndex | undefined;
  return {
    name: corpus.story,
    corpus,
    source: (id) => sources.get(id),
    entities: named,
    entity: (id) => entities.get(id),
    facts,
    events,
    sayings,
    figures: figures.figures,
    statements,
    disputes,
    about: yield* involvedBy({
      statements: told.statements,
      facts,
      events,
      sayings,
      figures: figures.figures,
      disputes,
    }),
    get index() {
      index ??= finish(indexed());
      return index;
    },
    async prepare() {
      index ??= await inTurns(indexed());
      await prepareNames(named);
    },
    independent,
    keyDays: yield* keyDays(told.statements, table.entities, publishedOf),
    centrality: yield* centralityOf(told.statements),
    support: yield* supportOf(told.statements),
    leads: yield* findLeads(told.statements, independent, publishedOf),
  };
}

const together = (
  { sources }: Corpus,
  extractions: readonly Extraction[],
): { source: string; extraction: Extraction }[] =>
  sources.map(({ id }, at) => ({ source: id, extraction: extractions[at]! }));
