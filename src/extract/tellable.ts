import type { ReadSentence } from '../language/document.ts';
import { isSaying } from '../language/lexicon/actions.ts';
import { onceWithin } from '../language/once.ts';
import type { Clause } from './clauses.ts';
import type { Context } from './context.ts';

/** Words of a sentence outside quotation marks; a mark that is not closed in it opens a quotation to its end. */
const isOutside = onceWithin(({ words }: ReadSentence): readonly boolean[] => {
  const closes = words.findIndex((word) => word.text === '”');
  const opens = words.findIndex((word) => word.text === '“');
  let quoted = closes >= 0 && (opens < 0 || closes < opens);
  return words.map(({ text }) => {
    if (text === '“') quoted = true;
    else if (text === '”') quoted = false;
    else if (text === '"') quoted = !quoted;
    return !quoted;
  });
});

/** Whether word `at` stands in quotation marks, be they closed in this sentence or later. */
export const isQuoted = (sentence: ReadSentence, at: number): boolean => !isOutside(sentence)[at];

const PERSONAL = new Set(
  'i we my our ours me us you your myself ourselves yourself'
    .split(' ')
    .flatMap((word) => ['', "'m", "'ve", "'d", "'ll", "'re"].map((ending) => word + ending)),
);

/** A sentence in which its writer speaks of himself or to the reader: a diary, a comment, an appeal; no report. */
const isPersonal = onceWithin((sentence: ReadSentence): boolean => {
  const outside = isOutside(sentence);
  return sentence.words.some(
    (word, at) =>
      outside[at] &&
      word.kind === 'word' &&
      PERSONAL.has(word.lower) &&
      !isNumeral(sentence, at) &&
      word.text !== 'US' &&
      !sentence.mentions.some((one) => at >= one.from && at < one.to),
  );
});

/** "World War I". */
const isNumeral = ({ words }: ReadSentence, at: number): boolean =>
  words[at]!.text === 'I' &&
  at > 0 &&
  words[at - 1]!.capital &&
  !/^(?:and|but|so|as|when|if|that|yesterday|today|then|now|last|on|in|at|for)$/.test(words[at - 1]!.lower);

/**
 * A sentence that no report tells: a question, its writer's own, or the end of one whose beginning is lost; what somebody
 * says in turn is told as his.
 */
export const isOwn = (context: Context, sentence: ReadSentence): boolean =>
  isQuestion(sentence) ||
  isTail(sentence) ||
  (isPersonal(sentence) && !context.attributionsIn(sentence).some((one) => one.turn));

/** ", who left in May, said so": it begins with a comma, or with a verb of saying in small letters. */
const isTail = ({ words }: ReadSentence): boolean =>
  /^[,;:]$/.test(words[0]?.text ?? '') || (words[0]?.capital === false && isSaying(words[0].lower));

/** Whether a sentence asks. */
const isQuestion = ({ words }: ReadSentence): boolean => words.slice(-2).some(({ text }) => text === '?');

/** What was only in somebody's mind. */
const HELD = /^(?:thought|hoped|wished|dreamed|dreamt|imagined|assumed|believed)$/;

/** "if he had stayed until Friday", "would have arrived on Friday": what did not come about, or may not. */
export function isSupposed({ words }: ReadSentence, { from, to }: Clause): boolean {
  if (/^(?:if|unless|whether)$/.test(words[from]?.lower ?? '')) return true;
  const held = words.findIndex(({ lower }, at) => at >= from && at < to && HELD.test(lower));
  if (held >= 0 && words.slice(held, to).some(({ lower }) => lower === 'would')) return true;
  for (let at = from; at + 1 < to; at++)
    if (/^(?:would|could|might|should)(?:n't|'ve)?$/.test(words[at]!.lower)) {
      const next = words[at + 1]!.lower === 'not' ? words[at + 2] : words[at + 1];
      if (/'ve$/.test(words[at]!.lower) || next?.lower === 'have') return words[at + 2]?.lower !== 'to';
    }
  return false;
}
