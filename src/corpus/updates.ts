import type { Block } from './types.ts';

const CLOCK = '(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?::[0-5]\\d)?';
const HALF = '\\s?(?:[ap]\\.?m\\.?)';
const ZONE = '\\s?(?:GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|C[SD]T|I?ST|[A-Z]{2,4}T)\\b';
const AGO = '\\d{1,2}\\s?(?:m|h|min(?:ute)?s?|hours?|hrs?) ago';
const STAMP = new RegExp(
  `^\\[?(?:(?:at|updated(?: at)?|posted(?: at)?)\\s)?(?:${CLOCK}(?:${HALF})?|\\d{1,2}${HALF}|${AGO})(?:\\s?\\(?${ZONE}\\)?)?\\]?(?:\\s?(?:[-–—:|,.]|--)(?=\\s)|(?=\\s|$))\\s*`,
  'i',
);

/** So many lines that begin with a time of day make a live blog. */
const LEAST = 3;

/** Updates of a live blog without the time of day that each begins with; other texts as they are. */
export function withoutStamps(blocks: readonly Block[]): readonly Block[] {
  const stamps = blocks.map(({ text, role }) => (role === 'row' ? null : STAMP.exec(text)));
  if (stamps.filter(Boolean).length < LEAST) return blocks;
  return blocks.flatMap((block, at) => {
    const once = block.text.slice(stamps[at]?.[0].length ?? 0);
    // "4h ago 13.10 GMT".
    const text = once === block.text ? once : once.replace(STAMP, '');
    return text === '' ? [] : [{ ...block, text }];
  });
}
