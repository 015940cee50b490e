import type { ReadSentence } from '../../language/document.ts';
import type { Span } from '../../language/span.ts';
import type { Context } from '../context.ts';
import { hasCommonSubject, subjectBefore } from '../subject.ts';
import type { Claim } from '../types.ts';
import { wording } from '../wording.ts';

/** Indices of the words that are one of `lower`. */
export function places(sentence: ReadSentence, lower: ReadonlySet<string>): number[] {
  const found: number[] = [];
  for (let at = 0; at < sentence.words.length; at++)
    if (lower.has(sentence.words[at]!.lower) && sentence.words[at]!.kind !== 'mark') found.push(at);
  return found;
}

/** Subject of a verb or participle at `at`: before it, or at the front of the main clause behind it. */
export function subjectAround(context: Context, sentence: ReadSentence, at: number): number | null {
  const before = subjectBefore(context, sentence, at);
  if (before) return before.entity;
  if (hasCommonSubject(sentence, at)) return null;
  const comma = sentence.words.findIndex((word, index) => index > at && word.text === ',');
  if (comma < 0) return null;
  const span = {
    start: sentence.words[comma]!.end,
    end: Math.min(sentence.end, (sentence.words[comma + 6] ?? sentence.words.at(-1)!).end),
  };
  return context.entitiesIn(sentence, span).find((id) => isPerson(context, id)) ?? null;
}

export const isPerson = (context: Context, id: number): boolean =>
  context.document.chains[id]?.type === 'person';

/** Not every name tells that it is a person's: what is said of it may. */
export const mayBePerson = (context: Context, id: number): boolean =>
  /^(?:person|other)$/.test(context.document.chains[id]?.type ?? '');

export function personAt(context: Context, mention: ReadSentence['mentions'][number]): number | null {
  const id = context.document.chainOf.get(mention)!;
  return isPerson(context, id) ? id : null;
}

/** A claim that rests on a sentence, put forward as the source puts it. */
export function claim(
  context: Context,
  sentence: ReadSentence,
  made: Pick<Claim, 'subject' | 'property' | 'value' | 'key'> & Partial<Claim>,
  span?: Span,
): Claim {
  return {
    entities: [],
    date: null,
    former: false,
    ...context.standingOf(sentence, span ?? sentence),
    passage: { start: sentence.start, end: sentence.end },
    text: wording(context, sentence),
    ...made,
  };
}
