import type { LocalEntity } from '../extract/index.ts';
import { withinEdits } from '../language/edits.ts';
import { isFamilyNameFirst } from '../language/lexicon/family-names.ts';
import { initialsOf, nameKey, nameWords, normalName } from '../language/names/normal.ts';
import { addScores, type EntityType, noScores, type TypeScores, typeOf } from '../language/names/types.ts';
import { Blocks } from './blocks.ts';

/** A group of local entities taken for one, while merging. */
export interface Group {
  readonly members: { readonly source: string; readonly entity: LocalEntity }[];
  readonly forms: Map<string, Set<string>>;
  readonly counts: Map<string, number>;
  readonly scores: TypeScores;
  readonly merged: { form: string; reason: string }[];
  /** Keys of the names that stand with it in one sentence. */
  readonly company: Set<string>;
}

/** What one source gives for merging. */
export interface Named {
  readonly source: string;
  readonly entities: readonly LocalEntity[];
  readonly statements: readonly { readonly entities: readonly number[] }[];
}

/**
 * Takes local entities of all sources for one where their names say so: the same spelling, the other order of an
 * East Asian name, the same letters divided differently, a slip of a letter. Never on a shared family name alone
 * (E12), and never two that one source names side by side.
 */
export function mergeEntities(all: readonly Named[]): Group[] {
  const groups = sameSpelling(all);
  joinCompounds(groups);
  for (const [rule, keysOf] of RULES) joinBy(groups, rule, keysOf);
  return groups.filter((group) => group.members.length > 0);
}

/** Why two groups are one, or null. */
type Rule = (a: Group, b: Group) => string | null;

function sameSpelling(all: readonly Named[]): Group[] {
  const groups: Group[] = [];
  const byKey = new Map<string, Group>();
  const owned = new Map<Group, string[]>();
  const give = (key: string, group: Group): void => {
    byKey.set(key, group);
    const keys = owned.get(group);
    if (keys) keys.push(key);
    else owned.set(group, [key]);
  };
  for (const { source, entities, statements } of all) {
    const companyOf = companies(entities, statements);
    for (const entity of entities) {
      const keys = keysOf(entity);
      const found = [
        ...new Set(keys.map((key) => byKey.get(key)).filter((group): group is Group => group !== undefined)),
      ].filter((group) => fits(group, entity));
      const group = found[0] ?? emptyGroup();
      if (found.length === 0) groups.push(group);
      add(group, source, entity);
      for (const key of companyOf(entity)) group.company.add(key);
      for (const other of found.slice(1)) {
        absorb(group, other, `one source uses both names`);
        for (const key of owned.get(other) ?? []) if (byKey.get(key) === other) give(key, group);
      }
      for (const key of keys) if (!byKey.has(key) || byKey.get(key)!.members.length === 0) give(key, group);
    }
  }
  return groups.filter((group) => group.members.length > 0);
}

/** Names beside a person's in its sentences; only people are ever compared by them. */
function companies(
  entities: readonly LocalEntity[],
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
          for (const form of entities[other]!.forms) beside.get(id)!.add(nameKey(form));
    }
  return (entity) => beside.get(entity.id) ?? new Set();
}

/** Keys that identify: every spelling but a person's lone surname or given name, unless it is all there is. */
function keysOf(entity: LocalEntity): string[] {
  const whole = entity.type === 'person' && entity.name.includes(' ');
  const forms = whole ? entity.forms.filter((form) => form.includes(' ')) : entity.forms;
  return [...new Set(forms.map(nameKey))];
}

const emptyGroup = (): Group => ({
  members: [],
  forms: new Map(),
  counts: new Map(),
  scores: noScores(),
  merged: [],
  company: new Set(),
});

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

function add(group: Group, source: string, entity: LocalEntity): void {
  group.members.push({ source, entity });
  addScores(group.scores, entity.scores);
  const perForm = entity.mentions.length / Math.max(1, entity.forms.length);
  for (const form of entity.forms) {
    if (!group.forms.has(form)) group.forms.set(form, new Set());
    group.forms.get(form)!.add(source);
    group.counts.set(form, (group.counts.get(form) ?? 0) + perForm);
  }
  for (const link of entity.links)
    if (!group.merged.some((one) => one.form === link.form)) group.merged.push(link);
}

