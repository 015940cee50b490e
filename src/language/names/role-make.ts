import { DETERMINERS } from '../lexicon/function-words.ts';
import { COMPANY_KINDS } from '../lexicon/organizations.ts';
import { FORMER_WORDS } from '../lexicon/roles.ts';
import { joinWords, type Mention } from './mentions.ts';
import { isRoleNoun, lowerAt, type RoleSentence } from './role-sentence.ts';
import type { Role } from './roles.ts';

/** What stands before the words of a role and says when or whether it is held, or nothing. */
const LEADING = new Set(
  'then now one once also currently himself herself and reportedly presently formerly previously'.split(' '),
);
/** "the company's chief": whose chief it is, the text before says. */
const OWNERS = new Set([
  ...COMPANY_KINDS,
  ...'group agency club university ministry government team star country nation state city'.split(' '),
]);
const ONCE = new Set(['once', 'formerly', 'previously']);

/** The role of the phrase `[first, to)`; null where nothing of a role is left in it. */
export function makeRole(
  s: RoleSentence,
  person: Mention,
  first: number,
  to: number,
  pattern: Role['pattern'],
): Role | null {
  let from = first;
  let former = isFormerBefore(s, first);
  for (; from < to - 1 && isLeading(s, from); from++) {
    const lower = lowerAt(s, from);
    if (FORMER_WORDS.has(lower) || ONCE.has(lower)) former = true;
  }
  if (
    (OWNERS.has(lowerAt(s, from)) || isRoleNoun(s, from)) &&
    /^['’]s$/.test(lowerAt(s, from + 1)) &&
    from + 2 < to
  )
    from += 2;
  const head = headOfRole(s, from, to);
  if (head < 0) return null;
  for (let at = from; at <= head; at++)
    if (FORMER_WORDS.has(lowerAt(s, at)) || lowerAt(s, at).startsWith('ex-')) former = true;
  return {
    start: Math.min(s.words[from]!.start, person.start),
    end: Math.max(s.words[to - 1]!.end, person.end),
    person,
    text: joinWords(s.words, from, to),
    head: lowerAt(s, head),
    holder: holderOfRole(s, person, first, from, to, head),
    former,
    pattern,
  };
}

const isLeading = (s: RoleSentence, at: number): boolean => {
  const lower = lowerAt(s, at);
  return DETERMINERS.has(lower) || FORMER_WORDS.has(lower) || LEADING.has(lower);
};

/** "former Foo | president": the word may stand before the holder's name. */
function isFormerBefore(s: RoleSentence, from: number): boolean {
  let at = from;
  if (/^['’]s?$/.test(lowerAt(s, at - 1))) at--;
  const holder = s.endingAt(at);
  if (holder) at = holder.from;
  return FORMER_WORDS.has(lowerAt(s, at - 1)) || (holder !== null && lowerAt(s, at).startsWith('ex-'));
}

function headOfRole(s: RoleSentence, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (!isRoleNoun(s, at)) continue;
    while (at + 1 < to && isRoleNoun(s, at + 1)) at++;
    return at;
  }
  return -1;
}

/**
 * Whom the office belongs to: the name behind "of", "at" or "for"; else the one inside the phrase before its head;
 * else the one right before the phrase ("Foo chief", "Foo's chief"). No person is one.
 */
function holderOfRole(
  s: RoleSentence,
  person: Mention,
  first: number,
  from: number,
  to: number,
  head: number,
): Mention | null {
  const fits = (mention: Mention | null): mention is Mention =>
    mention !== null && mention !== person && !s.isPerson(mention);
  for (let at = head + 1; at < to; at++) {
    const mention = s.at(at);
    if (fits(mention) && mention.from >= from && mention.to <= to) return mention;
  }
  const before = s.endingAt(/^['’]s?$/.test(lowerAt(s, first - 1)) ? first - 1 : first);
  for (let at = from; at < head; at++) {
    const mention = s.at(at);
    if (fits(mention) && mention.from >= from && mention.to <= to) return mention;
  }
  return fits(before) ? before : null;
}
