import { basename, join } from "node:path";
import type { Agent } from "../logs/agent.ts";
import { dataFolders } from "../logs/folders.ts";

const NAME = "muse-code";
const LOG = "session.jsonl";

/** Muse Code: one JSON record a line, in a file per session and per sub-agent, in a folder per day. */
export const museCode: Agent = {
  name: NAME,
  locationVariables: ["XDG_DATA_HOME", "HOME", "USERPROFILE"],
  sessionVariable: undefined,
  logPlaces: (environment) =>
    dataFolders(environment, "muse").map((folder) => join(folder, "sessions")),
  isLog: (path) => basename(path) === LOG,
  readLog: async (path, from, limit) => {
    const { readSession } = await import("./read-session.ts");
    return readSession(NAME, path, from, limit);
  },
};
