import type { ReadSentence } from '../language/document.ts';
import { AUXILIARIES } from '../language/lexicon/function-words.ts';
import { ROLE_NOUNS } from '../language/lexicon/roles.ts';
import { VERB_FORMS } from '../language/lexicon/verbs.ts';
import { contentWords } from '../language/stems.ts';
import type { TimeExpression } from '../language/temporal/index.ts';
import { actNear, findTriggers, type Trigger } from './actions.ts';
import { type Clause, findClauses } from './clauses.ts';
import { type Context, eventDate } from './context.ts';
import { listOwner, personBefore } from './lists.ts';
import { ownerOf, subjectBefore } from './subject.ts';
import type { EventDate, Happening } from './types.ts';
import { wording } from './wording.ts';

/** Dated happenings: each calendar date of a sentence with the clause it stands in. */
export function findHappenings(context: Context): Happening[] {
  return context.document.sentences.flatMap((sentence) =>
    sentence.heading ? [] : ofSentence(context, sentence),
  );
}

function ofSentence(context: Context, sentence: ReadSentence): Happening[] {
  const dated = sentence.times
    .map((time) => ({ time, date: usableDate(context, sentence, time) }))
    .filter((one): one is { time: TimeExpression; date: EventDate } => one.date !== null);
  const finest = joinRanges(sentence, dropCoarser(dated));
  if (finest.length === 0) return [];
  const clauses = findClauses(sentence);
  const triggers = findTriggers(sentence);
  return finest
    .map(({ time, date }) => happening(context, sentence, clauses, triggers, time, date, finest.length > 1))
    .filter((one): one is Happening => one !== null);
}

/** "early this morning (March 4)": two expressions of one day are one date. */
function dropCoarser(
  dated: readonly { time: TimeExpression; date: EventDate }[],
): { time: TimeExpression; date: EventDate }[] {
  const kept: { time: TimeExpression; date: EventDate }[] = [];
  for (const one of dated) {
    const same = kept.findIndex(
      (other) => other.date.edtf.startsWith(one.date.edtf) || one.date.edtf.startsWith(other.date.edtf),
    );
    if (same < 0) kept.push(one);
    else if (one.date.edtf.length > kept[same]!.date.edtf.length) kept[same] = one;
  }
  return kept;
}

/** "between 2024 and 2025", "from May to July": one happening over an interval. */
function joinRanges(
  sentence: ReadSentence,
  dated: { time: TimeExpression; date: EventDate }[],
): { time: TimeExpression; date: EventDate }[] {
  const [first, second] = dated;
  if (!first || !second) return dated;
  const at = (start: number): number => sentence.words.findIndex((word) => word.start >= start);
  const opens = /^(?:between|from)$/.test(sentence.words[at(first.time.start) - 1]?.lower ?? '');
  const between = sentence.words
    .slice(at(first.time.end), at(second.time.start))
    .map((word) => word.lower)
    .join(' ');
  if (!opens || !/^(?:and|to|until|through)$/.test(between) || first.date.edtf >= second.date.edtf)
    return dated;
  const date = {
    ...first.date,
    edtf: `${first.date.edtf}/${second.date.edtf}`,
    words: `${first.date.words} ${between} ${second.date.words}`,
  };
  return [{ time: first.time, date }, ...dated.slice(2)];
}

/** Dates that say when something happened; not "today" as "nowadays", nor a year inside a name or a quotation. */
function usableDate(context: Context, sentence: ReadSentence, time: TimeExpression): EventDate | null {
  const date = eventDate(time);
  if (!date || /-W\d\d$/.test(time.value) || isSignature(context, sentence)) return null;
  const quoted = context.document.attributions.some((one) =>
    one.quotes.some((quote) => time.start >= quote.start && time.end <= quote.end),
  );
  if (quoted) return null;
  if (
    /^(?:today|now|tonight)$/i.test(time.text) &&
    !/\b(?:was|were|announced|fired|said|died)\b/i.test(
      context.document.text.slice(sentence.start, sentence.end),
    )
  )
    return null;
  return date;
}

/** "— Ann Hart (@annhart) May 3, 2023": the date of a post that is shown, under its words. */
const isSignature = (context: Context, sentence: ReadSentence): boolean =>
  /\(@\w+\)\s+\p{Lu}/u.test(context.document.text.slice(sentence.start, sentence.end + 20));

