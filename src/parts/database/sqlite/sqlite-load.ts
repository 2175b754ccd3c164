import type { StatementSync } from "node:sqlite";
import { KEY_COLUMNS, type LlmCallValues, STAGED_COLUMNS, toLlmCall } from "../llm-call.ts";
import type { Staged } from "../sql/merge-staged.ts";
import type { Load, SourcedRecord } from "../store.ts";
import type { SqliteConnection } from "./connection.ts";

const TABLE = "temp.staged_calls";
const STAGE = `
  DROP TABLE IF EXISTS ${TABLE};
  CREATE TEMP TABLE staged_calls (
    ${STAGED_COLUMNS.join(", ")}, PRIMARY KEY (${KEY_COLUMNS.join(", ")}, repository)
  ) WITHOUT ROWID`;
const ROW = `(${STAGED_COLUMNS.map(() => "?").join(", ")})`;
/** A statement for each row takes twice the time: most of it is the call. */
const ROWS_PER_STATEMENT = 20;
/** Rows of one transaction, unless they are long. */
const MAX_HELD_ROWS = 2_000;
const MAX_HELD_CHARACTERS = 4_000_000;

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
  #held: LlmCallValues[] = [];
  #heldCharacters = 0;
  #added = 0;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
    connection.execute(STAGE);
    this.#stageOne = connection.prepare(insertRows(1));
    this.#stageMany = connection.prepare(insertRows(ROWS_PER_STATEMENT));
  }

  async add(records: readonly SourcedRecord[]): Promise<void> {
    for (const record of records) {
      this.#held.push(toLlmCall(record));
      this.#heldCharacters += record.record.notes.length;
      this.#repositories.add(record.repository);
    }
    const isFull =
      this.#held.length >= MAX_HELD_ROWS || this.#heldCharacters >= MAX_HELD_CHARACTERS;
    if (isFull) await this.#write();
  }

  /** Returns all that was added. */
  async stage(): Promise<Staged> {
    await this.#write();
    return {
      table: TABLE,
      distinct: TABLE,
      added: this.#added,
      repositories: this.#repositories,
      // The temporary table has the key for its own.
      search: (body) => body(),
    };
  }

  /** Gives back what the staged records take up. */
  end(): void {
    this.#connection.execute(`DROP TABLE ${TABLE}`);
  }

  async #write(): Promise<void> {
    const rows = this.#held;
    this.#held = [];
    this.#heldCharacters = 0;
    this.#added += rows.length;
    await this.#connection.transaction(async () => {
      let start = 0;
      for (; start + ROWS_PER_STATEMENT <= rows.length; start += ROWS_PER_STATEMENT) {
        this.#stageMany.run(...rows.slice(start, start + ROWS_PER_STATEMENT).flat());
      }
      for (const row of rows.slice(start)) this.#stageOne.run(...row);
    }, "DEFERRED");
  }
}

function insertRows(count: number): string {
  return `INSERT OR REPLACE INTO ${TABLE} VALUES ${Array(count).fill(ROW).join(", ")}`;
}
