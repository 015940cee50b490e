import type { ReadSentence } from '../language/document.ts';
import { DETERMINERS, PREPOSITIONS } from '../language/lexicon/function-words.ts';
import type { Quantity } from '../language/quantities/index.ts';
import type { Word } from '../language/words.ts';
import { type Clause, findClauses, isInterrupted, isVerb } from './clauses.ts';
import { type Context, eventDate } from './context.ts';
import { isNamed, measured } from './figure-measures.ts';
import { scopeWords } from './figure-scope.ts';
import { worthTelling } from './figure-worth.ts';
import { isOwn } from './tellable.ts';
import type { Figure } from './types.ts';
import { wording } from './wording.ts';

/** Numbers with what they measure; a number without either is no figure (E13). */
export function findFigures(context: Context): Figure[] {
  return context.document.sentences.flatMap((sentence) => {
    if (sentence.heading || isOwn(context, sentence)) return [];
    const clauses = findClauses(sentence);
    return sentence.quantities
      .filter((quantity) => worthTelling(sentence, quantity))
      .map((quantity) => figure(context, sentence, clauses, quantity))
      .filter((one): one is Figure => one !== null);
  });
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
  const measures =
    quantity.unit === 'magnitude'
      ? ['magnitude']
      : measured(...around(sentence.words, clauses, clause, quantity), isNamed(sentence));
  if (measures.length === 0) return null;
  const start = quantity.unit === 'magnitude' ? magnitudeStart(sentence.words, quantity) : quantity.start;
  const end = withRate(sentence.words, quantity.end);
  return {
    kind: quantity.kind,
    value: quantity.value,
    grain: quantity.grain,
    ...(quantity.high === undefined ? {} : { high: quantity.high }),
    sense: quantity.sense,
    modifier: quantity.modifier,
    unit: quantity.kind === 'count' ? measures.at(-1)! : quantity.unit,
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

/** Where a figure's own words end: with "and crew", and with what it is for each of: "a day", "per barrel". */
function withRate(words: readonly Word[], end: number): number {
  let at = words.findIndex((word) => word.start >= end);
  if (at < 0) return end;
  if (words[at]!.lower === 'and' && COUPLED.has(words[at + 1]?.lower ?? '')) at += 2;
  const each =
    /^(?:per|a|an|each|every)$/.test(words[at]?.lower ?? '') &&
    EACH.has(words[at + 1]?.lower ?? '') &&
    !/^(?:ago|earlier|before|later|after|on)$/.test(words[at + 2]?.lower ?? '');
  return words[each ? at + 1 : at - 1]!.end;
}

/** What is counted together with the noun before "and". */
const COUPLED = new Set('crew women children wounded injured teachers troops staff'.split(' '));

/** What a rate is for each of. */
const EACH = new Set(
  'second minute hour day night week month year share barrel gallon litre liter tonne ton ounce mile head person household vehicle'.split(
    ' ',
  ),
);

/** Where "magnitude" stands before its number: "a magnitude 6.8 quake", "magnitude of 7"; else where the number does. */
function magnitudeStart(words: readonly Word[], { from, start }: Quantity): number {
  for (let at = from - 1; at >= Math.max(0, from - 2); at--)
    if (/^magnitude-?$/.test(words[at]!.lower)) return words[at]!.start;
  return start;
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
    (!PREPOSITIONS.has(sentence.words[clause.to - 1]!.lower) && /^(?:who|which|while|and|but)$/.test(next)) ||
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

/** The latest date that the sentence names, else the day of publication. */
function asOf(context: Context, sentence: ReadSentence): string | null {
  const dates = sentence.times
    .map((time) => eventDate(time)?.edtf)
    .filter((edtf): edtf is string => edtf !== undefined && !edtf.startsWith('X'));
  return dates.sort().at(-1) ?? context.published;
}
