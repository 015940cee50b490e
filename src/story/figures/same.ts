import { FUNCTION_WORDS } from '../../language/lexicon/function-words.ts';
import { once } from '../../language/once.ts';
import { stem } from '../../language/stems.ts';
import { headOf, sameMeasure } from '../measures.ts';
import type { ToldFigure } from '../types.ts';

/** One figure in two sources: the same number of the same thing, and not "nearly" in one and "more than" in the other. */
export function sameFigure(a: ToldFigure, b: ToldFigure): boolean {
  if (a.value !== b.value || a.high !== b.high || a.kind !== b.kind || side(a) * side(b) < 0) return false;
  if (a.scope.includes('all') !== b.scope.includes('all')) return false;
  if (a.kind === 'count') return sameMeasure(a, b) || (headOf(a) === headOf(b) && sameCount(a, b));
  if (a.unit !== b.unit || (a.scope.length > 0 && b.scope.length > 0 && !sameMeasure(a, b))) return false;
  return a.kind === 'measure' || a.source === b.source || !isRound(a.value) || sharesWord(a, b);
}

/** One count of one noun, where the words that narrow it are left out in one of two places. */
function sameCount(a: ToldFigure, b: ToldFigure): boolean {
  if (a.value >= LARGE && fitsScope(a, b) && (fitsPart(a, b) || headOf(a) === 'death')) return true;
  if (a.source === b.source && headOf(a) === 'death' && a.value >= SMALL) return true;
  return sharesScope(a, b) && fitsPart(a, b);
}

/** A writer who gives so many dead twice means the same. */
const SMALL = 10;

/** Round sums and shares are the same by chance: 40%, a billion. */
const isRound = (value: number): boolean => value === 0 || Number(value.toPrecision(ROUND)) === value;
const ROUND = 2;

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
  `${figure.value} ${figure.high ?? ''} ${figure.kind} ${figure.kind === 'count' ? headOf(figure) : figure.unit}`;

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
  const isPlaced = (figure: ToldFigure): boolean => !figure.entities.some(owns);
  const isOwned = (figure: ToldFigure): boolean => figure.entities.every(owns);
  return (a, b, by = 'any') => {
    if (a.unit === 'magnitude' && by === 'any') return true;
    if (a.entities.length === 0 || b.entities.length === 0) return by === 'any' || isSpecific(a, b);
    const [one, other] = by === 'any' ? [all(a), all(b)] : [own(a), own(b)];
    if (one.ids.some((id) => other.ids.includes(id)) || [...one.words].some((word) => other.words.has(word)))
      return true;
    // "12 crew" on the way from one town to another, and "12 crew" of an airline: nothing parts the two.
    const open = (isPlaced(a) && isOwned(b)) || (isPlaced(b) && isOwned(a));
    return by === 'any' && open && sharesScope(a, b);
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

/** Whether the lines of two figures have a word in common that is no name and says something. */
export function sharesWord(a: ToldFigure, b: ToldFigure): boolean {
  const other = wordsOf(b);
  for (const word of wordsOf(a)) if (other.has(word)) return true;
  return false;
}

const wordsOf = once(({ text }: ToldFigure): ReadonlySet<string> => {
  const found = text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}-]{3,40}/gu) ?? [];
  return new Set(found.filter((word) => !FUNCTION_WORDS.has(word) && !EMPTY.has(word)).map(stem));
});

/** Words that stand beside any number. */
const EMPTY = new Set(
  'about around nearly almost more less than over under million billion trillion thousand hundred percent year years month months week weeks days daily yearly said says company companies people reported report according worth total number amount dollars euros pounds'.split(
    ' ',
  ),
);
