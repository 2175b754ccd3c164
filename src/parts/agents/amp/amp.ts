import { extname, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { dataFolders, listedFolders } from "../logs/folders.ts";

const NAME = "amp";

/** Amp: a JSON document for each thread, as far as it keeps them on this machine. */
export const amp: Agent = {
  name: NAME,
  locationVariables: ["AMP_DATA_DIR", "XDG_DATA_HOME", "HOME", "USERPROFILE"],
  sessionVariable: "AMP_CURRENT_THREAD_ID",
  logsOneBranch: true,
  logPlaces,
  isLog: (path) => extname(path) === ".json",
  readLog: async (path) => {
    const { readThread } = await import("./read-thread.ts");
    return readThread(NAME, path);
  },
};

function logPlaces(environment: Environment): readonly string[] {
  const configured = listedFolders(environment.AMP_DATA_DIR);
  const folders = configured.length > 0 ? configured : dataFolders(environment, NAME);
  return folders.map((folder) => join(folder, "threads"));
}
