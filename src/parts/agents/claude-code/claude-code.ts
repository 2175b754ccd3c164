import { existsSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Agent, Environment, LogPosition, LogReading } from "../logs/agent.ts";
import { homeFolders, listedFolders } from "../logs/folders.ts";
import { isLineStart, readLines } from "../logs/json-lines.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { SessionReader } from "./session-reader.ts";

const NAME = "claude-code";
const LOG_EXTENSION = ".jsonl";

/** Claude Code: one JSON row a line, in a file per session and per sub-agent, in a folder per working directory. */
export const claudeCode: Agent = {
  name: NAME,
  locationVariables: ["CLAUDE_CONFIG_DIR", "XDG_CONFIG_HOME", "HOME", "USERPROFILE"],
  sessionVariable: "CLAUDE_CODE_SESSION_ID",
  logPlaces,
  isLog: (path) => extname(path) === LOG_EXTENSION,
  readLog: async (path, from, limit) => readLog(path, from, limit),
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

function readLog(
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = from !== undefined && isLineStart(path, from.offset) ? from : undefined;
  const reader = new SessionReader(NAME, basename(path, LOG_EXTENSION), start);
  const visit = reader.readLine.bind(reader);
  // A reply stands in several rows, of which the last counts all.
  const until = { limit, mayEnd: () => reader.isBetweenReplies };
  const offset = readLines(path, start?.offset ?? 0, visit, until);
  return reader.finish(offset ?? start?.offset ?? 0);
}
