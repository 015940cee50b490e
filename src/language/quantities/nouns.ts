import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  FUNCTION_WORDS,
  PREPOSITIONS,
  PRONOUNS,
} from '../lexicon/function-words.ts';
import { ANY_VERB_FORM, VERB_FORMS } from '../lexicon/verbs.ts';
import type { Word } from '../words.ts';
import { readNumber } from './numbers.ts';

/**
 * The noun phrase that begins at word `at`: adjectives and nouns up to the first function word, verb or mark.
 * "of" is passed where a measure or a part stands before it ("36T of data", "litres of aviation fuel").
 */
export function nounsAfter(
  words: readonly Word[],
  at: number,
  inName: (at: number) => boolean,
): { words: string[]; to: number } {
  const nouns: string[] = [];
  let to = at;
  if (words[to]?.lower === 'of' && !/^(?:all|\d)/.test(words[to + 1]?.lower ?? 'all'))
    to = pastOwner(words, to + 1, inName);
  for (; to < words.length && nouns.length < MOST; to++) {
    const word = words[to]!;
    if (word.kind === 'mark' && word.text === '-' && !word.spaced) continue;
    if (word.kind === 'number' && inName(to)) continue;
    if (
      word.kind !== 'word' ||
      readNumber(words, to) !== null ||
      endsPhrase(words, to) ||
      isVerbHere(words, to, nouns.length)
    )
      break;
    if (nouns.length > 0 && isPlural(nouns.at(-1)!) && /[^g]ing$/.test(word.lower)) break;
    nouns.push(word.lower);
  }
  while (nouns.length > 0 && isNoNoun(nouns)) {
    nouns.pop();
    to--;
  }
  // "four new ones": the pronoun stands for a noun that is not here.
  if (/^ones?$/.test(words[to]?.lower ?? '')) return { words: [], to: at };
  return { words: nouns, to: nouns.length > 0 ? to : at };
}

/** A noun phrase has no more words than this. */
const MOST = 6;

const isPlural = (noun: string): boolean => /[^s]s$/.test(noun);

/** The last word is an adverb, a verb's form, or an adjective behind its noun: "three questions open". */
const isNoNoun = (nouns: readonly string[]): boolean => {
  const last = nouns.at(-1)!;
  if (nouns.length > 1 && BEHIND_NOUN.has(last)) return true;
  return /(?:ly|ing|ed)$/.test(last) && !LIKE_VERBS.has(last);
};

/** Adjectives that stand behind their noun. */
const BEHIND_NOUN = new Set(
  'open alive dead missing free available alone aboard strong worldwide apiece'.split(' '),
);

/** Past "the", "its" and a possessor: "of the firm's", "of Acme's". */
function pastOwner(words: readonly Word[], at: number, inName: (at: number) => boolean): number {
  let to = at;
  if (/^(?:the|its|his|her|their|a|an)$/.test(words[to]?.lower ?? '')) to++;
  let end = to;
  while (end < words.length && inName(end)) end++;
  if (end === to && words[to]?.kind === 'word') end++;
  return /^['’]s?$/.test(words[end]?.text ?? '') ? end + 1 : to;
}

/** A base or -s form that an object or a complement follows: "employees tell the board". */
const isVerbHere = (words: readonly Word[], at: number, nouns: number): boolean => {
  if (words[at]!.text.startsWith('@')) return true;
  const after = nouns > 0 || words[at - 1]?.kind === 'number';
  return after && ANY_VERB_FORM.has(words[at]!.lower) && hasObject(words, at);
};

/** Nouns that end like verbs and adverbs. */
const LIKE_VERBS = new Set(
  'building buildings family training shed bed feed speed seed reed deed need meeting hearing ruling shooting bombing wedding painting filing killing listing rally ally reply supply assembly'.split(
    ' ',
  ),
);

/** Words inside a noun phrase that the function-word list would stop at. */
const INSIDE = new Set(['more', 'other', 'less', 'on-ground']);

function endsPhrase(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  if (FUNCTION_WORDS.has(lower)) return !INSIDE.has(lower);
  if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || AUXILIARIES.has(lower)) return true;
  return VERB_FORMS.has(lower) && !(SAME_AS_NOUN.has(lower) && !hasObject(words, at));
}

/** Pasts that are nouns as well, unless an object follows: "a bid", "two cuts". */
const SAME_AS_NOUN = new Set('bid cost cut hit set split spread shut read lead deal cast'.split(' '));

const hasObject = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  return next !== undefined && (DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower) || next.capital);
};
