import { findSentences } from '../sentences.ts';
import type { Span } from '../span.ts';
import type { Stretch } from './line-marks.ts';
import { findStretches } from './marks.ts';
import { isDash, type Token, tokenize } from './tokens.ts';

/** A sentence as this folder reads it: no sentence ends inside a quotation or between one and its `she said`. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Number of the line it stands on; sentences of one line are one paragraph. */
  readonly paragraph: number;
}

/** Tokens of a sentence, at most: what runs longer is a list or broken text, and would cost time without end. */
const LONGEST = 400;

export function readPassages(text: string, given?: readonly Span[]): Sentence[] {
  const stretches = findStretches(text);
  const merged = mergeAcross(text, given ?? findSentences(text), stretches);
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  let at = 0;
  for (const span of merged) {
    if (text.slice(at, span.start).includes('\n')) paragraph++;
    at = span.start;
    while (first < stretches.length && stretches[first]!.end <= span.start) first++;
    const tokens = tokenize(text, span, stretches, first);
    const before = sentences.at(-1);
    if (before && before.paragraph === paragraph && belongs(text, before, tokens))
      sentences[sentences.length - 1] = {
        start: before.start,
        end: span.end,
        paragraph,
        tokens: [...before.tokens, ...tokens],
      };
    else
      for (let from = 0; from < tokens.length; from += LONGEST) {
        const part = tokens.length > LONGEST ? tokens.slice(from, from + LONGEST) : tokens;
        sentences.push({ start: part[0]!.start, end: part.at(-1)!.end, tokens: part, paragraph });
      }
  }
  return sentences;
}

/** Joins sentences whose border lies inside a quoted stretch. */
function mergeAcross(text: string, sentences: readonly Span[], stretches: readonly Stretch[]): Span[] {
  const merged: Span[] = [];
  let s = 0;
  for (const span of sentences) {
    while (s < stretches.length && stretches[s]!.end <= span.start) s++;
    const before = merged.at(-1);
    const stretch = stretches[s];
    // The marks of a stretch belong to the sentence it ends, also where the segmenter left a closing mark over.
    if (before && stretch && stretch.start < before.end && stretch.end > before.end)
      merged[merged.length - 1] = {
        start: before.start,
        end: Math.max(span.end, Math.min(stretch.end, text.length)),
      };
    else if (!before || span.end > before.end)
      merged.push({ start: Math.max(span.start, before?.end ?? 0), end: span.end });
  }
  return merged;
}

/** Whether a sentence is only the tail of a quotation that ended in `!`, `?` or a dot: `"Really?" Ruiz asked.` */
function belongs(text: string, before: Sentence, tokens: readonly Token[]): boolean {
  const quote = before.tokens.at(-1)?.quote;
  if (!quote || quote.open || before.tokens.length + tokens.length > LONGEST) return false;
  if (tokens[0] && isDash(tokens[0]) && before.tokens.length === 1 && tokens.length < 12) return true;
  if (!/[?!,…—–-]$|\.\.\.$/.test(text.slice(quote.inner.start, quote.inner.end).slice(-3))) return false;
  const cue = tokens.slice(0, 16).findIndex((t) => t.cues?.some((c) => c.form !== 'ing'));
  if (cue < 0) return false;
  if (tokens.slice(0, cue).some((t) => (t.quote ? t.quote.words > 3 : !t.word && !/^[,()]$/.test(t.lower))))
    return false;
  const after = tokens[cue + 1];
  return (
    !after ||
    (!after.quote &&
      after.lower !== 'that' &&
      after.lower !== ':' &&
      (cue === 0 || !startsClause(tokens, cue + 1)))
  );
}

/** A following pronoun or article begins what is said, so that the sentence stands on its own. */
const startsClause = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === ','
    ? Boolean(tokens[i + 1]?.quote)
    : /^(?:he|she|they|it|the|we|i|there|his|her)$/.test(tokens[i]?.lower ?? '');
