import type { EntityType, TypeScores } from '../language/names/types.ts';
import type { QuantityKind, Sense } from '../language/quantities/index.ts';
import type { Span } from '../language/span.ts';
import type { SpeechLevel } from '../language/speech/types.ts';

/** How far the source itself commits to what it says (E4). */
export type Level = SpeechLevel;

/** One thing that a source speaks of, under the names that this source uses. */
export interface LocalEntity {
  /** Index in the extraction's `entities`; claims, events and figures refer to it. */
  readonly id: number;
  readonly name: string;
  readonly forms: readonly string[];
  readonly type: EntityType;
  readonly scores: TypeScores;
  readonly mentions: readonly Span[];
  readonly links: readonly { readonly form: string; readonly reason: string }[];
  /** The source says that somebody else has the same name. */
  readonly namesake?: true;
}

/** Who stands behind a claim, as the source gives it: an entity, or the words that describe someone unnamed. */
export interface Voice {
  readonly entity: number | null;
  readonly text: string;
}

/** How a claim is put forward: its level, who says it, and through whom (E4 to E6). */
export interface Standing {
  readonly level: Level;
  readonly speaker: Voice | null;
  readonly via: Voice | null;
}

/** A date as far as the source gives it. */
export interface EventDate {
  /** EDTF: 2019, 2026-03, 2026-03-04, 2024-04/2024-09; `XXXX-03-04` where the source names no year. */
  readonly edtf: string;
  /** The source's words. */
  readonly words: string;
  readonly mod: string | null;
  /** Written out in the source, or worked out from its date of publication or from a date before. */
  readonly explicit: boolean;
}

/** What one source says of one subject: a property with its value. */
export interface Claim extends Standing {
  readonly subject: number;
  /** A Wikidata label: `position held`, `educated at`, `employer` … */
  readonly property: string;
  /** The value in words, for a reader. */
  readonly value: string;
  /** The value for comparing: lower-case content words, sorted by the extractor's own rule. */
  readonly key: readonly string[];
  /** Entities that the value names. */
  readonly entities: readonly number[];
  readonly date: EventDate | null;
  /** No longer so, says the source. */
  readonly former: boolean;
  readonly passage: Span;
  /** The sentence in the desk's form, for when the value alone would not do. */
  readonly text: string;
}

export type Act = 'itself' | 'announced' | 'submitted' | 'confirmed' | 'mentioned';

/** Something that happened at a date. */
export interface Happening extends Standing {
  readonly date: EventDate;
  /** Action classes named near the date, the nearest first. */
  readonly classes: readonly string[];
  /**
   * Whether the date is that of the action itself, of its announcement, submission or confirmation, or only mentioned
   * beside something else ("Tuesday's quake has killed 19").
   */
  readonly act: Act;
  /** Was to come when the source was written. */
  readonly planned: boolean;
  readonly entities: readonly number[];
  readonly subject: number | null;
  /** The person that it befalls, where one is named. */
  readonly patient: number | null;
  readonly passage: Span;
  readonly text: string;
  /** Content words, stemmed, for comparing. */
  readonly words: readonly string[];
}

/** One stretch of words in quotation marks, with its speaker; a split quotation gives one for each stretch. */
export interface Quotation extends Standing {
  /** The stretch inside the marks. */
  readonly part: Span;
  readonly verb: string | null;
  readonly medium: string | null;
  readonly entities: readonly number[];
  readonly date: EventDate | null;
  readonly passage: Span;
}

export interface Figure extends Standing {
  readonly kind: QuantityKind;
  readonly value: number;
  readonly grain: number;
  /** The upper end, where the value is the lower end of a range. */
  readonly high?: number;
  readonly sense: Sense;
  readonly modifier: string | null;
  readonly unit: string;
  /** What is counted or measured: head noun last, lower case. */
  readonly measures: readonly string[];
  /** Words of the clause that narrow it: "daily", "ground", "equity". */
  readonly scope: readonly string[];
  readonly part: 'part' | 'whole' | null;
  readonly entities: readonly number[];
  /** EDTF; the day the clause names, else the day of publication, else null. */
  readonly asOf: string | null;
  /** The words of the figure itself. */
  readonly words: Span;
  readonly passage: Span;
  readonly text: string;
}

/** A sentence with what it is about: for cards, search and questions. */
export interface Statement extends Standing {
  readonly passage: Span;
  readonly text: string;
  readonly subject: number | null;
  readonly entities: readonly number[];
  readonly classes: readonly string[];
  readonly date: EventDate | null;
  readonly quoted: boolean;
  /** Neither a question nor in the first or second person: what a reporter tells. */
  readonly report: boolean;
  readonly heading: boolean;
  readonly paragraph: number;
}

/** Everything that one source says. Offsets are into its clean text. */
export interface Extraction {
  readonly entities: readonly LocalEntity[];
  readonly claims: readonly Claim[];
  readonly happenings: readonly Happening[];
  readonly quotations: readonly Quotation[];
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
}
