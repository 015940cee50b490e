import type { Briefing } from '../briefing/types.ts';
import type { Asker, Subscribed } from '../command/desks.ts';
import type { DigestRequest } from '../command/parse.ts';
import { UsageError } from '../command/usage-error.ts';
import type { Subscription } from '../store/records.ts';
import type { Json, Ledger } from '../store/types.ts';
import type { Story } from '../story/index.ts';
import { answerDigest } from './answer.ts';
import { type DigestState, planDigest, readState, type Situation } from './plan.ts';
import { nextSlot } from './slots.ts';
import { editionOf, takeSnapshot } from './snapshot.ts';
import { Snapshots } from './snapshots.ts';

/** Where the service says what it did: counts and names, never a text. */
export interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

export interface DigestOptions {
  readonly ledger: Ledger;
  /** Names of the stories that are followed. */
  readonly names: () => readonly string[];
  /** The story as it is now; null where there is none or it cannot be read. */
  readonly story: (name: string) => Story | null;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called when something was planned: the deliverer need not wait for its own time. */
  readonly planned?: () => void;
  /** Days of silence after which a line says that the desk is alive; 14 by default. */
  readonly silentDays?: number;
  /** Milliseconds for which sources must have stood still before a correction goes out; two minutes by default. */
  readonly settle?: number;
}

const SILENT_DAYS = 14;
const SETTLE = 120_000;

/**
 * Decides from the ledger what every subscription is due, and plans it there. Ticks may come late, twice, or from several
 * processes at once: a slot is planned once.
 */
export class DigestService {
  readonly #options: DigestOptions;
  /** Nothing is due for a subscription while all of this holds: spares the ledger a question each. */
  readonly #idle = new Map<string, { readonly until: number; readonly mark: string }>();
  readonly #snapshots: Snapshots;
  /** Editions of which every source is noted as seen, and when each was. */
  readonly #seen = new Map<string, { edition: string; at: ReadonlyMap<string, number> }>();
  #ticking: Promise<void> = Promise.resolve();

  constructor(options: DigestOptions) {
    this.#options = options;
    this.#snapshots = new Snapshots(options.ledger.snapshots);
  }

  /** Plans all that is due. Never rejects: a fault in one subscription stops no other. */
  tick(now: number = this.#options.now()): Promise<void> {
    this.#ticking = this.#ticking.then(() => this.#tick(now));
    return this.#ticking;
  }

  /** The sources of a story were read anew. */
  async storyChanged(_name: string): Promise<void> {
    await this.tick();
  }

  /** Answers a `digest …` command. Throws UsageError. */
  answer(request: DigestRequest, story: string, asker: Asker): Promise<Briefing> {
    return answerDigest(request, story, asker, this);
  }

