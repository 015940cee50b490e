import type { ReadSentence } from '../language/document.ts';
import { AUXILIARIES, DETERMINERS, PRONOUNS } from '../language/lexicon/function-words.ts';
import { ANY_VERB_FORM, isPastForm, isPresentForm } from '../language/lexicon/verbs.ts';
import type { Word } from '../language/words.ts';
import { once } from './once.ts';

/** A stretch of a sentence's words, `[from, to)`, with at most one finite verb, roughly. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** "…, who founded it, has led …": behind the comma the main clause goes on with its verb. */
const closesRelative = (words: readonly Word[], from: number, at: number): boolean =>
  words[at - 1]!.text === ',' &&
  RELATIVES.has(words[from]!.lower) &&
  isPredicate(words[/^(?:also|later|then|now|\p{L}+ly)$/u.test(words[at]!.lower) ? at + 1 : at] ?? words[at]!);

const isPredicate = (word: Word): boolean =>
  isVerb(word) || (word.kind === 'word' && !word.capital && isPresentForm(word.lower));

const SUBORDINATORS = new Set([
  'while',
  'although',
  'though',
  'because',
  'whereas',
  'when',
  'after',
  'before',
  'until',
  'unless',
  'once',
  'since',
  'if',
  'as',
]);
const RELATIVES = new Set(['who', 'which', 'where', 'whom', 'whose']);

/** Cuts a sentence at semicolons and dashes, at relative pronouns, and at conjunctions that a verb follows. */
export const findClauses = once(({ words }: ReadSentence): readonly Clause[] => {
  const cuts = [0];
  let depth = 0;
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!;
    if (word.text === '“' || word.text === '(') depth++;
    else if (word.text === '”' || word.text === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (opensClause(words, at) || closesRelative(words, cuts.at(-1)!, at)) cuts.push(at);
  }
  cuts.push(words.length);
  const clauses: Clause[] = [];
  for (let at = 0; at + 1 < cuts.length; at++) clauses.push({ from: cuts[at]!, to: cuts[at + 1]! });
  return clauses;
});

function opensClause(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const before = words[at - 1]!;
  if (before.text === ';' || ((before.text === '–' || before.text === '—') && before.spaced)) return true;
  if (RELATIVES.has(word.lower) && (before.text === ',' || before.kind === 'word')) return true;
  if (SUBORDINATORS.has(word.lower) && !/^(?:such|well|as|long|soon|known|same)$/.test(before.lower))
    return hasVerbSoon(words, at + 1);
  if (before.text === ',' && (word.lower === 'and' || word.lower === 'but' || word.lower === 'so'))
    return hasVerbSoon(words, at + 1);
  if ((word.lower === 'and' || word.lower === 'but') && startsPredicate(words, at + 1)) return true;
  if (before.text === ',' && word.lower.endsWith('ing') && ANY_VERB_FORM.has(word.lower)) return true;
  return before.text === ',' && isClauseStart(words, at);
}

/** After a comma, "he", "it", or a name and a verb at once. */
const isClauseStart = (words: readonly Word[], at: number): boolean =>
  /^(?:he|she|it|they|we|there)$/.test(words[at]!.lower) ||
  ((words[at]!.capital || DETERMINERS.has(words[at]!.lower)) &&
    verbWithin(words, at + 1, 4) &&
    !words.slice(at, at + 4).some((word) => word.text === ','));

/** Whether a word reads as a finite verb wherever it stands; a capital makes it a name. */
export const isVerb = (word: Word): boolean =>
  word.kind === 'word' &&
  (AUXILIARIES.has(word.lower)
    ? !(word.capital && /^(?:may|will)$/.test(word.lower))
    : !word.capital && isPastForm(word.lower));

const verbWithin = (words: readonly Word[], from: number, count: number): boolean => {
  for (let at = from; at < Math.min(from + count, words.length); at++) if (isVerb(words[at]!)) return true;
  return false;
};

/** A verb before the next comma, and not at once: "after the board dismissed him", not "after March". */
function hasVerbSoon(words: readonly Word[], from: number): boolean {
  for (let at = from; at < Math.min(from + 12, words.length); at++) {
    if (/^[,;:.–—]$/.test(words[at]!.text)) return false;
    if (
      isVerb(words[at]!) ||
      (at === from && /ing$/.test(words[at]!.lower) && ANY_VERB_FORM.has(words[at]!.lower))
    )
      return true;
  }
  return false;
}

const startsPredicate = (words: readonly Word[], at: number): boolean => {
  let first = at;
  while (
    /^(?:also|later|then|now|subsequently|eventually|officially|formally|immediately|has|have|had|was|were|is|are|been|will|would)$/.test(
      words[first]?.lower ?? '',
    ) ||
    /ly$/.test(words[first]?.lower ?? '')
  )
    first++;
  const word = words[first];
  return (
    word !== undefined &&
    !word.capital &&
    !PRONOUNS.has(word.lower) &&
    (isPastForm(word.lower) || (first > at && ANY_VERB_FORM.has(word.lower)))
  );
};
