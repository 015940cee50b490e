import type { ReadSentence } from '../language/document.ts';
import { actionClass, isSaying } from '../language/lexicon/actions.ts';
import { DETERMINERS, FUNCTION_WORDS, PREPOSITIONS } from '../language/lexicon/function-words.ts';
import { isPastForm, isPresentForm } from '../language/lexicon/verbs.ts';
import type { TimeExpression } from '../language/temporal/index.ts';
import type { Word } from '../language/words.ts';
import { isVerb } from './clauses.ts';
import { type Context, eventDate } from './context.ts';
import { lowerBound } from './ordered.ts';
import type { EventDate } from './types.ts';

export interface Dated {
  readonly time: TimeExpression;
  readonly date: EventDate;
}

/** The dates of a sentence that say when something happened, each once, a range as one. */
export function datesIn(context: Context, sentence: ReadSentence): Dated[] {
  const dated = sentence.times
    .map((time) => ({ time, date: usableDate(context, sentence, time) }))
    .filter((one): one is Dated => one.date !== null);
  return withoutSaid(sentence, joinRanges(sentence, dropCoarser(dated)));
}

/** "…agreed on Friday, she said on Saturday": the day of what is told, not of the telling. */
function withoutSaid(sentence: ReadSentence, dated: Dated[]): Dated[] {
  const own = dated.filter(({ time }) => {
    const at = wordAt(sentence, time.start);
    const verb = sentence.words[at - 1]?.lower === 'on' ? at - 2 : at - 1;
    const next = sentence.words[wordAt(sentence, time.end)];
    return !(
      /^(?:said|says|told|added|stated)$/.test(sentence.words[verb]?.lower ?? '') &&
      (!next || next.kind === 'mark')
    );
  });
  return own.length > 0 ? own : dated;
}

const wordAt = (sentence: ReadSentence, offset: number): number =>
  lowerBound(sentence.words, (word) => word.start >= offset);

/** "Harbour Today" is a newspaper. */
const isInName = (sentence: ReadSentence, time: TimeExpression): boolean =>
  (time.text === 'Today' && time.start > sentence.start) ||
  (/^(?:today|tomorrow|tonight|yesterday|now)$/i.test(time.text) &&
    sentence.mentions.some((one) => one.start < time.end && one.end > time.start));

