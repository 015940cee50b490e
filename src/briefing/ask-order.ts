import { once } from '../language/once.ts';
import { type Hit, placeOf, type Story } from '../story/index.ts';
import { textOf } from './ask-kinds.ts';
import type { Asked } from './ask-question.ts';

/** A passage that fits a question, with the share of the question's words that it holds. */
export interface Fit {
  readonly hit: Hit;
  readonly share: number;
}

/** Best first: what names the one that is asked for, the newest of numbers, a plain "nobody has been named" for a successor. */
export function byWorth(story: Story, asked: Asked): (a: Fit, b: Fit) => number {
  const rank = (fit: Fit): number[] => [
    asked.succession ? Number(!NOBODY.test(textOf(story, fit.hit.statement))) : 0,
    asked.wanted === 'number' ? Number(isSuperseded(story, fit.hit)) : 0,
    asked.wanted === 'person' ? Number(!namesPerson(story, asked, fit.hit)) : 0,
    asked.wanted === 'place' ? Number(!namesPlace(story, asked, fit.hit)) : 0,
    asked.wanted === 'date' ? -(fit.hit.statement.date?.edtf.length ?? 0) : 0,
    asked.counted === null ? 0 : Number(PART.test(textOf(story, fit.hit.statement))),
    asked.counted === null ? 0 : -dayOf(story, fit.hit),
    asked.counted === null ? 0 : -countOf(story, fit.hit),
    -fit.share,
    -fit.hit.score,
  ];
  return (a, b) => compare(rank(a), rank(b));
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return 0;
};

/** "Two of the injured": a part of what is counted. */
const PART =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|many|most) of (?:the|them|those|these)\b/i;

/** "has not named a successor", "no replacement was announced". */
const NOBODY =
  /\b(?:not|no|nobody|yet to|without|nor|never|declined to)\b[^.;]*\b(?:successors?|replacements?|succeed|next (?:head|chief|leader))\b|\b(?:successors?|replacements?)\b[^.;]*\b(?:not|unknown|yet to)\b/i;

export const namesNobody = (text: string): boolean => NOBODY.test(text);

const namesPlace = (story: Story, asked: Asked, { statement }: Hit): boolean =>
  statement.entities.some((id) => !asked.entities.includes(id) && story.entity(id)?.type === 'place');

const namesPerson = (story: Story, asked: Asked, { statement }: Hit): boolean =>
  statement.entities.some((id) => !asked.entities.includes(id) && story.entity(id)?.type === 'person');

/** Whether the passage gives nothing but figures that a later report has replaced. */
export function isSuperseded(story: Story, { statement }: Hit): boolean {
  const statuses = statusesOf(story).get(placeOf(statement));
  return statuses?.every((status) => status === 'superseded') ?? false;
}

/** Statuses of the figures of each passage. */
const statusesOf = once((story: Story): ReadonlyMap<string, string[]> => {
  const statuses = new Map<string, string[]>();
  for (const { tellings, status } of story.figures)
    for (const key of tellings.map(placeOf)) statuses.set(key, [...(statuses.get(key) ?? []), status]);
  return statuses;
});

/** The largest count of a passage: of one day's, a growing count's newest. */
const countOf = (story: Story, { statement }: Hit): number => countsOf(story).get(placeOf(statement)) ?? 0;

const countsOf = once((story: Story): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { tellings, status } of story.figures)
    for (const telling of status === 'superseded' ? [] : tellings) {
      const key = placeOf(telling);
      if (telling.kind === 'count') counts.set(key, Math.max(counts.get(key) ?? 0, telling.value));
    }
  return counts;
});

const dayOf = (story: Story, { statement }: Hit): number =>
  Number((story.source(statement.source)?.published ?? '').replaceAll('-', '').padEnd(8, '0') || 0);
