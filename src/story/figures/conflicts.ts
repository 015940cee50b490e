import type { Steps } from '../../language/steps.ts';
import type { Independence } from '../independence.ts';
import { compatible, headOf, isComparable, sameMeasure } from '../measures.ts';
import type { FigureFact, ToldFigure, Version } from '../types.ts';
import { byMeasure, inWords, type Published } from './measured.ts';
import type { Shares } from './same.ts';

/** Groups of figures on one thing at one time that cannot all be right (E7, E8). */
export function* findConflicts(
  facts: readonly FigureFact[],
  together: Together,
  independent: Independence,
  publishedOf: Published,
  sharesSubject: Shares,
): Steps<{ figures: FigureFact[]; versions: Version[] }[]> {
  const groups: Set<FigureFact>[] = [];
  const firstOf = new Map<FigureFact, number>();
  const comparable = facts.filter(canConflict);
  const measured = byMeasure(comparable);
  for (const fact of comparable) {
    yield;
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

const canConflict = ({ lead }: FigureFact): boolean =>
  isComparable(lead) && lead.part !== 'part' && lead.level !== 'speculated';

function conflict(
  a: FigureFact,
  b: FigureFact,
  together: Together,
  publishedOf: Published,
  sharesSubject: Shares,
): boolean {
  const [one, other] = [a.lead, b.lead];
  if (!sameMeasure(one, other) || !sharesSubject(one, other, isSingular(one) ? 'any' : 'own')) return false;
  if (a.tellings.some((x) => b.tellings.some((y) => compatible(x, y)))) return false;
  if (together(a, b)) return false;
  return a.tellings.some((x) => b.tellings.some((y) => oneTime(x, y, publishedOf)));
}

/** What there is but one of wherever it is told of: a toll, a whole, a quake's strength. */
const isSingular = (figure: ToldFigure): boolean =>
  headOf(figure) === 'death' || figure.part === 'whole' || headOf(figure) === 'magnitude';

/** Whether one source gives the values of both figures. */
export type Together = (a: FigureFact, b: FigureFact) => boolean;

/** A source that gives both values has them for two things: equity and debt, two days, a part and the whole. */
export function findTogether(facts: readonly FigureFact[]): Together {
  const kindOf = ({ lead }: FigureFact): string =>
    `${lead.kind} ${lead.kind === 'count' ? (lead.part ?? '') : lead.unit}`;
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
  // How many were aboard does not change with the days.
  if (a.part === 'whole' && b.part === 'whole') return true;
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
