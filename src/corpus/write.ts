import { cleanCharacters, squeeze, tidyValue } from './characters.ts';
import { INLINE } from './markdown.ts';
import type { Block, Metadata } from './types.ts';

/** Most characters of a value in front matter. */
const LONGEST = 500;

/**
 * An article as a Markdown file with front matter: what was read out of a page, for reading again. `readMarkdown` gives
 * the same blocks back.
 * @param more further lines of front matter, which say where the file comes from
 */
export function writeArticle(
  metadata: Partial<Metadata>,
  blocks: readonly Block[],
  more: Readonly<Record<string, string>> = {},
): string {
  const values = { ...metadata, ...more };
  const lines = Object.entries(values).flatMap(([name, value]) => {
    const tidy = tidyValue(value)?.slice(0, LONGEST);
    return tidy ? [`${name}: ${JSON.stringify(tidy)}`] : [];
  });
  return `---\n${lines.join('\n')}\n---\n\n${writeBlocks(blocks)}\n`;
}

/** Blocks as Markdown, with everything escaped that Markdown would take for markup (E18). */
export function writeBlocks(blocks: readonly Block[]): string {
  let budget = INLINE.file;
  const pieces: string[] = [];
  let columns = 0;
  for (const { role, text: raw } of blocks) {
    const text = squeeze(cleanCharacters(raw));
    if (text === '') continue;
    budget -= text.length * 2;
    const plain = budget < 0 || text.length * 2 > INLINE.paragraph;
    const cells = role === 'row' ? text.split(' | ') : [];
    const written = role === 'row' ? writeRow(cells, plain) : WRITERS[role](escapeText(text, plain));
    const goesOn = role === 'row' && cells.length === columns;
    if (goesOn) pieces[pieces.length - 1] += `\n${written}`;
    else pieces.push(role === 'row' ? `${written}\n|${' --- |'.repeat(cells.length)}` : written);
    columns = cells.length;
  }
  return pieces.join('\n\n');
}

const WRITERS = {
  heading: (text: string) => `## ${text.replace(/(?<= )#+$/, (signs) => `\\${signs}`)}`,
  paragraph: (text: string) => text,
  item: (text: string) => `- ${text}`,
} satisfies { readonly [role in Exclude<Block['role'], 'row'>]: (text: string) => string };

const writeRow = (cells: readonly string[], plain: boolean): string =>
  `| ${cells.map((cell) => escapeText(cell, plain).replaceAll('|', '\\|')).join(' | ')} |`;

/** Signs of markup, and those that make links of bare addresses. */
const MARKUP = /[\\`*[\]<~_@]|&(?=#|[a-z])|(?<=\b(?:https?|ftp)):(?=\/\/)|(?<=\bwww)\./gi;

/** In a paragraph too long for Markdown's inline marks to be read, an escape would be read as what it is. */
function escapeText(text: string, plain: boolean): string {
  const inner = plain ? text : text.replace(MARKUP, (sign) => (sign === '&' ? '&amp;' : `\\${sign}`));
  return inner.replace(/^([#>+=-])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
