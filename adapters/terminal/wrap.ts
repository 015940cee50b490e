import { graphemesOf, widthOf } from './width.ts';

/** Text with a colour. */
export interface Run {
  readonly text: string;
  readonly paint?: Paint;
  /** Stands right behind the text before it: no space between. */
  readonly attached?: true;
}

export type Paint = (text: string) => string;

/** What stands before the first line, and before all others: they should be equally wide. */
export interface Margins {
  readonly first: string;
  readonly rest: string;
}

/** What is never broken. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly paint: Paint | undefined;
  readonly spaceBefore: boolean;
}

/**
 * Breaks text into lines of at most `width` columns, between words, and inside a word only where it has to be or where
 * the script has no spaces. Citations break between brackets.
 */
export function wrap(runs: readonly Run[], width: number, { first, rest }: Margins): string[] {
  const room = Math.max(8, width - widthOf(rest));
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const piece of runs.flatMap((run) => cut(run, room))) {
    const gap = piece.spaceBefore && filled > 0 ? ' ' : '';
    if (filled > 0 && filled + gap.length + piece.width > room) {
      lines.push(line);
      line = '';
      filled = 0;
    }
    const shown = piece.paint ? piece.paint(piece.text) : piece.text;
    line += filled > 0 ? gap + shown : shown;
    filled += piece.width + (filled > 0 ? gap.length : 0);
  }
  if (filled > 0) lines.push(line);
  return lines.map((text, i) => (i === 0 ? first : rest) + text);
}

/** As much of a text as fits, with an ellipsis where something was left out. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let filled = 0;
  for (const { segment } of graphemesOf(text)) {
    filled += widthOf(segment);
    if (filled > width - 1) break;
    kept += segment;
  }
  const word = kept.replace(/(?<!\s)\s+\S*$/, '');
  return `${(widthOf(word) > width * 0.7 ? word : kept).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')}…`;
}

function cut({ text, paint, attached }: Run, room: number): Piece[] {
  return text
    .split(/ +/)
    .filter(Boolean)
    .flatMap((word, i) =>
      breakable(word, room).map((part, j) => ({
        text: part,
        width: widthOf(part),
        paint,
        spaceBefore: j === 0 && !(i === 0 && attached),
      })),
    );
}

/** The parts of a word between which a line may end. */
function breakable(word: string, room: number): string[] {
  if (/^(?:\[\d+\])+$/.test(word)) return word.match(/\[\d+\]/g) ?? [word];
  const width = widthOf(word);
  if (width <= room && !WIDE.test(word)) return [word];
  const parts: string[] = [];
  for (const { segment } of graphemesOf(word)) {
    const last = parts.at(-1);
    const joins = last !== undefined && !mayBreak(last, segment) && widthOf(last + segment) <= room;
    if (joins) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const ENDS_NO_LINE = /[（「『《〈【〔［“‘("']$/u;
const BEGINS_NO_LINE = /^[、。，．：；！？）」』》〉】〕］”’ー…)"',.:;!?%]/u;

/** Between two characters of which one is wide, except before closing and after opening marks. */
function mayBreak(before: string, next: string): boolean {
  const wide = WIDE.test(before.slice(-1)) || WIDE.test(next);
  return wide && !ENDS_NO_LINE.test(before) && !BEGINS_NO_LINE.test(next);
}
