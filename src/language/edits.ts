/** Whether one string becomes the other by at most `most` insertions, deletions, changes or swaps of neighbours. */
export const withinEdits = (a: string, b: string, most: number): boolean =>
  Math.abs(a.length - b.length) <= most && edits(a, b, most) <= most;

/**
 * Distance of Damerau and Levenshtein, restricted: no stretch is edited twice. Beyond `most` it is Infinity, which takes
 * less time than to count on.
 */
export function edits(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let last: number[] = [];
  let row: number[] = [];
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let slips = last[j - 1]! + (letter === other ? 0 : 1);
      if (last[j]! + 1 < slips) slips = last[j]! + 1;
      if (row[j - 1]! + 1 < slips) slips = row[j - 1]! + 1;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        slips = Math.min(slips, before[j - 2]! + 1);
      row[j] = slips;
      if (slips < least) least = slips;
    }
    // A swap looks one row further back, which is at most one better.
    if (least > most + 1) return Number.POSITIVE_INFINITY;
    [before, last, row] = [last, row, before];
  }
  const distance = last[b.length]!;
  return distance > most ? Number.POSITIVE_INFINITY : distance;
}
