import { overlaps, type Span } from '../language/span.ts';
import type { Speaker } from '../language/speech/types.ts';
import type { Context } from './context.ts';
import { lowerBound } from './ordered.ts';
import type { Voice } from './types.ts';

/** Who speaks: the entity that words name or mean, or the words that describe somebody unnamed. */
export function voiceOf(context: Context, speaker: Speaker | null): Voice | null {
  if (!speaker) return null;
  if (speaker.kind === 'pronoun' && speaker.antecedent)
    return voiceOfPronoun(context, speaker, speaker.antecedent);
  const entity = speaker.kind === 'description' ? null : namedBy(context, speaker.head);
  return entity === null
    ? { entity: institutionOf(context, speaker), text: textOf(context, speaker.head) }
    : named(context, entity);
}

const textOf = (context: Context, { start, end }: Span): string => context.document.text.slice(start, end);
const named = (context: Context, entity: number): Voice => ({
  entity,
  text: context.document.chains[entity]!.name,
});

/**
 * Whom "he said" means. Where the name that spoke or was the subject before is another than the one that the pronoun's
 * own sentence suggests, it is that name: what is quoted names many who say nothing. Nobody of the other sex is meant.
 */
function voiceOfPronoun(context: Context, speaker: Speaker, antecedent: Span): Voice | null {
  const unnamed = unnamedBefore(context, speaker);
  if (unnamed !== null) return { entity: null, text: unnamed };
  const before = nameAtEnd(context, antecedent);
  const sex = /^she\b/i.test(speaker.text) ? 'female' : /^he\b/i.test(speaker.text) ? 'male' : null;
  const fits = before !== null && (sex === null || (context.document.chains[before]!.gender ?? sex) === sex);
  const entity = fits ? before : (context.entityAt(speaker) ?? likeliest(context, speaker));
  if (entity !== null) return named(context, entity);
  return before === null ? { entity: null, text: textOf(context, antecedent) } : null;
}

/** "the lawyer Ann Hart", "Acme's Ann Hart": the name that words end with; none in "a lawyer of Ann Hart", "a US official". */
function nameAtEnd({ document: { sentences, chainOf, text } }: Context, span: Span): number | null {
  const sentence = sentences[lowerBound(sentences, ({ end }) => end > span.start)];
  const mention = sentence?.mentions.find(({ end }) => end === span.end);
  if (!mention || /\s(?:for|of|from|at|to|in|by)\s/.test(text.slice(span.start, mention.start))) return null;
  return chainOf.get(mention) ?? null;
}

/** Whom a speaker's pronoun means where only somebody described makes it unsure: he speaks on. */
function likeliest({ document: { pronouns } }: Context, { start }: Speaker): number | null {
  const pronoun = pronouns[lowerBound(pronouns, (one) => one.start >= start)];
  return pronoun?.start === start && pronoun.described ? pronoun.chain : null;
}

/** "One weaver spoke of Hart. "…," he said": whom the sentences in between speak of without a name. */
function unnamedBefore(context: Context, { kind, antecedent, start }: Speaker): string | null {
  if (kind !== 'pronoun' || !antecedent || context.entityAt(antecedent) !== null) return null;
  const text = context.document.text.slice(antecedent.start, antecedent.end);
  const person = context.entityAt({ start, end: start + 1 });
  const between = { start: antecedent.end, end: start };
  return /^(?:one|an?|another)\b/i.test(text) &&
    person !== null &&
    !context.document.chains[person]!.mentions.some((mention) => overlaps(mention, between))
    ? text
    : null;
}

/** "Coast Guard Captain Ann Hart", "London's Harbour Mail": the person, or the body of a place, at the end of the words, else what they begin with. */
function namedBy(context: Context, head: Span): number | null {
  const typeOf = (id: number): string => context.document.chains[id]!.type;
  const text = context.document.text.slice(head.start, head.end);
  if (PARTY.test(text))
    return context.lastIn({ start: Math.max(0, head.start - LONG_NAME), end: head.start - 2 });
  const [first, last] = [context.entityAt(head), context.lastIn(head)];
  return last !== null && (typeOf(last) === 'person' || (first !== null && typeOf(first) === 'place'))
    ? last
    : first;
}

/** "Ann Hart, R-Ohio, said": party and state, in the style of American papers. */
const PARTY = /^[DIR]-\p{Lu}[\p{L}.]{1,12}$/u;
const LONG_NAME = 60;

/** "the Acme board", "Acme's report": the organization that the described speaker belongs to, if it opens the phrase. */
function institutionOf(context: Context, speaker: Speaker): number | null {
  const id = context.entityAt({ start: speaker.head.start, end: speaker.head.start + 5 });
  if (id === null) return null;
  const chain = context.document.chains[id]!;
  const reports = /(?:['’]s?\s+(?:report|article|story|account|statement|post|blog)\b)/.test(speaker.text);
  return chain.type !== 'person' && reports ? id : null;
}
