import { setTimeout } from "node:timers/promises";
import { Failure } from "../../../usage/failure.ts";
import type { SqlDatabase } from "../sql/sql-database.ts";

/** Transactions that were committed on the coordinator: those of the last minute, and those that a node lacks. */
const HAS_COMMITTED = "SELECT 1 AS found FROM pg_catalog.pg_dist_transaction LIMIT 1";
/** Those of them that a node has prepared and not committed. Citus gives each a name that no other has. */
const COUNT_OPEN = `SELECT count(*) AS open FROM pg_catalog.pg_dist_transaction WHERE gid IN (
  SELECT unnest(string_to_array(result, ' ')) FROM run_command_on_workers(
    'SELECT string_agg(gid, '' '') FROM pg_catalog.pg_prepared_xacts WHERE database = current_database()'
  ) WHERE success)`;

const DELAY_MS = 500;
/** Citus commits what a node lacks once a minute (`citus.recover_2pc_interval`). */
const LONGEST_MS = 150_000;

/**
 * Waits until all nodes of Citus show what was committed. A node that was lost within a COMMIT does
 * not until Citus has mended it: sums that were made in between would lack its part, and stay so.
 *
 * @throws {Failure} when a node does not show it for minutes.
 */
export async function awaitCommits(database: SqlDatabase): Promise<void> {
  if ((await database.select(HAS_COMMITTED)).length === 0) return;
  for (let waitedMs = 0; waitedMs < LONGEST_MS; waitedMs += DELAY_MS) {
    const [row] = await database.select(COUNT_OPEN);
    if (Number(row?.open) === 0) return;
    await setTimeout(DELAY_MS);
  }
  throw new Failure(
    "A node of the Citus cluster has not finished an earlier COMMIT for minutes. Call recover_prepared_transactions() on the coordinator, and run the command again.",
    { code: "database" },
  );
}
