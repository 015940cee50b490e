import { ADV, AUX, CONJ, DET, has, ING, OBJ, POSS, PREP, PRON, REL, SUB, TIME, VERB } from './grammar.js';
import type { Frame } from './lexicon.js';
import { isRole } from './phrases.js';
import { isDash, type Token } from './tokens.js';

/** Where the words after a verb of saying begin to be what is said; -1 when the verb has nothing after it. */
export function contentStart(tokens: readonly Token[], from: number, high: number, frame: Frame): number {
  let k = frame === 'tell' ? afterListener(tokens, from, high) : from;
  let object = -1;
  for (let steps = 0; k < high && steps < 12; steps++) {
    const t = tokens[k]!;
    if (t.quote) return k;
    if (t.lower === ':') return k + 1 < high ? k + 1 : -1;
    if (t.lower === ',') {
      const next = afterComma(tokens, k, high);
      if (next < 0) return object;
      k = next;
      continue;
    }
    if (frame === 'clause' && object < 0 && !has(t, ADV | PREP | TIME | OBJ) && !CLAUSE.test(t.lower))
      return -1;
    if (!t.word && t.lower !== '(' && t.lower !== '$' && t.lower !== '[') return object;
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
    if (t.quote || t.lower === ',' || t.lower === ':' || t.lower === 'that') return k;
    if (!t.word && !/^[&()$%/'’]/.test(t.lower)) return k;
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

/** Where what is said ends: the end of the sentence, or where the sentence turns to something else. */
export function contentEnd(tokens: readonly Token[], from: number, high: number): number {
  let lastQuote = -1;
  for (let i = from; i < high; i++) if (tokens[i]!.quote) lastQuote = i;
  let end = high;
  for (let i = from + 1; i < high; i++) {
    const t = tokens[i]!;
    if (t.quote) continue;
    if (t.lower === ';') {
      end = i;
      break;
    }
    if (isDash(t) && lastQuote >= 0 && i > lastQuote) {
      end = i;
      break;
    }
    const paused = i > lastQuote && tokens[i - 1]!.quote?.ends === 'comma' && has(t, ING | REL);
    if (
      (t.lower === ',' || has(t, CONJ) || paused) &&
      turnsAway(tokens, i, high, i > lastQuote && lastQuote >= 0)
    ) {
      end = i;
      break;
    }
  }
  while (end > from && isTrailing(tokens[end - 1]!)) end--;
  return end;
}

const isTrailing = (t: Token): boolean => !t.word && !t.quote && /^(?:[.,;:—–―-]|\.{2,}|--)$/.test(t.lower);

/** Whether a comma or conjunction leads to another verb of saying by the same speaker, a source, or an aside. */
function turnsAway(tokens: readonly Token[], i: number, high: number, afterQuote: boolean): boolean {
  const comma = tokens[i]!.lower === ',' || (tokens[i - 1]?.quote?.ends === 'comma' && afterQuote);
  let k = tokens[i]!.lower === ',' ? i + 1 : i;
  const conj = has(tokens[k], CONJ);
  if (conj) k++;
  while (k < high && has(tokens[k], ADV) && !tokens[k]!.cues) k++;
  const t = tokens[k];
  if (!t || k >= high || t.quote) return false;
  if (t.lower === 'according' && tokens[k + 1]?.lower === 'to') return true;
  if (
    t.cues &&
    (conj
      ? t.cues.some((c) => c.form === 'past' || c.form === 's')
      : comma && t.cues.some((c) => c.form === 'ing' && c.frame !== 'quote'))
  )
    return true;
  if (
    conj &&
    t.cues === null &&
    comma &&
    has(t, PRON) &&
    tokens.slice(k + 1, k + 4).some((x) => x.cues?.some((c) => c.form === 'past'))
  )
    return true;
  if (!comma || !afterQuote) return false;
  if (has(t, REL | ING) || conj || has(t, SUB)) return true;
  return has(t, DET | PREP) || t.capital;
}
