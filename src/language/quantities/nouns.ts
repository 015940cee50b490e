import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  FUNCTION_WORDS,
  PREPOSITIONS,
  PRONOUNS,
} from '../lexicon/function-words.ts';
import { ANY_VERB_FORM, VERB_FORMS } from '../lexicon/verbs.ts';
import { overlaps, type Span } from '../span.ts';
import type { Word } from '../words.ts';

/**
 * The noun phrase that begins at word `at`: adjectives and nouns up to the first function word, verb or mark.
 * "of" is passed where a measure or a part stands before it ("36T of data", "litres of aviation fuel").
 */
export function nounsAfter(
  words: readonly Word[],
  at: number,
  names: readonly Span[],
): { words: string[]; to: number } {
  const nouns: string[] = [];
  let to = at;
  if (words[to]?.lower === 'of' && !/^(?:all|\d)/.test(words[to + 1]?.lower ?? 'all'))
    to = pastOwner(words, to + 1, names);
  for (; to < words.length && nouns.length < 5; to++) {
    const word = words[to]!;
    if (word.kind === 'mark' && word.text === '-' && !word.spaced) continue;
    if (word.kind === 'number' && names.some((name) => overlaps(name, word))) continue;
    if (word.kind !== 'word' || endsPhrase(word) || isVerbHere(words, to, nouns.length)) break;
    nouns.push(word.lower);
  }
  while (nouns.length > 0 && /(?:ly|ing|ed)$/.test(nouns.at(-1)!) && !LIKE_VERBS.has(nouns.at(-1)!)) {
    nouns.pop();
    to--;
  }
  return { words: nouns, to: nouns.length > 0 ? to : at };
}

/** Past "the", "its" and a possessor: "of the firm's", "of Acme's". */
function pastOwner(words: readonly Word[], at: number, names: readonly Span[]): number {
  let to = at;
  if (/^(?:the|its|his|her|their|a|an)$/.test(words[to]?.lower ?? '')) to++;
  let end = to;
  while (end < words.length && names.some((name) => overlaps(name, words[end]!))) end++;
  if (end === to && words[to]?.kind === 'word') end++;
  return /^['’]s?$/.test(words[end]?.text ?? '') ? end + 1 : to;
}

/** A base or -s form that an object or a complement follows: "employees tell the board". */
const isVerbHere = (words: readonly Word[], at: number, nouns: number): boolean =>
  words[at]!.text.startsWith('@') ||
  ((nouns > 0 || (at > 0 && words[at - 1]!.kind === 'number')
    ? ANY_VERB_FORM.has(words[at]!.lower)
    : false) &&
    (DETERMINERS.has(words[at + 1]?.lower ?? '') ||
      PRONOUNS.has(words[at + 1]?.lower ?? '') ||
      words[at + 1]?.capital === true));

/** Nouns that end like verbs and adverbs. */
const LIKE_VERBS = new Set(
  'building buildings family training shed bed feed speed seed reed deed need meeting hearing ruling shooting bombing wedding painting filing killing listing rally ally reply supply assembly'.split(
    ' ',
  ),
);

/** Words inside a noun phrase that the function-word list would stop at. */
const INSIDE = new Set(['more', 'other', 'less', 'on-ground']);

const endsPhrase = (word: Word): boolean =>
  (FUNCTION_WORDS.has(word.lower) && !INSIDE.has(word.lower)) ||
  PREPOSITIONS.has(word.lower) ||
  CONJUNCTIONS.has(word.lower) ||
  AUXILIARIES.has(word.lower) ||
  VERB_FORMS.has(word.lower);
