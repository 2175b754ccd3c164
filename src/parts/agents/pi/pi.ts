import { extname, isAbsolute, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { homeFolders } from "../logs/folders.ts";

const NAME = "pi";
const LOG_EXTENSION = ".jsonl";

/** Pi: one JSON entry a line, in a file per session, in a folder per working directory. */
export const pi: Agent = {
  name: NAME,
  locationVariables: ["PI_CODING_AGENT_SESSION_DIR", "PI_CODING_AGENT_DIR", "HOME", "USERPROFILE"],
  sessionVariable: "PI_SESSION_ID",
  logPlaces,
  isLog: (path) => extname(path) === LOG_EXTENSION,
  readLog: async (path, from, limit) => {
    const { readSession } = await import("./read-session.ts");
    return readSession(NAME, path, from, limit);
  },
};

/** Either variable may begin with `~`; Pi takes the first that is set. */
function logPlaces(environment: Environment): readonly string[] {
  const homes = homeFolders(environment);
  const sessionsFolder = environment.PI_CODING_AGENT_SESSION_DIR;
  if (sessionsFolder) return expandTilde(sessionsFolder, homes);
  const agentFolder = environment.PI_CODING_AGENT_DIR;
  const agentFolders = agentFolder
    ? expandTilde(agentFolder, homes)
    : homes.map((home) => join(home, ".pi", "agent"));
  return agentFolders.map((folder) => join(folder, "sessions"));
}

function expandTilde(folder: string, homes: readonly string[]): readonly string[] {
  if (/^~(?=[\\/]|$)/.test(folder)) return homes.map((home) => join(home, folder.slice(1)));
  return isAbsolute(folder) ? [folder] : [];
}
