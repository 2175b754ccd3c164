import { homedir, userInfo } from "node:os";
import type { OpenDatabase } from "../open-database.ts";
import type { StoreAccess } from "../store-access.ts";
import { connectionAttempts } from "./connection-attempts.ts";
import { PostgresConnection } from "./postgres-connection.ts";
import { PostgresDatabase } from "./postgres-database.ts";
import { PostgresEngine } from "./postgres-engine.ts";
import { postgresSchema } from "./postgres-schema.ts";

/** Opens a database on a Postgres server, or on one that speaks its protocol. */
export async function openPostgresDatabase(
  url: string,
  { dryRun = false, now, environment = {} }: StoreAccess,
): Promise<OpenDatabase> {
  const plan = await connectionAttempts(url, {
    environment,
    homeFolder: environment.HOME || environment.USERPROFILE || homedir(),
    userName: userInfo().username,
  });
  const database = new PostgresDatabase(new PostgresConnection(plan), plan);
  try {
    if (dryRun) await database.startDryRun();
    const schema = await postgresSchema(database, plan.server);
    return { engine: new PostgresEngine(database, now), schema };
  } catch (error) {
    await database.connection.close();
    throw error;
  }
}
