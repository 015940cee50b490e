import { citedSource } from './chain.js';
import { contentEnd } from './content.js';
import { cueAt, type Draft, draft, type Finder, type Place } from './draft.js';
import { AUX, has, PREP, SUB, VERB } from './grammar.js';
import type { Range } from './phrases.js';
import { describeSpeaker } from './speaker.js';
import { phraseAfter } from './subject-after.js';
import type { Token } from './tokens.js';

/**
 * `according to X`: a source without a verb. After the verbs, whose content may hold or follow it: where both claim
 * a stretch, the verb inside `according to` stays and the sourced one takes the whole clause.
 */
export const findSourced: Finder = (place) => {
  const { tokens } = place.sentence;
  const found: Draft[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (tokens[i]!.lower !== 'according' || tokens[i + 1]!.lower !== 'to') continue;
    const speaker = phraseAfter(tokens, i + 2, tokens.length);
    const content = speaker && sourcedContent(tokens, i, speaker);
    if (!content) continue;
    found.push(sourced(place, { from: i, to: i + 2 }, speaker, content));
  }
  return found;
};

function sourced(place: Place, at: Range, speaker: Range, content: Range): Draft {
  const made = draft(place, content, cueAt(place, at, 'according to', 'reported'), speaker);
  const cited = citedSource(place.sentence.tokens, speaker.to);
  if (cited) {
    made.via = made.speaker;
    made.speaker = describeSpeaker(place.text, place.sentence.tokens, cited);
  }
  return made;
}

function sourcedContent(tokens: readonly Token[], at: number, speaker: Range): Range | null {
  const next = tokens[speaker.to];
  if (at === 0 || opensClause(tokens, at)) {
    const from = speaker.to + (next?.lower === ',' || next?.lower === ':' ? 1 : 0);
    if (from >= tokens.length) return null;
    const to = contentEnd(tokens, from, tokens.length);
    return to > from ? { from, to } : null;
  }
  let to = at;
  while (to > 0 && !tokens[to - 1]!.word && !tokens[to - 1]!.quote && tokens[to - 1]!.lower !== ')') to--;
  let from = 0;
  for (let i = at - 1; i > 0; i--)
    if (tokens[i]!.lower === ';') {
      from = i + 1;
      break;
    }
  return to > from ? { from, to } : null;
}

/** Only a word or two, or an opening adverbial, stands before it: what is said follows. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < at; i++) {
    const t = tokens[i]!;
    if (t.quote || (has(t, AUX | VERB) && !has(t, PREP | SUB))) return false;
  }
  return at <= 3 && tokens[at - 1]!.lower !== ',' ? true : at <= 3;
}
