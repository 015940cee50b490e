import { once } from '../../language/once.ts';
import { headOf, sameMeasure } from '../measures.ts';
import type { ToldFigure } from '../types.ts';

/** One figure in two sources: the same number of the same thing, and not "nearly" in one and "more than" in the other. */
export function sameFigure(a: ToldFigure, b: ToldFigure): boolean {
  if (a.value !== b.value || a.kind !== b.kind || side(a) * side(b) < 0) return false;
  if (a.scope.includes('all') !== b.scope.includes('all')) return false;
  if (a.kind === 'count')
    return (
      sameMeasure(a, b) ||
      (headOf(a) === headOf(b) && sharesScope(a, b) && fitsPart(a, b)) ||
      (a.value >= LARGE && headOf(a) === headOf(b) && fitsScope(a, b) && fitsPart(a, b))
    );
  return a.unit === b.unit && (a.scope.length === 0 || b.scope.length === 0 || sameMeasure(a, b));
}

/** Numbers from here on are hardly the same by chance: the words that narrow them may be left out in one source. */
const LARGE = 100;

/** "62 aboard" is one number, be it given as the whole or not. */
const sharesScope = (a: ToldFigure, b: ToldFigure): boolean =>
  a.scope.length > 0 && a.scope.join() === b.scope.join();

const fitsScope = (a: ToldFigure, b: ToldFigure): boolean =>
  a.scope.length === 0 || b.scope.length === 0 || a.scope.join() === b.scope.join();

const fitsPart = (a: ToldFigure, b: ToldFigure): boolean =>
  a.part === b.part || (a.part !== 'part' && b.part !== 'part');

/** What one figure has in common in all sources at the least. */
export const figureKey = (figure: ToldFigure): string =>
  `${figure.value} ${figure.kind} ${figure.kind === 'count' ? headOf(figure) : figure.unit}`;

/** Above the number, below it, or at it. */
const side = (figure: ToldFigure): number =>
  figure.sense === 'more' || figure.sense === 'least'
    ? 1
    : figure.sense === 'less' || /^(?:nearly|almost|close to|just under)$/i.test(figure.modifier ?? '')
      ? -1
      : 0;

/**
 * Whether two figures are of one thing: an entity in common, or a word of two names ("Foo" and "Foo Airport"). With
 * `own` it has to be one that numbers belong to: a place or a person only stands beside most of what is counted there.
 */
export type Shares = (a: ToldFigure, b: ToldFigure, by?: 'any' | 'own') => boolean;

export function subjects(nameOf: (id: string) => string, owns: (id: string) => boolean): Shares {
  const named = (ids: readonly string[]): Named => ({
    ids,
    words: new Set(ids.flatMap((id) => nameOf(id).split(' '))),
  });
  const all = once(({ entities }: ToldFigure) => named(entities));
  const own = once(({ entities }: ToldFigure) => named(entities.filter(owns)));
  return (a, b, by = 'any') => {
    if (a.entities.length === 0 || b.entities.length === 0) return by === 'any' || isSpecific(a, b);
    const [one, other] = by === 'any' ? [all(a), all(b)] : [own(a), own(b)];
    return (
      one.ids.some((id) => other.ids.includes(id)) || [...one.words].some((word) => other.words.has(word))
    );
  };
}

/** Entities, and the words of their names. */
interface Named {
  readonly ids: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** "derivative models" in both: more words than one say that the same is counted where nothing is named. */
const isSpecific = (a: ToldFigure, b: ToldFigure): boolean =>
  a.measures.length > 1 && a.measures.join(' ') === b.measures.join(' ');
