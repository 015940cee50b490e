import type { Span } from '../language/span.ts';

/** What sort of text a source is. Anything but a report is marked as such wherever it is cited. */
export type SourceKind = 'report' | 'opinion' | 'press release' | 'interview' | 'note';

/** Every kind, in the order in which messages list them. */
export const SOURCE_KINDS: readonly SourceKind[] = [
  'report',
  'opinion',
  'press release',
  'interview',
  'note',
];

/** One article or note, cleaned. Offsets everywhere are UTF-16 code units of `text`. */
export interface Source {
  /** Front matter's `id`, else the file name's leading number (`000`), else the name's slug. */
  readonly id: string;
  /** File name, relative to the folder. */
  readonly file: string;
  readonly title: string | null;
  /** Who published it. */
  readonly outlet: string | null;
  readonly author: string | null;
  /** Day of publication `2026-03-06`, or month `2026-03`, or year; null when the file does not tell. */
  readonly published: string | null;
  /** http or https. */
  readonly url: string | null;
  readonly kind: SourceKind;
  /** Clean text: a paragraph, list item, table row or heading a line, joined by "\n". Data, never markup (E14, E18). */
  readonly text: string;
  /** Lines of `text` that are titles of the article or of a section. */
  readonly headings: readonly Span[];
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly hash: string;
  /** Id of the source that this one is a near-copy of; the pair counts once as independent (E6). */
  readonly copyOf: string | null;
  /** Front matter's `original`, as written there. */
  readonly original: string | null;
}

/** A file, or a part of one, that could not be used. `reason` names the value, `remedy` the way out. */
export interface Problem {
  readonly file: string;
  readonly reason: string;
  readonly remedy: string;
}

/** The sources of one story in order of file name, and whatever could not be read. */
export interface Corpus {
  readonly story: string;
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** What one file gave: a source or none, and what is to be said about it either way. */
export interface Reading {
  readonly source: Source | null;
  readonly problems: readonly Problem[];
}

/** The folder itself cannot be read. The message says which, why, and what to do. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

/** One file is turned away; becomes a `Problem`. Never leaves this folder of the code. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly remedy: string;
  constructor(reason: string, remedy: string) {
    super(reason);
    this.remedy = remedy;
  }
}

/** What a file says about itself outside its text. */
export interface Metadata {
  id: string | null;
  title: string | null;
  outlet: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
  kind: SourceKind | null;
  original: string | null;
}

export const noMetadata = (): Metadata => ({
  id: null,
  title: null,
  outlet: null,
  author: null,
  published: null,
  url: null,
  kind: null,
  original: null,
});

/** A line to be. `heading` is known from markup; a bare `paragraph` may still turn out to be one. */
export interface Block {
  readonly role: 'heading' | 'paragraph' | 'item' | 'row';
  readonly text: string;
}

/** What a format's reader hands on. */
export interface Draft {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
}
