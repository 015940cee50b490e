import type { ToldFact } from '../types.ts';
import type { Sql } from './sql.ts';

/** Keeps what a subscription is told, over what it was told of the same facts before. */
export async function writeTold(sql: Sql, subscription: string, told: readonly ToldFact[]): Promise<void> {
  for (const { fact, value, level, speaker, delivery } of told) {
    await sql.run(
      `INSERT INTO told (subscription, fact, value, level, speaker, delivery) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (subscription, fact) DO UPDATE SET
         value = excluded.value, level = excluded.level, speaker = excluded.speaker, delivery = excluded.delivery`,
      subscription,
      fact,
      value,
      level,
      speaker,
      delivery,
    );
  }
}