  /** The subscriptions of a workspace, for an overview. */
  async subscriptions(platform: string, workspace: string): Promise<readonly Subscribed[]> {
    const found = await this.#options.ledger.subscriptions.list({ platform, workspace });
    return found.map((one) => ({
      story: one.story,
      channel: one.to.channel,
      schedule: `${one.written} ${one.timeZone}`,
      next: one.paused ? null : nextSlot(one, this.#options.now()),
      paused: one.paused?.reason ?? null,
    }));
  }

  /** What was delivered to a channel under a key; null where it is another's, or was long ago and is emptied. */
  async posted(key: string, { platform, channel }: Asker): Promise<Briefing | null> {
    const found = await this.#options.ledger.deliveries.find(key);
    if (found?.to.platform !== platform || found.to.channel !== channel) return null;
    return found.briefing.sections.length > 0 ? found.briefing : null;
  }

  /** A channel that was closed to the desk is open again. */
  reachable(platform: string, workspace: string, channel: string): void {
    const { ledger, log, now, planned } = this.#options;
    ledger.deliveries
      .reopen({ platform, workspace, channel }, now())
      .then(() => planned?.())
      .catch((err: unknown) => log.error({ platform, err }, 'a channel could not be reopened'));
  }

  get ledger(): Ledger {
    return this.#options.ledger;
  }

  now(): number {
    return this.#options.now();
  }

  /** The story as it is now. Throws UsageError where there is none. */
  read(name: string): Story {
    const story = this.#options.story(name);
    if (story) return story;
    throw new UsageError(
      `There is no story "${name}" that can be read.`,
      `The stories: ${this.#options.names().join(', ')}.`,
    );
  }

  /** What a subscription that begins now knows: everything that is there. */
  async begin(story: Story, now: number): Promise<Json> {
    const edition = await this.#snapshots.keep(story, now);
    return { edition, checked: edition, posted: now, last: null } satisfies DigestState;
  }

  /** All that a decision on a subscription is made from; null where it, or its story, is gone. */
  async situation(subscription: Subscription, now: number): Promise<Situation | null> {
    const { ledger, silentDays = SILENT_DAYS, settle = SETTLE } = this.#options;
    const story = this.#options.story(subscription.story);
    const progress = await ledger.subscriptions.progress(subscription.id);
    if (!story || !progress) return null;
    const state = readState(progress) ?? ((await this.begin(story, now)) as unknown as DigestState);
    const before = await this.#before(story, state.edition);
    const seen = await this.#see(story, now);
    return {
      subscription,
      progress,
      state,
      story,
      before,
      seenAt: (source, hash) => seen.get(`${source} ${hash}`) ?? null,
      now,
      silentDays,
      settle,
    };
  }

  /** Plans for one subscription what is due, or what is asked for by hand. True: something is to be posted. */
  async plan(
    subscription: Subscription,
    now: number,
    asked?: true,
  ): Promise<{ posted: boolean; result: string | null }> {
    const situation = await this.situation(subscription, now);
    const plan = situation && planDigest(asked ? { ...situation, asked } : situation);
    if (!situation || !plan) return { posted: false, result: null };
    await this.#snapshots.keep(situation.story, now);
    const { ledger, log, planned } = this.#options;
    const kept = await ledger.deliveries.plan(plan);
    const result = (plan.state as unknown as DigestState).last?.result ?? null;
    if (!kept) return { posted: false, result: null };
    log.info(
      { story: subscription.story, platform: subscription.to.platform, deliveries: plan.deliveries.length },
      'a digest was decided',
    );
    if (plan.deliveries.length > 0) planned?.();
    return { posted: plan.deliveries.length > 0, result };
  }

  async #tick(now: number): Promise<void> {
    const { ledger, log } = this.#options;
    try {
      const editions = await this.#editions(now);
      const subscriptions = await ledger.subscriptions.list();
      for (const subscription of subscriptions) {
        if (subscription.paused) continue;
        const mark = `${editions.get(subscription.story)} ${subscription.written} ${subscription.timeZone} ${subscription.since}`;
        const idle = this.#idle.get(subscription.id);
        if (idle && idle.mark === mark && now < idle.until) continue;
        await this.#decide(subscription, now, mark);
      }
      await this.#tidy(subscriptions, now);
    } catch (err) {
      log.error({ err }, 'digests could not be decided; they are looked at again with the next tick');
    }
  }

  async #decide(subscription: Subscription, now: number, mark: string): Promise<void> {
    try {
      await this.plan(subscription, now);
      const situation = await this.situation(subscription, now);
      this.#idle.set(subscription.id, { mark, until: situation ? wakeAt(situation) : now });
    } catch (err) {
      this.#options.log.error(
        { story: subscription.story, platform: subscription.to.platform, err },
        'a digest could not be decided',
      );
    }
  }

  /** The editions of all stories, with their sources noted as seen. */
  async #editions(now: number): Promise<ReadonlyMap<string, string>> {
    const editions = new Map<string, string>();
    for (const name of this.#options.names()) {
      const story = this.#options.story(name);
      if (!story) continue;
      await this.#see(story, now);
      editions.set(name, editionOf(story));
    }
    return editions;
  }

  async #see(story: Story, now: number): Promise<ReadonlyMap<string, number>> {
    const edition = editionOf(story);
    const known = this.#seen.get(story.name);
    if (known?.edition === edition) return known.at;
    const { sources } = this.#options.ledger;
    const all = story.corpus.sources.map(({ id, hash }) => ({
      story: story.name,
      source: id,
      hash,
      at: now,
    }));
    const fresh = all.filter(({ source, hash }) => !known?.at.has(`${source} ${hash}`));
    if (fresh.length > 0) await sources.see(fresh);
    const at = new Map((await sources.list(story.name)).map((one) => [`${one.source} ${one.hash}`, one.at]));
    this.#seen.set(story.name, { edition, at });
    return at;
  }

  async #before(story: Story, edition: string) {
    const kept = await this.#snapshots.get(story.name, edition);
    if (kept) return kept;
    this.#options.log.warn({ story: story.name }, 'what a channel knew is lost; it is taken to know all');
    return takeSnapshot(story);
  }

  /** Drops snapshots that no channel knows. */
  async #tidy(subscriptions: readonly Subscription[], now: number): Promise<void> {
    if (!this.#snapshots.isUntidy(now)) return;
    const used = new Set<string>();
    for (const { id } of subscriptions) {
      const progress = await this.#options.ledger.subscriptions.progress(id);
      const state = progress && readState(progress);
      if (state) used.add(state.edition);
    }
    for (const name of this.#options.names()) await this.#snapshots.tidy(name, used, now);
  }
}

/** Until when nothing can be due unless the sources change. */
function wakeAt({ subscription, state, story, now, silentDays }: Situation): number {
  if (editionOf(story) !== state.checked) return now;
  const slot = nextSlot(subscription, now);
  if (slot !== null) return slot;
  return editionOf(story) === state.edition ? state.posted + silentDays * 86_400_000 : now;
}
