/** Whether one string becomes the other by at most `most` insertions, deletions, changes or swaps of neighbours. */
export function withinEdits(a: string, b: string, most: number): boolean {
  return Math.abs(a.length - b.length) <= most && edits(a, b) <= most;
}

/** Distance of Damerau and Levenshtein, restricted: no stretch is edited twice. */
export function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
