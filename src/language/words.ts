import type { Span } from './span.ts';

export type WordKind = 'word' | 'number' | 'mark';

/** One token: a word with its inner hyphens, dots and digits (`Qwen3.5-0.8B`, `U.S.`), a number, or a mark. */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
  readonly kind: WordKind;
  /** Begins with a capital letter, or has one inside (`iPhone`). */
  readonly capital: boolean;
  /** Whether white space (or the text's start) stands before it. */
  readonly spaced: boolean;
}

/**
 * The tokens of a text, in order, white space left out. A possessive ending (`'s`, `’s`, a lone `’` after s) is a
 * token of its own, and so is every mark but the dots of initials and the points and commas inside numbers.
 */
export function findWords(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match && match.index < to; match = TOKEN.exec(text)) {
    const token = match[0];
    const start = match.index;
    const cut = possessiveCut(token);
    if (cut > 0) {
      words.push(word(text, token.slice(0, cut), start));
      words.push(word(text, token.slice(cut), start + cut));
    } else words.push(word(text, token, start));
  }
  return words;
}

// Initials and dotted abbreviations; words with inner marks; numbers with a unit glued on; any other mark alone.
const TOKEN =
  /(?:\p{Lu}\.){2,}|\d+(?:[.,]\d+)*(?:\p{L}[\p{L}\d]*)?(?:[-‐‑][\p{L}\d][\p{L}\d.]*(?<![.]))*|[\p{L}\p{N}_@#][\p{L}\p{N}\p{M}_]*(?:[.'’&+‐‑\-/](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_]+)*|[’'](?:s|S)?(?![\p{L}\p{N}])|[^\s]/gu;

function possessiveCut(token: string): number {
  const last = token.charCodeAt(token.length - 1);
  const mark = token.charCodeAt(token.length - 2);
  if (token.length > 2 && (last === 115 || last === 83) && (mark === 39 || mark === 0x2019))
    return token.length - 2;
  return 0;
}

function word(text: string, token: string, start: number): Word {
  const first = token.charCodeAt(0);
  const isNumber = /^\d[\d,.]*(?:\p{L}{0,3}|[-‐‑].*)$/u.test(token);
  const isWord = /[\p{L}\p{N}]/u.test(token) && first !== 39 && first !== 0x2019;
  return {
    start,
    end: start + token.length,
    text: token,
    lower: token.toLowerCase().replaceAll('’', "'"),
    kind: isNumber ? 'number' : isWord ? 'word' : 'mark',
    capital: isWord && /\p{Lu}/u.test(token),
    spaced: start === 0 || /\s/.test(text[start - 1] ?? ' '),
  };
}
