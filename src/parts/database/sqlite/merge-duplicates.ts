import { LIST_REPOSITORIES, MERGE_SPELLINGS } from "../sql/merge-spellings.ts";

// Written out: a released step stays what it was.
const KEY_COLUMNS = ["timestamp", "session_id", "prompt_name", "model"];
const VALUE_COLUMNS = [
  ...["input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens", "success"],
  ...["duration_ms", "cost_nano_usd", "phase", "notes", "error_message", "agent", "branch"],
];
const KEY = KEY_COLUMNS.join(", ");
const KEY_OF_CALLS = KEY_COLUMNS.map((column) => `llm_calls.${column}`).join(", ");
const TAKEN = [...VALUE_COLUMNS, "ingested_at"];

/**
 * Makes one row of the rows that several repositories brought of one record: it keeps the
 * repository that was there first and has the values that were read last. Then the key is without
 * the repository. SQLite cannot change a table's key: the rows move to a new table, as they are.
 *
 * @param createTable - makes `llm_calls` without a key
 */
export function mergeDuplicates(createTable: string): readonly string[] {
  return [
    "DROP VIEW llm_calls_with_cost",
    "ALTER TABLE llm_calls RENAME TO llm_calls_before",
    createTable,
    "INSERT INTO llm_calls SELECT * FROM llm_calls_before",
    "DROP TABLE llm_calls_before",
    LIST_REPOSITORIES,
    `CREATE TABLE merged_calls AS SELECT ${KEY} FROM llm_calls GROUP BY ${KEY} HAVING count(*) > 1`,
    `CREATE UNIQUE INDEX merged_calls_key ON merged_calls (${KEY})`,
    RANK_COPIES,
    `UPDATE ingested_files SET rules = '' WHERE repository IN (SELECT repository FROM merged_copies)`,
    TAKE_LATEST_VALUES,
    "DELETE FROM llm_calls WHERE rowid IN (SELECT id FROM merged_copies WHERE age > 1)",
    "DROP TABLE merged_copies",
    "DROP TABLE merged_calls",
    ...MERGE_SPELLINGS,
    `CREATE UNIQUE INDEX llm_calls_key ON llm_calls (${KEY})`,
    "CREATE INDEX llm_calls_repository ON llm_calls (repository, timestamp)",
    "CREATE VIEW llm_calls_with_cost AS SELECT *, cost_nano_usd / 1e9 AS cost_usd FROM llm_calls",
  ];
}

// CROSS JOIN: only the small table has an index.
const RANK_COPIES = `CREATE TABLE merged_copies AS
  SELECT llm_calls.rowid AS id, merged_calls.rowid AS record, llm_calls.repository AS repository,
    row_number() OVER (
      PARTITION BY ${KEY_OF_CALLS} ORDER BY merged.first_ingested_at, merged.repository
    ) AS age,
    row_number() OVER (
      PARTITION BY ${KEY_OF_CALLS} ORDER BY llm_calls.ingested_at DESC, llm_calls.repository
    ) AS freshness
  FROM llm_calls CROSS JOIN merged_calls ON ${sameKey("llm_calls", "merged_calls")}
    JOIN merged_repositories AS merged ON merged.repository = llm_calls.repository`;

const TAKE_LATEST_VALUES = `UPDATE llm_calls
  SET ${TAKEN.map((column) => `${column} = latest.${column}`).join(", ")}
  FROM merged_copies AS kept
    JOIN merged_copies AS fresh ON fresh.record = kept.record AND fresh.freshness = 1
    JOIN llm_calls AS latest ON latest.rowid = fresh.id
  WHERE llm_calls.rowid = kept.id AND kept.age = 1 AND fresh.id <> kept.id
    AND (${list("llm_calls")}) IS DISTINCT FROM (${list("latest")})`;

function list(table: string): string {
  return VALUE_COLUMNS.map((column) => `${table}.${column}`).join(", ");
}

function sameKey(one: string, other: string): string {
  return KEY_COLUMNS.map((column) => `${one}.${column} = ${other}.${column}`).join(" AND ");
}
