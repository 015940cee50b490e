import { DET, has, OBJ, PREP, PRON, SUB, TIME } from './grammar.ts';
import type { Range } from './phrases.ts';
import { phraseAfter } from './subject-after.ts';
import type { Token } from './tokens.ts';

/** Bodies that are told things in public but pass nothing on. */
const NO_OUTLET =
  /^(?:congress|parliament|lawmakers|senators|reporters|journalists|investors|republicans|democrats|americans|voters|god)$/;

/** The one who is told (`told the Courier`, `revealed to the Courier`), when named. */
export function listener(tokens: readonly Token[], from: number): Range | null {
  let k = from;
  if (tokens[k]?.lower === 'to') k++;
  const first = tokens[k];
  if (!first || first.quote || !first.word || has(first, TIME | PRON | OBJ) || NO_OUTLET.test(first.lower))
    return null;
  if (k === from && from > 0 && !/^t(?:old|ells?|elling)$|^inform/.test(tokens[from - 1]!.lower)) return null;
  const capital = first.lower === 'the' ? tokens[k + 1]?.capital : first.capital;
  if (!capital) return null;
  let to = k + 1;
  while (to < tokens.length && tokens[to]!.capital && !has(tokens[to], TIME)) to++;
  return { from: k, to };
}

/** `…, citing a police source, …`: the source that the speaker passes on. */
export function citedSource(tokens: readonly Token[], from: number): Range | null {
  for (let i = from; i < tokens.length - 1; i++) {
    const t = tokens[i]!;
    if (t.lower !== 'citing' || tokens[i - 1]!.lower !== ',') continue;
    const range = phraseAfter(tokens, i + 1, tokens.length);
    return range && !has(tokens[range.from], SUB) && isSource(tokens, range) ? range : null;
  }
  return null;
}

/** Someone or something that speaks, as against a fact that is cited as a reason. */
function isSource(tokens: readonly Token[], range: Range): boolean {
  for (let i = range.from; i < range.to; i++) {
    const t = tokens[i]!;
    if (
      /^(?:sources?|officials?|people|person|insiders?|report|reports|statement|document|documents|filing|data|media|agency|spokes\w+|police)$/.test(
        t.lower,
      )
    )
      return true;
    if (has(t, PREP)) break;
  }
  // "the Courier" as well as "Courier".
  const first = has(tokens[range.from], DET) && range.from + 1 < range.to ? range.from + 1 : range.from;
  return tokens[first]!.capital && tokens[first]!.word;
}
