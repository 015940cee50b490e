import type { ReadSentence } from '../language/document.ts';
import { actionClass } from '../language/lexicon/actions.ts';
import { DEMONYMS } from '../language/lexicon/demonyms.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  FUNCTION_WORDS,
  PREPOSITIONS,
} from '../language/lexicon/function-words.ts';
import { VERB_FORMS } from '../language/lexicon/verbs.ts';
import type { Quantity } from '../language/quantities/index.ts';
import type { Word } from '../language/words.ts';
import { type Clause, findClauses, isInterrupted } from './clauses.ts';
import { type Context, eventDate } from './context.ts';
import type { Figure } from './types.ts';
import { wording } from './wording.ts';

/** Numbers with what they measure; a number without either is no figure (E13). */
export function findFigures(context: Context): Figure[] {
  return context.document.sentences.flatMap((sentence) => {
    if (sentence.heading) return [];
    const clauses = findClauses(sentence);
    return sentence.quantities
      .filter((quantity) => worthTelling(sentence, quantity))
      .map((quantity) => figure(context, sentence, clauses, quantity))
      .filter((one): one is Figure => one !== null);
  });
}

/** Ages belong to people's cards; "two", "one of the …" are words more than figures unless lives are counted. */
function worthTelling(sentence: ReadSentence, quantity: Quantity): boolean {
  if (quantity.kind === 'age') return false;
  if (
    quantity.kind === 'measure' &&
    /^(?:minutes|seconds|hours|degrees)$/.test(quantity.unit) &&
    quantity.nouns.length === 0
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
  return (
    quantity.value >= 10 ||
    digits ||
    (quantity.value > 1 &&
      quantity.nouns.some(
        (noun) => actionClass(noun) === 'die' || /^(?:survivors?|dead|killed|injured)$/.test(noun),
      ))
  );
}

function figure(
  context: Context,
  sentence: ReadSentence,
  clauses: readonly Clause[],
  quantity: Quantity,
): Figure | null {
  const clause = clauses.find((one) => quantity.from >= one.from && quantity.from < one.to) ?? {
    from: 0,
    to: sentence.words.length,
  };
  const magnitude = magnitudeAt(sentence.words, quantity);
  const measures =
    magnitude === null ? measured(...around(sentence.words, clauses, clause, quantity)) : ['magnitude'];
  if (measures.length === 0) return null;
  const start = magnitude === null ? quantity.start : sentence.words[magnitude]!.start;
  const end = magnitude === null ? quantity.end : sentence.words[quantity.to - 1]!.end;
  return {
    kind: magnitude === null ? quantity.kind : 'measure',
    value: quantity.value,
    grain: quantity.grain,
    sense: quantity.sense,
    modifier: quantity.modifier,
    unit: quantity.kind === 'count' || magnitude !== null ? measures.at(-1)! : quantity.unit,
    measures,
    scope: scopeWords(sentence.words, clause, quantity),
    part: isWhole(sentence.words, quantity)
      ? 'whole'
      : /^(?:other|another|additional|further|remaining|more)$/.test(
            sentence.words[quantity.from - 1]?.lower ?? '',
          )
        ? 'part'
        : quantity.part,
    entities: context.entitiesIn(sentence, sentence),
    asOf: asOf(context, sentence),
    ...context.standingOf(sentence, { start, end }),
    words: { start, end },
    passage: { start: sentence.start, end: sentence.end },
    text: clauseText(context, sentence, clauses, clause),
  };
}

/** The words that a number stands among; of a clause that an aside interrupts, without the aside. */
function around(
  words: readonly Word[],
  clauses: readonly Clause[],
  clause: Clause,
  quantity: Quantity,
): [readonly Word[], Clause, Quantity] {
  const at = clauses.indexOf(clause);
  const aside = clauses[at - 1];
  const begun = clauses[at - 2];
  if (!aside || !begun || !isInterrupted(words, aside, clause)) return [words, clause, quantity];
  const joined = [...words.slice(begun.from, begun.to), ...words.slice(clause.from, clause.to)];
  const moved = begun.to - begun.from - clause.from;
  return [
    joined,
    { from: 0, to: joined.length },
    { ...quantity, from: quantity.from + moved, to: quantity.to + moved },
  ];
}

/** "all 31 guests", "out of the 242 aboard": the number of the whole. */
const isWhole = (words: readonly Word[], { from, nouns }: Quantity): boolean => {
  const at = words[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  return (
    nouns.length > 0 &&
    (words[from - 1]?.lower === 'all' || (words[at]?.lower === 'of' && words[at - 1]?.lower === 'out'))
  );
};

/** Where "magnitude" stands before its number: "a magnitude 6.8 quake", "magnitude of 7". */
function magnitudeAt(words: readonly Word[], { from }: Quantity): number | null {
  for (let at = from - 1; at >= Math.max(0, from - 2); at--)
    if (/^magnitude-?$/.test(words[at]!.lower)) return at;
  return null;
}

/** The clause of the number where it can stand alone, else the sentence. */
function clauseText(
  context: Context,
  sentence: ReadSentence,
  clauses: readonly Clause[],
  clause: Clause,
): string {
  const first = sentence.words[clause.from]!;
  const words = sentence.words.slice(clause.from, clause.to);
  const opens =
    clause.from === 0 ||
    sentence.words[clause.from - 1]!.text === ';' ||
    (/^(?:while|and|but)$/.test(first.lower) && standsAsSubject(sentence.words[clause.from + 1]));
  const quoted = words.some((word) => /["“”]/.test(word.text));
  const next = sentence.words[clause.to]?.lower ?? '';
  const closes =
    clause.to === sentence.words.length ||
    /^(?:who|which|while|and|but)$/.test(next) ||
    sentence.words[clause.to - 1]!.text === ';';
  const alone = closes && clauses.length > 1 && words.length >= 6 && opens && words.some(isVerb) && !quoted;
  if (!alone) return wording(context, sentence);
  const start = /^(?:while|and|but)$/.test(first.lower)
    ? sentence.words[clause.from + 1]!.start
    : first.start;
  return wording(context, sentence, { start, end: sentence.words[clause.to - 1]!.end });
}

/** Whether a clause that begins with this word has a subject of its own. */
const standsAsSubject = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.capital || DETERMINERS.has(word.lower) || /^(?:he|she|it|they|there)$/.test(word.lower));

/** What the number counts: the nouns behind it, the noun before "of", "per share", or the subject of its verb. */
function measured(words: readonly Word[], clause: Clause, quantity: Quantity): string[] {
  const after = words[quantity.to]?.lower;
  const each = /^(?:per|a|an|each)$/.test(after ?? '') ? words[quantity.to + 1]?.lower : undefined;
  if (each && quantity.kind === 'money') return ['price', 'per', each];
  if (quantity.nouns.length > 0 && quantity.part !== 'part') return [...quantity.nouns];
  if (quantity.nouns.length > 0) return [...quantity.nouns];
  const earlier = words.slice(Math.max(clause.from, quantity.from - 4), quantity.from);
  if (earlier.some((word) => /^(?:earlier|previous|initial)$/.test(word.lower)) && tollNear(words, clause))
    return ['earlier', 'toll'];
  const before = quantity.modifier
    ? quantity.from - quantity.modifier.split(' ').length - 1
    : quantity.from - 1;
  if (words[before]?.lower === 'of') {
    const nouns = nounsBefore(words, clause.from, before);
    if (nouns.length > 0) return nouns;
  }
  if (words[before]?.lower === 'to') {
    const nouns = nounsBefore(words, clause.from, before);
    if (nouns.length > 0 && !words[before - 1]!.capital) return nouns;
  }
  if (quantity.kind === 'money') {
    const nearby = words
      .slice(Math.max(clause.from, quantity.from - 9), quantity.from)
      .map((word) => word.lower);
    if (nearby.some((word) => /^(?:valued|worth|value)$/.test(word))) return ['value'];
    if (nearby.some((word) => actionClass(word) === 'acquire')) return ['price'];
  }
  if (quantity.kind === 'count' && isLetterScale(words, quantity)) return [];
  const subject = subjectNouns(words, clause, quantity.from);
  return subject.length > 0 && quantity.unit === 'times'
    ? [
        ...subject,
        words[quantity.from - 1 - (quantity.modifier ? quantity.modifier.split(' ').length : 0)]?.lower ?? '',
        'times',
      ]
    : subject;
}

const tollNear = (words: readonly Word[], { from, to }: Clause): boolean =>
  words.slice(from, to).some((word) => /^(?:toll|deaths?|fatalities)$/.test(word.lower));

/** `7B`, `0.8 B`: a size in a name more than a count, unless a noun follows. */
const isLetterScale = (words: readonly Word[], quantity: Quantity): boolean =>
  words.slice(quantity.from, quantity.to).some((word) => /^(?:\d[\d.]*)?[BKMT]$/i.test(word.text));

/** The noun phrase that ends right before word `end`. */
function nounsBefore(words: readonly Word[], from: number, end: number): string[] {
  const found: string[] = [];
  for (let at = end - 1; at >= from && found.length < 4; at--) {
    const word = words[at]!;
    if (word.kind !== 'word' || FUNCTION_WORDS.has(word.lower) || VERB_FORMS.has(word.lower)) break;
    found.unshift(word.lower);
  }
  return found;
}

/** Head nouns of the clause's first noun phrase before the verb: "confirmed death toll", "monthly active users". */
function subjectNouns(words: readonly Word[], clause: Clause, number: number): string[] {
  let verb = number - 1;
  while (verb > clause.from && !isVerb(words[verb]!)) verb--;
  while (verb > clause.from + 1 && (isVerb(words[verb - 1]!) || /ly$/.test(words[verb - 1]!.lower))) verb--;
  if (verb <= clause.from) return [];
  let from = clause.from;
  for (let at = verb - 1; at > clause.from; at--)
    if (words[at]!.text === ',' || words[at]!.lower === 'that' || words[at]!.text === '”') {
      from = at + 1;
      break;
    }
  const found: string[] = [];
  for (let at = from; at < verb; at++) {
    const word = words[at]!;
    if (/^['’]s?$/.test(word.text)) {
      found.length = 0;
      continue;
    }
    if (word.lower === 'of' && found.length === 1 && /^(?:number|total|count|figure)$/.test(found[0]!)) {
      found.length = 0;
      continue;
    }
    if (found.length > 0 && (PREPOSITIONS.has(word.lower) || word.kind === 'mark')) break;
    if (word.kind === 'word' && !FUNCTION_WORDS.has(word.lower)) found.push(word.lower);
  }
  return found.slice(-4);
}

const isVerb = (word: Word): boolean =>
  VERB_FORMS.has(word.lower) ||
  AUXILIARIES.has(word.lower) ||
  (/ed$/.test(word.lower) && !word.capital) ||
  /^(?:likely|barely|represents?|hits?|tops?|reach(?:es)?|exceeds?)$/.test(word.lower);

/** Words that say which part of a whole is counted; two figures with different ones are not compared. */
const SCOPE = new Set(
  'ground on-ground aboard onboard crew passengers passenger pilots students daily monthly weekly annual annually quarterly yearly equity debt net gross total overall initial expected planned injured wounded missing recovered identified foreign men women children civilians soldiers adult confirmed suspected pre-market closing year-on-year global domestic first second third fourth half cash stock'.split(
    ' ',
  ),
);

/** Scope words around the number: back and forth to the next comma, "that" or other number. */
function scopeWords(words: readonly Word[], clause: Clause, quantity: Quantity): string[] {
  const edge = (word: Word): boolean =>
    word.kind === 'number' || /^[,;:()–—]$/.test(word.text) || word.lower === 'that';
  let from = quantity.from;
  while (from > clause.from && quantity.from - from < 14 && !edge(words[from - 1]!)) from--;
  let to = quantity.to;
  while (to < clause.to && to - quantity.to < 12 && !edge(words[to]!)) to++;
  const near = words
    .slice(from, to)
    .map((word, at, all) => (word.lower === 'board' && all[at - 1]?.lower === 'on' ? 'aboard' : word.lower));
  const all = words[quantity.from - 1]?.lower === 'all' ? ['all'] : [];
  const found = near.filter(
    (word) => SCOPE.has(word) || (DEMONYMS.has(word) && quantity.nouns.includes(word)),
  );
  return [...new Set([...all, ...found].map((word) => SAME_SCOPE[word] ?? word))].sort();
}

const SAME_SCOPE: Readonly<Record<string, string>> = {
  'on-ground': 'ground',
  onboard: 'aboard',
  crew: 'aboard',
  passengers: 'aboard',
  passenger: 'aboard',
};

/** The latest date that the sentence names, else the day of publication. */
function asOf(context: Context, sentence: ReadSentence): string | null {
  const dates = sentence.times
    .map((time) => eventDate(time)?.edtf)
    .filter((edtf): edtf is string => edtf !== undefined && !edtf.startsWith('X'));
  return dates.sort().at(-1) ?? context.published;
}
