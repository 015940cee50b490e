/**
 * The word of `words` that was most likely meant by `typed`: one that it begins, else the one with the fewest typing
 * slips (a letter missing, added, wrong, or two swapped). Undefined when none is near enough to be worth a guess.
 */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  const begun = words.filter((word) => wanted.length >= 3 && word.startsWith(wanted));
  if (begun.length === 1) return begun[0];
  const allowed = wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3;
  let best: { word: string; slips: number } | undefined;
  for (const word of words) {
    const slips = countSlips(wanted, word);
    if (slips <= allowed && (!best || slips < best.slips)) best = { word, slips };
  }
  return best?.word;
}

/** Optimal string alignment distance. */
function countSlips(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + wrong);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) slips = Math.min(slips, before[j - 2]! + 1);
      row.push(slips);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}
