import type { ReadSentence } from '../language/document.ts';
import { DETERMINERS, NUMBER_WORDS, PREPOSITIONS } from '../language/lexicon/function-words.ts';
import { ANY_VERB_FORM } from '../language/lexicon/verbs.ts';
import type { TimeExpression } from '../language/temporal/index.ts';
import type { Word } from '../language/words.ts';
import { lowerBound } from './ordered.ts';

/**
 * Whether a date is of something that a sentence only mentions: what somebody is asked to do ("urged weavers to stay home
 * on Friday"), a vote or a term to come ("would not run for re-election in September"), what starts then ("before the
 * hearings starting on Friday, the mayor left").
 */
export function isBeside(
  sentence: ReadSentence,
  { start, edtf }: TimeExpression,
  published: string | null,
): boolean {
  const { words } = sentence;
  const at = lowerBound(words, (word) => word.start >= start);
  const before = words.slice(Math.max(0, at - REACH), at);
  const isAhead = edtf !== null && published !== null && edtf > published.slice(0, edtf.length);
  return isAskedFor(before) || (isAhead && isOfVote(before)) || startsThen(before);
}

const REACH = 30;

/** The verbs whose object has to do something; by hand, of the classes "order" and "help" (Levin 1993). */
const ASKS =
  /^(?:ask|asked|asking|asks|urge|urged|urges|urging|encourage|encouraged|encourages|encouraging|order|ordered|orders|ordering|tell|told|telling|tells|allow|allowed|allows|allowing|force|forced|forces|forcing|invite|invited|invites|inviting|advise|advised|advises|advising|help|helped|helps|helping|push|pushed|pushes|pushing|pressed|pressing|persuade|persuaded|persuading|calls?|called|calling|wants?|wanted|wanting|needs?|needed|instructed|instructing|warned|warning|used|trying|tried)$/;

/** "urged the weavers to stay home on Friday": the infinitive that the date is in is what somebody is to do. */
function isAskedFor(before: readonly Word[]): boolean {
  const to = before.findLastIndex(
    ({ lower }, at) =>
      lower === 'to' && isBase(before[at + 1]) && !before.slice(at).some(({ text }) => text === ','),
  );
  if (to < 1 || before.length - to < 3) return false;
  return before
    .slice(Math.max(0, to - 7), to)
    .some(
      ({ lower, text }, at, near) =>
        ASKS.test(lower) && text !== ',' && !near.slice(at).some((one) => one.text === ','),
    );
}

const isBase = (word: Word | undefined): boolean =>
  word !== undefined &&
  !word.capital &&
  ANY_VERB_FORM.has(word.lower) &&
  !DETERMINERS.has(word.lower) &&
  !PREPOSITIONS.has(word.lower) &&
  !NUMBER_WORDS.has(word.lower) &&
  !/(?:ed|ing)$/.test(word.lower);

const VOTE =
  /^(?:elections?|re-election|reelection|referendum|vote|votes|ballot|ballots|polls|term|terms|expires?|ends)$/;
const HOLDS = /^(?:hold|holds|held|holding|schedule|scheduled|set|call|called|due|is|are|was|were|be)$/;

/** "not run for re-election in September": the vote is then, and no more. */
function isOfVote(before: readonly Word[]): boolean {
  const noun = before.at(-1)?.lower === 'in' ? before.at(-2) : before.at(-1);
  return (
    noun !== undefined &&
    VOTE.test(noun.lower) &&
    !before.slice(-8, -2).some(({ lower }) => HOLDS.test(lower))
  );
}

/** "the hearings starting on Friday", "a vote due on Friday". */
function startsThen(before: readonly Word[]): boolean {
  const last = /^(?:on|in|for)$/.test(before.at(-1)?.lower ?? '') ? before.at(-2) : before.at(-1);
  const noun = before[before.indexOf(last!) - 1];
  return (
    last !== undefined &&
    noun !== undefined &&
    /^(?:starting|beginning|scheduled|slated|planned|due|set)$/.test(last.lower) &&
    noun.kind === 'word' &&
    !/^(?:is|are|was|were|been|be|being|have|has|had|not|now|also|originally|previously|will|to|and|or)$|ly$/.test(
      noun.lower,
    )
  );
}
