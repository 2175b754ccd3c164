import { STAGED_COLUMNS } from "../llm-call.ts";
import { hasRecords } from "../sql/merge-staged.ts";
import { lockRepositories } from "../sql/repositories.ts";
import { copyLine } from "./copy-line.ts";
import { isServerError } from "./driver-error.ts";
import type { PostgresDatabase } from "./postgres-database.ts";
import type { StagedRow } from "./staging.ts";

const COLUMNS = STAGED_COLUMNS.join(", ");
const COPY = `COPY llm_calls (${COLUMNS}, ingested_at) FROM STDIN`;
const UNIQUE_VIOLATION = "23505";

/** Records that went to their place cannot stay there: all of the load has to be staged. */
export class NeedsStaging extends Error {
  override readonly name = "NeedsStaging";
}

/**
 * The records of repositories that the database does not know yet: they go by COPY straight to their place, in
 * the load's one transaction, as long as no two of them are one. The server writes them once, and while
 * the next are read.
 */
export class DirectCopy {
  readonly #database: PostgresDatabase;
  readonly #ingestedAt: string;
  readonly #repositories = new Set<string>();
  #hasAdded = false;

  constructor(database: PostgresDatabase, now: Date) {
    this.#database = database;
    this.#ingestedAt = now.toISOString();
  }

  /** Returns rows as COPY takes them. */
  linesOf(rows: readonly StagedRow[]): string {
    let lines = "";
    for (const row of rows) lines += copyLine([...row, this.#ingestedAt]);
    return lines;
  }

  /**
   * Returns whether the rows were added: they are not where the database has records of their repository.
   *
   * @throws {NeedsStaging} when that is so and earlier rows were added.
   */
  async add(rows: readonly StagedRow[], lines: string): Promise<boolean> {
    if (!(await this.#areOfNewRepositories(rows))) {
      if (this.#hasAdded) throw new NeedsStaging();
      return false;
    }
    this.#hasAdded = true;
    await this.#database.connection.copy(COPY, lines);
    return true;
  }

  /** Whether what a statement of the load failed with says that one of the rows is there already. */
  isRefusedBy(error: unknown): boolean {
    return this.#hasAdded && isServerError(error) && error.code === UNIQUE_VIOLATION;
  }

  async #areOfNewRepositories(rows: readonly StagedRow[]): Promise<boolean> {
    for (const [name] of rows) {
      const repository = String(name);
      if (this.#repositories.has(repository)) continue;
      // Until the end nobody else adds to it: its sums are those of this load.
      await lockRepositories(this.#database, [repository]);
      if (await hasRecords(this.#database, repository)) return false;
      this.#repositories.add(repository);
    }
    return true;
  }
}
