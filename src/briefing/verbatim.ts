import type { Citation } from './types.ts';

/** A quotation is not in its passage. Never shown to a reader: the line is refused (E2). */
export class NotVerbatim extends Error {
  override readonly name = 'NotVerbatim';
  constructor(words: string) {
    super(`Not in the cited passages, so it cannot stand in quotation marks: ${words.slice(0, 120)}`);
  }
}

/** White space and quote characters as one kind, for comparing. */
const plain = (text: string): string => text.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();

/**
 * Words in quotation marks, after a check that a cited passage holds them. " … " joins parts, which must stand in one
 * passage in their order. Throws NotVerbatim.
 */
export function verbatim(words: string, citations: readonly Citation[]): string {
  const parts = words.split(' … ').map(plain);
  if (!citations.some((citation) => holdsInOrder(plain(citation.quote), parts))) throw new NotVerbatim(words);
  const trimmed = words.trim().replace(/[,;]$/, '');
  return `“${trimmed}”`;
}

function holdsInOrder(passage: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) {
    const found = passage.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}
