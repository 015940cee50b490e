import { Bell } from './bell.ts';
import { Lane } from './lane.ts';
import { type DelivererOptions, PACE, type Pace } from './types.ts';

export { holderOf, isAlive, isGone } from './holder.ts';
export type { DelivererOptions } from './types.ts';

/** Between two attempts to reach a ledger that fails, in milliseconds. */
const LONGEST_PAUSE = 30_000;
/** How long the ledger keeps the text of what was delivered, and how often it is looked through, in milliseconds. */
const KEPT = 90 * 86_400_000;
const TIDIED = 6 * 3_600_000;

/**
 * Sends what the outbox holds, each delivery once: one post at a time in a channel, many channels at once, each platform
 * by itself. Any number of processes may do this on one ledger.
 */
export class Deliverer {
  readonly #options: DelivererOptions;
  readonly #pace: Pace;
  readonly #lanes: ReadonlyMap<string, Lane>;
  /** Each loop's pause. */
  readonly #bells: Bell[] = [];
  #running: Promise<unknown> = Promise.resolve();
  #renewing: Promise<unknown> = Promise.resolve();
  #state: 'delivering' | 'stopping' | 'stopped' = 'delivering';

  constructor(options: DelivererOptions) {
    this.#options = options;
    this.#pace = { ...PACE, ...options.pace };
    this.#lanes = new Map(
      Object.entries(options.posters).map(([name, poster]) => [
        name,
        new Lane(name, poster, options, this.#pace),
      ]),
    );
  }

  /** Delivers until it is stopped. */
  start(): void {
    const { poll, watch, lease } = this.#pace;
    const { deliveries, now } = this.#options;
    const isOn = () => this.#state === 'delivering';
    const lanes = [...this.#lanes.values()].map((lane) =>
      this.#repeat(poll, isOn, (bell) => lane.fill(() => bell.ring())),
    );
    const tidying = this.#repeat(TIDIED, isOn, () => deliveries.tidy(now() - KEPT));
    const watching = this.#repeat(watch, isOn, () => this.takeOver());
    this.#running = Promise.all([...lanes, watching, tidying]);
    // Claims are held until the last post has ended
    const isHolding = () => this.#state !== 'stopped';
    this.#renewing = this.#repeat(lease / 3, isHolding, () => this.#renew());
  }

  /** Begins nothing new, and resolves when what is under way has ended and is recorded. Never rejects. */
  async stop(): Promise<void> {
    this.#state = 'stopping';
    this.wake();
    await this.#running;
    for (const lane of this.#lanes.values()) await lane.finish();
    this.#state = 'stopped';
    this.wake();
    await this.#renewing;
  }

  /** Something has been planned: it need not wait for the next look. */
  wake(): void {
    for (const bell of this.#bells) bell.ring();
  }

  /** Sends what is due now, and no more; for tests, and for a single run. */
  async turn(): Promise<void> {
    for (const lane of this.#lanes.values()) await lane.fill(() => {});
    for (const lane of this.#lanes.values()) await lane.finish();
  }

  /** A channel that was closed is open again: what waits for it goes now. */
  async reachable(platform: string, workspace: string, channel: string): Promise<void> {
    await this.#options.deliveries.reopen({ platform, workspace, channel }, this.#options.now());
    this.wake();
  }

  /** Credentials that were refused have been renewed: of a workspace, or of the whole platform. */
  resume(platform: string, workspace: string | null = null): void {
    this.#lanes.get(platform)?.release(workspace);
    this.wake();
  }

  /** Takes over what processes that died were sending; whether they had sent it is looked up before. */
  async takeOver(): Promise<void> {
    const { deliveries, holder, isGone, log, now } = this.#options;
    for (const other of await deliveries.holders()) {
      if (other === holder || !isGone(other)) continue;
      log.warn({ holder: other }, 'a process died while it was sending; its deliveries are taken over');
      await deliveries.release(other, now() + this.#pace.grace);
    }
  }

  async #renew(): Promise<void> {
    const isBusy = [...this.#lanes.values()].some((lane) => lane.isBusy);
    const { deliveries, holder, now } = this.#options;
    if (isBusy) await deliveries.renew(holder, now() + this.#pace.lease);
  }

  /** Works, and pauses where there was nothing to do; a ledger that fails is asked again, less and less often. */
  async #repeat(every: number, isOn: () => boolean, work: (bell: Bell) => Promise<unknown>): Promise<void> {
    const bell = new Bell();
    this.#bells.push(bell);
    let failures = 0;
    while (isOn()) {
      try {
        const done = await work(bell);
        failures = 0;
        if (!done) await bell.wait(every);
      } catch (err) {
        this.#options.log.error({ err }, 'deliveries cannot reach the ledger; it is tried again');
        await bell.wait(Math.min(LONGEST_PAUSE, every * 2 ** ++failures));
      }
    }
  }
}
