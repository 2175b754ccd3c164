import { openStore } from "../../src/parts/database/open-store.ts";
import type { Store } from "../../src/parts/database/store.ts";
import type { StoreAccess } from "../../src/parts/database/store-access.ts";
import { startPlainServer } from "./postgres/plain-server.ts";
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

/** The engines: SQLite, a real Postgres, and a Postgres that lacks what distributed engines lack. */
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
];

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
