import type { Citation } from './types.ts';

/** A quotation is not in its passage. Never shown to a reader: the line is refused (E2). */
export class NotVerbatim extends Error {
  override readonly name = 'NotVerbatim';
  constructor(words: string) {
    super(`Not in the cited passages, so it cannot stand in quotation marks: ${words.slice(0, 120)}`);
  }
}

/** White space and quote characters as one kind, for comparing. */
const plain = (text: string): string =>
  text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** Words in quotation marks, after a check that a cited passage holds them. Throws NotVerbatim. */
export function verbatim(words: string, citations: readonly Citation[]): string {
  const said = plain(words);
  if (!citations.some((citation) => plain(citation.quote).includes(said))) throw new NotVerbatim(words);
  return `“${words.trim().replace(/[,;]$/, '')}”`;
}
