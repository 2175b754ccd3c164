import { SUMS_OF_CALLS } from "../sql/merge-spellings.ts";
import type { Migration } from "../sql/migrate.ts";
import {
  fillChangeRollup,
  fillSessions,
  rebuildFirstRollups,
  SQLITE_WORDS,
} from "../sql/migration-rollups.ts";
import { mergeDuplicates } from "./merge-duplicates.ts";

// Sums are REAL, exact up to 2^53: what hostile counts add up to fits no integer.
const MEASURES = `
  records INTEGER NOT NULL,
  input_tokens REAL NOT NULL,
  output_tokens REAL NOT NULL,
  cache_read_tokens REAL NOT NULL,
  cache_write_tokens REAL NOT NULL,
  cost_nano_usd REAL NOT NULL,
  unpriced_records INTEGER NOT NULL,
  unpriced_tokens REAL NOT NULL,
  succeeded INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  duration_ms REAL NOT NULL,
  timed_records INTEGER NOT NULL,
  first_timestamp TEXT NOT NULL,
  last_timestamp TEXT NOT NULL`;

const CALLS = [
  "repository TEXT NOT NULL",
  "timestamp TEXT NOT NULL",
  "session_id TEXT NOT NULL",
  "prompt_name TEXT NOT NULL",
  "model TEXT NOT NULL",
  "input_tokens INTEGER NOT NULL",
  "output_tokens INTEGER NOT NULL",
  "cache_read_tokens INTEGER NOT NULL",
  "cache_write_tokens INTEGER NOT NULL",
  "success INTEGER CHECK (success IN (0, 1))",
  "duration_ms INTEGER",
  "cost_nano_usd INTEGER",
  "phase TEXT",
  "notes TEXT NOT NULL",
  "error_message TEXT",
  "agent TEXT NOT NULL",
  "branch TEXT NOT NULL",
  "source_file TEXT NOT NULL",
  "ingested_at TEXT NOT NULL",
];

function rollup(table: string, dimensions: readonly string[]): string {
  const columns = dimensions.map((column) => `${column} TEXT NOT NULL`);
  return `CREATE TABLE ${table} (${columns.join(", ")}, ${MEASURES},
    PRIMARY KEY (${dimensions.join(", ")})) STRICT, WITHOUT ROWID`;
}

function callsTable(constraints: readonly string[] = []): string {
  return `CREATE TABLE llm_calls (${[...CALLS, ...constraints].join(", ")}) STRICT`;
}

