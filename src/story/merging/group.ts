import type { LocalEntity } from '../../extract/index.ts';
import { nameKey, nameWords, normalName } from '../../language/names/normal.ts';
import { surnamesOf } from '../../language/names/parts.ts';
import { addScores, noScores, type TypeScores, typeOf } from '../../language/names/types.ts';

/** Why one spelling was taken for what another names. */
export interface Join {
  readonly form: string;
  /** The name that it was taken for. */
  readonly as: string;
  readonly reason: string;
}

/** A group of local entities taken for one, while merging. */
export interface Group {
  readonly members: { readonly source: string; readonly entity: LocalEntity }[];
  readonly forms: Map<string, Set<string>>;
  readonly counts: Map<string, number>;
  readonly scores: TypeScores;
  readonly merged: Join[];
  /** Keys of the names that stand with it in one sentence. */
  readonly company: Set<string>;
}

export const emptyGroup = (): Group => ({
  members: [],
  forms: new Map(),
  counts: new Map(),
  scores: noScores(),
  merged: [],
  company: new Set(),
});

export function add(group: Group, source: string, entity: LocalEntity): void {
  group.members.push({ source, entity });
  addScores(group.scores, entity.scores);
  const perForm = entity.mentions.length / Math.max(1, entity.forms.length);
  for (const form of entity.forms) {
    if (!group.forms.has(form)) group.forms.set(form, new Set());
    group.forms.get(form)!.add(source);
    group.counts.set(form, (group.counts.get(form) ?? 0) + perForm);
  }
  for (const link of entity.links) note(group, { ...link, as: entity.name });
}

/** Takes another group in, and notes why for each spelling that is new with it. */
export function absorb(into: Group, other: Group, reason: string): void {
  const as = nameOf(into);
  const whole = nameOf(other);
  // Its own links say what its other spellings stand for.
  const linked = new Set(other.merged.map((join) => join.form));
  for (const form of other.forms.keys())
    if (!into.forms.has(form) && (form === whole || !linked.has(form))) note(into, { form, as, reason });
  for (const { source, entity } of other.members) add(into, source, entity);
  for (const join of other.merged) note(into, join);
  for (const key of other.company) into.company.add(key);
  other.members.length = 0;
}

function note(group: Group, join: Join): void {
  const known = group.merged.some(({ form, as }) => form === join.form && as === join.as);
  if (!known && join.form !== join.as) group.merged.push(join);
}

/** Whether a source says of one of them, and not of the other, that it is somebody else of the same name. */
export const toldApart = (a: Group, b: Group): boolean => isNamesake(a) !== isNamesake(b);

const isNamesake = (group: Group): boolean => group.members.some(({ entity }) => entity.namesake);

export const isPerson = (group: Group): boolean => typeOf(group.scores) === 'person';

/** How often the sources name it. */
export const size = (group: Group): number =>
  group.members.reduce((sum, { entity }) => sum + entity.mentions.length, 0);

/** Full names of a group: its spellings of most words, none that is the surname of another. */
export const fullNames = (group: Group): string[] => {
  const forms = [...group.forms.keys()];
  const most = Math.max(...forms.map((form) => nameWords(form).length));
  const long = forms.filter((form) => nameWords(form).length >= Math.min(2, most));
  if (long.length < 2) return long;
  const surnames = new Set(
    long.flatMap((form) => surnamesOf(form).filter((part) => part !== normalName(form))),
  );
  const whole = long.filter((form) => !surnames.has(normalName(form)));
  return whole.length > 0 ? whole : long;
};

export const anyPair = (a: Group, b: Group, same: (x: string, y: string) => boolean): boolean =>
  fullNames(a).some((x) => fullNames(b).some((y) => same(x, y)));

/** Whether one source has both, as two. */
export const sideBySide = (a: Group, b: Group): boolean =>
  a.members.some((one) => b.members.some((other) => one.source === other.source));

/** Longer than initials are, and all in capitals. */
const isShouted = (form: string): boolean =>
  form.length > 5 && form === form.toUpperCase() && /\p{Lu}/u.test(form);

/** The spelling that most sources use; for a person, of the full names. */
export function nameOf(group: Group): string {
  const candidates = isPerson(group) ? fullNames(group) : [...group.forms.keys()];
  const quiet = new Set(candidates.filter((form) => !isShouted(form)).map(nameKey));
  const rank = (form: string): number[] => [
    Number(!(isShouted(form) && quiet.has(nameKey(form)))),
    group.forms.get(form)!.size,
    group.counts.get(form)!,
    Number(nameWords(form).length > 1),
    -form.length,
  ];
  const best = candidates.sort((a, b) => compare(rank(b), rank(a)) || (a < b ? -1 : 1))[0]!;
  if (!isShouted(best)) return best;
  // A source that prints a name in capitals alone still says whose it is.
  const named = group.members.find(({ entity }) => nameKey(entity.name) === nameKey(best));
  return named?.entity.name ?? best;
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return 0;
};
