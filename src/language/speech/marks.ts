import { findLines } from '../sentences.ts';
import type { Span } from '../span.ts';
import { LineScan, type Mark, type Stretch } from './line-marks.ts';

/**
 * The outermost quoted stretches of a text, in order and without overlap, none running over a line end. Apostrophes,
 * inch and minute marks and marks without a partner are left out. A stretch with no closing mark is kept only when
 * the next paragraph opens with a mark again (or, in tokenised text, holds the closing one), or when it is a whole
 * sentence at its line's end.
 */
export function findStretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  const lines = findLines(text);
  let running: 'tick' | 'curly' | undefined;
  for (const [i, line] of lines.entries()) {
    const scan = new LineScan(text, line, running);
    scan.run();
    running = undefined;
    const left = scan.unclosed;
    if (left) {
      const next = lines[i + 1];
      if (left.mark === 'curly' && !(next && opensAgain(text, next)) && isWholeTail(text, left, line))
        scan.keep(left.start, left.inner, line.end, line.end, false);
      else if (next && opensAgain(text, next)) scan.keep(left.start, left.inner, line.end, line.end, true);
      else if (next && left.mark !== 'straight' && closesFirst(text, next, left.mark)) {
        scan.keep(left.start, left.inner, line.end, line.end, true);
        running = left.mark;
      }
    }
    const before = found.at(-1);
    if (before?.open && scan.found[0] && text.slice(line.start, scan.found[0].start).trim() === '')
      scan.found[0] = { ...scan.found[0], resumes: true };
    found.push(...scan.found);
  }
  return found;
}

/** The last words of a line, a sentence at least, whose closing mark was forgotten. */
function isWholeTail(text: string, left: { inner: number }, line: Span): boolean {
  if (line.end - left.inner > 1500) return false;
  const tail = text.slice(left.inner, line.end).trimEnd();
  return /^\p{Lu}/u.test(tail) && /[.?!…]$/.test(tail) && !tail.includes('”') && tail.split(' ').length > 3;
}

const opensAgain = (text: string, line: Span): boolean =>
  /^\s*(?:["“]|``)/.test(text.slice(line.start, line.start + 12));

function closesFirst(text: string, line: Span, mark: Mark): boolean {
  const [open, close] = mark === 'tick' ? ['``', "''"] : ['“', '”'];
  const slice = text.slice(line.start, line.end);
  const closing = slice.indexOf(close);
  const opening = slice.indexOf(open);
  return closing >= 0 && (opening < 0 || closing < opening);
}
