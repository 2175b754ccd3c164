import { extname, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { dataFolders, homeFolders } from "../logs/folders.ts";

const NAME = "zed";

/** Zed's own agent: a database with a packed document per thread. Other agents that run in Zed keep their own logs. */
export const zed: Agent = {
  name: NAME,
  locationVariables: ["XDG_DATA_HOME", "LOCALAPPDATA", "HOME", "USERPROFILE"],
  sessionVariable: undefined,
  oldestNode: [22, 15],
  logPlaces: (environment) =>
    zedFolders(environment)
      .map((folder) => join(folder, "threads", "threads.db"))
      .flatMap((path) => [path, `${path}-wal`]),
  isLog: (path) => extname(path) === ".db",
  readLog: async (path, from, limit) => {
    const { readThreads } = await import("./read-threads.ts");
    return readThreads(NAME, path, from, limit);
  },
};

/** Where Zed keeps its data on Linux, macOS and Windows. */
function zedFolders(environment: Environment): readonly string[] {
  const { LOCALAPPDATA } = environment;
  return [
    ...dataFolders(environment, "zed"),
    ...homeFolders(environment).map((home) => join(home, "Library", "Application Support", "Zed")),
    ...(LOCALAPPDATA ? [join(LOCALAPPDATA, "Zed")] : []),
  ];
}
