import { cluster } from './facts.ts';
import type { Independence } from './independence.ts';
import { compatible, headOf, isComparable, sameMeasure } from './measures.ts';
import type { FigureFact, ToldFigure, Version } from './types.ts';

/** Figures of all sources: equal ones together, the newest of a growing count first; and those that conflict. */
type Published = (source: string) => string | null;

export interface FigureTable {
  readonly figures: readonly FigureFact[];
  readonly conflicts: readonly {
    readonly figures: readonly FigureFact[];
    readonly versions: readonly Version[];
  }[];
}

export function buildFigures(
  told: readonly ToldFigure[],
  independent: Independence,
  publishedOf: Published,
  nameOf: (id: string) => string,
): FigureTable {
  const sharesSubject = subjects(nameOf);
  const clusters = cluster(told, (a, b) => sameFigure(a, b) && sharesSubject(a, b), figureKey);
  const facts = clusters.map((tellings): FigureFact => {
    const count = independent.count(tellings);
    return {
      lead: leadOf(tellings),
      tellings,
      status: count >= 2 ? 'agreed' : 'single-source',
      independent: count,
    };
  });
  const measured = byMeasure(facts);
  const together = findTogether(facts);
  const conflicts = findConflicts(facts, measured, together, independent, publishedOf, sharesSubject);
  const disputed = new Set(conflicts.flatMap((conflict) => conflict.figures));
  const figures = facts.map(
    (fact): FigureFact => ({
      ...fact,
      status: disputed.has(fact)
        ? 'disputed'
        : supersededBy(fact, measured, together, publishedOf, sharesSubject)
          ? 'superseded'
          : fact.status,
    }),
  );
  const final = new Map(facts.map((fact, at) => [fact, figures[at]!]));
  return {
    figures,
    conflicts: conflicts.map((conflict) => ({
      ...conflict,
      figures: conflict.figures.map((fact) => final.get(fact)!),
    })),
  };
}

/** What figures of one measure have in common at the least. */
const measureKey = (figure: ToldFigure): string =>
  `${figure.kind} ${figure.kind === 'count' ? '' : figure.unit} ${headOf(figure)}`;

/** The figures that may be of one measure with a figure, in their order, itself among them. */
type Measured = (fact: FigureFact) => readonly FigureFact[];

