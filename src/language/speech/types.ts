import type { Span } from '../span.ts';

/**
 * How firmly a verb of saying commits its speaker. A briefing may use a weaker verb than the level, never a
 * stronger one.
 */
export type SpeechLevel =
  | 'announced'
  | 'confirmed'
  | 'stated'
  | 'reported'
  | 'alleged'
  | 'speculated'
  | 'denied';

/** The source of what is said, as the text gives it: `Dana Ruiz`, `a police source`, `the letter`, `she`. */
export interface Speaker extends Span {
  readonly text: string;
  readonly kind: 'name' | 'description' | 'pronoun';
  /**
   * The name inside the phrase (`Acme chief executive Dana Ruiz` -> `Dana Ruiz`); for a description its noun
   * phrase without appositions; otherwise the same stretch as the speaker.
   */
  readonly head: Span;
  /** For a pronoun, the head of the nearest earlier speaker or person it agrees with; otherwise null. */
  readonly antecedent: Span | null;
}

/** The word or words that say that something is said. */
export interface Cue extends Span {
  /** Lemma of the verb (`say`, `point out`), the noun (`speculation`), the adverb, or `according to`. */
  readonly verb: string;
  readonly level: SpeechLevel;
}

/** One stretch of a text that is somebody's words or reported thought, with whose it is. */
export interface Attribution extends Span {
  /** The same stretch as the attribution: first to last part of what is attributed, quotation marks included. */
  readonly content: Span;
  /** The stretches inside quotation marks, marks excluded, in order; none for indirect speech. */
  readonly quotes: readonly Span[];
  /** Null where a quotation goes on without a new verb of saying. */
  readonly cue: Cue | null;
  readonly speaker: Speaker | null;
  /** Who passed it on: the outlet that was told, or the one whose report is cited. */
  readonly via: Speaker | null;
  /** Where it was said, in the words of the text: `in a statement`, `on X`. */
  readonly medium: string | null;
  /** A sentence of somebody who speaks in turn: the whole of it is said, with no marks. */
  readonly turn?: true;
}
