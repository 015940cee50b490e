import { nameWords, normalName } from '../language/names/normal.ts';
import { typeOf } from '../language/names/types.ts';
import { fullNames, type Group, mergeEntities, type Named } from './merge.ts';
import type { Entity, MergeNote } from './types.ts';

/** The entities of a story, most mentioned first, and where each source's own entities went. */
export interface EntityTable {
  readonly entities: readonly Entity[];
  /** Story id of a source's local entity. */
  readonly idOf: (source: string, local: number) => string;
}

export function buildEntities(all: readonly Named[]): EntityTable {
  const groups = mergeEntities(all);
  const apart = findApart(groups);
  const named = groups
    .map((group) => ({ group, name: primaryName(group), mentions: mentionsOf(group) }))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  const entities = named.map(({ group, name, mentions }): Entity => {
    const id = freeId(slug(name), taken);
    for (const { source, entity } of group.members) ids.set(`${source}\n${entity.id}`, id);
    return {
      id,
      name,
      type: typeOf(group.scores),
      aliases: aliasesOf(group, name),
      mentions,
      sources: [...new Set(group.members.map((member) => member.source))].sort(),
      merged: group.merged.filter((note) => note.form !== name),
      apart: apart(group),
    };
  });
  return { entities, idOf: (source, local) => ids.get(`${source}\n${local}`)! };
}

const mentionsOf = (group: Group): number =>
  group.members.reduce((sum, { entity }) => sum + entity.mentions.length, 0);

/** The spelling that most sources use; for a person, of the full names. */
function primaryName(group: Group): string {
  const person = typeOf(group.scores) === 'person';
  const candidates = person ? fullNames(group) : [...group.forms.keys()];
  const rank = (form: string): number[] => [
    group.forms.get(form)!.size,
    group.counts.get(form)!,
    Number(nameWords(form).length > 1),
    -form.length,
  ];
  return candidates.sort((a, b) => compare(rank(b), rank(a)) || (a < b ? -1 : 1))[0]!;
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return 0;
};

function aliasesOf(group: Group, name: string): Entity['aliases'] {
  return [...group.forms]
    .filter(([form]) => form !== name)
    .map(([form, sources]) => ({
      name: form,
      sources: [...sources].sort(),
      count: Math.round(group.counts.get(form)!),
    }))
    .sort((a, b) => b.sources.length - a.sources.length || b.count - a.count || (a.name < b.name ? -1 : 1));
}

export const slug = (name: string): string =>
  normalName(name)
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '') || 'unnamed';

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let at = 2; taken.has(id); at++) id = `${wanted}-${at}`;
  taken.add(id);
  return id;
}

/** Finds look-alikes that were not merged: another person with the same family or given name. */
function findApart(groups: readonly Group[]): (group: Group) => MergeNote[] {
  const persons = groups.filter(isPerson).map((group) => {
    const name = primaryName(group);
    return { group, name, words: normalName(name).split(' ') };
  });
  const byWord = new Map<string, Set<number>>();
  persons.forEach(({ words }, at) => {
    for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(at));
  });
  return (group) => {
    if (!isPerson(group)) return [];
    const own = new Set(fullNames(group).flatMap((name) => normalName(name).split(' ')));
    const words = new Set([...own].filter((word) => word.length > 1));
    const near = new Set([...words].flatMap((word) => [...(byWord.get(word) ?? [])]));
    return [...near]
      .sort((a, b) => a - b)
      .map((at) => persons[at]!)
      .filter((other) => other.group !== group)
      .map((other) => {
        const shared = other.words.find((word) => words.has(word));
        return { form: other.name, reason: `only the name "${shared}" is shared, which is not enough` };
      });
  };
}

const isPerson = (group: Group): boolean => typeOf(group.scores) === 'person';
