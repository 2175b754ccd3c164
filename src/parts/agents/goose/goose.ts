import { basename, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { dataFolders } from "../logs/folders.ts";

const NAME = "goose";
const DATABASE = "sessions.db";

/** Goose: a database of all sessions' calls. */
export const goose: Agent = {
  name: NAME,
  locationVariables: ["GOOSE_PATH_ROOT", "XDG_DATA_HOME", "APPDATA", "HOME", "USERPROFILE"],
  sessionVariable: undefined,
  logPlaces: (environment) =>
    gooseFolders(environment).flatMap((folder) => {
      const path = join(folder, "sessions", DATABASE);
      return [path, `${path}-wal`];
    }),
  isLog: (path) => basename(path) === DATABASE,
  readLog: async (path, from) => {
    const { readLedger } = await import("./read-ledger.ts");
    return readLedger(NAME, path, from);
  },
};

function gooseFolders(environment: Environment): readonly string[] {
  const { GOOSE_PATH_ROOT, APPDATA } = environment;
  if (GOOSE_PATH_ROOT) return [join(GOOSE_PATH_ROOT, "data")];
  const onWindows = APPDATA ? [join(APPDATA, "Block", "goose", "data")] : [];
  return [...dataFolders(environment, "goose"), ...onWindows];
}
