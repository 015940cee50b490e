import type { Span } from './span.ts';

export type WordKind = 'word' | 'number' | 'mark';

/** One token: a word with its inner hyphens, dots and digits (`Foo3.5-0.8B`, `U.S.`), a number, or a mark. */
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
  // What stands behind `to` belongs to no token here, however long a row of letters runs over it.
  const part = to < text.length ? text.slice(0, to) : text;
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13)) at++;
    else if (isLetter(code)) at = readPlainWord(part, at, words) ?? readToken(part, at, words);
    else if (isLoneMark(code)) at = push(words, text, at, at + 1, 'mark', false, false);
    else at = readToken(part, at, words);
  }
  return words;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Marks that never begin a longer token: those of ASCII but `'`, `#`, `@` and `_`, and dashes, quotes and dots. */
const isLoneMark = (code: number): boolean =>
  code < 128
    ? code > 32 && code !== 39 && code !== 35 && code !== 64 && code !== 95 && !isDigit(code)
    : code >= 0x2010 && code <= 0x2026 && code !== 0x2019;

/** Marks that join two parts of one word where a letter or digit follows: `. ' ’ & + - /`. */
const isJoint = (code: number): boolean =>
  code === 45 || code === 39 || code === 46 || code === 47 || code === 38 || code === 43 || code === 0x2019;

/** Reads a word of plain letters and digits without a pattern; null where it is not so plain. */
function readPlainWord(text: string, start: number, words: Word[]): number | null {
  let capital = false;
  let curly = false;
  let at = start;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || isDigit(code) || code === 95) continue;
    if (code >= 65 && code <= 90) {
      // Initials have a rule of their own.
      if (at === start && text.charCodeAt(at + 1) === 46) return null;
      capital = true;
      continue;
    }
    if (isJoint(code)) {
      const next = text.charCodeAt(at + 1);
      if (isLetter(next) || isDigit(next)) {
        curly ||= code === 0x2019;
        continue;
      }
      if (next >= 128 && !isLoneMark(next) && next !== 0x2019) return null;
      break;
    }
    // A hyphen of its own kind, an accent or any other letter: the pattern knows them all.
    if (code === 0x2010 || code === 0x2011 || (code >= 128 && !isLoneMark(code))) return null;
    break;
  }
  return pushWord(words, text, start, at, capital, curly);
}

function pushWord(
  words: Word[],
  text: string,
  start: number,
  end: number,
  capital: boolean,
  curly: boolean,
): number {
  const cut = possessiveCut(text, start, end);
  if (cut === 0) return push(words, text, start, end, 'word', capital, curly);
  const head = text.slice(start, start + cut);
  push(words, text, start, start + cut, 'word', /[A-Z]/.test(head), curly);
  return push(words, text, start + cut, end, 'mark', false, true);
}

function push(
  words: Word[],
  text: string,
  start: number,
  end: number,
  kind: WordKind,
  capital: boolean,
  curly: boolean,
): number {
  const token = text.slice(start, end);
  const lower = capital ? token.toLowerCase() : token;
  words.push({
    start,
    end,
    text: token,
    lower: curly ? lower.toLowerCase().replaceAll('’', "'") : lower,
    kind,
    capital,
    spaced: isSpacedBefore(text, start),
  });
  return end;
}

// Initials and dotted abbreviations; numbers with a unit glued on; words with inner marks; any other mark alone.
const TOKEN =
  /(?:\p{Lu}\.){2,}|\d+(?:[.,]\d+)*(?:\p{L}[\p{L}\d]*)?(?:[-‐‑](?:\d{1,3}(?:,\d{3})+|[\p{L}\d][\p{L}\d.]*(?<![.])))*|[\p{L}\p{N}_@#][\p{L}\p{N}\p{M}_]*(?:[.'’&+‐‑\-/](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_]+)*|[’'](?:s|S)?(?![\p{L}\p{N}])|[^\s]/uy;

/** Reads whatever token stands at `start` by its pattern; one past the white space where none does. */
function readToken(text: string, start: number, words: Word[]): number {
  TOKEN.lastIndex = start;
  const token = TOKEN.exec(text)?.[0];
  if (token === undefined) return start + 1;
  const cut = possessiveCut(token, 0, token.length);
  if (cut > 0) {
    words.push(word(text, token.slice(0, cut), start));
    words.push(word(text, token.slice(cut), start + cut));
  } else words.push(word(text, token, start));
  return start + token.length;
}

/** Length of what stands before a possessive ending; 0 where there is none. */
function possessiveCut(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  const mark = text.charCodeAt(end - 2);
  const possessive = end - start > 2 && (last === 115 || last === 83) && (mark === 39 || mark === 0x2019);
  return possessive ? end - start - 2 : 0;
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
    spaced: isSpacedBefore(text, start),
  };
}

function isSpacedBefore(text: string, start: number): boolean {
  if (start === 0) return true;
  const code = text.charCodeAt(start - 1);
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(text[start - 1]!));
}
