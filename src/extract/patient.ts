import type { ReadSentence } from '../language/document.ts';
import { AUXILIARIES } from '../language/lexicon/function-words.ts';
import type { Trigger } from './actions.ts';
import type { Context } from './context.ts';
import { ownerOf, subjectBefore } from './subject.ts';
import { isWished } from './wishes.ts';

/** Actions that are done to somebody: whom they befall is what tells two of one day apart. */
const BEFALL = new Set(['depart', 'appoint', 'return', 'join', 'die', 'injure', 'arrest', 'court', 'free']);
/** Verbs whose subject it befalls without a passive. */
const OWN =
  /^(?:is|was|are|were|be|resign|quit|step|stepp|leav|left|depart|exit|stand|bow|die|perish|return|rejoin|join|retak|retook)/;

/** The person that a happening befalls: "the board fired Hart", "Hart resigned", "Hart's ouster"; null where none is named. */
export function patientOf(
  context: Context,
  sentence: ReadSentence,
  trigger: Trigger | undefined,
): number | null {
  if (!trigger || !BEFALL.has(trigger.name) || isWished(sentence, trigger)) return null;
  const found = trigger.noun ? ofNoun(context, sentence, trigger.at) : ofVerb(context, sentence, trigger.at);
  return found !== null && context.document.chains[found]!.type === 'person' ? found : null;
}

function ofNoun(context: Context, sentence: ReadSentence, at: number): number | null {
  const owner = ownerOf(context, sentence, at);
  if (owner) return owner.entity;
  return /^(?:of|for)$/.test(sentence.words[at + 1]?.lower ?? '')
    ? personAfter(context, sentence, at + 1)
    : null;
}

function ofVerb(context: Context, sentence: ReadSentence, at: number): number | null {
  const passive = sentence.words
    .slice(Math.max(0, at - 4), at)
    .some(
      (word) => /^(?:be|been|being|is|are|was|were|got)$/.test(word.lower) && AUXILIARIES.has(word.lower),
    );
  if (passive || OWN.test(sentence.words[at]!.lower))
    return subjectBefore(context, sentence, at)?.entity ?? null;
  return personAfter(context, sentence, at);
}

/** The person named within a few words, before the clause ends. */
function personAfter(context: Context, sentence: ReadSentence, at: number): number | null {
  const mention = sentence.mentions.find(
    (one) =>
      one.from > at &&
      one.from <= at + 9 &&
      context.document.chains[context.document.chainOf.get(one)!]!.type === 'person',
  );
  if (!mention || sentence.words.slice(at + 1, mention.from).some((word) => /^[;.]$/.test(word.text)))
    return null;
  return context.document.chainOf.get(mention)!;
}
