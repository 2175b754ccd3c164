import type { StatementSync } from "node:sqlite";
import { COLUMNS, KEY_COLUMNS, ORIGIN_COLUMNS, toLlmCall, VALUE_COLUMNS } from "../llm-call.ts";
import type { FileState, Load, LoadCounts, SourcedRecord } from "../store.ts";
import type { SqliteConnection } from "./connection.ts";
import { saveFileState } from "./file-states.ts";

const STAGE = `
  DROP TABLE IF EXISTS temp.staged_calls;
  CREATE TEMP TABLE staged_calls (
    ${COLUMNS.join(", ")}, PRIMARY KEY (${KEY_COLUMNS.join(", ")})
  ) WITHOUT ROWID`;
const ADD = `INSERT OR REPLACE INTO temp.staged_calls VALUES (${COLUMNS.map(() => "?").join(", ")})`;
const UNEQUAL = `(${list("llm_calls", VALUE_COLUMNS)}) IS DISTINCT FROM`;
// CROSS JOIN keeps the order: a lookup for each staged row, however large the table.
const COUNT_CHANGED = `
  SELECT count(*) AS changed
  FROM temp.staged_calls AS staged CROSS JOIN llm_calls USING (${KEY_COLUMNS.join(", ")})
  WHERE ${UNEQUAL} (${list("staged", VALUE_COLUMNS)})`;
const UPSERT = `
  INSERT INTO llm_calls (${COLUMNS.join(", ")})
  SELECT ${COLUMNS.join(", ")} FROM temp.staged_calls WHERE true
  ON CONFLICT (${KEY_COLUMNS.join(", ")}) DO UPDATE
  SET ${[...VALUE_COLUMNS, ...ORIGIN_COLUMNS].map((column) => `${column} = excluded.${column}`).join(", ")}
  WHERE ${UNEQUAL} (${list("excluded", VALUE_COLUMNS)})`;

/**
 * A load that stages its records in a temporary table, in which the later of two rows with one
 * identity replaces the earlier, and merges them in one statement: counts are exact, memory is
 * bounded, and the database is locked for no longer than the merge.
 */
export class SqliteLoad implements Load {
  readonly #connection: SqliteConnection;
  readonly #now: () => Date;
  readonly #stage: StatementSync;
  #added = 0;

  constructor(connection: SqliteConnection, now: () => Date) {
    this.#connection = connection;
    this.#now = now;
    connection.execute(STAGE);
    this.#stage = connection.prepare(ADD);
  }

  async add(records: readonly SourcedRecord[]): Promise<void> {
    const ingestedAt = this.#now().toISOString();
    this.#connection.transaction("DEFERRED", () => {
      for (const record of records) this.#stage.run(...toLlmCall(record, ingestedAt));
    });
    this.#added += records.length;
  }

  async commit(states: readonly FileState[]): Promise<LoadCounts> {
    const counts = this.#connection.transaction("IMMEDIATE", () => {
      const updated = Number(this.#connection.select(COUNT_CHANGED)[0]?.changed);
      const changed = this.#connection.change(UPSERT);
      for (const state of states) saveFileState(this.#connection, state, this.#now());
      return { inserted: changed - updated, updated, skipped: this.#added - changed };
    });
    this.#connection.execute("DROP TABLE temp.staged_calls");
    return counts;
  }
}

function list(table: string, columns: readonly string[]): string {
  return columns.map((column) => `${table}.${column}`).join(", ");
}
