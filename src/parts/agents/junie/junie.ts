import { basename, join } from "node:path";
import type { Agent } from "../logs/agent.ts";
import { homeFolders } from "../logs/folders.ts";

const NAME = "junie";
const LOG = "events.jsonl";

/** Junie's command line: one JSON event a line, in a folder per session, beside an index of all sessions. */
export const junie: Agent = {
  name: NAME,
  locationVariables: ["JUNIE_HOME", "HOME", "USERPROFILE"],
  sessionVariable: undefined,
  logPlaces: (environment) => {
    const { JUNIE_HOME } = environment;
    const folders = JUNIE_HOME
      ? [JUNIE_HOME]
      : homeFolders(environment).map((home) => join(home, ".junie"));
    return folders.map((folder) => join(folder, "sessions"));
  },
  isLog: (path) => basename(path) === LOG,
  readLog: async (path, from, limit) => {
    const { readSession } = await import("./read-session.ts");
    return readSession(NAME, path, from, limit);
  },
};