/** Every step of the schema, in order. */
export const SQLITE_MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    statements: [
      callsTable(["UNIQUE (repository, timestamp, session_id, prompt_name, model)"]),
      `CREATE VIEW llm_calls_with_cost AS
        SELECT *, cost_nano_usd / 1e9 AS cost_usd FROM llm_calls`,
      `CREATE TABLE ingested_files (
        repository TEXT NOT NULL,
        path TEXT NOT NULL,
        blob_hash TEXT NOT NULL,
        offset_bytes INTEGER NOT NULL,
        prefix_hash TEXT NOT NULL,
        rows INTEGER NOT NULL,
        rules TEXT NOT NULL,
        unpriced_models TEXT NOT NULL,
        ingested_at TEXT NOT NULL,
        PRIMARY KEY (repository, path)
      ) STRICT`,
      `CREATE TABLE pruned_repositories (
        repository TEXT PRIMARY KEY,
        pruned_before TEXT NOT NULL
      ) STRICT`,
    ],
  },
  {
    version: 2,
    statements: [
      `UPDATE OR IGNORE llm_calls SET timestamp = substr(timestamp, 1, 26) || 'Z' WHERE length(timestamp) > 27`,
      `UPDATE llm_calls SET error_message = nullif(substr(error_message, 1, 200), '')`,
      `UPDATE llm_calls SET phase = NULL WHERE length(phase) > 50`,
      `CREATE TABLE repositories (repository TEXT PRIMARY KEY, pruned_before TEXT) STRICT`,
      `INSERT INTO repositories
        SELECT repository, pruned_before
        FROM (SELECT DISTINCT repository FROM llm_calls
          UNION SELECT repository FROM ingested_files
          UNION SELECT repository FROM pruned_repositories)
        LEFT JOIN pruned_repositories USING (repository)`,
      `DROP TABLE pruned_repositories`,
      `CREATE TABLE remote_trees (
        repository TEXT NOT NULL,
        ref TEXT NOT NULL,
        etag TEXT NOT NULL,
        tree_hash TEXT NOT NULL,
        PRIMARY KEY (repository, ref)
      ) STRICT`,
      `CREATE TABLE ingestion_locks (name TEXT PRIMARY KEY) STRICT`,
      `INSERT INTO ingestion_locks VALUES ('rollups')`,
      rollup("daily_usage", ["day", "repository", "model", "prompt_name"]),
      rollup("daily_usage_all", ["day", "model", "prompt_name"]),
      rollup("daily_phase_usage", ["day", "repository", "phase"]),
      rollup("daily_phase_usage_all", ["day", "phase"]),
      rollup("daily_failures", ["day", "repository", "error_message", "model"]),
      rollup("daily_failures_all", ["day", "error_message", "model"]),
      ...rebuildFirstRollups(SQLITE_WORDS),
    ],
  },
  {
    version: 3,
    sums: SUMS_OF_CALLS,
    statements: [
      "ALTER TABLE ingested_files ADD COLUMN shares_records INTEGER NOT NULL DEFAULT 0",
      ...mergeDuplicates(callsTable()),
    ],
  },
  { version: 4, statements: rebuildFirstRollups(SQLITE_WORDS) },
  {
    version: 5,
    statements: [
      "ALTER TABLE llm_calls ADD COLUMN commit_id TEXT",
      "ALTER TABLE repositories ADD COLUMN history TEXT NOT NULL DEFAULT ''",
      `CREATE TABLE commits (
        repository TEXT NOT NULL,
        commit_id TEXT NOT NULL,
        committed_at TEXT NOT NULL,
        subject TEXT NOT NULL,
        author TEXT,
        author_email TEXT,
        pull_request INTEGER,
        outcome TEXT NOT NULL,
        added_lines INTEGER NOT NULL,
        reworked_lines INTEGER NOT NULL,
        PRIMARY KEY (repository, commit_id)
      ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE commit_folders (
        repository TEXT NOT NULL,
        commit_id TEXT NOT NULL,
        folder TEXT NOT NULL,
        place INTEGER NOT NULL,
        lines INTEGER NOT NULL,
        PRIMARY KEY (repository, commit_id, folder)
      ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE pull_requests (
        repository TEXT NOT NULL,
        number INTEGER NOT NULL,
        title TEXT NOT NULL,
        head_branch TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'merged', 'closed')),
        merged_at TEXT,
        closed_at TEXT,
        merge_commit_id TEXT,
        checks TEXT NOT NULL CHECK (checks IN ('unknown', 'passed', 'failed')),
        PRIMARY KEY (repository, number)
      ) STRICT, WITHOUT ROWID`,
      "CREATE TABLE author_salt (name TEXT PRIMARY KEY, salt TEXT NOT NULL) STRICT",
      rollup("daily_change_usage", ["day", "repository", "commit_id", "branch"]),
      "CREATE INDEX daily_change_usage_commit ON daily_change_usage (repository, commit_id)",
      fillChangeRollup(SQLITE_WORDS),
    ],
  },
  {
    version: 6,
    statements: [
      "ALTER TABLE llm_calls ADD COLUMN failed_checks_of INTEGER",
      "ALTER TABLE commits ADD COLUMN merged_by TEXT",
    ],
  },
  {
    version: 7,
    statements: [
      `CREATE TABLE sessions (
        session_id TEXT NOT NULL,
        repository TEXT NOT NULL,
        records INTEGER NOT NULL,
        input_tokens REAL NOT NULL,
        output_tokens REAL NOT NULL,
        cache_read_tokens REAL NOT NULL,
        cache_write_tokens REAL NOT NULL,
        cost_nano_usd REAL NOT NULL,
        unpriced_records INTEGER NOT NULL,
        unpriced_tokens REAL NOT NULL,
        first_timestamp TEXT NOT NULL,
        last_timestamp TEXT NOT NULL,
        PRIMARY KEY (session_id, repository)
      ) STRICT, WITHOUT ROWID`,
      fillSessions(SQLITE_WORDS),
    ],
  },
];
