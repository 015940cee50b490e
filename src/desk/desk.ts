import { answer } from '../briefing/index.ts';
import type { Briefing, Question } from '../briefing/types.ts';
import { type CorpusOptions, readCorpus } from '../corpus/index.ts';
import { previewSince } from '../digest/preview.ts';
import { type IntakeOptions, readAll } from '../intake/index.ts';
import { buildStory, completeNames, type Entity, type Story } from '../story/index.ts';

/** A story that has been read and answers questions. */
export interface Desk {
  readonly story: string;
  /** What it answers from. */
  readonly read: Story;
  answer(question: Question): Briefing;
  /** `digest preview` where there is no channel: what the newest sources, or those since a date, add to the others. */
  preview(since?: string): Briefing;
  /** Who and what the story is about: named by two sources or more, or at least `often` times; most named first. */
  main(often: number): { readonly id: string; readonly kind: 'who' | 'what' }[];
  /** Who and what fits a half-typed name, best first: from memory. */
  complete(typed: string, limit: number): readonly Pick<Entity, 'id' | 'name' | 'type'>[];
  /** Makes what the first question or half-typed name would have to wait for. */
  prepare(): Promise<void>;
}

export interface DeskOptions extends IntakeOptions, Omit<CorpusOptions, 'maxBytes'> {
  /** Folder of sources. */
  readonly folder: string;
}

/** Reads a folder of sources. Throws CorpusError where the folder itself cannot be read. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const read = await readCorpus(options.folder, options);
  const { extractions, problems } = await readAll(read.sources, options);
  const corpus = problems.length === 0 ? read : { ...read, problems: [...read.problems, ...problems] };
  const story = await buildStory(corpus, extractions);
  return {
    story: corpus.story,
    read: story,
    answer: (question) => answer(story, question),
    preview: (since) => previewSince(story, since),
    main: (often) => mainEntities(story, often),
    complete: (typed, limit) => completeNames(story.entities, typed, limit),
    prepare: () => story.prepare(),
  };
}

const mainEntities = (story: Story, often: number): { id: string; kind: 'who' | 'what' }[] =>
  story.entities
    .filter(
      ({ type, mentions, sources }) =>
        type !== 'other' && type !== 'place' && (sources.length > 1 || mentions >= often),
    )
    .map(({ id, type }) => ({ id, kind: type === 'person' ? ('who' as const) : ('what' as const) }));
