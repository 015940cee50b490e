import { clauseSubject, splitSegments } from './clauses.ts';
import { contentStart } from './content.ts';
import { contentEnd } from './content-end.ts';
import type { CueForm } from './cues.ts';
import { ADV, CONJ, has, ING, PREP, SUB, TIME } from './grammar.ts';
import { settleNested } from './nested.ts';
import { phraseBefore, type Range } from './phrases.ts';
import { isAside, readInverted, readPreceding } from './preceding.ts';
import { subjectBefore, verbGroupStart } from './subject.ts';
import { subjectAfter } from './subject-after.ts';
import type { Token } from './tokens.ts';
import { followsBe, isUnsaid, readVerb } from './verbs.ts';

/** A verb of saying with what it governs, in token indices of its sentence. */
export interface SpeechFrame {
  readonly cue: CueForm;
  readonly at: Range;
  readonly speaker: Range | null;
  /** Empty, at the sentence's end, when a colon ends the sentence: the next paragraph holds what is said. */
  readonly content: Range;
  /** What is said stands before the verb, so that a quotation after it may be its second part. */
  readonly before: boolean;
  /** The verb stands inside what is said: `Rain, she said, is rare`. */
  readonly aside: boolean;
  /** Who passed it on: `the Courier quoted Ruiz as saying`. */
  readonly passedBy?: Range | null;
  /** First token after the verb, its subject and what it says. */
  readonly end: number;
}

/** The verbs of saying of a sentence, left to right, with speaker and content; nested ones settled. */
export function findFrames(tokens: readonly Token[]): SpeechFrame[] {
  const frames: SpeechFrame[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!tokens[i]!.cues) continue;
    const cue = readVerb(tokens, i);
    const frame = cue && readFrame(tokens, i, cue, frames);
    if (frame) frames.push(frame);
  }
  return frames.length > 1 ? settleNested(tokens, frames) : frames;
}

function readFrame(
  tokens: readonly Token[],
  i: number,
  cue: CueForm,
  earlier: readonly SpeechFrame[],
): SpeechFrame | null {
  const at = { from: i, to: i + 1 + cue.particle.length };
  const group = verbGroupStart(tokens, i, 0);
  const inverted = readInverted(tokens, at, group, cue) ?? readOpening(tokens, at, cue);
  if (inverted) return inverted;
  const low = clauseStart(tokens, group, earlier);
  let subject = subjectBefore(tokens, group, low);
  if (
    cue.form === 'ing' &&
    (subject === null || tokens[group - 1]?.lower === ',' || has(tokens[group - 1], PREP | SUB))
  )
    subject = 'elided';
  const quoted = cue.form === 'ing' ? quotedSpeaker(tokens, group, low) : null;
  if (quoted) return readFollowing(tokens, at, group, cue, quoted);
  const direct = subject === 'elided' ? null : subject;
  const before = direct && readPreceding(tokens, at, direct, cue, low);
  if (before) return before;
  const speaker = direct ?? inherited(tokens, group, earlier);
  return readFollowing(tokens, at, group, cue, speaker);
}

/** What is said stands after its verb. */
function readFollowing(
  tokens: readonly Token[],
  at: Range,
  group: number,
  cue: CueForm,
  speaker: Range | null,
): SpeechFrame | null {
  const high = tokens.length;
  let from = contentStart(tokens, at.to, high, cue.frame);
  if (from < 0 && endsInColon(tokens, at.to)) from = high;
  // `On Monday, Ruiz said, the vote …`: nothing but a date before it, so what is said follows the second comma.
  else if (from < 0 && cue.lemma === 'say' && isAside(tokens, at.to) && speaker) from = at.to + 1;
  if (from < 0) return null;
  const to = from < high ? contentEnd(tokens, from, high) : high;
  if (to <= from && from < high) return null;
  if (isUnsaid(tokens, group, at.from) && !tokens[from]?.quote && !holdsLongQuote(tokens, from, to))
    return null;
  return { cue, at, speaker, content: { from, to }, before: false, aside: false, end: to };
}

