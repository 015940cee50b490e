import { citedSource, listener } from './chain.ts';
import { cueAt, type Draft, draft, type Finder, type Place } from './draft.ts';
import { findFrames, type SpeechFrame } from './frames.ts';
import { CONJ, has, ING, OBJ, PRON } from './grammar.ts';
import { mediumOf } from './medium.ts';
import { isReported } from './reported.ts';
import { describeSpeaker } from './speaker.ts';
import type { Token } from './tokens.ts';

/** Verbs of saying. First, because every later finder looks only at what no verb has claimed. */
export const findSaid: Finder = (place) => {
  const { tokens } = place.sentence;
  const frames = findFrames(tokens);
  const drafts: Draft[] = [];
  for (const [i, frame] of frames.entries()) {
    const { from } = frame.content;
    const to = frame.before ? resumedEnd(place, frame, frames.slice(i + 1)) : frame.content.to;
    const silent = from < tokens.length && !holdsQuote(tokens, from, to) && !isReported(tokens, frame);
    if (silent && !frame.speaker) continue;
    const cue = cueAt(place, frame.at, frame.cue.lemma, frame.cue.level);
    const made = draft(place, { from, to }, cue, frame.speaker);
    made.main = i === 0 || frame.before;
    made.silent = silent;
    if (!silent) complete(place, frame, made);
    drafts.push(made);
  }
  return drafts;
};

function holdsQuote(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.quote) return true;
  return false;
}

/** Adds where it was said, to whom, and whose words the speaker passes on. */
function complete(place: Place, frame: SpeechFrame, made: Draft): void {
  const { tokens } = place.sentence;
  made.medium = mediumOf(place, frame);
  const told = frame.cue.frame === 'tell' || frame.cue.lemma === 'say' || frame.cue.level === 'reported';
  const heard = told ? listener(tokens, frame.at.to) : null;
  if (heard && !has(tokens[heard.from], OBJ | PRON | ING)) {
    const via = describeSpeaker(place.text, tokens, heard);
    if (via.kind === 'name') made.via = via;
  }
  if (frame.passedBy) made.via = describeSpeaker(place.text, tokens, frame.passedBy);
  const cited = citedSource(tokens, frame.at.to);
  if (!cited) return;
  made.via = made.speaker;
  made.speaker = describeSpeaker(place.text, tokens, cited);
}

/** `"…," she said, "…"`: later quotations of the sentence that no other verb claims are the next part. */
function resumedEnd(place: Place, frame: SpeechFrame, later: readonly SpeechFrame[]): number {
  const { tokens } = place.sentence;
  let { to } = frame.content;
  if (frame.aside && later.length === 0) {
    to = tokens.length;
    while (to > frame.end && !tokens[to - 1]!.word && !tokens[to - 1]!.quote) to--;
    return Math.max(to, frame.content.to);
  }
  const next = later[0];
  const stop = next ? Math.min(next.at.from, next.content.from) : tokens.length;
  // A participle in between does not part the two halves.
  const over = next?.cue.form === 'ing' ? next.content.to : stop;
  for (let k = over; k < Math.min(tokens.length, over + 2); k++)
    if (tokens[k]!.quote?.lower && tokens[k - 1]!.lower === ',') return k + 1;
  for (let k = frame.end; k < stop; k++) {
    const quote = tokens[k]!.quote;
    if (quote && (quote.words > 3 || has(tokens[k - 1], CONJ) || tokens[k - 1]!.lower === ',')) to = k + 1;
  }
  return to;
}
