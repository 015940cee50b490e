import PgBoss from 'pg-boss';
import type { Destination } from '../records.ts';
import type { Claim, ClaimRequest, Deliveries } from '../types.ts';
import type { PostgresEngine } from './postgres.ts';

/** One a platform, so that one that stands still holds up no other. */
const queueOf = (platform: string) => `deliveries-${platform}`;
/** A job whose process died is another's after so many seconds; the delivery itself when its claim has run out. */
const EXPIRY = 60;

export interface Jobs {
  readonly deliveries: Deliveries;
  close(): Promise<void>;
}

/**
 * The outbox of several processes. pg-boss spreads the channels that have something due over them, a job a channel; what
 * is sent when, and whether it was, is decided by the outbox's own rows alone: a job that is lost or runs twice does
 * nothing but ask them once more.
 */
export async function openJobs(
  engine: PostgresEngine,
  rows: Deliveries,
  { schema, warn }: { readonly schema: string; readonly warn: (line: string) => void },
): Promise<Jobs> {
  const boss = new PgBoss({
    db: engine as PgBoss.Db,
    schema: `${schema}_jobs`,
    schedule: false,
    maintenanceIntervalSeconds: 15,
    archiveCompletedAfterSeconds: 3_600,
    deleteAfterHours: 24,
  });
  boss.on('error', (error) => warn(engine.explain(error)));
  const alone = (work: () => Promise<unknown>) => engine.alone(`${schema}_jobs`, work);
  await alone(() => boss.start());
  // `short`: one waiting job a channel, however many processes ask for it
  const open = (name: string) =>
    alone(() => boss.createQueue(name, { name, policy: 'short', expireInSeconds: EXPIRY, retryLimit: 2 }));
  const close = () => boss.stop({ graceful: false, wait: true });
  return { deliveries: new JobDeliveries(boss, rows, open), close };
}

/** Deliveries that are claimed by way of jobs. All else is the rows' own. */
class JobDeliveries implements Deliveries {
  readonly plan: Deliveries['plan'];
  readonly renew: Deliveries['renew'];
  readonly holders: Deliveries['holders'];
  readonly release: Deliveries['release'];
  readonly reopen: Deliveries['reopen'];
  readonly waiting: Deliveries['waiting'];
  readonly find: Deliveries['find'];
  readonly list: Deliveries['list'];
  readonly tidy: Deliveries['tidy'];
  readonly counts: Deliveries['counts'];
  readonly #boss: PgBoss;
  readonly #rows: Deliveries;
  readonly #openQueue: (name: string) => Promise<void>;
  readonly #queues = new Map<string, Promise<void>>();
  /** The job of each delivery that this process has claimed. */
  readonly #jobs = new Map<string, { readonly queue: string; readonly id: string }>();

  constructor(boss: PgBoss, rows: Deliveries, openQueue: (name: string) => Promise<void>) {
    this.#boss = boss;
    this.#openQueue = openQueue;
    this.#rows = rows;
    this.plan = (plan) => rows.plan(plan);
    this.renew = (holder, until) => rows.renew(holder, until);
    this.holders = () => rows.holders();
    this.release = (holder, due) => rows.release(holder, due);
    this.reopen = (to, now) => rows.reopen(to, now);
    this.waiting = (request) => rows.waiting(request);
    this.find = (key) => rows.find(key);
    this.list = (subscription, limit) => rows.list(subscription, limit);
    this.tidy = (before) => rows.tidy(before);
    this.counts = () => rows.counts();
  }

  async claim(request: ClaimRequest): Promise<readonly Claim[]> {
    if (request.to) return this.#rows.claim(request);
    const queue = queueOf(request.platform);
    await this.#openOnce(queue);
    await this.#ask(queue, await this.#rows.waiting(request));
    const claims: Claim[] = [];
    while (claims.length < request.limit) {
      const batchSize = request.limit - claims.length;
      const jobs = await this.#boss.fetch<Destination>(queue, { batchSize });
      if (jobs.length === 0) break;
      claims.push(...(await this.#claimJobs(queue, jobs, request)));
    }
    return claims;
  }

  async putBack(keys: readonly string[], holder: string, due: number): Promise<void> {
    await this.#rows.putBack(keys, holder, due);
    for (const key of keys) await this.#complete(key);
  }

  async settle(...[key, holder, settlement]: Parameters<Deliveries['settle']>): Promise<boolean> {
    const settled = await this.#rows.settle(key, holder, settlement);
    await this.#complete(key);
    return settled;
  }

  async #complete(key: string): Promise<void> {
    const job = this.#jobs.get(key);
    this.#jobs.delete(key);
    if (job) await this.#boss.complete(job.queue, job.id);
  }

  #openOnce(queue: string): Promise<void> {
    const known = this.#queues.get(queue);
    if (known) return known;
    const opening = this.#openQueue(queue);
    this.#queues.set(queue, opening);
    opening.catch(() => this.#queues.delete(queue));
    return opening;
  }

  async #ask(queue: string, channels: readonly Destination[]): Promise<void> {
    if (channels.length === 0) return;
    const jobs = channels.map((to) => ({
      name: queue,
      data: to,
      singletonKey: JSON.stringify([to.workspace, to.channel]),
    }));
    await this.#boss.insert(jobs);
  }

  async #claimJobs(
    queue: string,
    jobs: readonly PgBoss.Job<Destination>[],
    request: ClaimRequest,
  ): Promise<Claim[]> {
    const claims: Claim[] = [];
    const idle: string[] = [];
    for (const { id, data } of jobs) {
      const [claim] = await this.#rows.claim({ ...request, limit: 1, to: data });
      if (claim) {
        this.#jobs.set(claim.delivery.key, { queue, id });
        claims.push(claim);
      } else idle.push(id);
    }
    if (idle.length > 0) await this.#boss.complete(queue, idle);
    return claims;
  }
}
