import { DET, has, POSS, PREP, PRON, REL, TITLE } from './grammar.ts';
import { ROLE_NOUNS } from './lexicon.ts';
import type { Range } from './phrases.ts';
import type { Token } from './tokens.ts';
import type { Speaker } from './types.ts';

/** Names a speaker's kind and head from the tokens of its phrase. */
export function describeSpeaker(text: string, tokens: readonly Token[], range: Range): Speaker {
  const { start } = tokens[range.from]!;
  const end = headEnd(text, tokens[range.to - 1]!);
  const base = { start, end, text: text.slice(start, end), antecedent: null };
  if (range.to === range.from + 1 && has(tokens[range.from], PRON | REL | POSS))
    return { ...base, kind: 'pronoun', head: { start, end } };
  const core = { from: afterBrackets(tokens, range), to: range.to };
  const first = segmentEnd(tokens, core);
  const name = nameIn(tokens, core.from, first) ?? appositiveName(tokens, first, range.to);
  if (name)
    return {
      ...base,
      kind: 'name',
      head: { start: tokens[name.from]!.start, end: headEnd(text, tokens[name.to - 1]!) },
    };
  return { ...base, kind: 'description', head: { start, end: Math.min(end, tokens[first - 1]!.end) } };
}

function headEnd(text: string, t: Token): number {
  return /[’']s$/.test(text.slice(t.start, t.end)) ? t.end - 2 : t.end;
}

/** `Norvik (NRV) chief Dana Ruiz`: brackets inside the phrase, with the name behind them. */
function afterBrackets(tokens: readonly Token[], range: Range): number {
  for (let i = range.to - 2; i > range.from; i--)
    if (tokens[i]!.lower === ')' && tokens[i + 1]!.word && !has(tokens[i + 1], PREP | REL)) return i + 1;
  return range.from;
}

function segmentEnd(tokens: readonly Token[], range: Range): number {
  for (let i = range.from + 1; i < range.to; i++)
    if (!tokens[i]!.word && /^[,(—–]$|^--?$/.test(tokens[i]!.lower)) return i;
  return range.to;
}

/** The name that closes the core of a phrase: `chief executive Dana Ruiz`, `Ruiz of Alden`. */
function nameIn(tokens: readonly Token[], from: number, to: number): Range | null {
  let core = to;
  for (let i = from + 1; i < to; i++)
    if (
      has(tokens[i], PREP | REL) &&
      !(tokens[i]!.lower === 'of' && tokens[i - 1]!.capital && tokens[i + 1]?.capital)
    ) {
      core = i;
      break;
    }
  const last = tokens[core - 1]!;
  if (!isNameWord(last) || (core - from === 1 && ROLE_NOUNS.has(last.lower))) return null;
  let start = core - 1;
  while (start > from && (isNameWord(tokens[start - 1]!) || isParticle(tokens, start - 1, from))) start--;
  for (let i = core - 2; i >= start; i--) if (isTitle(tokens[i]!)) return { from: i + 1, to: core };
  return { from: start, to: core };
}

const isNameWord = (t: Token): boolean => t.word && t.capital && !has(t, DET | POSS | PRON);

const isParticle = (tokens: readonly Token[], i: number, from: number): boolean =>
  i > from &&
  /^(?:of|de|da|del|van|von|der|den|al|bin|ibn|la|le|du|and|&|the)$/.test(tokens[i]!.lower) &&
  isNameWord(tokens[i - 1]!);

const isTitle = (t: Token): boolean =>
  has(t, TITLE) ||
  (ROLE_NOUNS.has(t.lower) && !/^(?:bank|board|group|agency|company|police|court)$/.test(t.lower));

/** `another critic, Dana Ruiz`: a name standing in apposition to a description. */
function appositiveName(tokens: readonly Token[], comma: number, to: number): Range | null {
  if (tokens[comma]?.lower !== ',') return null;
  let end = comma + 1;
  while (end < to && isNameWord(tokens[end]!)) end++;
  return end - comma > 2 ? { from: comma + 1, to: end } : null;
}
