import { homedir, userInfo } from "node:os";
import { migrate, requireSchema } from "../sql/migrate.ts";
import { SqlStore } from "../sql/sql-store.ts";
import type { Store } from "../store.ts";
import type { StoreAccess } from "../store-access.ts";
import { connectionAttempts } from "./connection-attempts.ts";
import { PostgresConnection } from "./postgres-connection.ts";
import { PostgresDatabase } from "./postgres-database.ts";
import { PostgresEngine } from "./postgres-engine.ts";
import { postgresSchema } from "./postgres-schema.ts";

/** Opens a database on a Postgres server, or on one that speaks its protocol. */
export async function openPostgresStore(
  url: string,
  { mode, dryRun = false, now, environment = {} }: StoreAccess,
): Promise<Store> {
  const { database, server } = await connect(url, environment);
  try {
    if (dryRun) await database.startDryRun();
    const schema = await postgresSchema(database, server);
    if (mode === "read") await requireSchema(schema);
    else await migrate(schema, now);
    return new SqlStore(new PostgresEngine(database, now), now);
  } catch (error) {
    await database.connection.close();
    throw error;
  }
}

async function connect(url: string, environment: NonNullable<StoreAccess["environment"]>) {
  const plan = await connectionAttempts(url, {
    environment,
    homeFolder: environment.HOME || environment.USERPROFILE || homedir(),
    userName: userInfo().username,
  });
  const { server } = plan;
  return { database: new PostgresDatabase(new PostgresConnection(plan), plan), server };
}
