import { asOf } from '../briefing/assemble.ts';
import { isUnclear } from '../briefing/lines.ts';
import type { Story, Told } from '../story/index.ts';
import type { Matter } from './matters.ts';
import type { Ground } from './news.ts';

/** Days after which what happened is history and not news. */
const NEWS = 60;

/** Lines that weigh no more are history, or about people and things at the story's edge: nobody posts a digest for them. */
export const TRIFLE = 3;

/** How much a new thing matters: how many tell it, how much the story is about it, how recent it is, how plainly it is said. */
export function weigh(story: Story, matter: Matter, fresh: readonly Told[], ground: Ground): number {
  const text = matter.tellings[0]?.text ?? '';
  return (
    (BY_ITSELF[ground] ?? 0) +
    2 * matter.independent +
    6 * salience(story, matter.kind === 'fact' ? matter.entities.slice(0, 1) : matter.entities) +
    (matter.kind === 'opening' ? 4 : 0) +
    (matter.kind === 'event' ? 2 : 0) +
    (matter.kind === 'fact' ? -5 : 0) +
    (isBare(matter) ? -4 : 0) +
    (matter.property === 'quotation' ? -4 : 0) +
    (SIDE.has(matter.property) ? -4 : 0) +
    (!SETTLED.has(ground) && isHistory(story, matter, fresh) ? -12 : 0) +
    (matter.tellings.every(({ level }) => level === 'alleged' || level === 'speculated') ? -3 : 0) +
    (text.length > 260 ? -3 : 0) +
    (isUnclear(text) ? -12 : 0)
  );
}

/** What weighs by itself, whomever it is about. */
const BY_ITSELF: Partial<Record<Ground, number>> = { disputed: 4, changed: 6, answered: 4 };

/** Grounds that make old things news: a birth date that is disputed now. */
const SETTLED: ReadonlySet<Ground> = new Set(['disputed', 'changed', 'answered']);

/** Properties that fill a card and are no news. */
const SIDE = new Set([
  'notable work',
  'field of work',
  'country of citizenship',
  'part of',
  'place of birth',
  'age',
]);

/** An office without the body that it is in. */
const isBare = ({ kind, property, entities }: Matter): boolean =>
  kind === 'fact' && property === 'position held' && entities.length < 2;

/** From 0 to 1: how often the story speaks of the foremost of these, against who or what it speaks of most. */
function salience(story: Story, ids: readonly string[]): number {
  const most = story.entities[0]?.mentions ?? 1;
  return Math.max(0, ...ids.slice(0, 4).map((id) => (story.entity(id)?.mentions ?? 0) / most));
}

/** What happened long before the day of the articles that tell of it. */
function isHistory(story: Story, { date }: Matter, fresh: readonly Told[]): boolean {
  if (date === null || date.startsWith('X')) return false;
  const published = fresh
    .map(({ source }) => story.source(source)?.published ?? '')
    .sort()
    .at(-1)!;
  if (published.length < 10) return date.slice(0, 4) < (published || asOf(story) || '').slice(0, 4);
  const end = date.split('/').at(-1)!;
  const last = Date.parse(end.length === 4 ? `${end}-12-31` : end.length === 7 ? `${end}-28` : end);
  return Date.parse(published) - last > NEWS * 86_400_000;
}
