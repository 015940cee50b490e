import { once } from '../language/once.ts';
import { stem } from '../language/stems.ts';
import { isAside } from '../language/wholeness.ts';
import { type Hit, placeOf, type Story, type ToldStatement } from '../story/index.ts';
import { isAnybody } from './ask-counts.ts';
import { isDated, pastOf, votesOf } from './ask-dates.ts';
import { actionsIn, measureIn } from './ask-kinds.ts';
import { namesIn, textOf, wordsApart, wordsFrom } from './ask-nearness.ts';
import { namesNobody } from './ask-nobody.ts';
import type { Asked } from './ask-question.ts';

/** A passage that fits a question, with the share of the question's words that it holds. */
export interface Fit {
  readonly hit: Hit;
  readonly share: number;
}

/** Best first: what names all that are asked for, the newest of numbers, a plain "nobody has been named" for a successor. */
export function byWorth(story: Story, asked: Asked, fits: readonly Fit[]): Fit[] {
  const votes =
    asked.wanted === 'date'
      ? votesOf(
          story,
          asked,
          fits.map(({ hit }) => hit.statement),
        )
      : new Map<string, number>();
  const ranked = fits.map((fit) => ({ fit, rank: rankOf(story, asked, fit, votes) }));
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ fit }) => fit);
}

function rankOf(
  story: Story,
  asked: Asked,
  { hit, share }: Fit,
  votes: ReadonlyMap<string, number>,
): number[] {
  const { statement } = hit;
  const text = textOf(story, statement);
  const missing = asked.entities.filter((id) => !statement.entities.includes(id)).length;
  const counts = asked.counted === null;
  return [
    Number(isAside(statement.text)),
    asked.succession ? Number(!namesNobody(text)) : 0,
    asked.wanted === 'number' ? Number(isSuperseded(story, hit)) : 0,
    counts ? missing : 0,
    /^(?:person|date)$/.test(asked.wanted) ? -Math.round(share * 10) : 0,
    asked.wanted === 'person' ? distanceOf(story, asked, statement) : 0,
    asked.wanted === 'person' ? Number(!namesPerson(story, asked, hit)) : 0,
    asked.wanted === 'place' ? Number(!namesPlace(story, asked, hit)) : 0,
    asked.wanted === 'date' && /\bwhen (?:will|is|are)\b/i.test(asked.text)
      ? pastOf(story, statement, text)
      : 0,
    asked.wanted === 'date' ? Number(!isDated(story, asked, statement)) : 0,
    asked.wanted === 'date' && asked.entities.length > 0 ? distanceOf(story, asked, statement) : 0,
    -(votes.get(statement.date?.edtf ?? '') ?? 0),
    asked.wanted === 'date' ? -(statement.date?.edtf.length ?? 0) : 0,
    Math.min(99, wordsFrom(text, measureIn(text, asked), actionsIn(asked.terms))),
    counts ? 0 : Number(PART.test(text)),
    counts ? 0 : Number(!isPlainCount(story, asked, hit)),
    counts ? 0 : Number(DEADLY.test(text) && !DEADLY.test(asked.text)),
    counts ? 0 : -dayOf(story, hit),
    counts ? 0 : -countOf(story, hit),
    -share,
    -hit.score,
  ];
}

/**
 * How far the names of a question stand from its other words in a passage: beside them 0, then 1, then 2. Where the
 * question names nobody, how far whoever the passage names does.
 */
function distanceOf(story: Story, { entities, terms }: Asked, statement: ToldStatement): number {
  const ids = entities.length > 0 ? entities : statement.entities;
  const least = wordsApart(statement.text, terms, namesIn(story, ids));
  if (entities.length === 0) return Math.min(least, 10);
  return least <= 4 ? 0 : least <= 9 ? 1 : 2;
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return 0;
};

const DEADLY = /\b(?:dead|die[sd]?|deaths?|killed|killing|toll|fatalities|bodies|victims|casualt\w+)\b/i;

/** "Two of the injured": a part of what is counted. */
const PART =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|many|most) of (?:the|them|those|these)\b/i;

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

/** Whether the passage counts just these and not some kind of them: "230 passengers", "169 Danish passengers". */
const isPlainCount = (story: Story, { counted }: Asked, { statement }: Hit): boolean =>
  isAnybody(counted!) || (plainCountsOf(story).get(placeOf(statement))?.includes(counted!) ?? false);

const plainCountsOf = once((story: Story): ReadonlyMap<string, string[]> => {
  const nouns = new Map<string, string[]>();
  for (const { measures, ...telling } of story.figures.flatMap(({ tellings }) => tellings))
    if (measures.length === 1) {
      const key = placeOf(telling);
      nouns.set(key, [...(nouns.get(key) ?? []), stem(measures[0]!)]);
    }
  return nouns;
});

const dayOf = (story: Story, { statement }: Hit): number =>
  Number((story.source(statement.source)?.published ?? '').replaceAll('-', '').padEnd(8, '0') || 0);
