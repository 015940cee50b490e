import { DEMONYMS } from '../lexicon/demonyms.ts';
import { isEnglishWord } from '../lexicon/dictionary.ts';
import { FUNCTION_WORDS, MONTHS, WEEKDAYS } from '../lexicon/function-words.ts';
import { givenName } from '../lexicon/given-names.ts';
import { ORGANIZATION_NOUNS, PLACE_NOUNS, PRODUCT_NOUNS, WORK_NOUNS } from '../lexicon/organizations.ts';
import { NAME_PARTICLES } from '../lexicon/particles.ts';
import { isPlaceName } from '../lexicon/places.ts';
import { ROLE_NOUNS } from '../lexicon/roles.ts';
import { ANY_VERB_FORM } from '../lexicon/verbs.ts';
import type { Word } from '../words.ts';
import type { Capitals } from './capitals.ts';
import { hasNameShape, headOf, isHyphenedGiven, isInitialism, opensOrganization } from './name-words.ts';

/** No name has more words than this: a longer run of capitals is a list or a shout. */
const LONGEST = 14;

/** One past the last word of the name that begins at `from`. */
export function endOfRun(
  words: readonly Word[],
  from: number,
  capitals: Capitals,
  free: (at: number) => boolean,
): number {
  let end = from + 1;
  while (end - from < LONGEST) {
    const next = joined(words, from, end, capitals, free);
    if (next === end) return end;
    end = next;
  }
  return end;
}

/** One past the words that go on a name whose last word is at `end - 1`; `end` itself where nothing does. */
function joined(
  words: readonly Word[],
  from: number,
  end: number,
  capitals: Capitals,
  free: (at: number) => boolean,
): number {
  const last = words[end - 1]!;
  const word = words[end];
  if (!word || !free(end)) return end;
  if (headOf(last) && !isHyphenedGiven(words, end - 1)) return end;
  if (isInitialDot(words, end)) return end + 1;
  if (word.kind === 'number') return goesOnWithNumber(words, end, capitals) ? end + 1 : end;
  if (word.spaced && VERSION.test(word.text)) return end + 1;
  if (word.text === '/' && words[end + 1]?.kind === 'number' && /\d$/.test(last.text)) return end + 2;
  if (word.text === '&' && words[end + 1]?.capital) return end + 2;
  if (word.kind !== 'word') return pastNickname(words, from, end);
  if (isInitials(word, end - from) && givenName(words[from]!.lower) !== null) return end;
  if (word.capital && word.spaced) return isInnerName(words, end, capitals) ? end + 1 : end;
  if (/^(?:plc|gmbh)$/.test(word.text)) return end + 1;
  if (word.lower === 'and' && capitals.pairs.has(`${last.lower} & ${words[end + 1]?.lower}`)) return end + 2;
  const next = joiner(words, from, end);
  return next > end && free(next - 1) && words[next - 1]!.capital ? next : end;
}

/** "as Ann Hart | UK minister", "Ann Hart | NTB News": the initials of a country or a body end a person's name. */
const isInitials = ({ text }: Word, before: number): boolean =>
  /^(?:US|UK|EU|UN)$/.test(text) || (before > 1 && /^\p{Lu}{3,5}$/u.test(text) && !/^[IVX]+$/.test(text));

/** `Foo | v2.5`: a version belongs to the name of what has it. */
const VERSION = /^v\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?$/i;

/** `William | "Buddy" | Strand`, `William | (Bill) | Strand`: past a nickname in marks, where the name goes on behind it. */
function pastNickname(words: readonly Word[], from: number, at: number): number {
  const close = NICKNAME_MARKS.get(words[at]!.text);
  if (!close || words[at + 2]?.text !== close || at - from > 2) return at;
  const [nickname, next] = [words[at + 1]!, words[at + 3]];
  const named = nickname.capital && /^\p{Lu}\p{Ll}+$/u.test(nickname.text) && words[at]!.spaced;
  if (!named || !next?.capital || !next.spaced || next.kind !== 'word') return at;
  const whole = words.slice(from, at).every(({ text }) => /^\p{Lu}[\p{L}'’.-]*$|^\.$/u.test(text));
  return whole && !FUNCTION_WORDS.has(next.lower) && givenName(words[from]!.lower) !== null ? at + 4 : at;
}

/** Marks that open a nickname, and those that close it. */
const NICKNAME_MARKS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
  ["'", "'"],
  ['(', ')'],
]);

const isInitialDot = (words: readonly Word[], end: number): boolean =>
  words[end]!.text === '.' &&
  !words[end]!.spaced &&
  /^(?:\p{Lu}|Jr|Sr|St)$/u.test(words[end - 1]!.text) &&
  words[end + 1]?.capital === true &&
  !FUNCTION_WORDS.has(words[end + 1]!.lower);

function isInnerName(words: readonly Word[], at: number, capitals: Capitals): boolean {
  const word = words[at]!;
  if (isHyphenedGiven(words, at)) return true;
  if (headOf(word)) return /^\p{Lu}/u.test(word.text);
  if (!hasNameShape(word) || word.text.startsWith('@')) return false;
  if (isInitialism(word)) return TAILS.has(word.lower) || opensOrganization(words, at);
  if (DEMONYMS.has(word.lower)) return opensOrganization(words, at);
  // "Human Tides First."
  if (word.lower === 'first' && words[at + 1]?.kind !== 'word') return true;
  return !FUNCTION_WORDS.has(word.lower) && !(WEEKDAYS.has(word.lower) && !capitals.lower.has(word.lower));
}

/** Common initials that companies and products end their names with; any other behind a name is a word of its own. */
const TAILS = new Set('ai tv ml vr ar pc api app'.split(' '));

