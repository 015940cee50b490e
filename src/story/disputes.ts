import { daysBetween, isDay, withoutDates } from './dates.ts';
import { cluster } from './facts.ts';
import type { FigureTable } from './figures/index.ts';
import type { Independence } from './independence.ts';
import { headOf } from './measures.ts';
import type { Dispute, Fact, Saying, ToldFigure, ToldHappening, Version } from './types.ts';

/** Where sources differ on what can only be one: facts, dates, figures, wordings. Most independent sources first. */
export function buildDisputes(
  facts: readonly Fact[],
  figures: FigureTable,
  sayings: readonly Saying[],
  happenings: readonly ToldHappening[],
  independent: Independence,
  nameOf: (id: string) => string,
): Dispute[] {
  const found = [
    ...facts.filter((fact) => fact.status === 'disputed').map((fact) => ofFact(fact, nameOf)),
    ...datesOf(happenings, independent, nameOf),
    ...figures.conflicts.map(({ figures: all, versions }): Dispute => {
      const entities = inEvery(all.map((figure) => figure.tellings.flatMap((telling) => telling.entities)));
      const lead = all[0]!.lead;
      return {
        about: aboutFigure(lead, versions, entities[0] ? nameOf(entities[0]) : null),
        property: 'figure',
        entities,
        versions,
        independent: independent.count(versions.flatMap((version) => version.claims)),
      };
    }),
    ...sayings.filter((saying) => saying.versions.length > 1).map((saying) => ofSaying(saying, independent)),
  ];
  return found.sort((a, b) => b.independent - a.independent || (a.about < b.about ? -1 : 1));
}

/** What a disputed figure is about: deaths in the crash, or a measure of somebody or something. */
function aboutFigure(lead: ToldFigure, versions: readonly Version[], name: string | null): string {
  const where = lead.scope.includes('ground')
    ? ' on the ground'
    : lead.scope.includes('aboard')
      ? ' aboard'
      : '';
  const of = name === null ? '' : ` (${name})`;
  const texts = versions.flatMap(({ claims }) => claims.map(({ text }) => text));
  if (lead.part === 'whole' && /^(?:death|people)$/.test(headOf(lead)))
    return `Number of people${where}${of}`;
  if (headOf(lead) === 'death') return `Number of deaths${where}${inDisaster(texts)}${of}`;
  return `${name ? `${name}, ` : ''}${lead.kind === 'count' ? 'number of ' : ''}${lead.measures.join(' ')}`;
}

const DISASTERS =
  /\b(?:earthquake|quake|crash|collision|explosion|blast|attack|shooting|bombing|fire|floods?|storm|hurricane|cyclone|tsunami|landslide|collapse|derailment|sinking|accident|outbreak)\b/gi;

/** " in the crash": the disaster that most of the texts name, or nothing. */
function inDisaster(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(DISASTERS))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most ? ` in the ${most[0]}` : '';
}

const ofFact = (fact: Fact, nameOf: (id: string) => string): Dispute => ({
  about: `${nameOf(fact.subject)}, ${fact.property.replace(/^academic degree: /, '')}`,
  property: fact.property,
  entities: [fact.subject, ...fact.entities.filter((id) => id !== fact.subject)],
  versions: fact.versions,
  independent: fact.independent,
});

const ofSaying = (saying: Saying, independent: Independence): Dispute => ({
  about: `${saying.speaker.text}, wording of one statement`,
  property: 'quotation',
  entities: saying.speaker.entity ? [saying.speaker.entity] : [],
  versions: saying.versions.map((version) => ({
    text: version.words.trim().replace(/[,;]$/, ''),
    claims: version.tellings,
    independent: independent.count(version.tellings),
  })),
  independent: saying.independent,
});

/** Entities that every version names, else those that most do. */
function inEvery(lists: readonly (readonly string[])[]): string[] {
  const common = [...new Set(lists[0] ?? [])].filter((id) => lists.every((list) => list.includes(id)));
  return common.length > 0 ? common : shared(lists).slice(0, 1);
}

/** Entities that most of the tellings name. */
function shared(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const id of list) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** The shortest line that gives the day. */
const plainest = (day: readonly ToldHappening[]): ToldHappening =>
  [...day].sort((a, b) => a.text.length - b.text.length)[0]!;

/** What happens to somebody only once in a few days, so that two dates for it cannot both be right; and its noun. */
const ONCE: Readonly<Record<string, string>> = {
  depart: 'departure',
  crash: 'crash',
  born: 'birth',
  quake: 'disaster',
  explode: 'explosion',
};

const DISASTER = /^(?:crash|quake|explode)$/;
/** What a line says of a disaster whose day it gives; "the quake zone on Thursday" says nothing of the day it struck. */
const STRIKES =
  /\b(?:hit|hits|struck|strikes|shook|rattled|rocked|devastated|occurred|happened|took place|crashed|exploded|erupted|blew up|collided|derailed|capsized|sank|collapsed|went down)\b/i;

/** Who goes is whom it befalls: who dismisses others stays. */
const whose = (one: ToldHappening): string | null =>
  one.classes[0] === 'depart' ? one.patient : (one.patient ?? one.subject);

/** What may come, on a day when somebody speaks of it. */
const OPEN =
  /\b(?:chances?|possibility|likelihood|prospects?|whether|speculation|calls?) (?:that|of|for|to)\b/;

/** One happening that sources put on different days, both telling of the day itself and not of its news. */
function datesOf(
  happenings: readonly ToldHappening[],
  independent: Independence,
  nameOf: (id: string) => string,
): Dispute[] {
  const own = happenings.filter(
    (one) =>
      one.act === 'itself' &&
      !one.planned &&
      isDay(one.date.edtf) &&
      !one.date.edtf.startsWith('X') &&
      (one.classes[0] ?? '') in ONCE &&
      (!DISASTER.test(one.classes[0]!) || STRIKES.test(one.text)) &&
      whose(one) !== null &&
      !OPEN.test(one.text),
  );
  const groups = cluster(
    own,
    (a, b) =>
      a.classes[0] === b.classes[0] && whose(a) === whose(b) && daysBetween(a.date.edtf, b.date.edtf) <= 7,
    (one) => `${one.classes[0]} ${whose(one)}`,
  );
  return groups.flatMap((group) => {
    const days = cluster(group, (a, b) => a.date.edtf === b.date.edtf);
    const sources = new Set(group.map((one) => one.source));
    if (
      days.length < 2 ||
      sources.size < 2 ||
      !days.some((day) => day.every((one) => one.date.explicit || day.length > 1))
    )
      return [];
    if (
      days.some((day) =>
        days.some(
          (other) => other !== day && day.some((one) => other.some((two) => one.source === two.source)),
        ),
      )
    )
      return [];
    const versions = days
      .map(
        (day): Version => ({
          text: `${day[0]!.date.edtf}: ${withoutDates(plainest(day).text)}`,
          claims: day,
          independent: independent.count(day),
        }),
      )
      .sort((a, b) => b.independent - a.independent);
    const subject = whose(group[0]!)!;
    return [
      {
        about: `${nameOf(subject)}, date of ${ONCE[group[0]!.classes[0]!]}`,
        property: 'point in time',
        entities: [
          subject,
          ...inEvery(days.map((day) => day.flatMap((one) => one.entities))).filter((id) => id !== subject),
        ],
        versions,
        independent: independent.count(group),
      },
    ];
  });
}
