import { basename, isAbsolute, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { homeFolders } from "../logs/folders.ts";
import { isEventsLog, SESSIONS_FOLDER, STORE } from "./session-files.ts";

const NAME = "copilot-cli";

/** Copilot CLI: one JSON event a line, in a file per session; newer versions have a database of all calls beside them. */
export const copilotCli: Agent = {
  name: NAME,
  locationVariables: ["COPILOT_HOME", "HOME", "USERPROFILE"],
  sessionVariable: "COPILOT_AGENT_SESSION_ID",
  logsOneBranch: true,
  logPlaces: (environment) =>
    copilotFolders(environment).flatMap((folder) => [
      join(folder, SESSIONS_FOLDER),
      join(folder, STORE),
      join(folder, `${STORE}-wal`),
    ]),
  isLog: (path) => basename(path) === STORE || isEventsLog(path),
  readLog: async (path, from, limit) => {
    if (basename(path) === STORE) {
      const { readStore } = await import("./read-store.ts");
      return readStore(NAME, path, from);
    }
    const { readEvents } = await import("./read-events.ts");
    return readEvents(NAME, path, from, limit);
  },
};

function copilotFolders(environment: Environment): readonly string[] {
  const { COPILOT_HOME } = environment;
  if (COPILOT_HOME) return [COPILOT_HOME].filter(isAbsolute);
  return homeFolders(environment).map((home) => join(home, ".copilot"));
}
