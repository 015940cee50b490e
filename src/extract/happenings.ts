import type { ReadSentence } from '../language/document.ts';
import { ROLE_NOUNS } from '../language/lexicon/roles.ts';
import { contentWords } from '../language/stems.ts';
import { isScene } from '../language/wholeness.ts';
import { actNear, findTriggers, type Trigger } from './actions.ts';
import { isBeside } from './beside.ts';
import { type Clause, findClauses } from './clauses.ts';
import type { Context } from './context.ts';
import { type Dated, datesIn, isOfNoun, isPlanned } from './event-dates.ts';
import { isAside, partOf, scopeOf } from './event-parts.ts';
import { entryText, listOwner, personBefore } from './lists.ts';
import { patientOf } from './patient.ts';
import { ownerOf, subjectBefore } from './subject.ts';
import { isOwn, isQuoted, isSupposed } from './tellable.ts';
import type { EventDate, Happening } from './types.ts';
import { isWished } from './wishes.ts';
import { wording } from './wording.ts';

/** Dated happenings: each calendar date of a sentence with the clause it stands in. */
export function findHappenings(context: Context): Happening[] {
  return context.document.sentences.flatMap((sentence) =>
    sentence.heading || isOwn(context, sentence) ? [] : ofSentence(context, sentence),
  );
}

function ofSentence(context: Context, sentence: ReadSentence): Happening[] {
  const dated = datesIn(context, sentence);
  if (dated.length === 0) return [];
  const clauses = findClauses(sentence);
  const triggers = findTriggers(sentence);
  const found = dated
    .map((one) => happening(context, sentence, clauses, triggers, one, dated.length > 1))
    .filter((one): one is Happening => one !== null);
  const isList = found.every(({ date }) => date.edtf.length === 4);
  return found.filter(
    (one) => isList || one === tellerOf(one, found) || (one.planned && one === firstPlan(one, found)),
  );
}

/**
 * One line under several days would tell as many happenings: it stands for the first that it tells itself. A list of
 * years is as many, and beside what was done stands what is to come.
 */
function tellerOf({ text }: Happening, found: readonly Happening[]): Happening | undefined {
  const same = found.filter((other) => undated(other.text) === undated(text));
  return same.find(({ act }) => act !== 'mentioned') ?? same[0];
}

const firstPlan = ({ text }: Happening, found: readonly Happening[]): Happening | undefined =>
  found.find((other) => other.planned && undated(other.text) === undated(text));

/** A line without the days that are put behind its words. */
const undated = (text: string): string => text.replace(/ \(\d{4}(?:-\d\d){0,2}\)/g, '');

function happening(
  context: Context,
  sentence: ReadSentence,
  clauses: readonly Clause[],
  triggers: readonly Trigger[],
  { time, date }: Dated,
  shared: boolean,
): Happening | null {
  const { words } = sentence;
  const at = words.findIndex((word) => word.end > time.start);
  const clause = clauses.find((one) => at >= one.from && at < one.to) ?? { from: 0, to: words.length };
  if (isQuoted(sentence, at) || isSupposed(sentence, clause)) return null;
  if (at > OPENING && isDay(date) && isScene(context.document.text.slice(sentence.start, sentence.end)))
    return null;
  const home = scopeOf(clauses, clause, triggers, sentence, at);
  const own = isAside(sentence, home)
    ? triggers
    : triggers.filter(
        (trigger) =>
          !clauses.some((one) => trigger.at >= one.from && trigger.at < one.to && isAside(sentence, one)),
      );
  const inside = own.filter((trigger) => trigger.at >= home.from && trigger.at < home.to);
  const near = [...inside].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  const span = { start: words[home.from]!.start, end: words[home.to - 1]!.end };
  const aside = isAside(sentence, home);
  const part = (shared || aside) && home.to - home.from >= 4 ? partOf(context, sentence, home) : null;
  if (
    aside &&
    (part === null ||
      inside.length === 0 ||
      context.entitiesIn(sentence, span).length + Number(part.antecedent !== null) === 0)
  )
    return null;
  const entities = context.entitiesIn(sentence, part ? span : sentence);
  const verb = near.find((trigger) => !trigger.noun) ?? near[0];
  const nearest = near[0];
  const possessor = nearest?.noun ? ownerOf(context, sentence, nearest.at) : null;
  const antecedent = part?.antecedent ?? null;
  const subject =
    antecedent !== null
      ? { entity: antecedent }
      : (possessor ?? (verb ? subjectBefore(context, sentence, verb.at) : null));
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
  const toldIn = verb && clauses.find((one) => verb.at >= one.from && verb.at < one.to);
  return {
    date,
    classes: [...new Set(near.map((trigger) => trigger.name))],
    act:
      isOfNoun(sentence, time) ||
      isOccasion(sentence, nearest, at) ||
      isBeside(sentence, time, context.published)
        ? 'mentioned'
        : actNear(sentence, from, Math.max(at, toldIn?.to ?? home.to)),
    planned: isPlanned(sentence, { time, date }, home.from, context.published),
    entities: all,
    patient:
      patientOf(context, sentence, near[0]) ??
      (near[0] && !isWished(sentence, near[0]) && isPerson(context, antecedent) ? antecedent : null),
    subject: owner ?? subject?.entity ?? antecedent ?? firstPerson(context, all),
    ...context.standingOf(sentence, time),
    passage: { start: sentence.start, end: sentence.end },
    text: owner !== null ? entryText(context, sentence, owner) : (part?.text ?? wording(context, sentence)),
    words: contentWords(words.slice(home.from, home.to)),
  };
}

/** Words that a date at the head of an entry stands in. */
const OPENING = 3;

const isDay = ({ edtf }: EventDate): boolean => edtf.length === 10 && !edtf.startsWith('X');

/** "He took a job after his dismissal on Friday": the day of what only gives the occasion. */
const isOccasion = (sentence: ReadSentence, nearest: Trigger | undefined, at: number): boolean =>
  nearest?.noun === true &&
  nearest.at < at &&
  sentence.words
    .slice(Math.max(0, nearest.at - 4), nearest.at)
    .some((word) => /^(?:after|before|since|following|despite|amid|over)$/.test(word.lower));

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

const isPerson = (context: Context, id: number | null): boolean =>
  id !== null && context.document.chains[id]!.type === 'person';

const firstPerson = (context: Context, entities: readonly number[]): number | null =>
  entities.find((id) => context.document.chains[id]!.type === 'person') ?? entities[0] ?? null;
