import { citedSource } from './chain.js';
import { contentEnd } from './content-end.js';
import { cueAt, type Draft, draft, type Finder, type Place } from './draft.js';
import { AUX, has, PREP, SUB, VERB } from './grammar.js';
import type { Range } from './phrases.js';
import { describeSpeaker } from './speaker.js';
import { phraseAfter } from './subject-after.js';
import type { Token } from './tokens.js';

/**
 * `according to X`: a source without a verb. After the verbs: where a verb has the same words, the source of
 * `according to` only passes them on.
 */
export const findSourced: Finder = (place, drafts) => {
  const { tokens } = place.sentence;
  const found: Draft[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (tokens[i]!.lower !== 'according' || tokens[i + 1]!.lower !== 'to') continue;
    const speaker = phraseAfter(tokens, i + 2, tokens.length);
    const content = speaker && sourcedContent(tokens, i, speaker);
    if (!content) continue;
    const made = sourced(place, { from: i, to: i + 2 }, speaker, content);
    const inner = drafts.find(
      (d) => d.speaker && !d.silent && d.start >= made.start && Math.abs(d.end - made.end) < 3,
    );
    // A verb of saying has the same words: its speaker said them, the source passes them on.
    if (inner) inner.via ??= made.speaker;
    else found.push(made);
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
  if (at === 0 || opensClause(tokens, at)) {
    const from = afterSource(tokens, speaker.to);
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

/** Where the clause begins behind the source: at the comma, over a modifier of the source if there is one. */
function afterSource(tokens: readonly Token[], at: number): number {
  for (let i = at; i < Math.min(tokens.length, at + 25); i++) {
    const mark = tokens[i]!.lower;
    if (mark === ',' || mark === ':') return i + 1;
    if (tokens[i]!.quote) return i;
  }
  return at;
}

/** Only a word or two, or an opening adverbial, stands before it: what is said follows. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < at; i++) {
    const t = tokens[i]!;
    if (t.quote || (has(t, AUX | VERB) && !has(t, PREP | SUB))) return false;
  }
  return at <= 3 && tokens[at - 1]!.lower !== ',' ? true : at <= 3;
}
