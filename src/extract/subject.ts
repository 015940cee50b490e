import type { ReadSentence } from '../language/document.ts';
import { isSaying } from '../language/lexicon/actions.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  FUNCTION_WORDS,
  PREPOSITIONS,
} from '../language/lexicon/function-words.ts';
import { isPastForm } from '../language/lexicon/verbs.ts';
import type { Word } from '../language/words.ts';
import type { Context } from './context.ts';

/** The subject of the verb at word `verb`: an entity, and whether it is only the owner ("Hart's team"). */
export interface Subject {
  readonly entity: number;
  readonly owner: boolean;
  /** Word index where the subject's name begins. */
  readonly at: number;
}

/**
 * Walks left from a verb: over auxiliaries and adverbs, over an apposition between commas, past "who" to the name
 * before it, past a coordinated verb to that verb's subject. Null where no name or pronoun stands there.
 */
export function subjectBefore(context: Context, sentence: ReadSentence, verb: number): Subject | null {
  const { words } = sentence;
  if (hasCommonSubject(sentence, verb)) return null;
  let at = verb - 1;
  for (let steps = 0; at >= 0 && steps < 60; steps++) {
    const word = words[at]!;
    const named = entityEndingAt(context, sentence, at);
    if (named) {
      if (governed(sentence, named.from)) {
        at = named.from - 2;
        continue;
      }
      return { entity: named.entity, owner: false, at: named.from };
    }
    if (/^['’]s?$/.test(word.text)) return null;
    if (
      AUXILIARIES.has(word.lower) ||
      /ly$/.test(word.lower) ||
      /^(?:who|that|which|also|not|just|first|later|then|,|and|soon|now|to|earlier|once|ever|never|abruptly)$/.test(
        word.lower,
      )
    ) {
      at = word.text === ',' ? beforeComma(context, sentence, at) : at - 1;
      continue;
    }
    if (isPastForm(word.lower) && at < verb - 1) {
      at--;
      continue;
    }
    const owner = ownerOf(context, sentence, at);
    if (owner) return owner;
    at--;
  }
  return null;
}

/** Whether the subject right before a verb is no name: "the two would join", "employees threatened", "they left". */
export function hasCommonSubject(sentence: ReadSentence, verb: number): boolean {
  const { words, mentions, times } = sentence;
  const named = (at: number): boolean => mentions.some((one) => at >= one.from && at < one.to);
  let at = verb - 1;
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    const time = times.find((one) => one.end === words[at]!.end);
    if (time) while (at >= 0 && words[at]!.start >= time.start) at--;
    else if (PASSED.test(words[at]!.lower) || AUXILIARIES.has(words[at]!.lower)) at--;
    else break;
  }
  if (at < 0 || words[at]!.kind === 'mark' || named(at)) return false;
  if (
    /^(?:they|it|we|you|i|this|these|those|others|some|both|all|many|nobody|everyone)$/.test(words[at]!.lower)
  )
    return !words[at]!.capital || at === 0;
  let from = at;
  while (from >= 0 && at - from < 6 && isPlainNoun(words[from]!) && !named(from)) from--;
  if (from === at) return false;
  const before = words[from];
  if (!before) return true;
  if (/^['’]s?$/.test(before.text) || named(from)) return false;
  const article = DETERMINERS.has(before.lower) && !/^(?:his|her)$/.test(before.lower);
  return article
    ? !PREPOSITIONS.has(words[from - 1]?.lower ?? '') && !NUMBER.test(before.lower)
    : isSaying(before.lower);
}

const PASSED =
  /^(?:also|not|just|first|later|then|soon|now|to|earlier|once|ever|never|himself|herself|themselves|itself)$|ly$/;
const NUMBER = /^\d/;
const isPlainNoun = (word: Word): boolean =>
  (word.kind === 'number' || (word.kind === 'word' && !word.capital)) &&
  !FUNCTION_WORDS.has(word.lower) &&
  !isPastForm(word.lower);

function entityEndingAt(
  context: Context,
  sentence: ReadSentence,
  at: number,
): { entity: number; from: number } | null {
  const mention = sentence.mentions.find((one) => one.to - 1 === at);
  if (mention) {
    const entity = context.document.chainOf.get(mention);
    return entity === undefined ? null : { entity, from: mention.from };
  }
  const word = sentence.words[at]!;
  if (!/^(?:he|she)$/.test(word.lower)) return null;
  const entity = context.entityAt(word);
  return entity === null ? null : { entity, from: at };
}

/** "of Hart", "of the ferry Alba": a preposition governs the name, so that it belongs to a phrase and is no subject. */
function governed(sentence: ReadSentence, from: number): boolean {
  let at = from - 1;
  for (let steps = 0; steps < 4 && at > 0 && isPlainNoun(sentence.words[at]!); steps++) at--;
  if (DETERMINERS.has(sentence.words[at]?.lower ?? '')) at--;
  const word = sentence.words[at];
  return word !== undefined && PREPOSITIONS.has(word.lower) && !CONJUNCTIONS.has(word.lower) && at > 0;
}

/** "Hart, who led the ferry's crew,": from a comma to before the one that opens the relative clause it closes. */
function beforeRelative(sentence: ReadSentence, at: number): number | null {
  for (let back = at - 1; back > 0 && at - back < 40; back--) {
    const word = sentence.words[back]!;
    if (/^[.;:]$/.test(word.text)) return null;
    if (word.text === ',') return RELATIVE.test(sentence.words[back + 1]!.lower) ? back - 1 : null;
  }
  return null;
}

const RELATIVE = /^(?:who|which|whose|whom|where)$/;

/** A comma right behind a free name opens an apposition of that name; else it closes one, which is passed. */
function beforeComma(context: Context, sentence: ReadSentence, at: number): number {
  const relative = beforeRelative(sentence, at);
  if (relative !== null) return relative;
  const named = at > 0 ? entityEndingAt(context, sentence, at - 1) : null;
  return named && !governed(sentence, named.from) ? at - 1 : pastApposition(sentence, at);
}

/** From a comma to before the comma that opens the apposition it closes, else one step. */
function pastApposition(sentence: ReadSentence, at: number): number {
  for (let back = at - 1; back >= Math.max(0, at - 16); back--) {
    const word = sentence.words[back]!;
    if (word.text === ',') return back - 1;
    if (AUXILIARIES.has(word.lower)) break;
  }
  return at - 1;
}

/** "Hart's team", "his departure": the noun phrase that ends at `at` has an owner. */
export function ownerOf(context: Context, sentence: ReadSentence, at: number): Subject | null {
  for (let back = at; back >= Math.max(0, at - 5); back--) {
    const word = sentence.words[back]!;
    if (/^(?:his|her)$/.test(word.lower)) {
      const entity = context.entityAt(word);
      return entity === null ? null : { entity, owner: true, at: back };
    }
    if (/^['’]s?$/.test(word.text)) {
      const named = back > 0 ? entityEndingAt(context, sentence, back - 1) : null;
      return named && !governed(sentence, named.from)
        ? { entity: named.entity, owner: true, at: named.from }
        : null;
    }
    if (word.kind === 'mark' || PREPOSITIONS.has(word.lower)) return null;
  }
  return null;
}
