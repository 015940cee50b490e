import {
  ADVERBS,
  DETERMINERS,
  MONTHS,
  NUMBER_WORDS,
  PREPOSITIONS,
  PRONOUNS,
  WEEKDAYS,
} from '../lexicon/function-words.ts';
import { FORMER_WORDS, ROLE_MODIFIERS } from '../lexicon/roles.ts';
import { isRoleNoun, isRoleWord, isVerbBase, lowerAt, type RoleSentence } from './role-sentence.ts';

/** A longer phrase is no role but a story about one. */
const LONGEST = 22;
/** A phrase that is no longer than this keeps its participle: "researcher involved in two projects". */
const SHORT = 12;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that begin something else than the role: a relative clause, another clause, the sentence's verb. */
const STOPS = set(
  'who whose whom which that when while after before since until where but because during under amid effective by from with without despite although though if as or said says told is was are were be been has have had will would can could may might must should did does whether himself herself',
);
const NOW = set('now currently once formerly previously then later');

/** One past the last word of the role phrase that begins at `from`. */
export function phraseEnd(s: RoleSentence, from: number): number {
  const most = Math.min(from + LONGEST, s.words.length);
  let head = -1;
  let participle = -1;
  let at = from;
  for (; at < most; at++) {
    if (endsHere(s, from, head, at)) break;
    if (head >= 0 && participle < 0 && isParticiple(s, at)) participle = at;
    if (isRoleNoun(s, at) && !followsPreposition(s, head, at)) head = at;
  }
  if (participle > 0 && (at - from > SHORT || at === participle + 1)) at = participle;
  if (
    head >= 0 &&
    at - 1 > head &&
    /ed$/.test(lowerAt(s, at - 1)) &&
    !s.words[at - 1]!.capital &&
    !s.at(at - 1)
  )
    at--;
  const told = toldFrom(s, head, at);
  if (told > 0) at = told;
  // "the editor of the much-read "Foo"": what is quoted is the noun that the last words belong to.
  if (head >= 0 && opensQuote(s, at)) at = head + 1;
  while (at > from + 1 && /^(?:and|&|of|for|at|in|to|the|a|reportedly)$/.test(lowerAt(s, at - 1))) at--;
  return at;
}

