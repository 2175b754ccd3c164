import { randomBytes } from "node:crypto";
import { connectTo } from "./holding-client.ts";

/**
 * URL of a database on the coordinator of a real cluster whose nodes have the extension: what runs on every
 * engine runs there as well.
 */
export const CITUS_CLUSTER = process.env.TOKENLEDGER_TEST_CITUS;

/** What a skipped test says. */
export const NEEDS_CLUSTER = "not run: TOKENLEDGER_TEST_CITUS names no cluster";

export interface ClusterSchema extends AsyncDisposable {
  readonly url: string;
}

/** Makes a schema of its own on the cluster, with which a session begins; dropped when it goes out of scope. */
export async function createClusterSchema(cluster: string): Promise<ClusterSchema> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const query = async (sql: string) => {
    await using client = await connectTo(cluster);
    await client.query(sql);
  };
  await query(`CREATE SCHEMA ${name}`);
  const url = new URL(cluster);
  // Few shards: most of a small test's time is making them.
  url.searchParams.set("options", `-c search_path=${name} -c citus.shard_count=4`);
  return {
    // With %20, as libpq has it: a plus sign is one.
    url: url.href.replaceAll("+", "%20"),
    [Symbol.asyncDispose]: () => query(`DROP SCHEMA ${name} CASCADE`),
  };
}
