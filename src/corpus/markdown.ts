import type { Token, Tokens } from 'marked';
import { squeeze } from './characters.ts';
import { decodeEntities } from './entities.ts';
import { readPlain, unwrap } from './plain.ts';
import type { Block } from './types.ts';

/** Signs without which Markdown is bare text: marks at the start of a line, or inside one. */
const SYNTAX = /^ {0,3}(?:[#>|+*=~-]|\d{1,9}[.)] )|^(?: {4}|\t)|[*_`\\|]|<[a-z/!?]|\][([:]|&[a-z#]|~| {2}$/im;

/** Longest paragraph, and most characters a file, in which emphasis and links are looked for: marked is quadratic there. */
export const INLINE = { paragraph: 8_000, file: 262_144 };

/**
 * Paragraphs, headings, list items and table rows of Markdown, in order, without markup: text of links stays and
 * their targets go, images go. Their characters stand in the file in the same order.
 */
export async function readMarkdown(body: string): Promise<Block[]> {
  if (!SYNTAX.test(body)) return readPlain(body);
  const { Lexer } = await import('marked');
  const lexer = new Lexer({ gfm: true });
  let budget = INLINE.file;
  const inline = (source: string): string => {
    if (!/[*_`<\\[&~]| {2}\n/.test(source) || source.length > INLINE.paragraph || source.length > budget)
      return source;
    budget -= source.length;
    return inlineText(lexer.inlineTokens(source));
  };
  return lexer
    .blockTokens(body)
    .flatMap((token) => blocksOf(token, 'paragraph', inline))
    .filter((b) => b.text !== '');
}

type Inline = (source: string) => string;

function blocksOf(token: Token, role: Block['role'], inline: Inline): Block[] {
  const lines = (text: string): Block[] =>
    unwrap(inline(text).split('\n')).map((line) => ({ role, text: squeeze(line) }));
  switch (token.type) {
    case 'heading':
      return [{ role: 'heading', text: squeeze(inline((token as Tokens.Heading).text)) }];
    case 'paragraph':
    case 'text':
      return lines((token as Tokens.Paragraph).text);
    case 'list':
      return listItems(token as Tokens.List, inline);
    case 'table':
      return tableRows(token as Tokens.Table, inline);
    case 'blockquote':
      return ((token as Tokens.Blockquote).tokens ?? []).flatMap((child) => blocksOf(child, role, inline));
    case 'code':
      return readPlain((token as Tokens.Code).text);
    case 'html':
      return readPlain(withoutTags((token as Tokens.HTML).text));
    default:
      return [];
  }
}

function listItems(list: Tokens.List, inline: Inline): Block[] {
  return list.items.flatMap((item, at) => {
    const blocks = item.tokens.flatMap((child) => blocksOf(child, 'item', inline));
    const number = Number(list.start) + at;
    // "2019. Joined …" is a year, not the place in a list.
    if (!list.ordered || number < 1000 || !blocks[0]) return blocks;
    return [{ ...blocks[0], text: `${number}. ${blocks[0].text}` }, ...blocks.slice(1)];
  });
}

const tableRows = (table: Tokens.Table, inline: Inline): Block[] =>
  [table.header, ...table.rows].map((row) => ({
    role: 'row',
    text: row
      .map((cell) => squeeze(inline(cell.text)))
      .filter(Boolean)
      .join(' | '),
  }));

function inlineText(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('');
}

function textOf(token: Token): string {
  switch (token.type) {
    case 'image':
      return '';
    case 'html':
      return /^<br\b/i.test(token.raw) ? '\n' : '';
    case 'br':
      return '\n';
    case 'codespan':
      return (token as Tokens.Codespan).text;
    case 'escape':
      return (token as Tokens.Escape).text;
    default: {
      const children = (token as Tokens.Generic).tokens;
      return children?.length ? inlineText(children) : decodeEntities((token as Tokens.Text).text ?? '');
    }
  }
}

/** Text of an HTML block; a `<` that opens no tag stays. */
function withoutTags(html: string): string {
  let text = without(html, '<!--', '-->');
  text = without(text, '<script', '</script>');
  text = without(text, '<style', '</style>');
  return decodeEntities(text.replace(/<\/?[a-z][^<>]*>/gi, '\n'));
}

/** Cuts every stretch from `open` to `close`, or to the end. One pass: a pattern would be slow on hostile text. */
function without(text: string, open: string, close: string): string {
  const lower = text.toLowerCase();
  let kept = '';
  let at = 0;
  for (let start = lower.indexOf(open); start >= 0; start = lower.indexOf(open, at)) {
    kept += `${text.slice(at, start)}\n`;
    const end = lower.indexOf(close, start);
    if (end < 0) return kept;
    at = end + close.length;
  }
  return kept + text.slice(at);
}
