import { isAside, standsAlone } from '../language/wholeness.ts';
import { type Entity, type Lead, overlap, type Story, termsOf, withoutDates } from '../story/index.ts';
import { assemble, section } from './assemble.ts';
import { disputesOf } from './disputes.ts';
import { isOutvoted, withLastCount } from './doubts.ts';
import { gapsOf } from './gaps.ts';
import { citeAll, item } from './lines.ts';
import { mainPoints } from './main-points.ts';
import { leadItem, openings } from './openings.ts';
import { isBriefing, resolve, subjectOf } from './select.ts';
import { eventItem, eventsOf } from './timeline.ts';
import type { Briefing, Item } from './types.ts';

/** Words that a brief may have, headings and source numbers not counted. */
const BUDGET = 120;
/** Lines that a reader takes in at a glance. */
const LINES = 4;

/** `brief [NAME]`: the story, or one entity's part in it, in at most 120 words. */
export function brief(story: Story, question: { readonly name?: string }): Briefing {
  const entity = question.name === undefined ? null : resolve(story, 'brief', question.name);
  if (entity && isBriefing(entity)) return entity;
  const dispute = disputeLine(story, entity);
  const main = entity ? [] : mainPoints(story);
  const lines = within(
    entity ? pointsOf(story, entity) : main.length > 0 ? main : plainItems(story, null),
    BUDGET - (dispute ? wordCount(dispute.text) : 0),
  );
  return assemble(story, {
    kind: 'brief',
    title: entity ? `${entity.name}: in brief` : 'The story in brief',
    ...(entity ? { subject: subjectOf(entity) } : {}),
    sections: [
      section(
        'In brief',
        lines,
        lines.length,
        lines.length === 0 ? ['The sources say too little for a brief.'] : undefined,
      ),
      ...(dispute ? [section('Disputed', [dispute], 1)] : []),
    ],
    answered: lines.length > 0,
    gaps: entity ? gapsOf(story, entity).slice(0, 1) : [],
    next: [
      { label: 'Timeline', command: entity ? `timeline ${entity.id}` : 'timeline' },
      { label: 'Disputes', command: entity ? `disputes ${entity.id}` : 'disputes' },
    ],
  });
}

/** What the sources tell of an entity: an event that most of them tell first. */
function pointsOf(story: Story, entity: Entity): Item[] {
  const events = eventItems(story, entity);
  return [
    ...events.slice(0, 1).filter(({ independent }) => (independent ?? 0) >= 3),
    ...leadItems(story, entity),
    ...events,
    ...plainItems(story, entity),
  ];
}

export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** What most sources open with on an entity, then the newest of what they open with, then the rest by echo. */
function leadItems(story: Story, entity: Entity): Item[] {
  const [first, ...others] = openings(story, entity).sort(
    (a, b) => b.independent - a.independent || (a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : 0),
  );
  if (!first) return [];
  const latest = others.reduce<Lead | null>(
    (best, lead) =>
      !best ||
      lead.newest > best.newest ||
      (lead.newest === best.newest && lead.independent > best.independent)
        ? lead
        : best,
    null,
  );
  const order = [
    first,
    ...(latest ? [latest] : []),
    ...others.filter((lead) => lead !== latest && lead.independent > 1),
  ];
  return order.map((lead) => withLastCount(story, leadItem(story, lead), lead.statement));
}

/** Dated events that an entity takes part in, those that most sources tell first. */
const eventItems = (story: Story, entity: Entity): Item[] =>
  eventsOf(story, entity)
    .filter(({ planned, text }) => !planned && standsAlone(text))
    .sort((a, b) => b.echo - a.echo || (a.date < b.date ? 1 : -1))
    .map((event) => withLastCount(story, eventItem(story, event), event.lead));

/** Plain sentences about the entity, where nothing is told often enough to stand out. */
const plainItems = (story: Story, entity: Entity | null): Item[] =>
  (entity ? story.about(entity.id).statements : story.statements)
    .filter(
      (one) =>
        !one.heading &&
        !one.quoted &&
        one.text.length < 260 &&
        one.report &&
        standsAlone(one.text) &&
        !isAside(one.text) &&
        !isOutvoted(story, one) &&
        (entity === null || one.subject === entity.id || one.entities[0] === entity.id),
    )
    .slice(0, 6)
    .map((one) => item(story, one.text, [one], { level: one.level, entities: one.entities.slice(0, 6) }));

/** As many lines as fit, each whole, none that a line before already covers. */
function within(items: readonly Item[], budget: number): Item[] {
  const kept: Item[] = [];
  let words = 0;
  for (const line of items) {
    if (kept.length >= LINES) break;
    const count = wordCount(line.text);
    if (words + count > budget || kept.some((other) => covers(other, line))) continue;
    kept.push(line);
    words += count;
  }
  return kept;
}

/** Share of the shorter line's terms that the other has; of a bare line as if it had more. */
function sharedTerms(a: Item, b: Item): number {
  const [one, other] = [a, b].map(({ text }) => termsIn(text));
  const size = Math.min(one!.length, other!.length);
  return (overlap(one!, other!) * size) / Math.max(FEW, size);
}

/** Terms of a line, the days left out that the desk puts behind its words. */
export const termsIn = (text: string): string[] => termsOf(withoutDates(text));

/** Terms under which two lines share some by chance. */
const FEW = 8;

/** Numbers of a line, days of the month left out. */
const numbersIn = ({ text }: Item): string[] => [
  ...new Set(withoutDates(text).match(/\d[\d.,]*\d(?!-)/g) ?? []),
];

/** Whether a line stands on passages that another line already gives, or says it in nearly its words. */
export const covers = (kept: Item, line: Item, share = 0.5): boolean => {
  const seen = new Set(kept.citations.map((citation) => `${citation.source} ${citation.start}`));
  const again = line.citations.filter((citation) => seen.has(`${citation.source} ${citation.start}`)).length;
  return (
    again * 2 >= line.citations.length ||
    numbersIn(line).filter((number) => numbersIn(kept).includes(number)).length >= 2 ||
    sharedTerms(kept, line) >= share
  );
};

/** "2 sources disagree": the desk's own words on the ledger, with the passages that differ. */
function disputeLine(story: Story, entity: Entity | null): Item | null {
  const found = disputesOf(story, entity);
  if (found.length === 0) return null;
  const claims = found.flatMap((dispute) => dispute.versions.flatMap((version) => version.claims));
  const names = found.slice(0, 3).map((dispute) => dispute.about);
  const more = found.length > 3 ? `; and ${found.length - 3} more` : '';
  return {
    text: `The sources disagree on ${found.length === 1 ? 'one point' : `${found.length} points`}: ${names.join('; ')}${more}.`,
    citations: citeAll(story, claims),
    independent: story.independent.count(claims),
  };
}
