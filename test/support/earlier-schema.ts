import { openDatabase } from "../../src/parts/database/open-store.ts";
import { migrate } from "../../src/parts/database/sql/migrate.ts";
import { NOW } from "./store.ts";

/** The newest schema whose key begins with the repository. */
export const REPOSITORY_IN_KEY = { sqlite: 2, postgres: 1 };

/** The tables of which version 0.3.0 gave each node of Citus a copy. */
export const OF_EACH_NODE = [
  ...["ingested_files", "repositories", "remote_trees", "ingestion_locks"],
  ...["daily_usage", "daily_usage_all", "daily_phase_usage", "daily_phase_usage_all"],
  ...["daily_failures", "daily_failures_all"],
];
/** How it spread its tables over the nodes. */
const DISTRIBUTION = [
  "SET LOCAL citus.multi_shard_modify_mode TO 'sequential'",
  ...OF_EACH_NODE.map((table) => `SELECT create_reference_table('${table}')`),
  "SELECT create_distributed_table('llm_calls', 'session_id')",
];

/** Makes a schema as an earlier version of tokenledger left it. */
export async function createEarlierSchema(url: string): Promise<void> {
  const version = url.startsWith("sqlite:") ? REPOSITORY_IN_KEY.sqlite : REPOSITORY_IN_KEY.postgres;
  const { engine, schema } = await openDatabase(url, ".", { mode: "create", now: () => NOW });
  try {
    const migrations = schema.migrations.filter((each) => each.version <= version);
    const pendingDistribution = async () => {
      const statements = (await schema.pendingDistribution?.()) ?? [];
      return statements.length === 0 ? [] : DISTRIBUTION;
    };
    await migrate({ ...schema, migrations, pendingDistribution }, () => NOW);
  } finally {
    await engine.close();
  }
}

/** A row of `llm_calls` as it was then; name only what the test is about. */
export interface EarlierRow {
  readonly repository: string;
  readonly sessionId?: string;
  readonly inputTokens?: number;
  readonly costNanoUsd?: number;
  /** RFC 3339, UTC. */
  readonly ingestedAt?: string;
}

/** Returns the SQL that stores rows as an earlier version of tokenledger did, except for the roll-ups. */
export function insertEarlierRows(rows: readonly EarlierRow[]): string {
  const values = rows.map(
    ({
      repository,
      sessionId = "s",
      inputTokens = 100,
      costNanoUsd = 5_000_000_000,
      ingestedAt = "2026-01-01T00:00:00.000Z",
    }) =>
      `('${repository}', '2025-12-01T10:00:00.000Z', '${sessionId}', 'execute', 'opus', ${inputTokens}, 6, 1, 2, true, 10, ${costNanoUsd}, '6', 'Phase 6', NULL, 'codex', 'main', '.telemetry/usage.csv', '${ingestedAt}')`,
  );
  const names = [...new Set(rows.map(({ repository }) => repository))];
  return [
    `INSERT INTO llm_calls VALUES ${values.join(", ")}`,
    ...names.flatMap((name) => [
      `INSERT INTO repositories (repository) VALUES ('${name}')`,
      `INSERT INTO ingested_files VALUES ('${name}', '.telemetry/usage.csv', 'b', 1, 'p', 3, '1', '[]', '2026-01-01T00:00:00.000Z')`,
    ]),
  ].join(";\n");
}
