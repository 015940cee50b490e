import { ADV, AUX, CONJ, DET, has, ING, OBJ, POSS, PREP, PRON, REL, SUB, TIME, VERB } from './grammar.ts';
import type { Frame } from './lexicon.ts';
import { isRole } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Where the words after a verb of saying begin to be what is said; -1 when the verb has nothing after it. */
export function contentStart(tokens: readonly Token[], from: number, high: number, frame: Frame): number {
  const told = frame === 'tell' ? toldClause(tokens, from, high) : -1;
  if (told >= 0) return told;
  let k = frame === 'tell' ? afterListener(tokens, from, high) : from;
  let object = -1;
  for (let steps = 0; k < high && steps < 12; steps++) {
    const t = tokens[k]!;
    if (t.quote) return k;
    if (t.lower === '(') {
      k = afterBracket(tokens, k, high);
      continue;
    }
    if (t.lower === ':') return k + 1 < high ? k + 1 : -1;
    if (t.lower === ',') {
      const next = afterComma(tokens, k, high);
      if (next < 0) return object;
      k = next;
      continue;
    }
    if (frame === 'clause' && object < 0 && !has(t, ADV | PREP | TIME | OBJ) && !CLAUSE.test(t.lower))
      return -1;
    if (!t.word && t.lower !== '$' && t.lower !== '[') return object;
    if (frame === 'quote') {
      if (object < 0 && !has(t, ADV | PREP | TIME | OBJ | DET)) return -1;
      object = -1;
    } else {
      if (CLAUSE.test(t.lower)) return k;
      if (
        t.lower === 'to' &&
        !has(tokens[k + 1], DET | POSS | OBJ) &&
        !tokens[k + 1]?.capital &&
        !/s$/.test(tokens[k + 1]?.lower ?? '')
      )
        return k;
    }
    if (has(t, ADV) && !t.capital && !(t.lower === 'there' && has(tokens[k + 1], AUX))) k++;
    else if (has(t, DET) && has(tokens[k + 1], TIME)) k++;
    else if (has(t, TIME) && !has(tokens[k + 1], AUX)) k++;
    else if (has(t, PREP) && (!has(t, SUB) || has(tokens[k + 1], TIME | DET))) {
      if (object < 0 && /^(?:of|about|for|as|against|with|on)$/.test(t.lower))
        object = frame === 'quote' || frame === 'clause' ? -1 : k;
      k = afterPrepositional(tokens, k, high);
    } else if (frame === 'quote') k++;
    else return object >= 0 && frame === 'object' ? object : k;
  }
  return object;
}

/** Conjunctions that open what is said. */
const CLAUSE = /^(?:that|how|why|what|whether|if)$/;

function afterBracket(tokens: readonly Token[], open: number, high: number): number {
  for (let k = open + 1; k < Math.min(high, open + 15); k++) if (tokens[k]!.lower === ')') return k + 1;
  return open + 1;
}

/** `told one of her aides on a bad day that …`: the conjunction shows where the listener and the date end. */
function toldClause(tokens: readonly Token[], from: number, high: number): number {
  for (let k = from + 1; k < Math.min(high, from + 16); k++) {
    const t = tokens[k]!;
    if (t.lower === 'that' && !has(tokens[k + 1], AUX)) return k;
    if ((t.quote ? t.quote.words > 3 : !t.word) || t.cues || has(t, AUX | PRON | REL)) return -1;
  }
  return -1;
}

/** Steps over the one who is told: `told reporters`, `told the daily's Ann Lee`. */
function afterListener(tokens: readonly Token[], from: number, high: number): number {
  let k = from;
  while (has(tokens[k], ADV)) k++;
  if (has(tokens[k], OBJ)) return k + 1;
  for (; k < high; k++) {
    const t = tokens[k]!;
    if (t.quote || t.lower === ':' || t.lower === ',' || t.lower === 'that' || t.lower === 'to') return k;
    if (!t.word && t.lower !== '(' && t.lower !== ')' && t.lower !== '&') return k;
    if (k === from) continue;
    const before = tokens[k - 1]!;
    if (has(t, PRON) && !has(before, PREP)) return k;
    if (has(t, PREP | SUB | TIME) && t.lower !== 'of') return k;
    if (has(t, DET | POSS) && !has(before, PREP | CONJ | DET)) return k;
    if (
      t.capital &&
      !before.capital &&
      !has(before, DET | POSS | PREP) &&
      !before.lower.endsWith("'s") &&
      !isRole(before.lower)
    )
      return k;
    if (t.capital && /s$/.test(before.lower) && !before.capital) return k;
    if (has(t, AUX)) return k - 1;
  }
  return k;
}

/** Steps over a comma when the quotation, or an adverbial and then the quotation, follows; otherwise -1. */
function afterComma(tokens: readonly Token[], comma: number, high: number): number {
  const next = tokens[comma + 1];
  if (!next || comma + 1 >= high) return -1;
  if (next.quote) return comma + 1;
  if (!has(next, PREP | TIME | ADV | SUB | ING) && !/^(?:that|who)$/.test(next.lower)) return -1;
  for (let k = comma + 2; k < Math.min(high, comma + 25); k++) {
    const t = tokens[k]!;
    if (t.quote) return tokens[k - 1]!.lower === ',' ? k : -1;
    if (t.lower === ',' && (tokens[k + 1]?.quote || tokens[k + 1]?.lower === 'that')) return k + 1;
    if (t.cues && has(next, ING) && next.lower !== 'citing') return -1;
  }
  return -1;
}

/** Steps over a preposition and its noun phrase. */
function afterPrepositional(tokens: readonly Token[], at: number, high: number): number {
  let k = at + 1;
  for (; k < high; k++) {
    const t = tokens[k]!;
    const before = tokens[k - 1]!;
    if (t.quote || /^(?:[,:(]|that)$/.test(t.lower)) return k;
    if (!t.word && !/^[&)$%/'’]/.test(t.lower)) return k;
    if (k === at + 1) continue;
    if (has(t, PREP | PRON | SUB) || (has(t, TIME) && !t.capital)) return k;
    if (has(t, DET | POSS) && !has(before, PREP | CONJ | DET | POSS)) return k;
    if (
      t.capital &&
      !before.capital &&
      !has(before, DET | POSS | PREP | CONJ | TIME) &&
      !isRole(before.lower) &&
      !before.lower.endsWith("'s")
    )
      return k;
    if (has(t, AUX | VERB) && !has(before, DET | POSS)) return k;
  }
  return k;
}
