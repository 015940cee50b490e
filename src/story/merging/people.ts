import { withinEdits } from '../../language/edits.ts';
import { givenName } from '../../language/lexicon/given-names.ts';
import { sameSpelt, spellingKeys } from '../../language/lexicon/romanisations.ts';
import { memo } from '../../language/memo.ts';
import { normalName } from '../../language/names/normal.ts';
import { bareWords, inOtherOrder, isFamilyFirst, sameButInitials } from '../../language/names/order.ts';
import { surnamesOf, withoutSuffix } from '../../language/names/parts.ts';
import { typeOf } from '../../language/names/types.ts';
import { anyPair, fullNames, type Group, isPerson, sideBySide } from './group.ts';
import type { Rule } from './rules.ts';

/** Rules by which two people are one. Each compares names of two words and more: a surname alone is nobody's (E12). */

/** "David B. Hart" and "David Hart", unless two initials differ. */
export const initials: Rule = {
  takes: isPerson,
  keysOf: (form) => [bareWords(form).join(' ')],
  reason: (a, b) => (anyPair(a, b, sameButInitials) ? 'the same name with and without an initial' : null),
};

/** "Hart Ann" and "Ann Hart". */
export const otherOrder: Rule = {
  takes: isPerson,
  keysOf: (form) => [normalName(form).split(' ').sort().join()],
  reason: (a, b) => (anyPair(a, b, inOtherOrder) ? 'the same name in the other order' : null),
};

/** "Paul Martin" and "Martin Paul", of which each may be a given name: in the same company. */
export const eitherOrder: Rule = {
  takes: isPerson,
  keysOf: otherOrder.keysOf,
  reason: (a, b) =>
    anyPair(a, b, turned) && !sideBySide(a, b) && inCompany(a, b)
      ? 'the same name in the other order, beside the same names'
      : null,
};

const turned = (x: string, y: string): boolean =>
  normalName(x) === normalName(y).split(' ').reverse().join(' ');

/** "An Shufen" and "Anshu Fen": the same letters, in the same company. */
export const otherDivision: Rule = {
  takes: isPerson,
  keysOf: (form) => [normalName(form).replaceAll(' ', '')],
  reason: (a, b) =>
    anyPair(a, b, (x, y) => divided(normalName(x), normalName(y))) && !sideBySide(a, b) && inCompany(a, b)
      ? 'the same letters, divided differently, beside the same names'
      : null,
};

/** Whether some sentence names the same besides each of them. */
function inCompany(a: Group, b: Group): boolean {
  const [few, many] = a.company.size <= b.company.size ? [a.company, b.company] : [b.company, a.company];
  for (const key of few) if (many.has(key)) return true;
  return false;
}

const divided = (x: string, y: string): boolean =>
  x.includes(' ') &&
  y.includes(' ') &&
  x !== y &&
  x.length > 6 &&
  x.replaceAll(' ', '') === y.replaceAll(' ', '') &&
  (isFamilyFirst(x.split(' ')) || isFamilyFirst(y.split(' ')));

/** "Abdel Basset al-Foo" and "Abdelbaset al-Foo": one long given name in two spellings, before the same surname. */
export const compound: Rule = {
  takes: isPerson,
  keysOf: (form) => {
    const words = normalName(form).split(' ');
    return words.length < 2 ? [] : [`${words[0]!.slice(0, 3)} ${words.at(-1)}`];
  },
  reason: (a, b) =>
    !sideBySide(a, b) && anyPair(a, b, sameCompound)
      ? 'the same name, its first part written as one word or as two'
      : null,
};

function sameCompound(x: string, y: string): boolean {
  const [one, other] = [normalName(x).split(' '), normalName(y).split(' ')];
  if (one.length === other.length || one.at(-1) !== other.at(-1) || one.at(-1)!.length < 5) return false;
  const [first, second] = [one.slice(0, -1).join(''), other.slice(0, -1).join('')];
  return Math.min(first.length, second.length) >= LONG && withinEdits(first, second, 1);
}

