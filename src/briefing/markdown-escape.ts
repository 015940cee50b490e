/** Keeps two characters from becoming one thing, and shows nothing. */
const APART = '<!-- -->';

/**
 * Any text as one line of Markdown that shows exactly that text: no emphasis, code, link, image, HTML, mention, issue
 * number or emoji code comes of it, wherever it stands in a line.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .replace(/[\\`*_[\]<>~$|^]/g, '\\$&')
    .replace(/&(?=#|\w+;)/g, '&amp;')
    .replace(/^([-+=#>]|\d+(?=[.)](?:\s|$)))/, (start) =>
      /\d/.test(start) ? `${start}${APART}` : `\\${start}`,
    )
    .replace(/(\s)#/g, '$1\\#')
    .replace(/@(?=[\w\\])/g, `@${APART}`)
    .replace(/:(?=\/\/)/g, `:${APART}`)
    .replace(/\b(www|mailto|xmpp)(?=[.:])/gi, `$1${APART}`)
    .replace(/#(?=\d)/g, `#${APART}`)
    .replace(/:(?=[\w+-]+:)/g, `:${APART}`);
}

/** A link to a source's own page, its address as label; nothing where the address is not one of the web. */
export function linkTo(url: string | null): string {
  if (url === null || !URL.canParse(url)) return '';
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return '';
  return `<${href.replace(/[<>\s\u0000-\u001f]/g, encodeURIComponent)}>`;
}
