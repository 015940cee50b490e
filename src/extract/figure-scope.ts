import { DEMONYMS } from '../language/lexicon/demonyms.ts';
import type { Quantity } from '../language/quantities/index.ts';
import type { Word } from '../language/words.ts';
import type { Clause } from './clauses.ts';

/** Words that say which part of a whole is counted; two figures with different ones are not compared. */
const SCOPE = new Set(
  'ground on-ground aboard onboard crew passengers passenger pilots students daily monthly weekly annual annually quarterly yearly equity debt net gross total overall initial expected planned injured wounded missing recovered identified foreign men women children civilians soldiers adult confirmed suspected pre-market closing year-on-year global domestic first second third fourth half cash stock'.split(
    ' ',
  ),
);

/** Scope words around the number: back and forth to the next comma, "that" or other number. */
export function scopeWords(words: readonly Word[], clause: Clause, quantity: Quantity): string[] {
  const edge = (word: Word): boolean =>
    word.kind === 'number' || /^[,;:()–—]$/.test(word.text) || word.lower === 'that';
  let from = quantity.from;
  while (from > clause.from && quantity.from - from < 14 && !edge(words[from - 1]!)) from--;
  let to = quantity.to;
  while (to < clause.to && to - quantity.to < 12 && !edge(words[to]!)) to++;
  const near = words
    .slice(from, to)
    .map((word, at, all) => (word.lower === 'board' && all[at - 1]?.lower === 'on' ? 'aboard' : word.lower));
  const all = words[quantity.from - 1]?.lower === 'all' ? ['all'] : [];
  const found = near.filter(
    (word) => SCOPE.has(word) || (DEMONYMS.has(word) && quantity.nouns.includes(word)),
  );
  return [...new Set([...all, ...found].map((word) => SAME_SCOPE[word] ?? word))].sort();
}

const SAME_SCOPE: Readonly<Record<string, string>> = {
  'on-ground': 'ground',
  onboard: 'aboard',
  crew: 'aboard',
  passengers: 'aboard',
  passenger: 'aboard',
};
