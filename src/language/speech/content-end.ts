import { ADV, CONJ, DET, has, ING, PREP, PRON, REL, SUB } from './grammar.ts';
import { isDash, type Token } from './tokens.ts';

/** Where what is said ends: the end of the sentence, or where the sentence turns to something else. */
export function contentEnd(tokens: readonly Token[], from: number, high: number): number {
  let lastQuote = -1;
  let firstQuote = high;
  for (let i = from; i < high; i++) {
    if (!tokens[i]!.quote) continue;
    lastQuote = i;
    firstQuote = Math.min(firstQuote, i);
  }
  if (lastQuote === from && isWhole(tokens, from)) return from + 1;
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
    const paused = tokens[i - 1]!.quote?.ends === 'comma' && has(t, i > lastQuote ? ING | REL | SUB : SUB);
    if (
      (t.lower === ',' || has(t, CONJ) || paused) &&
      turnsAway(tokens, i, high, i > firstQuote, i > lastQuote && lastQuote >= 0)
    ) {
      end = i;
      break;
    }
  }
  while (end > from && isTrailing(tokens[end - 1]!)) end--;
  return end;
}

const isTrailing = (t: Token): boolean => !t.word && !t.quote && /^(?:[.,;:—–―-]|\.{2,}|--)$/.test(t.lower);

/** A quotation that is a sentence of its own: what follows it (`"…," until the shots are heard`) is no part of it. */
function isWhole(tokens: readonly Token[], at: number): boolean {
  const quote = tokens[at]!.quote!;
  const next = tokens[at + 1];
  return quote.words > 3 && quote.ends !== 'plain' && next?.word === true && !has(next, CONJ);
}

/** Whether a comma, conjunction or paused quotation leads to other speech, a source, or an aside. */
function turnsAway(
  tokens: readonly Token[],
  i: number,
  high: number,
  quoted: boolean,
  afterQuote: boolean,
): boolean {
  const paused = tokens[i - 1]?.quote?.ends === 'comma';
  const comma = tokens[i]!.lower === ',' || paused;
  let k = tokens[i]!.lower === ',' ? i + 1 : i;
  const conj = has(tokens[k], CONJ) || (comma && /^(?:while|though|although)$/.test(tokens[k]?.lower ?? ''));
  if (conj) k++;
  while (k < high && has(tokens[k], ADV) && !tokens[k]!.cues) k++;
  const t = tokens[k];
  if (!t || k >= high || t.quote) return false;
  if (t.lower === 'according' && tokens[k + 1]?.lower === 'to') return true;
  if (saysAgain(t, conj, comma)) return true;
  const another = paused || has(t, PRON) || (quoted && t.capital);
  if (conj && comma && another && speaksSoon(tokens, k + 1, high)) return true;
  if (!comma || !afterQuote) return false;
  return conj || has(t, REL | ING | SUB | DET | PREP) || t.capital;
}

const saysAgain = (t: Token, conj: boolean, comma: boolean): boolean =>
  t.cues?.some((c) =>
    conj ? c.form === 'past' || c.form === 's' : comma && c.form === 'ing' && c.frame !== 'quote',
  ) === true;

/** Whether a verb of saying in the past follows within a few words, before any mark. */
function speaksSoon(tokens: readonly Token[], from: number, high: number): boolean {
  for (let k = from; k < Math.min(high, from + 6); k++) {
    if (!tokens[k]!.word) return false;
    if (tokens[k]!.cues?.some((c) => c.form === 'past' && c.frame !== 'object')) return true;
  }
  return false;
}
