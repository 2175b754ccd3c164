import { basename, join } from "node:path";
import type { Agent } from "../logs/agent.ts";
import { homeFolders } from "../logs/folders.ts";

const NAME = "grok-build";
const LOG = "updates.jsonl";

/** Grok Build: one JSON update a line, in a folder per session, in one per working directory. */
export const grokBuild: Agent = {
  name: NAME,
  locationVariables: ["GROK_HOME", "HOME", "USERPROFILE"],
  sessionVariable: undefined,
  logsOneBranch: true,
  logPlaces: (environment) => {
    const { GROK_HOME } = environment;
    const folders = GROK_HOME
      ? [GROK_HOME]
      : homeFolders(environment).map((home) => join(home, ".grok"));
    return folders.map((folder) => join(folder, "sessions"));
  },
  isLog: (path) => basename(path) === LOG,
  readLog: async (path, from, limit) => {
    const { readSession } = await import("./read-session.ts");
    return readSession(NAME, path, from, limit);
  },
};
