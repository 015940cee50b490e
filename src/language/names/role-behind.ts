import { DETERMINERS } from '../lexicon/function-words.ts';
import { FORMER_WORDS } from '../lexicon/roles.ts';
import type { Mention } from './mentions.ts';
import { makeRole } from './role-make.ts';
import { headIn, phraseEnd } from './role-phrase.ts';
import { isRoleNoun, isRoleWord, lowerAt, type RoleSentence } from './role-sentence.ts';
import type { Role } from './roles.ts';

/** "Ann Hart, the technical lead of Acme's Foo project, …", "Ann Hart – senior scientist": the apposition's roles. */
export function rolesBehind(s: RoleSentence, person: Mention): Role[] {
  const open = s.words[person.to];
  if (!open || !/^(?:[,–—(]|--?)$/.test(open.text)) return [];
  const from = pastAge(s, person.to + 1);
  const to = phraseEnd(s, from);
  if (!isRolePhrase(s, from, to)) return [];
  const first = makeRole(s, person, from, to, 'behind');
  const second = lowerAt(s, to) === 'and' ? secondRole(s, person, to + 1) : null;
  return [first, second].filter((role) => role !== null);
}

/** ", 38, the chief …": an age stands between a name and its role. */
const pastAge = (s: RoleSentence, from: number): number =>
  s.words[from]?.kind === 'number' && lowerAt(s, from + 1) === ',' ? from + 2 : from;

/** "… and now founder of Bar": a role at another time. */
function secondRole(s: RoleSentence, person: Mention, from: number): Role | null {
  const to = phraseEnd(s, from + 1);
  return isRolePhrase(s, from, to) ? makeRole(s, person, from, to, 'behind') : null;
}

/** Whether words `[from, to)` say what somebody is: they have a role for their head, and are no next name of a list. */
export function isRolePhrase(s: RoleSentence, from: number, to: number): boolean {
  if (/^(?:never|not|no|hardly|barely|neither)$/.test(lowerAt(s, from))) return false;
  const head = to > from ? headIn(s, from, to) : -1;
  return (
    head >= 0 &&
    opensRole(s, from, head) &&
    !governs(s, from, head) &&
    !isObject(s, from, head) &&
    !namesAnother(s, from, to)
  );
}

/** "heard telling his doctor", "sued by the president": the role's noun is another's, with an article of its own. */
const isObject = (s: RoleSentence, from: number, head: number): boolean => {
  for (let at = from + 1; at < head; at++)
    if (DETERMINERS.has(lowerAt(s, at)) && !leads(s, from, at) && !isOwner(s, at, head)) return true;
  return false;
};

/** "Save the Lakes' director": the article stands in the name of whose office it is. */
const isOwner = (s: RoleSentence, from: number, head: number): boolean =>
  s.words.slice(from, head).some(({ text }) => /^['’]s?$/.test(text));

/** Whether nothing but words that lead to a role stand before word `at`: "now the", "and also its". */
const leads = (s: RoleSentence, from: number, at: number): boolean => {
  for (let before = from; before < at; before++)
    if (
      !OPENERS.has(lowerAt(s, before)) &&
      !DETERMINERS.has(lowerAt(s, before)) &&
      !FORMER_WORDS.has(lowerAt(s, before)) &&
      lowerAt(s, before) !== 'and'
    )
      return false;
  return true;
};

/** "treating the singer": what follows a participle and an article is its object. */
const governs = (s: RoleSentence, from: number, head: number): boolean =>
  from + 1 < head &&
  /(?:ing|ed)$/.test(lowerAt(s, from)) &&
  /^(?:the|a|an|his|her|their)$/.test(lowerAt(s, from + 1));

/** A role begins with an article, a possessor, a role word or a nationality, not with a list's next name. */
function opensRole(s: RoleSentence, from: number, head: number): boolean {
  const { lower, kind } = s.words[from]!;
  if (DETERMINERS.has(lower) || FORMER_WORDS.has(lower) || isRoleWord(s, from)) return true;
  if (OPENERS.has(lower)) return true;
  const owner = s.at(from);
  if (owner?.from === from) return owner.to <= head;
  return kind === 'word' && head - from <= 4;
}

const OPENERS = new Set(
  'then now one once himself herself formerly previously currently also reportedly'.split(' '),
);

/** Whether a person is named in the phrase other than as somebody's: then the role is that person's. */
function namesAnother(s: RoleSentence, from: number, to: number): boolean {
  for (let at = from; at < to + 1; at++) {
    const mention = s.at(at);
    if (mention?.from !== at || !s.isPerson(mention)) continue;
    if (at > from && isRoleNoun(s, at - 1)) return true;
    const owns = /^['’]/.test(lowerAt(s, mention.to));
    if (!owns && !/^(?:to|of|with|behind|under|for|by)$/.test(lowerAt(s, at - 1))) return true;
  }
  return false;
}
