import type { ReadSentence } from '../language/document.ts';
import { leansBack } from '../language/wholeness.ts';
import type { Trigger } from './actions.ts';
import {
  type Clause,
  findClauses,
  isVerb,
  opensParticiple,
  opensRelative,
  startsPredicate,
} from './clauses.ts';
import { type Context, eventDate } from './context.ts';
import { subjectBefore } from './subject.ts';
import { wording } from './wording.ts';

/** The words of a sentence that a date belongs to, as a line of their own. */
export interface Part {
  readonly text: string;
  /** Whom a relative clause is about: the name before "who" or "which". */
  readonly antecedent: number | null;
}

/** The clause with the date, or, where nothing happens in it, the one beside it or the whole sentence. */
export function scopeOf(
  clauses: readonly Clause[],
  clause: Clause,
  triggers: readonly Trigger[],
  sentence: ReadSentence,
  at: number,
): Clause {
  const whole = { from: 0, to: sentence.words.length };
  if (isAside(sentence, clause)) return clause;
  const opens = at <= 3 && sentence.times.filter((time) => eventDate(time) !== null).length === 1;
  if (opens) return whole;
  const has = (one: Clause): boolean =>
    triggers.some((trigger) => trigger.at >= one.from && trigger.at < one.to);
  if (has(clause) || isCoordinate(sentence, clause)) return clause;
  const index = clauses.indexOf(clause);
  const next = clauses[index + 1];
  if (next && at <= clause.from + 6 && has(next) && !isAside(sentence, next))
    return { from: clause.from, to: next.to };
  const before = clauses[index - 1];
  if (before && has(before) && !isAside(sentence, before)) return { from: before.from, to: clause.to };
  return whole;
}

const ASIDES = new Set(['when', 'after', 'before', 'while', 'since', 'until', 'once', 'because', 'although']);

/** A relative or subordinate clause: its date is its own, and not that of the sentence around it. */
export const isAside = (sentence: ReadSentence, clause: Clause): boolean =>
  opensRelative(sentence.words, clause.from) ||
  opensParticiple(sentence.words, clause.from) ||
  /^(?:who|which)$/.test(sentence.words[clause.from]!.lower) ||
  (ASIDES.has(sentence.words[clause.from]!.lower) &&
    !opensDate(sentence, clause.from + 1) &&
    hasVerb(sentence, { from: clause.from + 1, to: phraseEnd(sentence, clause) }));

/** "Since 2003, the firm has …": a date, and no clause, stands behind the word. */
const opensDate = ({ words, times }: ReadSentence, at: number): boolean =>
  times.some(
    (time) =>
      time.start === words[at]?.start && words.some((one) => one.start >= time.end && one.text === ','),
  );

/** "Once the face of Acme, Hart was …" is no clause of "once": the verb has to come before the comma. */
const phraseEnd = (sentence: ReadSentence, { from, to }: Clause): number => {
  if (sentence.words[from]!.lower !== 'once') return to;
  const comma = sentence.words.findIndex((word, at) => at > from && word.text === ',');
  return comma < 0 || comma > to ? to : comma;
};

const hasVerb = (sentence: ReadSentence, clause: Clause): boolean =>
  sentence.words.slice(clause.from, clause.to).some(isVerb);

/** One clause as a line; null where it cannot stand alone. */
export function partOf(context: Context, sentence: ReadSentence, clause: Clause): Part | null {
  const first = sentence.words[clause.from]!;
  const end = sentence.words[clause.to - 1]!.end;
  if (first.lower === 'who' || first.lower === 'which') return relativePart(context, sentence, clause);
  if (opensParticiple(sentence.words, clause.from)) return participlePart(context, sentence, clause);
  if (opensRelative(sentence.words, clause.from) || /^(?:once|until)$/.test(first.lower)) return null;
  if (isAside(sentence, clause))
    return standing({
      text: wording(context, sentence, { start: sentence.words[clause.from + 1]!.start, end }),
      antecedent: null,
    });
  if (isCoordinate(sentence, clause)) return coordinatePart(context, sentence, clause);
  if (clause.from === 0 && hasVerb(sentence, clause))
    return { text: wording(context, sentence, { start: sentence.start, end }), antecedent: null };
  return null;
}

