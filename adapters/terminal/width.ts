import { eastAsianWidth } from 'get-east-asian-width';

/** Latin, Greek, Cyrillic letters and the punctuation of print: one column each, and nearly all there is to measure. */
const NARROW =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e•⚠]*$/;

/** Marks that stand over or under the character before, and characters that are not seen. */
const UNSEEN = /^[\p{M}\p{Cc}\p{Cf}\p{Cs}\u115f\u1160]+$/u;

/** Two letters that make a flag, a keycap, or a sign that is asked to be a picture. */
const PICTURE = /^\p{Regional_Indicator}{2}|\ufe0f/u;

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character each, whatever it is made of. Made at the first use, since it takes a while. */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/**
 * Columns that a text fills in a terminal: 2 for a CJK character or an emoji, 0 for a combining mark. Own, because
 * `string-width` costs 50 ms to import.
 */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += widthOfCharacter(segment);
  return width;
}

function widthOfCharacter(character: string): number {
  if (UNSEEN.test(character)) return 0;
  return PICTURE.test(character) ? 2 : eastAsianWidth(character.codePointAt(0)!);
}
