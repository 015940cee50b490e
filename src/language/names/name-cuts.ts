import { isEnglishWord } from '../lexicon/dictionary.ts';
import { givenName, isGivenNameAndWord } from '../lexicon/given-names.ts';
import { COMPANY_SUFFIXES, ORGANIZATION_NOUNS, PLACE_NOUNS } from '../lexicon/organizations.ts';
import { isPlaceName } from '../lexicon/places.ts';
import { ROLE_MODIFIERS, ROLE_NOUNS } from '../lexicon/roles.ts';
import { ANY_VERB_FORM } from '../lexicon/verbs.ts';
import type { Word } from '../words.ts';
import { type Capitals, startsClause } from './capitals.ts';
import { isRole } from './name-words.ts';
import { isRank } from './role-sentence.ts';

/** Word indices `[from, to)` of a sentence. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A run of capitals cut where a capitalised role stands: `Arcadia | Chief Minister | Ann Hart`. */
export function splitAtRoles(words: readonly Word[], from: number, to: number): Run[] {
  const pieces: Run[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!isRole(words[at]!.lower) || endsOrganization(words, at, to)) continue;
    // "Ann Pastor": behind a given name alone it is a surname.
    if (at === to - 1 && at - start === 1 && givenName(words[start]!.lower) !== null) continue;
    // "Harbor Guard": what is an office elsewhere is the body's noun here.
    if (at > start && ORGANIZATION_NOUNS.has(words[at]!.lower)) continue;
    let first = at;
    while (first > start && isModifier(words[first - 1]!)) first--;
    if (first > start) pieces.push({ from: start, to: first });
    while (at + 1 < to && (isRole(words[at + 1]!.lower) || /^[.&]$/.test(words[at + 1]!.text))) at++;
    start = at + 1;
    if (/^(?:of|for)$/.test(words[start]?.lower ?? '')) start++;
    if (words[start]?.lower === 'the') start++;
  }
  if (start < to) pieces.push(...splitAtPerson(words, start, to));
  return pieces;
}

/** A word that belongs to the role behind it, unless an organization's name ends with it: "Tide Fund Director". */
const isModifier = ({ lower }: Word): boolean => ROLE_MODIFIERS.has(lower) && !ORGANIZATION_NOUNS.has(lower);

/** After "minister of", "chief executive of": the place or company, then the person who holds the office. */
function splitAtPerson(words: readonly Word[], from: number, to: number): Run[] {
  const before = words[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const ofRole =
    /^(?:of|for|at|to)$/.test(words[before]?.lower ?? '') &&
    ROLE_NOUNS.has((words[before - 1]?.lower ?? '').replace(/^(?:then|ex|former)[-‐‑]/, ''));
  if (!ofRole || to - from < 3) return [{ from, to }];
  const person = words.slice(from, to).findIndex((word, at) => at > 0 && givenName(word.lower) !== null);
  if (person < 0 || from + person + 1 >= to) return [{ from, to }];
  return [
    { from, to: from + person },
    { from: from + person, to },
  ];
}

/** `Writers Guild`, `Student Union`, `Prince Olaf Bay`: a role word that the noun of an organization or a place ends. */
function endsOrganization(words: readonly Word[], at: number, to: number): boolean {
  const last = words[to - 1]!;
  if (at + 1 >= to || last.text.endsWith('.')) return false;
  if (ORGANIZATION_NOUNS.has(last.lower) || COMPANY_SUFFIXES.has(last.lower)) return true;
  return NOBLE.has(words[at]!.lower) && PLACE_NOUNS.has(last.lower);
}

/** Titles that places are named after. */
const NOBLE = new Set(['prince', 'princess', 'king', 'queen', 'lord', 'lady']);

/** Takes off what is no part of a name; null where nothing is left. */
export function trim(words: readonly Word[], run: Run, capitals: Capitals): Run | null {
  let { from, to } = run;
  while (from < to && (isNoPart(words, from) || isBeginning(words, from, to, capitals))) from++;
  while (to > from && /^(?:and|of|for|the|[.&/])$/.test(words[to - 1]!.lower)) to--;
  if (from >= to) return null;
  if (to - from === 1)
    return isNameAlone(words[from]!, capitals) && !isRank(words, from) ? { from, to } : null;
  return isGenericPhrase(words, from, to) ? null : { from, to };
}

/** "Hold | Ann Hart to that": a verb that has its capital from the sentence alone, before a person's name. */
function isBeginning(words: readonly Word[], at: number, to: number, { inside }: Capitals): boolean {
  const { lower } = words[at]!;
  if (at + 2 >= to || !startsClause(words, at) || inside.has(lower) || isPlaceName(words[at]!.text))
    return false;
  const verb = ANY_VERB_FORM.has(lower) && givenName(lower) === null && !isGivenNameAndWord(lower);
  return verb && !PLACE_NOUNS.has(lower) && givenName(words[at + 1]!.lower) !== null;
}

/** A title, a mark, or a word before the name: "Former", and "New" where a sentence begins, but not in "New York". */
function isNoPart(words: readonly Word[], at: number): boolean {
  const { lower, text } = words[at]!;
  if (/^(?:former|ex|mr|mrs|ms|dr|[.&])$/.test(lower)) return true;
  if (!/^(?:new|late|early)$/.test(lower) || isPlaceName(`${text} ${words[at + 1]?.text ?? ''}`))
    return false;
  return (
    startsClause(words, at) ||
    (givenName(words[at + 1]?.lower ?? '') !== null && words[at + 2]?.capital === true)
  );
}

function isNameAlone(word: Word, capitals: Capitals): boolean {
  const { lower, text, kind } = word;
  if (isRole(lower) || text.length < 2 || kind === 'number' || GENERIC.has(lower)) return false;
  const shout = text === text.toUpperCase();
  if (!shout && COMPANY_SUFFIXES.has(lower)) return false;
  if (!shout && ORGANIZATION_NOUNS.has(lower) && !INSTITUTIONS.has(lower)) return false;
  if (/^[DR][-‐‑]\p{Lu}/u.test(text) || (lower.endsWith('s') && ROLE_NOUNS.has(lower.slice(0, -1))))
    return false;
  const plain = capitals.lower.get(lower) ?? 0;
  return (
    plain === 0 || plain < (capitals.inside.get(lower) ?? 0) || !isEnglishWord(lower) || isPlaceName(text)
  );
}

/** "Board of Directors", "Committee of Ministers": a body and its members' office are a description. */
const isGenericPhrase = (words: readonly Word[], from: number, to: number): boolean =>
  to - from === 3 &&
  words[from + 1]!.lower === 'of' &&
  ORGANIZATION_NOUNS.has(words[from]!.lower) &&
  ROLE_NOUNS.has(words[to - 1]!.lower.replace(/s$/, ''));

/** Known by their one word. */
const INSTITUTIONS = new Set(['parliament', 'senate']);

/** Capitalised in headlines and by habit, but nobody's name. */
const GENERIC = new Set(
  'internet web app state pop fm children day phase level page number chapter part stage round step grade category week comment ala ariz ark calif colo conn del fla ga ill ind kan ky mass md mich minn mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo update updates report reporting editing writing board north south east west earth i english mandarin french german spanish god sir madam'.split(
    ' ',
  ),
);