/** "early this morning (March 4)": two expressions of one day are one date. */
function dropCoarser(dated: readonly Dated[]): Dated[] {
  const kept: Dated[] = [];
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
function joinRanges(sentence: ReadSentence, dated: Dated[]): Dated[] {
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
  if (
    !date ||
    /\dX/.test(date.edtf) ||
    /-W\d\d$/.test(time.value) ||
    /\b(?:\d{2,}|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|(?:\w+ )?hundred) years ago$/i.test(
      time.text,
    ) ||
    isHour(context, time) ||
    isSignature(context, sentence) ||
    isInName(sentence, time) ||
    isBound(sentence, time, context.published) ||
    isMeasuredFrom(sentence, time)
  )
    return null;
  if (context.quotesIn(sentence).some((quote) => time.start >= quote.start && time.end <= quote.end))
    return null;
  if (
    /^(?:today|now|tonight)$/i.test(time.text) &&
    !/\b(?:was|were|announced|fired|said|died)\b/i.test(
      context.document.text.slice(sentence.start, sentence.end),
    )
  )
    return null;
  return date;
}

/** "at about 2000 GMT": an hour that reads like a year. */
const isHour = (context: Context, time: TimeExpression): boolean =>
  /^\d{4}$/.test(time.text) &&
  /^ (?:GMT|BST|UTC|CET|EST|EDT|ET|hours|hrs)\b/.test(context.document.text.slice(time.end, time.end + 7));

/** "— Ann Hart (@annhart) May 3, 2023": the date of a post that is shown, under its words. */
const isSignature = (context: Context, sentence: ReadSentence): boolean =>
  /\(@\w+\)\s+\p{Lu}/u.test(context.document.text.slice(sentence.start, sentence.end + 20));

/** "a premium to Aug. 11", "compared with Friday", "its close on Monday", "up from 11 last week": what something is measured from. */
const isMeasuredFrom = (sentence: ReadSentence, time: TimeExpression): boolean => {
  const at = sentence.words.findIndex((word) => word.end > time.start);
  const before = (steps: number): string => sentence.words[at - steps]?.lower ?? '';
  if (/^(?:to|than|versus|vs|with)$/.test(before(1)) && !/^(?:from|between)$/.test(before(3))) return true;
  const near = sentence.words
    .slice(Math.max(0, at - 7), at)
    .map((word) => word.lower)
    .join(' ');
  const behind = sentence.words[wordAt(sentence, time.end)];
  const noun = sentence.words[wordAt(sentence, time.end) + (/^['’]s?$/.test(behind?.text ?? '') ? 1 : 0)];
  return (
    /\b(?:up|down|compared|higher|lower) (?:from|with|to|than)\b/.test(near) ||
    /\b(?:closing|close|share|stock) (?:price )?(?:on|of|at|when the market closed on)$/.test(near) ||
    /\bmarkets? closed on$/.test(near) ||
    /^(?:close|closing)$/.test(noun?.lower ?? '')
  );
};

/** "will stay shut until Friday", "had wanted him since May": where a state ends or begins, and nothing happens. */
const isBound = (sentence: ReadSentence, time: TimeExpression, published: string | null): boolean => {
  const at = wordAt(sentence, time.start);
  const before = sentence.words[at - 1]?.lower ?? '';
  const rest = sentence.words.slice(Math.max(0, at - REACH), at).map((word) => word.lower);
  return (
    before === 'beyond' ||
    (before === 'by' && time.edtf?.length === 4 && isAhead(time, published?.slice(0, 4) ?? null)) ||
    (/^(?:until|till)$/.test(before) && (FUTURE.test(rest.join(' ')) || isAhead(time, published))) ||
    (before === 'since' &&
      /\b(?:any|first|worst|best|biggest|largest|highest|lowest|most|than)\b/.test(rest.join(' '))) ||
    (before === 'since' && at <= 2) ||
    (before === 'since' && rest.some((word) => /^(?:has|have|been)$/.test(word)) && !rest.some(isBegun)) ||
    (before === 'since' && rest.some((word) => /^(?:want|wanted|hoped|known|expected|feared)$/.test(word)))
  );
};

/** "has led the firm since 2019" tells when somebody came; "has grown since 2019" tells of no day. */
const isBegun = (word: string): boolean => /^(?:lead|appoint|found|join|open)$/.test(actionClass(word) ?? '');

const isAhead = ({ edtf }: TimeExpression, published: string | null): boolean =>
  edtf !== null && published !== null && edtf > published;

/** "Tuesday's quake", "models sold in May": the date belongs to a noun, and not to what the sentence tells. */
export function isOfNoun(sentence: ReadSentence, time: TimeExpression): boolean {
  const { words } = sentence;
  const behind = words[wordAt(sentence, time.end)];
  if (/['’]s?$/.test(time.text) || /^['’]s?$/.test(behind?.text ?? '')) return true;
  const at = wordAt(sentence, time.start);
  if (isAttributive(sentence, at, time, behind) || isBehindNoun(sentence, at)) return true;
  for (let back = at - 1; back > Math.max(1, at - 4); back--) {
    const [noun, word] = [words[back - 1]!, words[back]!];
    if (word.capital || !isPastForm(word.lower) || isVerb(noun)) continue;
    const ahead = words.slice(Math.max(0, back - 1 - REACH), back - 1);
    return (
      noun.kind === 'word' &&
      !noun.capital &&
      !FUNCTION_WORDS.has(noun.lower) &&
      !/ly$/.test(noun.lower) &&
      ahead.some((one) => (isVerb(one) || isPresentForm(one.lower)) && !isSaying(one.lower)) &&
      !ahead.some((one) => one.text === ',' || isSaying(one.lower))
    );
  }
  return false;
}

/**
 * "the 1990 fire", "in a February 3 statement": an article, the date, and the noun that it belongs to. What somebody
 * "won" is the happening itself: "won the May 4 vote".
 */
const isAttributive = (
  { words }: ReadSentence,
  at: number,
  { edtf }: TimeExpression,
  behind: Word | undefined,
): boolean =>
  (DETERMINERS.has(words[at - 1]?.lower ?? '') || /^['’]s?$/.test(words[at - 1]?.text ?? '')) &&
  ((edtf?.length ?? 0) !== 10 || PREPOSITIONS.has(words[at - 2]?.lower ?? '')) &&
  behind?.kind === 'word' &&
  !FUNCTION_WORDS.has(behind.lower) &&
  !isVerb(behind);

/** "a speech of June 2009", and not "the morning of 12 June" or "at the end of March". */
const isBehindNoun = ({ words }: ReadSentence, at: number): boolean =>
  words[at - 1]?.lower === 'of' &&
  words[at - 2]?.kind === 'word' &&
  !FUNCTION_WORDS.has(words[at - 2]!.lower) &&
  !PARTS.test(words[at - 2]!.lower);

const PARTS =
  /^(?:mornings?|evenings?|nights?|afternoons?|hours?|days?|weeks?|months?|start|beginning|end|middle|eve|spring|summer|autumn|fall|winter|part|half|quarter|course|early|late|as)$/;

/** Words that a verb may stand before its date. */
const REACH = 40;

const FUTURE =
  /\b(?:will|shall|(?:is|are|was|were) (?:also |now |still )?(?:to|set to|due to|scheduled|expected|likely to|about to)|scheduled (?:to|for)|expected to|plans? to|planned (?:to|for)|(?:could|may|might) be)\b/;

/** A text that is stamped before it was finished tells what happened on the next day: "burnt before dawn Thursday". */
function isMorrowTold(words: readonly string[], start: string, published: string): boolean {
  if (Date.parse(start) - Date.parse(published) !== A_DAY) return false;
  const verb = words.findLastIndex(isPastForm);
  const from = isSaying(words[verb] ?? '') ? Math.max(0, verb - 3) : words.findLastIndex(isSaying) + 1;
  const told = words.slice(from);
  return (
    verb >= from &&
    !FUTURE.test(told.join(' ')) &&
    !told.some((word) => AHEAD.test(word)) &&
    !words.slice(verb + 1).some((word, at, rest) => word === 'to' && !DETERMINERS.has(rest[at + 1] ?? 'the'))
  );
}

const AHEAD = /^(?:would|could|should|be|going|starting|scheduled|due|set|planned|ahead|until)$/;
const A_DAY = 86_400_000;

/** Whether what is dated was still to come: a later day than the source's, or words that say so before the date. */
export function isPlanned(
  sentence: ReadSentence,
  { time, date }: Dated,
  clauseFrom: number,
  published: string | null,
): boolean {
  const start = date.edtf.split('/')[0]!;
  const at = wordAt(sentence, time.start);
  const words = sentence.words.slice(Math.max(clauseFrom, at - REACH), at).map((word) => word.lower);
  if (published !== null && published.length === 10 && !start.startsWith('X') && start > published)
    return !isMorrowTold(words, start, published);
  const said = words.findLastIndex(isSaying);
  const told = words.slice(said + 1).join(' ');
  // "The committee later today will meet": the verb stands behind its date.
  const behind = sentence.words.slice(at, at + 7);
  const verb = behind.findIndex(isVerb);
  const willBe = behind
    .slice(verb, verb + 2)
    .map((word) => word.lower)
    .join(' ');
  return (
    FUTURE.test(told) ||
    (verb >= 0 &&
      /^(?:will|shall|is to\b|are to\b)/.test(willBe) &&
      !sentence.words.slice(clauseFrom, at).some(isVerb))
  );
}
