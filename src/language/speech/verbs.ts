import type { CueForm } from './cues.ts';
import { ADV, AUX, BE, DET, has, NEG, POSS, PREP, PRON } from './grammar.ts';
import type { Token } from './tokens.ts';

/** The verb form at `i`, if the word is a verb of saying there: not a noun, a participle or a passive. */
export function readVerb(tokens: readonly Token[], i: number): CueForm | null {
  const t = tokens[i]!;
  if (!t.cues) return null;
  const before = tokens[i - 1];
  if (t.capital && i > 0 && !(before!.quote || /^[:.,]$/.test(before!.lower))) return null;
  if (before && /^(?:the|an?|this|every|no)$/.test(before.lower)) return null;
  if (has(before, POSS) || isSourcePhrase(tokens, i)) return null;
  for (const cue of t.cues)
    if (cue.particle.every((p, n) => tokens[i + 1 + n]?.lower === p) && fits(tokens, i, cue)) return cue;
  return null;
}

/** Whether the word can be that form here. */
function fits(tokens: readonly Token[], i: number, cue: CueForm): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (NOUNY.test(cue.lemma) && cue.form !== 'past' && !has(before, PRON)) return false;
  if (cue.form === 'ing') return true;
  if (isPossessive(before)) return false;
  if (cue.form === 'past') {
    const adjective = has(before, ADV) && (has(tokens[i - 2], DET) || tokens[i - 2]?.lower === 'most');
    return !adjective && !(next?.lower === 'to' && HEDGED.test(cue.lemma)) && !followsBe(tokens, i);
  }
  if (finiteFollows(next)) return false;
  if (cue.form === 'base') return allowsBase(tokens, i);
  if (cue.frame === 'say' && /^(?:of|as|about|from|by|for|against)$/.test(next?.lower ?? '')) return false;
  return !has(before, PREP) || before!.quote !== null;
}

/** Verbs that are far more often nouns, unless they stand in the past or behind a pronoun. */
const NOUNY =
  /^(?:brand|label|detail|project|credit|blame|attack|order|request|support|view|fault|text|blog|title|caption|headline|question|challenge|rate)$/;

/** A finite verb right behind: the word before it was its subject (`reports suggest`). */
const finiteFollows = (t: Token | undefined): boolean =>
  t?.word === true &&
  !t.capital &&
  (has(t, AUX) || (t.cues?.some((c) => c.form === 'past' || c.form === 'base') ?? false));

/** `a model reported to be faster`: a passive without its auxiliary, read where hedges are. */
export const HEDGED = /^(?:report|believe|think|expect|allege|rumor|estimate|suspect|understand|know|claim)$/;

/** `according to Courier reports`: no verb stands before the comma that ends the source. */
function isSourcePhrase(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k > Math.max(0, i - 8); k--) {
    if (tokens[k]!.lower === 'to' && tokens[k - 1]!.lower === 'according') return true;
    if (!tokens[k]!.word) return false;
  }
  return false;
}

const isPossessive = (t: Token | undefined): boolean =>
  t?.lower.endsWith("'s") === true && !/^(?:he|she|it|who|that|there)'s$/.test(t.lower);

/** Whether the participle at `i` is passive: `was told`, `is also being called`. */
export function followsBe(tokens: readonly Token[], i: number): boolean {
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
  while (k > 0 && /ly$|^(?:not|also|often|still|now|just|even)$/.test(tokens[k]!.lower)) k--;
  const t = tokens[k];
  if (!t) return false;
  if (t.lower === 'to' || has(t, AUX)) return true;
  if (/^(?:they|we|i|you|who|that|and|people|police|many|some|others|most|few)$/.test(t.lower)) return true;
  return t.word && /s$/.test(t.lower) && !t.lower.endsWith("'s") && !has(t, PREP | DET | POSS);
}

/** Whether the verb group `[from, to)` only says that somebody will, might, or did not say it. */
export function isUnsaid(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const t = tokens[i]!;
    if (has(t, NEG)) return true;
    if (/^(?:will|would|could|may|might|should|must|can)$/.test(t.lower)) return true;
    if (
      t.lower === 'to' &&
      !/^(?:on|continued|continues|sought|quick|went)$/.test(tokens[i - 1]?.lower ?? '')
    )
      return true;
  }
  return false;
}
