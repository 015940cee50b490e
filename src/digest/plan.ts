import type { Briefing } from '../briefing/types.ts';
import type { Subscription } from '../store/records.ts';
import type { Json, Plan, PlannedDelivery, Progress, ToldFact } from '../store/types.ts';
import type { Story } from '../story/index.ts';
import {
  composeAlive,
  composeCorrection,
  composeDigest,
  countSources,
  isWorthPosting,
  linesOf,
} from './compose.ts';
import { type Correction, reviewTold } from './corrections.ts';
import { type News, whatIsNew } from './news.ts';
import { dueSlot } from './slots.ts';
import { editionOf, knownFrom, type Snapshot } from './snapshot.ts';
import { tellingOf } from './told.ts';
import { showInstant } from './wall-clock.ts';

/** What the planner remembers of a subscription beside what was told. */
export interface DigestState {
  /** The edition of the story that the channel knows: what is newer is new. */
  readonly edition: string;
  /** The edition that what was told was last compared with. */
  readonly checked: string;
  /** When something was last posted, or the subscription began; milliseconds since 1970. */
  readonly posted: number;
  readonly last: { readonly at: number; readonly result: string } | null;
}

/** Null for a subscription that something else began. */
export function readState({ state }: Pick<Progress, 'state'>): DigestState | null {
  return state !== null && typeof state === 'object' && 'edition' in state
    ? (state as unknown as DigestState)
    : null;
}

/** All that a decision is made from. */
export interface Situation {
  readonly subscription: Subscription;
  readonly progress: Progress;
  readonly state: DigestState;
  readonly story: Story;
  /** What the channel knows of the story. */
  readonly before: Snapshot;
  /** When the desk first saw a source with this content, in milliseconds since 1970; null: it has not noted that. */
  readonly seenAt: (source: string, hash: string) => number | null;
  readonly now: number;
  /** Days of silence after which a line says that the desk is alive. */
  readonly silentDays: number;
  /** Milliseconds for which sources must have stood still before something is called wrong. */
  readonly settle: number;
  /** Asked for by hand: there is a slot now, whatever the schedule says. */
  readonly asked?: true;
}

const DAY = 86_400_000;

/** What to do for one subscription at one moment, or null: nothing is due. Pure. */
export function planDigest(situation: Situation): Plan | null {
  const { subscription, progress, state, story, now } = situation;
  const edition = editionOf(story);
  const slot = slotOf(situation, edition);
  const corrected = edition !== state.checked && (slot !== null || isSettled(situation));
  if (slot === null && !corrected) return null;
  const correction = corrected ? correct(situation, edition) : NO_CORRECTION;
  const outcome = slot === null ? null : digest(situation, slot, edition, correction.about);
  const deliveries = [...correction.deliveries, ...(outcome?.deliveries ?? [])];
  return {
    subscription: subscription.id,
    revision: progress.revision,
    slot: outcome && slot !== null ? slot : progress.slot,
    state: {
      edition: outcome ? edition : state.edition,
      checked: corrected ? edition : state.checked,
      posted: deliveries.length > 0 ? now : state.posted,
      last: outcome ? { at: now, result: outcome.result } : state.last,
    } satisfies Record<keyof DigestState, Json>,
    deliveries,
    told: [...correction.told, ...(outcome?.told ?? [])],
    untold: [...new Set([...correction.untold, ...forgotten(progress.told)])],
  };
}

/** The slot to run now. */
function slotOf(situation: Situation, edition: string): number | null {
  const { subscription, progress, state, now, silentDays, asked } = situation;
  if (asked) return now;
  if (subscription.schedule.kind !== 'on-new') return dueSlot(subscription, progress.slot, now);
  if (edition !== state.edition) {
    const gathered = firstSeen(situation);
    if (gathered !== null) {
      // Seen in the future: the clock was set back, and nobody is to wait until it has caught up.
      const slot = gathered > now ? now : gathered + subscription.schedule.minutes * 60_000;
      return slot <= now ? Math.max(slot, (progress.slot ?? 0) + 1) : null;
    }
  }
  const alive = state.posted + silentDays * DAY;
  return alive <= now ? Math.max(alive, (progress.slot ?? 0) + 1) : null;
}

/** When the first of the sources that the channel does not know was seen; null where it knows all. */
export function firstSeen({ story, before, seenAt, now }: Omit<Situation, 'progress'>): number | null {
  const known = knownFrom(before, story);
  const fresh = story.corpus.sources.filter((source) => known.source(source) !== 'known');
  if (fresh.length === 0) return null;
  return Math.min(...fresh.map(({ id, hash }) => seenAt(id, hash) ?? now));
}

/** Whether sources have stood still for long enough: half an import may say what the whole does not. */
function isSettled({ story, seenAt, now, settle }: Situation): boolean {
  return story.corpus.sources.every(({ id, hash }) => {
    const still = now - (seenAt(id, hash) ?? now);
    return still >= settle || still < 0;
  });
}

interface Corrected {
  readonly deliveries: readonly PlannedDelivery[];
  readonly told: readonly ToldFact[];
  readonly untold: readonly string[];
  /** What the correction already shows. */
  readonly about: ReadonlySet<string>;
}

