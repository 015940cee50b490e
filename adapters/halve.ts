import type { Item } from '../src/briefing/types.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text in two, at the border nearest its middle: between sentences, else between words, else between characters.
 * Nothing but the space at the border is lost. Null where there is nothing to divide.
 */
export function halveText(text: string): readonly [string, string] | null {
  for (const segmenter of [sentences, words, characters]) {
    const at = borderNearMiddle(text, segmenter);
    const halves = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()] as const;
    if (halves[0] && halves[1]) return halves;
  }
  return null;
}

function borderNearMiddle(text: string, segmenter: Intl.Segmenter): number {
  const middle = text.length / 2;
  let best = 0;
  for (const { index } of segmenter.segment(text)) {
    if (Math.abs(index - middle) < Math.abs(best - middle)) best = index;
    if (index > middle) break;
  }
  return best;
}

/** Below this many characters a text is no longer what makes an item too long. */
const SHORT_TEXT = 200;

/** A longer text cannot be repeated above the versions that go on in the next message. */
const LONG_HEAD = 600;

/**
 * An item in two, each with the citations that stand under it: first its versions are divided, then its text, then its
 * sources, where the text stands with each half. Null where it cannot be made smaller.
 */
export function halveItem(item: Item): readonly [Item, Item] | null {
  const values = item.values ?? [];
  if (values.length > 0 && item.text.length > LONG_HEAD) {
    const [begin, end] = halveText(item.text) ?? [];
    if (begin && end)
      return [
        { ...item, text: begin, values: [] },
        { ...item, text: end },
      ];
  }
  if (values.length > 1) return halveValues(item, values);
  const deeper = values[0] && halveItem(values[0]);
  if (deeper) return [withValues(item, [deeper[0]]), withValues(item, [deeper[1]])];
  const texts = item.text.length > SHORT_TEXT || item.citations.length === 1 ? halveText(item.text) : null;
  if (texts)
    return [
      { ...item, text: texts[0] },
      { ...item, text: texts[1] },
    ];
  return halveCitations(item);
}

function halveValues(item: Item, values: readonly Item[]): readonly [Item, Item] {
  const middle = Math.ceil(values.length / 2);
  return [withValues(item, values.slice(0, middle)), withValues(item, values.slice(middle))];
}

/** The item with fewer versions: the sources of those that are left out go with them. */
function withValues(item: Item, values: readonly Item[]): Item {
  const sourcesOf = (versions: readonly Item[]): Set<string> =>
    new Set(
      versions.flatMap((one) => [
        ...one.citations.map(({ source }) => source),
        ...sourcesOf(one.values ?? []),
      ]),
    );
  const [below, kept] = [sourcesOf(item.values ?? []), sourcesOf(values)];
  const citations = item.citations.filter(({ source }) => !below.has(source) || kept.has(source));
  return {
    ...item,
    values,
    citations: citations.length > 0 ? citations : (values[0]?.citations ?? item.citations),
  };
}

function halveCitations(item: Item): readonly [Item, Item] | null {
  const { citations } = item;
  if (citations.length < 2) return null;
  const middle = Math.ceil(citations.length / 2);
  return [
    { ...item, citations: citations.slice(0, middle) },
    { ...item, citations: citations.slice(middle) },
  ];
}
