import { map, type Steps } from '../language/steps.ts';
import { isCaption, isFragment, leansBack } from '../language/wholeness.ts';
import { firstDay, isDay, sameDate } from './dates.ts';
import { eventOf } from './event.ts';
import { overlap } from './facts.ts';
import type { Independence } from './independence.ts';
import { NearDates } from './near-dates.ts';
import { joinNights } from './nights.ts';
import type { IsOver } from './plans.ts';
import type { Event, ToldHappening } from './types.ts';
import { type WordList, WordLists } from './word-lists.ts';

/** Brings together what sources tell of one happening: one date, one kind of action, a participant in common. */
export function* buildTimeline(
  happenings: readonly ToldHappening[],
  independent: Independence,
  isPlace: (id: string) => boolean,
  isOver: IsOver = () => false,
): Steps<Event[]> {
  const spread = spreadOf(happenings);
  const clusters: ToldHappening[][] = [];
  const lists = new WordLists();
  const dated = new NearDates<{ other: ToldHappening; list: WordList; home: number }>();
  const ordered = [...happenings].sort((a, b) => Number(isDay(b.date.edtf)) - Number(isDay(a.date.edtf)));
  for (const happening of ordered) {
    yield;
    let at = clusters.length;
    let most = 0;
    const features = featuresOf(happening, isPlace);
    const own = lists.make(happening.words);
    lists.take(own);
    for (const { other, list, home } of dated.find(happening.date.edtf, features)) {
      if (other.planned !== happening.planned) continue;
      const fit = likeness(other, happening, spread, isPlace, () => lists.overlap(list));
      if (fit > most || (fit === most && fit > 0 && home < at)) [most, at] = [fit, home];
    }
    if (at === clusters.length) clusters.push([]);
    clusters[at]!.push(happening);
    dated.add(happening.date.edtf, features, { other: happening, list: own, home: at });
  }
  const nights = yield* joinNights(clusters, isPlace);
  const standing = yield* withoutFulfilled(nights, spread, isPlace, isOver);
  const told = standing.filter((cluster) => cluster.some((one) => one.act !== 'mentioned'));
  const events = yield* map(told, (cluster) => eventOf(cluster, independent));
  return events
    .filter(({ text }) => !leansBack(text) && !isBroken(text))
    .sort((a, b) =>
      firstDay(a.date) < firstDay(b.date)
        ? -1
        : firstDay(a.date) > firstDay(b.date)
          ? 1
          : a.date.length - b.date.length || (a.text < b.text ? -1 : 1),
    );
}

/** What is no sentence by itself: a stub, a headline, a participle, an aside on something else, a table. */
const isBroken = (text: string): boolean =>
  BROKEN.test(text) ||
  text.split(' ', LONGEST + 1).length > LONGEST ||
  (isFragment(text) && !ENTRY.test(text)) ||
  isCaption(text);

/** "Hart: professor at Velm", out of a list. */
const ENTRY = /^\p{Lu}[^:()|]{3,60}: [^|]*$/u;

const BROKEN =
  /^\([^)]*$|^[^ ]+, \d{1,2}[.:]\d\d|^[^(]{0,12}\)|^(?:How|Why)\b|^\p{Lu}\p{Ll}{2,12}ing\b[^,]*$|^(?:By|In) (?:comparison|contrast)\b|^\p{L}+ \p{L}+ \| /u;

/** Words of a line: what is longer are lines of a table that run into one another. */
const LONGEST = 75;

/** A plan is left out once a source tells that it was carried out. */
function* withoutFulfilled(
  clusters: readonly ToldHappening[][],
  spread: ReadonlyMap<string, number>,
  isPlace: (id: string) => boolean,
  isOver: IsOver,
): Steps<ToldHappening[][]> {
  const done = clusters.filter((cluster) => !cluster[0]!.planned);
  const doneOn = new Map<string, ToldHappening[]>();
  for (const one of done.flat()) {
    const known = doneOn.get(one.date.edtf);
    if (known) known.push(one);
    else doneOn.set(one.date.edtf, [one]);
  }
  const isFulfilled = (plan: ToldHappening): boolean =>
    isOver(plan) ||
    (doneOn.get(plan.date.edtf) ?? []).some((one) => likeness(plan, one, spread, isPlace) > 0);
  const standing = yield* map(clusters, (cluster) => !cluster[0]!.planned || !cluster.some(isFulfilled));
  return clusters.filter((_, at) => standing[at]);
}

