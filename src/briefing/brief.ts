import { type Entity, type Lead, overlap, type Story, termsOf, withoutDates } from '../story/index.ts';
import { assemble, section } from './assemble.ts';
import { disputesOf } from './disputes.ts';
import { gapsOf } from './gaps.ts';
import { citeAll, item } from './lines.ts';
import { isBriefing, resolve, subjectOf } from './select.ts';
import { eventItem } from './timeline.ts';
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
  const events = eventItems(story, entity);
  const lines = within(
    [...central(events), ...leadItems(story, entity), ...events, ...plainItems(story, entity)],
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

export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** What most sources open with, then the newest of what they open with, then the rest by echo. */
function leadItems(story: Story, entity: Entity | null): Item[] {
  const leads = story.leads.filter(
    (lead) => entity === null || lead.tellings.some((one) => one.entities.includes(entity.id)),
  );
  const [first, ...others] = leads;
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
  return order.map((lead) => leadItem(story, lead));
}

/** What sources open with, as a line. */
export const leadItem = (story: Story, lead: Lead): Item =>
  item(story, withoutTail(lead.statement.text), lead.tellings, {
    level: lead.statement.level,
    entities: lead.statement.entities.slice(0, 6),
    ...dateOf(lead),
  });

/** Leaves off a last clause that only one outlet adds (", which …"), where enough is said before it. */
function withoutTail(text: string): string {
  const cut = text.search(/, which (?![^,]*,)[^\d"“]*$/);
  return cut > 45 ? `${text.slice(0, cut)}.` : text;
}

const dateOf = (lead: Lead): { date?: string } => {
  const date = lead.statement.date?.edtf;
  return date && !date.startsWith('X') ? { date } : {};
};

/** Dated events that more than one source tells, the newest first: where the openings are few. */
const eventItems = (story: Story, entity: Entity | null): Item[] =>
  (entity ? [...story.about(entity.id).events] : story.events.filter(({ independent }) => independent > 1))
    .sort((a, b) => b.independent - a.independent || (a.date < b.date ? 1 : -1))
    .map((event) => eventItem(story, event));

/** The event that most sources tell, where enough do: what the story is about. */
const central = (events: readonly Item[]): Item[] =>
  events.slice(0, 1).filter((event) => (event.independent ?? 0) >= 3);

/** Plain sentences about the entity, where nothing is told often enough to stand out. */
const plainItems = (story: Story, entity: Entity | null): Item[] =>
  (entity ? story.about(entity.id).statements : story.statements)
    .filter(
      (one) =>
        !one.heading &&
        !one.quoted &&
        one.text.length < 260 &&
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

/** Whether a line stands on passages that another line already gives, or says it in nearly its words. */
export const covers = (kept: Item, line: Item, share = 0.5): boolean => {
  const seen = new Set(kept.citations.map((citation) => `${citation.source} ${citation.start}`));
  const again = line.citations.filter((citation) => seen.has(`${citation.source} ${citation.start}`)).length;
  return (
    again * 2 >= line.citations.length ||
    overlap(termsOf(withoutDates(kept.text)), termsOf(withoutDates(line.text))) >= share
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
