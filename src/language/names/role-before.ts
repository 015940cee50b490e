import { DETERMINERS } from '../lexicon/function-words.ts';
import { FORMER_WORDS } from '../lexicon/roles.ts';
import { isPastForm } from '../lexicon/verbs.ts';
import type { Mention } from './mentions.ts';
import { isRolePhrase } from './role-behind.ts';
import { makeRole } from './role-make.ts';
import { isRoleNoun, isRoleWord, isVerbBase, lowerAt, type RoleSentence } from './role-sentence.ts';
import type { Role } from './roles.ts';

/** A role before a name has no more words than this. */
const LONGEST = 12;

/** "As the chair of Foo, Ann Hart …": a role that opens the sentence is no longer than this. */
const LONGEST_OPENING = 20;

/** "former Acme president Ann Hart", "the company's chief engineer, Ann Hart", "Chief Minister Ann Hart". */
export function roleBefore(s: RoleSentence, person: Mention): Role | null {
  let to = person.from;
  const comma = lowerAt(s, to - 1) === ',' && to > 1;
  if (comma || (lowerAt(s, to - 1) === '.' && !s.words[to - 1]!.spaced)) to--;
  if (comma && lowerAt(s, 0) === 'as' && to <= LONGEST_OPENING && isRolePhrase(s, 1, to))
    return makeRole(s, person, 1, to, 'before');
  const from = startOfRole(s, to);
  if (from === null || (comma && !closesApposition(s, person, from, to))) return null;
  if (describesAnother(s, from)) return null;
  return makeRole(s, person, from, to, 'before');
}

/** "Erik Dahl, the spy chief Olga Lund had chosen, …": the phrase stands behind another name and describes that. */
function describesAnother(s: RoleSentence, from: number): boolean {
  const named = s.endingAt(from - 2);
  return (
    DETERMINERS.has(lowerAt(s, from - 1)) &&
    lowerAt(s, from - 2) === ',' &&
    named !== null &&
    s.isPerson(named)
  );
}

/** Where the role that ends before word `to` begins, or null. */
function startOfRole(s: RoleSentence, to: number): number | null {
  if (isRoleNoun(s, to - 1) && !s.at(to - 1)) return goBack(s, to - 1, to);
  const noun = nounOfComplement(s, to);
  return noun === null ? null : goBack(s, noun, to);
}

function goBack(s: RoleSentence, noun: number, to: number): number {
  let from = noun;
  while (from > 0 && to - from < LONGEST && goesBack(s, from - 1)) from--;
  return from;
}

/** "Secretary of the Treasury | Ann Hart", "chief of staff | Ann Hart": the role noun before "of". */
function nounOfComplement(s: RoleSentence, to: number): number | null {
  const holder = s.endingAt(to);
  let at = holder ? holder.from - 1 : to - 1;
  if (holder ? s.isPerson(holder) : !isPlainNoun(s, at)) return null;
  if (!holder) while (to - at < 4 && isPlainNoun(s, at)) at--;
  if (lowerAt(s, at) === 'the') at--;
  return /^(?:of|at|for)$/.test(lowerAt(s, at)) && isRoleNoun(s, at - 1) ? at - 1 : null;
}

const isPlainNoun = (s: RoleSentence, at: number): boolean => {
  const word = s.words[at];
  // "Secretary of State" is an office, and its last word nobody's name.
  const plain = word !== undefined && (!word.capital || word.text === 'State');
  return plain && word.kind === 'word' && /^[a-z]{4,}$/.test(word.lower) && !NO_ADJECTIVE.has(word.lower);
};

/** A comma between role and name: only where the name is then closed too ("Acme's chief, Ann Hart, said"). */
function closesApposition(s: RoleSentence, person: Mention, from: number, to: number): boolean {
  if (!/^(?:,|\.|;|:|and)$/.test(s.words[person.to]?.text ?? '.')) return false;
  if (/^['’]/.test(lowerAt(s, from - 1))) return true;
  const holder = s.endingAt(from);
  for (let at = Math.max(0, (holder?.from ?? from) - 1); at < to; at++)
    if (/^(?:the|its|his|her|their)$/.test(lowerAt(s, at)) || /^['’]/.test(lowerAt(s, at))) return true;
  return false;
}

/** Whether the word belongs to the role that follows it. */
function goesBack(s: RoleSentence, at: number): boolean {
  const word = s.words[at]!;
  if (s.at(at)) return false;
  if (isRoleWord(s, at)) return true;
  if (word.lower === 'and' || word.text === '&') return at > 0 && isRoleNoun(s, at - 1);
  if (word.kind !== 'word' || word.capital || DETERMINERS.has(word.lower)) return false;
  if (
    s.words[at + 1]!.capital ||
    FORMER_WORDS.has(lowerAt(s, at + 1)) ||
    isVerbBase(s, at) ||
    isPastForm(word.lower)
  )
    return false;
  return isRoleWord(s, at + 1) && ADJECTIVAL.test(word.lower) && !NO_ADJECTIVE.has(word.lower);
}

/** Endings of plain words that stand directly before a role word: "livestreaming founder", "machine-learning engineer". */
const ADJECTIVAL = /(?:al|ian|ic|ive|ing|ed|ary|or|ry|gy|ce|st|ng|nt|y|e|t|d|l|m)$/;
const NO_ADJECTIVE = new Set(
  'said says told and but as by with from that when while after is was are were has had its including named appointed of in on at to for fired under like ousted former sacked dismissed replaced succeeded elected promoted made hired met called joined between against about over into than where which who not just only also yet'.split(
    ' ',
  ),
);
