/** A step of the schema; once released it never changes, and a later step corrects it. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** Every step of the schema, in order. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    sql: `
      CREATE TABLE llm_calls (
        repository TEXT NOT NULL,
        timestamp TEXT NOT NULL,
        session_id TEXT NOT NULL,
        prompt_name TEXT NOT NULL,
        model TEXT NOT NULL,
        input_tokens INTEGER NOT NULL,
        output_tokens INTEGER NOT NULL,
        cache_read_tokens INTEGER NOT NULL,
        cache_write_tokens INTEGER NOT NULL,
        success INTEGER CHECK (success IN (0, 1)),
        duration_ms INTEGER,
        cost_nano_usd INTEGER,
        phase TEXT,
        notes TEXT NOT NULL,
        error_message TEXT,
        agent TEXT NOT NULL,
        branch TEXT NOT NULL,
        source_file TEXT NOT NULL,
        ingested_at TEXT NOT NULL,
        UNIQUE (repository, timestamp, session_id, prompt_name, model)
      ) STRICT;

      CREATE VIEW llm_calls_with_cost AS
        SELECT *, cost_nano_usd / 1e9 AS cost_usd FROM llm_calls;

      CREATE TABLE ingested_files (
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
      ) STRICT;

      CREATE TABLE pruned_repositories (
        repository TEXT PRIMARY KEY,
        pruned_before TEXT NOT NULL
      ) STRICT;
    `,
  },
];
