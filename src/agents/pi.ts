import { extname, isAbsolute, join } from "node:path";
import type { Agent, Environment } from "../agent-logs/agent.ts";

const NAME = "pi";
const LOG_EXTENSION = ".jsonl";

/** Pi: one JSON entry a line, in a file per session, in a folder per working directory. */
export const pi: Agent = {
  name: NAME,
  locationVariables: ["PI_CODING_AGENT_SESSION_DIR", "PI_CODING_AGENT_DIR", "HOME", "USERPROFILE"],
  sessionVariable: "PI_SESSION_ID",
  logPlaces,
  isLog: (path) => extname(path) === LOG_EXTENSION,
  readLog: async (path, from) => {
    const { readSession } = await import("./pi/read-session.ts");
    return readSession(NAME, path, from);
  },
};

/** Either variable may begin with `~`; Pi takes the first that is set. */
function logPlaces(environment: Environment): readonly string[] {
  const homes = [environment.HOME, environment.USERPROFILE].filter(isSet);
  const sessionsFolder = environment.PI_CODING_AGENT_SESSION_DIR;
  if (isSet(sessionsFolder)) return expandTilde(sessionsFolder, homes);
  const agentFolder = environment.PI_CODING_AGENT_DIR;
  const agentFolders = isSet(agentFolder)
    ? expandTilde(agentFolder, homes)
    : homes.map((home) => join(home, ".pi", "agent"));
  return agentFolders.map((folder) => join(folder, "sessions"));
}

const isSet = (value: string | undefined): value is string => value !== undefined && value !== "";

function expandTilde(folder: string, homes: readonly string[]): readonly string[] {
  if (/^~(?=[\\/]|$)/.test(folder)) return homes.map((home) => join(home, folder.slice(1)));
  return isAbsolute(folder) ? [folder] : [];
}
