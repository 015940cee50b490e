import { standsAlone } from '../language/wholeness.ts';
import { type Event, overlap, type Story, sameDate, termsOf, withoutDates } from '../story/index.ts';
import { asOf } from './assemble.ts';
import { isBackground } from './background.ts';
import { isCountedSince, isOutvoted, withLastCount } from './doubts.ts';
import { isInterim, isLife, leadItem, openings } from './openings.ts';
import { eventItem } from './timeline.ts';
import type { Item } from './types.ts';

/** A line that a brief of the story may give. */
interface Point {
  /** How much it has in common with what all sources open with. */
  readonly near: number;
  readonly worth: number;
  /** Independent sources that tell it. */
  readonly sources: number;
  /** Date of the first source that tells it; empty when unknown. */
  readonly first: string;
  readonly action: string | undefined;
  readonly date: string | undefined;
  readonly entities: readonly string[];
  readonly terms: readonly string[];
  readonly line: () => Item;
}

/** What another source adds to a line's worth, and from how many on it adds nothing. */
const ECHO = 0.35;
const MANY = 5;
/** Words from which a line is worth less. */
const LONG = 34;
/** Of the nearest line's nearness, the share that a line needs for a place in a brief; with more sources it needs less. */
const FLOOR = 0.55;
/** The same for what only the newest sources tell: nobody else can have opened with it. */
const NEW_FLOOR = 0.4;
/** What the newest line is worth more than the oldest when the second is chosen. */
const NEWS = 0.6;

/**
 * The story's main points: what it is about, then the best of what is newest, then the others by worth. A line is worth
 * what it has in common with what all sources open with, and more the more sources tell it or its action.
 */
export function mainPoints(story: Story): Item[] {
  const points = [...events(story), ...leads(story)].sort((a, b) => b.worth - a.worth);
  const first = points.find(({ sources }) => sources > 1) ?? points[0];
  if (!first) return [];
  const nearest = Math.max(...points.map(({ near }) => near));
  const last = points.reduce((day, point) => (point.first > day ? point.first : day), '');
  const others = points.filter(
    (point) =>
      point !== first &&
      point.near * echoOf(point.sources) >= nearest * (point.first === last ? NEW_FLOOR : FLOOR),
  );
  const days = [...new Set(others.map((point) => point.first))].sort();
  const fresh = (point: Point): number =>
    point.worth * (1 + (NEWS * days.indexOf(point.first)) / Math.max(1, days.length - 1));
  const [latest] = [...others].sort((a, b) => fresh(b) - fresh(a));
  const order = [first, ...(latest ? [latest] : []), ...others.filter((point) => point !== latest)];
  return withoutRepeats(order).map(({ line }) => line());
}

const echoOf = (sources: number): number => 1 + ECHO * (Math.min(MANY, sources) - 1);

/** One happening in two wordings: the same action on one day or on no day, and somebody in common and words alike. */
function withoutRepeats(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) if (!kept.some((other) => isSame(other, point))) kept.push(point);
  return kept;
}

const isSame = (a: Point, b: Point): boolean =>
  a.action === b.action &&
  (a.date === undefined || b.date === undefined || sameDate(a.date, b.date)) &&
  (DISASTER.test(a.action ?? '') ||
    (a.entities.some((id) => b.entities.includes(id)) && overlap(a.terms, b.terms) >= ALIKE));

/** A story has one of them, and a brief needs one line on it. */
const DISASTER = /^(?:quake|crash|explode)$/;

/** Share of the shorter line's words from which two lines on one action are one. */
const ALIKE = 0.45;

/** What several sources date to a day is worth more than what they open with. */
const DATED = 1.25;

/** A count that a later one replaces is worth less. */
const COUNTED = 1.5;

/** What only a year is given for is seldom news. */
const COARSE = 1.6;

type Told = Pick<Point, 'sources' | 'first' | 'action' | 'date' | 'entities' | 'line'> & {
  /** Gives a count that a later one replaces. */
  readonly isCountedSince: boolean;
};

function point(story: Story, text: string, parties: readonly string[], told: Told): Point {
  const length = Math.max(LONG, text.split(' ').length) / LONG;
  const coarse = told.date?.length === 4 ? COARSE : 1;
  const near = story.centrality(text) / length / coarse / (told.isCountedSince ? COUNTED : 1);
  const dated = told.date?.length === 10 && told.sources > 1 ? DATED : 1;
  const worth = near * dated * echoOf(told.sources) * (0.4 + story.support(told.action, parties));
  return { ...told, near, worth, terms: [...new Set(termsOf(withoutDates(text)))] };
}

const leads = (story: Story): Point[] =>
  openings(story, null).map((lead) =>
    point(
      story,
      lead.statement.text,
      lead.statement.subject ? [lead.statement.subject] : lead.statement.entities,
      {
        sources: lead.independent,
        first: lead.first,
        action: lead.statement.classes[0],
        date: lead.statement.date?.edtf,
        entities: lead.statement.entities,
        isCountedSince: isCountedSince(story, lead.statement),
        line: () => withLastCount(story, leadItem(story, lead), lead.statement),
      },
    ),
  );

const events = (story: Story): Point[] =>
  story.events
    .filter(
      (event) =>
        !event.planned &&
        event.classes.length > 0 &&
        !isLife(event.classes) &&
        !isBackground(story, event.lead) &&
        !isOutvoted(story, event.lead) &&
        !isOver(story, event) &&
        standsAlone(event.text),
    )
    .map((event) => {
      const party = event.lead.patient ?? event.subject;
      return point(story, event.text, party ? [party] : event.lead.entities, {
        sources: event.echo,
        first: firstTold(story, event),
        action: event.lead.classes[0],
        date: event.date,
        entities: event.lead.entities,
        isCountedSince: isCountedSince(story, event.lead),
        line: () => withLastCount(story, eventItem(story, event), event.lead),
      });
    });

/** What was for the time being, and what no source of the last day tells any more. */
const isOver = (story: Story, { text, tellings }: Event): boolean =>
  isInterim(text) &&
  tellings.every(({ source }) => (story.source(source)?.published ?? '') < (asOf(story) ?? ''));

const firstTold = (story: Story, { tellings }: Event): string =>
  tellings.map(({ source }) => story.source(source)?.published ?? '').sort()[0] ?? '';
