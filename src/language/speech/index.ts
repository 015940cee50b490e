import type { Span } from '../span.js';
import { findFrames } from './frames.js';
import { readSentences, type Sentence } from './passages.js';
import { describeSpeaker } from './speaker.js';
import type { Range } from './subject.js';
import type { Attribution, Cue, Speaker } from './types.js';

export type { Attribution, Cue, Speaker, SpeechLevel } from './types.js';

/** A draft that refiners may still lengthen. */
export interface Draft {
  start: number;
  end: number;
  cue: Cue | null;
  speaker: Speaker | null;
  via: Speaker | null;
  medium: string | null;
  sentence: number;
}

export function findAttributions(text: string, sentences?: readonly Span[]): Attribution[] {
  const read = readSentences(text, sentences);
  const drafts: Draft[] = [];
  for (const [n, sentence] of read.entries()) drafts.push(...draftSentence(text, sentence, n));
  extend(read, drafts, text);
  return drafts.map((d) => finish(read, d)).sort((a, b) => a.start - b.start || b.end - a.end);
}

function draftSentence(text: string, sentence: Sentence, n: number): Draft[] {
  const { tokens } = sentence;
  const drafts: Draft[] = [];
  const frames = findFrames(sentence);
  for (const [i, frame] of frames.entries()) {
    let { from, to } = frame.content;
    if (frame.before) {
      // A later quotation of the sentence that no verb claims is the second part of this one.
      const next = frames[i + 1];
      for (let k = frame.end; k < (next ? Math.min(next.at.from, next.content.from) : tokens.length); k++)
        if (tokens[k]!.quote) to = k + 1;
    }
    const range: Range = { from, to };
    drafts.push({
      start: tokens[range.from]!.start,
      end: tokens[range.to - 1]!.end,
      cue: {
        start: tokens[frame.at.from]!.start,
        end: tokens[frame.at.to - 1]!.end,
        verb: frame.cue.lemma,
        level: frame.cue.level,
      },
      speaker: frame.speaker ? describeSpeaker(text, tokens, frame.speaker) : null,
      via: null,
      medium: null,
      sentence: n,
    });
  }
  return drafts;
}

/** Sentences of pure quotation after an attribution, in the same paragraph, go on with it. */
function extend(read: readonly Sentence[], drafts: Draft[], text: string): void {
  const claimed = new Set(drafts.map((d) => d.sentence));
  for (const [n, sentence] of read.entries()) {
    if (claimed.has(n) || !sentence.tokens[0]?.quote || sentence.tokens[0].quote.words < 2) continue;
    const before = drafts.filter((d) => d.sentence === n - 1).at(-1);
    if (before && read[n - 1]!.paragraph === sentence.paragraph) {
      before.end = sentence.end;
      before.sentence = n;
    }
  }
  void text;
}

function finish(read: readonly Sentence[], d: Draft): Attribution {
  const quotes: Span[] = [];
  for (const s of read) {
    if (s.end <= d.start) continue;
    if (s.start >= d.end) break;
    for (const t of s.tokens) if (t.quote && t.start >= d.start && t.end <= d.end) quotes.push(t.quote.inner);
  }
  const { start, end, cue, speaker, via, medium } = d;
  return { start, end, content: { start, end }, quotes, cue, speaker, via, medium };
}
