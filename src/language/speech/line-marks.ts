import type { Span } from '../span.ts';
import { isDigit, isSpace, isWordCode } from './chars.ts';

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

export type Mark = 'curly' | 'straight' | 'tick';

/** One line's scan, character by character: every mark opens, closes, or is passed over. */
export class LineScan {
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

function hasOddStraight(text: string, line: Span): boolean {
  let odd = false;
  for (let i = text.indexOf('"', line.start); i >= 0 && i < line.end; i = text.indexOf('"', i + 1))
    odd = !odd;
  return odd;
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
