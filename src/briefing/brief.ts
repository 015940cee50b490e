import type { Entity, Event, Story } from '../story/index.ts';
import { assemble, section } from './assemble.ts';
import { disputesOf } from './disputes.ts';
import { gapsOf } from './gaps.ts';
import { citeAll } from './lines.ts';
import { isBriefing, resolve, subjectOf } from './select.ts';
import { eventItem } from './timeline.ts';
import type { Briefing, Item } from './types.ts';

/** Words that a brief may have, headings and source numbers not counted. */
const BUDGET = 120;

/** `brief [NAME]`: the story, or one entity's part in it, in at most 120 words. */
export function brief(story: Story, question: { readonly name?: string }): Briefing {
  const entity = question.name === undefined ? null : resolve(story, 'brief', question.name);
  if (entity && isBriefing(entity)) return entity;
  const chosen = choose(story, entity);
  const dispute = disputeLine(story, entity);
  const items = fit([...chosen.map((event) => eventItem(story, event))], dispute ? BUDGET - wordCount(dispute.text) : BUDGET);
  return assemble(story, {
    kind: 'brief',
    title: entity ? `${entity.name}: in brief` : 'The story in brief',
    ...(entity ? { subject: subjectOf(entity) } : {}),
    sections: [section('In brief', items, items.length), ...(dispute ? [section('Disputed', [dispute], 1)] : [])],
    answered: items.length > 0,
    gaps: entity ? gapsOf(story, entity).slice(0, 1) : [],
    next: [
      { label: 'Timeline', command: entity ? `timeline ${entity.id}` : 'timeline' },
      { label: 'Disputes', command: entity ? `disputes ${entity.id}` : 'disputes' },
    ],
  });
}

export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The events that most independent sources tell, the newest of equals first; then in the order in which they happened. */
function choose(story: Story, entity: Entity | null): Event[] {
  const newest = story.corpus.sources.map((source) => source.published ?? '').sort().at(-1)!;
  const pool = story.events.filter((event) => entity === null || event.entities.includes(entity.id));
  return [...pool]
    .sort((a, b) => weight(b, newest) - weight(a, newest) || (a.date < b.date ? 1 : -1))
    .slice(0, 8);
}

function weight(event: Event, newest: string): number {
  const recent = event.date.length === 10 ? Math.max(0, 1 - Math.abs(Date.parse(newest.padEnd(10, '-01').slice(0, 10)) - Date.parse(event.date)) / (30 * 86_400_000)) : 0;
  return Math.min(event.independent, 6) + (Number.isFinite(recent) ? 2 * recent : 0) + (event.classes.length > 0 ? 0.5 : 0);
}

/** As many of the lines as fit, each whole; oldest first. */
function fit(items: readonly Item[], budget: number): Item[] {
  const kept: Item[] = [];
  let words = 0;
  for (const item of items) {
    const count = wordCount(item.text);
    if (words + count > budget || kept.length >= 4) continue;
    kept.push(item);
    words += count;
  }
  return kept.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
}

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
