import { findLines } from '../sentences.js';
import type { Span } from '../span.js';

/** A stretch between quotation marks; the span includes the marks, `inner` does not. */
export interface Stretch extends Span {
  readonly inner: Span;
  /** The closing mark is missing at the end of its line: the speech goes on in the next paragraph. */
  readonly open: boolean;
  /** It takes up a stretch that was left open in the paragraph before. */
  readonly resumes: boolean;
  /** Words inside, counted by white space. */
  readonly words: number;
  readonly single: boolean;
  /** The mark of punctuation it closes with, if any. */
  readonly ends: 'comma' | 'stop' | 'plain';
  /** It begins as a line of a transcript does: `RUIZ: …`. */
  readonly label: boolean;
  /** It begins with a small letter, as the second part of a divided quotation does. */
  readonly lower: boolean;
}

/**
 * The outermost quoted stretches of a text, in order and without overlap, none running over a line end. Apostrophes,
 * inch and minute marks and marks without a partner are left out. A stretch with no closing mark is kept only when
 * the next paragraph opens with a mark again (or, in tokenised text, holds the closing one).
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

type Mark = 'curly' | 'straight' | 'tick';

/** One line's scan, character by character: every mark opens, closes, or is passed over. */
class LineScan {
  readonly found: Stretch[] = [];
  unclosed: { start: number; inner: number; mark: Mark } | undefined;
  private readonly text: string;
  private readonly line: Span;
  private inchMarks: boolean;

  constructor(text: string, line: Span, running: Mark | undefined) {
    this.text = text;
    this.line = line;
    this.inchMarks = false;
    if (running) this.unclosed = { start: line.start, inner: line.start, mark: running };
  }

  run(): void {
    const { text, line } = this;
    this.inchMarks = hasOddStraight(text, line);
    for (let i = line.start; i < line.end; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x201c) this.open(i, i + 1, 'curly');
      else if (code === 0x201d) this.close(i, i + 1, 'curly');
      else if (code === 0x22) this.straight(i);
      else if (code === 0x60 && text.charCodeAt(i + 1) === 0x60) this.open(i, ++i + 1, 'tick');
      else if (code === 0x27 && text.charCodeAt(i + 1) === 0x27) this.close(i, ++i + 1, 'tick');
      else if ((code === 0x2018 || code === 0x27) && !this.unclosed) i = this.single(i, code);
    }
  }

  keep(
    start: number,
    innerStart: number,
    innerEnd: number,
    end: number,
    open: boolean,
    single = false,
  ): void {
    let [from, to] = [innerStart, innerEnd];
    while (from < to && isEdge(this.text.charCodeAt(from))) from++;
    while (to > from && isEdge(this.text.charCodeAt(to - 1))) to--;
    if (to <= from) return;
    const inner = { start: from, end: to };
    const words = countWords(this.text, inner);
    this.found.push({
      start,
      end: open ? to : end,
      inner,
      open,
      resumes: false,
      words,
      single,
      ends: endingOf(this.text, to),
      label: LABEL.test(this.text.slice(from, from + 30)),
      lower: /^\p{Ll}/u.test(this.text.slice(from, from + 2)),
    });
  }

  private open(start: number, inner: number, mark: Mark): void {
    // A second opening mark of the same kind means that the first was never closed; another kind is nested.
    if (!this.unclosed || this.unclosed.mark === mark) this.unclosed = { start, inner, mark };
  }

  private close(start: number, end: number, mark: Mark): void {
    const open = this.unclosed;
    if (!open || (open.mark !== mark && open.mark === 'tick' && mark !== 'curly')) return;
    if (open.mark === 'straight' && mark === 'tick') return;
    this.keep(open.start, open.inner, start, end, false);
    this.unclosed = undefined;
  }

  private straight(i: number): void {
    const { text, line } = this;
    const before = i > line.start ? text.charCodeAt(i - 1) : 32;
    const after = i + 1 < line.end ? text.charCodeAt(i + 1) : 32;
    if (this.inchMarks && isDigit(before) && !isWordCode(after)) {
      this.inchMarks = false;
      return;
    }
    if (!this.unclosed) {
      if (!isSpace(after) || isSpace(before)) this.open(i, i + 1, 'straight');
    } else if (this.unclosed.mark === 'straight' && isSpace(before) && isWordCode(after))
      this.open(i, i + 1, 'straight');
    else if (this.unclosed.mark !== 'curly' || !isSpace(before)) this.close(i, i + 1, 'straight');
  }

  /** Single marks: opens only at a word's start, and only when a closing one stands at a word's end on the line. */
  private single(i: number, code: number): number {
    const { text, line } = this;
    const before = i > line.start ? text.charCodeAt(i - 1) : 32;
    if (isWordCode(before) || before === 0x27 || before === 0x2019 || before === 0x29) return i;
    const after = text.charCodeAt(i + 1);
    if (isDigit(after) || isSpace(after) || ELISION.test(text.slice(i + 1, i + 8))) return i;
    const end = singleClose(text, i + 1, line.end, code === 0x2018 ? 0x2019 : 0x27);
    if (end < 0) return i;
    this.keep(i, i + 1, end, end + 1, false, true);
    return end;
  }
}

