import PgBoss from 'pg-boss';
import type { Destination } from '../records.ts';
import type { Claim, ClaimRequest, Deliveries } from '../types.ts';
import type { PostgresEngine } from './postgres.ts';

const QUEUE = 'deliveries';
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
  await engine.alone(`${schema}_jobs`, async () => {
    await boss.start();
    // `short`: one waiting job a channel, however many processes ask for it
    await boss.createQueue(QUEUE, { name: QUEUE, policy: 'short', expireInSeconds: EXPIRY, retryLimit: 2 });
  });
  const close = () => boss.stop({ graceful: false, wait: true });
  return { deliveries: new JobDeliveries(boss, rows), close };
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
  readonly counts: Deliveries['counts'];
  readonly #boss: PgBoss;
  readonly #rows: Deliveries;
  /** The job of each delivery that this process has claimed. */
  readonly #jobs = new Map<string, string>();

  constructor(boss: PgBoss, rows: Deliveries) {
    this.#boss = boss;
    this.#rows = rows;
    this.plan = (plan) => rows.plan(plan);
    this.renew = (holder, until) => rows.renew(holder, until);
    this.holders = () => rows.holders();
    this.release = (holder, now) => rows.release(holder, now);
    this.reopen = (to, now) => rows.reopen(to, now);
    this.waiting = (now, limit, except) => rows.waiting(now, limit, except);
    this.find = (key) => rows.find(key);
    this.list = (subscription, limit) => rows.list(subscription, limit);
    this.counts = () => rows.counts();
  }

  async claim(request: ClaimRequest): Promise<readonly Claim[]> {
    if (request.to) return this.#rows.claim(request);
    await this.#ask(await this.#rows.waiting(request.now, request.limit, request.except));
    const claims: Claim[] = [];
    while (claims.length < request.limit) {
      const batchSize = request.limit - claims.length;
      const jobs = await this.#boss.fetch<Destination>(QUEUE, { batchSize });
      if (jobs.length === 0) break;
      claims.push(...(await this.#claimJobs(jobs, request)));
    }
    return claims;
  }

  async settle(...[key, holder, settlement]: Parameters<Deliveries['settle']>): Promise<boolean> {
    const settled = await this.#rows.settle(key, holder, settlement);
    const job = this.#jobs.get(key);
    this.#jobs.delete(key);
    if (job) await this.#boss.complete(QUEUE, job);
    return settled;
  }

  async #ask(channels: readonly Destination[]): Promise<void> {
    if (channels.length === 0) return;
    const jobs = channels.map((to) => ({
      name: QUEUE,
      data: to,
      singletonKey: JSON.stringify([to.platform, to.workspace, to.channel]),
    }));
    await this.#boss.insert(jobs);
  }

  async #claimJobs(jobs: readonly PgBoss.Job<Destination>[], request: ClaimRequest): Promise<Claim[]> {
    const claims: Claim[] = [];
    const idle: string[] = [];
    for (const { id, data } of jobs) {
      const [claim] = await this.#rows.claim({ ...request, limit: 1, to: data });
      if (!claim) {
        idle.push(id);
        continue;
      }
      this.#jobs.set(claim.delivery.key, id);
      claims.push(claim);
    }
    if (idle.length > 0) await this.#boss.complete(QUEUE, idle);
    return claims;
  }
}
