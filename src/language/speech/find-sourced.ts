import { citedSource } from './chain.ts';
import { contentEnd } from './content-end.ts';
import { cueAt, type Draft, draft, type Finder, type Place } from './draft.ts';
import { ADV, AUX, DET, has, PREP, SUB, VERB } from './grammar.ts';
import { ownerOf } from './owner.ts';
import type { Range } from './phrases.ts';
import { describeSpeaker } from './speaker.ts';
import { phraseAfter } from './subject-after.ts';
import type { Token } from './tokens.ts';

/**
 * Sources without a verb: `according to X`, `per X`, `in X's words`. After the verbs: where a verb has the same words,
 * its speaker said them, and the source only passes them on.
 */
export const findSourced: Finder = (place, drafts) => {
  const { tokens } = place.sentence;
  const found: Draft[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    const source = readSource(tokens, i);
    const content = source && sourcedContent(tokens, i, source);
    if (!content) continue;
    const made = sourced(place, source, content);
    const inner = drafts.find(
      (d) => d.speaker && !d.silent && d.start >= made.start && Math.abs(d.end - made.end) < 3,
    );
    if (inner) inner.via ??= made.speaker;
    else found.push(made);
  }
  return found;
};

interface Source {
  readonly at: Range;
  readonly speaker: Range;
  /** First token behind the phrase. */
  readonly end: number;
  readonly verb: string;
}

function readSource(tokens: readonly Token[], i: number): Source | null {
  const { lower } = tokens[i]!;
  if (lower === 'according' && tokens[i + 1]!.lower === 'to')
    return governed(tokens, i, i + 2, 'according to');
  const opens = i === 0 || tokens[i - 1]!.lower === ',' || tokens[i - 1]!.quote !== null;
  if (!opens || (lower !== 'per' && lower !== 'in')) return null;
  if (lower === 'per')
    return has(tokens[i + 1], DET) || tokens[i + 1]!.capital ? governed(tokens, i, i + 1, 'per') : null;
  for (let k = i + 2; k < Math.min(tokens.length, i + 7); k++) {
    if (tokens[k]!.lower !== 'words') continue;
    const speaker = ownerOf(tokens, k);
    return speaker && speaker.from > i
      ? { at: { from: i, to: k + 1 }, speaker, end: k + 1, verb: 'words' }
      : null;
  }
  return null;
}

function governed(tokens: readonly Token[], from: number, to: number, verb: string): Source | null {
  const speaker = phraseAfter(tokens, to, tokens.length);
  return speaker && { at: { from, to }, speaker, end: speaker.to, verb };
}

function sourced(place: Place, source: Source, content: Range): Draft {
  const level = source.verb === 'words' ? 'stated' : 'reported';
  const made = draft(place, content, cueAt(place, source.at, source.verb, level), source.speaker);
  const cited = citedSource(place.sentence.tokens, source.end);
  if (cited) {
    made.via = made.speaker;
    made.speaker = describeSpeaker(place.text, place.sentence.tokens, cited);
  }
  return made;
}

function sourcedContent(tokens: readonly Token[], at: number, source: Source): Range | null {
  if (at === 0 || opensClause(tokens, at)) {
    const from = afterSource(tokens, source.end);
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
  // `"…," according to Ruiz, "…"`: the second part of a divided quotation.
  const rest = tokens[source.end + 1];
  if (tokens[to - 1]?.quote?.ends === 'comma' && tokens[source.end]?.lower === ',' && rest?.quote)
    return { from, to: source.end + 2 };
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
  return at <= 3 && (tokens[at - 1]!.lower !== ',' || has(tokens[0], ADV));
}
