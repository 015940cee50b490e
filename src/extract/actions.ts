import type { ReadSentence } from '../language/document.ts';
import { actionClass, isActionNoun, isSaying, mayAct, opensAction } from '../language/lexicon/actions.ts';
import { AUXILIARIES, DETERMINERS } from '../language/lexicon/function-words.ts';
import { onceWithin } from '../language/once.ts';
import type { Act } from './types.ts';

/** A word of a sentence that names a happening. */
export interface Trigger {
  readonly at: number;
  readonly name: string;
  readonly noun: boolean;
}

/** The happenings that a sentence names, in order; a verb of saying is none. */
export const findTriggers = onceWithin((sentence: ReadSentence): readonly Trigger[] => {
  const found: Trigger[] = [];
  sentence.words.forEach((word, at) => {
    if (
      word.kind !== 'word' ||
      !mayAct(word.lower) ||
      (word.capital && at > 0 && sentence.mentions.some((m) => at >= m.from && at < m.to))
    )
      return;
    const next = opensAction(word.lower) && sentence.words[at + 1]?.lower;
    // "was fired on Friday" is no attack; "stepped down Friday" is what it says.
    const dated =
      next &&
      /^(?:on|at|from|in)$/.test(next) &&
      sentence.times.some((time) => time.start === sentence.words[at + 2]?.start);
    const pair = next && !dated ? actionClass(`${word.lower} ${next}`) : null;
    const name = pairName(sentence, at, pair) ?? actionClass(word.lower);
    if (!name || sentence.times.some((time) => word.start >= time.start && word.end <= time.end)) return;
    if (leavesBehind(sentence, at)) return;
    if (!pair && isSaying(word.lower) && !isActionNoun(word.lower)) return;
    if (
      word.lower === 'leading' ||
      (/^(?:lead|head|chair)$/.test(word.lower) &&
        !/^(?:to|will|would|and|who|may|could|should)$/.test(sentence.words[at - 1]?.lower ?? ''))
    )
      return;
    found.push({ at, name, noun: isActionNoun(word.lower) && !followsAuxiliary(sentence, at) });
  });
  return found;
});

/** "took over as director" is no purchase, and "was out of reach" no departure. */
const pairName = ({ words }: ReadSentence, at: number, pair: string | null): string | null => {
  const behind = words[at + 2]?.lower;
  if (pair === 'acquire' && words[at + 1]?.lower === 'over' && behind === 'as') return 'appoint';
  return pair === 'depart' && words[at + 1]?.lower === 'out' && behind === 'of' ? null : pair;
};

/** "leaving it to her niece", "left no room": who leaves something so goes nowhere. */
const leavesBehind = ({ words }: ReadSentence, at: number): boolean => {
  const [object, next] = [words[at + 1]?.lower ?? '', words[at + 2]?.lower ?? ''];
  return (
    /^lea?(?:ve|ves|ving|ft)$/.test(words[at]!.lower) &&
    (/^(?:open|no|little|much|some|many|few|room|behind|untouched|unsaid|unclear)$/.test(object) ||
      (/^(?:it|them|him|her|us|you|me)$/.test(object) &&
        /^(?:to|up|with|without|alone|open|behind)$/.test(next)))
  );
};

const followsAuxiliary = (sentence: ReadSentence, at: number): boolean => {
  const before = sentence.words[at - 1];
  return (
    before !== undefined &&
    (AUXILIARIES.has(before.lower) || before.lower === 'to') &&
    !DETERMINERS.has(before.lower)
  );
};

/** How the date of a happening became known: by the happening itself, or by what was said or done about it. */
export function actNear(sentence: ReadSentence, from: number, to: number): Act {
  for (let at = from; at < to; at++) {
    const lower = sentence.words[at]!.lower;
    if (/^(?:submit|submits|submitted|tender|tendered|hand|handed|filed)$/.test(lower)) return 'submitted';
    if (/^(?:confirm|confirms|confirmed|confirming|acknowledged)$/.test(lower)) return 'confirmed';
    if (
      isSaying(lower) ||
      /^(?:announcing|announcement|statement|post|posted|tweet|tweeted|told|blog|wrote|letter|memo|email)$/.test(
        lower,
      )
    )
      return 'announced';
  }
  return 'itself';
}