const opensQuote = (s: RoleSentence, at: number): boolean =>
  /^["“‘]$/.test(lowerAt(s, at)) &&
  s.words[at]!.spaced &&
  s.words[at + 1]?.spaced === false &&
  !s.words[at - 1]!.capital;

/** Where a phrase goes on to tell of somebody instead of saying what he is: "doctor | charged with", "clerk | living in". */
function toldFrom(s: RoleSentence, head: number, to: number): number {
  for (let at = head + 1; head >= 0 && at < to; at++)
    if (TELLING.has(lowerAt(s, at)) && !s.words[at]!.capital) return at;
  return 0;
}

const TELLING = set(
  'living wearing standing speaking sitting hailed known seen accused charged convicted named called quoted credited killed arrested detained jailed shot found heard missing suspected blamed praised dressed pictured caught held',
);

function endsHere(s: RoleSentence, from: number, head: number, at: number): boolean {
  const word = s.words[at]!;
  if (word.kind === 'mark') return !isInnerMark(s, head, at);
  if (word.lower === 'and') return !goesOn(s, head, at);
  if (s.at(at)) return false;
  if (STOPS.has(word.lower)) return true;
  // "… of the rescue team The minister": a page has glued the next sentence to it.
  if (at > from && word.capital && DETERMINERS.has(word.lower) && s.words[at - 1]!.capital) return true;
  if (head < 0) return false;
  const isWell = word.lower === 'well' && /^(?:oil|gas|water)$/.test(lowerAt(s, at - 1));
  if (ADVERBS.has(word.lower) && !isWell && !isRoleWord(s, at) && !DETERMINERS.has(lowerAt(s, at - 1)))
    return true;
  if (word.lower === 'to' && isVerbBase(s, at + 1)) return true;
  if (word.lower === 'over' && lowerAt(s, at + 1) === 'the') return true;
  return at > from && isTimeOrNow(s, at);
}

/** Marks inside a role: possessive endings, hyphens, `&`, initials' dots, and commas between its parts. */
function isInnerMark(s: RoleSentence, head: number, at: number): boolean {
  const { text, spaced } = s.words[at]!;
  if (s.at(at) || /^['’]/.test(text) || text === '&' || (/^[-/]$/.test(text) && !spaced)) return true;
  if (text === '(' || text === ')') return isShortForm(s, text === '(' ? at : at - 2);
  return text === ',' && head === at - 1 && isListedRole(s, at + 1);
}

/** "the Foo Bar (FB) project", "chief technology officer (CTO) of Foo": one word in brackets that the phrase goes on behind. */
const isShortForm = (s: RoleSentence, open: number): boolean =>
  lowerAt(s, open) === '(' &&
  s.words[open + 1]?.capital === true &&
  lowerAt(s, open + 2) === ')' &&
  s.words[open + 3]?.kind === 'word' &&
  !STOPS.has(lowerAt(s, open + 3));

/** ", chief scientist and …": nothing but a role's own words up to "and" or the next comma. */
function isListedRole(s: RoleSentence, from: number): boolean {
  let at = from;
  while (at - from < 5 && isRoleWord(s, at)) at++;
  return at > from && isRoleNoun(s, at - 1) && /^(?:and|,)$/.test(lowerAt(s, at)) && leadsToRole(s, at);
}

/** Whether a list of roles that goes on at this comma or "and" ends with a role and not with its holder's name. */
function leadsToRole(s: RoleSentence, from: number): boolean {
  for (let at = from; at < from + 12 && at < s.words.length; at++) {
    if (lowerAt(s, at) !== 'and') continue;
    return goesOn(s, at - 1, at);
  }
  return false;
}

/** Whether what follows "and" belongs to the role: another role, or the rest of "research and development". */
function goesOn(s: RoleSentence, head: number, and: number): boolean {
  let at = and + 1;
  if (NOW.has(lowerAt(s, at)) || FORMER_WORDS.has(lowerAt(s, at))) return false;
  if (/^(?:a|an|the|one|its|his|her|their)$/.test(lowerAt(s, at))) at++;
  for (let next = at; next < at + 7; next++) {
    if (isRoleNoun(s, next)) return !s.at(next + 1) || !s.isPerson(s.at(next + 1)!);
    if (!isPlain(s, next) && !s.at(next) && !/^['’]s?$/.test(lowerAt(s, next))) break;
  }
  if (head < 0) return isPlain(s, at) && !isVerbBase(s, at);
  const complement = lowerAt(s, head + 1) !== 'and' && head < and - 1;
  return complement && at === and + 1 && (s.at(at) !== null || (isPlain(s, at) && !isVerbBase(s, at)));
}

const isPlain = (s: RoleSentence, at: number): boolean => {
  const word = s.words[at];
  if (!word || word.kind === 'mark') return false;
  const { lower } = word;
  return (
    ROLE_MODIFIERS.has(lower) ||
    (!PREPOSITIONS.has(lower) &&
      !DETERMINERS.has(lower) &&
      !PRONOUNS.has(lower) &&
      !ADVERBS.has(lower) &&
      !STOPS.has(lower))
  );
};

/** "for now", "in 2015", "on Friday", "at the time": when the role is held is not the role. */
function isTimeOrNow(s: RoleSentence, at: number): boolean {
  const lower = lowerAt(s, at);
  if (/^(?:last|this|next|yesterday|today|ago)$/.test(lower) || WEEKDAYS.has(lower)) return true;
  if (/^(?:hours|days|weeks|months|years)$/.test(lower))
    return /^(?:after|before|ago|later)$/.test(lowerAt(s, at + 1));
  if (!/^(?:for|in|on|at|since|until|last)$/.test(lower)) return false;
  const next = s.words[at + 1];
  if (!next) return false;
  if (lower === 'for' && NUMBER_WORDS.has(next.lower)) return true;
  if (next.kind === 'number' || next.lower === 'now' || MONTHS.has(next.lower) || WEEKDAYS.has(next.lower))
    return true;
  return /^(?:late|early|mid)$/.test(next.lower) || (next.lower === 'the' && lowerAt(s, at + 2) === 'time');
}

const isParticiple = (s: RoleSentence, at: number): boolean =>
  /(?:ing|ed)$/.test(lowerAt(s, at)) && !s.words[at]!.capital && isVerbBase(s, at);

const followsPreposition = (s: RoleSentence, head: number, at: number): boolean =>
  head >= 0 && at - head > 1 && !/^(?:and|,)$/.test(lowerAt(s, at - 1)) && !isRoleWord(s, at - 1);

/** Index of the noun that the phrase `[from, to)` is about, or -1: its first role, unless another noun takes the place. */
export function headIn(s: RoleSentence, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const lower = lowerAt(s, at);
    if (/^(?:of|for|at|in|on|to|with|by|from|than)$/.test(lower) && !s.at(at)) return -1;
    if (!isRoleNoun(s, at)) continue;
    const next = at + 1 < to ? at + 1 : -1;
    if (next > 0 && isRoleNoun(s, next)) continue;
    if (next > 0 && /^['’]/.test(lowerAt(s, next))) return -1;
    return at;
  }
  return -1;
}
