import type { Json, Shelf } from '../types.ts';
import type { Engine } from './sql.ts';

/** One shelf of the table of shelves. */
export class ShelfTable implements Shelf {
  readonly #sql: Engine;
  readonly #name: string;

  constructor(sql: Engine, name: string) {
    this.#sql = sql;
    this.#name = name;
  }

  async get(key: string): Promise<Json | null> {
    const [row] = await this.#sql.all(
      'SELECT value FROM shelves WHERE shelf = $1 AND key = $2',
      this.#name,
      key,
    );
    return row ? (JSON.parse(row.value as string) as Json) : null;
  }

  async put(key: string, value: Json): Promise<void> {
    await this.#sql.run(
      `INSERT INTO shelves (shelf, key, value) VALUES ($1, $2, $3)
       ON CONFLICT (shelf, key) DO UPDATE SET value = excluded.value`,
      this.#name,
      key,
      JSON.stringify(value),
    );
  }

  async delete(key: string): Promise<void> {
    await this.#sql.run('DELETE FROM shelves WHERE shelf = $1 AND key = $2', this.#name, key);
  }

  async list(prefix = ''): Promise<[string, Json][]> {
    const rows = await this.#sql.all(
      'SELECT key, value FROM shelves WHERE shelf = $1 AND substr(key, 1, $2) = $3',
      this.#name,
      [...prefix].length,
      prefix,
    );
    // The two engines collate differently
    return rows
      .map(({ key, value }): [string, Json] => [key as string, JSON.parse(value as string)])
      .sort(([one], [other]) => (one < other ? -1 : 1));
  }
}
