import { AUX, DET, has, POSS } from './grammar.ts';
import type { Range } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Whose the noun at `i` is: `the mayor's blunt reply`, `her claim`; null when nobody's. */
export function ownerOf(tokens: readonly Token[], i: number): Range | null {
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const t = tokens[k]!;
    if (!t.word || has(t, AUX)) return null;
    if (has(t, POSS)) return { from: k, to: k + 1 };
    if (!/(?:'s|s')$/.test(t.lower)) {
      if (has(t, DET)) return null;
      continue;
    }
    let from = k;
    while (
      from > 0 &&
      k - from < 4 &&
      tokens[from - 1]!.word &&
      (tokens[from - 1]!.capital || has(tokens[from - 1], DET) || !tokens[from]!.capital) &&
      !has(tokens[from], DET | POSS)
    )
      from--;
    return has(tokens[from], DET | POSS) || tokens[from]!.capital
      ? { from, to: k + 1 }
      : { from: k, to: k + 1 };
  }
  return null;
}
