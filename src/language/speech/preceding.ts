import { isAdverbial, splitSegments } from './clauses.ts';
import { contentStart } from './content.ts';
import type { CueForm } from './cues.ts';
import type { SpeechFrame } from './frames.ts';
import { ADV, AUX, CONJ, has, PREP, PRON, SUB, VERB } from './grammar.ts';
import type { Stretch } from './line-marks.ts';
import type { Range } from './phrases.ts';
import { subjectAfter } from './subject-after.ts';
import { isDash, type Token } from './tokens.ts';

/*
 * What is said stands before its verb. These run first: a quotation that ends in a comma hands over to the verb,
 * whatever else follows that verb.
 */

/** `…," said Ruiz` and `…, says the mayor`: the verb directly after what is said, its subject behind it. */
export function readInverted(
  tokens: readonly Token[],
  at: Range,
  group: number,
  cue: CueForm,
): SpeechFrame | null {
  if (
    cue.frame === 'object' ||
    cue.frame === 'tell' ||
    (cue.form !== 'past' && cue.form !== 's') ||
    group !== at.from
  )
    return null;
  const before = tokens[group - 1];
  if (!before || !(before.quote || before.lower === ',' || isDash(before))) return null;
  const quote = before.quote ?? tokens[group - 2]?.quote;
  if (before.quote?.ends === 'plain') return null;
  if (!quote && cue.lemma !== 'say') return null;
  const next = tokens[at.to];
  if (!next || next.quote || !next.word || next.lower === 'that' || (!quote && has(next, PRON))) return null;
  const speaker = subjectAfter(tokens, at.to, tokens.length);
  if (!speaker) return null;
  const follower = tokens[speaker.to];
  if (follower?.quote && !quote) return null;
  if (follower && has(follower, AUX | VERB | PRON) && !has(follower, PREP | SUB)) return null;
  return finish(tokens, { cue, at, speaker, to: group, end: Math.max(at.to, speaker.to) }, 0);
}

/** `…," Ruiz said.` and `Rain, Ruiz said, is rare.`: subject and verb behind what is said, nothing said after them. */
export function readPreceding(
  tokens: readonly Token[],
  at: Range,
  speaker: Range,
  cue: CueForm,
  low: number,
): SpeechFrame | null {
  // `…, as the mayor put it`: the conjunction goes with the subject.
  const start = tokens[speaker.from - 1]?.lower === 'as' ? speaker.from - 1 : speaker.from;
  const border = tokens[start - 1];
  if (!border || cue.form === 'ing') return null;
  const quoted = border.quote ?? (border.lower === ',' || isDash(border) ? tokens[start - 2]?.quote : null);
  if (!quoted && (border.lower !== ',' || cue.frame === 'quote')) return null;
  const from = contentStart(tokens, at.to, tokens.length, cue.frame);
  if (cue.frame === 'object' && !(quoted && from < 0)) return null;
  if (quoted && pauses(quoted, border)) {
    const after = tokens[at.to];
    if (from === at.to && (after?.lower === 'that' || after?.quote || after?.lower === 'to')) return null;
    if (
      (from >= 0 || quoted.words < 5) &&
      has(tokens[low], PREP | SUB) &&
      !tokens[low]!.quote &&
      onlyAdverbials(tokens, low, start - 1)
    )
      return null;
  } else if (from >= 0 && !isAside(tokens, at.to)) return null;
  if (!quoted && onlyAdverbials(tokens, 0, start - 1)) return null;
  return finish(tokens, { cue, at, speaker, to: start, end: at.to }, low);
}

/** Whether a quotation ends in a way that lets a verb of saying follow. */
const pauses = (quote: Stretch, border: Token): boolean => quote.ends !== 'plain' || !border.quote;

/** A comma right after the verb and no quotation behind it: the sentence goes on with what is said. */
export const isAside = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]?.lower === ',' && tokens[k + 1] !== undefined && !tokens[k + 1]!.quote;

export function onlyAdverbials(tokens: readonly Token[], from: number, to: number): boolean {
  return splitSegments(tokens, from, to).every((s) => !tokens[s.from]!.quote && isAdverbial(tokens, s));
}

interface Before {
  readonly cue: CueForm;
  readonly at: Range;
  readonly speaker: Range;
  readonly to: number;
  readonly end: number;
}

function finish(tokens: readonly Token[], b: Before, low: number): SpeechFrame | null {
  let to = b.to;
  while (to > 0 && !tokens[to - 1]!.word && !tokens[to - 1]!.quote && tokens[to - 1]!.lower !== ')') to--;
  let from = Math.min(low, to);
  if (tokens[to - 1]?.quote) from = quotedFrom(tokens, to - 1, from);
  else while (from < to && (has(tokens[from], CONJ) || !tokens[from]!.word) && !tokens[from]!.quote) from++;
  if (from >= to) return null;
  const aside = isAside(tokens, b.at.to) && !tokens[to - 1]!.quote;
  return { cue: b.cue, at: b.at, speaker: b.speaker, content: { from, to }, before: true, aside, end: b.end };
}

/** A quotation that is a sentence of its own begins the content; one inside a clause takes the clause with it. */
function quotedFrom(tokens: readonly Token[], quote: number, low: number): number {
  let from = quote;
  while (from > low && tokens[from - 1]!.quote) from--;
  if (from <= low) return from;
  const before = tokens[from - 1]!;
  if (before.lower === ':' || before.lower === '.') return from;
  if (before.lower === ',' && from - low <= 3) return from;
  return from - low <= 1 && has(before, CONJ | ADV) ? from : low;
}
