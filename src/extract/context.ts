import type { Document, ReadSentence } from '../language/document.ts';
import { onceWithin } from '../language/once.ts';
import type { Span } from '../language/span.ts';
import { contains } from '../language/span.ts';
import type { Attribution, Speaker } from '../language/speech/types.ts';
import type { TimeExpression } from '../language/temporal/index.ts';
import { findClauses } from './clauses.ts';
import { hedgeLevel } from './hedges.ts';
import { lowerBound } from './ordered.ts';
import type { EventDate, Level, Standing, Voice } from './types.ts';
import { voiceOf } from './voices.ts';

/** What a source says in passing, of its own: neither what a sentence reports nor its hedges touch it. */
export const IN_PASSING: Standing = { level: 'stated', speaker: null, via: null };

/** A document with the questions that every extractor asks of it. */
export interface Context {
  readonly document: Document;
  /** Date of publication, EDTF, or null. */
  readonly published: string | null;
  /** The entity that a span names or refers to: a mention's chain, or a pronoun's person. */
  entityAt(span: Span): number | null;
  /** The entity that a span ends with. */
  lastIn(span: Span): number | null;
  /** Entities in a span of a sentence, in order, each once. */
  entitiesIn(sentence: ReadSentence, span: Span): number[];
  /** How the source stands to what it says in a span. */
  standingOf(sentence: ReadSentence, span: Span): Standing;
  voiceOf(speaker: Speaker | null): Voice | null;
  /** Sentences that share a code unit with a span. */
  sentencesIn(span: Span): readonly ReadSentence[];
  /** What is said, in part at least, in a sentence. */
  attributionsIn(sentence: ReadSentence): readonly Attribution[];
  /** Quoted stretches of which a sentence holds a part. */
  quotesIn(sentence: ReadSentence): readonly Span[];
}

export function makeContext(document: Document, published: string | null): Context {
  const references = [
    ...document.chains.flatMap((chain) =>
      chain.mentions.map((mention) => ({ start: mention.start, end: mention.end, id: chain.id })),
    ),
    ...document.pronouns
      .filter(({ sure }) => sure)
      .map(({ start, end, chain }) => ({ start, end, id: chain })),
  ].sort((a, b) => a.start - b.start);
  const within = sharing(references);
  const sentencesIn = sharing(document.sentences);
  const said: Attribution[][] = document.sentences.map(() => []);
  for (const attribution of document.attributions)
    for (const { index } of sentencesIn(attribution)) said[index]!.push(attribution);
  const context: Context = {
    document,
    published,
    entityAt: (span) => within(span)[0]?.id ?? null,
    lastIn: (span) => within(span).findLast(({ end }) => end === span.end)?.id ?? null,
    entitiesIn: (_sentence, span) => [...new Set(within(span).map((reference) => reference.id))],
    standingOf: (sentence, span) => standing(context, sentence, span),
    voiceOf: (speaker) => voiceOf(context, speaker),
    sentencesIn,
    attributionsIn: ({ index }) => said[index]!,
    quotesIn: ({ index }) => said[index]!.flatMap((attribution) => attribution.quotes),
  };
  return context;
}

/** Those of `spans`, which are in order and apart, that share a code unit with another span. */
function sharing<T extends Span>(spans: readonly T[]): (span: Span) => T[] {
  return (span) => {
    const found: T[] = [];
    const first = lowerBound(spans, ({ end }) => end > span.start);
    for (let at = first; at < spans.length && spans[at]!.start < span.end; at++) found.push(spans[at]!);
    return found;
  };
}

/** Verbs that only give a frame and take nothing off what is said. */
const FRAMING = new Set([
  'continue',
  'maintain',
  'show',
  'signal',
  'underscore',
  'indicate',
  'figure',
  'call',
  'brand',
  'find',
  'read',
  'consider',
  'thank',
  'praise',
  'learn',
  'offer',
  'discuss',
  'cite',
  'compare',
  'view',
  'project',
  'detail',
  'recall',
]);

