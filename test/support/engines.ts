import { openStore } from "../../src/parts/database/open-store.ts";
import type { Store } from "../../src/parts/database/store.ts";
import type { StoreAccess } from "../../src/parts/database/store-access.ts";
import { CITUS_CLUSTER, createClusterSchema } from "./postgres/citus-cluster.ts";
import { startPlainServer } from "./postgres/plain-server.ts";
import { createPretendedCitus } from "./postgres/pretended-citus.ts";
import { createDatabase } from "./postgres/shared-server.ts";
import { NOW } from "./store.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

/** A database that is a test's own; gone when it goes out of scope. */
export interface EngineDatabase extends AsyncDisposable {
  readonly url: string;
  open(access?: Partial<StoreAccess>): Promise<Store>;
}

/** A kind of database that every test of the store is run with. */
export interface Engine {
  readonly name: string;
  createDatabase(): Promise<EngineDatabase>;
}

/**
 * The engines: SQLite, a real Postgres, a Postgres that lacks what distributed engines lack, one that
 * refuses what Citus refuses, and the real cluster that TOKENLEDGER_TEST_CITUS names.
 */
export const ENGINES: readonly Engine[] = [
  {
    name: "SQLite",
    createDatabase: async () => {
      const folder = await createTemporaryFolder();
      return engineDatabase(`sqlite://${folder.path}/telemetry.db`, folder);
    },
  },
  {
    name: "Postgres",
    createDatabase: async () => {
      const database = await createDatabase();
      return engineDatabase(database.url, database);
    },
  },
  {
    name: "Postgres without its extras",
    createDatabase: async () => {
      const database = await createDatabase();
      const server = await startPlainServer(database.url);
      return engineDatabase(server.url, server, database);
    },
  },
  {
    name: "Citus, pretended",
    createDatabase: async () => {
      const citus = await createPretendedCitus();
      return engineDatabase(citus.url, citus);
    },
  },
  ...(CITUS_CLUSTER === undefined ? [] : [engineOfCluster(CITUS_CLUSTER)]),
];

function engineOfCluster(cluster: string): Engine {
  return {
    name: "Citus",
    createDatabase: async () => {
      const schema = await createClusterSchema(cluster);
      return engineDatabase(schema.url, schema);
    },
  };
}

/** Opens a new, empty store of an engine; its database goes with it. */
export async function openStoreOf(engine: Engine): Promise<Store> {
  const database = await engine.createDatabase();
  const store = await database.open();
  const dispose = store[Symbol.asyncDispose].bind(store);
  return Object.assign(store, {
    async [Symbol.asyncDispose]() {
      await dispose();
      await database[Symbol.asyncDispose]();
    },
  });
}

function engineDatabase(url: string, ...resources: readonly AsyncDisposable[]): EngineDatabase {
  return {
    url,
    open: (access = {}) => openStore(url, ".", { mode: "create", now: () => NOW, ...access }),
    async [Symbol.asyncDispose]() {
      for (const resource of resources) await resource[Symbol.asyncDispose]();
    },
  };
}