function holdsLongQuote(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((tokens[i]!.quote?.words ?? 0) > 2) return true;
  return false;
}

function endsInColon(tokens: readonly Token[], from: number): boolean {
  if (tokens.at(-1)!.lower !== ':') return false;
  for (let i = from; i < tokens.length; i++) if (tokens[i]!.quote) return false;
  return true;
}

/** `Said Ruiz: "…"` at the head of a sentence. */
function readOpening(tokens: readonly Token[], at: Range, cue: CueForm): SpeechFrame | null {
  if (at.from !== 0 || cue.form === 'ing' || cue.form === 'base') return null;
  const speaker = subjectAfter(tokens, at.to, tokens.length);
  if (!speaker || !/^[:,]$/.test(tokens[speaker.to]?.lower ?? '')) return null;
  const from = speaker.to + 1;
  if (!tokens[from]?.quote) return null;
  const to = contentEnd(tokens, from, tokens.length);
  return { cue, at, speaker, content: { from, to }, before: false, aside: false, end: to };
}

/** `Ruiz was quoted as saying`, `the Courier quoted Ruiz as saying`: who said it stands before `as`. */
function quotedSpeaker(tokens: readonly Token[], group: number, low: number): Range | null {
  if (tokens[group - 1]?.lower !== 'as') return null;
  for (let k = group - 2; k > Math.max(low, group - 12); k--) {
    if (!/^(?:quoted|cited|quotes|cites|quoting|citing)$/.test(tokens[k]!.lower)) continue;
    if (followsBe(tokens, k)) return clauseSubject(tokens, low, k);
    return phraseBefore(tokens, group - 2, k + 1);
  }
  return null;
}

/** The first token of the clause that the verb group at `group` stands in. */
function clauseStart(tokens: readonly Token[], group: number, earlier: readonly SpeechFrame[]): number {
  let quoted = false;
  let brackets = 0;
  for (let i = group - 1; i >= 0; i--) {
    const t = tokens[i]!;
    if (t.lower === ')') brackets++;
    else if (t.lower === '(') brackets--;
    if (brackets <= 0 && (t.lower === ';' || t.lower === ':')) return i + 1;
    // A quotation right before the subject is part of the clause that it completes, an earlier speaker's is not.
    if (t.quote && !t.quote.single && t.quote.words > 6 && !quoted) {
      if (earlier.some((f) => f.at.from > i)) return i + 1;
      quoted = true;
    }
  }
  return 0;
}

/** `with Ruiz nodding and saying`: the subject of the participles after `with`. */
function withSubject(tokens: readonly Token[], s: Range, group: number): Range | null {
  if (tokens[s.from]!.lower !== 'with') return null;
  let to = s.from + 1;
  while (to < group && !has(tokens[to], ING | ADV | CONJ)) to++;
  return to > s.from + 1 && to < group ? { from: s.from + 1, to } : null;
}

/**
 * The speaker of a verb without a subject of its own: after a conjunction the nearest clause's subject, otherwise
 * that of the main clause, where a verb of saying has already been read if it has one.
 */
function inherited(tokens: readonly Token[], group: number, earlier: readonly SpeechFrame[]): Range | null {
  const main = earlier.filter(
    (f) =>
      !earlier.some((o) => o !== f && !o.before && f.at.from > o.content.from && f.at.from < o.content.to),
  );
  const last = main.at(-1);
  if (has(tokens[group - 1], CONJ)) {
    const segments = splitSegments(tokens, 0, group - 1);
    for (const s of segments.reverse()) {
      if (last && last.at.from >= s.from) return last.speaker;
      const absolute = withSubject(tokens, s, group);
      if (absolute) return absolute;
      const subject = clauseSubject(tokens, s.from, s.to);
      if (subject && subject.to < s.to && !has(tokens[subject.from], PREP | TIME | ADV)) return subject;
    }
  }
  if (last?.speaker) return last.speaker;
  return clauseSubject(tokens, 0, group);
}