/** "Yi Jun-ho" and "Lee Jun-ho", "Khalid" and "Khaled": two romanisations, in the same company. */
export const romanisation: Rule = {
  takes: isPerson,
  keysOf: (form) => {
    const words = wordsOf(form);
    return words.length < 2
      ? []
      : words.reduce<string[]>(
          (keys, word) => keys.flatMap((key) => spellingKeys(word).map((spelt) => `${key} ${spelt}`)),
          [''],
        );
  },
  reason: (a, b) =>
    anyPair(a, b, romanised) && !sideBySide(a, b) && inCompany(a, b)
      ? 'two romanisations of one name, beside the same names'
      : null,
};

function romanised(x: string, y: string): boolean {
  const [first, second] = [wordsOf(x), wordsOf(y)];
  return (
    first.length > 1 &&
    first.length === second.length &&
    first.every((word, at) => sameSpelt(word, second[at]!))
  );
}

/** A normal name, word by word. */
const wordsOf = memo((name: string): readonly string[] => normalName(name).split(' '));

/** One word alike and the other a slip or two away: a long word that few can have, or one in the same company. */
export const slip: Rule = {
  takes: isPerson,
  keysOf: (form) => {
    const words = wordsOf(form);
    return words.flatMap((word, at) =>
      words.length < 2 || word.length < SHORT ? [] : `${at} ${words.toSpliced(at, 1).join(' ')}`,
    );
  },
  reason: (a, b) => {
    if (anyPair(a, b, (x, y) => slipped(x, y, LONG)))
      return sideBySide(a, b) ? null : 'one name is a letter or two from the other';
    return anyPair(a, b, (x, y) => slipped(x, y, SHORT)) && !sideBySide(a, b) && inCompany(a, b)
      ? 'one name is a letter from the other, beside the same names'
      : null;
  },
};

/** Letters of a word in which two slips are likelier than two people, and one in which a slip is. */
const LONG = 9;
const SHORT = 6;

function slipped(x: string, y: string, least: number): boolean {
  const [first, second] = [wordsOf(x), wordsOf(y)];
  if (first.length !== second.length || first.length < 2) return false;
  const at = first.findIndex((word, index) => word !== second[index]);
  if (at < 0 || first.some((word, index) => index > at && word !== second[index])) return false;
  const [one, other] = [first[at]!, second[at]!];
  if (Math.min(one.length, other.length) < least) return false;
  if (!withinEdits(one, other, least >= LONG ? 2 : 1)) return false;
  // "Christian" and "Christina".
  const sexes = [givenName(one), givenName(other)];
  return !(sexes.includes('female') && sexes.includes('male'));
}

/** "Ann Hart Jr." and "Ann Hart", where no source has both. */
export const suffix: Rule = {
  takes: isPerson,
  keysOf: (form) => [withoutSuffix(form).join(' ')],
  reason: (a, b) =>
    anyPair(a, b, sameButSuffix) && !sideBySide(a, b)
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
  takes: (group) => isPerson(group) || isSurname(group),
  onlyOne: true,
  keysOf: (form) => [normalName(form), ...(form.includes(' ') ? surnamesOf(form) : [])],
  reason: (a, b) => {
    const lengths = [longest(a), longest(b)] as const;
    if (lengths[0] === lengths[1]) return null;
    const [short, long] = lengths[0] < lengths[1] ? [a, b] : [b, a];
    if (!isPerson(long) || !isSurname(short) || sideBySide(short, long)) return null;
    const names = [...short.forms.keys()].map(normalName);
    return fullNames(long).some((name) => names.every((word) => surnamesOf(name).includes(word)))
      ? 'a surname that one person of the story has'
      : null;
  },
};

/** Words of its longest spelling. */
function longest(group: Group): number {
  let most = 0;
  for (const form of group.forms.keys()) most = Math.max(most, wordsOf(form).length);
  return most;
}

const isSurname = (group: Group): boolean =>
  /^[\p{L}' ]+$/u.test(normalName([...group.forms.keys()][0]!)) &&
  !/^(?:place|organization)$/.test(typeOf(group.scores));
