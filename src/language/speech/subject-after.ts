import { ADV, AUX, CONJ, DET, has, ING, OBJ, POSS, PREP, PRON, REL, SUB, TIME, VERB } from './grammar.ts';
import { MEDIUM_NOUNS } from './lexicon.ts';
import { isRole, type Range } from './phrases.ts';
import type { Token } from './tokens.ts';

/** The noun phrase after an inverted verb: `said Ruiz, the mayor of Alden`. */
export function subjectAfter(tokens: readonly Token[], from: number, high: number): Range | null {
  let start = from;
  while (start < high && has(tokens[start], ADV) && !tokens[start]!.capital) start++;
  const first = tokens[start];
  if (!first || start >= high || !startsPhrase(first)) return null;
  if (has(first, PRON)) return { from: start, to: start + 1 };
  let end = start + 1;
  let relative = false;
  let apposed = false;
  for (; end < high; end++) {
    const t = tokens[end]!;
    apposed ||= t.lower === ',';
    relative ||= has(t, REL) && t.lower !== 'that';
    if (!relative && (has(t, AUX) || (has(t, VERB) && !t.capital && !has(tokens[end - 1], DET | POSS))))
      break;
    if (t.quote) {
      // A nickname or a title inside the phrase.
      if (t.quote.words < 5 && tokens[end + 1]?.capital) continue;
      break;
    }
    if (
      t.lower === ':' ||
      t.lower === ';' ||
      t.lower === '.' ||
      t.lower === '—' ||
      t.lower === '--' ||
      t.lower === '–'
    )
      break;
    if (t.lower === '-') break;
    if (t.lower === 'that') {
      // "said Ruiz, leader of the team that won" goes on about the team; "told Ruiz that" says what was told.
      if (!apposed) return null;
      relative = true;
    }
    if (has(t, TIME) && !has(tokens[end - 1], DET | POSS | PREP)) break;
    if (t.lower === ',' && endsAtComma(tokens, end, high)) break;
    if (has(t, PREP) && endsAtPreposition(tokens, end, high)) break;
    if (has(t, SUB) && !has(t, PREP | REL)) break;
  }
  while (end > start && !tokens[end - 1]!.word && tokens[end - 1]!.lower !== ')' && !tokens[end - 1]!.quote)
    end--;
  return end > start ? { from: start, to: end } : null;
}

function endsAtComma(tokens: readonly Token[], comma: number, high: number): boolean {
  const next = tokens[comma + 1];
  if (!next || comma + 1 >= high || next.quote) return true;
  if (has(next, TIME | ADV | ING | CONJ) && !next.capital) return true;
  if (has(next, REL) || isRole(next.lower)) return false;
  return has(next, PREP | SUB) && next.lower !== 'of';
}

/** `on Monday`, `in a statement`: a preposition that tells when or where it was said ends the phrase. */
function endsAtPreposition(tokens: readonly Token[], at: number, high: number): boolean {
  const lower = tokens[at]!.lower;
  if (lower === 'of') return false;
  if (/^(?:after|before|during|until|since|upon|despite|following|amid)$/.test(lower)) return true;
  for (let k = at + 1; k < Math.min(high, at + 6); k++) {
    const t = tokens[k]!;
    if (!t.word || has(t, PREP)) return false;
    if (has(t, TIME)) return true;
    if (MEDIUM_NOUNS.has(t.lower) || t.lower === 'reporters') return true;
  }
  return false;
}

function startsPhrase(t: Token): boolean {
  if (t.quote || !t.word || has(t, TIME)) return false;
  if (t.capital) return true;
  if (has(t, PRON | DET | POSS) && t.lower !== 'that' && !has(t, SUB)) return true;
  if (has(t, PREP | SUB | CONJ | AUX | ADV | OBJ | REL | TIME | VERB)) return isRole(t.lower);
  return true;
}

/** The noun phrase that begins at `from`, without appositions: what `according to` or `citing` governs. */
export function phraseAfter(tokens: readonly Token[], from: number, high: number): Range | null {
  const first = tokens[from];
  if (!first?.word || first.quote || has(first, TIME)) return null;
  let to = from + 1;
  for (; to < high; to++) {
    const t = tokens[to]!;
    if (t.lower === '(' || t.lower === ')' || t.lower === '&') continue;
    if (t.quote ? t.quote.words > 4 || t.quote.ends !== 'plain' : !t.word) break;
    if (has(t, AUX | REL | PRON) || (has(t, VERB) && !t.capital && !has(tokens[to - 1], DET | POSS))) break;
    if (has(t, PREP) && endsAtPreposition(tokens, to, high)) break;
  }
  return { from, to };
}
