import { join } from "node:path";
import { isThreadLog, threadFolders } from "../codex/thread-logs.ts";
import type { Agent } from "../logs/agent.ts";
import { homeFolders } from "../logs/folders.ts";
import { loadedOnce } from "../logs/loaded-once.ts";

const NAME = "trae-cli";

const loadReader = loadedOnce(() => import("../codex/read-thread-log.ts"));

/** TRAE CLI from version 2: made from Codex. */
export const traeCli: Agent = {
  name: NAME,
  locationVariables: ["HOME", "USERPROFILE"],
  sessionVariable: undefined,
  logsOneBranch: true,
  logPlaces: (environment) =>
    homeFolders(environment).flatMap((home) => threadFolders(join(home, ".trae", "cli"))),
  isLog: isThreadLog,
  readLog: async (path, from, limit) => {
    const { readThreadLog } = await loadReader();
    return readThreadLog(NAME, path, from, limit);
  },
};