function byMeasure(facts: readonly FigureFact[]): Measured {
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
const inWords = (figure: ToldFigure): string =>
  figure.measures.some((word) => figure.spelt.toLowerCase().includes(word))
    ? figure.spelt
    : `${figure.spelt} (${figure.measures.join(' ')})`;

/** One figure in two sources: the same number of the same thing, and not "nearly" in one and "more than" in the other. */
function sameFigure(a: ToldFigure, b: ToldFigure): boolean {
  if (a.value !== b.value || a.kind !== b.kind || side(a) * side(b) < 0) return false;
  if (a.kind === 'count') return sameMeasure(a, b);
  return a.unit === b.unit && (a.scope.length === 0 || b.scope.length === 0 || sameMeasure(a, b));
}

/** What one figure has in common in all sources at the least. */
const figureKey = (figure: ToldFigure): string =>
  `${figure.value} ${figure.kind} ${figure.kind === 'count' ? headOf(figure) : figure.unit}`;

/** Above the number, below it, or at it. */
const side = (figure: ToldFigure): number =>
  figure.sense === 'more' || figure.sense === 'least'
    ? 1
    : figure.sense === 'less' || /^(?:nearly|almost|close to|just under)$/i.test(figure.modifier ?? '')
      ? -1
      : 0;

const leadOf = (tellings: readonly ToldFigure[]): ToldFigure =>
  [...tellings].sort(
    (a, b) => Number(a.modifier === null) - Number(b.modifier === null) || a.text.length - b.text.length,
  )[0]!;

type Shares = (a: ToldFigure, b: ToldFigure) => boolean;

/** Whether two figures are of one thing: an entity in common, or a word of two names ("Foo" and "Foo Airport"). */
function subjects(nameOf: (id: string) => string): Shares {
  const words = (figure: ToldFigure): string[] => figure.entities.flatMap((id) => nameOf(id).split(' '));
  return (a, b) => {
    if (a.entities.length === 0 || b.entities.length === 0) return true;
    return (
      a.entities.some((id) => b.entities.includes(id)) || words(a).some((word) => words(b).includes(word))
    );
  };
}

/** Groups of figures on one thing at one time that cannot all be right (E7, E8). */
function findConflicts(
  facts: readonly FigureFact[],
  measured: Measured,
  together: Together,
  independent: Independence,
  publishedOf: Published,
  sharesSubject: Shares,
): { figures: FigureFact[]; versions: Version[] }[] {
  const groups: Set<FigureFact>[] = [];
  const firstOf = new Map<FigureFact, number>();
  for (const fact of facts) {
    const rivals = measured(fact).filter(
      (other) => other !== fact && conflict(fact, other, together, publishedOf, sharesSubject),
    );
    if (rivals.length === 0) continue;
    const all = [fact, ...rivals];
    const at = Math.min(groups.length, ...all.map((one) => firstOf.get(one) ?? groups.length));
    if (at === groups.length) groups.push(new Set());
    for (const one of all) {
      groups[at]!.add(one);
      firstOf.set(one, Math.min(at, firstOf.get(one) ?? at));
    }
  }
  return groups.map((group) => ({
    figures: [...group],
    versions: [...group]
      .map(
        (figure): Version => ({
          text: inWords(figure.lead),
          claims: figure.tellings,
          independent: independent.count(figure.tellings),
        }),
      )
      .sort((a, b) => b.independent - a.independent || (a.claims[0]!.source < b.claims[0]!.source ? -1 : 1)),
  }));
}

function conflict(
  a: FigureFact,
  b: FigureFact,
  together: Together,
  publishedOf: Published,
  sharesSubject: Shares,
): boolean {
  const [one, other] = [a.lead, b.lead];
  if (!isComparable(one) || !isComparable(other)) return false;
  if (one.part === 'part' || other.part === 'part') return false;
  if (!sameMeasure(one, other) || !sharesSubject(one, other)) return false;
  if (a.tellings.some((x) => b.tellings.some((y) => compatible(x, y)))) return false;
  if (together(a, b)) return false;
  return a.tellings.some((x) => b.tellings.some((y) => oneTime(x, y, publishedOf)));
}

/** Whether one source gives the values of both figures. */
type Together = (a: FigureFact, b: FigureFact) => boolean;

/** A source that gives both values has them for two things: equity and debt, two days, a part and the whole. */
function findTogether(facts: readonly FigureFact[]): Together {
  const kindOf = ({ lead }: FigureFact): string => `${lead.kind} ${lead.kind === 'count' ? '' : lead.unit}`;
  const sourcesOf = new Map<string, Set<string>>();
  for (const fact of facts)
    for (const telling of fact.tellings) {
      const key = `${kindOf(fact)} ${telling.value}`;
      const known = sourcesOf.get(key);
      if (known) known.add(telling.source);
      else sourcesOf.set(key, new Set([telling.source]));
    }
  return (a, b) => {
    const others = sourcesOf.get(`${kindOf(a)} ${b.lead.value}`);
    const own = sourcesOf.get(`${kindOf(a)} ${a.lead.value}`);
    return own !== undefined && others !== undefined && [...own].some((source) => others.has(source));
  };
}

/** Whether two tellings stand for one moment: as-of dates that fit, from sources of one day or of unknown days. */
function oneTime(a: ToldFigure, b: ToldFigure, publishedOf: Published): boolean {
  const days = [publishedOf(a.source), publishedOf(b.source)];
  if (days[0] && days[1] && days[0] !== days[1] && days[0].length === 10 && days[1].length === 10)
    return a.asOf !== null && a.asOf === b.asOf && a.asOf.length < 10;
  return (
    a.asOf === null ||
    b.asOf === null ||
    a.asOf === b.asOf ||
    a.asOf.startsWith(b.asOf) ||
    b.asOf.startsWith(a.asOf)
  );
}

/** A later count of the same thing replaces an earlier one (E8). */
function supersededBy(
  fact: FigureFact,
  measured: Measured,
  together: Together,
  publishedOf: Published,
  sharesSubject: Shares,
): FigureFact | undefined {
  if (fact.lead.kind !== 'count' || headOf(fact.lead) !== 'death') return undefined;
  const day = newest(fact, publishedOf);
  return measured(fact).find(
    (other) =>
      other !== fact &&
      sameMeasure(other.lead, fact.lead) &&
      sharesSubject(other.lead, fact.lead) &&
      other.lead.value > fact.lead.value &&
      newest(other, publishedOf) > day &&
      !together(fact, other),
  );
}

const newest = (fact: FigureFact, publishedOf: Published): string =>
  fact.tellings
    .map((telling) => telling.asOf ?? publishedOf(telling.source) ?? '')
    .sort()
    .at(-1) ?? '';
