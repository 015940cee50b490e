import type { SpeechFrame } from './frames.ts';
import { ADV, has, PREP, SUB, TIME } from './grammar.ts';
import type { Token } from './tokens.ts';

/**
 * Settles verbs of saying inside what another verb says. A quotation belongs to the outermost speaker (`she said
 * she hopes "…"` is one attribution), unless the inner one opens a clause of its own beside the outer (`asked about
 * it, Ruiz said, "…"`): then the outer content ends before it. Without quotation marks both are kept.
 */
export function settleNested(tokens: readonly Token[], all: readonly SpeechFrame[]): SpeechFrame[] {
  const frames = all.flatMap((f, i) =>
    f.cue.form === 'ing' && i > 0 && all[i - 1]!.before ? withoutResumption(tokens, f) : [f],
  );
  const kept: SpeechFrame[] = [];
  for (const frame of frames) {
    let drop = kept.some((f) => f.before && f.speaker && inside(frame.at.from, f.speaker.from, f.speaker.to));
    for (let k = kept.length - 1; k >= 0 && !drop; k--) {
      const outer = kept[k]!;
      if (outer.before) continue;
      if (!inside(frame.at.from, outer.content.from, outer.content.to)) {
        // Two verbs, one quotation: the nearer one has it (`when pressed, she replied, "…"`).
        if (!frame.before && sameStart(outer, frame) && frame.content.from < tokens.length) kept.splice(k, 1);
        continue;
      }
      if (
        /^(?:quote|cite)$/.test(outer.cue.lemma) &&
        frame.speaker &&
        inside(frame.speaker.from, outer.content.from, outer.content.to)
      ) {
        // The outer speaker only passes on what the inner one says.
        kept.splice(k, 1, { ...frame, passedBy: outer.speaker });
        drop = true;
        continue;
      }
      if (frame.before && frame.content.from <= outer.content.from && frame.content.to > outer.content.from) {
        if (holdsQuote(tokens, outer)) kept.splice(k, 1);
        else
          kept[k] = {
            ...outer,
            content: { from: outer.content.from, to: Math.min(outer.content.to, frame.content.to) },
          };
        continue;
      }
      const border = ownClause(tokens, outer, frame);
      if (border > outer.content.from)
        kept[k] = { ...outer, content: { from: outer.content.from, to: border } };
      else if (border >= 0) kept.splice(k, 1);
      else if (holdsQuote(tokens, frame)) drop = true;
    }
    if (!drop) kept.push(frame);
  }
  return kept.filter(
    (f) => !kept.some((o) => o !== f && o.speaker && inside(f.at.from, o.speaker.from, o.speaker.to)),
  );
}

/** `"…," she said, pointing at the wall, "…"`: the second part is hers, not the participle's. */
function withoutResumption(tokens: readonly Token[], frame: SpeechFrame): SpeechFrame[] {
  const { from, to } = frame.content;
  for (let i = from; i < to; i++) {
    if (!tokens[i]!.quote?.lower || tokens[i - 1]!.lower !== ',') continue;
    // With its quotation right behind (`adding, "…"`) the participle is a verb of saying of its own.
    if (tokens.slice(frame.at.to, i - 1).every((t) => has(t, ADV | TIME))) return [frame];
    return i === from ? [] : [{ ...frame, content: { from, to: trimmed(tokens, i) } }];
  }
  return [frame];
}

const inside = (i: number, from: number, to: number): boolean => i >= from && i < to;

const sameStart = (a: SpeechFrame, b: SpeechFrame): boolean => a.content.from === b.content.from;

/** Where a frame's own clause begins, when it stands beside the one before and not inside it; otherwise -1. */
function ownClause(tokens: readonly Token[], outer: SpeechFrame, frame: SpeechFrame): number {
  if (frame.before) return tokens[frame.content.from]!.quote ? trimmed(tokens, frame.content.from) : -1;
  if (!frame.speaker || frame.speaker.from < outer.content.from) return -1;
  const border = tokens[frame.speaker.from - 1];
  if (!border || !/^(?:,|--?|[—–―])$/.test(border.lower)) return -1;
  const mark = tokens[frame.content.from - 1]?.lower;
  const direct = tokens[frame.content.from]?.quote && (mark === ',' || mark === ':');
  // A sentence that opens with a participle has its main clause behind the comma: `Claiming …, Ruiz told …`.
  const opening =
    (outer.at.from === 0 || (outer.at.from < 3 && has(tokens[0], SUB | PREP | ADV))) &&
    (outer.cue.form === 'ing' || outer.cue.form === 'past');
  return direct || opening ? trimmed(tokens, frame.speaker.from) : -1;
}

function trimmed(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end > 0 && !tokens[end - 1]!.word && !tokens[end - 1]!.quote) end--;
  return end;
}

function holdsQuote(tokens: readonly Token[], frame: SpeechFrame): boolean {
  for (let i = frame.content.from; i < frame.content.to; i++) if (tokens[i]!.quote) return true;
  return false;
}