const ELISION = /^(?:em|til|cause|bout|tis|twas|n|round|cuz|gainst)\b/i;

/** Where a single quotation closes: after punctuation, or at a word's end unless it looks like a plural's apostrophe. */
function singleClose(text: string, from: number, end: number, mark: number): number {
  let plural = -1;
  for (let i = from; i < Math.min(end, from + 600); i++) {
    const code = text.charCodeAt(i);
    if (code === 0x201c || code === 0x201d || code === 0x22) return plural;
    if (code !== mark) continue;
    const before = text.charCodeAt(i - 1);
    if (isWordCode(i + 1 < end ? text.charCodeAt(i + 1) : 32) || isSpace(before)) continue;
    if (before !== 0x73) return i;
    if (plural < 0) plural = i;
  }
  return plural;
}

/** The last words of a line, a sentence at least, whose closing mark was forgotten. */
const isWholeTail = (text: string, left: { start: number }, line: Span): boolean =>
  line.end - left.start < 1500 &&
  /^.\p{Lu}[^“”]* [^“”]* [^“”]*[.?!…]\s*$/u.test(text.slice(left.start, line.end));

function hasOddStraight(text: string, line: Span): boolean {
  let odd = false;
  for (let i = text.indexOf('"', line.start); i >= 0 && i < line.end; i = text.indexOf('"', i + 1))
    odd = !odd;
  return odd;
}

const opensAgain = (text: string, line: Span): boolean =>
  /^\s*(?:["“]|``)/.test(text.slice(line.start, line.start + 12));

function closesFirst(text: string, line: Span, mark: 'curly' | 'tick' | Mark): boolean {
  const [open, close] = mark === 'tick' ? ['``', "''"] : ['“', '”'];
  const slice = text.slice(line.start, line.end);
  const closing = slice.indexOf(close);
  const opening = slice.indexOf(open);
  return closing >= 0 && (opening < 0 || closing < opening);
}

const LABEL = /^\p{Lu}[\p{Lu} .]{1,24}:/u;

function endingOf(text: string, end: number): Stretch['ends'] {
  const last = text[end - 1] ?? '';
  const mark = /[’'\])]/.test(last) ? (text[end - 2] ?? '') : last;
  return mark === ',' || /[—–-]/.test(mark) ? 'comma' : /[.?!…]/.test(mark) ? 'stop' : 'plain';
}

function countWords(text: string, span: Span): number {
  let count = 0;
  let inWord = false;
  for (let i = span.start; i < span.end; i++) {
    const space = isSpace(text.charCodeAt(i));
    if (!space && !inWord) count++;
    inWord = !space;
  }
  return count;
}

/** White space and double marks, which never stand at the edge of what is quoted. */
const isEdge = (code: number): boolean =>
  isSpace(code) || code === 0x22 || code === 0x201c || code === 0x201d || code === 0x60;

export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0xfeff;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters and digits, every non-ASCII letter counted as one; quotation marks and dashes are none. */
export const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  isDigit(code) ||
  (code >= 0x80 && code < 0x2000 && code !== 0xa0 && code !== 0xab && code !== 0xbb) ||
  (code > 0x206f && code < 0x3000) ||
  (code > 0x3003 && code < 0xff00) ||
  (code >= 0xff10 && code < 0xfff0);
