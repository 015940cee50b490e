import { edits } from '../language/edits.ts';
import { compactName, nameWords, normalName } from '../language/names/normal.ts';
import type { Entity } from './types.ts';

/** What a typed name stands for: one entity, several that fit, or none and the nearest. */
export type Found =
  | { readonly kind: 'one'; readonly entity: Entity }
  | { readonly kind: 'several'; readonly entities: readonly Entity[] }
  | { readonly kind: 'none'; readonly nearest: readonly Entity[] };

/**
 * Finds an entity by its id, by any of its names in any order, by a prefix, by some of its words, or by a spelling
 * close to one; the first of these steps that finds anything decides.
 */
export function findEntity(entities: readonly Entity[], typed: string): Found {
  const steps = [byId, byName, byWordOrder, byPrefix, byWords, byCloseness];
  for (const step of steps) {
    const fits = step(entities, typed);
    if (fits.length === 1) return { kind: 'one', entity: fits[0]! };
    if (fits.length > 1) return decide(fits, typed);
  }
  return { kind: 'none', nearest: nearest(entities, typed) };
}

/** Several fit: the one that the story is far more about, else the candidates. */
function decide(fits: readonly Entity[], typed: string): Found {
  const sorted = [...fits].sort((a, b) => b.mentions - a.mentions);
  const [first, second] = sorted;
  const exact = sorted.filter((entity) =>
    namesOf(entity).some((name) => compactName(name) === compactName(typed)),
  );
  if (exact.length === 1 && first === exact[0] && first!.mentions >= 3 * second!.mentions)
    return { kind: 'one', entity: first! };
  return { kind: 'several', entities: sorted.slice(0, 12) };
}

const namesOf = (entity: Entity): string[] => [entity.name, ...entity.aliases.map((alias) => alias.name)];

type Step = (entities: readonly Entity[], typed: string) => Entity[];

const plain = (text: string): string => normalName(text.replace(/-/g, ' '));

const byId: Step = (entities, typed) => entities.filter((entity) => entity.id === typed.trim().toLowerCase());

const byName: Step = (entities, typed) => {
  const wanted = compactName(nameWords(plain(typed)).join(' '));
  const whole = entities.filter((entity) => compactName(nameWords(entity.name).join(' ')) === wanted);
  return whole.length > 0
    ? whole
    : entities.filter((entity) =>
        namesOf(entity).some((name) => compactName(nameWords(name).join(' ')) === wanted),
      );
};

const byWordOrder: Step = (entities, typed) => {
  const wanted = plain(typed).split(' ').sort().join(' ');
  return entities.filter((entity) =>
    namesOf(entity).some((name) => plain(name).split(' ').sort().join(' ') === wanted),
  );
};

const byPrefix: Step = (entities, typed) => {
  const wanted = plain(typed);
  if (wanted.length < 2) return [];
  return entities.filter((entity) => namesOf(entity).some((name) => plain(name).startsWith(wanted)));
};

/** Every typed word is a word of one name, or begins one. */
const byWords: Step = (entities, typed) => {
  const wanted = plain(typed).split(' ');
  return entities.filter((entity) =>
    namesOf(entity).some((name) => {
      const words = plain(name).split(' ');
      return wanted.every((word) =>
        words.some((other) => other === word || (word.length >= 3 && other.startsWith(word))),
      );
    }),
  );
};

/** Typing slips: one in a short name, up to three in a long one; only the closest. */
const byCloseness: Step = (entities, typed) => {
  const scored = closeness(entities, typed).filter(
    ({ slips, length }) => slips <= (length <= 4 ? 1 : length <= 8 ? 2 : 3),
  );
  const least = scored[0]?.slips;
  return scored.filter(({ slips }) => slips === least).map(({ entity }) => entity);
};

function closeness(
  entities: readonly Entity[],
  typed: string,
): { entity: Entity; slips: number; length: number }[] {
  const wanted = plain(typed).replaceAll(' ', '');
  const sorted = plain(typed).split(' ').sort().join('');
  return entities
    .map((entity) => ({
      entity,
      length: wanted.length,
      slips: Math.min(
        ...namesOf(entity).flatMap((name) => [
          edits(wanted, compactName(plain(name))),
          edits(sorted, plain(name).split(' ').sort().join('')),
        ]),
      ),
    }))
    .sort((a, b) => a.slips - b.slips || b.entity.mentions - a.entity.mentions);
}

/** The names most like the typed one, for "did you mean". */
const nearest = (entities: readonly Entity[], typed: string): Entity[] =>
  closeness(
    entities.filter((entity) => entity.mentions > 1 || entity.type !== 'other'),
    typed,
  )
    .slice(0, 5)
    .map(({ entity }) => entity);