const standing = (part: Part): Part | null => (leansBack(part.text) ? null : part);

/** "and became head in 2016". */
const isCoordinate = ({ words }: ReadSentence, { from }: Clause): boolean =>
  /^(?:and|but)$/.test(words[from]!.lower) && startsPredicate(words, from + 1);

/** "Hart joined in 2009 and became head in 2016": the second predicate with the subject of the first. */
function coordinatePart(context: Context, sentence: ReadSentence, clause: Clause): Part | null {
  const verb = sentence.words.findIndex(isVerb);
  const before = findClauses(sentence).find((one) => one.to === clause.from);
  if (before && opensRelative(sentence.words, before.from)) return null;
  const subject = verb > 0 && verb < clause.from ? subjectBefore(context, sentence, verb) : null;
  if (!subject || subject.owner) return null;
  const rest = restOf(context, sentence, clause, subject.entity);
  return { text: `${context.document.chains[subject.entity]!.name} ${rest}`, antecedent: subject.entity };
}

/** "Acme, founded in 1924, …" → "Acme was founded in 1924." */
function participlePart(context: Context, sentence: ReadSentence, clause: Clause): Part | null {
  const mention = sentence.mentions.find((one) => one.to === clause.from - 1);
  if (!mention || sentence.words[mention.from - 1]?.lower === 'and') return null;
  const id = context.document.chainOf.get(mention)!;
  const rest = restOf(context, sentence, { ...clause, from: clause.from - 1 }, id);
  return { text: `${nameAt(context, mention)} was ${rest}`, antecedent: id };
}

/** The clause without its first word, to go on a line. */
function restOf(context: Context, sentence: ReadSentence, clause: Clause, subject: number): string {
  const start = sentence.words[clause.from + 1]!.start;
  const end = sentence.words[clause.to - 1]!.end;
  const rest = wording(context, sentence, { start, end }, subject);
  return `${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
}

/** "…, who left in May, as well as Bea Dahl": what is added to the list is no part of the clause. */
function listEnd({ words }: ReadSentence, { from, to }: Clause): number {
  const added = words.findIndex(
    (word, at) =>
      at > from &&
      at < to &&
      words[at - 1]!.text === ',' &&
      /^(?:as well|along with|together with)$/.test(`${word.lower} ${words[at + 1]?.lower}`),
  );
  return added < 0 ? to : added;
}

/** A person's full name; anything else as the sentence has it. */
const nameAt = (context: Context, mention: ReadSentence['mentions'][number]): string =>
  typeOf(context, mention) === 'person'
    ? context.document.chains[context.document.chainOf.get(mention)!]!.name
    : mention.text;

/** "Hart, who joined in May" → "Ann Hart joined in May." */
function relativePart(context: Context, sentence: ReadSentence, whole: Clause): Part | null {
  const { words } = sentence;
  const clause = { from: whole.from, to: listEnd(sentence, whole) };
  const human = words[clause.from]!.lower === 'who';
  const before = sentence.mentions.filter(
    (one) => one.to <= clause.from && (typeOf(context, one) === 'person') === human,
  );
  const mention = before.at(-1);
  if (!mention || (!human && clause.from - mention.to > 3)) return null;
  const id = context.document.chainOf.get(mention)!;
  return { text: `${nameAt(context, mention)} ${restOf(context, sentence, clause, id)}`, antecedent: id };
}

const typeOf = (context: Context, mention: ReadSentence['mentions'][number]): string =>
  context.document.chains[context.document.chainOf.get(mention)!]!.type;
