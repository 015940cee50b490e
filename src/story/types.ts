import type { Corpus, Source } from '../corpus/index.ts';
import type { Claim, Figure, Happening, Level, Quotation, Statement } from '../extract/index.ts';
import type { EntityType } from '../language/names/types.ts';

export type Status = 'agreed' | 'single-source' | 'disputed' | 'superseded' | 'withdrawn';

/** A spelling of an entity's name and the sources that use it, most used first. */
export interface Alias {
  readonly name: string;
  readonly sources: readonly string[];
  readonly count: number;
}

/** Why two spellings were, or were not, taken for one entity. */
export interface MergeNote {
  readonly form: string;
  readonly reason: string;
}

export interface Entity {
  /** Slug of the primary name, unique in the story: `ann-hart`. */
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly Alias[];
  /** How often the sources name it, pronouns not counted. */
  readonly mentions: number;
  readonly sources: readonly string[];
  readonly merged: readonly MergeNote[];
  readonly apart: readonly MergeNote[];
}

/** What one source says, with the source and the story's ids in place of its own. */
export interface Told {
  readonly source: string;
  readonly entities: readonly string[];
  readonly subject: string | null;
  readonly speaker: ToldVoice | null;
  readonly via: ToldVoice | null;
  readonly level: Level;
  readonly passage: { readonly start: number; readonly end: number };
  readonly text: string;
}

export interface ToldVoice {
  readonly entity: string | null;
  readonly text: string;
}

type From<T> = Omit<T, keyof Told> & Told;
export type ToldClaim = From<Claim>;
export type ToldHappening = Omit<From<Happening>, 'patient'> & { readonly patient: string | null };
export type ToldQuotation = From<Quotation>;
/** `spelt` is the figure as the source writes it, modifier to noun. */
export type ToldFigure = From<Figure> & { readonly spelt: string };
export type ToldStatement = From<Statement> & { readonly index: number };

/** One version of a fact, with the claims for it. */
export interface Version {
  readonly text: string;
  readonly claims: readonly Told[];
  readonly independent: number;
}

/** All claims on one subject and property, reconciled. */
export interface Fact {
  readonly subject: string;
  readonly property: string;
  readonly status: Status;
  readonly level: Level;
  /** The version that stands; with a dispute, that of most independent sources. */
  readonly text: string;
  readonly date: string | null;
  readonly entities: readonly string[];
  readonly claims: readonly Told[];
  readonly versions: readonly Version[];
  readonly independent: number;
  readonly former: boolean;
}

/** One thing that happened, as all sources tell it. */
export interface Event {
  /** EDTF, no finer than the finest source. */
  readonly date: string;
  readonly dateWords: string;
  readonly text: string;
  readonly level: Level;
  readonly classes: readonly string[];
  readonly subject: string | null;
  readonly entities: readonly string[];
  /** Independent sources that tell or only mention it. */
  readonly echo: number;
  /** The telling that the text is of. */
  readonly lead: ToldHappening;
  /** Was still to come when the sources told of it, and none tells that it came. */
  readonly planned: boolean;
  readonly tellings: readonly ToldHappening[];
  readonly independent: number;
}

/** One saying, in one or more wordings. */
export interface Saying {
  readonly speaker: ToldVoice;
  readonly versions: readonly { readonly words: string; readonly tellings: readonly ToldQuotation[] }[];
  readonly tellings: readonly ToldQuotation[];
  readonly independent: number;
}

/** One figure as all sources give it; `values` are those that cannot all be right, or one. */
export interface FigureFact {
  readonly lead: ToldFigure;
  readonly tellings: readonly ToldFigure[];
  readonly status: Status;
  /** The later figure that replaces a superseded one. */
  readonly successor: ToldFigure | null;
  readonly independent: number;
}

/** Sources that give one fact, figure, date or saying differently. */
export interface Dispute {
  readonly about: string;
  readonly property: string;
  readonly entities: readonly string[];
  readonly versions: readonly Version[];
  readonly independent: number;
}

/** A story read whole: what every command answers from. */
export interface Story {
  readonly name: string;
  readonly corpus: Corpus;
  readonly source: (id: string) => Source | undefined;
  readonly entities: readonly Entity[];
  readonly entity: (id: string) => Entity | undefined;
  readonly facts: readonly Fact[];
  readonly events: readonly Event[];
  readonly sayings: readonly Saying[];
  readonly figures: readonly FigureFact[];
  readonly statements: readonly ToldStatement[];
  readonly disputes: readonly Dispute[];
}
