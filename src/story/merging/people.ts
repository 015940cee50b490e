import { withinEdits } from '../../language/edits.ts';
import { givenName } from '../../language/lexicon/given-names.ts';
import { sameSpelt, spellingKeys } from '../../language/lexicon/romanisations.ts';
import { normalName } from '../../language/names/normal.ts';
import { bareWords, inOtherOrder, isFamilyFirst, sameButInitials } from '../../language/names/order.ts';
import { surnamesOf, withoutSuffix } from '../../language/names/parts.ts';
import { typeOf } from '../../language/names/types.ts';
import { anyPair, fullNames, type Group, isPerson, sideBySide } from './group.ts';
import type { Rule } from './rules.ts';

/** Rules by which two people are one. Each compares names of two words and more: a surname alone is nobody's (E12). */

/** "David B. Hart" and "David Hart", unless two initials differ. */
export const initials: Rule = {
  keysOf: (form) => [bareWords(form).join(' ')],
  reason: (a, b) =>
    isPerson(a) && isPerson(b) && anyPair(a, b, sameButInitials)
      ? 'the same name with and without an initial'
      : null,
};

/** "Hart Ann" and "Ann Hart". */
export const otherOrder: Rule = {
  keysOf: (form) => [normalName(form).split(' ').sort().join()],
  reason: (a, b) =>
    isPerson(a) && isPerson(b) && anyPair(a, b, inOtherOrder) ? 'the same name in the other order' : null,
};

/** "Paul Martin" and "Martin Paul", of which each may be a given name: in the same company. */
export const eitherOrder: Rule = {
  keysOf: otherOrder.keysOf,
  reason: (a, b) =>
    isPerson(a) && isPerson(b) && !sideBySide(a, b) && inCompany(a, b) && anyPair(a, b, turned)
      ? 'the same name in the other order, beside the same names'
      : null,
};

const turned = (x: string, y: string): boolean =>
  normalName(x) === normalName(y).split(' ').reverse().join(' ');

/** "An Shufen" and "Anshu Fen": the same letters, in the same company. */
export const otherDivision: Rule = {
  keysOf: (form) => [normalName(form).replaceAll(' ', '')],
  reason: (a, b) =>
    isPerson(a) &&
    isPerson(b) &&
    !sideBySide(a, b) &&
    inCompany(a, b) &&
    anyPair(a, b, (x, y) => divided(normalName(x), normalName(y)))
      ? 'the same letters, divided differently, beside the same names'
      : null,
};

/** Whether some sentence names the same besides each of them. */
const inCompany = (a: Group, b: Group): boolean => [...a.company].some((key) => b.company.has(key));

const divided = (x: string, y: string): boolean =>
  x.includes(' ') &&
  y.includes(' ') &&
  x !== y &&
  x.length > 6 &&
  x.replaceAll(' ', '') === y.replaceAll(' ', '') &&
  (isFamilyFirst(x.split(' ')) || isFamilyFirst(y.split(' ')));

/** "Yi Jun-ho" and "Lee Jun-ho", "Khalid" and "Khaled": two romanisations, in the same company. */
export const romanisation: Rule = {
  keysOf: (form) => {
    const [first, ...rest] = normalName(form).split(' ') as [string, ...string[]];
    return rest.length === 0 ? [] : [first, ...rest].flatMap(spellingKeys);
  },
  reason: (a, b) =>
    isPerson(a) && isPerson(b) && !sideBySide(a, b) && inCompany(a, b) && anyPair(a, b, romanised)
      ? 'two romanisations of one name, beside the same names'
      : null,
};

function romanised(x: string, y: string): boolean {
  const [first, second] = [normalName(x).split(' '), normalName(y).split(' ')];
  return (
    first.length > 1 &&
    first.length === second.length &&
    first.every((word, at) => sameSpelt(word, second[at]!))
  );
}

/** One word alike and the other a slip or two away: a long word that few can have, or one in the same company. */
export const slip: Rule = {
  keysOf: (form) => {
    const words = normalName(form).split(' ');
    return words.length < 2 ? [] : words.map((_, at) => `${at} ${words.toSpliced(at, 1).join(' ')}`);
  },
  reason: (a, b) => {
    if (!isPerson(a) || !isPerson(b) || sideBySide(a, b)) return null;
    if (anyPair(a, b, (x, y) => slipped(x, y, LONG))) return 'one name is a letter or two from the other';
    return inCompany(a, b) && anyPair(a, b, (x, y) => slipped(x, y, SHORT))
      ? 'one name is a letter from the other, beside the same names'
      : null;
  },
};

/** Letters of a word in which two slips are likelier than two people, and one in which a slip is. */
const LONG = 9;
const SHORT = 6;

function slipped(x: string, y: string, least: number): boolean {
  const first = normalName(x).split(' ');
  const second = normalName(y).split(' ');
  if (first.length !== second.length || first.length < 2) return false;
  const different = first
    .map((word, at) => [word, second[at]!] as const)
    .filter(([one, other]) => one !== other);
  if (different.length !== 1) return false;
  const [one, other] = different[0]!;
  // "Christian" and "Christina".
  const sexes = [givenName(one), givenName(other)];
  if (sexes.includes('female') && sexes.includes('male')) return false;
  return Math.min(one.length, other.length) >= least && withinEdits(one, other, least >= LONG ? 2 : 1);
}

/** "Ann Hart Jr." and "Ann Hart", where no source has both. */
export const suffix: Rule = {
  keysOf: (form) => [withoutSuffix(form).join(' ')],
  reason: (a, b) =>
    isPerson(a) && isPerson(b) && !sideBySide(a, b) && anyPair(a, b, sameButSuffix)
      ? 'the same name with and without "Jr" or the like'
      : null,
};

const sameButSuffix = (x: string, y: string): boolean => {
  const [one, other] = [withoutSuffix(x), withoutSuffix(y)];
  const lengths = [normalName(x).split(' ').length, normalName(y).split(' ').length];
  return one.length > 1 && one.join(' ') === other.join(' ') && lengths.includes(one.length);
};

/** A surname alone, in a source that never gives the whole name: where one person of the story has it. */
export const surname: Rule = {
  onlyOne: true,
  keysOf: (form) => [normalName(form), ...(form.includes(' ') ? surnamesOf(form) : [])],
  reason: (a, b) => {
    const [short, long] = words(a) < words(b) ? [a, b] : [b, a];
    if (words(short) === words(long) || !isPerson(long) || sideBySide(short, long) || !isSurname(short))
      return null;
    const names = [...short.forms.keys()].map(normalName);
    return fullNames(long).some((name) => names.every((word) => surnamesOf(name).includes(word)))
      ? 'a surname that one person of the story has'
      : null;
  },
};

/** Words of its longest spelling. */
const words = (group: Group): number =>
  Math.max(...[...group.forms.keys()].map((form) => normalName(form).split(' ').length));

const isSurname = (group: Group): boolean =>
  /^[\p{L}' ]+$/u.test(normalName([...group.forms.keys()][0]!)) &&
  !/^(?:place|organization)$/.test(typeOf(group.scores));
