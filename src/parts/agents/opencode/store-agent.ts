import { existsSync, readdirSync } from "node:fs";
import { extname, isAbsolute, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { loadedOnce } from "../logs/loaded-once.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";

const DATABASE_EXTENSION = ".db";
const MESSAGE_EXTENSION = ".json";

const loadFileReader = loadedOnce(() => import("./message-file.ts"));

/** What tells an agent with a store like OpenCode's from OpenCode. */
export interface Store {
  readonly name: string;
  readonly locationVariables: readonly string[];
  /** The folders that hold its databases, and `storage/message` with the files of before them. */
  readonly dataFolders: (environment: Environment) => readonly string[];
  readonly defaultDatabase: string;
  /** One for each release channel. */
  readonly channelDatabase: RegExp;
  /** The variables that name another database: the first that is set holds. */
  readonly databaseVariables?: readonly string[];
}

/** Makes the agent of a store: a database for all sessions; before version 1.2 of OpenCode a file per message. */
export function createStoreAgent(store: Store): Agent {
  const { name, locationVariables } = store;
  return {
    name,
    locationVariables,
    sessionVariable: undefined,
    logPlaces: (environment) => placesOf(store, environment),
    isLog: (path) => [DATABASE_EXTENSION, MESSAGE_EXTENSION].includes(extname(path)),
    readLog: async (path, from) => {
      if (extname(path) === MESSAGE_EXTENSION) {
        const { readMessageFile } = await loadFileReader();
        return readMessageFile(name, path);
      }
      const { readMessageDatabase } = await import("./message-database.ts");
      return readMessageDatabase(name, path, from);
    },
  };
}

/** The folder itself is no place: it holds copies of whole working trees. */
function placesOf(store: Store, environment: Environment): readonly string[] {
  return store
    .dataFolders(environment)
    .flatMap((folder) => [
      ...databasesIn(folder, store, environment).flatMap((path) => [path, `${path}-wal`]),
      join(folder, "storage", "message"),
    ]);
}

function databasesIn(folder: string, store: Store, environment: Environment): readonly string[] {
  const configured = store.databaseVariables?.map((name) => environment[name]).find(Boolean);
  const ofChannels = namesIn(folder).filter((name) => store.channelDatabase.test(name));
  const chosen = configured?.endsWith(DATABASE_EXTENSION) ? [configured] : [];
  const paths = new Set([store.defaultDatabase, ...ofChannels, ...chosen]);
  return Array.from(paths, (path) => (isAbsolute(path) ? path : join(folder, path)));
}

function namesIn(folder: string): readonly string[] {
  return (existsSync(folder) && unlessUnreadable(() => readdirSync(folder))) || [];
}
