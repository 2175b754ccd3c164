import { openDatabase } from "../../src/parts/database/open-store.ts";
import { pendingMigrations } from "../../src/parts/database/sql/migrate.ts";
import type { SqlDatabase } from "../../src/parts/database/sql/sql-database.ts";
import { NOW } from "./store.ts";

const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  daily_usage: ["repository", "model", "prompt_name"],
  daily_usage_all: ["model", "prompt_name"],
  daily_phase_usage: ["repository", "phase"],
  daily_phase_usage_all: ["phase"],
  daily_failures: ["repository", "error_message", "model"],
  daily_failures_all: ["error_message", "model"],
  daily_change_usage: ["repository", "commit_id", "branch"],
};

/** What each sum of a roll-up adds up, in words that every engine has. */
const SUMS = {
  records: "1",
  input_tokens: "input_tokens",
  output_tokens: "output_tokens",
  cache_read_tokens: "cache_read_tokens",
  cache_write_tokens: "cache_write_tokens",
  cost_nano_usd: "coalesce(cost_nano_usd, 0)",
  unpriced_records: "CASE WHEN cost_nano_usd IS NULL THEN 1 ELSE 0 END",
  unpriced_tokens: "CASE WHEN cost_nano_usd IS NULL THEN input_tokens + output_tokens ELSE 0 END",
  succeeded: "CASE WHEN success AND failed_checks_of IS NULL THEN 1 ELSE 0 END",
  failed: "CASE WHEN NOT success OR failed_checks_of IS NOT NULL THEN 1 ELSE 0 END",
  duration_ms: "coalesce(duration_ms, 0)",
  timed_records: "CASE WHEN duration_ms IS NULL THEN 0 ELSE 1 END",
};

/** What texts of a roll-up are where they are not the record's own. */
const TEXTS: Readonly<Record<string, string>> = {
  error_message: `CASE WHEN failed_checks_of IS NOT NULL AND coalesce(success, true)
    THEN 'required checks of the pull request failed' ELSE coalesce(error_message, '') END`,
};

/** What a database holds, found without its queries. */
export interface StoredUsage {
  readonly records: number;
  /** Rows of roll-ups that are not the sums of the records, and sums that no row has: none in a sound database. */
  readonly falseSums: number;
  /** Files that are remembered, with their rows. */
  readonly files: readonly string[];
  /** Rows that killed loads have left. */
  readonly leftovers: number;
}

/** Reads what a database holds; nothing where not all of its tables are there yet. */
export async function readStoredUsage(url: string): Promise<StoredUsage> {
  const { engine, schema } = await openDatabase(url, ".", {
    mode: "create",
    now: () => NOW,
    dryRun: true,
  });
  try {
    const { database } = engine;
    if ((await pendingMigrations(schema)).length > 0) return NOTHING;
    const count = async (table: string) => {
      const [row] = await database.select(`SELECT count(*) AS number FROM ${table}`);
      return Number(row?.number);
    };
    const files = await database.select("SELECT path, rows FROM ingested_files ORDER BY path");
    let falseSums = 0;
    for (const table of Object.keys(DIMENSIONS)) falseSums += await countFalseSums(database, table);
    falseSums += await countFalseSessions(database);
    return {
      records: await count("llm_calls"),
      falseSums,
      files: files.map(({ path, rows }) => `${path}: ${rows}`),
      leftovers: url.startsWith("sqlite:") ? 0 : await count("staged_calls"),
    };
  } finally {
    await engine.close();
  }
}

const NOTHING: StoredUsage = { records: 0, falseSums: 0, files: [], leftovers: 0 };

async function countFalseSums(database: SqlDatabase, table: string): Promise<number> {
  const { dayOf } = database.dialect;
  const dimensions = DIMENSIONS[table] ?? [];
  const rollup = `SELECT day, ${dimensions.join(", ")}, ${Object.keys(SUMS).join(", ")},
      first_timestamp, last_timestamp FROM ${table} WHERE records > 0`;
  const sums = Object.values(SUMS).map((expression) => `sum(${expression})`);
  const groups = ["", ...dimensions].map((_, index) => index + 1).join(", ");
  const texts = dimensions.map((column) => TEXTS[column] ?? `coalesce(${column}, '')`).join(", ");
  const isOfFailures = table.startsWith("daily_failures");
  const condition = isOfFailures ? "WHERE NOT success OR failed_checks_of IS NOT NULL" : "";
  const calls = `SELECT ${dayOf("timestamp")}, ${texts}, ${sums.join(", ")},
      min(timestamp), max(timestamp) FROM llm_calls ${condition} GROUP BY ${groups}`;
  return countDifferences(database, rollup, calls);
}

/** The sums of a session, which has a row for each repository. */
async function countFalseSessions(database: SqlDatabase): Promise<number> {
  const { succeeded: _, failed: __, duration_ms: ___, timed_records: ____, ...usage } = SUMS;
  const sums = Object.values(usage).map((expression) => `sum(${expression})`);
  return countDifferences(
    database,
    `SELECT session_id, repository, ${Object.keys(usage).join(", ")}, first_timestamp, last_timestamp
     FROM sessions WHERE records > 0`,
    `SELECT session_id, repository, ${sums.join(", ")}, min(timestamp), max(timestamp)
     FROM llm_calls WHERE substr(session_id, 1, 4) <> 'row:'
     GROUP BY 1, 2`,
  );
}

/** Counts the rows that only one of two queries has. */
async function countDifferences(
  database: SqlDatabase,
  one: string,
  other: string,
): Promise<number> {
  const without = (rows: string, others: string) =>
    `SELECT count(*) AS number FROM (SELECT * FROM (${rows}) AS one EXCEPT SELECT * FROM (${others}) AS other) AS rest`;
  let number = 0;
  for (const sql of [without(one, other), without(other, one)]) {
    const [row] = await database.select(sql);
    number += Number(row?.number);
  }
  return number;
}
