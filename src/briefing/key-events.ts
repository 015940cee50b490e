import type { Event, Story } from '../story/index.ts';

/** Events of one day that a short list has room for. */
const A_DAY = 2;

/**
 * The events that a reader needs most: those of the days that the sources make most of, of each day those told by most
 * sources; then what several sources tell without a day. At most `limit`, in the order of `events`.
 */
export function keyEvents(story: Story, events: readonly Event[], limit: number): Event[] {
  const byDay = new Map<string, Event[]>();
  for (const event of events) {
    const known = byDay.get(event.date);
    if (known) known.push(event);
    else byDay.set(event.date, [event]);
  }
  const chosen = new Set<Event>();
  const take = (event: Event): void => {
    if (chosen.size < limit) chosen.add(event);
  };
  for (const day of story.keyDays) for (const event of best(story, byDay.get(day) ?? [])) take(event);
  for (const event of byWeight(story, events)) if (event.echo > 1) take(event);
  return events.filter((event) => chosen.has(event));
}

/** The first of a day, and another that more than one source tells. */
const best = (story: Story, events: readonly Event[]): Event[] =>
  byWeight(story, events)
    .slice(0, A_DAY)
    .filter((event, at) => at === 0 || event.echo > 1);

/** Those told by more sources and nearer to what the story is about first; what was still to come last. */
function byWeight(story: Story, events: readonly Event[]): Event[] {
  const weight = new Map(
    events.map((event) => [event, story.centrality(event.text) * (1 + ECHO * (event.echo - 1))]),
  );
  return [...events].sort((a, b) => Number(a.planned) - Number(b.planned) || weight.get(b)! - weight.get(a)!);
}

/** What another source adds to an event's weight. */
const ECHO = 0.35;
