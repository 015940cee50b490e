import type { Draft } from './draft.ts';
import type { Sentence } from './passages.ts';

/*
 * Quotations that run on, in this order: a colon at a paragraph's end first takes its quotation; then sentences of
 * pure quotation join the one before; then paragraphs that were left open join the one that has their verb; what is
 * left over goes on with the last speaker.
 */

/** For each sentence, the draft that holds its last words, or undefined. Drafts come in the order of their sentences. */
export function draftBySentence(
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
): (Draft | undefined)[] {
  const table: (Draft | undefined)[] = new Array(sentences.length);
  for (const d of drafts)
    for (let n = d.first; n <= d.last; n++) {
      const held = table[n];
      if (!held || held.silent || (!d.silent && (d.main || !held.main))) table[n] = d;
    }
  return table;
}

/** `The mayor wrote:` and the quotation in the next paragraph. */
export function takePending(sentences: readonly Sentence[], drafts: readonly Draft[]): void {
  const table = draftBySentence(sentences, drafts);
  for (const d of drafts) {
    const next = d.pending ? sentences[d.last + 1] : undefined;
    const quote = next?.tokens[0];
    if (!next || !quote?.quote || table[d.last + 1]) continue;
    d.start = quote.start;
    d.end = isPure(next) ? next.end : quote.end;
    d.last++;
    d.pending = false;
    d.main = true;
  }
}

/** A sentence of pure quotation after an attribution, in the same paragraph, goes on with it. */
export function joinSentences(sentences: readonly Sentence[], drafts: readonly Draft[]): void {
  const table = draftBySentence(sentences, drafts);
  for (const d of drafts) {
    if (!d.main || d.pending || d.silent) continue;
    for (let n = d.last + 1; n < sentences.length && !table[n]; n++) {
      const s = sentences[n]!;
      const first = s.tokens[0]?.quote;
      if (s.paragraph !== sentences[d.last]!.paragraph || !first || first.words < 2) break;
      d.end = isPure(s) ? s.end : lastQuoteEnd(s);
      d.last = n;
      table[n] = d;
    }
  }
}

/**
 * A paragraph that takes up an open quotation belongs with it: to the one who left it open, or, when only the later
 * paragraph has a verb of saying, to that one.
 */
export function joinParagraphs(sentences: readonly Sentence[], drafts: readonly Draft[]): void {
  const table = draftBySentence(sentences, drafts);
  for (let n = sentences.length - 1; n > 0; n--) {
    const token = sentences[n]!.tokens[0];
    const own = table[n];
    const open = sentences[n - 1]!.tokens.at(-1);
    if (!token?.quote?.resumes || !own || own.start !== token.start || table[n - 1] || !open?.quote?.open)
      continue;
    own.start = open.start;
    own.first = n - 1;
    table[n - 1] = own;
  }
  for (let n = 1; n < sentences.length; n++) {
    const token = sentences[n]!.tokens[0];
    const before = table[n - 1];
    if (
      !token?.quote?.resumes ||
      table[n] ||
      !before ||
      before.silent ||
      before.end < sentences[n - 1]!.end - 1
    )
      continue;
    before.end = token.end;
    before.last = n;
    table[n] = before;
  }
}

/** A paragraph of pure quotation that nothing attributes goes on with the speaker of the paragraph before. */
export function followSpeaker(sentences: readonly Sentence[], drafts: readonly Draft[]): Draft[] {
  const table = draftBySentence(sentences, drafts);
  const added: Draft[] = [];
  let before: Draft | undefined;
  for (const [n, s] of sentences.entries()) {
    if (table[n]) {
      if (table[n]!.speaker) before = table[n];
      continue;
    }
    const quote = s.tokens[0]?.quote;
    if (
      !before ||
      !quote ||
      quote.single ||
      quote.words < 5 ||
      quote.ends === 'plain' ||
      quote.label ||
      !isPure(s)
    )
      continue;
    if (sentences[before.last]!.paragraph < s.paragraph - 1) continue;
    const next: Draft = {
      ...before,
      start: s.start,
      end: s.end,
      cue: null,
      silent: false,
      medium: null,
      via: null,
      first: n,
      last: n,
    };
    added.push(next);
    before = next;
  }
  return added;
}

/** Nothing but quotation, marks between aside. */
const isPure = (s: Sentence): boolean => s.tokens.every((t) => t.quote !== null || !t.word);

const lastQuoteEnd = (s: Sentence): number => s.tokens.reduce((end, t) => (t.quote ? t.end : end), s.start);
