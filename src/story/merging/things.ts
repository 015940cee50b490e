import { initialsOf, nameWords, normalName } from '../../language/names/normal.ts';
import { typeOf } from '../../language/names/types.ts';
import { absorb, type Group, nameOf } from './group.ts';
import type { Rule } from './rules.ts';

/** `XY171`, `XY-171` and "Xen Yards Flight 171": initials and number of a flight, a ship, a road. */
export const code: Rule = {
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
      if (part.members.length === 0 || typeOf(owner.scores) === 'person') continue;
      absorb(part, group, `${[...owner.forms.keys()][0]} and ${nameOf(part)} in one name`);
      break;
    }
  }
}
