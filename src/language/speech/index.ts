import type { Span } from '../span.ts';
import { resolvePronouns } from './antecedents.ts';
import type { Draft, Finder } from './draft.ts';
import { findSaid } from './find-said.ts';
import { findSourced } from './find-sourced.ts';
import { findUnnamed } from './find-unnamed.ts';
import { findUnspoken } from './find-unspoken.ts';
import { isMatter } from './matter.ts';
import { readPassages, type Sentence } from './passages.ts';
import { followSpeaker, joinParagraphs, joinSentences, takePending } from './refine-runs.ts';
import type { Attribution } from './types.ts';

export type { Attribution } from './types.ts';

/** Each says in its file why it stands where it does. */
const FINDERS: readonly Finder[] = [findSaid, findSourced, findUnnamed, findUnspoken];

/**
 * Who said what: quotations and reported speech, in order of their content. A quotation has one attribution and one
 * speaker; indirect speech inside other speech has its own. Offsets are UTF-16 code units of the text.
 *
 * @param sentences sentences of the text where they are known; otherwise they are found here
 */
export function findAttributions(text: string, sentences?: readonly Span[]): Attribution[] {
  const passages = readPassages(text, sentences);
  const drafts = draftAll(text, passages);
  takePending(passages, drafts);
  joinSentences(passages, drafts);
  joinParagraphs(passages, drafts);
  drafts.push(...followSpeaker(passages, drafts));
  const kept = drafts
    .filter((d) => !d.pending && !d.silent && !isMatter(d.speaker, d.cue))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  resolvePronouns(text, passages, kept);
  return kept.map((d) => finish(passages, d));
}

function draftAll(text: string, passages: readonly Sentence[]): Draft[] {
  const drafts: Draft[] = [];
  for (const [number, sentence] of passages.entries()) {
    const own: Draft[] = [];
    for (const find of FINDERS) own.push(...find({ text, sentence, number }, own));
    drafts.push(...own);
  }
  return drafts;
}

function finish(passages: readonly Sentence[], d: Draft): Attribution {
  const quotes: Span[] = [];
  for (let n = d.first; n <= d.last; n++)
    for (const t of passages[n]!.tokens)
      if (t.quote && t.start >= d.start && t.end <= d.end) quotes.push(t.quote.inner);
  const { start, end, cue, speaker, via, medium } = d;
  return { start, end, content: { start, end }, quotes, cue, speaker, via, medium };
}