function happening(
  context: Context,
  sentence: ReadSentence,
  clauses: readonly Clause[],
  triggers: readonly Trigger[],
  time: TimeExpression,
  date: EventDate,
  shared: boolean,
): Happening | null {
  const { words } = sentence;
  const at = words.findIndex((word) => word.end > time.start);
  const clause = clauses.find((one) => at >= one.from && at < one.to) ?? { from: 0, to: words.length };
  const home = scopeOf(clauses, clause, triggers, sentence, at);
  const inside = triggers.filter((trigger) => trigger.at >= home.from && trigger.at < home.to);
  const near = [...inside].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  const span = { start: words[home.from]!.start, end: words[home.to - 1]!.end };
  const relative = words[home.from]!.lower === 'who' && inside.length > 0;
  const part = (shared || relative) && home.to - home.from >= 4 ? partOf(context, sentence, home) : null;
  const entities = context.entitiesIn(sentence, part ? span : sentence);
  const verb = near.find((trigger) => !trigger.noun) ?? near[0];
  const nearest = near[0];
  const possessor = nearest?.noun ? ownerOf(context, sentence, nearest.at) : null;
  const subject = possessor ?? (verb ? subjectBefore(context, sentence, verb.at) : null);
  const antecedent = part?.antecedent ?? null;
  const owner = listOwner(context, sentence);
  const all = [
    ...new Set([
      ...(owner !== null ? [owner] : []),
      ...(antecedent !== null ? [antecedent] : []),
      ...(subject ? [subject.entity] : []),
      ...entities,
      ...impliedIn(context, sentence),
    ]),
  ];
  if (all.length === 0 && inside.length === 0) return null;
  const from = Math.min(home.from, verb?.at ?? home.from);
  return {
    date,
    classes: [...new Set(near.map((trigger) => trigger.name))],
    act: actNear(sentence, from, home.to),
    entities: all,
    subject: owner ?? subject?.entity ?? antecedent ?? firstPerson(context, all),
    ...context.standingOf(sentence, time),
    passage: { start: sentence.start, end: sentence.end },
    text: owner !== null ? entryText(context, sentence, owner) : (part?.text ?? wording(context, sentence)),
    words: contentWords(words.slice(home.from, home.to)),
  };
}

/** "The 38-year-old founder", "the company": whom the lines before spoke of; for telling events together only. */
function impliedIn(context: Context, sentence: ReadSentence): number[] {
  const found: number[] = [];
  const opening = sentence.words.slice(0, 5).map((word) => word.lower);
  if (
    opening[0] === 'the' &&
    opening.some((word) => ROLE_NOUNS.has(word)) &&
    !sentence.mentions.some((one) => one.from < 5)
  ) {
    const person = personBefore(context, sentence);
    if (person !== null) found.push(person);
  }
  if (
    sentence.words.some(
      (word, at) =>
        /^(?:company|firm|startup|group)$/.test(word.lower) && sentence.words[at - 1]?.lower === 'the',
    )
  ) {
    const before = context.document.sentences
      .slice(Math.max(0, sentence.index - 2), sentence.index)
      .flatMap((one) => one.mentions.map((mention) => context.document.chainOf.get(mention)!));
    const company = before.findLast((id) => context.document.chains[id]!.type === 'organization');
    if (company !== undefined) found.push(company);
  }
  return found;
}

/** "2022 – Appointed chief engineer" → "Ann Hart: appointed chief engineer." */
function entryText(context: Context, sentence: ReadSentence, owner: number): string {
  const rest = wording(context, sentence, {
    start: sentence.words[2]?.start ?? sentence.start,
    end: sentence.end,
  });
  const second = rest.charAt(1);
  const lower = second === second.toLowerCase() ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest;
  return `${context.document.chains[owner]!.name}: ${lower}`;
}

/** The clause with the date, or, where nothing happens in it, the whole sentence. */
function scopeOf(
  clauses: readonly Clause[],
  clause: Clause,
  triggers: readonly Trigger[],
  sentence: ReadSentence,
  at: number,
): Clause {
  const opens = at <= 3 && sentence.times.filter((time) => eventDate(time) !== null).length === 1;
  if (opens) return { from: 0, to: sentence.words.length };
  const has = (one: Clause): boolean =>
    triggers.some((trigger) => trigger.at >= one.from && trigger.at < one.to);
  if (has(clause)) return clause;
  const index = clauses.indexOf(clause);
  const next = clauses[index + 1];
  if (next && at <= clause.from + 6 && has(next)) return { from: clause.from, to: next.to };
  const before = clauses[index - 1];
  if (before && has(before)) return { from: before.from, to: clause.to };
  return { from: 0, to: sentence.words.length };
}

/** One clause of several as a line of its own; null where it cannot stand alone. */
function partOf(
  context: Context,
  sentence: ReadSentence,
  clause: Clause,
): { text: string; antecedent: number | null } | null {
  const { words } = sentence;
  const first = words[clause.from]!;
  const end = words[clause.to - 1]!.end;
  if (first.lower === 'who') {
    const mention = sentence.mentions.filter((one) => one.to <= clause.from && isPerson(context, one)).at(-1);
    const id = mention ? context.document.chainOf.get(mention) : undefined;
    if (id === undefined) return null;
    const rest = wording(context, sentence, { start: words[clause.from + 1]!.start, end });
    return {
      text: `${context.document.chains[id]!.name} ${rest.charAt(0).toLowerCase()}${rest.slice(1)}`,
      antecedent: id,
    };
  }
  if (
    clause.from === 0 &&
    words
      .slice(clause.from, clause.to)
      .some((word) => VERB_FORMS.has(word.lower) || AUXILIARIES.has(word.lower))
  )
    return { text: wording(context, sentence, { start: sentence.start, end }), antecedent: null };
  return null;
}

const isPerson = (context: Context, mention: ReadSentence['mentions'][number]): boolean =>
  context.document.chains[context.document.chainOf.get(mention)!]!.type === 'person';

const firstPerson = (context: Context, entities: readonly number[]): number | null =>
  entities.find((id) => context.document.chains[id]!.type === 'person') ?? entities[0] ?? null;
