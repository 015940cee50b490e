import { compactName, nameKey, normalName } from '../language/names/normal.ts';
import { Closeness } from './closeness.ts';
import type { Entity } from './types.ts';

/** What a typed name stands for: one entity, several that fit, or none, and then which are nearest. */
export type Found =
  | { readonly kind: 'one'; readonly entity: Entity }
  | { readonly kind: 'several'; readonly entities: readonly Entity[] }
  | { readonly kind: 'none'; readonly nearest: () => readonly Entity[] };

/**
 * Finds an entity by its id, by any of its names in any order, by a prefix, by some of its words, or by a spelling
 * close to one; the first of these steps that finds anything decides. Where one of some sort is asked for, `wanted`, the
 * others are found by what they are called in full, or where nothing of that sort fits at all.
 */
export function findEntity(
  entities: readonly Entity[],
  typed: string,
  wanted?: (entity: Entity) => boolean,
): Found {
  const some = wanted && entities.filter(wanted);
  const pool = some && some.length > 0 ? some : entities;
  const fits =
    firstFits(EXACT, pool, typed) ??
    (some && firstFits(EXACT, entities, typed)) ??
    firstFits(LOOSE, pool, typed) ??
    (some && firstFits(LOOSE, entities, typed));
  if (!fits) return { kind: 'none', nearest: () => nearest(pool, typed) };
  return fits.length === 1 ? { kind: 'one', entity: fits[0]! } : decide(fits, typed);
}

/** What the first of these steps finds that finds anything. */
function firstFits(steps: readonly Step[], entities: readonly Entity[], typed: string): Entity[] | null {
  for (const step of steps) {
    const fits = step(entities, typed);
    if (fits.length > 0) return fits;
  }
  return null;
}

/** How many times as often an entity is mentioned as any other that fits, to be meant without being asked about. */
const FAR_AHEAD = 3;
const FAR_AHEAD_OF_NAMESAKES = 20;

/** Several fit: the one that the story is far more about, else the candidates. */
function decide(fits: readonly Entity[], typed: string): Found {
  const sorted = [...fits].sort((a, b) => b.mentions - a.mentions);
  const [first, second] = sorted;
  const exact = sorted.filter((entity) =>
    namesOf(entity).some((name) => compactName(name) === compactName(typed)),
  );
  const ahead = exact.length === 1 ? FAR_AHEAD : FAR_AHEAD_OF_NAMESAKES;
  if (exact.includes(first!) && first!.mentions >= ahead * second!.mentions)
    return { kind: 'one', entity: first! };
  return { kind: 'several', entities: sorted.slice(0, 12) };
}

/** All names of an entity, its primary name first. */
export const namesOf = ({ name, aliases }: Entity): string[] => [name, ...aliases.map((alias) => alias.name)];

/** A name in the forms that typed names are compared with. */
export interface Comparable {
  /** Without spaces and company endings. */
  readonly core: string;
  readonly compact: string;
  readonly plain: string;
  readonly words: readonly string[];
  readonly sorted: string;
}

/** An entity's names, its primary name first; made once an entity, since every lookup compares them all. */
export function comparable(entity: Entity): readonly Comparable[] {
  const known = prepared.get(entity);
  if (known) return known;
  const made = namesOf(entity).map((name): Comparable => {
    const text = plain(name);
    const words = text.split(' ');
    return {
      core: coreOf(name),
      compact: compactName(text),
      plain: text,
      words,
      sorted: [...words].sort().join(' '),
    };
  });
  prepared.set(entity, made);
  return made;
}

const prepared = new WeakMap<Entity, readonly Comparable[]>();

type Step = (entities: readonly Entity[], typed: string) => Entity[];

export const plain = (text: string): string => normalName(text.replace(/-/g, ' '));
const coreOf = nameKey;

const byId: Step = (entities, typed) => entities.filter((entity) => entity.id === typed.trim().toLowerCase());

const byName: Step = (entities, typed) => {
  const wanted = coreOf(plain(typed));
  const whole = entities.filter((entity) => comparable(entity)[0]!.core === wanted);
  return whole.length > 0
    ? whole
    : entities.filter((entity) => comparable(entity).some((name) => name.core === wanted));
};

const byWordOrder: Step = (entities, typed) => {
  const wanted = plain(typed).split(' ').sort().join(' ');
  return entities.filter((entity) => comparable(entity).some((name) => name.sorted === wanted));
};

const byPrefix: Step = (entities, typed) => {
  const wanted = plain(typed);
  if (wanted.length < 2) return [];
  return entities.filter((entity) => comparable(entity).some((name) => name.plain.startsWith(wanted)));
};

/** Every typed word is a word of one name, or begins one. */
const byWords: Step = (entities, typed) => {
  const wanted = plain(typed).split(' ');
  return entities.filter((entity) =>
    comparable(entity).some(({ words }) =>
      wanted.every((word) =>
        words.some((other) => other === word || (word.length >= 3 && other.startsWith(word))),
      ),
    ),
  );
};

/** Typing slips: one in a short name, up to three in a long one; only the closest. */
const byCloseness: Step = (entities, typed) => {
  const { length } = plain(typed).replaceAll(' ', '');
  const scored = closest(entities, typed, length <= 4 ? 1 : length <= 8 ? 2 : 3);
  const least = scored[0]?.slips;
  return scored.filter(({ slips }) => slips === least).map(({ entity }) => entity);
};

/** Entities of which a name is at most so many slips from the typed one, the closest first. */
function closest(
  entities: readonly Entity[],
  typed: string,
  most: number,
): { entity: Entity; slips: number }[] {
  const wanted = new Closeness(plain(typed).replaceAll(' ', ''));
  const sorted = new Closeness(plain(typed).split(' ').sort().join(''));
  return entities
    .map((entity) => ({
      entity,
      slips: Math.min(
        ...comparable(entity).flatMap((name) => [
          wanted.slipsTo(name.compact, most),
          sorted.slipsTo(name.sorted.replaceAll(' ', ''), most),
        ]),
      ),
    }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips || b.entity.mentions - a.entity.mentions);
}

const EXACT = [byId, byName, byWordOrder];
const LOOSE = [byPrefix, byWords, byCloseness];

const NEAREST = 5;

/** The names most like the typed one, for "did you mean"; looked for ever farther away. */
function nearest(entities: readonly Entity[], typed: string): Entity[] {
  const pool = entities.filter((entity) => entity.mentions > 1 || entity.type !== 'other');
  for (let most = 2; ; most *= 4) {
    const found = closest(pool, typed, most);
    if (found.length >= Math.min(NEAREST, pool.length))
      return found.slice(0, NEAREST).map(({ entity }) => entity);
  }
}
