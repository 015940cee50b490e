import type { LocalEntity } from '../../extract/index.ts';
import { nameKey } from '../../language/names/normal.ts';
import { type EntityType, type TypeScores, typeOf } from '../../language/names/types.ts';
import type { Steps } from '../../language/steps.ts';
import { absorb, add, emptyGroup, type Group } from './group.ts';

/** What one source gives for merging. */
export interface Named {
  readonly source: string;
  readonly entities: readonly LocalEntity[];
  readonly statements: readonly { readonly entities: readonly number[] }[];
}

/** Groups of what the sources spell alike; one source's two names for one thing bring two groups together. */
export function* sameSpelling(all: readonly Named[]): Steps<Group[]> {
  const groups: Group[] = [];
  const index = new KeyIndex();
  const shared = sharedShorts(all);
  for (const { source, entities, statements } of all) {
    yield;
    const formKeys = entities.map(({ forms }) => forms.map(nameKey));
    const companyOf = companies(entities, formKeys, statements);
    for (const [at, entity] of entities.entries()) {
      const keys = keysOf(entity, formKeys[at]!, shared);
      const found = index.find(keys).filter((group) => fits(group, entity));
      const group = found[0] ?? emptyGroup();
      if (found.length === 0) groups.push(group);
      add(group, source, entity);
      for (const key of companyOf(entity)) group.company.add(key);
      for (const other of found.slice(1)) {
        absorb(group, other, `source ${source} uses both names`);
        index.move(other, group);
      }
      index.claim(keys, group);
    }
  }
  return groups.filter((group) => group.members.length > 0);
}

/** Which group owns a key: the first that had it, or the one that took that in. */
class KeyIndex {
  readonly #byKey = new Map<string, Group>();
  readonly #owned = new Map<Group, string[]>();

  find(keys: readonly string[]): Group[] {
    return [...new Set(keys.map((key) => this.#byKey.get(key)).filter((group) => group !== undefined))];
  }

  claim(keys: readonly string[], group: Group): void {
    for (const key of keys) if (!this.#byKey.get(key)?.members.length) this.#give(key, group);
  }

  move(from: Group, to: Group): void {
    for (const key of this.#owned.get(from) ?? []) if (this.#byKey.get(key) === from) this.#give(key, to);
  }

  #give(key: string, group: Group): void {
    this.#byKey.set(key, group);
    const keys = this.#owned.get(group);
    if (keys) keys.push(key);
    else this.#owned.set(group, [key]);
  }
}

/** Names beside a person's in its sentences; only people are ever compared by them. */
function companies(
  entities: readonly LocalEntity[],
  formKeys: readonly (readonly string[])[],
  statements: Named['statements'],
): (entity: LocalEntity) => Set<string> {
  const people = new Set(entities.filter((entity) => entity.type === 'person').map((entity) => entity.id));
  const beside = new Map<number, Set<string>>();
  for (const { entities: here } of statements)
    for (const id of here) {
      if (!people.has(id)) continue;
      if (!beside.has(id)) beside.set(id, new Set());
      for (const other of here)
        if (other !== id && entities[other]!.type !== 'place')
          for (const key of formKeys[other]!) beside.get(id)!.add(key);
    }
  return (entity) => beside.get(entity.id) ?? new Set();
}

/** Short forms that stand for two names in two sources: "the Security Council" of a nation and of all of them. */
function sharedShorts(all: readonly Named[]): ReadonlySet<string> {
  const longs = new Map<string, Set<string>>();
  for (const { entities } of all)
    for (const { name, type, links } of entities)
      for (const { form, reason } of type === 'person' ? [] : links) {
        if (!reason.startsWith('short for') || !form.includes(' ')) continue;
        const key = nameKey(form);
        longs.set(key, (longs.get(key) ?? new Set()).add(nameKey(name)));
      }
  return new Set([...longs].filter(([, names]) => names.size > 1).map(([key]) => key));
}

/** Keys that identify: every spelling but a person's lone surname or given name, unless it is all there is. */
function keysOf(entity: LocalEntity, formKeys: readonly string[], shared: ReadonlySet<string>): string[] {
  const whole = entity.type === 'person' && entity.name.includes(' ');
  const keys = formKeys.filter((key, at) => {
    const form = entity.forms[at]!;
    return whole ? form.includes(' ') : form === entity.name || !shared.has(key);
  });
  // Whoever is told apart from another of the same name is found by sources alone that do so too.
  return [...new Set(entity.namesake ? keys.map((key) => `other ${key}`) : keys)];
}

/** A person is no organization, whatever the spelling, unless one of the two types rests on little. */
const fits = (group: Group, entity: LocalEntity): boolean =>
  compatible(typeOf(group.scores), entity.type, group.scores, entity.scores);

function compatible(a: EntityType, b: EntityType, scoresA: TypeScores, scoresB: TypeScores): boolean {
  if (a === b || a === 'other' || b === 'other') return true;
  if (a !== 'person' && b !== 'person') return true;
  const person = a === 'person' ? scoresA : scoresB;
  const thing = a === 'person' ? scoresB : scoresA;
  return Math.min(person.person, Math.max(thing.organization, thing.product, thing.place, thing.work)) < 2.5;
}
