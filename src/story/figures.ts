import { cluster } from './facts.ts';
import type { Independence } from './independence.ts';
import { compatible, headOf, sameMeasure } from './measures.ts';
import type { FigureFact, ToldFigure, Version } from './types.ts';

/** Figures of all sources: equal ones together, the newest of a growing count first; and those that conflict. */
type Published = (source: string) => string | null;

export interface FigureTable {
  readonly figures: readonly FigureFact[];
  readonly conflicts: readonly { readonly figures: readonly FigureFact[]; readonly versions: readonly Version[] }[];
}

export function buildFigures(told: readonly ToldFigure[], independent: Independence, publishedOf: Published, nameOf: (id: string) => string): FigureTable {
  const sharesSubject = subjects(nameOf);
  const clusters = cluster(told, (a, b) => a.value === b.value && (a.kind === 'count' || a.unit === b.unit) && a.kind === b.kind && sameMeasure(a, b) && sharesSubject(a, b));
  const facts = clusters.map((tellings): FigureFact => {
    const count = independent.count(tellings);
    return { lead: leadOf(tellings), tellings, status: count >= 2 ? 'agreed' : 'single-source', independent: count };
  });
  const conflicts = findConflicts(facts, independent, publishedOf, sharesSubject);
  const disputed = new Set(conflicts.flatMap((conflict) => conflict.figures));
  const figures = facts.map((fact): FigureFact => ({ ...fact, status: disputed.has(fact) ? 'disputed' : supersededBy(fact, facts, publishedOf, sharesSubject) ? 'superseded' : fact.status }));
  return { figures, conflicts: conflicts.map((conflict) => ({ ...conflict, figures: conflict.figures.map((fact) => figures[facts.indexOf(fact)]!) })) };
}

/** The figure's own words, with what it counts where they do not say. */
const inWords = (figure: ToldFigure): string => (figure.measures.some((word) => figure.spelt.toLowerCase().includes(word)) ? figure.spelt : `${figure.spelt} (${figure.measures.join(' ')})`);

const leadOf = (tellings: readonly ToldFigure[]): ToldFigure => [...tellings].sort((a, b) => Number(b.modifier === null) - Number(a.modifier === null) || a.text.length - b.text.length)[0]!;

type Shares = (a: ToldFigure, b: ToldFigure) => boolean;

/** Whether two figures are of one thing: an entity in common, or a word of two names ("Foo" and "Foo Airport"). */
function subjects(nameOf: (id: string) => string): Shares {
  const words = (figure: ToldFigure): string[] => figure.entities.flatMap((id) => nameOf(id).split(' '));
  return (a, b) => {
    if (a.entities.length === 0 || b.entities.length === 0) return true;
    return a.entities.some((id) => b.entities.includes(id)) || words(a).some((word) => words(b).includes(word));
  };
}

/** Groups of figures on one thing at one time that cannot all be right (E7, E8). */
function findConflicts(facts: readonly FigureFact[], independent: Independence, publishedOf: Published, sharesSubject: Shares): { figures: FigureFact[]; versions: Version[] }[] {
  const groups: FigureFact[][] = [];
  for (const fact of facts) {
    const rivals = facts.filter((other) => other !== fact && conflict(fact, other, facts, publishedOf, sharesSubject));
    if (rivals.length === 0) continue;
    const home = groups.find((group) => group.includes(fact) || rivals.some((rival) => group.includes(rival)));
    if (home) for (const one of [fact, ...rivals]) home.includes(one) || home.push(one);
    else groups.push([fact, ...rivals]);
  }
  return groups.map((figures) => ({
    figures,
    versions: figures
      .map((figure): Version => ({ text: inWords(figure.lead), claims: figure.tellings, independent: independent.count(figure.tellings) }))
      .sort((a, b) => b.independent - a.independent || (a.claims[0]!.source < b.claims[0]!.source ? -1 : 1)),
  }));
}

function conflict(a: FigureFact, b: FigureFact, all: readonly FigureFact[], publishedOf: Published, sharesSubject: Shares): boolean {
  const [one, other] = [a.lead, b.lead];
  if (headOf(one) === 'people') return false;
  if (one.part === 'part' || other.part === 'part') return false;
  if (!sameMeasure(one, other) || !sharesSubject(one, other)) return false;
  if (a.tellings.some((x) => b.tellings.some((y) => compatible(x, y)))) return false;
  if (givenTogether(a, b, all)) return false;
  return a.tellings.some((x) => b.tellings.some((y) => oneTime(x, y, publishedOf)));
}

/** A source that gives both values has them for two things: equity and debt, two days, a part and the whole. */
function givenTogether(a: FigureFact, b: FigureFact, all: readonly FigureFact[]): boolean {
  const values = new Map<string, Set<number>>();
  for (const fact of all) {
    if (fact.lead.kind !== a.lead.kind || fact.lead.unit !== a.lead.unit && a.lead.kind !== 'count') continue;
    for (const telling of fact.tellings) {
      if (!values.has(telling.source)) values.set(telling.source, new Set());
      values.get(telling.source)!.add(telling.value);
    }
  }
  return [...values.values()].some((set) => set.has(a.lead.value) && set.has(b.lead.value));
}

/** Whether two tellings stand for one moment: as-of dates that fit, from sources of one day or of unknown days. */
function oneTime(a: ToldFigure, b: ToldFigure, publishedOf: Published): boolean {
  const days = [publishedOf(a.source), publishedOf(b.source)];
  if (days[0] && days[1] && days[0] !== days[1] && days[0].length === 10 && days[1].length === 10) return a.asOf !== null && a.asOf === b.asOf && a.asOf.length < 10;
  return a.asOf === null || b.asOf === null || a.asOf === b.asOf || a.asOf.startsWith(b.asOf) || b.asOf.startsWith(a.asOf);
}

/** A later count of the same thing replaces an earlier one (E8). */
function supersededBy(fact: FigureFact, all: readonly FigureFact[], publishedOf: Published, sharesSubject: Shares): FigureFact | undefined {
  if (fact.lead.kind !== 'count' || headOf(fact.lead) !== 'death') return undefined;
  const day = newest(fact, publishedOf);
  return all.find((other) => other !== fact && sameMeasure(other.lead, fact.lead) && sharesSubject(other.lead, fact.lead) && other.lead.value > fact.lead.value && newest(other, publishedOf) > day && !givenTogether(fact, other, all));
}

const newest = (fact: FigureFact, publishedOf: Published): string =>
  fact.tellings.map((telling) => telling.asOf ?? publishedOf(telling.source) ?? '').sort().at(-1) ?? '';