function absorb(into: Group, other: Group, reason: string): void {
  for (const form of other.forms.keys()) if (!into.forms.has(form)) into.merged.push({ form, reason });
  for (const { source, entity } of other.members) add(into, source, entity);
  for (const key of other.company) into.company.add(key);
  other.members.length = 0;
}

const isPerson = (group: Group): boolean => typeOf(group.scores) === 'person';

/** Full names of a group: its spellings of most words. */
export const fullNames = (group: Group): string[] => {
  const forms = [...group.forms.keys()];
  const most = Math.max(...forms.map((form) => nameWords(form).length));
  return forms.filter((form) => nameWords(form).length >= Math.min(2, most));
};

const anyPair = (a: Group, b: Group, same: (x: string, y: string) => boolean): boolean =>
  fullNames(a).some((x) => fullNames(b).some((y) => same(x, y)));

const hasFamilyFirst = (words: readonly string[]): boolean => words.some(isFamilyNameFirst);

/** "Hart Ann" and "Ann Hart": only where family names come first in one of the languages. */
const otherOrder: Rule = (a, b) =>
  isPerson(a) &&
  isPerson(b) &&
  anyPair(a, b, (x, y) => reordered(normalName(x).split(' '), normalName(y).split(' ')))
    ? 'the same name in the other order'
    : null;

const reordered = (x: readonly string[], y: readonly string[]): boolean =>
  x.length === y.length && x.length > 1 && hasFamilyFirst(x) && [...x].sort().join() === [...y].sort().join();

const otherDivision: Rule = (a, b) =>
  isPerson(a) &&
  isPerson(b) &&
  !sideBySide(a, b) &&
  [...a.company].some((key) => b.company.has(key)) &&
  anyPair(a, b, (x, y) => divided(normalName(x), normalName(y)))
    ? 'the same letters, divided differently, beside the same names'
    : null;

const divided = (x: string, y: string): boolean =>
  x.includes(' ') &&
  y.includes(' ') &&
  x !== y &&
  x.length > 6 &&
  x.replaceAll(' ', '') === y.replaceAll(' ', '') &&
  (hasFamilyFirst(x.split(' ')) || hasFamilyFirst(y.split(' ')));

const initials: Rule = (a, b) =>
  isPerson(a) && isPerson(b) && anyPair(a, b, sameButInitials)
    ? 'the same name with and without an initial'
    : null;

const sameButInitials = (x: string, y: string): boolean => {
  const bare = (name: string): string[] =>
    normalName(name)
      .split(' ')
      .filter((word) => word.length > 1);
  return bare(x).length > 1 && bare(x).join(' ') === bare(y).join(' ');
};

/** One word alike and the other a slip or two away, in long words only. */
const slip: Rule = (a, b) =>
  isPerson(a) && isPerson(b) && !sideBySide(a, b) && anyPair(a, b, slipped)
    ? 'one name is a letter or two from the other'
    : null;

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

const sideBySide = (a: Group, b: Group): boolean =>
  a.members.some((one) => b.members.some((other) => one.source === other.source));

