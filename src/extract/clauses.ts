import type { ReadSentence } from '../language/document.ts';
import { isSaying } from '../language/lexicon/actions.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  FUNCTION_WORDS,
  MONTHS,
  PREPOSITIONS,
  PRONOUNS,
  WEEKDAYS,
} from '../language/lexicon/function-words.ts';
import { ANY_VERB_FORM, isPastForm, isPresentForm } from '../language/lexicon/verbs.ts';
import { onceWithin } from '../language/once.ts';
import type { Word } from '../language/words.ts';

/** A stretch of a sentence's words, `[from, to)`, with at most one finite verb, roughly. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** "…, who founded it, has led …", "the quake that hit on Tuesday has killed …": the main clause goes on with its verb. */
const closesAside = (words: readonly Word[], from: number, at: number): boolean =>
  words[at - 1]!.text === ','
    ? (RELATIVES.has(words[from]!.lower) || opensParticiple(words, from)) && predicateAt(words, at)
    : resumes(words, from, at) && opensRelative(words, from);

/** "(A day) after the chief left, shops and offices opened": a clause that opens a sentence ends at its comma. */
const closesOpening = (words: readonly Word[], from: number, at: number): boolean =>
  words[at - 1]!.text === ',' &&
  from <= 4 &&
  SUBORDINATORS.has(words[from]!.lower) &&
  verbWithin(words, from + 2, at - from - 2) &&
  !isVerb(words[at]!) &&
  !PREPOSITIONS.has(words[at]!.lower) &&
  verbBeforeComma(words, at + 1);

/** A verb behind which no comma has come yet. */
const verbBeforeComma = (words: readonly Word[], from: number): boolean => {
  for (let at = from; at < Math.min(from + 14, words.length); at++) {
    if (/^[,;:–—]$/.test(words[at]!.text)) return false;
    if (isVerb(words[at]!)) return true;
  }
  return false;
};

/** Whether a clause goes on with what an aside before it has interrupted. */
export const isInterrupted = (words: readonly Word[], aside: Clause, { from }: Clause): boolean =>
  aside.to === from &&
  (RELATIVES.has(words[aside.from]!.lower) ||
    opensRelative(words, aside.from) ||
    opensParticiple(words, aside.from)) &&
  closesAside(words, aside.from, from);

/** A second auxiliary, with the first verb well behind it and nothing before it that it could belong to. */
const resumes = (words: readonly Word[], from: number, at: number): boolean => {
  const before = words[at - 1]!;
  return (
    /^(?:has|have|had|is|are|was|were|will|would)$/.test(words[at]!.lower) &&
    at > from + 3 &&
    at < from + 40 &&
    verbWithin(words, from + 1, at - from - 2) &&
    before.kind !== 'mark' &&
    !isVerb(before) &&
    !PRONOUNS.has(before.lower) &&
    !/^(?:and|or|but|that|to|not|who|which|there)$|ly$/.test(before.lower)
  );
};

/** "…, late on Friday said": adverbs and times may stand before the verb. */
const predicateAt = (words: readonly Word[], at: number): boolean => {
  let verb = at;
  while (verb < at + 4 && BEFORE_VERB.test(words[verb]?.lower ?? '')) verb++;
  return isPredicate(words[verb] ?? words[at]!);
};

const BEFORE_VERB =
  /^(?:also|late|later|early|earlier|then|now|on|this|last|yesterday|today|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{L}+ly)$/u;

const isPredicate = (word: Word): boolean =>
  isVerb(word) || (word.kind === 'word' && !word.capital && isPresentForm(word.lower));

const SUBJECT_PRONOUN = /^(?:he|she|they|it|we|i)$/;

/** "the quake that hit", "the firm he founded": a relative clause without a comma begins at this word. */
export function opensRelative(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  if (lower !== 'that' && !SUBJECT_PRONOUN.test(lower)) return false;
  const [before, next] = [words[at - 1], words[at + 1]];
  if (!before || !next || !(isNounLike(before) || before.lower === 'those')) return false;
  if (lower === 'that' && isContent(words, at)) return false;
  if (lower === 'that')
    return (
      isVerb(next) ||
      (SUBJECT_PRONOUN.test(next.lower) && isVerb(words[at + 2] ?? next) && !CONTENTS.test(before.lower))
    );
  return (
    isVerb(next.kind === 'word' && /ly$/.test(next.lower) ? (words[at + 2] ?? next) : next) &&
    !words.slice(Math.max(0, at - 4), at).some((one) => isSaying(one.lower) || one.kind === 'mark')
  );
}

/** "confirmed on Thursday that it had": behind a day, the contents of what is said. */
const isContent = (words: readonly Word[], at: number): boolean =>
  (WEEKDAYS.has(words[at - 1]!.lower) ||
    MONTHS.has(words[at - 1]!.lower) ||
    /^\d+$/.test(words[at - 1]!.text)) &&
  words.slice(Math.max(0, at - 6), at).some((one) => isSaying(one.lower));

/** "Acme, founded in 1924, …": a participle behind a name and a comma, with what belongs to it. */
export const opensParticiple = (words: readonly Word[], at: number): boolean =>
  at > 1 &&
  words[at - 1]!.text === ',' &&
  words[at - 2]!.kind === 'word' &&
  words[at - 2]!.capital &&
  !words[at]!.capital &&
  isPastForm(words[at]!.lower) &&
  !isSaying(words[at]!.lower) &&
  !INTRANSITIVE.test(words[at]!.lower) &&
  PREPOSITIONS.has(words[at + 1]?.lower ?? '');

/** Pasts of verbs that have no passive: "a plane, bound for Foo, crashed on …". */
const INTRANSITIVE =
  /^(?:crashed|died|fell|rose|collapsed|exploded|erupted|sank|occurred|happened|arrived|departed|landed|went|came|began|ended|resigned|appeared|remained|stood|grew|climbed|slid|dropped|surged|plunged)$/;

/** Nouns behind which "that" tells what is said or thought. */
const CONTENTS =
  /^(?:news|claims?|reports?|fact|idea|belief|hopes?|fears?|signs?|evidence|announcement|assurances?|view|promise|pledge|statement|rumou?rs?|speculation|decision|argument|proof|suggestions?|allegations?|concerns?|condition|time|day|reason)$/;

const isNounLike = (word: Word): boolean =>
  word.kind === 'word' &&
  !FUNCTION_WORDS.has(word.lower) &&
  !isVerb(word) &&
  !/ly$/.test(word.lower) &&
  !isSaying(word.lower);

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
export const findClauses = onceWithin(({ words }: ReadSentence): readonly Clause[] => {
  const cuts = [0];
  let depth = 0;
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!;
    if (word.text === '“' || word.text === '(') depth++;
    else if (word.text === '”' || word.text === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (
      opensClause(words, at) ||
      closesAside(words, cuts.at(-1)!, at) ||
      closesOpening(words, cuts.at(-1)!, at)
    )
      cuts.push(at);
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
  if (opensRelative(words, at) || opensParticiple(words, at)) return true;
  const paired = word.lower === 'as' && (words[at + 2]?.lower === 'as' || words[at - 2]?.lower === 'as');
  if (
    SUBORDINATORS.has(word.lower) &&
    !paired &&
    !/^(?:such|well|as|long|soon|known|same)$/.test(before.lower)
  )
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

/** "and (later) joined": a verb that has its subject before the conjunction. */
export const startsPredicate = (words: readonly Word[], at: number): boolean => {
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
