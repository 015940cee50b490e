import { hasPredicate } from './clauses.ts';
import type { SpeechFrame } from './frames.ts';
import { DET, has, OBJ, POSS, PRON } from './grammar.ts';
import type { Token } from './tokens.ts';

/** Verbs that take a clause without `that`. Others do so too seldom to be told from a plain object. */
const BARE =
  /^(?:say|state|think|believe|hope|claim|add|argue|insist|predict|estimate|confirm|deny|announce|report|warn|reveal|suspect|guess|note|admit|acknowledge|concede|assure|tell|inform|agree|allege|contend|stress|explain|joke|write|tweet|fear|feel|expect|declare|vow|promise|reckon|caution|conclude|point out)$/;

/**
 * Whether a verb with nothing in quotation marks still reports speech: a clause with its conjunction, a bare clause
 * after a verb that takes one, or the object of an announcement, confirmation, accusation or denial.
 */
export function isReported(tokens: readonly Token[], frame: SpeechFrame): boolean {
  if (!frame.speaker) return false;
  const { from, to } = frame.content;
  if (frame.before) return frame.cue.lemma === 'say' || BARE.test(frame.cue.lemma);
  const first = tokens[from];
  if (!first) return false;
  if (/^(?:that|whether)$/.test(first.lower) && to - from > 2) return true;
  const { level, lemma } = frame.cue;
  if (first.lower === 'to') return level === 'announced' || lemma === 'threaten';
  if (BARE.test(lemma) && startsClause(first) && hasPredicate(tokens, from, to)) return true;
  if (level === 'stated' || level === 'speculated' || level === 'reported') return false;
  return has(first, DET | POSS | PRON | OBJ) || first.capital;
}

/** What a clause without `that` begins with: not an adjective or a participle. */
const startsClause = (t: Token): boolean =>
  has(t, DET | POSS | PRON | OBJ) || t.capital || !t.word || /s$|^there$|^\d/.test(t.lower);
