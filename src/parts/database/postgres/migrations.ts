import { SUMS_OF_CALLS } from "../sql/merge-spellings.ts";
import type { Migration } from "../sql/migrate.ts";
import {
  fillChangeRollup,
  fillSessions,
  POSTGRES_WORDS,
  rebuildFirstRollups,
} from "../sql/migration-rollups.ts";
import { SEQUENTIALLY } from "./citus-tables.ts";
import { mergeDuplicates } from "./merge-duplicates.ts";

/** What of the schema depends on the server. */
export interface SchemaAbilities {
  /** The words after a type that make a column compare by its bytes; empty where the server has none. */
  readonly collation: string;
  /** Whether `llm_calls` is there and distributed over the nodes of Citus. */
  readonly isSpread: boolean;
}

const MEASURES = `
  records BIGINT NOT NULL,
  input_tokens NUMERIC NOT NULL,
  output_tokens NUMERIC NOT NULL,
  cache_read_tokens NUMERIC NOT NULL,
  cache_write_tokens NUMERIC NOT NULL,
  cost_nano_usd NUMERIC NOT NULL,
  unpriced_records BIGINT NOT NULL,
  unpriced_tokens NUMERIC NOT NULL,
  succeeded BIGINT NOT NULL,
  failed BIGINT NOT NULL,
  duration_ms NUMERIC NOT NULL,
  timed_records BIGINT NOT NULL,
  first_timestamp TIMESTAMPTZ NOT NULL,
  last_timestamp TIMESTAMPTZ NOT NULL`;

/** What the view of the first step shows, in its order. */
const VIEWED = [
  ...["repository", "timestamp", "session_id", "prompt_name", "model", "input_tokens"],
  ...["output_tokens", "cache_read_tokens", "cache_write_tokens", "success", "duration_ms"],
  ...["cost_nano_usd", "phase", "notes", "error_message", "agent", "branch", "source_file"],
  "ingested_at",
];

