const MONTHS = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const CLOCK = '\\d{1,2}[.:]\\d\\d(?: ?[ap]\\.?m\\.?)?';

/** What a page prints over or under what a reader wrote: when, who, and the buttons beside it. */
const STAMPS: readonly RegExp[] = [
  new RegExp(`^${MONTHS}\\.? \\d{1,2}, (?:19|20)\\d\\d at ${CLOCK} ?(?:\\||$)`, 'i'),
  new RegExp(`^\\d{1,2}(?:st|nd|rd|th) ${MONTHS} (?:19|20)\\d\\d ?[-–,] ?${CLOCK}`, 'i'),
  new RegExp(
    `^at ${CLOCK} on (?:\\d{1,2} ${MONTHS}|${MONTHS} \\d{1,2}),? (?:19|20)\\d\\d,? .{1,40} wrote:`,
    'i',
  ),
  new RegExp(`^${MONTHS}\\.? \\d{1,2}, (?:19|20)\\d\\d ${CLOCK} (?:at ${CLOCK} )?\\|`, 'i'),
  /\| ?report abuse\b/i,
  /\bthis comment (?:was|has been) (?:removed|deleted)\b/i,
  /^.{1,40} (?:says|wrote|said):\s?\p{L}{3,9}\.? \d{1,2}, (?:19|20)\d\d at \d/iu,
];

/** Whether a line carries the stamp of a reader's comment: what is below it is readers' as well (E14). */
export const isComment = (line: string): boolean => {
  const head = line.slice(0, 200);
  return STAMPS.some((pattern) => pattern.test(head));
};