/** A surname alone, in a source that never gives the whole name: where one person of the story has it. */
const surname: Rule = (a, b) => {
  const short = [a, b].find((group) => [...group.forms.keys()].every((form) => !form.includes(' ')));
  const long = short === a ? b : a;
  if (!short || !isPerson(long) || sideBySide(short, long)) return null;
  const word = normalName([...short.forms.keys()][0]!);
  if (
    !/^[\p{L}'-]+$/u.test(word) ||
    typeOf(short.scores) === 'place' ||
    typeOf(short.scores) === 'organization'
  )
    return null;
  return fullNames(long).some((name) => name.includes(' ') && familyOf(name) === word)
    ? 'a surname that one person of the story has'
    : null;
};

const familyOf = (name: string): string => {
  const words = normalName(name).split(' ');
  return isFamilyNameFirst(words[0]!) && words.length === 2 ? words[0]! : words.at(-1)!;
};

/** `AI171`, `AI-171` and "Air India Flight 171": initials and number of a flight, a ship, a road. */
const code: Rule = (a, b) => {
  const codes = [a, b].map((group) => [...group.forms.keys()].flatMap(codesOf));
  return codes[0]!.some((one) => codes[1]!.includes(one)) ? 'the same code' : null;
};

function codesOf(form: string): string[] {
  const compact = /^(?:flight )?([a-z]{2,3}) ?(\d{2,4})$/.exec(normalName(form));
  if (compact) return [`${compact[1]}${compact[2]}`];
  const spelt = /^(.+?) flight (?:([a-z]{2}) )?(\d{2,4})$/.exec(normalName(form));
  if (!spelt) return [];
  return spelt[2]
    ? [`${spelt[2]}${spelt[3]}`]
    : initialsOf(form.replace(/\s*flight.*$/i, '')).map((letters) => `${letters}${spelt[3]}`);
}

/** "Acme Foo Institute" and "Foo Institute": the whole name is an owner's name and a part's name, both known. */
function joinCompounds(groups: readonly Group[]): void {
  const byName = new Map<string, Group>();
  for (const group of groups)
    for (const form of group.forms.keys()) byName.set(nameWords(form).join(' '), group);
  for (const group of groups) {
    if (typeOf(group.scores) !== 'organization') continue;
    for (const form of [...group.forms.keys()]) {
      const words = nameWords(form);
      const part = byName.get(words.slice(1).join(' '));
      const owner = byName.get(words[0]!);
      if (
        words.length < 3 ||
        !part ||
        !owner ||
        part === group ||
        part.members.length === 0 ||
        typeOf(owner.scores) === 'person'
      )
        continue;
      absorb(part, group, `${[...owner.forms.keys()][0]} and ${[...part.forms.keys()][0]} in one name`);
      break;
    }
  }
}

/** What groups have in common, at the least, where a rule takes them for one: a key of one of their spellings. */
type KeysOf = (form: string) => string[];

const wordsKeys: KeysOf = (form) => [normalName(form).split(' ').sort().join()];
const lettersKeys: KeysOf = (form) => [normalName(form).replaceAll(' ', '')];
const bareKeys: KeysOf = (form) => [
  normalName(form)
    .split(' ')
    .filter((word) => word.length > 1)
    .join(' '),
];
/** All words but one, and which one is missing. */
const gapKeys: KeysOf = (form) => {
  const words = normalName(form).split(' ');
  return words.length < 2 ? [] : words.map((_, at) => `${at} ${words.toSpliced(at, 1).join(' ')}`);
};
const surnameKeys: KeysOf = (form) => [form.includes(' ') ? familyOf(form) : normalName(form)];

const RULES: readonly (readonly [Rule, KeysOf])[] = [
  [initials, bareKeys],
  [otherOrder, wordsKeys],
  [otherDivision, lettersKeys],
  [slip, gapKeys],
  [code, codesOf],
  [surname, surnameKeys],
];

/** Applies a rule to every pair of groups that it can fit; a surname must fit one only. */
function joinBy(groups: Group[], rule: Rule, keysOf: KeysOf): void {
  const blocks = new Blocks(groups.map((group) => [...group.forms.keys()].flatMap(keysOf)));
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at]!;
    if (group.members.length === 0) continue;
    const fitting = blocks
      .near(at)
      .filter((other) => groups[other]!.members.length > 0 && rule(group, groups[other]!) !== null);
    if (rule === surname && fitting.length !== 1) continue;
    for (const place of fitting) {
      const other = groups[place]!;
      const reason = rule(group, other)!;
      const [into, from] = size(group) >= size(other) ? [at, place] : [place, at];
      absorb(groups[into]!, groups[from]!, reason);
      blocks.join(into, from);
      if (into !== at) break;
    }
  }
}

const size = (group: Group): number =>
  group.members.reduce((sum, { entity }) => sum + entity.mentions.length, 0);
