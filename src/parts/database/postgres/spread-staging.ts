import { randomUUID } from "node:crypto";
import { STAGED_COLUMNS, STAGED_KEY_COLUMNS } from "../llm-call.ts";
import type { Staged, Upsert } from "../sql/merge-staged.ts";
import { isStagingSpread, SEQUENTIALLY } from "./citus-tables.ts";
import { copyLine } from "./copy-line.ts";
import type { PostgresDatabase } from "./postgres-database.ts";
import type { StagedRow, Staging } from "./staging.ts";
import { countingUpsert, isPartitioned } from "./temporary-staging.ts";

const KEY = STAGED_KEY_COLUMNS.join(", ");
const COPY = `COPY staged_calls (load_id, staged_at, ordinal, ${STAGED_COLUMNS.join(", ")}) FROM STDIN`;
/** Fewer are sooner there over one connection to each node than over one for each shard, opened for them. */
const MANY_ROWS = 2_000;

/**
 * Stages by COPY into the table that all loads share and that Citus keeps where the records are: each node
 * merges its own rows. All of it is the load's one transaction, so nobody sees what waits, and
 * nothing stays of a load that was killed.
 */
export class SpreadStaging implements Staging {
  readonly isInPlace = false;
  readonly #database: PostgresDatabase;
  readonly #isPartitioned: boolean;
  readonly #loadId = randomUUID();
  readonly #rows = `staged_calls WHERE load_id = '${this.#loadId}'`;
  readonly #stagedAt: string;
  #isMerged = false;

  private constructor(database: PostgresDatabase, isPartitioned: boolean, now: Date) {
    this.#database = database;
    this.#isPartitioned = isPartitioned;
    this.#stagedAt = now.toISOString();
  }

  /** Begins the transaction; undefined where the table is not spread, or this role may not write to it. */
  static async open(database: PostgresDatabase, now: Date): Promise<SpreadStaging | undefined> {
    if (!(await isStagingSpread(database))) return undefined;
    const [role] = await database.select(
      "SELECT has_table_privilege('staged_calls', 'INSERT') AND has_table_privilege('staged_calls', 'DELETE') AS may",
    );
    if (role?.may !== true) return undefined;
    await database.begin();
    try {
      // Loads of other repositories go on: Citus ends one of two that wait for each other, which runs again.
      await database.connection.query("SET LOCAL citus.enable_deadlock_prevention TO off");
      return new SpreadStaging(database, await isPartitioned(database), now);
    } catch (error) {
      await database.rollback();
      throw error;
    }
  }

  prepare(rows: readonly StagedRow[], firstOrdinal: number): () => Promise<void> {
    let text = "";
    for (const [index, row] of rows.entries()) {
      text += copyLine([this.#loadId, this.#stagedAt, firstOrdinal + index, ...row]);
    }
    return async () => {
      if (firstOrdinal === 0 && rows.length < MANY_ROWS) {
        await this.#database.connection.query(SEQUENTIALLY);
      }
      await this.#database.connection.copy(COPY, text);
    };
  }

  describe(): Pick<Staged, "table" | "distinct" | "search"> {
    return {
      table: `(SELECT * FROM ${this.#rows})`,
      distinct: `(SELECT DISTINCT ON (${KEY}) * FROM ${this.#rows} ORDER BY ${KEY}, ordinal DESC)`,
      search: async (body) => {
        // On the nodes too, which know nothing of a table that is empty most of the time.
        await this.#database.change("SET LOCAL citus.propagate_set_commands TO 'local'");
        await this.#database.change("SET LOCAL enable_nestloop TO off");
        const found = await body();
        await this.#database.change("SET LOCAL enable_nestloop TO on");
        return found;
      },
    };
  }

  upsert(staged: Staged): Upsert {
    return countingUpsert(this.#database, staged, this.#isPartitioned);
  }

  async merge<T>(body: () => Promise<T>): Promise<T> {
    const result = await body();
    await this.#database.connection.query(`DELETE FROM ${this.#rows}`);
    await this.#database.commit();
    this.#isMerged = true;
    return result;
  }

  async discard(): Promise<void> {
    if (!this.#isMerged) await this.#database.rollback();
  }
}
