import type { EntityType } from '../../language/names/types.ts';
import { map, type Steps } from '../../language/steps.ts';
import { leansBack } from '../../language/wholeness.ts';
import { clustering } from '../facts.ts';
import type { Independence } from '../independence.ts';
import type { FigureFact, ToldFigure, Version } from '../types.ts';
import { findConflicts, findTogether } from './conflicts.ts';
import { withLinked } from './linked.ts';
import type { Published } from './measured.ts';
import { withRounded } from './rounded.ts';
import { figureKey, sameFigure, subjects } from './same.ts';
import { findSuperseding } from './superseded.ts';

export { inWords } from './measured.ts';

export interface FigureTable {
  readonly figures: readonly FigureFact[];
  readonly conflicts: readonly {
    readonly figures: readonly FigureFact[];
    readonly versions: readonly Version[];
  }[];
}

/** Figures of all sources: equal ones together, those that newer ones replace; and those that conflict. */
export function* buildFigures(
  told: readonly ToldFigure[],
  independent: Independence,
  publishedOf: Published,
  nameOf: (id: string) => string,
  typeOf: (id: string) => EntityType | undefined,
  isOpinion: (source: string) => boolean,
): Steps<FigureTable> {
  const sharesSubject = subjects(nameOf, (id) => !/^(?:place|person)$/.test(typeOf(id) ?? ''));
  const same = (a: ToldFigure, b: ToldFigure): boolean => sameFigure(a, b) && sharesSubject(a, b);
  const lists = withLinked(yield* clustering(told, same, figureKey), same);
  const facts = yield* map(withRounded(lists, sharesSubject), (tellings): FigureFact => {
    const count = independent.count(tellings);
    return {
      lead: leadOf(tellings, isOpinion),
      tellings,
      status: count >= 2 ? 'agreed' : 'single-source',
      successor: null,
      independent: count,
    };
  });
  const together = findTogether(facts);
  const conflicts = yield* findConflicts(facts, together, independent, publishedOf, sharesSubject);
  const disputed = new Set(conflicts.flatMap((conflict) => conflict.figures));
  const supersededBy = findSuperseding(facts, together, publishedOf, sharesSubject);
  const figures = yield* map(facts, (fact): FigureFact => {
    if (disputed.has(fact)) return { ...fact, status: 'disputed' };
    const later = supersededBy(fact);
    return later || fact.lead.measures[0] === 'earlier'
      ? { ...fact, status: 'superseded', successor: later?.lead ?? null }
      : fact;
  });
  const final = new Map(facts.map((fact, at) => [fact, figures[at]!]));
  return {
    figures,
    conflicts: conflicts.map((conflict) => ({
      ...conflict,
      figures: conflict.figures.map((fact) => final.get(fact)!),
    })),
  };
}

/** The shortest telling, one without "about" before one with it; an opinion piece's where no report gives the figure (E15). */
const leadOf = (tellings: readonly ToldFigure[], isOpinion: (source: string) => boolean): ToldFigure =>
  [...tellings].sort(
    (a, b) =>
      Number(leansBack(a.text)) - Number(leansBack(b.text)) ||
      Number(isOpinion(a.source)) - Number(isOpinion(b.source)) ||
      a.grain - b.grain ||
      Number(a.modifier === null) - Number(b.modifier === null) ||
      a.text.length - b.text.length,
  )[0]!;
