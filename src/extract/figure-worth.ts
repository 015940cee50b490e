import type { ReadSentence } from '../language/document.ts';
import { actionClass } from '../language/lexicon/actions.ts';
import { DETERMINERS } from '../language/lexicon/function-words.ts';
import type { Quantity } from '../language/quantities/index.ts';

/** Ages belong to people's cards; "two", "one of the …" are words more than figures unless lives are counted. */
export function worthTelling(sentence: ReadSentence, quantity: Quantity): boolean {
  if (quantity.kind === 'age' || isAgeRange(sentence, quantity)) return false;
  if (isConversion(sentence, quantity) || isOutdated(sentence, quantity)) return false;
  if (isVague(quantity) && !quantity.nouns.some(countsHarm)) return false;
  if (
    quantity.kind === 'measure' &&
    /^(?:minutes|seconds|hours|degrees)$/.test(quantity.unit) &&
    (quantity.nouns.length === 0 || DETERMINERS.has(sentence.words[quantity.to + 1]?.lower ?? ''))
  )
    return false;
  if (quantity.kind !== 'count') return true;
  if (
    /^(?:years?|months?|weeks?|days?|hours?|a\.m|p\.m|times|orders|ways|things|points|steps|sides)$/.test(
      quantity.unit,
    )
  )
    return false;
  const digits = /\d/.test(sentence.words[quantity.from]!.text);
  return quantity.value >= 10 || digits || (quantity.value > 1 && quantity.nouns.some(countsHarm));
}

/** Lives lost, hurt or saved are told however few they are, and however roughly they are counted. */
const countsHarm = (noun: string): boolean =>
  /^(?:die|injure)$/.test(actionClass(noun) ?? '') ||
  /^(?:survivors?|dead|killed|injured|missing|homeless)$/.test(noun);

/** "hundreds", "dozens of": a size, and no value (E13). */
const isVague = ({ grain, value, high }: Quantity): boolean => grain === value && high === undefined;

/** "barely 100 metres (330 feet)", "1,000 barrels, or 42,000 gallons", "$604m (420m euros)": the same length or sum again. */
function isConversion({ words, quantities }: ReadSentence, { kind, unit, from }: Quantity): boolean {
  if (kind !== 'measure' && kind !== 'money') return false;
  const first = words[from - 1]?.kind === 'mark' || words[from - 1]?.lower === 'or' ? from - 1 : from;
  const before = words
    .slice(Math.max(0, first - 1), from)
    .map((word) => word.lower)
    .join('');
  if (!/[(（]$|^,or$/.test(before)) return false;
  const end = words[before === ',or' ? from - 2 : from - 1]!.start;
  return quantities.some(
    (other) =>
      other.kind === kind &&
      other.unit !== unit &&
      other.from < from &&
      other.end <= end &&
      end - other.end < 2,
  );
}

/** "rose from 226 to 286": what was before the change. */
function isOutdated({ words }: ReadSentence, { from, to, modifier }: Quantity): boolean {
  const at = from - 1 - (modifier?.split(' ').length ?? 0);
  if (words[at]?.lower !== 'from') return false;
  const behind = words.slice(to, to + 4).some((word) => word.lower === 'to');
  return behind && words.slice(Math.max(0, at - 12), at).some((word) => CHANGES.test(word.lower));
}

const CHANGES =
  /^(?:ris(?:en|es|ing)|rose|gr(?:ew|own|ows)|up|f(?:ell|allen|alls)|down|increas\w+|dropp?\w*|jump\w*|climb\w*|gone|went|cut|reduc\w+|rais\w+|boost\w*|widen\w*|surg\w+|swell\w*|swollen|shr[iau]nk\w*)$/;

/** "aged between 25 and 45", "over the age of 65", "those under 18". */
function isAgeRange({ words }: ReadSentence, { from, kind, nouns, value }: Quantity): boolean {
  if (kind !== 'count' || nouns.length > 0 || value > 110) return false;
  const before = words.slice(Math.max(0, from - 4), from).map((word) => word.lower);
  return /\b(?:aged?|ages|age of|between|those (?:over|under|aged))\b/.test(before.join(' '));
}
