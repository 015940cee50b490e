import type { Place } from './draft.ts';
import type { SpeechFrame } from './frames.ts';
import { DET, has, POSS, PREP, TIME } from './grammar.ts';
import { MEDIUM_NOUNS } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Where it was said, when the sentence says so outside the content: `in a statement`, `on X`, `by email`. */
export function mediumOf(place: Place, frame: SpeechFrame): string | null {
  const { tokens } = place.sentence;
  const { content, at, speaker } = frame;
  const after = Math.max(at.to, frame.before ? (speaker?.to ?? 0) : 0);
  const stop = !frame.before || content.from >= after ? content.from : tokens.length;
  const found =
    mediumIn(tokens, after, Math.min(stop, tokens.length)) ??
    mediumIn(tokens, 0, Math.min(at.from, content.from)) ??
    (frame.cue.level === 'announced'
      ? mediumIn(tokens, content.from, Math.min(content.to, tokens.length))
      : null);
  return found && place.text.slice(tokens[found.from]!.start, tokens[found.to - 1]!.end);
}

function mediumIn(tokens: readonly Token[], from: number, to: number): { from: number; to: number } | null {
  for (let i = from; i < to; i++) {
    if (!/^(?:in|on|at|via|through|during|by|over)$/.test(tokens[i]!.lower)) continue;
    for (let k = i + 1; k < Math.min(to, i + 7); k++) {
      const t = tokens[k]!;
      if (!t.word || has(t, PREP | TIME) || (has(t, DET | POSS) && k > i + 1)) break;
      if (!MEDIUM_NOUNS.has(t.lower) || MEDIUM_NOUNS.has(tokens[k + 1]?.lower ?? '')) continue;
      return { from: i, to: k + 1 };
    }
  }
  return null;
}
