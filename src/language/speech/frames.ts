import { contentEnd, contentStart } from './content.js';
import type { CueForm } from './cues.js';
import type { Stretch } from './marks.js';
import { AUX, BE, DET, POSS, PREP } from './grammar.js';
import { settleNested } from './nested.js';
import type { Sentence } from './passages.js';
import {
  clauseSubject,
  isAdverbial,
  isNegated,
  type Range,
  splitSegments,
  subjectAfter,
  subjectBefore,
  verbGroupStart,
} from './subject.js';
import type { Token } from './tokens.js';

/** A verb of saying with what it governs, in token indices of its sentence. */
export interface SpeechFrame {
  readonly cue: CueForm;
  readonly at: Range;
  readonly speaker: Range | null;
  readonly content: Range;
  /** What is said stands before the verb, so that a quotation after it may be its second part. */
  readonly before: boolean;
  /** First token after the verb, its subject and what it says. */
  readonly end: number;
}

const has = (t: Token | undefined, flags: number): boolean => t !== undefined && (t.flags & flags) !== 0;

/** The verbs of saying of a sentence, left to right, with speaker and content; nested ones settled. */
export function findFrames(sentence: Sentence): SpeechFrame[] {
  const { tokens } = sentence;
  const frames: SpeechFrame[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const cue = readCue(tokens, i);
    if (!cue) continue;
    const frame = readFrame(tokens, i, cue, frames);
    if (frame) frames.push(frame);
  }
  return settleNested(tokens, frames);
}

/** The verb form at `i`, if the word is a verb there. */
function readCue(tokens: readonly Token[], i: number): CueForm | null {
  const t = tokens[i]!;
  if (!t.cues) return null;
  const cue = t.cues.find((c) => c.particle.every((p, n) => tokens[i + 1 + n]?.lower === p));
  if (!cue) return null;
  if (t.capital && i > 0 && !(tokens[i - 1]!.quote || tokens[i - 1]!.lower === ':')) return null;
  const before = tokens[i - 1];
  if (
    has(before, DET | POSS) &&
    before!.lower !== 'all' &&
    before!.lower !== 'both' &&
    before!.lower !== 'that'
  )
    return null;
  if (before?.lower.endsWith("'s") && !/^(?:he|she|it|who|that)'s$/.test(before.lower) && cue.form !== 'ing')
    return null;
  if (cue.form === 'past' && followsBe(tokens, i)) return null;
  if (cue.form === 'base' && !allowsBase(tokens, i)) return null;
  if (cue.form === 's' && has(before, PREP)) return null;
  return cue;
}

function followsBe(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const t = tokens[k]!;
    if (has(t, BE)) return true;
    if (!/ly$|^(?:not|also|being|been|now|then)$/.test(t.lower)) return false;
  }
  return false;
}

