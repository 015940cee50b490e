/** Headings behind the text of a press release: who the company is, what it does not promise, whom to call. */
const TAIL =
  /^(?:about (?:the )?\p{Lu}[^.!?]{1,60}|(?:cautionary (?:note|statement).{0,40}|forward[- ]looking statements?|safe harbou?r.{0,30}|(?:media|press|investors?|company|editorial)(?: relations)? (?:contacts?|enquiries|inquiries)|contacts?|notes? (?:to|for) editors?|for (?:more|further|media) (?:information|enquiries|inquiries)|source .{2,40}))\s?:?$/iu;
const HEADED =
  /^(?:(?:media|press|investors?)(?: relations)? contacts?|for (?:more|further) information,? (?:please )?contact)\s?:\s/i;

/** The first words of such a line are those of a heading: capitals behind "about" are read as they are written. */
const isTail = (line: string): boolean =>
  line.length < 90 &&
  ((TAIL.test(line) && (!/^about/i.test(line) || /^About (?:the )?\p{Lu}/u.test(line))) || HEADED.test(line));

/** Where the boilerplate of a press release begins: two of its headings, both behind the text; else the line count. */
export function releaseEnd(lines: readonly string[]): number {
  const tails = lines.flatMap((line, at) => (at > 1 && isTail(line) ? [at] : []));
  return tails.length > 1 ? tails[0]! : lines.length;
}
