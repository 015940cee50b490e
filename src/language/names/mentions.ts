import { COMMON_INITIALISMS, DEMONYMS } from '../lexicon/demonyms.ts';
import { isEnglishWord } from '../lexicon/dictionary.ts';
import { FUNCTION_WORDS, MONTHS, NUMBER_WORDS, WEEKDAYS } from '../lexicon/function-words.ts';
import { givenName } from '../lexicon/given-names.ts';
import { ORGANIZATION_NOUNS, PLACE_NOUNS, PRODUCT_NOUNS, WORK_NOUNS } from '../lexicon/organizations.ts';
import { isPlaceName } from '../lexicon/places.ts';
import { HONORIFICS, ROLE_MODIFIERS, ROLE_NOUNS } from '../lexicon/roles.ts';
import type { Span } from '../span.ts';
import type { Word } from '../words.ts';

/** A name where it stands in the text: a run of capitalised words, roles and possessive endings left out. */
export interface Mention extends Span {
  readonly text: string;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Indices of its first and one past its last word in the sentence's words. */
  readonly from: number;
  readonly to: number;
}

/** Where a document writes a word with and without a capital inside sentences: what a sentence's first word is. */
export interface Capitals {
  readonly inside: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
}

export function findCapitals(sentences: readonly (readonly Word[])[]): Capitals {
  const inside = new Set<string>();
  const lower = new Set<string>();
  for (const words of sentences) {
    const title = isTitleCase(words);
    words.forEach((word, at) => {
      if (word.kind !== 'word') return;
      if (!word.capital) lower.add(word.lower);
      else if (!title && !startsClause(words, at)) inside.add(word.lower);
    });
  }
  return { inside, lower };
}

/** The names of one sentence, in order, not overlapping. `busy` are spans that hold no names: dates, for one. */
export function findMentions(
  words: readonly Word[],
  sentence: number,
  capitals: Capitals,
  busy: readonly Span[] = [],
): Mention[] {
  const mentions: Mention[] = [];
  const free = words.map((word) => !busy.some((span) => word.start >= span.start && word.end <= span.end));
  for (let at = 0; at < words.length; at++) {
    if (!free[at] || !isNameWord(words, at, capitals)) continue;
    let end = at + 1;
    for (let next = joined(words, end, capitals, free); next > end; next = joined(words, end, capitals, free))
      end = next;
    for (const run of splitAtRoles(words, at, end)) {
      const trimmed = trim(words, run.from, run.to, capitals);
      if (trimmed) mentions.push(mention(words, trimmed.from, trimmed.to, sentence));
    }
    at = end - 1;
  }
  return mentions;
}

/** Whether most words of a line begin with a capital and no full stop ends it: a heading, whose capitals say nothing. */
export function isTitleCase(words: readonly Word[]): boolean {
  if (words.at(-1)?.text === '.') return false;
  const long = words.filter((word) => word.kind === 'word' && word.text.length > 3);
  return long.length >= 4 && long.filter((word) => word.capital).length / long.length > 0.7;
}

const startsClause = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1];
  return !before || /^["“”'‘:•*–—-]$/.test(before.text) || before.text === '``';
};

