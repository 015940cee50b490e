import { FUNCTION_WORDS } from '../lexicon/function-words.ts';
import type { Word } from '../words.ts';

/** Which words a document writes with a capital inside sentences, and which of its capitalised ones without too. */
export interface Capitals {
  readonly inside: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
  /** What the document writes as one name: "foo & bar", "foo 3". */
  readonly pairs: ReadonlySet<string>;
}

export function findCapitals(sentences: readonly (readonly Word[])[]): Capitals {
  const inside = new Set<string>();
  const capital = new Set<string>();
  for (const words of sentences) {
    const title = isTitleCase(words);
    words.forEach((word, at) => {
      if (!word.capital || word.kind !== 'word') return;
      capital.add(word.lower);
      if (!title && !startsClause(words, at)) inside.add(word.lower);
    });
  }
  // Of the words without a capital, which are most, only those matter that have one elsewhere.
  const lower = new Set<string>();
  for (const words of sentences)
    for (const word of words)
      if (!word.capital && word.kind === 'word' && capital.has(word.lower)) lower.add(word.lower);
  return { inside, lower, pairs: findPairs(sentences) };
}

/** "Foo & Bar" is one name wherever it stands, and so is "Foo 3" once a small word or a mark follows it. */
function findPairs(sentences: readonly (readonly Word[])[]): Set<string> {
  const pairs = new Set<string>();
  for (const words of sentences)
    for (let at = 1; at < words.length; at++) {
      const [before, word, after] = [words[at - 1]!, words[at]!, words[at + 1]];
      if (!before.capital) continue;
      if (word.text === '&' && after?.capital) pairs.add(`${before.lower} & ${after.lower}`);
      if (word.kind === 'number' && after && (after.kind === 'mark' || FUNCTION_WORDS.has(after.lower)))
        pairs.add(`${before.lower} ${word.text}`);
    }
  return pairs;
}

/** Whether most words of a line begin with a capital, and no full stop ends it: a heading, whose capitals say nothing. */
export function isTitleCase(words: readonly Word[]): boolean {
  if (words.at(-1)?.text === '.') return false;
  let long = 0;
  let capitals = 0;
  for (const word of words) {
    if (word.kind !== 'word' || word.text.length <= 3) continue;
    long++;
    if (word.capital) capitals++;
  }
  return long >= 4 && capitals / long > 0.7;
}

/** Whether a line is in capitals throughout, as headlines are and what readers shout. */
export const isCapitals = (words: readonly Word[]): boolean => {
  const long = words.filter((word) => word.kind === 'word' && word.text.length > 3);
  return (
    long.length >= 3 && words.every((word) => word.kind !== 'word' || word.text === word.text.toUpperCase())
  );
};

/** Whether a capital at this word may stand for nothing but a beginning: of a sentence, a quotation, a list item. */
export function startsClause(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before) return true;
  // A straight mark closes where a space stands behind it.
  if (OPENING.has(before.text)) return !(/^["'`]$/.test(before.text) && words[at]!.spaced);
  // A full stop inside a sentence ends a quoted one, unless it belongs to an initial or an abbreviation.
  return ENDING.has(before.text) && words[at - 2]?.kind === 'word' && !words[at - 2]!.capital;
}

const OPENING = new Set(['"', '“', '”', "'", '‘', ':', '•', '*', '–', '—', '-', '`', '(', '[']);
const ENDING = new Set(['.', '!', '?', '…']);
