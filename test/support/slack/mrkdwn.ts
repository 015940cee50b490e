/** What becomes of a piece of mrkdwn in Slack. */
export interface Span {
  readonly kind: 'text' | 'bold' | 'italic' | 'strike' | 'code' | 'link' | 'date' | 'mention' | 'emoji';
  readonly text: string;
  readonly url?: string;
}

const TOKEN = /<([^<>]*)>/;
const FORMATS: readonly [Span['kind'], RegExp][] = [
  ['code', /(?<![\p{L}\p{N}`])`([^`\n]+)`(?![\p{L}\p{N}`])/u],
  ['bold', /(?<![\p{L}\p{N}*])\*(\S(?:[^\n*]*\S)?)\*(?![\p{L}\p{N}*])/u],
  ['italic', /(?<![\p{L}\p{N}_])_(\S(?:[^\n_]*\S)?)_(?![\p{L}\p{N}_])/u],
  ['strike', /(?<![\p{L}\p{N}~])~(\S(?:[^\n~]*\S)?)~(?![\p{L}\p{N}~])/u],
  ['emoji', /:([a-z0-9_+'-]+):/],
];

/**
 * Reads mrkdwn as Slack does, more eagerly where in doubt: tokens between angle brackets first, formats around what is
 * left, entities last. Where a format holds a token, its text is joined.
 */
export function readMrkdwn(source: string): Span[] {
  const tokens: Span[] = [];
  // the characters that stand for tokens below are nobody's in a source
  const marked = source
    .replace(/[\u{f0000}-\u{ffffd}]/gu, '\ufffd')
    .replace(new RegExp(TOKEN, 'g'), (_, token: string) => {
      tokens.push(readToken(token));
      return String.fromCodePoint(0xf0000 + tokens.length - 1);
    });
  return marked
    .split('\n')
    .flatMap((line, i) => [
      ...(i > 0 ? [{ kind: 'text', text: '\n' } as const] : []),
      ...readLine(line, tokens),
    ]);
}

function readLine(line: string, tokens: readonly Span[]): Span[] {
  if (/^(?:&gt;|＞)/.test(line)) return [{ kind: 'strike', text: `QUOTED ${line}` }];
  return readFormats(line, tokens);
}

function readFormats(text: string, tokens: readonly Span[]): Span[] {
  for (const [kind, pattern] of FORMATS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const inside =
      kind === 'code' || kind === 'emoji'
        ? found[1]!
        : readFormats(found[1]!, tokens)
            .map((one) => one.text)
            .join('');
    return [
      ...readFormats(text.slice(0, found.index), tokens),
      { kind, text: unescapeAll(inside, tokens) },
      ...readFormats(text.slice(found.index + found[0].length), tokens),
    ];
  }
  return text.split(/([\u{f0000}-\u{ffffd}])/u).flatMap((piece) => {
    const token = piece && tokens[piece.codePointAt(0)! - 0xf0000];
    if (token) return [token];
    return piece ? [{ kind: 'text', text: unescapeText(piece) } as const] : [];
  });
}

const unescapeAll = (text: string, tokens: readonly Span[]) =>
  unescapeText(
    text.replace(/[\u{f0000}-\u{ffffd}]/gu, (char) => tokens[char.codePointAt(0)! - 0xf0000]!.text),
  );

/** The three entities that Slack writes out. */
export const unescapeText = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

function readToken(token: string): Span {
  const [head = '', label] = token.split('|') as [string, string?];
  const date = /^!date\^(\d+)\^([^^]*)$/.exec(head);
  if (date) return readDate(Number(date[1]), date[2]!, label ?? '');
  if (/^[@#!]/.test(head)) return { kind: 'mention', text: `MENTION ${token}` };
  return { kind: 'link', text: unescapeText(label ?? head), url: unescapeText(head) };
}

/** A date that Slack cannot write shows its fallback, as it stands. */
function readDate(seconds: number, format: string, fallback: string): Span {
  if (!/^\{date[a-z_]*\}$/.test(format)) return { kind: 'text', text: unescapeText(fallback) };
  const options = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  return { kind: 'date', text: new Intl.DateTimeFormat('en-US', options).format(seconds * 1000) };
}
