import { squeeze } from './characters.ts';
import type { Block } from './types.ts';

const BULLET = /^(?:[-*•▪◦●‣]|–(?= ))\s+(?=\S)/;

/** Paragraphs of bare text. A line is one, unless the text is wrapped by hand: then a blank line parts them. */
export function readPlain(text: string): Block[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .flatMap((chunk) => unwrap(chunk.split('\n')))
    .map(toBlock)
    .filter((block) => block.text !== '');
}

function toBlock(line: string): Block {
  const text = squeeze(line);
  const bullet = BULLET.exec(text);
  // "- 01 -" and "- END -" are marks between sections, not list items.
  if (!bullet || /[-–—]$/.test(text)) return { role: 'paragraph', text };
  return { role: 'item', text: text.slice(bullet[0].length) };
}

const SENTENCE_END = /[.!?。！？]["'”’)\]]*$/;

/**
 * Joins lines that were broken only because the page was full: each next line's first word would not have
 * fitted the widest line. Anything else is one paragraph a line.
 */
export function unwrap(lines: readonly string[]): string[] {
  const full = lines.map((line) => line.trimEnd()).filter((line) => line.trim() !== '');
  const width = full.reduce((most, line) => Math.max(most, line.length), 0);
  const wrapped =
    full.length > 1 &&
    width >= 45 &&
    width <= 120 &&
    full.every((line, i) => i + 1 === full.length || !fits(line, full[i + 1] as string, width)) &&
    full.some((line, i) => i + 1 < full.length && !SENTENCE_END.test(line)) &&
    !full.some((line) => BULLET.test(line.trimStart()));
  return wrapped ? [full.join(' ')] : full;
}

/** A rag of a few characters is left, as editors break before a long word or after a hyphen. */
const fits = (line: string, next: string, width: number): boolean =>
  line.length + 1 + (next.trimStart().split(' ', 1)[0] as string).length <= width - 2;
