import { tmpdir } from "node:os";
import { type PostgresServer, startPostgres } from "../../test/support/postgres/start-postgres.ts";

/** Starts a Postgres that waits for the disk as one in use does; all else is its own default. */
export function startBenchServer(): Promise<PostgresServer> {
  return startPostgres({
    dataParent: tmpdir(),
    settings: {
      fsync: "on",
      synchronous_commit: "on",
      full_page_writes: "on",
      max_wal_size: "1GB",
      shared_buffers: "512MB",
      TimeZone: "UTC",
      dynamic_shared_memory_type: "posix",
    },
  });
}
