import { withinEdits } from '../../language/edits.ts';
import { normalName } from '../../language/names/normal.ts';
import { familyOf, inOtherOrder, isFamilyFirst } from '../../language/names/order.ts';
import { typeOf } from '../../language/names/types.ts';
import { anyPair, fullNames, type Group, isPerson, sideBySide } from './group.ts';
import type { Rule } from './rules.ts';

/** Rules by which two people are one. Each compares names of two words and more: a surname alone is nobody's (E12). */

const bareWords = (name: string): string[] =>
  normalName(name)
    .split(' ')
    .filter((word) => word.length > 1);

/** "David B. Hart" and "David Hart", unless two initials differ. */
export const initials: Rule = {
  keysOf: (form) => [bareWords(form).join(' ')],
  reason: (a, b) =>
    isPerson(a) && isPerson(b) && anyPair(a, b, sameButInitials)
      ? 'the same name with and without an initial'
      : null,
};

const initialsIn = (name: string): string =>
  normalName(name)
    .split(' ')
    .filter((word) => word.length === 1)
    .join(' ');

function sameButInitials(x: string, y: string): boolean {
  if (bareWords(x).length < 2 || bareWords(x).join(' ') !== bareWords(y).join(' ')) return false;
  return initialsIn(x) === '' || initialsIn(y) === '' || initialsIn(x) === initialsIn(y);
}

/** "Hart Ann" and "Ann Hart". */
export const otherOrder: Rule = {
  keysOf: (form) => [normalName(form).split(' ').sort().join()],
  reason: (a, b) =>
    isPerson(a) && isPerson(b) && anyPair(a, b, inOtherOrder) ? 'the same name in the other order' : null,
};

/** "An Shufen" and "Anshu Fen": the same letters, in the same company. */
export const otherDivision: Rule = {
  keysOf: (form) => [normalName(form).replaceAll(' ', '')],
  reason: (a, b) =>
    isPerson(a) &&
    isPerson(b) &&
    !sideBySide(a, b) &&
    [...a.company].some((key) => b.company.has(key)) &&
    anyPair(a, b, (x, y) => divided(normalName(x), normalName(y)))
      ? 'the same letters, divided differently, beside the same names'
      : null,
};

const divided = (x: string, y: string): boolean =>
  x.includes(' ') &&
  y.includes(' ') &&
  x !== y &&
  x.length > 6 &&
  x.replaceAll(' ', '') === y.replaceAll(' ', '') &&
  (isFamilyFirst(x.split(' ')) || isFamilyFirst(y.split(' ')));

/** One word alike and the other a slip or two away, in long words only. */
export const slip: Rule = {
  keysOf: (form) => {
    const words = normalName(form).split(' ');
    return words.length < 2 ? [] : words.map((_, at) => `${at} ${words.toSpliced(at, 1).join(' ')}`);
  },
  reason: (a, b) =>
    isPerson(a) && isPerson(b) && !sideBySide(a, b) && anyPair(a, b, slipped)
      ? 'one name is a letter or two from the other'
      : null,
};

function slipped(x: string, y: string): boolean {
  const first = normalName(x).split(' ');
  const second = normalName(y).split(' ');
  if (first.length !== second.length || first.length < 2) return false;
  const different = first
    .map((word, at) => [word, second[at]!] as const)
    .filter(([one, other]) => one !== other);
  if (different.length !== 1) return false;
  const [one, other] = different[0]!;
  const length = Math.min(one.length, other.length);
  return length >= 9 ? withinEdits(one, other, 2) : length >= 6 && withinEdits(one, other, 1);
}

/** A surname alone, in a source that never gives the whole name: where one person of the story has it. */
export const surname: Rule = {
  onlyOne: true,
  keysOf: (form) => [form.includes(' ') ? familyOf(form) : normalName(form)],
  reason: (a, b) => {
    const short = [a, b].find((group) => [...group.forms.keys()].every((form) => !form.includes(' ')));
    const long = short === a ? b : a;
    if (!short || !isPerson(long) || sideBySide(short, long) || !isSurname(short)) return null;
    const word = normalName([...short.forms.keys()][0]!);
    return fullNames(long).some((name) => name.includes(' ') && familyOf(name) === word)
      ? 'a surname that one person of the story has'
      : null;
  },
};

const isSurname = (group: Group): boolean =>
  /^[\p{L}'-]+$/u.test(normalName([...group.forms.keys()][0]!)) &&
  !/^(?:place|organization)$/.test(typeOf(group.scores));
