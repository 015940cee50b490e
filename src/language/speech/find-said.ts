import { citedSource, listener } from './chain.js';
import { cueAt, type Draft, draft, type Finder, type Place } from './draft.js';
import { findFrames, type SpeechFrame } from './frames.js';
import { CONJ, has, ING, OBJ, PRON } from './grammar.js';
import { mediumOf } from './medium.js';
import { isReported } from './reported.js';
import { describeSpeaker } from './speaker.js';

/** Verbs of saying. First, because every later finder looks only at what no verb has claimed. */
export const findSaid: Finder = (place) => {
  const { tokens } = place.sentence;
  const frames = findFrames(tokens);
  const drafts: Draft[] = [];
  for (const [i, frame] of frames.entries()) {
    const made = draftFrame(place, frame, frames.slice(i + 1), i === 0 || frame.before);
    const quotes = tokens.some((t) => t.quote && t.start >= made.start && t.end <= made.end);
    made.silent = !(made.pending || quotes || isReported(tokens, frame));
    if (!made.silent || made.speaker) drafts.push(made);
  }
  return drafts;
};

function draftFrame(place: Place, frame: SpeechFrame, later: readonly SpeechFrame[], main: boolean): Draft {
  const { tokens } = place.sentence;
  const { from } = frame.content;
  const to = frame.before ? resumedEnd(place, frame, later) : frame.content.to;
  const made = draft(
    place,
    { from, to },
    cueAt(place, frame.at, frame.cue.lemma, frame.cue.level),
    frame.speaker,
  );
  made.main = main;
  made.medium = mediumOf(place, frame);
  const told = frame.cue.frame === 'tell' || frame.cue.lemma === 'say' || frame.cue.level === 'reported';
  const heard = told ? listener(tokens, frame.at.to) : null;
  if (heard && !has(tokens[heard.from], OBJ | PRON | ING)) {
    const via = describeSpeaker(place.text, tokens, heard);
    if (via.kind === 'name') made.via = via;
  }
  if (frame.passedBy) made.via = describeSpeaker(place.text, tokens, frame.passedBy);
  const cited = citedSource(tokens, frame.at.to);
  if (cited) {
    made.via = made.speaker;
    made.speaker = describeSpeaker(place.text, tokens, cited);
  }
  return made;
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
