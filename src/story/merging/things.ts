import { initialsOf, nameWords, normalName } from '../../language/names/normal.ts';
import { typeOf } from '../../language/names/types.ts';
import { absorb, type Group, isPerson, nameOf, sideBySide } from './group.ts';
import type { Rule } from './rules.ts';

/** `XY171`, `XY-171` and "Xen Yards Flight 171": initials and number of a flight, a ship, a road. */
export const code: Rule = {
  takes: () => true,
  keysOf: codesOf,
  reason: (a, b) => {
    const codes = [a, b].map((group) => [...group.forms.keys()].flatMap(codesOf));
    return codes[0]!.some((one) => codes[1]!.includes(one)) ? 'the same code' : null;
  },
};

function codesOf(form: string): string[] {
  const compact = /^(?:flight )?([a-z]{2,3}) ?(\d{2,4})$/.exec(normalName(form));
  if (compact) return [`${compact[1]}${compact[2]}`];
  const spelt = /^(.+?) flight (?:([a-z]{2}) )?(\d{2,4})$/.exec(normalName(form));
  if (!spelt) return [];
  return spelt[2]
    ? [`${spelt[2]}${spelt[3]}`]
    : initialsOf(form.replace(/flight.*$/i, '')).map((letters) => `${letters}${spelt[3]}`);
}

/** "NDA" in one source and "National Dam Authority" in another: where the story has no other name of these initials. */
export const acronym: Rule = {
  onlyOne: true,
  takes: (group) => !isPerson(group) && (isFull(group) || isShort(group)),
  keysOf: (form) => (isAcronym(form) ? [lettersOf(form)] : form.includes(' ') ? [...initialsOf(form)] : []),
  reason: (a, b) => {
    const [short, long] = isShort(a) ? [a, b] : [b, a];
    if (!isShort(short) || !isFull(long) || isPerson(short) || sideBySide(short, long)) return null;
    const letters = lettersOf(nameOf(short));
    const least = typeOf(long.scores) === 'place' ? 2 : 3;
    const full = [...long.forms.keys()].find(
      (form) => form.includes(' ') && initialsOf(form).includes(letters),
    );
    return full !== undefined && letters.length >= least ? `initials of ${full}` : null;
  },
};

const isFull = (group: Group): boolean => /^(?:organization|place)$/.test(typeOf(group.scores));
const isShort = (group: Group): boolean => [...group.forms.keys()].every(isAcronym);
const isAcronym = (form: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(form);
const lettersOf = (form: string): string => form.replaceAll('.', '').toLowerCase();

/** "Acme Foo Institute" and "Foo Institute": the whole name is an owner's name and a part's name, both known. */
export function joinCompounds(groups: readonly Group[]): void {
  const byName = new Map<string, Group>();
  for (const group of groups)
    for (const form of group.forms.keys()) byName.set(nameWords(form).join(' '), group);
  for (const group of groups) {
    if (typeOf(group.scores) !== 'organization') continue;
    for (const form of [...group.forms.keys()]) {
      const words = nameWords(form);
      const part = byName.get(words.slice(1).join(' '));
      const owner = byName.get(words[0]!);
      if (words.length < 3 || !part || !owner || part === group) continue;
      if (part.members.length === 0 || !/^(?:organization|place)$/.test(typeOf(owner.scores))) continue;
      absorb(part, group, `${[...owner.forms.keys()][0]} and ${nameOf(part)} in one name`);
      break;
    }
  }
}
