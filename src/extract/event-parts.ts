import type { ReadSentence } from '../language/document.ts';
import type { Trigger } from './actions.ts';
import { type Clause, isVerb } from './clauses.ts';
import { type Context, eventDate } from './context.ts';
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
  if (has(clause)) return clause;
  const index = clauses.indexOf(clause);
  const next = clauses[index + 1];
  if (next && at <= clause.from + 6 && has(next)) return { from: clause.from, to: next.to };
  const before = clauses[index - 1];
  if (before && has(before)) return { from: before.from, to: clause.to };
  return whole;
}

const ASIDES = new Set([
  'who',
  'which',
  'when',
  'after',
  'before',
  'while',
  'since',
  'until',
  'once',
  'because',
  'although',
]);

/** A relative or subordinate clause: its date is its own, and not that of the sentence around it. */
export const isAside = (sentence: ReadSentence, clause: Clause): boolean =>
  ASIDES.has(sentence.words[clause.from]!.lower) &&
  hasVerb(sentence, { from: clause.from + 1, to: clause.to });

const hasVerb = (sentence: ReadSentence, clause: Clause): boolean =>
  sentence.words.slice(clause.from, clause.to).some(isVerb);

/** One clause as a line; null where it cannot stand alone. */
export function partOf(context: Context, sentence: ReadSentence, clause: Clause): Part | null {
  const first = sentence.words[clause.from]!;
  const end = sentence.words[clause.to - 1]!.end;
  if (first.lower === 'who' || first.lower === 'which') return relativePart(context, sentence, clause);
  if (isAside(sentence, clause))
    return {
      text: wording(context, sentence, { start: sentence.words[clause.from + 1]!.start, end }),
      antecedent: null,
    };
  if (clause.from === 0 && hasVerb(sentence, clause))
    return { text: wording(context, sentence, { start: sentence.start, end }), antecedent: null };
  return null;
}

/** "Hart, who joined in May" → "Ann Hart joined in May." */
function relativePart(context: Context, sentence: ReadSentence, clause: Clause): Part | null {
  const { words } = sentence;
  const human = words[clause.from]!.lower === 'who';
  const before = sentence.mentions.filter(
    (one) => one.to <= clause.from && (typeOf(context, one) === 'person') === human,
  );
  const mention = before.at(-1);
  if (!mention || (!human && clause.from - mention.to > 3)) return null;
  const id = context.document.chainOf.get(mention)!;
  const rest = wording(context, sentence, {
    start: words[clause.from + 1]!.start,
    end: words[clause.to - 1]!.end,
  });
  const name = human ? context.document.chains[id]!.name : mention.text;
  return { text: `${name} ${rest.charAt(0).toLowerCase()}${rest.slice(1)}`, antecedent: id };
}

const typeOf = (context: Context, mention: ReadSentence['mentions'][number]): string =>
  context.document.chains[context.document.chainOf.get(mention)!]!.type;