function standing(context: Context, sentence: ReadSentence, span: Span): Standing {
  const around = context
    .attributionsIn(sentence)
    .filter(
      (attribution) =>
        contains(attribution.content, span) && attribution.cue !== null && !FRAMING.has(attribution.cue.verb),
    );
  const inner = around.reduce<Attribution | null>(
    (best, next) => (!best || next.end - next.start < best.end - best.start ? next : best),
    null,
  );
  const hedge = hedgeOf(context, sentence, span);
  const said = inner && isOfferRefused(context, inner) ? null : (inner?.cue?.level ?? null);
  const reported = said === 'stated' && inner?.speaker ? 'stated' : said;
  return {
    level: hedge ?? reported ?? 'stated',
    speaker: voiceOf(context, inner?.speaker ?? null),
    via: voiceOf(context, inner?.via ?? null),
  };
}

/** "rejecting an offer from Acme for $7 billion": who refuses an offer denies nothing. */
const isOfferRefused = (context: Context, { cue, content }: Attribution): boolean =>
  cue?.verb === 'reject' &&
  /^(?:\S+ ){0,6}\S*(?:offer|bid|proposal|plan|request|deal|demand|application|appeal|takeover|approach)s?\b/i.test(
    context.document.text.slice(content.start, content.end),
  );

/** How the clause that holds the span hedges, or what frames the whole sentence; for a sentence, its main clause. */
function hedgeOf(context: Context, sentence: ReadSentence, span: Span): Level | null {
  if (!hedges(sentence, context.document.text)) return null;
  const { whole, clauses, main } = hedgesOf(sentence);
  const own = clauses.find((clause) => contains(clause, span)) ?? main(context.document.text) ?? whole;
  own.level ??= { is: hedgeLevel(hedgeScope(context.document.text, sentence, own)) };
  return own.level.is;
}

/** Whether any words of a sentence hedge: few do, and only those need their clauses. */
const hedges = onceWithin(
  ({ start, end }: ReadSentence, text: string): boolean => hedgeLevel(text.slice(start, end)) !== null,
);

/** A stretch of a sentence, and how it hedges once that was asked. */
interface Hedged extends Span {
  level?: { readonly is: Level | null };
}

const hedgesOf = onceWithin((sentence: ReadSentence) => {
  const clauses = findClauses(sentence).map(
    ({ from, to }): Hedged => ({ start: sentence.words[from]!.start, end: sentence.words[to - 1]!.end }),
  );
  const whole: Hedged = { start: sentence.start, end: sentence.end };
  const main = (text: string): Hedged | undefined =>
    clauses.find(
      ({ start }) =>
        !/^(?:after|before|while|when|although|since|if|as)\b/i.test(text.slice(start, start + 9)),
    );
  return { clauses, whole, main };
});

function hedgeScope(text: string, sentence: ReadSentence, own: Span): string {
  const frame =
    /\b(?:according to|reportedly|allegedly)\b/i.exec(text.slice(sentence.start, sentence.end))?.[0] ?? '';
  return `${text.slice(own.start, own.end)} ${frame}`;
}

/** A calendar date, or null where the expression names none. Month and day without a year stay as `XXXX-03-04`. */
export function eventDate(time: TimeExpression): EventDate | null {
  const edtf = quarters(time) ?? time.edtf ?? (/^XXXX-\d\d-\d\d/.exec(time.value)?.[0] || null);
  if (!edtf || (time.type !== 'DATE' && time.type !== 'TIME')) return null;
  return { edtf, words: time.text, mod: time.mod, explicit: time.basis === 'explicit' };
}

/** A quarter as its first and last month; "the second or third quarter" as those of both. */
function quarters(time: TimeExpression): string | null {
  const match = /^(\d{4})-Q([1-4])$/.exec(time.value);
  if (!match) return null;
  const last = /\b(?:or|and|to)[ -](?:the )?(second|third|fourth)\b/i.exec(time.text)?.[1]?.toLowerCase();
  const from = Number(match[2]);
  const to = last ? { second: 2, third: 3, fourth: 4 }[last]! : from;
  const month = (one: number): string => `${match[1]}-${String(one).padStart(2, '0')}`;
  return to >= from ? `${month(from * 3 - 2)}/${month(to * 3)}` : null;
}
