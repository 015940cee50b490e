import type { ReadSentence } from '../language/document.ts';
import type { Context } from './context.ts';
import { wording } from './wording.ts';

/** Index of the first word behind the date of an entry: "2019 – joined", "March 2030: won"; -1 in any other sentence. */
export function entryStart({ words, times, start }: ReadSentence): number {
  const bare = /^(?:\d{4}|\d{4}[-‐‑]\d\d(?:[-‐‑]\d\d)?)$/.test(words[0]?.text ?? '');
  const time = times.find((one) => one.start === start && one.type === 'DATE');
  const mark = bare ? 1 : time ? words.findIndex((word) => word.start >= time.end) : -1;
  return mark > 0 && /^[–—:-]$/.test(words[mark]?.text ?? '') && words[mark + 1] ? mark + 1 : -1;
}

const isYearEntry = (sentence: ReadSentence): boolean => entryStart(sentence) > 0;

/** "2022 – Appointed chief engineer" → "Ann Hart: appointed chief engineer." */
export function entryText(context: Context, sentence: ReadSentence, owner: number): string {
  const { start } = sentence.words[entryStart(sentence)]!;
  const rest = wording(context, sentence, { start, end: sentence.end });
  const second = rest.charAt(1);
  const lower = second === second.toLowerCase() ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest;
  return `${context.document.chains[owner]!.name}: ${lower}`;
}

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