/** `Foo 3.5`, `Flight 171`, `Runway 23`: a short plain number after the name, unless it counts what follows. */
function goesOnWithNumber(words: readonly Word[], at: number, capitals: Capitals): boolean {
  const number = words[at]!;
  if (!number.spaced || !/^\d{1,4}(?:[.-]\d+)?[A-Za-z]?$/.test(number.text)) return false;
  // The score of a match.
  if (/^\d{1,2}-\d{1,2}$/.test(number.text)) return false;
  const before = words[at - 1]!.lower;
  if (MONTHS.has(before) || ROLE_NOUNS.has(before)) return false;
  if (/^(?:19|20)\d\d$/.test(number.text)) return false;
  const next = words[at + 1];
  if (next?.kind === 'word' && /s$/.test(next.lower) && ANY_VERB_FORM.has(next.lower))
    return capitals.pairs.has(`${before} ${number.text}`);
  if (/^\d+\.\d+$/.test(number.text) && !PLACE_NOUNS.has(before))
    return !/^(?:percent|per|million|billion|trillion|%)$/.test(next?.lower ?? '');
  if (!next || next.kind === 'mark') return next?.text !== '%' && next?.text !== '$';
  if (next.kind === 'number') return false;
  return (
    next.capital || FUNCTION_WORDS.has(next.lower) || PRODUCT_NOUNS.has(next.lower) || next.lower === 'small'
  );
}

const NEEDS_COMPLEMENT = new Set([
  ...ORGANIZATION_NOUNS,
  ...WORK_NOUNS,
  ...'republic kingdom states city gulf duke duchess game coordination co-ordination prevention protection house endowment'.split(
    ' ',
  ),
]);

/** Past a small word inside a name and the capitalised word behind it: `Bank of England`, `van der Berg`. */
function joiner(words: readonly Word[], from: number, at: number): number {
  const word = words[at]!;
  const next = words[at + 1];
  if (!next) return at;
  // "Dar es Salaam", "Rio de Janeiro".
  if (next.capital && isPlaceName(`${words[at - 1]!.text} ${word.text} ${next.text}`)) return at + 2;
  if (word.lower === 'of' || word.lower === 'for') return pastComplement(words, from, at);
  // "Committee to Defend Rivers".
  if (word.lower === 'to' && AIMING.has(words[at - 1]!.lower) && next.capital && isEnglishWord(next.lower))
    return at + 2;
  if (word.lower === 'and' && hasComplement(words, at) && next.capital && isEnglishWord(next.lower))
    return at + 2;
  if (word.lower === 'and') return pastSecondField(words, from, at);
  if (NAME_PARTICLES.has(word.lower) && next.kind === 'word') {
    if (next.capital) return at + 2;
    if (NAME_PARTICLES.has(next.lower) && words[at + 2]?.capital) return at + 3;
  }
  return at;
}

/**
 * `Roads | and Bridges Agency`: two plain nouns with a capital that one body's noun ends, past that noun. What stands
 * before "and" is no name that could stand for itself.
 */
function pastSecondField(words: readonly Word[], from: number, and: number): number {
  for (let at = from; at < and; at++) if (!isField(words[at]!)) return and;
  let to = and + 1;
  while (to - and < 4 && isField(words[to])) to++;
  const noun = words[to];
  const ends = noun?.capital === true && noun.kind === 'word' && BODIES.has(noun.lower);
  return ends && to > and + 1 ? to + 1 : and;
}

/** A capitalised dictionary word that names nobody by itself. */
const isField = (word: Word | undefined): boolean =>
  word?.capital === true &&
  isEnglishWord(word.lower) &&
  givenName(word.lower) === null &&
  !isPlaceName(word.text) &&
  !ORGANIZATION_NOUNS.has(word.lower) &&
  !FUNCTION_WORDS.has(word.lower);

/** Bodies that say what they are for. */
const AIMING = new Set(['committee', 'coalition', 'campaign', 'alliance', 'movement']);

/** Public bodies that are named after what they look after. */
const BODIES = new Set(
  'agency administration authority board bureau center centre commission committee council department directorate institute ministry office organisation organization secretariat service services tribunal'.split(
    ' ',
  ),
);

function pastComplement(words: readonly Word[], from: number, at: number): number {
  const noun = words[at - 1]!.lower;
  if (!NEEDS_COMPLEMENT.has(noun)) return at;
  const to = words[at + 1]!.lower === 'the' ? at + 2 : at + 1;
  const next = words[to];
  if (next?.kind !== 'word' || !next.capital || FUNCTION_WORDS.has(next.lower)) return at;
  // "voters leave the Party for Ann Hart".
  if (words[at]!.lower === 'for' && givenName(next.lower) !== null) return at;
  // A name that has more than its noun is whole: "the Foo Lab of Acme" is Acme's.
  const whole = at - from > 1 && words[at]!.lower === 'of' && !SEATED.has(noun);
  return whole && !isEnglishWord(next.lower) && !isPlaceName(next.text) ? at : to + 1;
}

/** Organizations that are told apart by their seat, however small a town it is. */
const SEATED = new Set('university bank church party republic kingdom hospital bishop'.split(' '));

/** `Center for Security and …`: an "of" or "for" shortly before, with only capitalised dictionary words since. */
function hasComplement(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back > 0 && at - back < 4; back--) {
    const word = words[back]!;
    if (word.lower === 'of' || word.lower === 'for') return NEEDS_COMPLEMENT.has(words[back - 1]!.lower);
    if (!word.capital || !isEnglishWord(word.lower)) return false;
  }
  return false;
}
