import type { StatementSync } from "node:sqlite";
import {
  KEY_COLUMNS,
  type LlmCallValues,
  notesOf,
  repositoryOf,
  STAGED_COLUMNS,
  toLlmCall,
} from "../llm-call.ts";
import { LoadSums } from "../sql/load-sums.ts";
import { lookingUpsert, type Staged, type Upsert } from "../sql/merge-staged.ts";
import type { SqlDatabase } from "../sql/sql-database.ts";
import { insertNewStatement } from "../sql/upsert-statements.ts";
import type { Filled, Load, SourcedRecord } from "../store.ts";
import type { SqliteConnection } from "./connection.ts";

/** Records as they came. */
const ADDED = "temp.added_calls";
/** The same with one row for each repository and identity, made when it is needed. */
const TABLE = "temp.staged_calls";
const MAKE_ADDED = `
  DROP TABLE IF EXISTS ${ADDED};
  DROP TABLE IF EXISTS ${TABLE};
  CREATE TEMP TABLE added_calls (${STAGED_COLUMNS.join(", ")})`;
const STAGE = `
  CREATE TEMP TABLE staged_calls (
    ${STAGED_COLUMNS.join(", ")}, PRIMARY KEY (${KEY_COLUMNS.join(", ")}, repository)
  ) WITHOUT ROWID;
  INSERT OR REPLACE INTO ${TABLE} SELECT * FROM ${ADDED} ORDER BY rowid`;
const ROW = `(${STAGED_COLUMNS.map(() => "?").join(", ")})`;
/** A statement for each row takes twice the time: most of it is the call. */
const ROWS_PER_STATEMENT = 50;
/** Thousands of bytes, as SQLite has them with a minus sign; it also sorts within them. */
const CACHE_SIZE = { usual: -2_000, loading: -8_000 };
/** Rows of one transaction, unless they are long. */
const MAX_HELD_ROWS = 500;
const MAX_HELD_CHARACTERS = 4_000_000;

/**
 * A load that stages its records in a temporary table: memory is bounded, and the database is locked
 * for no longer than the merge.
 */
export class SqliteLoad implements Load {
  readonly #connection: SqliteConnection;
  readonly #addOne: StatementSync;
  readonly #addMany: StatementSync;
  readonly #repositories = new Set<string>();
  readonly #sums = new LoadSums();
  #held: LlmCallValues[] = [];
  #heldCharacters = 0;
  #added = 0;
  #isStaged = false;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
    connection.execute(`${MAKE_ADDED}; PRAGMA cache_size = ${CACHE_SIZE.loading}`);
    this.#addOne = connection.prepare(insertRows(1));
    this.#addMany = connection.prepare(insertRows(ROWS_PER_STATEMENT));
  }

  add(records: readonly SourcedRecord[]): Promise<void> {
    return this.addCalls(records.map(toLlmCall));
  }

  async addCalls(calls: readonly LlmCallValues[]): Promise<void> {
    for (const call of calls) {
      this.#held.push(call);
      this.#sums.add(call);
      this.#heldCharacters += notesOf(call).length;
      this.#repositories.add(repositoryOf(call));
    }
    const isFull =
      this.#held.length >= MAX_HELD_ROWS || this.#heldCharacters >= MAX_HELD_CHARACTERS;
    if (isFull) await this.#write();
  }

  /** Returns all that was added. */
  async stage({ replacedFiles, goneFiles, reconciled }: Filled): Promise<Staged> {
    await this.#write();
    if ([replacedFiles, goneFiles, reconciled].some((list = []) => list.length > 0)) this.#stage();
    return {
      isInPlace: false,
      table: TABLE,
      distinct: TABLE,
      added: this.#added,
      repositories: this.#repositories,
      sums: this.#sums,
      // The temporary table has the key for its own.
      search: (body) => body(),
    };
  }

  /** Returns an upsert that puts the records of a new repository straight in, as long as no two of them are one. */
  upsert(database: SqlDatabase, staged: Staged): Upsert {
    const look = lookingUpsert(database, staged);
    return async (ingestedAt, repository, isNew) => {
      const sums = staged.sums.of(repository);
      if (isNew && sums !== undefined) {
        this.#connection.execute("SAVEPOINT new_repository");
        const sql = insertNewStatement(ADDED, sums.isInOrder);
        const inserted = this.#connection.change(sql, ingestedAt, repository);
        if (inserted === sums.records) {
          this.#connection.execute("RELEASE new_repository");
          return sums.days();
        }
        this.#connection.execute("ROLLBACK TO new_repository; RELEASE new_repository");
      }
      this.#stage();
      return look(ingestedAt, repository, isNew);
    };
  }

  /** Gives back what the records take up. */
  end(): void {
    this.#connection.execute(
      `DROP TABLE ${ADDED}; DROP TABLE IF EXISTS ${TABLE}; PRAGMA cache_size = ${CACHE_SIZE.usual}`,
    );
  }

  #stage(): void {
    if (!this.#isStaged) this.#connection.execute(STAGE);
    this.#isStaged = true;
  }

  async #write(): Promise<void> {
    const rows = this.#held;
    this.#held = [];
    this.#heldCharacters = 0;
    this.#added += rows.length;
    await this.#connection.transaction(async () => {
      let start = 0;
      for (; start + ROWS_PER_STATEMENT <= rows.length; start += ROWS_PER_STATEMENT) {
        this.#addMany.run(...rows.slice(start, start + ROWS_PER_STATEMENT).flat());
      }
      for (const row of rows.slice(start)) this.#addOne.run(...row);
    }, "DEFERRED");
  }
}

function insertRows(count: number): string {
  return `INSERT INTO ${ADDED} VALUES ${Array(count).fill(ROW).join(", ")}`;
}
