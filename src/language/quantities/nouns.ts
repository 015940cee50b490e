import { DEMONYMS } from '../lexicon/demonyms.ts';
import { isEnglishWord } from '../lexicon/dictionary.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  FUNCTION_WORDS,
  MONTHS,
  PREPOSITIONS,
  PRONOUNS,
  WEEKDAYS,
} from '../lexicon/function-words.ts';
import { ANY_VERB_FORM, isPastForm, VERB_FORMS } from '../lexicon/verbs.ts';
import type { Word } from '../words.ts';
import { readNumber } from './numbers.ts';

/** A noun phrase, lower case, and one past its last word. */
export interface Nouns {
  readonly words: string[];
  readonly to: number;
}

/**
 * The noun phrase that begins at word `at`: adjectives and nouns up to the first function word, verb or mark.
 * "of" is passed where a measure or a part stands before it ("36T of data", "litres of aviation fuel").
 */
export function nounsAfter(words: readonly Word[], at: number, inName: (at: number) => boolean): Nouns {
  const nouns: string[] = [];
  let to = at;
  const isOf = words[to]?.lower === 'of' && !/^(?:all|\d)/.test(words[to + 1]?.lower ?? 'all');
  if (isOf) to = pastOwner(words, to + 1, inName);
  for (; to < words.length && nouns.length < MOST; to++) {
    const word = words[to]!;
    if (word.kind === 'mark' && word.text === '-' && !word.spaced) continue;
    if (word.kind === 'number' && inName(to)) continue;
    if (
      word.kind !== 'word' ||
      /\/\d/.test(word.text) ||
      readNumber(words, to) !== null ||
      endsPhrase(words, to) ||
      isVerbHere(words, to, nouns)
    )
      break;
    if (nouns.length > 0 && isPlural(nouns.at(-1)!) && isVerbBehindPlural(nouns.at(-1)!, word.lower)) break;
    if (nouns.length > 0 && (WEEKDAYS.has(word.lower) || MONTHS.has(word.lower))) break;
    nouns.push(word.lower);
  }
  // "11 Ann Hart albums" counts albums, "210 West Street" nothing.
  while (!isOf && nouns.length > 0 && inName(to - 1) && isNameAlone(words[to - 1]!)) {
    nouns.pop();
    to--;
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

/** Whether a noun stands for one thing alone, so that a number does not count it: "a 3,500 boost", "Channel 11 film". */
export const isSingular = (noun: string): boolean =>
  !isPlural(noun) &&
  !MASSES.has(noun) &&
  !DEMONYMS.has(noun) &&
  [`${noun}s`, `${noun}es`, noun.replace(/y$/, 'ies')].some(
    (plural) => plural !== noun && isEnglishWord(plural),
  );

/** Nouns that are counted as they are, and what a number tells the size of. By hand, of the language. */
const MASSES = new Set(
  'dead injured wounded missing homeless killed hurt ill sick infected unemployed crew staff police personnel aircraft spacecraft hovercraft military infantry cattle sheep fish deer offspring youth folk elderly population workforce membership readership audience total capacity acreage turnout wildlife livestock pence euro yuan yen rand baht won data media'.split(
    ' ',
  ),
);

/** Plurals without an "s". */
const PLURALS = new Set('people men women children'.split(' '));

const isPlural = (noun: string): boolean => /[^s]s$/.test(noun) || PLURALS.has(noun);

/** "workers filed", "people carrying", "adults remain": hardly a noun follows a plural. */
const isVerbBehindPlural = (plural: string, lower: string): boolean =>
  /[^g]ing$/.test(lower) ||
  (!/s$/.test(lower) &&
    (isPastForm(lower) || ANY_VERB_FORM.has(lower) || (PLURALS.has(plural) && isBase(lower))));

/** Whether a regular past can be made of it. */
const isBase = (lower: string): boolean => isPastForm(lower.endsWith('e') ? `${lower}d` : `${lower}ed`);

const isNameAlone = ({ lower }: Word): boolean => !isPlural(lower) && !DEMONYMS.has(lower);

/** The last word is an adverb, a verb's form, or an adjective behind its noun: "three questions open". */
const isNoNoun = (nouns: readonly string[]): boolean => {
  const last = nouns.at(-1)!;
  if (nouns.length > 1 && BEHIND_NOUN.has(last)) return true;
  return /(?:ly|ing|ed)$|^worth$/.test(last) && !LIKE_VERBS.has(last);
};

/** Adjectives that stand behind their noun. */
const BEHIND_NOUN = new Set(
  'open alive dead missing free available alone aboard strong worldwide apiece ready'.split(' '),
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
const isVerbHere = (words: readonly Word[], at: number, nouns: readonly string[]): boolean => {
  const { text, lower } = words[at]!;
  if (text.startsWith('@') || HARDLY_NOUNS.has(lower)) return true;
  const last = nouns.at(-1);
  if (last === undefined && words[at - 1]?.kind !== 'number') return false;
  const verb = ANY_VERB_FORM.has(lower) || (last !== undefined && isPlural(last) && isBase(lower));
  return verb && hasObject(words, at);
};

/** Verbs that are no nouns where they stand behind a number: "76% remains open". */
const HARDLY_NOUNS = new Set(
  'die dies flee go goes remain remains take takes appear appears come comes include includes belong belongs get gets give gives make makes say says seem seems tell tells think thinks want wants'.split(
    ' ',
  ),
);

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
  return (
    next !== undefined &&
    next.lower !== 'that' &&
    (DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower) || next.capital)
  );
};
