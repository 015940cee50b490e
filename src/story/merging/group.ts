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
  /** Those of its members. */
  readonly sources: Set<string>;
  /** How often the sources name it. */
  mentions: number;
  /** A source says of it that somebody else has the same name. */
  namesake: boolean;
  readonly forms: Map<string, Set<string>>;
  readonly counts: Map<string, number>;
  readonly scores: TypeScores;
  readonly merged: Join[];
  /** Keys of the names that stand with it in one sentence. */
  readonly company: Set<string>;
  /** Its spellings that are full names; null where they have to be found anew. */
  full: readonly string[] | null;
}

export const emptyGroup = (): Group => ({
  members: [],
  sources: new Set(),
  mentions: 0,
  namesake: false,
  forms: new Map(),
  counts: new Map(),
  scores: noScores(),
  merged: [],
  company: new Set(),
  full: null,
});

export function add(group: Group, source: string, entity: LocalEntity): void {
  group.members.push({ source, entity });
  group.sources.add(source);
  group.mentions += entity.mentions.length;
  group.namesake ||= entity.namesake === true;
  addScores(group.scores, entity.scores);
  const perForm = entity.mentions.length / Math.max(1, entity.forms.length);
  for (const form of entity.forms) {
    const using = group.forms.get(form);
    if (using) using.add(source);
    else {
      group.forms.set(form, new Set([source]));
      group.full = null;
    }
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
  other.sources.clear();
  other.mentions = 0;
  other.namesake = false;
}

function note(group: Group, join: Join): void {
  const known = group.merged.some(({ form, as }) => form === join.form && as === join.as);
  if (!known && join.form !== join.as) group.merged.push(join);
}

/** Whether a source says of one of them, and not of the other, that it is somebody else of the same name. */
export const toldApart = (a: Pick<Group, 'namesake'>, b: Pick<Group, 'namesake'>): boolean =>
  a.namesake !== b.namesake;

export const isPerson = (group: Group): boolean => typeOf(group.scores) === 'person';

/** Full names of a group: its spellings of most words, none that is the surname of another. */
export const fullNames = (group: Group): readonly string[] => {
  group.full ??= findFull(group);
  return group.full;
};

function findFull(group: Group): string[] {
  const forms = [...group.forms.keys()];
  if (forms.length === 1) return forms;
  const most = Math.max(...forms.map((form) => nameWords(form).length));
  const long = forms.filter((form) => nameWords(form).length >= Math.min(2, most));
  if (long.length < 2) return long;
  const surnames = new Set(
    long.flatMap((form) => surnamesOf(form).filter((part) => part !== normalName(form))),
  );
  const whole = long.filter((form) => !surnames.has(normalName(form)));
  return whole.length > 0 ? whole : long;
}

export const anyPair = (a: Group, b: Group, same: (x: string, y: string) => boolean): boolean =>
  fullNames(a).some((x) => fullNames(b).some((y) => same(x, y)));

/** Whether one source has both, as two. */
export function sideBySide(a: Pick<Group, 'sources'>, b: Pick<Group, 'sources'>): boolean {
  const [few, many] = a.sources.size <= b.sources.size ? [a.sources, b.sources] : [b.sources, a.sources];
  for (const source of few) if (many.has(source)) return true;
  return false;
}

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
  const best =
    candidates.length === 1
      ? candidates[0]!
      : [...candidates].sort((a, b) => compare(rank(b), rank(a)) || (a < b ? -1 : 1))[0]!;
  if (!isShouted(best)) return best;
  // A source that prints a name in capitals alone still says whose it is.
  const named = group.members.find(({ entity }) => nameKey(entity.name) === nameKey(best));
  return named?.entity.name ?? best;
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return 0;
};
