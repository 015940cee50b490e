import type { Delivery, DeliveryState, Destination } from '../records.ts';
import type { Claim, ClaimRequest, Deliveries, Plan, Settlement, WaitingRequest } from '../types.ts';
import { readDelivery, readDestination } from './rows.ts';
import type { Bindable, Engine, Sql } from './sql.ts';
import { writeTold } from './told.ts';

/** Rows of one table that are in another's channel. */
const sameChannel = (one: string, other: string) =>
  ['platform', 'workspace', 'channel'].map((name) => `${one}.${name} = ${other}.${name}`).join(' AND ');

/** No other delivery of d's channel is older and still open, or being sent. */
const IS_HEAD = `NOT EXISTS (SELECT 1 FROM deliveries e WHERE ${sameChannel('e', 'd')}
  AND e.due IS NOT NULL AND e.id <> d.id AND (e.id < d.id OR e.state = 'sending'))`;

const OF_CHANNEL = 'platform = $1 AND workspace = $2 AND channel = $3';

const PLAN_ONE = `INSERT INTO deliveries
  (key, subscription, kind, platform, workspace, channel, briefing, slot, corrects, due, state, attempts, doubtful, messages)
  SELECT $1, id, $2, platform, workspace, channel, $3, $4, $5, $6, 'planned', 0, 0, '[]'
  FROM subscriptions WHERE id = $7
  ON CONFLICT (key) DO NOTHING`;

export class DeliveryTable implements Deliveries {
  readonly #sql: Engine;

  constructor(sql: Engine) {
    this.#sql = sql;
  }

