import { FUNCTION_WORDS } from '../lexicon/function-words.ts';
import type { Word } from '../words.ts';

/** How often a document writes a word with a capital inside sentences, and its capitalised ones without. */
export interface Capitals {
  readonly inside: ReadonlyMap<string, number>;
  readonly lower: ReadonlyMap<string, number>;
  /** What the document writes as one name: "foo & bar", "foo 3", and words with a capital side by side. */
  readonly pairs: ReadonlySet<string>;
}

export function findCapitals(sentences: readonly (readonly Word[])[]): Capitals {
  const inside = new Map<string, number>();
  const capital = new Set<string>();
  for (const words of sentences) {
    const title = isTitleCase(words);
    words.forEach((word, at) => {
      if (!word.capital || word.kind !== 'word') return;
      capital.add(word.lower);
      if (!title && !startsClause(words, at)) inside.set(word.lower, (inside.get(word.lower) ?? 0) + 1);
    });
  }
  // Of the words without a capital, which are most, only those matter that have one elsewhere.
  const lower = new Map<string, number>();
  for (const words of sentences)
    for (const word of words)
      if (!word.capital && word.kind === 'word' && capital.has(word.lower))
        lower.set(word.lower, (lower.get(word.lower) ?? 0) + 1);
  return { inside, lower, pairs: findPairs(sentences) };
}

/**
 * "Foo & Bar" is one name wherever it stands, and so is "Foo 3" once a small word or a mark follows it; "Foo Bar" too,
 * which the first word of a sentence may be the first of.
 */
function findPairs(sentences: readonly (readonly Word[])[]): Set<string> {
  const pairs = new Set<string>();
  for (const words of sentences) {
    const title = isTitleCase(words);
    for (let at = 1; at < words.length; at++) {
      const [before, word, after] = [words[at - 1]!, words[at]!, words[at + 1]];
      if (!before.capital) continue;
      if (word.capital && word.spaced && !title && !startsClause(words, at - 1))
        pairs.add(`${before.lower} ${word.lower}`);
      if (word.text === '&' && after?.capital) pairs.add(`${before.lower} & ${after.lower}`);
      if (word.kind === 'number' && after && (after.kind === 'mark' || FUNCTION_WORDS.has(after.lower)))
        pairs.add(`${before.lower} ${word.text}`);
    }
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
