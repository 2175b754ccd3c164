import { randomUUID } from "node:crypto";
import { KEY_COLUMNS, STAGED_COLUMNS } from "../llm-call.ts";
import { lookingUpsert, type Staged, type Upsert } from "../sql/merge-staged.ts";
import type { PostgresDatabase } from "./postgres-database.ts";
import { type StagedRow, type Staging, stagedColumnTypes } from "./staging.ts";

const BATCH_ROWS = 1_000;
const KEY = KEY_COLUMNS.join(", ");
/** A load that takes longer has been killed. */
const ABANDONED_AFTER_MS = 86_400_000;

/**
 * Stages by plain inserts into a table that all loads share: for servers that have no COPY into
 * temporary tables. The merge alone is a transaction, and can be tried again by itself.
 */
export class TableStaging implements Staging {
  readonly #database: PostgresDatabase;
  readonly #loadId = randomUUID();
  readonly #insert: string;

  private constructor(database: PostgresDatabase) {
    this.#database = database;
    const types = Object.values(stagedColumnTypes(""));
    const values = STAGED_COLUMNS.map((column, index) => `staged.${column}::${types[index]}`);
    const arrays = ["?::bigint[]", ...STAGED_COLUMNS.map(() => "?::text[]")];
    this.#insert = `
      INSERT INTO staged_calls (load_id, staged_at, ordinal, ${STAGED_COLUMNS.join(", ")})
      SELECT ?, ?, staged.ordinal, ${values.join(", ")}
      FROM unnest(${arrays.join(", ")}) AS staged(ordinal, ${STAGED_COLUMNS.join(", ")})
      ON CONFLICT (load_id, ordinal) DO NOTHING`;
  }

  /** Clears away what killed loads have left. */
  static async open(database: PostgresDatabase, now: Date): Promise<TableStaging> {
    const abandonedBefore = new Date(now.getTime() - ABANDONED_AFTER_MS).toISOString();
    await database.change("DELETE FROM staged_calls WHERE staged_at < ?", abandonedBefore);
    return new TableStaging(database);
  }

  async write(rows: readonly StagedRow[], firstOrdinal: number): Promise<void> {
    for (let start = 0; start < rows.length; start += BATCH_ROWS) {
      const batch = rows.slice(start, start + BATCH_ROWS);
      const ordinals = batch.map((_, index) => String(firstOrdinal + start + index));
      const columns = STAGED_COLUMNS.map((_, column) => batch.map((row) => row[column] ?? null));
      await this.#database.change(
        this.#insert,
        this.#loadId,
        new Date().toISOString(),
        ordinals,
        ...columns.map((values) => values.map((value) => (value === null ? null : String(value)))),
      );
    }
  }

  describe(added: number, repositories: ReadonlySet<string>): Staged {
    const table = `(SELECT * FROM staged_calls WHERE load_id = '${this.#loadId}')`;
    return {
      table,
      distinct: `(SELECT DISTINCT ON (${KEY}) * FROM staged_calls WHERE load_id = '${this.#loadId}' ORDER BY ${KEY}, ordinal DESC)`,
      added,
      repositories,
    };
  }

  upsert(staged: Staged): Upsert {
    return lookingUpsert(this.#database, staged);
  }

  merge<T>(body: () => Promise<T>): Promise<T> {
    return this.#database.transaction(body);
  }

  discard(): Promise<void> {
    return this.#database.change("DELETE FROM staged_calls WHERE load_id = ?", this.#loadId);
  }
}
