import type { SpeechFrame } from './frames.js';
import type { Token } from './tokens.js';

/**
 * Settles verbs of saying inside what another verb says. A quotation belongs to the outermost speaker (`she said
 * she hopes "…"` is one attribution), unless the inner one opens a clause of its own beside the outer (`asked about
 * it, Ruiz said, "…"`): then the outer content ends before it. Without quotation marks both are kept.
 */
export function settleNested(tokens: readonly Token[], frames: readonly SpeechFrame[]): SpeechFrame[] {
  const kept: SpeechFrame[] = [];
  for (const frame of frames) {
    let drop = false;
    for (let k = kept.length - 1; k >= 0; k--) {
      const outer = kept[k]!;
      if (outer.before || frame.at.from >= outer.content.to || frame.at.from < outer.content.from) continue;
      const border = ownClause(tokens, frame);
      if (border > outer.content.from)
        kept[k] = { ...outer, content: { from: outer.content.from, to: border } };
      else if (border >= 0) kept.splice(k, 1);
      else if (holdsQuote(tokens, frame)) drop = true;
    }
    if (!drop) kept.push(frame);
  }
  return kept;
}

/** Where a frame's own clause begins, when it stands beside the one before and not inside it; otherwise -1. */
function ownClause(tokens: readonly Token[], frame: SpeechFrame): number {
  if (frame.before) return tokens[frame.content.from]!.quote ? trimmed(tokens, frame.content.from) : -1;
  const first = tokens[frame.content.from]!;
  const mark = tokens[frame.content.from - 1]?.lower;
  if (!first.quote || !frame.speaker || (mark !== ',' && mark !== ':')) return -1;
  const border = tokens[frame.speaker.from - 1];
  return border && /^(?:,|--?|[—–―])$/.test(border.lower) ? trimmed(tokens, frame.speaker.from) : -1;
}

function trimmed(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end > 0 && !tokens[end - 1]!.word && !tokens[end - 1]!.quote) end--;
  return end;
}

export function holdsQuote(tokens: readonly Token[], frame: SpeechFrame): boolean {
  for (let i = frame.content.from; i < frame.content.to; i++) if (tokens[i]!.quote) return true;
  return false;
}
