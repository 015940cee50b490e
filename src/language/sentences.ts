import type { Span } from './span.ts';

/**
 * Sentences of a text, by `Intl.Segmenter` and then merges: the segmenter is exact about offsets but cuts after
 * abbreviations and initials and inside quotations, and runs over line ends.
 *
 * A line end always ends a sentence: clean text holds one paragraph a line. None is longer than twice `LONGEST`, so
 * that whatever looks at all of a sentence has a bound; what runs longer is a list or broken text. Time is linear.
 */
export function findSentences(text: string): Span[] {
  const sentences: Span[] = [];
  const findEnds = segmentAhead(text);
  for (const line of findLines(text)) {
    let open: Span | undefined;
    for (let from = line.start; from < line.end; ) {
      for (const end of findEnds(from, line.end)) {
        open = { start: open ? open.start : from, end };
        from = end;
        if (open.end - open.start < LONGEST && continues(text, open, line.end)) continue;
        push(sentences, text, open);
        open = undefined;
      }
    }
    if (open) push(sentences, text, open);
  }
  return sentences;
}

/** Code units that the segmenter gets at a time, since its time grows with their square; and of a sentence, about. */
const LONGEST = 4_000;

/**
 * Tells, line after line, where the segmenter ends sentences, the first of which begins at `from`: those that a stretch
 * of the line settles, at least one. Reads as many lines at a time as it may, since each call of it costs as much as
 * some sentences.
 */
function segmentAhead(text: string): (from: number, lineEnd: number) => number[] {
  let ends: number[] = [];
  let read = 0;
  let next = 0;
  return (from, lineEnd) => {
    if (lineEnd - from > LONGEST) return segmentPart(text, from);
    if (lineEnd > read) {
      read = Math.max(lineEnd, endOfLines(text, from + LONGEST));
      ends = segment(text, from, read);
      next = 0;
    }
    while (ends[next]! <= from) next++;
    const first = next;
    while (ends[next]! < lineEnd) next++;
    // The segmenter takes the line end to the sentence before it.
    return [...ends.slice(first, next), lineEnd];
  };
}

const endOfLines = (text: string, before: number): number =>
  before >= text.length ? text.length : text.lastIndexOf('\n', before);

/** A part of a line that is too long: what its end breaks off is read again with what follows it. */
function segmentPart(text: string, from: number): number[] {
  const ends = segment(text, from, from + LONGEST);
  return ends.length > 1 ? ends.slice(0, -1) : [cutAt(text, from + LONGEST)];
}

function segment(text: string, from: number, to: number): number[] {
  const ends: number[] = [];
  for (const { segment, index } of segmenter.segment(text.slice(from, to)))
    ends.push(from + index + segment.length);
  return ends;
}

/** Behind the last blank before `to`, where one is near; never between two surrogates. */
function cutAt(text: string, to: number): number {
  for (let at = to; at > to - LONGEST / 2; at--) if (isSpace(text.charCodeAt(at - 1))) return at;
  return (text.charCodeAt(to - 1) & 0xfc00) === 0xd800 ? to - 1 : to;
}

/** The non-empty lines of a text, line ends left out. */
export function findLines(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Abbreviations that stand before a name or a number, so that a full stop after them ends nothing. */
const BEFORE_NAME =
  /(?:^|[\s("“‘'—–-])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gov|Sen|Rep|Reps|Sens|Gen|Adm|Brig|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Det|Rev|Hon|Pres|Amb|Atty|Supt|Fr|Sr|Br|St|Ste|Mt|Ft|Messrs|No|Nos|Vol|Fig|Figs|Art|Sec|vs|v|cf|approx|ca|c|pp|p|al|[A-Z])\.$/;

/** Abbreviations that may end a sentence: they end none when the next word is lower case or a number. */
const MAYBE_END =
  /(?:^|[\s("“‘'—–-])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Inc|Corp|Co|Ltd|Llc|Bros|Jr|Sr|Esq|Dept|Univ|Assn|Ave|Blvd|Rd|etc|i\.e|e\.g|a\.m|p\.m|(?:[A-Z]\.)+[A-Z]|U\.S|U\.K|U\.N|E\.U|D\.C|Ph\.D|M\.D|bil|mil|bn|mn|bln)\.$/;

const CORPORATE_OR_DATE = /(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.$/;

/** Whether what follows `open` on its line belongs to the same sentence. */
function continues(text: string, open: Span, lineEnd: number): boolean {
  if (open.end >= lineEnd) return false;
  const said = text
    .slice(Math.max(open.start, open.end - 400), open.end)
    .trimEnd()
    .slice(-40);
  const next = text.slice(open.end, open.end + 60).trimStart();
  const first = next[0] ?? '';
  if (/^[\p{Ll}]/u.test(next) && !/^(?:iPhone|iPad|iOS|eBay)/.test(next)) return true;
  if (/^[,;:)\]”’%–—-]/.test(first) && !/^[–—-]\s/.test(next)) return true;
  if (BEFORE_NAME.test(said) && !/(?:^|\s)I\.$/.test(said)) return true;
  if (MAYBE_END.test(said)) {
    if (/^[\d(]/.test(next)) return true;
    if (CORPORATE_OR_DATE.test(said) && /^\d/.test(next)) return true;
    if (/[ap]\.m\.$/.test(said) && OF_THE_DAY.test(next)) return true;
    if (/[A-Z]\.$/.test(said) && /^\p{Lu}/u.test(next) && !STARTER.test(next)) return true;
    if (
      /(?:Inc|Corp|Co|Ltd|Llc|Bros|Jr)\.$/.test(said) &&
      /^\p{Lu}[\p{L}.]*\s*(?:[,&]|Inc|Corp|Co|Ltd|and\s)/u.test(next)
    )
      return true;
  }
  return insideQuotation(text, open) && (!/[.!?…]["”’']?\s*$/.test(said) || closesSoon(text, open, lineEnd));
}

/** What stands behind an hour. */
const OF_THE_DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[ECMP][SD]?T|GMT|BST|UTC|CET)\b/;

/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
const STARTER =
  /^(?:The|A|An|In|On|At|But|And|It|He|She|They|We|I|This|That|These|Those|His|Her|Their|Its|For|As|After|Before|When|While|If|With|By|From|Some|Many|Most|All|One|There|Here|However|Meanwhile|Still|Yet|So|Now|Then|Not|No|What|Who|How|Why|Such|Both|Each|Another|Other|Since|Under|Over|Last|Earlier|Later)\b/;

/** Whether a curly quotation is open at the end of the span. Straight marks say nothing of their direction. */
function insideQuotation(text: string, span: Span): boolean {
  let depth = 0;
  for (let i = span.start; i < span.end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x201c) depth = 1;
    else if (code === 0x201d) depth = 0;
  }
  return depth > 0;
}

/** A short quotation of several sentences behind words of its speaker stays with them. */
function closesSoon(text: string, open: Span, lineEnd: number): boolean {
  const mark = text.lastIndexOf('\u201c', open.end);
  if (mark <= open.start + 3) return false;
  const close = text.slice(open.end, Math.min(lineEnd, mark + 160)).indexOf('\u201d');
  return close >= 0;
}

function push(sentences: Span[], text: string, span: Span): void {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) sentences.push({ start, end });
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0xfeff;
