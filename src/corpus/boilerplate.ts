import { isComment } from './comments.ts';
import { isCaptionCredit } from './credits.ts';
import { ANYWHERE, COMMENT_BOX, COMMENTATOR, LINK_LIST, PICTURE, PICTURED, type Rule } from './furniture.ts';
import { EDGES } from './notices.ts';
import { releaseEnd } from './releases.ts';
import type { Block } from './types.ts';

const matches = (rules: readonly Rule[], line: string): boolean =>
  rules.some(({ pattern, most }) => line.length <= most && pattern.test(line));

const isFurniture = (line: string): boolean =>
  matches(ANYWHERE, line) || (PICTURE.test(line) && matches(PICTURED, line));

const isNotice = (line: string): boolean => matches(EDGES, line);

const EDGE = 6;
const isSentence = (line: string): boolean => /[.!?。！？]["'”’)\]]*$/.test(line);

/**
 * Which lines of an article are not its text (E14), true for those to be left out. `known` are lines that were
 * read as credits already.
 */
export function boilerplateLines(blocks: readonly Block[], known: ReadonlySet<number>): boolean[] {
  const lines = blocks.map((block) => block.text);
  // A row of a table is judged by nothing: what looks like a count there is a figure.
  const out = blocks.map(
    ({ role, text }, i) => known.has(i) || (role !== 'row' && (isFurniture(text) || isCaptionCredit(text))),
  );
  dropComments(lines, out);
  dropReaders(lines, out);
  dropDayCaptions(lines, out);
  dropLinkLists(lines, out);
  out.fill(true, releaseEnd(lines));
  dropNotices(lines, out);
  return out;
}

function dropComments(lines: readonly string[], out: boolean[]): void {
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  let after = 0;
  let signed = false;
  for (let i = lines.length - 1; i > 0; i -= 1) {
    signed ||= COMMENTATOR.test(lines[i] as string);
    if (COMMENT_BOX.test(lines[i] as string) && i > 2 && (signed || after <= total / 4)) out.fill(true, i);
    after += (lines[i] as string).length;
  }
}

/** "May 3: Crews fight the fire." over an article: a caption, unless such lines make a chronology. */
function dropDayCaptions(lines: readonly string[], out: boolean[]): void {
  const days = lines.flatMap((line, at) => (DAY_CAPTION.test(line) ? [at] : []));
  if (days.length < 3) for (const at of days) if (at < 4 && at < lines.length - 1) out[at] = true;
}

const DAY_CAPTION =
  /^(?:\p{Lu}{2,8} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?: \p{Lu}/iu;

/** From the first stamp of a comment on, where readers have the rest of the page to themselves. */
function dropReaders(lines: readonly string[], out: boolean[]): void {
  const first = lines.findIndex(isComment);
  if (first > 2 || (first >= 0 && lines.slice(first).filter(isComment).length > 1)) out.fill(true, first);
}

function dropLinkLists(lines: readonly string[], out: boolean[]): void {
  for (let i = 0; i < lines.length; i += 1) {
    if (!LINK_LIST.test(lines[i] as string)) continue;
    let end = i + 1;
    while (end < lines.length && end - i <= 8 && !isSentence(lines[end] as string)) end += 1;
    // Prose right below means that the last short line is its heading.
    const stop = end < lines.length && end > i + 1 ? end - 1 : end;
    out.fill(true, i, stop);
  }
}

function dropNotices(lines: readonly string[], out: boolean[]): void {
  let seen = 0;
  for (let i = lines.length - 1; i >= 0 && seen < EDGE; i -= 1) {
    if (out[i]) continue;
    if (isNotice(lines[i] as string)) out[i] = true;
    else seen += 1;
  }
  seen = 0;
  for (let i = 0; i < lines.length && seen < EDGE / 2; i += 1) {
    if (out[i]) continue;
    if (isNotice(lines[i] as string)) out[i] = true;
    else seen += 1;
  }
}
