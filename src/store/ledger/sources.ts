import type { SeenSource, SourceLog } from '../types.ts';
import type { Engine } from './sql.ts';

export class SourceTable implements SourceLog {
  readonly #sql: Engine;

  constructor(sql: Engine) {
    this.#sql = sql;
  }

  see(seen: readonly SeenSource[]): Promise<SeenSource[]> {
    return this.#sql.transact(async (sql) => {
      const fresh: SeenSource[] = [];
      for (const one of seen) {
        const added = await sql.run(
          'INSERT INTO sources (story, source, hash, seen) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
          one.story,
          one.source,
          one.hash,
          one.at,
        );
        if (added > 0) fresh.push(one);
      }
      return fresh;
    });
  }

  async list(story: string): Promise<SeenSource[]> {
    const rows = await this.#sql.all(
      'SELECT story, source, hash, seen AS at FROM sources WHERE story = $1 ORDER BY seen, id',
      story,
    );
    return rows as unknown as SeenSource[];
  }
}
