import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { homeFolders, listedFolders } from "../logs/folders.ts";

const LOG_EXTENSION = ".jsonl";

/** Qwen Code: one JSON row a line, in a file per session and per sub-agent, in a folder per working directory. */
export const qwenCode: Agent = {
  name: "qwen-code",
  locationVariables: ["QWEN_DATA_DIR", "QWEN_RUNTIME_DIR", "QWEN_HOME", "HOME", "USERPROFILE"],
  sessionVariable: "QWEN_CODE_SESSION_ID",
  // Each row has one, that of the first: it is looked up once.
  logsOneBranch: true,
  logPlaces,
  isLog,
  readLog: async (path, from, limit) => {
    const { readLog } = await import("./read-log.ts");
    return readLog(path, from, limit);
  },
};

function logPlaces(environment: Environment): readonly string[] {
  const configured = listedFolders(environment.QWEN_DATA_DIR);
  if (configured.length > 0) return configured.map(projectsFolder);
  const { QWEN_RUNTIME_DIR, QWEN_HOME } = environment;
  const ownFolder = QWEN_RUNTIME_DIR || QWEN_HOME;
  if (ownFolder) return [join(ownFolder, "projects")];
  return homeFolders(environment).map((home) => join(home, ".qwen", "projects"));
}

/** An entry of QWEN_DATA_DIR may name the `projects` folder itself. */
function projectsFolder(entry: string): string {
  const inside = join(entry, "projects");
  return basename(entry) === "projects" && !existsSync(inside) ? entry : inside;
}

/** Beside `<project>/chats/<session>.jsonl` there are `<project>/subagents/<session>/agent-<id>.jsonl`. */
function isLog(path: string): boolean {
  const folder = dirname(path);
  return (
    extname(path) === LOG_EXTENSION &&
    (basename(folder) === "chats" || basename(dirname(folder)) === "subagents")
  );
}
