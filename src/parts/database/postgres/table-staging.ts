import { randomUUID } from "node:crypto";
import { Failure } from "../../../usage/failure.ts";
import { STAGED_COLUMNS, STAGED_KEY_COLUMNS } from "../llm-call.ts";
import { lookingUpsert, type Staged, type Upsert } from "../sql/merge-staged.ts";
import type { PostgresDatabase } from "./postgres-database.ts";
import { type StagedRow, type Staging, stagedColumnTypes } from "./staging.ts";

const BATCH_ROWS = 1_000;
const KEY = STAGED_KEY_COLUMNS.join(", ");
/** What is older was left by a load that was killed; by the clock of the server, which all loads share. */
const ABANDONED = "staged_at < now() - interval '1 day'";

/**
 * Stages by plain inserts into a table that all loads share: for servers that have no COPY into
 * temporary tables. The merge alone is a transaction, and can be tried again by itself.
 */
export class TableStaging implements Staging {
  readonly isInPlace = false;
  readonly #database: PostgresDatabase;
  readonly #loadId = randomUUID();
  readonly #insert: string;
  #written = 0;

  private constructor(database: PostgresDatabase) {
    this.#database = database;
    const types = Object.values(stagedColumnTypes(""));
    const values = STAGED_COLUMNS.map((column, index) => `staged.${column}::${types[index]}`);
    const arrays = ["?::bigint[]", ...STAGED_COLUMNS.map(() => "?::text[]")];
    this.#insert = `
      INSERT INTO staged_calls (load_id, staged_at, ordinal, ${STAGED_COLUMNS.join(", ")})
      SELECT ?, now(), staged.ordinal, ${values.join(", ")}
      FROM unnest(${arrays.join(", ")}) AS staged(ordinal, ${STAGED_COLUMNS.join(", ")})
      ON CONFLICT DO NOTHING`;
  }

  /** Clears away what killed loads have left. */
  static async open(database: PostgresDatabase): Promise<TableStaging> {
    await database.change(`DELETE FROM staged_calls WHERE ${ABANDONED}`);
    return new TableStaging(database);
  }

  prepare(rows: readonly StagedRow[], firstOrdinal: number): () => Promise<void> {
    return () => this.#write(rows, firstOrdinal);
  }

  async #write(rows: readonly StagedRow[], firstOrdinal: number): Promise<void> {
    for (let start = 0; start < rows.length; start += BATCH_ROWS) {
      const batch = rows.slice(start, start + BATCH_ROWS);
      const ordinals = batch.map((_, index) => String(firstOrdinal + start + index));
      const columns = STAGED_COLUMNS.map((_, column) => batch.map((row) => row[column] ?? null));
      await this.#database.change(
        this.#insert,
        this.#loadId,
        ordinals,
        ...columns.map((values) => values.map((value) => (value === null ? null : String(value)))),
      );
      this.#written += batch.length;
    }
  }

  describe() {
    const table = `(SELECT * FROM staged_calls WHERE load_id = '${this.#loadId}')`;
    return {
      table,
      distinct: `(SELECT DISTINCT ON (${KEY}) * FROM staged_calls WHERE load_id = '${this.#loadId}' ORDER BY ${KEY}, ordinal DESC)`,
      // It expects few rows in a table that is empty most of the time.
      search: <T>(body: () => Promise<T>) => this.#database.joinNewRows(body),
    };
  }

  upsert(staged: Staged): Upsert {
    return lookingUpsert(this.#database, staged);
  }

  merge<T>(body: () => Promise<T>): Promise<T> {
    return this.#database.transaction(async () => {
      await this.#requireAll();
      return body();
    });
  }

  async discard(): Promise<void> {
    // What stays is cleared away by a later load, and no reason for this one to fail.
    await this.#database
      .change("DELETE FROM staged_calls WHERE load_id = ?", this.#loadId)
      .catch(() => {});
  }

  /** A load that slept for a day may have been taken for a killed one. */
  async #requireAll(): Promise<void> {
    const [row] = await this.#database.select(
      "SELECT count(*) AS waiting FROM staged_calls WHERE load_id = ?",
      this.#loadId,
    );
    if (Number(row?.waiting) === this.#written) return;
    throw new Failure(
      "Cannot load the records: those that waited in the database were cleared away, as is done after a day. Run the command again.",
    );
  }
}
