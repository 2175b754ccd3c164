import { STAGED_COLUMNS, STAGED_KEY_COLUMNS } from "../../src/parts/database/llm-call.ts";
import { upsertStatement } from "../../src/parts/database/sql/upsert-statements.ts";

const LEDGER_COLUMNS = [
  "timestamp",
  "model",
  "prompt_tokens",
  "completion_tokens",
  "task_success",
  "task_type",
  "duration_ms",
  "notes",
  "session_id",
  "cache_read_tokens",
  "cache_write_tokens",
  "cost_usd",
  "agent",
  "branch",
];

/** Returns what `sqlite3` is told to load a ledger into a table of the same unique key. */
export function sqliteReferenceScript(ledger: string): string {
  return [
    `CREATE TABLE reference (${LEDGER_COLUMNS.join(", ")}, UNIQUE (timestamp, session_id, task_type, model));`,
    `.import --csv --skip 1 "${ledger}" reference`,
    "",
  ].join("\n");
}

/**
 * Returns what `psql` is told to load a ledger by way of an unlogged table into one that is made
 * as `llm_calls` is, with the upsert that ingestion runs.
 */
export function postgresReferenceScript(ledger: string): string {
  const expressions: Readonly<Record<string, string>> = {
    repository: "'acme/shop'",
    prompt_name: "task_type",
    input_tokens: "prompt_tokens",
    output_tokens: "completion_tokens",
    success: "task_success",
    cost_nano_usd: "(cost_usd * 1000000000)::bigint",
    phase: "NULL",
    error_message: "NULL",
    source_file: "'usage.csv'",
  };
  const key = STAGED_KEY_COLUMNS.join(", ");
  const columns = STAGED_COLUMNS.map((column) => `${expressions[column] ?? column} AS ${column}`);
  const distinct = `(SELECT DISTINCT ON (${key}) * FROM (SELECT ${columns.join(", ")} FROM staging) AS rows ORDER BY ${key})`;
  return `
    CREATE TABLE IF NOT EXISTS reference (LIKE llm_calls INCLUDING ALL);
    CREATE UNLOGGED TABLE staging (
      timestamp timestamptz, model text COLLATE "C", prompt_tokens bigint, completion_tokens bigint,
      task_success boolean, task_type text COLLATE "C", duration_ms bigint, notes text,
      session_id text COLLATE "C", cache_read_tokens bigint, cache_write_tokens bigint,
      cost_usd numeric, agent text, branch text);
    \\copy staging from '${ledger}' with (format csv, header)
    SET work_mem = '64MB';
    ${upsertStatement(distinct).replaceAll("llm_calls", "reference").replace("?", "now()").replace("?", "'acme/shop'")};
    DROP TABLE staging;
  `;
}
