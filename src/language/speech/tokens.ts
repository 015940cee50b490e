import type { Span } from '../span.ts';
import { isDigit, isSpace, isWordCode } from './chars.ts';
import { CUE_FORMS, type CueForm } from './cues.ts';
import { flagsOf, HEDGE, TITLE } from './grammar.ts';
import { HEDGING_ADVERBS, SPEECH_NOUNS } from './lexicon.ts';
import type { Stretch } from './line-marks.ts';

/** A word, a mark, or a whole quoted stretch, which counts as one token so that nothing inside it is read as a cue. */
export interface Token extends Span {
  readonly lower: string;
  readonly flags: number;
  readonly capital: boolean;
  readonly quote: Stretch | null;
  readonly cues: readonly CueForm[] | null;
  readonly word: boolean;
}

/** The tokens of one sentence; a stretch that begins in it is one token even where it is the whole sentence. */
export function tokenize(
  text: string,
  sentence: Span,
  stretches: readonly Stretch[],
  first: number,
): Token[] {
  const tokens: Token[] = [];
  let next = first;
  for (let i = sentence.start; i < sentence.end; ) {
    const stretch = stretches[next];
    if (stretch && stretch.start <= i) {
      next++;
      if (stretch.end <= i) continue;
      tokens.push({
        start: stretch.start,
        end: stretch.end,
        lower: '"',
        flags: 0,
        capital: false,
        quote: stretch,
        cues: null,
        word: false,
      });
      i = stretch.end;
      continue;
    }
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      i++;
      continue;
    }
    const limit = Math.min(sentence.end, stretch?.start ?? sentence.end);
    const end =
      isWordCode(code) || code === 0x40 || code === 0x23
        ? wordEnd(text, i + 1, limit)
        : markEnd(text, i, limit);
    tokens.push(readToken(text, i, end, isWordCode(code) || code === 0x40 || code === 0x23));
    i = end;
  }
  return tokens;
}

interface Entry {
  readonly lower: string;
  readonly flags: number;
  readonly capital: boolean;
  readonly cues: readonly CueForm[] | null;
}

const seen = new Map<string, Entry>();

/** Looks a spelling up once: news text repeats its words, and the tables are constant. */
function entryOf(spelling: string): Entry {
  const known = seen.get(spelling);
  if (known) return known;
  const lower = spelling.toLowerCase().replaceAll('’', "'");
  const hedges = Object.hasOwn(SPEECH_NOUNS, lower) || Object.hasOwn(HEDGING_ADVERBS, lower);
  const entry = {
    lower,
    flags: flagsOf(lower) | (hedges ? HEDGE : 0),
    capital: isCapital(spelling),
    cues: CUE_FORMS.get(lower) ?? null,
  };
  if (seen.size > 50_000) seen.clear();
  seen.set(spelling, entry);
  return entry;
}

function isCapital(spelling: string): boolean {
  const first = spelling.charCodeAt(0);
  return (
    (first >= 65 && first <= 90) ||
    (first > 127 && spelling[0] !== spelling[0]?.toLowerCase()) ||
    first === 0x40 ||
    /[a-z][A-Z]/.test(spelling)
  );
}

function readToken(text: string, start: number, end: number, word: boolean): Token {
  const entry = entryOf(text.slice(start, end));
  return {
    start,
    end,
    lower: entry.lower,
    flags: entry.flags,
    capital: word && entry.capital,
    quote: null,
    cues: word ? entry.cues : null,
    word,
  };
}

function wordEnd(text: string, from: number, limit: number): number {
  let i = from;
  for (; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (isWordCode(code) || code === 0x5f) continue;
    if (isJoiner(code) && i + 1 < limit && isWordCode(text.charCodeAt(i + 1))) continue;
    if (code === 0x2c && isDigit(text.charCodeAt(i - 1)) && i + 1 < limit && isDigit(text.charCodeAt(i + 1)))
      continue;
    break;
  }
  if (text.charCodeAt(i) === 46 && i < limit && takesDot(text.slice(from - 1, i))) i++;
  return i;
}

/** Apostrophes, hyphens, dots and slashes between letters stay inside a word. */
const isJoiner = (code: number): boolean =>
  code === 0x27 ||
  code === 0x2019 ||
  code === 0x2d ||
  code === 0x2010 ||
  code === 0x2011 ||
  code === 46 ||
  code === 0x26 ||
  code === 0x2f;

function takesDot(word: string): boolean {
  if (word.length === 1) return word >= 'A' && word <= 'Z' && word !== 'I';
  if (word.includes('.')) return /^(?:\p{Lu}-)?(?:\p{L}\.)+\p{L}$/u.test(word);
  return (
    word.length < 6 &&
    (DOTTED.has(word.toLowerCase()) || ((flagsOf(word.toLowerCase()) & TITLE) !== 0 && word.length < 5))
  );
}

export const isDash = (t: Token): boolean =>
  (!t.word && t.lower === '-') || t.lower === '—' || t.lower === '–' || t.lower === '--' || t.lower === '―';

const DOTTED = new Set([
  'jr',
  'sr',
  'st',
  'inc',
  'corp',
  'co',
  'ltd',
  'no',
  'jan',
  'feb',
  'mar',
  'apr',
  'aug',
  'sept',
  'oct',
  'nov',
  'dec',
  'vs',
  'maj',
  'adm',
  'atty',
  'supt',
  'ret',
]);

/** Dots and hyphens in a row are one mark (`...`, `--`). */
function markEnd(text: string, from: number, limit: number): number {
  const code = text.charCodeAt(from);
  let i = from + 1;
  if (code === 46 || code === 0x2d) while (i < limit && text.charCodeAt(i) === code) i++;
  return i;
}
