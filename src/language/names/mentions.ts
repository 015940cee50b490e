import type { Span } from '../span.ts';
import type { Word } from '../words.ts';
import type { Capitals } from './capitals.ts';
import { type Run, splitAtRoles, trim } from './name-cuts.ts';
import { endOfRun } from './name-runs.ts';
import { headOf, isHyphenedGiven, isNameWord } from './name-words.ts';

/** A name where it stands in the text: a run of capitalised words, roles and possessive endings left out. */
export interface Mention extends Span {
  readonly text: string;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Indices of its first and one past its last word in the sentence's words. */
  readonly from: number;
  readonly to: number;
  /** The name with the nickname that the text gives in marks: "Buddy Strand" for `William "Buddy" Strand`. */
  readonly nickname?: string;
  /** It stands before a colon, and what it says behind. */
  readonly speaks?: true;
}

/**
 * The names of one sentence, in order, not overlapping. `busy` are spans that hold no names, dates for one, in order
 * of their starts.
 */
export function findMentions(
  words: readonly Word[],
  sentence: number,
  capitals: Capitals,
  busy: readonly Span[] = [],
): Mention[] {
  const mentions: Mention[] = [];
  const free = freeOf(words, busy);
  for (let at = 0; at < words.length; at++) {
    const { capital, kind } = words[at]!;
    if (!capital && kind !== 'number') continue;
    if (!free(at) || !isNameWord(words, at, capitals)) continue;
    const end = endOfRun(words, at, capitals, free);
    for (const run of splitAtRoles(words, at, end)) {
      const mention = mentionOf(words, run, sentence, capitals);
      if (mention) mentions.push(mention);
    }
    at = end - 1;
  }
  return mentions;
}

/** The name in a run of words, without what is no part of one; null where nothing is left. */
export function mentionOf(
  words: readonly Word[],
  run: Run,
  sentence: number,
  capitals: Capitals,
): Mention | null {
  const trimmed = trim(words, run, capitals);
  return trimmed && makeMention(words, trimmed.from, trimmed.to, sentence);
}

/** Whether no busy span holds the whole of a word. */
function freeOf(words: readonly Word[], busy: readonly Span[]): (at: number) => boolean {
  if (busy.length === 0) return () => true;
  const free = new Uint8Array(words.length).fill(1);
  let at = 0;
  for (const span of busy) {
    while (at > 0 && words[at - 1]!.start >= span.start) at--;
    while (at < words.length && words[at]!.start < span.start) at++;
    for (; at < words.length && words[at]!.end <= span.end; at++) free[at] = 0;
  }
  return (index) => free[index] === 1;
}

function makeMention(words: readonly Word[], from: number, to: number, sentence: number): Mention {
  const first = words[from]!;
  const last = words[to - 1]!;
  const head = to - from === 1 ? headOf(first) : null;
  if (head) {
    const text = first.text.slice(head.start, head.end);
    return { start: first.start + head.start, end: first.start + head.end, text, sentence, from, to };
  }
  const marks = nicknameIn(words, from, to);
  if (marks > 0)
    return {
      start: first.start,
      end: last.end,
      text: `${joinWords(words, from, marks)} ${joinWords(words, marks + 3, to)}`,
      sentence,
      from,
      to,
      nickname: `${words[marks + 1]!.text} ${joinWords(words, marks + 3, to)}`,
    };
  const tail = to - from > 1 && !isHyphenedGiven(words, to - 1) ? headOf(last) : null;
  const end = tail ? last.start + tail.end : last.end;
  const text = joinWords(words, from, to);
  return {
    start: first.start,
    end,
    text: text.slice(0, text.length - (last.end - end)),
    sentence,
    from,
    to,
  };
}

/** Index of the mark before a nickname, or 0. */
function nicknameIn(words: readonly Word[], from: number, to: number): number {
  for (let at = from + 1; at + 3 < to; at++)
    if (/^["“‘'(]$/.test(words[at]!.text) && /^["”’')]$/.test(words[at + 2]!.text)) return at;
  return 0;
}

/** Words `[from, to)` as they stand, each white space between them as one space. */
export function joinWords(words: readonly Word[], from: number, to: number): string {
  let text = words[from]!.text;
  for (let at = from + 1; at < to; at++) text += (words[at]!.spaced ? ' ' : '') + words[at]!.text;
  return text;
}
