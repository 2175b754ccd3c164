import { Failure } from "../../../usage/failure.ts";
import type { SqlDatabase } from "../sql/sql-database.ts";
import { hasCitus } from "./server-abilities.ts";

/**
 * Tables that version 0.3.0 copied to each node. A write to such a copy keeps all other writers of
 * the table waiting until COMMIT; on the coordinator alone, writers of different rows go on.
 */
const LOCAL_TABLES = [
  ...["ingested_files", "repositories", "remote_trees", "ingestion_locks"],
  ...["daily_usage", "daily_usage_all", "daily_phase_usage", "daily_phase_usage_all"],
  ...["daily_failures", "daily_failures_all"],
  ...["commits", "commit_folders", "pull_requests", "author_salt", "daily_change_usage"],
];

/** One connection per node: a transaction may not use several before a table of all nodes is changed. */
export const SEQUENTIALLY = "SET LOCAL citus.multi_shard_modify_mode TO 'sequential'";

/** By the session: the key holds no other column that tells records of one moment apart. No table of others decides where. */
const SPREAD_CALLS =
  "SELECT create_distributed_table('llm_calls', 'session_id', colocate_with => 'none')";
/** In the same places, so that each node merges its own rows. */
const SPREAD_STAGED = [
  "ALTER TABLE staged_calls DROP CONSTRAINT staged_calls_pkey",
  "ALTER TABLE staged_calls ADD CONSTRAINT staged_calls_pkey PRIMARY KEY (load_id, ordinal, session_id)",
  "SELECT create_distributed_table('staged_calls', 'session_id', colocate_with => 'llm_calls')",
];

/**
 * Refuses a worker of a cluster: it shows the records, but has none of the other tables.
 *
 * @throws {Failure} that names the coordinator as the cluster does.
 */
export async function requireCoordinator(database: SqlDatabase, server: string): Promise<void> {
  if (!(await hasCitus(database))) return;
  const [node] = await database.select(
    `SELECT groupid, (SELECT nodename || ':' || nodeport FROM pg_dist_node WHERE groupid = 0 LIMIT 1) AS coordinator
     FROM pg_dist_local_group`,
  );
  if (Number(node?.groupid ?? 0) === 0) return;
  const name = node?.coordinator == null ? "" : `, which it knows as ${node.coordinator}`;
  throw new Failure(
    `Cannot use the database ${server}: it is a worker of a Citus cluster. Name the cluster's coordinator${name}.`,
    { code: "database" },
  );
}

/** Returns whether the records are spread over the nodes of a server with Citus. */
export async function isSpread(database: SqlDatabase): Promise<boolean> {
  return (await hasCitus(database)) && (await listSpread(database)).has("llm_calls");
}

/** Returns whether the rows that wait are spread as the records are. */
export async function isStagingSpread(database: SqlDatabase): Promise<boolean> {
  return (await hasCitus(database)) && (await listSpread(database)).has("staged_calls");
}

/** Returns what is still to be sent to a server with Citus, in a transaction's order; nothing to others. */
export async function pendingDistribution(database: SqlDatabase): Promise<readonly string[]> {
  if (!(await hasCitus(database))) return [];
  const spread = await listSpread(database);
  const statements = [
    ...LOCAL_TABLES.filter((table) => spread.has(table)).map(
      (table) => `SELECT undistribute_table('${table}')`,
    ),
    ...(spread.has("llm_calls") ? [] : [SPREAD_CALLS]),
    ...(spread.has("staged_calls") ? [] : SPREAD_STAGED),
  ];
  return statements.length === 0 ? [] : [SEQUENTIALLY, ...statements];
}

/** Returns the tables of the schema that Citus knows of. */
async function listSpread(database: SqlDatabase): Promise<ReadonlySet<string>> {
  const names = ["llm_calls", "staged_calls", ...LOCAL_TABLES];
  const rows = await database.select(
    `SELECT name FROM unnest(?::text[]) AS names(name)
     WHERE EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = to_regclass(name))`,
    names,
  );
  return new Set(rows.map(({ name }) => String(name)));
}