/** What tellings of one happening share at the least one of: a kind of action, or who takes part. */
const featuresOf = (one: ToldHappening, isPlace: (id: string) => boolean): string[] => [
  ...new Set([...one.classes.map((name) => `class ${name}`), ...one.entities.filter((id) => !isPlace(id))]),
];

/** In how many happenings each entity takes part. */
function spreadOf(happenings: readonly ToldHappening[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const happening of happenings)
    for (const id of happening.entities) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** One source tells a happening twice in words that are alike; what else it tells of a day is another. */
const AGAIN = 0.6;

/** How alike two tellings are, 0 where they are of different happenings. */
function likeness(
  a: ToldHappening,
  b: ToldHappening,
  spread: ReadonlyMap<string, number>,
  isPlace: (id: string) => boolean,
  wordsInCommon = () => overlap(a.words, b.words),
): number {
  if (!sameDate(a.date.edtf, b.date.edtf)) return 0;
  if (a.source === b.source && a.passage.start === b.passage.start) return 0;
  if (a.patient !== null && b.patient !== null && a.patient !== b.patient) return 0;
  const shared = a.entities.filter((id) => b.entities.includes(id) && !isPlace(id));
  const action = a.classes.filter((name) => b.classes.includes(name));
  if (shared.length === 0 && action.length === 0) return 0;
  const words = wordsInCommon();
  if (isOnePost(a, b)) return 0.9 + words;
  if (a.source === b.source && words < AGAIN && a.classes[0] !== b.classes[0]) return 0;
  const lead =
    a.classes[0] !== undefined &&
    (b.classes.includes(a.classes[0]) || a.classes.includes(b.classes[0] ?? ''));
  if (shared.length === 0) {
    // Nobody takes part in a quake: it is one for its place, its day and what it did.
    const where = lead && a.entities.some((id) => b.entities.includes(id));
    return action.length > 0 && words >= (where ? 0.2 : 0.5) && a.date.edtf.length === 10 ? words : 0;
  }
  const fine = isDay(a.date.edtf) && isDay(b.date.edtf);
  if (fine) return action.length > 0 && (lead || words >= 0.25) ? 1 + words : words >= 0.55 ? words : 0;
  const special = shared.some((id) => (spread.get(id) ?? 0) <= 4);
  const subject = a.subject !== null && a.subject === b.subject;
  if (a.date.edtf !== b.date.edtf) return lead && words >= 0.5 ? words : 0;
  return lead && (words >= 0.3 || (special && words >= 0.12) || (subject && words >= 0.2))
    ? 0.5 + words
    : words >= 0.6
      ? words
      : 0;
}

/** Two sources on what somebody posted or wrote that day, in the same place. */
const isOnePost = (a: ToldHappening, b: ToldHappening): boolean =>
  a.source !== b.source &&
  isDay(a.date.edtf) &&
  a.act === 'announced' &&
  b.act === 'announced' &&
  a.subject !== null &&
  a.subject === b.subject &&
  mediumOf(a.text) !== null &&
  mediumOf(a.text) === mediumOf(b.text);

/** Where something was made public, or null. */
function mediumOf(text: string): string | null {
  const found = MEDIUM.exec(text)?.[0].toLowerCase() ?? null;
  return found && /^(?:on x|on twitter|tweet)/.test(found) ? 'twitter' : found;
}

const MEDIUM =
  /\b(?:on X|on Twitter|[Tt]weet|on Facebook|on Instagram|on Telegram|on Weibo|on LinkedIn|on Truth Social|blog post|open letter|memo|news conference|press conference|televised address)\b/;
