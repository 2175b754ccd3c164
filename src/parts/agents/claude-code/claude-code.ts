import { existsSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { homeFolders, listedFolders } from "../logs/folders.ts";
import { LOG_EXTENSION, readSessionLog } from "./read-session-log.ts";

const NAME = "claude-code";

/** Claude Code: one JSON row a line, in a file per session and per sub-agent, in a folder per working directory. */
export const claudeCode: Agent = {
  name: NAME,
  locationVariables: ["CLAUDE_CONFIG_DIR", "XDG_CONFIG_HOME", "HOME", "USERPROFILE"],
  sessionVariable: "CLAUDE_CODE_SESSION_ID",
  logPlaces,
  isLog: (path) => extname(path) === LOG_EXTENSION,
  readLog: async (path, from, limit) => readSessionLog(NAME, path, from, limit),
};

function logPlaces(environment: Environment): readonly string[] {
  const configured = listedFolders(environment.CLAUDE_CONFIG_DIR);
  if (configured.length > 0) return configured.map(projectsFolder);
  const homes = homeFolders(environment);
  const { XDG_CONFIG_HOME } = environment;
  const configHomes = XDG_CONFIG_HOME
    ? [XDG_CONFIG_HOME]
    : homes.map((home) => join(home, ".config"));
  return [
    ...configHomes.map((folder) => join(folder, "claude", "projects")),
    ...homes.map((home) => join(home, ".claude", "projects")),
  ];
}

/** An entry of CLAUDE_CONFIG_DIR may name the `projects` folder itself. */
function projectsFolder(entry: string): string {
  const inside = join(entry, "projects");
  return basename(entry) === "projects" && !existsSync(inside) ? entry : inside;
}
