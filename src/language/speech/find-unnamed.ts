import { contentEnd } from './content-end.ts';
import { claims, cueAt, type Draft, draft, type Finder, type Place } from './draft.ts';
import { ADV, AUX, HEDGE, has, VERB } from './grammar.ts';
import { HEDGING_ADVERBS, SPEECH_NOUNS } from './lexicon.ts';
import { ownerOf } from './owner.ts';
import type { Token } from './tokens.ts';
import { followsBe, HEDGED } from './verbs.ts';

/**
 * Speech that a noun, an adverb or a passive reports: `there is speculation that`, `reportedly`, `it is said that`,
 * `Ruiz's claim that`. After the named sources, and only where they have not claimed the words.
 */
export const findUnnamed: Finder = (place, drafts) => {
  const { tokens } = place.sentence;
  const found: Draft[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (!t.word || !(t.cues || has(t, HEDGE))) continue;
    const made = readNoun(place, i) ?? readPassive(place, i) ?? readAdverb(place, i);
    if (!made || drafts.some((d) => !d.silent && d.start === made.start && d.end === made.end)) continue;
    const quoted = tokens.some((q) => q.quote && q.start >= made.start && q.end <= made.end);
    if ((quoted || made.cue!.verb === 'expect') && claims(drafts, quoted ? made : made.cue!)) continue;
    found.push(made);
  }
  return found;
};

/** `the claim that …`, `Ruiz's claim that …`, `there is speculation that …`. */
function readNoun(place: Place, i: number): Draft | null {
  const { tokens } = place.sentence;
  const noun = tokens[i]!.lower;
  const level = Object.hasOwn(SPEECH_NOUNS, noun) ? SPEECH_NOUNS[noun] : undefined;
  if (!level) return null;
  const owner = ownerOf(tokens, i);
  const to = (owner ? quotedObject(tokens, i) : -1) + 1 || clauseEnd(tokens, i);
  if (to < 0) return null;
  const cue = cueAt(place, { from: i, to: i + 1 }, noun, level);
  return secondary(draft(place, { from: i + 1, to }, cue, owner));
}

/** `her insistence on "…"`, `his claim that "…" was heard`: the quotation is all that is said. */
function quotedObject(tokens: readonly Token[], i: number): number {
  const link = tokens[i + 1]?.lower ?? '';
  if ((tokens[i + 2]?.quote?.words ?? 0) < 3) return -1;
  if (/^(?:to|of|on|about)$/.test(link)) return i + 2;
  return link === 'that' && has(tokens[i + 3], AUX | VERB) ? i + 2 : -1;
}

function clauseEnd(tokens: readonly Token[], i: number): number {
  if (tokens[i + 1]?.lower !== 'that' || has(tokens[i + 2], AUX)) return -1;
  let to = contentEnd(tokens, i + 1, tokens.length);
  // `claims that "…," the mayor answered`: the mark's comma ends the clause.
  for (let k = i + 2; k < to; k++) if (tokens[k]!.quote?.ends === 'comma') to = k + 1;
  return to > i + 2 ? to : -1;
}

/** `it is reported that …`, `is believed to …`, `was accused of …`. */
function readPassive(place: Place, i: number): Draft | null {
  const { tokens } = place.sentence;
  const cue = tokens[i]!.cues?.find((c) => c.form === 'past' && c.particle.length === 0);
  const next = tokens[i + 1]?.lower;
  if (!cue || !(followsBe(tokens, i) || (next === 'to' && HEDGED.test(cue.lemma)))) return null;
  let k = i - 1;
  while (k > 0 && has(tokens[k], AUX | ADV)) k--;
  const level = cue.level === 'stated' ? 'reported' : cue.level;
  const at = cueAt(place, { from: i, to: i + 1 }, cue.lemma, level);
  if (next === 'that' && tokens[k]?.lower === 'it') {
    const to = contentEnd(tokens, i + 1, tokens.length);
    return to > i + 1 ? secondary(draft(place, { from: i + 1, to }, at, null)) : null;
  }
  if (next !== 'to' || !(cue.lemma === 'say' || HEDGED.test(cue.lemma))) return null;
  return wholeClause(place, i, at);
}

function readAdverb(place: Place, i: number): Draft | null {
  const t = place.sentence.tokens[i]!;
  const level = Object.hasOwn(HEDGING_ADVERBS, t.lower) ? HEDGING_ADVERBS[t.lower] : undefined;
  return level ? wholeClause(place, i, cueAt(place, { from: i, to: i + 1 }, t.lower, level)) : null;
}

/** The clause around a hedge, as far as the nearest semicolons. */
function wholeClause(place: Place, i: number, cue: Draft['cue']): Draft | null {
  const { tokens } = place.sentence;
  let from = i;
  while (from > 0 && tokens[from - 1]!.lower !== ';' && tokens[from - 1]!.lower !== ':') from--;
  const to = contentEnd(tokens, i, tokens.length);
  if (to <= from || tokens.slice(from, to).some((t) => t.quote)) return null;
  return secondary(draft(place, { from, to }, cue, null));
}

function secondary(made: Draft): Draft {
  made.main = false;
  return made;
}
