import type { Span } from '../span.ts';
import type { Sentence } from './passages.ts';
import type { Range } from './phrases.ts';
import { describeSpeaker } from './speaker.ts';
import type { Cue, Speaker, SpeechLevel } from './types.ts';

/** An attribution in the making: finders make drafts, refiners lengthen, join and complete them. */
export interface Draft {
  start: number;
  end: number;
  cue: Cue | null;
  speaker: Speaker | null;
  via: Speaker | null;
  medium: string | null;
  /** Numbers of the first and last sentence it touches. */
  first: number;
  last: number;
  /** It is the sentence's main attribution, which further quotation goes on with. */
  main: boolean;
  /** A colon ended the sentence: the content is still to come. */
  pending: boolean;
  /** It reports nothing itself (`she cited two cases`), but a quotation after it has its speaker. */
  silent: boolean;
}

/** A sentence with what a finder needs to place drafts in its text. */
export interface Place {
  readonly text: string;
  readonly sentence: Sentence;
  readonly number: number;
}

/** One finder: reads a sentence, and the drafts of the finders before it, and adds its own. */
export type Finder = (place: Place, drafts: readonly Draft[]) => Draft[];

export function draft(place: Place, content: Range, cue: Cue | null, speaker: Range | null): Draft {
  const { tokens } = place.sentence;
  const pending = content.from >= tokens.length;
  return {
    start: pending ? place.sentence.end : tokens[content.from]!.start,
    end: pending ? place.sentence.end : tokens[content.to - 1]!.end,
    cue,
    speaker: speaker && describeSpeaker(place.text, tokens, speaker),
    via: null,
    medium: null,
    first: place.number,
    last: place.number,
    main: true,
    pending,
    silent: false,
  };
}

export function cueAt(place: Place, at: Range, verb: string, level: SpeechLevel): Cue {
  const { tokens } = place.sentence;
  return { start: tokens[at.from]!.start, end: tokens[at.to - 1]!.end, verb, level };
}

/** Whether a draft already holds the span. */
export const claims = (drafts: readonly Draft[], span: Span): boolean =>
  drafts.some((d) => !d.silent && d.start <= span.start && span.end <= d.end);
