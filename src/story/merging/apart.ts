import { normalName } from '../../language/names/normal.ts';
import { familyOf } from '../../language/names/parts.ts';
import { map, type Steps } from '../../language/steps.ts';
import type { MergeNote } from '../types.ts';
import { fullNames, type Group, isPerson, sideBySide, toldApart } from './group.ts';

interface Person extends Pick<Group, 'sources' | 'namesake'> {
  readonly name: string;
  readonly words: readonly string[];
  /** Those of all its full names. */
  readonly all: ReadonlySet<string>;
}

/**
 * For each group the look-alikes that were not merged with it, and why: people that share a family or a given name. Found
 * when they are asked for, since of all the Johns of a large story each has all the others.
 */
export function* findApart(
  groups: readonly { readonly group: Group; readonly name: string }[],
): Steps<(() => MergeNote[])[]> {
  const people = yield* map(groups, ({ group, name }) => (isPerson(group) ? personOf(group, name) : null));
  const byWord = new Map<string, number[]>();
  for (const [at, person] of people.entries())
    for (const word of new Set(person?.words)) {
      const known = byWord.get(word);
      if (known) known.push(at);
      else byWord.set(word, [at]);
    }
  return people.map((person, at) => () => {
    const near = new Set([...(person?.all ?? [])].flatMap((word) => byWord.get(word) ?? []));
    near.delete(at);
    return [...near]
      .sort((a, b) => a - b)
      .map((other) => ({ form: people[other]!.name, reason: whyApart(person!, people[other]!) }));
  });
}

function personOf(group: Group, name: string): Person {
  const { sources, namesake } = group;
  const all = new Set(fullNames(group).flatMap((full) => telling(normalName(full))));
  return { name, words: telling(normalName(name)), all, sources, namesake };
}

/** Words that tell people apart: neither initials nor the small words of many names. */
const telling = (name: string): string[] =>
  name.split(' ').filter((word) => word.length > 1 && !SMALL.has(word));

const SMALL = new Set(
  'de da di del della van von der den bin ibn al el la le du dos ter ten jr sr'.split(' '),
);

function whyApart(one: Person, other: Person): string {
  const shared = other.words.filter((word) => one.all.has(word));
  const both = sideBySide(one, other) ? ', and one source names both' : '';
  const own = [...one.all].sort().join(' ');
  if (toldApart(one, other)) return 'a source says that two people have this name';
  if (shared.length > 1 && own === [...other.words].sort().join(' '))
    return `the same words in another order may be two names${both}`;
  if (shared.length > 1) return `only "${shared.join(' ')}" is shared, which is not enough${both}`;
  const kind = shared.includes(familyOf(other.name)) ? 'family name' : 'name';
  return `only the ${kind} "${shared[0]}" is shared, which is not enough${both}`;
}
