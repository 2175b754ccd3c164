import { extname, join } from "node:path";
import { LOG_EXTENSION, readSessionLog } from "../claude-code/read-session-log.ts";
import type { Agent, Environment } from "../logs/agent.ts";
import { homeFolders } from "../logs/folders.ts";

const NAME = "openclaude";

/** OpenClaude: made from Claude Code, whose variables it does not heed. */
export const openclaude: Agent = {
  name: NAME,
  locationVariables: ["OPENCLAUDE_CONFIG_DIR", "HOME", "USERPROFILE"],
  sessionVariable: undefined,
  logPlaces,
  isLog: (path) => extname(path) === LOG_EXTENSION,
  readLog: async (path, from, limit) => readSessionLog(NAME, path, from, limit),
};

function logPlaces(environment: Environment): readonly string[] {
  const { OPENCLAUDE_CONFIG_DIR } = environment;
  const folders = OPENCLAUDE_CONFIG_DIR
    ? [OPENCLAUDE_CONFIG_DIR]
    : homeFolders(environment).map((home) => join(home, ".openclaude"));
  return folders.map((folder) => join(folder, "projects"));
}
