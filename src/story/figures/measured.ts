import { measureKey } from '../measures.ts';
import type { FigureFact, ToldFigure } from '../types.ts';

/** Date of a source's publication. */
export type Published = (source: string) => string | null;

/** The figures that may be of one measure with a figure, in their order, itself among them. */
export type Measured = (fact: FigureFact) => readonly FigureFact[];

export function byMeasure(facts: readonly FigureFact[]): Measured {
  const lists = new Map<string, FigureFact[]>();
  for (const fact of facts) {
    const key = measureKey(fact.lead);
    const list = lists.get(key);
    if (list) list.push(fact);
    else lists.set(key, [fact]);
  }
  return (fact) => lists.get(measureKey(fact.lead))!;
}

/** The figure's own words, with what it counts where they do not say. */
export const inWords = (figure: ToldFigure): string =>
  figure.measures.some((word) => figure.spelt.toLowerCase().includes(word))
    ? figure.spelt
    : `${figure.spelt} (${figure.measures.join(' ')})`;