/** Returns every step of the schema, in order. */
export function postgresMigrations({ collation, isSpread }: SchemaAbilities): readonly Migration[] {
  const keyText = `TEXT${collation} NOT NULL`;
  const rollup = (table: string, dimensions: readonly string[]) =>
    `CREATE TABLE ${table} (day DATE NOT NULL, ${dimensions.map((column) => `${column} ${keyText}`).join(", ")}, ${MEASURES},
      PRIMARY KEY (${["day", ...dimensions].join(", ")}))`;
  const values = `
        input_tokens BIGINT NOT NULL,
        output_tokens BIGINT NOT NULL,
        cache_read_tokens BIGINT NOT NULL,
        cache_write_tokens BIGINT NOT NULL,
        success BOOLEAN,
        duration_ms BIGINT,
        cost_nano_usd BIGINT,
        phase TEXT,
        notes TEXT NOT NULL,
        error_message TEXT,
        agent TEXT NOT NULL,
        branch TEXT NOT NULL,
        source_file TEXT NOT NULL`;
  const key = `
        repository ${keyText},
        timestamp TIMESTAMPTZ NOT NULL,
        session_id ${keyText},
        prompt_name ${keyText},
        model ${keyText}`;
  return [
    {
      version: 1,
      statements: [
        `CREATE TABLE llm_calls (${key},${values},
        ingested_at TIMESTAMPTZ NOT NULL,
        PRIMARY KEY (repository, timestamp, session_id, prompt_name, model)
      )`,
        `CREATE VIEW llm_calls_with_cost AS
        SELECT *, cost_nano_usd / 1000000000.0 AS cost_usd FROM llm_calls`,
        `CREATE TABLE staged_calls (
        load_id TEXT NOT NULL,
        ordinal BIGINT NOT NULL,
        staged_at TIMESTAMPTZ NOT NULL,${key},${values},
        PRIMARY KEY (load_id, ordinal)
      )`,
        `CREATE TABLE ingested_files (
        repository ${keyText},
        path ${keyText},
        blob_hash TEXT NOT NULL,
        offset_bytes BIGINT NOT NULL,
        prefix_hash TEXT NOT NULL,
        rows BIGINT NOT NULL,
        rules TEXT NOT NULL,
        unpriced_models TEXT NOT NULL,
        ingested_at TIMESTAMPTZ NOT NULL,
        PRIMARY KEY (repository, path)
      )`,
        `CREATE TABLE repositories (repository ${keyText} PRIMARY KEY, pruned_before TEXT)`,
        `CREATE TABLE remote_trees (
        repository ${keyText},
        ref ${keyText},
        etag TEXT NOT NULL,
        tree_hash TEXT NOT NULL,
        PRIMARY KEY (repository, ref)
      )`,
        `CREATE TABLE ingestion_locks (name TEXT PRIMARY KEY)`,
        `INSERT INTO ingestion_locks VALUES ('rollups')`,
        rollup("daily_usage", ["repository", "model", "prompt_name"]),
        rollup("daily_usage_all", ["model", "prompt_name"]),
        rollup("daily_phase_usage", ["repository", "phase"]),
        rollup("daily_phase_usage_all", ["phase"]),
        rollup("daily_failures", ["repository", "error_message", "model"]),
        rollup("daily_failures_all", ["error_message", "model"]),
      ],
    },
    {
      version: 2,
      // Before the sums: after a query over several connections the tables could not be changed.
      ...(isSpread && { setting: SEQUENTIALLY }),
      sums: SUMS_OF_CALLS,
      statements: [
        "ALTER TABLE ingested_files ADD COLUMN shares_records BOOLEAN NOT NULL DEFAULT false",
        ...mergeDuplicates(isSpread),
      ],
    },
    { version: 3, statements: rebuildFirstRollups(POSTGRES_WORDS) },
    {
      version: 4,
      statements: [
        ...(isSpread ? [SEQUENTIALLY] : []),
        "ALTER TABLE llm_calls ADD COLUMN commit_id TEXT",
        // A view keeps the rights to it when it only gets more columns, at its end.
        `CREATE OR REPLACE VIEW llm_calls_with_cost AS
        SELECT ${VIEWED.join(", ")}, cost_nano_usd / 1000000000.0 AS cost_usd, commit_id FROM llm_calls`,
        "ALTER TABLE repositories ADD COLUMN history TEXT NOT NULL DEFAULT ''",
        `CREATE TABLE commits (
        repository ${keyText},
        commit_id ${keyText},
        committed_at TIMESTAMPTZ NOT NULL,
        subject TEXT NOT NULL,
        author TEXT,
        author_email TEXT,
        pull_request BIGINT,
        outcome TEXT NOT NULL,
        added_lines BIGINT NOT NULL,
        reworked_lines BIGINT NOT NULL,
        PRIMARY KEY (repository, commit_id)
      )`,
        `CREATE TABLE commit_folders (
        repository ${keyText},
        commit_id ${keyText},
        folder ${keyText},
        place BIGINT NOT NULL,
        lines BIGINT NOT NULL,
        PRIMARY KEY (repository, commit_id, folder)
      )`,
        `CREATE TABLE pull_requests (
        repository ${keyText},
        number BIGINT NOT NULL,
        title TEXT NOT NULL,
        head_branch TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'merged', 'closed')),
        merged_at TIMESTAMPTZ,
        closed_at TIMESTAMPTZ,
        merge_commit_id TEXT,
        checks TEXT NOT NULL CHECK (checks IN ('unknown', 'passed', 'failed')),
        PRIMARY KEY (repository, number)
      )`,
        "CREATE TABLE author_salt (name TEXT PRIMARY KEY, salt TEXT NOT NULL)",
        rollup("daily_change_usage", ["repository", "commit_id", "branch"]),
        "CREATE INDEX daily_change_usage_commit ON daily_change_usage (repository, commit_id)",
        fillChangeRollup(POSTGRES_WORDS),
      ],
    },
    {
      version: 5,
      statements: [
        ...(isSpread ? [SEQUENTIALLY] : []),
        "ALTER TABLE llm_calls ADD COLUMN failed_checks_of BIGINT",
        `CREATE OR REPLACE VIEW llm_calls_with_cost AS
        SELECT ${VIEWED.join(", ")}, cost_nano_usd / 1000000000.0 AS cost_usd, commit_id, failed_checks_of FROM llm_calls`,
        "ALTER TABLE commits ADD COLUMN merged_by TEXT",
      ],
    },
    {
      version: 6,
      statements: [
        `CREATE TABLE sessions (
        session_id ${keyText},
        repository ${keyText},
        records BIGINT NOT NULL,
        input_tokens NUMERIC NOT NULL,
        output_tokens NUMERIC NOT NULL,
        cache_read_tokens NUMERIC NOT NULL,
        cache_write_tokens NUMERIC NOT NULL,
        cost_nano_usd NUMERIC NOT NULL,
        unpriced_records BIGINT NOT NULL,
        unpriced_tokens NUMERIC NOT NULL,
        first_timestamp TIMESTAMPTZ NOT NULL,
        last_timestamp TIMESTAMPTZ NOT NULL,
        PRIMARY KEY (session_id, repository)
      )`,
        // Sessions are counted from it alone: the table is several times as long.
        "CREATE INDEX sessions_with_records ON sessions (session_id) WHERE records > 0",
        fillSessions(POSTGRES_WORDS),
      ],
    },
  ];
}
