import type { Block } from './types.ts';

const SENTENCE_END = /[.!?…;:,。！？；：，]["'”’)\]]*$/;
const QUESTION = /[?!？！]["'”’)\]]*$/;

const words = (line: string): string[] => line.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Most of the longer words begin with a capital or a digit. */
function isTitleCase(line: string): boolean {
  const long = words(line).filter((word) => word.replace(/[^\p{L}\p{N}]/gu, '').length > 3);
  const capital = long.filter((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word));
  return long.length >= 2 && capital.length >= long.length * 0.7;
}

/** No end of a sentence, or a question in title case. */
const endsLikeTitle = (line: string): boolean =>
  !SENTENCE_END.test(line) || (QUESTION.test(line) && isTitleCase(line));

const beginsLikeTitle = (line: string): boolean => /^["'“‘([#]?[\p{Lu}\p{N}\p{Lo}]/u.test(line);

/** Whether an article's first line reads as its title. */
export function isHeadline(line: string): boolean {
  if (line.length > 200) return false;
  const count = words(line).length;
  return count >= 3 && count <= 32 && beginsLikeTitle(line) && endsLikeTitle(line);
}

/** Whether a line alone reads as the title of a section; a dated or dashed line is an entry of a list. */
function isSectionTitle(line: string): boolean {
  if (line.length > 140 || words(line).length > 20) return false;
  if (/\s[–—-]\s/.test(line) || /^\d{4}\b/.test(line) || line.includes('|')) return false;
  return beginsLikeTitle(line) && endsLikeTitle(line) && /\p{L}/u.test(line);
}

const LIST_OF = 3;

/**
 * Which blocks are headings: those marked as such, and short lines without a sentence's end above prose. Three and
 * more such lines in a row are a list, unless the title of the article begins them.
 */
export function headingBlocks(blocks: readonly Block[], title: number): boolean[] {
  const likely = blocks.map((block) => block.role === 'paragraph' && isSectionTitle(block.text));
  const out = blocks.map((block, i) => block.role === 'heading' || i === title);
  for (let i = 0; i < blocks.length; ) {
    let end = i;
    while (end < blocks.length && likely[end] && !out[end]) end += 1;
    if (end > i && end - i < LIST_OF && end < blocks.length) out.fill(true, i, end);
    i = Math.max(end, i + 1);
  }
  return out;
}
