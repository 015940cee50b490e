import { nameKey, normalName } from '../language/names/normal.ts';
import { typeOf } from '../language/names/types.ts';
import { map, type Steps } from '../language/steps.ts';
import { findApart, type Group, mergeEntities, type Named, nameOf } from './merging/index.ts';
import type { Entity, MergeNote } from './types.ts';

/** The entities of a story, most mentioned first, and where each source's own entities went. */
export interface EntityTable {
  readonly entities: readonly Entity[];
  /** Story ids of a source's own entities. */
  readonly idsOf: (source: string) => readonly string[];
}

export function* buildEntities(all: readonly Named[]): Steps<EntityTable> {
  const groups = yield* mergeEntities(all);
  const named = yield* map(groups, (group) => ({ group, name: nameOf(group) }));
  const apart = yield* findApart(named);
  const ordered = toldApart(named.map((one, at) => ({ ...one, apart: apart[at]! }))).sort(
    (a, b) => b.group.mentions - a.group.mentions || (a.name < b.name ? -1 : 1),
  );
  const taken = new Set<string>();
  const ids = new Map<string, string[]>();
  const entities = yield* map(ordered, (one): Entity => {
    const id = freeId(slug(one.name), taken);
    for (const { source, entity } of one.group.members) {
      const own = ids.get(source) ?? [];
      ids.set(source, own);
      own[entity.id] = id;
    }
    return entityOf(id, one);
  });
  return { entities, idsOf: (source) => ids.get(source) ?? [] };
}

/** A group, with its name and how to find whom it is not to be taken for. */
interface NamedGroup {
  readonly group: Group;
  readonly name: string;
  readonly apart: () => MergeNote[];
}

const entityOf = (id: string, { group, name, apart }: NamedGroup): Entity => ({
  id,
  name,
  type: typeOf(group.scores),
  aliases: aliasesOf(group, name),
  mentions: group.mentions,
  sources: [...group.sources].sort(),
  merged: reasonsOf(group, name),
  get apart() {
    return apart();
  },
});

/** Two that most sources call the same go by their fullest names. */
function toldApart(all: readonly NamedGroup[]): NamedGroup[] {
  const times = new Map<string, number>();
  for (const { name } of all) times.set(name, (times.get(name) ?? 0) + 1);
  const fullest = (one: NamedGroup): string =>
    [...one.group.forms.keys()].reduce((best, form) => (form.length > best.length ? form : best), one.name);
  return all.map((one) => (times.get(one.name)! > 1 ? { ...one, name: fullest(one) } : one));
}

/** Why each other spelling is taken for this entity, one reason each, in the order of joining. */
function reasonsOf(group: Group, name: string): MergeNote[] {
  const notes = new Map<string, string>();
  for (const { form, as, reason } of group.merged) {
    // The name that was taken in has become the entity's: the reason is that of the other.
    const other = form === name ? as : form;
    if (other !== name && group.forms.has(other) && !notes.has(other)) notes.set(other, reason);
  }
  for (const form of group.forms.keys())
    if (form !== name && !notes.has(form)) notes.set(form, sameLetters(form, [name, ...group.forms.keys()]));
  return [...notes].map(([form, reason]) => ({ form, reason }));
}

function sameLetters(form: string, names: readonly string[]): string {
  const like = names.find((name) => name !== form && nameKey(name) === nameKey(form));
  return like
    ? `${like} but for accents, spaces, marks or a company ending`
    : 'a source uses it for the same';
}

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
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, '') || 'unnamed';

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let at = 2; taken.has(id); at++) id = `${wanted}-${at}`;
  taken.add(id);
  return id;
}
