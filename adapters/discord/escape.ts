/** Marks that reorder a line, and control characters: never shown, so never needed. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Any text as one line: no control characters, no marks that reorder it. For labels, where Discord reads no Markdown. */
export function oneLine(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(UNSEEN, '')
    .replace(/ +/g, ' ')
    .replace(LONE_SURROGATE, '\ufffd')
    .trim();
}

/**
 * Any text as one line of Discord's Markdown that shows exactly that text: no emphasis, code, spoiler, quote, heading,
 * list, link, masked link, mention, timestamp or emoji comes of it, wherever it stands in a line.
 */
export function inert(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_<[\]]/g, '\\$&')
    .replace(/~(?=~)|\|(?=\|)|(?<=~)~|(?<=\|)\|/g, '\\$&')
    .replace(/@(?=everyone|here)/gi, '\\@')
    .replace(/:(?=\/\/|[^\s:]+:)/g, '\\:')
    .replace(/^([-+#>])/, '\\$1')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** A link to a source's own page with the name of its host as label; nothing where the address is not one of the web. */
export function linkTo(url: string | null): string {
  if (url === null || url.length > LONGEST_LINK || !URL.canParse(url)) return '';
  const { protocol, href, host } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return '';
  return `[${host.replace(/[[\]_*~|`\\]/g, '')}](<${href.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}

/** Longer addresses are tracking, and would take a message's room. */
const LONGEST_LINK = 300;

/** As much of a text as fits, with an ellipsis where something was left out; whole characters only. For labels. */
export function shorten(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  let kept = '';
  for (const { segment } of graphemes.segment(line)) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
