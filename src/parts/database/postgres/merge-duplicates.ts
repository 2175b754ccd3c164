import { LIST_REPOSITORIES, MERGE_SPELLINGS } from "../sql/merge-spellings.ts";

// Written out: a released step stays what it was.
const KEY_COLUMNS = ["timestamp", "session_id", "prompt_name", "model"];
const VALUE_COLUMNS = [
  ...["input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens", "success"],
  ...["duration_ms", "cost_nano_usd", "phase", "notes", "error_message", "agent", "branch"],
];
const KEY = KEY_COLUMNS.join(", ");
const KEY_OF_CALLS = KEY_COLUMNS.map((column) => `llm_calls.${column}`).join(", ");
const COPIES = `llm_calls JOIN merged_calls ON ${sameKey("llm_calls", "merged_calls")}`;

/** As much memory as a load takes, where the server can be told. */
const MEMORY = `SELECT set_config(name, '64MB', true) FROM pg_catalog.pg_settings
  WHERE name IN ('work_mem', 'maintenance_work_mem') AND setting::bigint < 65536`;

/**
 * Makes one row of the rows that several repositories brought of one record: it keeps the
 * repository that was there first and has the values that were read last. Then the key is without
 * the repository. Statements in a transaction's order.
 *
 * @param isSpread - whether the table is distributed over the nodes of Citus
 */
export function mergeDuplicates(isSpread: boolean): readonly string[] {
  return [
    MEMORY,
    // First of all: nobody else reads or writes until the transaction ends.
    "ALTER TABLE llm_calls DROP CONSTRAINT llm_calls_pkey",
    LIST_REPOSITORIES,
    `CREATE TABLE merged_calls AS SELECT ${KEY} FROM llm_calls GROUP BY ${KEY} HAVING count(*) > 1`,
    ...(isSpread ? SPREAD : []),
    REREAD,
    TAKE_LATEST_VALUES,
    DELETE_LATER_REPOSITORIES,
    "DROP TABLE merged_calls",
    ...MERGE_SPELLINGS,
    `ALTER TABLE llm_calls ADD CONSTRAINT llm_calls_pkey PRIMARY KEY (${KEY})`,
    "CREATE INDEX llm_calls_repository ON llm_calls (repository, timestamp)",
  ];
}

/** Citus joins its tables with others that are spread the same way. */
const SPREAD = [
  "SELECT create_reference_table('merged_repositories')",
  "SELECT create_distributed_table('merged_calls', 'session_id', colocate_with => 'llm_calls')",
];

/** What was skipped or doubled before is looked at again, so that values are those of the ledger that holds the record. */
const REREAD = `WITH sharers AS MATERIALIZED (SELECT DISTINCT llm_calls.repository FROM ${COPIES})
  UPDATE ingested_files SET rules = '' WHERE repository IN (SELECT repository FROM sharers)`;

const TAKE_LATEST_VALUES = `UPDATE llm_calls
  SET ${[...VALUE_COLUMNS, "ingested_at"].map((column) => `${column} = latest.${column}`).join(", ")}
  FROM (
    SELECT * FROM (
      SELECT llm_calls.*, row_number() OVER (
        PARTITION BY ${KEY_OF_CALLS} ORDER BY llm_calls.ingested_at DESC, llm_calls.repository
      ) AS place FROM ${COPIES}
    ) AS ranked WHERE place = 1
  ) AS latest
  WHERE ${sameKey("latest", "llm_calls")} AND llm_calls.repository <> latest.repository
    AND (${list("llm_calls")}) IS DISTINCT FROM (${list("latest")})`;

const DELETE_LATER_REPOSITORIES = `DELETE FROM llm_calls WHERE (repository, ${KEY}) IN (
  SELECT repository, ${KEY} FROM (
    SELECT llm_calls.repository, ${KEY_OF_CALLS}, row_number() OVER (
      PARTITION BY ${KEY_OF_CALLS} ORDER BY merged.first_ingested_at, merged.repository
    ) AS place
    FROM ${COPIES}
      JOIN merged_repositories AS merged ON merged.repository = llm_calls.repository
  ) AS ranked WHERE place > 1)`;

function list(table: string): string {
  return VALUE_COLUMNS.map((column) => `${table}.${column}`).join(", ");
}

function sameKey(one: string, other: string): string {
  return KEY_COLUMNS.map((column) => `${one}.${column} = ${other}.${column}`).join(" AND ");
}
