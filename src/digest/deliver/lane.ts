import type { Claim } from '../../store/index.ts';
import type { Outcome, Poster } from '../types.ts';
import { markOld } from './mark.ts';
import { Places } from './places.ts';
import { describeOutcome } from './report.ts';
import { settle } from './settle.ts';
import type { DelivererOptions, Pace } from './types.ts';

/** Claims more when so many places are free, or after a while: each claim is a write. */
const REFILL = 0.5;

/** The deliveries of one platform in this process. */
export class Lane {
  readonly #platform: string;
  readonly #poster: Poster;
  readonly #options: DelivererOptions;
  readonly #pace: Pace;
  readonly #underWay = new Set<Promise<void>>();
  /** Until when nothing goes to a workspace; null stands for the whole platform. */
  readonly #holds = new Map<string | null, number>();
  readonly #places = new Places();
  #filled = 0;

  constructor(platform: string, poster: Poster, options: DelivererOptions, pace: Pace) {
    this.#platform = platform;
    this.#poster = poster;
    this.#options = options;
    this.#pace = pace;
  }

  get isBusy(): boolean {
    return this.#underWay.size > 0;
  }

  /** Begins to send what is due, as far as there is room; how many it began. Rejects with the ledger's error. */
  async fill(onEnd: () => void): Promise<number> {
    const now = this.#options.now();
    const room = this.#pace.atOnce - this.#underWay.size;
    const isWorthIt = room >= this.#pace.atOnce * REFILL || now - this.#filled >= this.#pace.poll;
    if (room === 0 || !isWorthIt || this.#isHeld(now)) return 0;
    this.#filled = now;
    const claims = await this.#claim(room, now);
    for (const claim of claims) {
      const sending = this.#send(claim).finally(() => {
        this.#underWay.delete(sending);
        this.#places.leave(claim.delivery.to.workspace);
        onEnd();
      });
      this.#underWay.add(sending);
    }
    return claims.length;
  }

  /** What goes beyond a workspace's places is put back, for others to be claimed instead. */
  async #claim(limit: number, now: number): Promise<readonly Claim[]> {
    const { deliveries, holder } = this.#options;
    const held = [...this.#holds.keys()].filter((workspace) => workspace !== null);
    const claims = await deliveries.claim({
      holder,
      platform: this.#platform,
      except: [...held, ...this.#places.full()],
      now,
      until: now + this.#pace.lease,
      limit,
      perWorkspace: this.#places.most,
    });
    const [taken, left] = this.#places.enter(claims);
    const keys = left.map(({ delivery }) => delivery.key);
    if (keys.length > 0) await deliveries.putBack(keys, holder, now);
    return taken;
  }

  /** Resolves when nothing is under way. Never rejects. */
  async finish(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** Credentials have been renewed: of a workspace, or of the platform. */
  release(workspace: string | null): void {
    this.#holds.delete(workspace);
  }

  /** Whether the whole platform is held. */
  #isHeld(now: number): boolean {
    for (const [held, until] of this.#holds) if (until <= now) this.#holds.delete(held);
    return this.#holds.has(null);
  }

  /** Never rejects: what cannot be recorded is found in doubt later, and looked up. */
  async #send(claim: Claim): Promise<void> {
    const { deliveries, holder, log, now, random } = this.#options;
    const { key } = claim.delivery;
    try {
      const outcome = await this.#attempt(claim);
      this.#hold(claim, outcome);
      const settled = await deliveries.settle(
        key,
        holder,
        settle(claim, outcome, { now: now(), random: random() }),
      );
      if (!settled)
        log.warn(this.#about(claim), 'a delivery took longer than its claim, and is another process’s now');
    } catch (err) {
      log.error({ ...this.#about(claim), err }, 'what became of a delivery could not be recorded');
    }
  }

  async #attempt(claim: Claim): Promise<Outcome> {
    const { key, to, briefing } = claim.delivery;
    const begun = this.#options.now();
    const posted = await guard(() => this.#poster.post({ key, to, briefing, retry: claim.retry }));
    const outcome =
      posted.kind === 'sent' ? await markOld(this.#poster, claim, posted, this.#options) : posted;
    this.#options.onAttempt?.(this.#platform, outcome.kind, (this.#options.now() - begun) / 1_000);
    this.#report(claim, outcome);
    return outcome;
  }

  #hold({ delivery }: Claim, outcome: Outcome): void {
    const workspace = delivery.to.workspace;
    if (outcome.kind === 'stopped') {
      this.#holds.set(outcome.scope === 'workspace' ? workspace : null, Number.POSITIVE_INFINITY);
    }
    if (outcome.kind !== 'wait' || !outcome.scope) return;
    this.#places.narrow(workspace);
    const held = outcome.scope === 'workspace' ? workspace : null;
    const until = this.#options.now() + outcome.seconds * 1_000;
    this.#holds.set(held, Math.max(until, this.#holds.get(held) ?? 0));
  }

  #about({ delivery }: Claim) {
    const { key, to, attempts } = delivery;
    return { delivery: key, ...to, attempts };
  }

  #report(claim: Claim, outcome: Outcome): void {
    const reason = 'reason' in outcome ? { reason: outcome.reason } : {};
    const [level, line] = describeOutcome(outcome);
    this.#options.log[level]({ ...this.#about(claim), ...reason }, line);
  }
}

/** A poster never rejects; should one do so all the same, its message may have been sent. */
async function guard(post: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await post();
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}
