import { join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { homeFolders } from "../logs/folders.ts";
import { loadedOnce } from "../logs/loaded-once.ts";
import { isThreadLog, threadFolders } from "./thread-logs.ts";

const NAME = "codex";

const loadReader = loadedOnce(() => import("./read-thread-log.ts"));

/** Codex CLI: one JSON row a line, in a file per thread, in a folder per day or in the archive. */
export const codex: Agent = {
  name: NAME,
  locationVariables: ["CODEX_HOME", "HOME", "USERPROFILE"],
  sessionVariable: "CODEX_THREAD_ID",
  logsOneBranch: true,
  logPlaces,
  isLog: isThreadLog,
  readLog: async (path, from, limit) => {
    const { readThreadLog } = await loadReader();
    return readThreadLog(NAME, path, from, limit);
  },
};

function logPlaces(environment: Environment): readonly string[] {
  const { CODEX_HOME } = environment;
  const homes = CODEX_HOME
    ? [CODEX_HOME]
    : homeFolders(environment).map((home) => join(home, ".codex"));
  return homes.flatMap(threadFolders);
}
