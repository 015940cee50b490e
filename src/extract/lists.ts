import type { ReadSentence } from '../language/document.ts';
import type { Context } from './context.ts';

/** A line of a list of years: "2019 – joined the laboratory". */
export const isYearEntry = (sentence: ReadSentence): boolean =>
  /^(?:\d{4}|\d{4}[-‐‑]\d\d(?:[-‐‑]\d\d)?)$/.test(sentence.words[0]?.text ?? '') &&
  /^[–—:-]$/.test(sentence.words[1]?.text ?? '');

/** In a list of somebody's years ("2019 – research on X"): the person named last before the list. */
export function listOwner(context: Context, sentence: ReadSentence): number | null {
  if (!isYearEntry(sentence)) return null;
  return personBefore(context, sentence);
}

/** The person that the lines before speak of. */
export function personBefore(context: Context, sentence: ReadSentence): number | null {
  for (let back = sentence.index - 1; back >= Math.max(0, sentence.index - 9); back--) {
    const earlier = context.document.sentences[back]!;
    const id = context
      .entitiesIn(earlier, earlier)
      .find((one) => context.document.chains[one]!.type === 'person');
    if (id !== undefined) return id;
  }
  return null;
}
