/** The kinds of briefing: one for each command, and `notice` for what is no answer (wrong words, no such name). */
export const KINDS = [
  'who',
  'what',
  'brief',
  'timeline',
  'disputes',
  'quotes',
  'figures',
  'ask',
  'search',
  'sources',
  'entities',
  'digest',
  'help',
  'notice',
] as const;
export type Kind = (typeof KINDS)[number];

/** How far a source itself commits to what it says. */
export type Level = 'announced' | 'confirmed' | 'stated' | 'reported' | 'alleged' | 'speculated' | 'denied';

/** How the sources stand to a fact: `agreed` needs two that do not copy or cite one another. */
export type Status = 'agreed' | 'single-source' | 'disputed' | 'superseded' | 'withdrawn';

/** The passage that a line stands on: `text.slice(start, end) === quote` in the source's clean text. */
export interface Citation {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A figure's parts: without a unit or a thing measured it is no figure. */
export interface FigureParts {
  /** The number as a plain value: 600000000, 0.4 for a share given as 40 %. */
  readonly value: number;
  /** The upper end of a range, of which the value is the lower end. */
  readonly upTo?: number;
  /** "more than", "about", "nearly", "up to": as the source says it. */
  readonly modifier: string | null;
  readonly unit: string;
  readonly measures: string;
  readonly scope: string | null;
  /** EDTF; the day that the number stands for, or of its source's publication. */
  readonly asOf: string | null;
}

/** One line of a briefing, and what it stands on. */
export interface Item {
  /** What a reader sees. */
  readonly text: string;
  /** Never empty: a line of the desk's own goes into a section's `notes`. */
  readonly citations: readonly Citation[];
  readonly property?: string;
  readonly status?: Status;
  readonly level?: Level;
  readonly speaker?: string;
  /** EDTF: 2019, 2026-03, 2026-03-04, intervals 2024/2025. */
  readonly date?: string;
  /** Ids. */
  readonly entities?: readonly string[];
  /** How many of its sources do not copy or cite one another. */
  readonly independent?: number;
  readonly figure?: FigureParts;
  /** The versions of a disputed fact, figure or quotation. */
  readonly values?: readonly Item[];
}

export interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
  /** How many of `items` belong on the first screen; the others are counted and stand behind More. */
  readonly shown: number;
  /** The desk's own words about its own state; they claim nothing of the story. */
  readonly notes?: readonly string[];
}

export interface BriefingSource {
  readonly id: string;
  /** The number in brackets behind a line, from 1 in the order of first use. */
  readonly n: number;
  readonly title: string | null;
  readonly outlet: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly url: string | null;
  readonly kind?: string;
  /** Id of the source that this one is a near-copy of. */
  readonly copyOf?: string;
  /** The clean text; only in the answer to `sources ID`. */
  readonly text?: string;
}

export interface Subject {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A further command that a reader may want: a button in chat, a hint in the terminal. */
export interface Choice {
  readonly label: string;
  /** As typed: `timeline ann-hart`. */
  readonly command: string;
}

/** The answer to one command: plain frozen data that each surface renders. */
export interface Briefing {
  readonly schema: 1;
  readonly kind: Kind;
  readonly story: string;
  readonly title: string;
  /** The newest source's date, EDTF; null when no source is dated. Never the wall clock. */
  readonly asOf: string | null;
  readonly subject?: Subject;
  /** Whether the sources answer. */
  readonly answered: boolean;
  readonly sections: readonly Section[];
  readonly sources: readonly BriefingSource[];
  /** What was looked for and is in no source. */
  readonly gaps: readonly string[];
  readonly next: readonly Choice[];
}

/** What can be asked of a story: a command's name and its options, parsed. */
export type Question =
  | { readonly kind: 'who' | 'what'; readonly name: string; readonly why?: boolean }
  | { readonly kind: 'brief' | 'disputes' | 'quotes' | 'figures'; readonly name?: string }
  | { readonly kind: 'timeline'; readonly name?: string; readonly from?: string; readonly to?: string }
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'search'; readonly terms: string }
  | { readonly kind: 'sources'; readonly id?: string }
  | { readonly kind: 'entities'; readonly prefix?: string };
