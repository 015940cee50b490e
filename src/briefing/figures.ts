import { once, onceIn } from '../language/once.ts';
import { isFragment, leansBack } from '../language/wholeness.ts';
import {
  countsHarm,
  type Dispute,
  type FigureFact,
  inWords,
  type Story,
  type Told,
  type ToldFigure,
} from '../story/index.ts';
import { assemble, section } from './assemble.ts';
import { citeAll, item, sourceName } from './lines.ts';
import { isBriefing, resolve, subjectOf } from './select.ts';
import type { Briefing, Item } from './types.ts';

/** `figures [NAME]`: numbers with unit, scope and as-of date. */
export function figures(story: Story, question: { readonly name?: string }): Briefing {
  const entity = question.name === undefined ? null : resolve(story, 'figures', question.name);
  if (entity && isBriefing(entity)) return entity;
  const found = withoutRivals(story, entity === null ? story.figures : story.about(entity.id).figures);
  const items = found
    .filter(({ lead, independent, status }) => independent > 1 || status === 'disputed' || isClear(lead.text))
    .sort(
      (a, b) =>
        Number(a.status === 'superseded') - Number(b.status === 'superseded') ||
        b.independent - a.independent ||
        Number(countsHarm(b.lead)) - Number(countsHarm(a.lead)),
    )
    .map((figure) => figureItem(story, figure));
  return assemble(story, {
    kind: 'figures',
    title: entity ? `Figures on ${entity.name}` : 'Figures',
    ...(entity ? { subject: subjectOf(entity) } : {}),
    sections: [
      section('Figures', items, 12, items.length === 0 ? ['No source gives a figure here.'] : undefined),
    ],
    answered: items.length > 0,
  });
}

export const figureItem = onceIn((story: Story, figure: FigureFact): Item => {
  const { lead, tellings } = figure;
  const others = figure.status === 'disputed' ? rivals(story, figure) : [];
  const label = lead.kind === 'count' ? inWords(lead) : lead.spelt;
  const day = growing(figure) ? (story.source(lead.source)?.published ?? lead.asOf) : null;
  const text = `${label.charAt(0).toUpperCase()}${label.slice(1)}${day ? `, as of ${day}` : ''}: ${lead.text}`;
  return item(story, text, tellings, {
    property: 'figure',
    status: figure.status,
    level: lead.level,
    entities: [...new Set(tellings.flatMap((telling) => telling.entities))].slice(0, 6),
    ...(lead.asOf ? { date: lead.asOf } : {}),
    figure: {
      value: plainly(lead, lead.value),
      ...(lead.high === undefined ? {} : { upTo: plainly(lead, lead.high) }),
      modifier: lead.modifier,
      unit: lead.unit,
      measures: lead.measures.join(' '),
      scope: lead.scope.length > 0 ? lead.scope.join(', ') : null,
      asOf: lead.asOf,
    },
    ...(others.length > 0 ? { values: others } : {}),
  });
});

/** A share as a part of one. */
const plainly = ({ kind }: ToldFigure, value: number): number => (kind === 'share' ? value / 100 : value);

/** Whether a line says by itself what its number is of, and is no page's whole list run together. */
const isClear = (text: string): boolean =>
  (!leansBack(text) || text.startsWith('The ')) && !isFragment(text) && text.length <= LONGEST;

/** A line is no longer than this, in characters. */
const LONGEST = 400;

/** A toll, or a count that another replaces: true only for its day. */
const growing = ({ lead, status }: FigureFact): boolean =>
  status === 'superseded' || lead.measures.some((word) => /^(?:toll|deaths?|bodies|fatalities)$/.test(word));

/** Of figures that rival one another the first stands for all: its item shows every version. */
function withoutRivals(story: Story, figures: readonly FigureFact[]): FigureFact[] {
  const shown = new Set<unknown>();
  return figures.filter((figure) => {
    const dispute = disputeOf(story, figure);
    if (!dispute) return true;
    return !shown.has(dispute) && shown.add(dispute) !== undefined;
  });
}

/** The first dispute that one of the figure's tellings stands in. */
function disputeOf(story: Story, figure: FigureFact): Dispute | undefined {
  const disputes = disputesByTelling(story);
  const found = figure.tellings.map((telling) => disputes.get(telling) ?? Number.POSITIVE_INFINITY);
  return story.disputes[Math.min(...found)];
}

const disputesByTelling = once((story: Story): ReadonlyMap<Told, number> => {
  const disputes = new Map<Told, number>();
  for (const [at, { property, versions }] of story.disputes.entries())
    if (property === 'figure')
      for (const claim of versions.flatMap(({ claims }) => claims))
        if (!disputes.has(claim)) disputes.set(claim, at);
  return disputes;
});

/** All versions of a disputed figure, this one among them. */
function rivals(story: Story, figure: FigureFact): Item[] {
  return (disputeOf(story, figure)?.versions ?? []).map((version) => ({
    text: `${version.text.replace(/\.$/, '')} (${[...new Set(version.claims.map((claim) => sourceName(story, claim.source)))].join(', ')})`,
    citations: citeAll(story, version.claims),
  }));
}
