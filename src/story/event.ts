import { leansBack } from '../language/wholeness.ts';
import { isDay } from './dates.ts';
import type { Independence } from './independence.ts';
import { prevailing } from './levels.ts';
import type { Event, ToldHappening } from './types.ts';
import { WordLists } from './word-lists.ts';

/** Tellings of one happening as an event: the finest date that they give, in the words of the one that stands for all. */
export function eventOf(tellings: readonly ToldHappening[], independent: Independence): Event {
  const heard = new Map<string, number>();
  for (const one of tellings)
    for (const word of new Set(one.words)) heard.set(word, (heard.get(word) ?? 0) + 1);
  const shared = sharedBy(tellings);
  const worths = new Map(tellings.map((one, at) => [one, worth(one, shared[at]!, tellings.length, heard)]));
  const dates = tellings.map((one) => one.date.edtf).filter((date) => !date.startsWith('X'));
  const finest =
    [...dates].sort((a, b) => Number(isDay(b)) - Number(isDay(a)) || b.length - a.length)[0] ??
    tellings[0]!.date.edtf;
  const fine = tellings.filter((one) => one.date.edtf === finest);
  const pool = fine.filter((one) => one.act !== 'mentioned');
  const lead = [...(pool.length > 0 ? pool : tellings)].sort((a, b) => worths.get(b)! - worths.get(a)!)[0]!;
  const own = pool.length > 0 ? tellings.filter((one) => one.act !== 'mentioned') : tellings;
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
    lead,
    echo: independent.count(tellings),
    planned: tellings.every((one) => one.planned),
    entities: [...new Set([...lead.entities, ...tellings.flatMap((one) => one.entities)])],
    tellings: [...own].sort((a, b) =>
      a.source < b.source ? -1 : a.source > b.source ? 1 : a.passage.start - b.passage.start,
    ),
    independent: independent.count(own),
  };
}

/** An event as those tell it who name an entity; as all do, where the line that stands for all names it. */
export function eventFor(event: Event, entity: string, independent: Independence): Event | null {
  if (event.lead.entities.includes(entity)) return event;
  const tellings = event.tellings.filter((one) => one.entities.includes(entity) && one.act !== 'mentioned');
  return tellings.length > 0 ? eventOf(tellings, independent) : null;
}

/** Of each telling the mean share of its words that the others have. */
function sharedBy(tellings: readonly ToldHappening[]): number[] {
  const lists = new WordLists();
  const words = tellings.map((one) => lists.make(one.words));
  const sums = tellings.map(() => 0);
  for (const [other, list] of words.entries()) {
    lists.take(list);
    for (const at of sums.keys()) if (at !== other) sums[at]! += lists.overlap(words[at]!);
  }
  return sums.map((sum) => sum / Math.max(1, tellings.length - 1));
}

/** How well a telling stands for all: what most tell, plainly, in a line that is neither long nor bare. */
function worth(
  one: ToldHappening,
  shared: number,
  tellings: number,
  heard: ReadonlyMap<string, number>,
): number {
  const own =
    tellings < 3
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
    (one.subject !== null ? 0.2 : 0) -
    (leansBack(one.text) ? 2 : 0) +
    (/^\p{Lu}/u.test(one.text) ? 0 : -1)
  );
}
