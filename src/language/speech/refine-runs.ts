import type { Draft } from './draft.js';
import type { Sentence } from './passages.js';

/*
 * Quotations that run on. In this order: a colon at a paragraph's end first takes its quotation; then sentences of
 * pure quotation join the one before; then paragraphs that were left open join, and what is left over goes on with
 * the last speaker.
 */

/** `The mayor wrote:` and the quotation in the next paragraph. */
export function takePending(sentences: readonly Sentence[], drafts: Draft[]): void {
  for (const d of drafts) {
    if (!d.pending) continue;
    const next = sentences[d.last + 1];
    const quote = next?.tokens[0];
    if (!next || !quote?.quote || drafts.some((o) => o !== d && o.start < next.end && o.end > next.start))
      continue;
    d.start = quote.start;
    d.end = isPure(next) ? next.end : quote.end;
    d.last++;
    d.pending = false;
    d.main = true;
  }
}

/** A sentence of pure quotation after an attribution, in the same paragraph, goes on with it. */
export function joinSentences(sentences: readonly Sentence[], drafts: readonly Draft[]): void {
  const claimed = new Set<number>();
  for (const d of drafts) for (let n = d.first; n <= d.last; n++) claimed.add(n);
  for (const d of drafts) {
    if (!d.main || d.pending) continue;
    for (let n = d.last + 1; n < sentences.length && !claimed.has(n); n++) {
      const s = sentences[n]!;
      if (s.paragraph !== sentences[d.last]!.paragraph || !s.tokens[0]?.quote || s.tokens[0].quote.words < 2)
        break;
      d.end = isPure(s) ? s.end : Math.max(...s.tokens.filter((t) => t.quote).map((t) => t.end));
      d.last = n;
      claimed.add(n);
    }
  }
}

/** A paragraph that takes up an open quotation belongs to the one who left it open. */
export function joinParagraphs(sentences: readonly Sentence[], drafts: Draft[]): void {
  for (let k = 1; k < drafts.length; k++) {
    const d = drafts[k]!;
    void d;
  }
  for (const [n, s] of sentences.entries()) {
    const quote = s.tokens[0]?.quote;
    const before = sentences[n - 1];
    if (!quote?.resumes || !before) continue;
    const from = drafts.find((d) => d.last === n - 1 && d.end >= before.end - 1);
    if (!from) continue;
    const own = drafts.find((d) => d !== from && d.first === n && d.start === s.tokens[0]!.start);
    if (own) continue;
    from.end = s.tokens[0]!.end;
    from.last = n;
  }
}

/** Nothing but quotation, marks between aside. */
export const isPure = (s: Sentence): boolean => s.tokens.every((t) => t.quote !== null || !t.word);

/** A paragraph of pure quotation that nothing attributes goes on with the speaker of the paragraph before. */
export function followSpeaker(sentences: readonly Sentence[], drafts: Draft[]): Draft[] {
  const added: Draft[] = [];
  for (const [n, s] of sentences.entries()) {
    const first = s.tokens[0];
    if (!first?.quote || first.quote.words < 4 || first.quote.ends === 'plain' || !isPure(s)) continue;
    if (drafts.some((d) => d.first <= n && n <= d.last)) continue;
    const before = [...drafts, ...added]
      .filter((d) => d.last < n && d.main && d.speaker && sentences[d.last]!.paragraph >= s.paragraph - 1)
      .at(-1);
    if (!before) continue;
    added.push({
      ...before,
      start: s.start,
      end: s.end,
      cue: null,
      medium: null,
      via: null,
      first: n,
      last: n,
    });
  }
  return added;
}
