import { KEY_COLUMNS, STAGED_COLUMNS, STAGED_KEY_COLUMNS } from "../llm-call.ts";
import { lookingUpsert, type Staged, type Upsert } from "../sql/merge-staged.ts";
import { upsertStatement } from "../sql/upsert-statements.ts";
import { copyLine } from "./copy-line.ts";
import { copyRows } from "./copy-rows.ts";
import type { DirectCopy } from "./direct-copy.ts";
import type { PostgresDatabase } from "./postgres-database.ts";
import { type StagedRow, type Staging, stagedColumnTypes } from "./staging.ts";

const TABLE = "staged_records";
const KEY = STAGED_KEY_COLUMNS.join(", ");
const DISTINCT = `(SELECT DISTINCT ON (${KEY}) * FROM ${TABLE} ORDER BY ${KEY}, ordinal DESC)`;
// Without it a server that expects few records of a repository compares each with every staged row.
const INDEX = `CREATE INDEX ON ${TABLE} (${KEY_COLUMNS.join(", ")})`;
const COPY = `COPY ${TABLE} (ordinal, ${STAGED_COLUMNS.join(", ")}) FROM STDIN`;

/**
 * Stages by COPY into a temporary table that lives as long as the load's one transaction, so that
 * a pooler which gives each transaction another connection changes nothing.
 */
export class TemporaryStaging implements Staging {
  readonly #database: PostgresDatabase;
  /** A table in partitions does not tell the `xmax` of what was written. */
  readonly #isPartitioned: boolean;
  /** Undefined where the records have to wait in the table. */
  #direct: DirectCopy | undefined;
  #isMerged = false;

  private constructor(
    database: PostgresDatabase,
    isPartitioned: boolean,
    direct: DirectCopy | undefined,
  ) {
    this.#database = database;
    this.#isPartitioned = isPartitioned;
    this.#direct = direct;
  }

  /** Begins the transaction. Throws the driver's error when the server lacks what this needs. */
  static async open(
    database: PostgresDatabase,
    collation: string,
    direct?: DirectCopy,
  ): Promise<TemporaryStaging> {
    await database.begin();
    try {
      const columns = Object.entries(stagedColumnTypes(collation)).map(
        ([name, type]) => `${name} ${type}`,
      );
      await database.connection.query(
        `CREATE TEMP TABLE ${TABLE} (ordinal bigint, ${columns.join(", ")}) ON COMMIT DROP`,
      );
      await database.connection.query(`SELECT xmax FROM ${TABLE} LIMIT 0`);
      // The merge sorts by key: in memory as far as this goes, on disk beyond.
      await database.connection.query("SET LOCAL work_mem = '64MB'");
      return new TemporaryStaging(database, await isPartitioned(database), direct);
    } catch (error) {
      await database.rollback();
      throw error;
    }
  }

  get isInPlace(): boolean {
    return this.#direct !== undefined;
  }

  prepare(rows: readonly StagedRow[], firstOrdinal: number): () => Promise<void> {
    const direct = this.#direct?.linesOf(rows);
    const staged = direct === undefined ? linesOf(rows, firstOrdinal) : undefined;
    return async () => {
      if (direct !== undefined && (await this.#direct?.add(rows, direct))) return;
      this.#direct = undefined;
      await this.#database.connection.copy(COPY, staged ?? linesOf(rows, firstOrdinal));
    };
  }

  describe() {
    const search = async <T>(body: () => Promise<T>) => {
      await this.#database.change(INDEX);
      return body();
    };
    // A server whose records came by COPY takes more in that way.
    const writeRows = this.#direct && copyRows(this.#database);
    return { table: TABLE, distinct: DISTINCT, search, writeRows };
  }

  upsert(staged: Staged): Upsert {
    return countingUpsert(this.#database, staged, this.#isPartitioned);
  }

  async merge<T>(body: () => Promise<T>): Promise<T> {
    const result = await body();
    // In a dry run the transaction goes on.
    await this.#database.connection.query(`DROP TABLE ${TABLE}`);
    await this.#database.commit();
    this.#isMerged = true;
    return result;
  }

  async discard(): Promise<void> {
    if (!this.#isMerged) await this.#database.rollback();
  }
}

function linesOf(rows: readonly StagedRow[], firstOrdinal: number): string {
  let lines = "";
  for (const [index, row] of rows.entries()) lines += copyLine([firstOrdinal + index, ...row]);
  return lines;
}

export async function isPartitioned({ connection }: PostgresDatabase): Promise<boolean> {
  const [partitioned] = await connection.query(
    "SELECT 1 AS found FROM pg_catalog.pg_class WHERE oid = to_regclass('llm_calls') AND relkind = 'p'",
  );
  return partitioned !== undefined;
}

/** Counts what the statement says it wrote: `xmax` is 0 in a row that is new. A table in partitions does not tell it. */
export function countingUpsert(
  database: PostgresDatabase,
  staged: Staged,
  isPartitioned: boolean,
): Upsert {
  if (isPartitioned) return lookingUpsert(database, staged);
  const { dayOf, dayText } = database.dialect;
  const sql = `
    WITH merged AS (
      ${upsertStatement(staged.distinct)} RETURNING timestamp, (xmax = 0) AS is_new
    )
    SELECT ${dayText(dayOf("timestamp"))} AS day,
      count(*) AS changed, count(CASE WHEN is_new THEN 1 END) AS inserted
    FROM merged GROUP BY 1`;
  return (ingestedAt, repository) => database.select(sql, ingestedAt, repository);
}