const NO_CORRECTION: Corrected = { deliveries: [], told: [], untold: [], about: new Set() };

function correct(situation: Situation, edition: string): Corrected {
  const { subscription, progress, story, before, now } = situation;
  const { corrections, told, untold } = reviewTold(progress.told.values(), story, knownFrom(before, story));
  if (corrections.length === 0) return { ...NO_CORRECTION, told, untold };
  const key = `${subscription.id}:correction:${edition}:${now}`;
  const when = (delivery: string): string =>
    showInstant(subscription.timeZone, momentOf(delivery)).slice(0, 10);
  const briefing = composeCorrection(story, oneOfEach(corrections), when);
  const corrects = [...new Set(corrections.flatMap(({ was }) => was.delivery ?? []))];
  return {
    deliveries: [{ key, kind: 'correction', briefing, slot: now, due: now, corrects }],
    told: told.map((fact) => ({ ...fact, delivery: key })),
    untold,
    about: new Set(corrections.flatMap(({ now: line }) => line?.text ?? [])),
  };
}

/** When a delivery was planned, by its key. */
const momentOf = (key: string): number => Number(key.split(':').at(-1));

/** What a channel is held to remember: a line that was told so many lines ago is not corrected any more. */
const REMEMBERED = 2_000;

function forgotten(facts: ReadonlyMap<string, ToldFact>): string[] {
  if (facts.size <= REMEMBERED) return [];
  const age = ({ delivery }: ToldFact): number => (delivery === null ? 0 : momentOf(delivery));
  return [...facts.values()]
    .sort((a, b) => age(a) - age(b))
    .slice(0, facts.size - REMEMBERED)
    .map(({ fact }) => fact);
}

/** Of what one line told and one change corrects, the firmest: a fact before the sentence that it stood in. */
function oneOfEach(corrections: readonly Correction[]): Correction[] {
  const sorted = [...corrections].sort((a, b) => rankOf(a) - rankOf(b));
  const shown = new Map<string, Correction>();
  for (const one of sorted) {
    const line = one.was.value;
    const now = one.now?.text ?? '';
    if (!shown.has(line) && ![...shown.values()].some((other) => now && other.now?.text === now))
      shown.set(line, one);
  }
  return [...shown.values()];
}

const rankOf = ({ was }: Correction): number =>
  ['fact', 'figure', 'event'].indexOf(was.fact.split('|')[0]!) >>> 0;

interface Outcome {
  readonly deliveries: readonly PlannedDelivery[];
  readonly told: readonly ToldFact[];
  readonly result: string;
}

function digest(
  situation: Situation,
  slot: number,
  edition: string,
  corrected: ReadonlySet<string>,
): Outcome {
  const { subscription, state, story, before, asked } = situation;
  if (edition === state.edition) return silence(situation, slot, null, 'no new sources');
  const news = without(whatIsNew(before, story), corrected);
  if (!isWorthPosting(news)) {
    const what = news.items.length > 0 ? ', only background in them' : ', nothing new in them';
    const result = `${countSources(news.sources)}${news.sources.length > 0 ? what : ''}`;
    return silence(situation, slot, composeDigest(story, news), result);
  }
  const key = `${subscription.id}:${slot}`;
  const lines = linesOf(news);
  return {
    deliveries: [deliver(key, 'digest', composeDigest(story, news), slot, situation.now)],
    told: tellingOf(story, lines, key),
    result: `posted ${lines.length === 1 ? '1 line' : `${lines.length} lines`} from ${countSources(news.sources)}${asked ? ', asked for' : ''}`,
  };
}

/** What a correction shows is not shown again. */
const without = (news: News, corrected: ReadonlySet<string>): News =>
  corrected.size === 0
    ? news
    : { ...news, items: news.items.filter(({ item }) => !corrected.has(item.text)) };

/** Nothing new: not a word, or one line where that was chosen or silence has lasted. */
function silence(situation: Situation, slot: number, nothing: Briefing | null, result: string): Outcome {
  const { subscription, state, story, now, silentDays, asked } = situation;
  const key = `${subscription.id}:${slot}`;
  const briefing = nothing ?? composeDigest(story, { sources: [], items: [], out: [] });
  if (subscription.sayNothingNew && !asked)
    return {
      deliveries: [deliver(key, 'digest', briefing, slot, now)],
      told: [],
      result: `${result}: said so`,
    };
  const days = Math.floor((now - state.posted) / DAY);
  if (days < silentDays || asked) return { deliveries: [], told: [], result };
  const alive = composeAlive(story, days, story.corpus.sources.length);
  return {
    deliveries: [deliver(`${key}:alive`, 'alive', alive, slot, now)],
    told: [],
    result: `${result} for ${days} days: said that the desk is at work`,
  };
}

const deliver = (
  key: string,
  kind: PlannedDelivery['kind'],
  briefing: Briefing,
  slot: number,
  due: number,
): PlannedDelivery => ({ key, kind, briefing, slot, due, corrects: [] });
