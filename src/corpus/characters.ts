import { byteOrderMark, decodeAs } from './charset.ts';
import { Refusal } from './types.ts';

/** Characters that show nothing and can hide or reorder text: zero-width, bidi and soft hyphen, tags (E18). */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
/** Anything but what most articles are made of: those need no cleaning, which is most of the time it takes. */
const UNUSUAL = /[^\n -~¡-¬®-ʯ‐-‧\u2030-\u205e₠-₿℀-⅏]/;

/**
 * The same text without control and invisible characters, with "\n" for every line end and " " for every other
 * white space. Quotes, dashes and all else stay: a passage must stand in the file as it is cited.
 */
export const cleanCharacters = (text: string): string =>
  UNUSUAL.test(text)
    ? text
        .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
        .replace(CONTROL, '')
        .replace(INVISIBLE, '')
        .replace(/[^\S\n]/g, ' ')
    : text;

/** One line: white space squeezed to single spaces, none at the ends. */
export const squeeze = (text: string): string =>
  /\s\s|[^\S ]|^\s|\s$/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;

/** A metadata value: clean, on one line; null when nothing is left. */
export const tidyValue = (value: string | null | undefined): string | null =>
  squeeze(cleanCharacters(value ?? '')) || null;

/**
 * Text of a file's bytes: UTF-8 with or without a mark, or UTF-16 with one.
 * @throws Refusal for anything else, and for binary data.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  if (bytes.length === 0) throw new Refusal('the file is empty', 'Put the article in it, or remove it.');
  const encoding = byteOrderMark(bytes) ?? 'utf-8';
  const text = decodeAs(encoding, bytes) ?? (declared === null ? null : decodeAs(declared, bytes));
  if (text === null || isBinary(text)) throw refused(bytes, encoding);
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new Refusal('the file has no words in it', 'Put the article in it, or remove it.');
  return text;
}

/** NUL never stands in text; other control characters hardly ever do. */
function isBinary(text: string): boolean {
  if (!UNUSUAL.test(text)) return false;
  const sample = text.slice(0, 65_536);
  return text.includes('\u0000') || (sample.match(CONTROL)?.length ?? 0) > sample.length / 20;
}

function refused(bytes: Uint8Array, encoding: string): Refusal {
  let odd = 0;
  for (const byte of bytes.subarray(0, 65_536)) if (byte < 9 || (byte > 13 && byte < 32)) odd += 1;
  if (odd > Math.min(bytes.length, 65_536) / 20 || bytes.includes(0))
    return new Refusal('the file is binary, not text', 'Save the article as .md, .txt or .html text.');
  return new Refusal(
    `the file is not valid ${encoding.toUpperCase()} text; it may be Windows-1252 or another older encoding`,
    'Save it as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW',
  );
}
