import type { Item, Level } from '../briefing/types.ts';
import type { ToldFact } from '../store/types.ts';
import type { Story, Told } from '../story/index.ts';
import { nameSource } from './compose.ts';
import type { Matter } from './matters.ts';
import type { Known } from './snapshot.ts';
import { type Anchor, readAnchor, toldFact } from './told.ts';
import { type Finder, finderOf, type Place } from './whereabouts.ts';

/** Something that a channel was told and that no longer holds as it was told. */
export interface Correction {
  readonly was: ToldFact;
  /** What holds now; null: nothing, it is withdrawn. */
  readonly now: Item | null;
  /** What changed, and which source changed it, in words. */
  readonly why: string;
  readonly matter: Matter | null;
}

/** What follows for a channel from the sources as they are now. */
export interface Review {
  readonly corrections: readonly Correction[];
  /** What is held to be told from now on. */
  readonly told: readonly ToldFact[];
  /** Keys of what no longer is. */
  readonly untold: readonly string[];
}

/** Compares what a channel was told with the story as it is now. `known` is what the channel knew until now. */
export function reviewTold(facts: Iterable<ToldFact>, story: Story, known: Known): Review {
  const corrections: Correction[] = [];
  const told: ToldFact[] = [];
  const untold: string[] = [];
  const find = finderOf(story);
  for (const was of facts) {
    const anchor = readAnchor(was.fact);
    if (!anchor || was.delivery === null) continue;
    const verdict = review(was, anchor, { story, known, find });
    if (!verdict) continue;
    untold.push(was.fact);
    if (verdict.told) told.push(verdict.told);
    if (verdict.correction) corrections.push(verdict.correction);
  }
  const held = new Set(told.map(({ fact }) => fact));
  return { corrections, told, untold: untold.filter((key) => !held.has(key)) };
}

interface Context {
  readonly story: Story;
  readonly known: Known;
  readonly find: Finder;
}

interface Verdict {
  readonly correction?: Correction;
  readonly told?: ToldFact;
}

/** Null where all is as it was told. */
function review(was: ToldFact, anchor: Anchor, context: Context): Verdict | null {
  const { story, find } = context;
  const places = find.at(anchor, was.value);
  for (const place of places) {
    const changed = outvoted(was, anchor, place, context);
    if (changed) return changed;
  }
  const here = places.find(({ matter }) => matter.kind !== 'dispute');
  if (here) return weakened(was, anchor, here, context) ?? firmer(was, here);
  if (places.length > 0) return null;
  const { title, gone } = sourceNow(story, anchor, context.known);
  const again = find.like(anchor, was.value);
  if (again) return { told: held(story, anchor, again, was) };
  // The source is as it was, and the desk reads it otherwise now: no source changed anything.
  if (!gone) return {};
  const instead = find.instead(anchor, was.value);
  if (!instead)
    return {
      correction: { was, now: null, why: `${title} ${gone}, and no other source does.`, matter: null },
    };
  const { matter } = instead;
  return {
    correction: { was, now: matter.line(), why: `${title} was changed.`, matter },
    told: held(story, anchor, instead, was),
  };
}

/** What a channel is held to know from now on, for what it was told. */
const held = (story: Story, anchor: Anchor, { matter, version }: Place, was: ToldFact): ToldFact =>
  toldFact(story, anchor, version, matter.line(), was.delivery);

/** More independent sources give another value than the one that was told. */
function outvoted(was: ToldFact, anchor: Anchor, place: Place, { story, known }: Context): Verdict | null {
  const { matter, version } = place;
  const first = matter.versions[0];
  if (!first || first === version || first.independent <= version.independent) return null;
  if (matter.property === 'quotation') return null;
  const why = `${count(first.independent)} against ${version.independent}, with ${blame(story, known, first.claims)}.`;
  return {
    correction: { was, now: matter.line(), why, matter },
    told: held(story, anchor, { matter, version: first }, was),
  };
}

/** From the firmest; the first three are one to a reader. */
const FIRMNESS: Readonly<Record<Level, number>> = {
  confirmed: 0,
  announced: 0,
  stated: 0,
  reported: 1,
  alleged: 2,
  speculated: 3,
  denied: 4,
};

/** No source commits any more to what was told as far as it was told, one denies it, or another says it. */
function weakened(was: ToldFact, anchor: Anchor, place: Place, { story, known }: Context): Verdict | null {
  const { matter } = place;
  const now = matter.line();
  const fresh = matter.tellings.filter((one) => !known.passage(one));
  const by = blame(story, known, matter.tellings);
  const denied = was.level !== 'denied' && fresh.some(({ level }) => level === 'denied');
  const firmest = Math.min(...matter.tellings.map(({ level }) => FIRMNESS[level]));
  if (was.level && now.level && (denied || firmest > FIRMNESS[was.level])) {
    const level = denied ? 'denied' : now.level;
    return {
      correction: { was, now, why: `Given as ${was.level} before; with ${by} it is ${level}.`, matter },
      told: { ...held(story, anchor, place, was), level },
    };
  }
  if (was.speaker && now.speaker && !sameVoice(story, was.speaker, now.speaker))
    return {
      correction: {
        was,
        now,
        why: `Given as said by ${was.speaker} before; with ${by} it is ${now.speaker}.`,
        matter,
      },
      told: held(story, anchor, place, was),
    };
  return null;
}

/** Said more firmly than it was told: from then on the channel is held to know that. */
function firmer(was: ToldFact, { matter }: Place): Verdict | null {
  const { level } = matter.line();
  return was.level && level && FIRMNESS[level] < FIRMNESS[was.level] ? { told: { ...was, level } } : null;
}

/** Whether two names are of one entity: a name that grows longer is no other voice. */
function sameVoice(story: Story, one: string, other: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/^the /, '');
  if (plain(one).includes(plain(other)) || plain(other).includes(plain(one))) return true;
  return story.entities.some(({ name, aliases }) => {
    const names = [name, ...aliases.map((alias) => alias.name)].map(plain);
    return names.includes(plain(one)) && names.includes(plain(other));
  });
}

/** What became of the source that a fact was told from. */
function sourceNow(
  story: Story,
  { source: id }: Anchor,
  known: Known,
): { title: string; gone: string | null } {
  const source = story.source(id);
  if (!source) return { title: `Source ${id}`, gone: 'is no longer among the sources' };
  const changed = known.source(source) !== 'known';
  return { title: nameSource(story, id), gone: changed ? 'no longer says so' : null };
}

/** The sources that a channel did not know, of those that say this. */
function blame(story: Story, known: Known, tellings: readonly Told[]): string {
  const fresh = tellings.filter((told) => !known.passage(told));
  const ids = [...new Set((fresh.length > 0 ? fresh : tellings).map(({ source }) => source))];
  return ids
    .slice(0, 3)
    .map((id) => nameSource(story, id))
    .join('; ');
}

const count = (independent: number): string =>
  independent === 1 ? '1 independent source' : `${independent} independent sources`;
