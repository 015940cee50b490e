import { covers } from '../briefing/brief.ts';
import type { Item } from '../briefing/types.ts';
import type { Story, Told, Version } from '../story/index.ts';
import { type Matter, mattersOf } from './matters.ts';
import { oncePerBoth } from './once.ts';
import { type Known, knownFrom, type Snapshot, type Standing } from './snapshot.ts';
import { TRIFLE, weigh } from './weight.ts';

/** Why something is in a digest, the weightiest first: the order of its sections. */
export const GROUNDS = [
  'disputed',
  'confirmed',
  'changed',
  'answered',
  'new',
  'figure',
  'quotation',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** One thing that is new. */
export interface Novelty {
  readonly ground: Ground;
  readonly matter: Matter;
  readonly item: Item;
  /** Why it is in, in words. */
  readonly reason: string;
  readonly weight: number;
}

/** One thing that fresh sources say too, and that is left out. */
export interface LeftOut {
  readonly matter: Matter;
  readonly reason: string;
}

/** A source that a snapshot has not, or has with another content. */
export interface NewSource {
  readonly id: string;
  readonly standing: Exclude<Standing, 'known'>;
  /** How many new things stand on it. */
  readonly adds: number;
}

/** What a story says that a snapshot of it did not. */
export interface News {
  readonly sources: readonly NewSource[];
  /** By ground, then by weight. */
  readonly items: readonly Novelty[];
  readonly out: readonly LeftOut[];
}

/** Compares a story with what was known of it. Pure: the same snapshot and sources give the same news. */
export const whatIsNew = oncePerBoth((before: Snapshot, story: Story): News => {
  const known = knownFrom(before, story);
  const matters = mattersOf(story);
  const items: Novelty[] = [];
  const out: LeftOut[] = [];
  for (const matter of matters) {
    const fresh = matter.tellings.filter((told) => !known.passage(told));
    const verdict =
      fresh.length > 0
        ? JUDGES[matter.kind]({ story, matter, known, fresh })
        : superseded({ story, matter, known, fresh }, matters);
    if (!verdict) continue;
    if (verdict.ground === null) {
      out.push({ matter, reason: verdict.reason });
      continue;
    }
    const { ground, reason, instead = matter, item = instead.line() } = verdict;
    const weight = weigh(story, instead, fresh.length > 0 ? fresh : instead.tellings, ground);
    items.push({ ground, matter: instead, item, reason, weight });
  }
  items.sort((a, b) => GROUNDS.indexOf(a.ground) - GROUNDS.indexOf(b.ground) || b.weight - a.weight);
  const { kept, again } = withoutRepeats(items);
  return { sources: sourcesOf(story, known, kept), items: kept, out: [...out, ...again] };
});

/** A matter, and those of its tellings that were not known. */
interface Case {
  readonly story: Story;
  readonly matter: Matter;
  readonly known: Known;
  readonly fresh: readonly Told[];
}

/** In, and on which ground; or out. `instead` and `item` stand in for the matter and for its line. */
interface Verdict {
  readonly ground: Ground | null;
  readonly reason: string;
  readonly instead?: Matter;
  readonly item?: Item;
}

const plain =
  (ground: Ground) =>
  (one: Case): Verdict => {
    const { story, matter, known, fresh } = one;
    const old = matter.tellings.filter((told) => known.passage(told));
    if (old.length === 0) return { ground, reason: `only ${namesOf(story, fresh)} ${verb(fresh)} so` };
    return turned(one, old) ?? confirmed(one, old);
  };

const allFresh = ({ matter, fresh }: Case): boolean => fresh.length === matter.tellings.length;

const JUDGES: Readonly<Record<Matter['kind'], (one: Case) => Verdict | null>> = {
  dispute: judgeDispute,
  fact: plain('new'),
  event: plain('new'),
  figure: plain('figure'),
  opening: (one) =>
    allFresh(one)
      ? {
          ground: 'new',
          reason: `${namesOf(one.story, one.fresh)} ${several(one.fresh) ? 'open' : 'opens'} with it`,
        }
      : { ground: null, reason: 'a known source opened with it' },
  quotation: (one) =>
    allFresh(one)
      ? {
          ground: 'quotation',
          reason: `only ${namesOf(one.story, one.fresh)} ${several(one.fresh) ? 'quote' : 'quotes'} it`,
        }
      : { ground: null, reason: 'a known source quoted it' },
  answer: (one) =>
    allFresh(one) && one.matter.after.some(one.known.passage)
      ? { ground: 'answered', reason: `until now: ${one.matter.property}` }
      : null,
};

/** A second independent source is news; a third is not, nor one that copies or cites the first. */
function confirmed({ story, matter, fresh }: Case, old: readonly Told[]): Verdict {
  const before = story.independent.count(old);
  const now = matter.independent;
  const names = namesOf(story, fresh);
  if (before < 2 && now >= 2)
    return {
      ground: 'confirmed',
      reason: `was in 1 independent source, now in ${now}, with ${names}`,
    };
  if (now > before) return { ground: null, reason: `agreed before, now in ${now} independent sources` };
  const are = several(fresh) ? 'are' : 'is';
  return {
    ground: null,
    reason: `${names} ${verb(fresh)} it too, and ${are} not independent of what was known`,
  };
}

const HEDGED = new Set(['reported', 'alleged', 'speculated']);

/** A denial, or a plain word on what was only hedged. */
function turned({ story, fresh }: Case, old: readonly Told[]): Verdict | null {
  const denying = fresh.filter(({ level }) => level === 'denied');
  if (denying.length > 0 && old.every(({ level }) => level !== 'denied'))
    return { ground: 'changed', reason: `${namesOf(story, denying)} has it denied` };
  const firm = fresh.filter(({ level }) => level === 'announced' || level === 'confirmed');
  if (firm.length > 0 && old.every(({ level }) => HEDGED.has(level)))
    return {
      ground: 'changed',
      reason: `was only ${old[0]!.level}, in ${namesOf(story, firm)} it is ${firm[0]!.level}`,
    };
  return null;
}

function judgeDispute({ story, matter, known, fresh }: Case): Verdict {
  const held = (version: Version): boolean => version.claims.some((told) => known.passage(told));
  const before = matter.versions.filter(held);
  const wording = matter.property === 'quotation';
  const names = namesOf(story, fresh);
  const added = matter.versions.length - before.length;
  if (before.length === 0) return { ground: wording ? 'quotation' : 'disputed', reason: `${names} differ` };
  if (added > 0)
    return {
      ground: wording ? 'quotation' : 'disputed',
      reason:
        before.length < 2 ? `${names} ${gives(fresh)} it differently` : `a further version, from ${names}`,
    };
  const [first, second] = before
    .map((version) => ({ version, count: story.independent.count(version.claims.filter(known.passage)) }))
    .sort((a, b) => b.count - a.count);
  if (!wording && second && first!.count >= second.count && matter.versions[0] !== first!.version)
    return {
      ground: 'changed',
      reason: `with ${names} most independent sources now say otherwise than before`,
    };
  return { ground: null, reason: `in dispute before, in these ${before.length} versions` };
}

/** A known figure that a fresh one replaces; the line shows both. */
function superseded({ story, matter, known }: Case, matters: readonly Matter[]): Verdict | null {
  const [later] = matter.after;
  if (matter.kind !== 'figure' || !later || known.passage(later)) return null;
  const next = matters.find((one) => one.kind === 'figure' && one.tellings.includes(later));
  if (!next || next.tellings.some(known.passage)) return null;
  const { text, citations } = matter.line();
  return {
    ground: 'changed',
    reason: `${namesOf(story, next.tellings)} ${gives(next.tellings)} a later figure`,
    instead: next,
    item: { ...next.line(), values: [{ text: `Before: ${text}`, citations }] },
  };
}

/** What a line before says already is left out; no trifle stands in the way of what weighs more. */
function withoutRepeats(sorted: readonly Novelty[]): { kept: Novelty[]; again: LeftOut[] } {
  const byStanding = [...sorted].sort((a, b) => Number(a.weight <= TRIFLE) - Number(b.weight <= TRIFLE));
  const kept: Novelty[] = [];
  const again: LeftOut[] = [];
  for (const one of byStanding) {
    if (kept.some((other) => says(other, one)))
      again.push({ matter: one.matter, reason: 'another line says it' });
    else kept.push(one);
  }
  return { kept: sorted.filter((one) => kept.includes(one)), again };
}

const says = (kept: Novelty, one: Novelty): boolean =>
  one.matter.kind !== 'dispute' &&
  !(SNIPPETS.has(kept.matter.kind) && !SNIPPETS.has(one.matter.kind)) &&
  covers(kept.item, one.item, NEARLY);

/** Share of their words from which two lines say one thing: each is about the same few people all the time. */
const NEARLY = 0.75;

/** A few words out of a sentence: they stand in the way of no line that gives the whole. */
const SNIPPETS: ReadonlySet<string> = new Set(['fact', 'quotation']);

function sourcesOf(story: Story, known: Known, items: readonly Novelty[]): NewSource[] {
  return story.corpus.sources.flatMap((source) => {
    const standing = known.source(source);
    if (standing === 'known') return [];
    const adds = items.filter(({ matter }) =>
      matter.tellings.some((told) => told.source === source.id),
    ).length;
    return [{ id: source.id, standing, adds }];
  });
}

/** The sources of these tellings as a reader knows them. */
function namesOf(story: Story, tellings: readonly Told[]): string {
  const ids = [...new Set(tellings.map(({ source }) => source))];
  const names = [...new Set(ids.map((id) => story.source(id)?.outlet ?? `source ${id}`))];
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

const several = (tellings: readonly Told[]): boolean =>
  new Set(tellings.map(({ source }) => source)).size > 1;
const verb = (tellings: readonly Told[]): string => (several(tellings) ? 'say' : 'says');
const gives = (tellings: readonly Told[]): string => (several(tellings) ? 'give' : 'gives');