function isNameWord(words: readonly Word[], at: number, capitals: Capitals): boolean {
  const word = words[at]!;
  if (word.kind === 'number') return isLeadingNumber(words, at);
  if (word.kind !== 'word' || !hasNameShape(word)) return false;
  if (word.text === 'US' || word.text === 'UK' || word.text === 'EU' || word.text === 'UN') return true;
  if (word.text.startsWith('@') || word.text.startsWith('#')) return false;
  if (FUNCTION_WORDS.has(word.lower.replace(/'.*$/, ''))) return isNameInspite(words, at);
  if (MONTHS.has(word.lower) && word.lower !== 'may') return isNameInspite(words, at);
  if (WEEKDAYS.has(word.lower) || NUMBER_WORDS.has(word.lower)) return false;
  if (DEMONYMS.has(word.lower)) return opensOrganization(words, at);
  if (COMMON_INITIALISMS.has(word.lower) && word.text === word.text.toUpperCase())
    return opensOrganization(words, at);
  return startsClause(words, at) ? isNameAtStart(words, at, capitals) : true;
}

/** `Will`, `May` and `Jan` inside a sentence, before another capitalised word: a given name after all. */
const isNameInspite = (words: readonly Word[], at: number): boolean =>
  /^(?:will|may|jan|april|june|august|an|so)$/.test(words[at]!.lower) &&
  !startsClause(words, at) &&
  words[at + 1]?.kind === 'word' &&
  words[at + 1]!.capital &&
  !FUNCTION_WORDS.has(words[at + 1]!.lower);

/** A capital at the front, or inside a word that has lower case or digits too (`iPhone`, `xAI`). */
function hasNameShape(word: Word): boolean {
  if (/^\p{Lu}/u.test(word.text))
    return !/^\p{Lu}\p{L}*[-‐‑]\p{Ll}/u.test(word.text) || headOf(word) !== null;
  return headOf(word) !== null || (/^\p{Ll}{1,2}\p{Lu}/u.test(word.text) && !word.text.includes('-'));
}

/** The part of a hyphenated word that is a name: `Paris-based` → 0..5, `ex-Minister` → 3..11. */
function headOf(word: Word): Span | null {
  const cut = word.text.search(/[-‐‑]/);
  if (cut < 0) return null;
  const head = word.text.slice(0, cut);
  const tail = word.text.slice(cut + 1);
  const named = (part: string): boolean =>
    /^\p{Lu}[\p{L}\p{N}]+$/u.test(part) &&
    ![FUNCTION_WORDS, DEMONYMS, COMMON_INITIALISMS, MONTHS, WEEKDAYS, ROLE_NOUNS].some((set) =>
      set.has(part.toLowerCase()),
    );
  if (/^\p{Ll}+$/u.test(tail))
    return named(head) && !isEnglishWord(head.toLowerCase()) ? { start: 0, end: cut } : null;
  if (PREFIXES.has(head)) return named(tail) ? { start: cut + 1, end: word.text.length } : null;
  return null;
}

const PREFIXES = new Set([
  'ex',
  'anti',
  'pro',
  'non',
  'pre',
  'post',
  'mid',
  'pan',
  'trans',
  'former',
  'then',
]);

/** The first word of a sentence has a capital anyway: a name only if something else says so. */
function isNameAtStart(words: readonly Word[], at: number, capitals: Capitals): boolean {
  const word = words[at]!;
  if (/\d/.test(word.text) || /\p{Ll}\p{Lu}|^\p{Lu}{2,}/u.test(word.text)) return true;
  const next = words[at + 1];
  const nextNamed = next?.kind === 'word' && next.capital && !FUNCTION_WORDS.has(next.lower);
  if (isRole(word.lower)) return nextNamed === true;
  if (capitals.inside.has(word.lower) && !(capitals.lower.has(word.lower) && isEnglishWord(word.lower)))
    return true;
  if (givenName(word.lower) && nextNamed) return true;
  if (isPlaceName(word.text)) return true;
  if (!isEnglishWord(word.lower.replace(/['-].*$/, ''))) return true;
  return (
    nextNamed === true &&
    (opensOrganization(words, at) ||
      ((!isEnglishWord(next!.lower) || isPlaceName(next!.text)) &&
        /^['’]/.test(words[at + 2]?.text ?? '') === false &&
        !isAdjectival(word.lower)))
  );
}

/** Dictionary words that stand before a name without being part of it, by their ending or their meaning. */
const isAdjectival = (lower: string): boolean =>
  /(?:ly|ing|ed|ese|ian|ous|ive|ful|less|able|ible|al|ic|est|er)$/.test(lower) ||
  ROLE_MODIFIERS.has(lower) ||
  lower.endsWith('s');

/** Whether the run of capitalised words from here ends with the noun of an organization, place or work. */
function opensOrganization(words: readonly Word[], at: number): boolean {
  let end = at + 1;
  while (end < words.length && words[end]!.kind === 'word' && words[end]!.capital && end - at < 6) {
    const lower = words[end]!.lower;
    if (ROLE_NOUNS.has(lower)) return false;
    if (ORGANIZATION_NOUNS.has(lower) || PLACE_NOUNS.has(lower) || WORK_NOUNS.has(lower)) return true;
    end++;
  }
  return false;
}

/** `787 Dreamliner`, `49 Ceres`: a number of three digits or with a letter that a capitalised word follows. */
function isLeadingNumber(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const before = words[at - 1];
  return (
    /^\d{3}$|^\d+[-‐‑]\d+$/.test(words[at]!.text) &&
    next?.kind === 'word' &&
    /^\p{Lu}\p{Ll}{3,}$/u.test(next.text) &&
    !isEnglishWord(next.lower) &&
    !DEMONYMS.has(next.lower) &&
    (before?.lower === 'a' || before?.lower === 'the')
  );
}

/** One past the words that go on a name whose last word is at `end - 1`; `end` itself where nothing does. */
function joined(words: readonly Word[], end: number, capitals: Capitals, free: readonly boolean[]): number {
  const last = words[end - 1]!;
  const word = words[end];
  if (!word || !free[end] || headOf(last)) return end;
  if (isInitialDot(words, end)) return end + 1;
  if (word.kind === 'number') return goesOnWithNumber(words, end) ? end + 1 : end;
  if (word.text === '/' && words[end + 1]?.kind === 'number' && /\d$/.test(last.text)) return end + 2;
  if (word.text === '&' && words[end + 1]?.capital) return end + 2;
  if (isTail(words, end)) return end + 1;
  if (word.kind === 'word' && word.capital && word.spaced && isInnerName(words, end, capitals))
    return end + 1;
  const next = joiner(words, end);
  return next > end && free[next - 1] && words[next - 1]!.capital ? next : end;
}

const isInitialDot = (words: readonly Word[], end: number): boolean =>
  words[end]!.text === '.' &&
  !words[end]!.spaced &&
  /^(?:\p{Lu}|Jr|Sr|St)$/u.test(words[end - 1]!.text) &&
  words[end + 1]?.capital === true &&
  !FUNCTION_WORDS.has(words[end + 1]!.lower);

/** `Corp.`, `Inc.`: the dot of a company's ending is not part of the name, but it ends the run. */
const isTail = (words: readonly Word[], end: number): boolean =>
  words[end]!.kind === 'word' && /^(?:jr|sr|ii|iii|iv)$/.test(words[end]!.lower) && words[end]!.capital;

function isInnerName(words: readonly Word[], at: number, capitals: Capitals): boolean {
  const word = words[at]!;
  if (headOf(word)) return /^\p{Lu}/u.test(word.text);
  if (!hasNameShape(word) || word.text.startsWith('@')) return false;
  if (COMMON_INITIALISMS.has(word.lower)) return true;
  if (DEMONYMS.has(word.lower)) return opensOrganization(words, at);
  return !FUNCTION_WORDS.has(word.lower) && !(WEEKDAYS.has(word.lower) && !capitals.lower.has(word.lower));
}

/** `Qwen 3.5`, `Flight 171`, `Runway 23`: a short plain number after the name, unless it counts what follows. */
function goesOnWithNumber(words: readonly Word[], at: number): boolean {
  const number = words[at]!;
  if (!number.spaced || !/^\d{1,4}(?:[.-]\d+)?[A-Za-z]?$/.test(number.text)) return false;
  const before = words[at - 1]!.lower;
  if (MONTHS.has(before) || ROLE_NOUNS.has(before)) return false;
  if (/^(?:19|20)\d\d$/.test(number.text)) return false;
  if (/^\d+\.\d+$/.test(number.text) && !PLACE_NOUNS.has(before))
    return !/^(?:percent|per|million|billion|trillion|%)$/.test(words[at + 1]?.lower ?? '');
  const next = words[at + 1];
  if (!next || next.kind === 'mark') return next?.text !== '%' && next?.text !== '$';
  if (next.kind === 'number') return false;
  return (
    next.capital || FUNCTION_WORDS.has(next.lower) || PRODUCT_NOUNS.has(next.lower) || next.lower === 'small'
  );
}

const NEEDS_COMPLEMENT = new Set([
  ...ORGANIZATION_NOUNS,
  ...WORK_NOUNS,
  'republic',
  'kingdom',
  'states',
  'city',
  'gulf',
  'duke',
  'duchess',
  'game',
]);
const PARTICLES = new Set([
  'de',
  'da',
  'di',
  'del',
  'della',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'la',
  'le',
  'du',
  'dos',
  'ter',
  'ten',
]);

/** Past a small word inside a name and the capitalised word behind it: `Bank of England`, `van der Berg`. */
function joiner(words: readonly Word[], at: number): number {
  const last = words[at - 1]!;
  const word = words[at]!;
  const next = words[at + 1];
  if (word.kind !== 'word' || !next) return at;
  if ((word.lower === 'of' || word.lower === 'for') && NEEDS_COMPLEMENT.has(last.lower)) {
    if (next.kind === 'word' && next.capital && !FUNCTION_WORDS.has(next.lower)) return at + 2;
    if (next.lower === 'the' && words[at + 2]?.capital && !FUNCTION_WORDS.has(words[at + 2]!.lower))
      return at + 3;
  }
  if (word.lower === 'and' && hasComplement(words, at) && next.capital && isEnglishWord(next.lower))
    return at + 2;
  if (PARTICLES.has(word.lower) && next.kind === 'word') {
    if (next.capital) return at + 2;
    if (PARTICLES.has(next.lower) && words[at + 2]?.capital) return at + 3;
  }
  return at;
}

/** `Center for Security and …`: an "of" or "for" shortly before, with only capitalised dictionary words since. */
function hasComplement(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back > 0 && at - back < 4; back--) {
    const word = words[back]!;
    if (word.lower === 'of' || word.lower === 'for') return NEEDS_COMPLEMENT.has(words[back - 1]!.lower);
    if (!word.capital || !isEnglishWord(word.lower)) return false;
  }
  return false;
}

const isRole = (lower: string): boolean => ROLE_NOUNS.has(lower) || HONORIFICS.has(lower);

/** A run of capitals cut where a capitalised role stands: `Gujarat | Chief Minister | Bhupendra Patel`. */
function splitAtRoles(words: readonly Word[], from: number, to: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!isRole(words[at]!.lower) || endsOrganization(words, at, to)) continue;
    let first = at;
    while (first > start && ROLE_MODIFIERS.has(words[first - 1]!.lower)) first--;
    if (first > start) pieces.push({ from: start, to: first });
    while (at + 1 < to && (isRole(words[at + 1]!.lower) || /^[.&]$/.test(words[at + 1]!.text))) at++;
    start = at + 1;
    if (/^(?:of|for)$/.test(words[start]?.lower ?? '')) start++;
    if (words[start]?.lower === 'the') start++;
  }
  if (start < to) pieces.push(...splitAtPerson(words, start, to));
  return pieces;
}

/** After "minister of", "chief executive of": the place or company, then the person who holds the office. */
function splitAtPerson(words: readonly Word[], from: number, to: number): { from: number; to: number }[] {
  const before = words[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const ofRole =
    /^(?:of|for|at)$/.test(words[before]?.lower ?? '') && ROLE_NOUNS.has(words[before - 1]?.lower ?? '');
  if (!ofRole || to - from < 3) return [{ from, to }];
  const person = words.slice(from, to).findIndex((word, at) => at > 0 && givenName(word.lower) !== null);
  if (person < 0 || from + person + 1 >= to) return [{ from, to }];
  return [
    { from, to: from + person },
    { from: from + person, to },
  ];
}

/** `Writers Guild`, `Student Union`: a role word that an organization's noun ends. */
const endsOrganization = (words: readonly Word[], at: number, to: number): boolean =>
  at + 1 < to && ORGANIZATION_NOUNS.has(words[to - 1]!.lower) && !words[to - 1]!.text.endsWith('.');

/** Takes off what is no part of a name; null where nothing is left. */
function trim(
  words: readonly Word[],
  first: number,
  last: number,
  capitals: Capitals,
): { from: number; to: number } | null {
  let from = first;
  let to = last;
  while (from < to && /^(?:former|ex|new|late|early|mr|mrs|ms|dr|[.&])$/.test(words[from]!.lower)) from++;
  while (to > from && /^(?:and|of|for|the|[.&/])$/.test(words[to - 1]!.lower)) to--;
  if (from >= to) return null;
  if (to - from > 1) return { from, to };
  const only = words[from]!;
  if (isRole(only.lower) || only.text.length < 2) return null;
  if (only.kind === 'number' || GENERIC.has(only.lower)) return null;
  if (
    only.text !== only.text.toUpperCase() &&
    ORGANIZATION_NOUNS.has(only.lower) &&
    !INSTITUTIONS.has(only.lower)
  )
    return null;
  if (capitals.lower.has(only.lower) && !capitals.inside.has(only.lower) && isEnglishWord(only.lower))
    return null;
  return { from, to };
}

/** Known by their one word. */
const INSTITUTIONS = new Set(['parliament', 'senate']);

/** Capitalised in headlines and by habit, but nobody's name. */
const GENERIC = new Set(
  'internet web app board north south east west earth i english mandarin french german spanish god sir madam'.split(
    ' ',
  ),
);

function mention(words: readonly Word[], from: number, to: number, sentence: number): Mention {
  const first = words[from]!;
  const last = words[to - 1]!;
  const head = to - from === 1 ? headOf(first) : null;
  const tailHead = to - from > 1 ? headOf(last) : null;
  const start = head ? first.start + head.start : first.start;
  const end = head ? first.start + head.end : tailHead ? last.start + tailHead.end : last.end;
  const text = words
    .slice(from, to)
    .map((word, at) => (at > 0 && word.spaced ? ' ' : '') + word.text)
    .join('');
  const full = head ? first.text.slice(head.start, head.end) : text.slice(0, text.length - (last.end - end));
  return { start, end, text: full, sentence, from, to };
}
