import type { types } from '@slack/bolt';

/**
 * A character that Slack shows and does not read as markup: a date that it cannot write, with the character as what is
 * shown instead. mrkdwn has no escape of its own for formatting; this way nothing is put into the text of a source, and
 * what is copied is what stands there.
 */
const asShown = (char: string) => `<!date^00000000^{_}|${char}>`;

/** Text of a source as one line of mrkdwn that shows exactly that text: no mention, link, format or emoji comes of it. */
export function escapeText(text: string): string {
  return escapeControl(oneLine(text))
    .replace(/[*_~`＊＿～｀]/g, (char, at: number, whole: string) =>
      insideWord(whole, at) && !/[`｀]/.test(char) ? char : asShown(char),
    )
    .replace(/:(?=[^\s:]+:)/g, asShown(':'))
    .replace(/^(?:&gt;|＞)/, asShown);
}

/** The three characters that Slack reads in every text, plain ones too. */
export function escapeControl(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Markup works only where a word begins or ends: `snake_case` and `2*3` stay as they are. */
function insideWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

/** What is typed, as code; where it cannot be shown so, as text. */
export function code(text: string): string {
  const line = oneLine(text);
  return line && !/[`｀]/.test(line) ? `\`${escapeControl(line)}\`` : escapeText(line);
}

/** Without line ends, control characters and marks that reorder a line. */
function oneLine(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
}

/** Text that is ready: escaped where it comes from a source, with our own markup. `verbatim`: Slack adds no links. */
export const mrkdwn = (text: string): types.MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

/** Any text, where Slack takes no markup, at most so many characters long. */
export function plain(text: string, most: number): types.PlainTextElement {
  return {
    type: 'plain_text',
    text: shortenEscaped(oneLine(text) || '–', most, escapeControl),
    emoji: false,
  };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most so many characters of a text, ending with an ellipsis where something was left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text.slice(0, most))) {
    if (kept.length + segment.length >= most) break;
    kept += segment;
  }
  const word = kept.replace(/(?<!\s)\s+\S*$/, '');
  return `${(word.length > kept.length * 0.7 ? word : kept).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')}…`;
}

/** As much of a text as Slack takes once it is escaped. */
export function shortenEscaped(text: string, most: number, safe = escapeText): string {
  for (let length = Math.min(text.length, most); ; ) {
    const escaped = safe(shorten(text, length));
    if (escaped.length <= most || length < 2) return escaped;
    length = Math.min(length - 1, Math.floor((length * most) / escaped.length));
  }
}

/** What a user typed in Slack, as they saw it: entities, links and channels are written out, other people's ids left. */
export function readTyped(text: string): string {
  return text
    .replace(
      /<(https?:[^<|>]+|mailto:[^<|>]+)(?:\|([^<>]*))?>/g,
      (_, url: string, label?: string) => label || url,
    )
    .replace(/<#\w+\|([^<>]*)>/g, '#$1')
    .replace(/<@\w+(?:\|[^<>]*)?>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\u00a0/g, ' ')
    .trim();
}
