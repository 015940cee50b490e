import { firstDay, isDay, sameDate } from './dates.ts';
import { overlap } from './facts.ts';
import type { Independence } from './independence.ts';
import { prevailing } from './levels.ts';
import { NearDates } from './near-dates.ts';
import type { Event, ToldHappening } from './types.ts';

/** Brings together what sources tell of one happening: one date, one kind of action, a participant in common. */
export function buildTimeline(
  happenings: readonly ToldHappening[],
  independent: Independence,
  isPlace: (id: string) => boolean,
): Event[] {
  const spread = spreadOf(happenings);
  const clusters: ToldHappening[][] = [];
  const dated = new NearDates<{ readonly other: ToldHappening; readonly home: number }>();
  const ordered = [...happenings].sort((a, b) => Number(isDay(b.date.edtf)) - Number(isDay(a.date.edtf)));
  for (const happening of ordered) {
    let at = clusters.length;
    let most = 0;
    const features = featuresOf(happening, isPlace);
    for (const { other, home } of dated.find(happening.date.edtf, features)) {
      const fit = likeness(other, happening, spread, isPlace);
      if (fit > most || (fit === most && fit > 0 && home < at)) [most, at] = [fit, home];
    }
    if (at === clusters.length) clusters.push([]);
    clusters[at]!.push(happening);
    dated.add(happening.date.edtf, features, { other: happening, home: at });
  }
  return clusters
    .map((cluster) => event(cluster, independent))
    .sort((a, b) =>
      firstDay(a.date) < firstDay(b.date)
        ? -1
        : firstDay(a.date) > firstDay(b.date)
          ? 1
          : a.date.length - b.date.length || (a.text < b.text ? -1 : 1),
    );
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

/** How alike two tellings are, 0 where they are of different happenings. */
function likeness(
  a: ToldHappening,
  b: ToldHappening,
  spread: ReadonlyMap<string, number>,
  isPlace: (id: string) => boolean,
): number {
  if (!sameDate(a.date.edtf, b.date.edtf)) return 0;
  if (a.source === b.source && a.passage.start === b.passage.start) return 0;
  if (a.patient !== null && b.patient !== null && a.patient !== b.patient) return 0;
  const shared = a.entities.filter((id) => b.entities.includes(id) && !isPlace(id));
  const action = a.classes.filter((name) => b.classes.includes(name));
  if (shared.length === 0 && action.length === 0) return 0;
  const words = overlap(a.words, b.words);
  if (shared.length === 0) return action.length > 0 && words >= 0.5 && a.date.edtf.length === 10 ? words : 0;
  const fine = isDay(a.date.edtf) && isDay(b.date.edtf);
  const lead =
    a.classes[0] !== undefined &&
    (b.classes.includes(a.classes[0]) || a.classes.includes(b.classes[0] ?? ''));
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

function event(tellings: readonly ToldHappening[], independent: Independence): Event {
  const heard = new Map<string, number>();
  for (const one of tellings)
    for (const word of new Set(one.words)) heard.set(word, (heard.get(word) ?? 0) + 1);
  const worths = new Map(tellings.map((one) => [one, worth(one, tellings, heard)]));
  const dates = tellings.map((one) => one.date.edtf).filter((date) => !date.startsWith('X'));
  const finest =
    [...dates].sort((a, b) => Number(isDay(b)) - Number(isDay(a)) || b.length - a.length)[0] ??
    tellings[0]!.date.edtf;
  const fine = tellings.filter((one) => one.date.edtf === finest);
  const lead = [...(fine.length > 0 ? fine : tellings)].sort((a, b) => worths.get(b)! - worths.get(a)!)[0]!;
  const kinds = new Map<string, number>();
  for (const one of tellings)
    for (const [at, name] of one.classes.entries()) kinds.set(name, (kinds.get(name) ?? 0) + 1 / (at + 1));
  return {
    date: finest,
    dateWords: tellings.find((one) => one.date.edtf === finest)?.date.words ?? lead.date.words,
    text: lead.text,
    level: prevailing(tellings.map((one) => one.level)),
    classes: [...kinds].sort((a, b) => b[1] - a[1]).map(([name]) => name),
    subject: lead.subject,
    entities: [...new Set([...lead.entities, ...tellings.flatMap((one) => one.entities)])],
    tellings: [...tellings].sort((a, b) =>
      a.source < b.source ? -1 : a.source > b.source ? 1 : a.passage.start - b.passage.start,
    ),
    independent: independent.count(tellings),
  };
}

/** How well a telling stands for all: what most tell, plainly, in a line that is neither long nor bare. */
function worth(
  one: ToldHappening,
  all: readonly ToldHappening[],
  heard: ReadonlyMap<string, number>,
): number {
  const others = all.filter((other) => other !== one);
  const shared =
    others.reduce((sum, other) => sum + overlap(one.words, other.words), 0) / Math.max(1, others.length);
  const own =
    others.length < 2
      ? 0
      : one.words.filter((word) => heard.get(word) === 1).length / Math.max(1, one.words.length);
  const length = one.text.length;
  const fits = length < 40 ? -0.5 : length <= 180 ? 0.4 : length <= 260 ? 0 : -0.6;
  const plain = one.level === 'stated' || one.level === 'announced' || one.level === 'confirmed' ? 0.2 : 0;
  const quoted = /[“"]/.test(one.text) ? -0.5 : 0;
  const leans =
    /\b(?:this (?:morning|evening)|today|yesterday|the following day|earlier this|last (?:week|month))\b/i.test(
      one.text,
    )
      ? -0.4
      : 0;
  return (
    shared -
    own / 2 +
    fits +
    plain +
    quoted +
    leans +
    (one.subject !== null ? 0.2 : 0) +
    (/^\p{Lu}/u.test(one.text) ? 0 : -1)
  );
}
