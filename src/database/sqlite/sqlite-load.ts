import type { StatementSync } from "node:sqlite";
import { KEY_COLUMNS, STAGED_COLUMNS, toLlmCall } from "../llm-call.ts";
import type { Staged } from "../sql/merge-staged.ts";
import type { Load, SourcedRecord } from "../store.ts";
import type { SqliteConnection } from "./connection.ts";

const TABLE = "temp.staged_calls";
const STAGE = `
  DROP TABLE IF EXISTS ${TABLE};
  CREATE TEMP TABLE staged_calls (
    ${STAGED_COLUMNS.join(", ")}, PRIMARY KEY (${KEY_COLUMNS.join(", ")})
  ) WITHOUT ROWID`;
const ROW = `(${STAGED_COLUMNS.map(() => "?").join(", ")})`;
/** A statement for each row takes twice the time: most of it is the call. */
const ROWS_PER_STATEMENT = 20;

/**
 * A load that stages its records in a temporary table, in which the later of two rows with one
 * identity replaces the earlier: counts are exact, memory is bounded, and the database is locked
 * for no longer than the merge.
 */
export class SqliteLoad implements Load {
  readonly #connection: SqliteConnection;
  readonly #stageOne: StatementSync;
  readonly #stageMany: StatementSync;
  readonly #repositories = new Set<string>();
  #added = 0;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
    connection.execute(STAGE);
    this.#stageOne = connection.prepare(insertRows(1));
    this.#stageMany = connection.prepare(insertRows(ROWS_PER_STATEMENT));
  }

  get staged(): Staged {
    return {
      table: TABLE,
      distinct: TABLE,
      added: this.#added,
      repositories: this.#repositories,
    };
  }

  async add(records: readonly SourcedRecord[]): Promise<void> {
    await this.#connection.transaction(async () => {
      let start = 0;
      for (; start + ROWS_PER_STATEMENT <= records.length; start += ROWS_PER_STATEMENT) {
        const rows = records.slice(start, start + ROWS_PER_STATEMENT);
        this.#stageMany.run(...rows.flatMap(toLlmCall));
      }
      for (const record of records.slice(start)) this.#stageOne.run(...toLlmCall(record));
    }, "DEFERRED");
    for (const { repository } of records) this.#repositories.add(repository);
    this.#added += records.length;
  }

  /** Gives back what the staged records take up. */
  end(): void {
    this.#connection.execute(`DROP TABLE ${TABLE}`);
  }
}

function insertRows(count: number): string {
  return `INSERT OR REPLACE INTO ${TABLE} VALUES ${Array(count).fill(ROW).join(", ")}`;
}