/** A base form is a verb after `to`, an auxiliary, or a plural or pronoun subject. */
function allowsBase(tokens: readonly Token[], i: number): boolean {
  let k = i - 1;
  while (k > 0 && /ly$|^(?:not|also|often|still|now|just|even|n't)$/.test(tokens[k]!.lower)) k--;
  const t = tokens[k];
  if (!t) return false;
  if (t.lower === 'to' || has(t, AUX)) return true;
  if (/^(?:they|we|i|you|who|that|and|people|police|many|some|others|most|few)$/.test(t.lower)) return true;
  return t.word && /s$/.test(t.lower) && !t.lower.endsWith("'s") && !has(t, PREP | DET | POSS);
}

function readFrame(
  tokens: readonly Token[],
  i: number,
  cue: CueForm,
  earlier: readonly SpeechFrame[],
): SpeechFrame | null {
  const at = { from: i, to: i + 1 + cue.particle.length };
  const group = verbGroupStart(tokens, i, 0);
  const inverted = readInverted(tokens, at, group, cue);
  if (inverted) return inverted;
  const low = clauseStart(tokens, group, earlier);
  let subject = subjectBefore(tokens, group, low);
  if (subject === null && cue.form === 'ing') subject = 'elided';
  if (cue.form === 'ing' && tokens[group - 1]?.lower === ',') subject = 'elided';
  const speaker = subject === 'elided' || subject === null ? inherited(tokens, i, earlier) : subject;
  const direct = subject === 'elided' ? null : subject;
  const before = direct ? readBefore(tokens, at, direct, cue, low) : null;
  if (before) return before;
  const from = contentStart(tokens, at.to, tokens.length, cue.frame);
  if (from < 0) return null;
  const to = contentEnd(tokens, from, tokens.length);
  if (to <= from) return null;
  if (isNegated(tokens, group, i) && !tokens[from]!.quote && cue.level !== 'speculated') return null;
  return { cue, at, speaker, content: { from, to }, before: false, end: to };
}

/** `…," said Ruiz` and `…, says the mayor`: the verb directly after what is said, its subject behind it. */
function readInverted(tokens: readonly Token[], at: Range, group: number, cue: CueForm): SpeechFrame | null {
  if (cue.frame === 'object' || (cue.form !== 'past' && cue.form !== 's')) return null;
  const before = tokens[group - 1];
  if (!before || group !== at.from) return null;
  const quote = before.quote ?? (before.lower === ',' || isDash(before) ? tokens[group - 2]?.quote : null);
  if (!before.quote && before.lower !== ',' && !isDash(before)) return null;
  if (!quote && cue.lemma !== 'say') return null;
  const next = tokens[at.to];
  if (!next || next.quote || !next.word || next.lower === 'that') return null;
  const speaker = subjectAfter(tokens, at.to, tokens.length);
  if (!speaker) return null;
  const to = group;
  return finishBefore(tokens, { cue, at, speaker, to, end: Math.max(at.to, speaker.to) }, 0);
}

const isDash = (t: Token): boolean =>
  t.lower === '—' || t.lower === '–' || t.lower === '--' || t.lower === '-';

/** `…," Ruiz said.`: subject and verb behind what is said, and nothing said after them. */
function readBefore(
  tokens: readonly Token[],
  at: Range,
  speaker: Range,
  cue: CueForm,
  low: number,
): SpeechFrame | null {
  if (cue.frame === 'object' || cue.form === 'ing') return null;
  const border = tokens[speaker.from - 1];
  if (!border) return null;
  const quoted =
    border.quote ?? (border.lower === ',' || isDash(border) ? tokens[speaker.from - 2]?.quote : null);
  if (!quoted && border.lower !== ',') return null;
  if (!quoted && cue.frame === 'quote') return null;
  const from = contentStart(tokens, at.to, tokens.length, cue.frame);
  const after = tokens[at.to];
  if (quoted && pauses(quoted, border)) {
    // The mark's comma hands over to the verb; only an outright new object takes it back.
    if (from === at.to && (after?.lower === 'that' || after?.quote || after?.lower === 'to')) return null;
  } else if (from >= 0 && !isAside(tokens, at.to)) return null;
  if (!quoted && from < 0 && onlyAdverbials(tokens, speaker.from - 1)) return null;
  return finishBefore(tokens, { cue, at, speaker, to: speaker.from, end: at.to }, low);
}

/** Whether a quotation ends in a way that lets a verb of saying follow. */
const pauses = (quote: Stretch, border: Token): boolean => quote.ends !== 'plain' || !border.quote;

/** `Rain, she said, was rare`: a comma right after the verb and no quotation behind it. */
const isAside = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]?.lower === ',' && tokens[k + 1] !== undefined && !tokens[k + 1]!.quote;

function onlyAdverbials(tokens: readonly Token[], to: number): boolean {
  return splitSegments(tokens, 0, to).every((s) => isAdverbial(tokens, s));
}

interface Before {
  readonly cue: CueForm;
  readonly at: Range;
  readonly speaker: Range;
  readonly to: number;
  readonly end: number;
}

function finishBefore(tokens: readonly Token[], b: Before, low: number): SpeechFrame | null {
  let to = b.to;
  while (to > 0 && !tokens[to - 1]!.word && !tokens[to - 1]!.quote && tokens[to - 1]!.lower !== ')') to--;
  let from = Math.min(low, to);
  if (tokens[to - 1]?.quote) from = quotedFrom(tokens, to - 1, from);
  else while (from < to && (has(tokens[from], 8) || !tokens[from]!.word) && !tokens[from]!.quote) from++;
  if (from >= to) return null;
  return { cue: b.cue, at: b.at, speaker: b.speaker, content: { from, to }, before: true, end: b.end };
}

/** A quotation that is a sentence of its own begins the content; one inside a clause takes the clause with it. */
function quotedFrom(tokens: readonly Token[], quote: number, low: number): number {
  let from = quote;
  while (from > low && tokens[from - 1]!.quote) from--;
  if (from === low) return from;
  const before = tokens[from - 1]!;
  if (before.lower === ':' || before.lower === '.') return from;
  if (before.lower === ',' && from - low <= 3) return from;
  if (from - low <= 1 && has(before, 8 | 64)) return from;
  return low;
}

/** The first token of the clause that the verb group at `group` stands in. */
function clauseStart(tokens: readonly Token[], group: number, earlier: readonly SpeechFrame[]): number {
  for (let i = group - 1; i >= 0; i--) {
    const t = tokens[i]!;
    if (t.lower === ';' || t.lower === ':') return i + 1;
    if (t.quote && !t.quote.single && t.quote.words > 6)
      return earlier.some((f) => f.at.from > i) ? i + 1 : lowBefore(tokens, i);
  }
  return 0;
}

/** A quotation right before the subject is part of the clause that it completes. */
function lowBefore(tokens: readonly Token[], quote: number): number {
  for (let i = quote - 1; i >= 0; i--) {
    const t = tokens[i]!;
    if (t.lower === ';' || t.lower === ':') return i + 1;
  }
  return 0;
}

/** The speaker of an elided subject: the sentence's last speaker, else the subject of its main clause. */
function inherited(tokens: readonly Token[], i: number, earlier: readonly SpeechFrame[]): Range | null {
  const last = earlier.at(-1);
  if (last?.speaker) return last.speaker;
  return clauseSubject(tokens, 0, i);
}
