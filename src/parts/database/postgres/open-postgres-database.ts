import { homedir, userInfo } from "node:os";
import type { OpenDatabase, SqlEngine } from "../sql/sql-store.ts";
import type { Filled, Load, LoadCounts } from "../store.ts";
import type { StoreAccess } from "../store-access.ts";
import { connectionAttempts } from "./connection-attempts.ts";
import { DirectCopy, NeedsStaging } from "./direct-copy.ts";
import { PostgresConnection } from "./postgres-connection.ts";
import { PostgresDatabase } from "./postgres-database.ts";
import { PostgresLoad } from "./postgres-load.ts";
import { postgresSchema } from "./postgres-schema.ts";
import { findCollation, isMissingAbility } from "./server-abilities.ts";
import { SpreadStaging } from "./spread-staging.ts";
import type { Staging } from "./staging.ts";
import { TableStaging } from "./table-staging.ts";
import { TemporaryStaging } from "./temporary-staging.ts";

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

/** What Postgres, and what speaks its protocol, adds to the SQL that engines share. */
class PostgresEngine implements SqlEngine {
  readonly database: PostgresDatabase;
  // An index takes keys of up to 2,704 bytes, and a key holds both.
  readonly storableText = { holdsNul: false, maxKeyBytes: 800 };
  readonly #now: () => Date;
  #hasTemporaryTables = true;

  constructor(database: PostgresDatabase, now: () => Date) {
    this.database = database;
    this.#now = now;
  }

  async load(fill: (load: Load) => Promise<Filled>): Promise<LoadCounts> {
    try {
      return await this.#load(fill, () => new DirectCopy(this.database, this.#now()));
    } catch (error) {
      if (error instanceof NeedsStaging) return this.#load(fill, () => undefined);
      throw error;
    }
  }

  #load(
    fill: (load: Load) => Promise<Filled>,
    makeDirect: () => DirectCopy | undefined,
  ): Promise<LoadCounts> {
    return this.database.retried(async () => {
      const direct = makeDirect();
      const load = new PostgresLoad(this.database, () => this.#openStaging(direct));
      try {
        return await load.merge(await fill(load), this.#now());
      } catch (error) {
        throw direct?.isRefusedBy(error) === true ? new NeedsStaging() : error;
      } finally {
        await load.discard();
      }
    });
  }

  close(): Promise<void> {
    return this.database.connection.close();
  }

  /** Stages the fast way and, once the server has refused it, the way that every server knows. */
  async #openStaging(direct: DirectCopy | undefined): Promise<Staging> {
    const spread = await SpreadStaging.open(this.database, this.#now());
    if (spread !== undefined) return spread;
    if (this.#hasTemporaryTables) {
      try {
        const collation = await findCollation(this.database);
        return await TemporaryStaging.open(this.database, collation, direct);
      } catch (error) {
        if (!isMissingAbility(error)) throw error;
        this.#hasTemporaryTables = false;
      }
    }
    return TableStaging.open(this.database);
  }
}
