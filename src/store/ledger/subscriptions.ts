import type { Pause, Subscription } from '../records.ts';
import type { Progress, SubscriptionFilter, Subscriptions } from '../types.ts';
import { readSubscription, readTold } from './rows.ts';
import type { Engine } from './sql.ts';
import { writeTold } from './told.ts';

const COLUMNS =
  'story platform workspace channel schedule written time_zone say_nothing_new subscriber since paused'.split(
    ' ',
  );

const PUT = `INSERT INTO subscriptions (id, ${COLUMNS.join(', ')}, revision, slot, state)
  VALUES ($1, ${COLUMNS.map((_, i) => `$${i + 2}`).join(', ')}, 0, $13, $14)
  ON CONFLICT (id) DO UPDATE SET ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}`;

export class SubscriptionTable implements Subscriptions {
  readonly #sql: Engine;

  constructor(sql: Engine) {
    this.#sql = sql;
  }

  async list(filter: SubscriptionFilter = {}): Promise<Subscription[]> {
    const { story, platform, workspace, channel } = filter;
    const wanted = Object.entries({ story, platform, workspace, channel }).filter(
      ([, value]) => value !== undefined,
    );
    const where = wanted.map(([name], i) => `${name} = $${i + 1}`).join(' AND ') || '1 = 1';
    const rows = await this.#sql.all(
      `SELECT * FROM subscriptions WHERE ${where}`,
      ...wanted.map(([, value]) => value as string),
    );
    // The two engines collate differently
    return rows.map(readSubscription).sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  async get(id: string): Promise<Subscription | null> {
    const [row] = await this.#sql.all('SELECT * FROM subscriptions WHERE id = $1', id);
    return row ? readSubscription(row) : null;
  }

  put(one: Subscription, start: Parameters<Subscriptions['put']>[1] = {}): Promise<void> {
    return this.#sql.transact(async (sql) => {
      const there = await sql.all('SELECT id FROM subscriptions WHERE id = $1', one.id);
      await sql.run(
        PUT,
        one.id,
        one.story,
        one.to.platform,
        one.to.workspace,
        one.to.channel,
        JSON.stringify(one.schedule),
        one.written,
        one.timeZone,
        one.sayNothingNew ? 1 : 0,
        one.by,
        one.since,
        one.paused && JSON.stringify(one.paused),
        start.slot ?? null,
        JSON.stringify(start.state ?? null),
      );
      if (there.length === 0) await writeTold(sql, one.id, [...(start.told?.values() ?? [])]);
    });
  }

  remove(id: string): Promise<boolean> {
    return this.#sql.transact(async (sql) => {
      await sql.run('DELETE FROM told WHERE subscription = $1', id);
      await sql.run(
        `UPDATE deliveries SET state = 'failed', due = NULL, reason = 'unsubscribed'
         WHERE subscription = $1 AND due IS NOT NULL AND state <> 'sending'`,
        id,
      );
      return (await sql.run('DELETE FROM subscriptions WHERE id = $1', id)) > 0;
    });
  }

  async pause(id: string, why: Pause): Promise<void> {
    await this.#sql.run('UPDATE subscriptions SET paused = $1 WHERE id = $2', JSON.stringify(why), id);
  }

  async resume(id: string): Promise<void> {
    await this.#sql.run('UPDATE subscriptions SET paused = NULL WHERE id = $1', id);
  }

  progress(id: string): Promise<Progress | null> {
    // The revision first: a plan made from older facts than these is refused, one made from newer ones is not
    return this.#sql.transact(async (sql) => {
      const [row] = await sql.all('SELECT revision, slot, state FROM subscriptions WHERE id = $1', id);
      if (!row) return null;
      const told = await sql.all('SELECT * FROM told WHERE subscription = $1 ORDER BY fact', id);
      return {
        revision: row.revision as number,
        slot: row.slot as number | null,
        state: JSON.parse(row.state as string),
        told: new Map(told.map(readTold).map((one) => [one.fact, one])),
      };
    });
  }
}
