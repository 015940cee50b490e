import { normalName } from '../../language/names/normal.ts';
import { familyOf } from '../../language/names/parts.ts';
import type { MergeNote } from '../types.ts';
import { fullNames, type Group, isPerson, nameOf, sideBySide, toldApart } from './group.ts';

interface Person {
  readonly group: Group;
  readonly name: string;
  readonly words: readonly string[];
}

/** Finds look-alikes that were not merged, and why: people that share a family or a given name with this one. */
export function findApart(groups: readonly Group[]): (group: Group) => MergeNote[] {
  const people = groups.filter(isPerson).map((group): Person => {
    const name = nameOf(group);
    return { group, name, words: telling(normalName(name)) };
  });
  const byWord = new Map<string, Set<number>>();
  people.forEach(({ words }, at) => {
    for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(at));
  });
  return (group) => {
    if (!isPerson(group)) return [];
    const words = new Set(fullNames(group).flatMap((name) => telling(normalName(name))));
    const near = new Set([...words].flatMap((word) => [...(byWord.get(word) ?? [])]));
    return [...near]
      .sort((a, b) => a - b)
      .map((at) => people[at]!)
      .filter((other) => other.group !== group)
      .map((other) => ({ form: other.name, reason: whyApart(group, other, words) }));
  };
}

/** Words that tell people apart: neither initials nor the small words of many names. */
const telling = (name: string): string[] =>
  name.split(' ').filter((word) => word.length > 1 && !SMALL.has(word));

const SMALL = new Set(
  'de da di del della van von der den bin ibn al el la le du dos ter ten jr sr'.split(' '),
);

function whyApart(group: Group, other: Person, words: ReadonlySet<string>): string {
  const shared = other.words.filter((word) => words.has(word));
  const both = sideBySide(group, other.group) ? ', and one source names both' : '';
  const own = [...words].sort().join(' ');
  if (toldApart(group, other.group)) return 'a source says that two people have this name';
  if (shared.length > 1 && own === [...other.words].sort().join(' '))
    return `the same words in another order may be two names${both}`;
  if (shared.length > 1) return `only "${shared.join(' ')}" is shared, which is not enough${both}`;
  const kind = shared.includes(familyOf(other.name)) ? 'family name' : 'name';
  return `only the ${kind} "${shared[0]}" is shared, which is not enough${both}`;
}