  plan(plan: Plan): Promise<boolean> {
    return this.#sql.transact(async (sql) => {
      const current = await sql.run(
        `UPDATE subscriptions SET revision = revision + 1, slot = $1, state = $2 WHERE id = $3 AND revision = $4`,
        plan.slot,
        JSON.stringify(plan.state),
        plan.subscription,
        plan.revision,
      );
      if (current === 0) return false;
      for (const { key, kind, briefing, slot, corrects, due } of plan.deliveries) {
        const texts = [JSON.stringify(briefing), slot, JSON.stringify(corrects)] as const;
        await sql.run(PLAN_ONE, key, kind, ...texts, due, plan.subscription);
      }
      for (const fact of plan.untold) {
        await sql.run('DELETE FROM told WHERE subscription = $1 AND fact = $2', plan.subscription, fact);
      }
      await writeTold(sql, plan.subscription, plan.told);
      return true;
    });
  }

  async claim(request: ClaimRequest): Promise<Claim[]> {
    try {
      const rows = await this.#sql.transact((sql) => sql.all(...this.#claimStatement(request)));
      return rows
        .sort((one, other) => (one.id as number) - (other.id as number))
        .map((row) => ({ delivery: readDelivery(row), retry: row.doubtful === 1 }));
    } catch (error) {
      // Another process claimed one of these channels at the same moment: it has them now
      if (this.#sql.isClash(error)) return [];
      throw error;
    }
  }

  #claimStatement(request: ClaimRequest): [string, ...Bindable[]] {
    const { holder, until, to } = request;
    return [
      `${this.#chosen(to ? 'AND d.workspace = $8 AND d.channel = $9' : '', this.#sql.dialect.skipLocked('d'))}
       UPDATE deliveries SET state = 'sending', holder = $6, due = $7,
         doubtful = CASE WHEN state IN ('sending', 'unknown') THEN 1 ELSE doubtful END
       WHERE id IN (SELECT id FROM chosen) RETURNING *`,
      ...chosenBy(request),
      holder,
      until,
      ...(to ? [to.workspace, to.channel] : []),
    ];
  }

  /**
   * What can be claimed, as `chosen`. Of all that is due only the oldest are looked at: with those of a workspace that
   * takes no more left out, the next time others are among them.
   */
  #chosen(more = '', lock = ''): string {
    return `WITH heads AS (SELECT d.id, d.workspace, d.due FROM deliveries d
         WHERE d.platform = $1 AND d.due <= $2 AND d.workspace NOT IN (${this.#sql.dialect.strings('$3')})
           AND ${IS_HEAD} ${more}
         ORDER BY d.due, d.id LIMIT 4 * $4 ${lock}),
       ranked AS (SELECT id, due, row_number() OVER (PARTITION BY workspace ORDER BY due, id) AS place FROM heads),
       chosen AS (SELECT id FROM ranked WHERE place <= $5 ORDER BY due, id LIMIT $4)`;
  }

  async putBack(keys: readonly string[], holder: string, due: number): Promise<void> {
    await this.#sql.run(
      `UPDATE deliveries SET state = CASE WHEN doubtful = 1 THEN 'unknown' ELSE 'planned' END, due = $1, holder = NULL
       WHERE state = 'sending' AND holder = $2 AND key IN (${this.#sql.dialect.strings('$3')})`,
      due,
      holder,
      JSON.stringify(keys),
    );
  }

  async renew(holder: string, until: number): Promise<void> {
    await this.#sql.run(
      "UPDATE deliveries SET due = $1 WHERE state = 'sending' AND holder = $2 AND due < $1",
      until,
      holder,
    );
  }

  settle(key: string, holder: string, settlement: Settlement): Promise<boolean> {
    const { state, due, attempts, reason, messages, pause } = settlement;
    return this.#sql.transact(async (sql) => {
      const [row] = await sql.all(
        `UPDATE deliveries SET state = $1, attempts = $3, reason = $4, messages = $5, holder = NULL,
           due = CASE WHEN EXISTS (SELECT 1 FROM subscriptions s WHERE s.id = subscription) THEN CAST($2 AS BIGINT) END
         WHERE key = $6 AND holder = $7 AND state = 'sending' RETURNING platform, workspace, channel`,
        state,
        due,
        attempts,
        reason,
        JSON.stringify(messages),
        key,
        holder,
      );
      if (!row) return false;
      if (pause) await pauseChannel(sql, readDestination(row), JSON.stringify(pause));
      else if (state === 'sent') await pauseChannel(sql, readDestination(row), null);
      return true;
    });
  }

  async holders(): Promise<string[]> {
    const rows = await this.#sql.all("SELECT DISTINCT holder FROM deliveries WHERE state = 'sending'");
    return rows.map(({ holder }) => holder as string);
  }

  async release(holder: string, due: number): Promise<void> {
    await this.#sql.run(
      `UPDATE deliveries SET state = 'unknown', doubtful = 1, due = $1, holder = NULL
       WHERE state = 'sending' AND holder = $2`,
      due,
      holder,
    );
  }

  reopen(to: Destination, now: number): Promise<void> {
    return this.#sql.transact(async (sql) => {
      await pauseChannel(sql, to, null);
      await sql.run(
        `UPDATE deliveries SET due = $4 WHERE ${OF_CHANNEL} AND state = 'paused' AND due > $4`,
        to.platform,
        to.workspace,
        to.channel,
        now,
      );
    });
  }

  async waiting(request: WaitingRequest): Promise<Destination[]> {
    const rows = await this.#sql.all(
      `${this.#chosen()} SELECT platform, workspace, channel FROM deliveries
       WHERE id IN (SELECT id FROM chosen) ORDER BY due, id`,
      ...chosenBy(request),
    );
    return rows.map(readDestination);
  }

  async find(key: string): Promise<Delivery | null> {
    const [row] = await this.#sql.all('SELECT * FROM deliveries WHERE key = $1', key);
    return row ? readDelivery(row) : null;
  }

  async list(subscription: string, limit: number): Promise<Delivery[]> {
    const rows = await this.#sql.all(
      'SELECT * FROM deliveries WHERE subscription = $1 ORDER BY id DESC LIMIT $2',
      subscription,
      limit,
    );
    return rows.map(readDelivery);
  }

  async tidy(before: number): Promise<void> {
    await this.#sql.run(
      "UPDATE deliveries SET briefing = '' WHERE due IS NULL AND slot < $1 AND briefing <> ''",
      before,
    );
  }

  async counts(): Promise<{ platform: string; state: DeliveryState; count: number }[]> {
    const rows = await this.#sql.all(
      `SELECT platform, state, count(*) AS count FROM deliveries WHERE due IS NOT NULL
       GROUP BY platform, state ORDER BY platform, state`,
    );
    return rows as never;
  }
}

const chosenBy = ({ platform, now, except, limit, perWorkspace }: WaitingRequest): Bindable[] => [
  platform,
  now,
  JSON.stringify(except),
  limit,
  perWorkspace,
];

async function pauseChannel(sql: Sql, to: Destination, paused: string | null): Promise<void> {
  await sql.run(
    `UPDATE subscriptions SET paused = $4 WHERE ${OF_CHANNEL}${paused === null ? ' AND paused IS NOT NULL' : ''}`,
    to.platform,
    to.workspace,
    to.channel,
    paused,
  );
}
