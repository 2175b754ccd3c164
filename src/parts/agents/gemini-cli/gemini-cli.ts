import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { homeFolders, listedFolders } from "../logs/folders.ts";

const LOG_EXTENSIONS: ReadonlySet<string> = new Set([".json", ".jsonl"]);
const LOG_FOLDER = "chats";

/** Gemini CLI: a JSON document per session, since 0.39 JSON lines, in a folder per project. */
export const geminiCli: Agent = {
  name: "gemini-cli",
  locationVariables: ["GEMINI_DATA_DIR", "GEMINI_CLI_HOME", "HOME", "USERPROFILE"],
  sessionVariable: undefined,
  logPlaces,
  isLog,
  readLog: async (path, from, limit) => {
    const { readLog } = await import("./read-log.ts");
    return readLog(path, from, limit);
  },
};

/** A project's folder is not known before its first session, so that the folder of them all is searched. */
function logPlaces(environment: Environment): readonly string[] {
  const configured = listedFolders(environment.GEMINI_DATA_DIR);
  if (configured.length > 0) return configured.map(temporaryFolder);
  const { GEMINI_CLI_HOME } = environment;
  const homes = GEMINI_CLI_HOME ? [GEMINI_CLI_HOME] : homeFolders(environment);
  return homes.map((home) => join(home, ".gemini", "tmp"));
}

/** An entry of GEMINI_DATA_DIR may name the `.gemini` folder or its `tmp` folder. */
function temporaryFolder(entry: string): string {
  const inside = join(entry, "tmp");
  return existsSync(inside) ? inside : entry;
}

/** Sub-agents log in a folder of their session's, inside `chats`. */
function isLog(path: string): boolean {
  const folder = dirname(path);
  return (
    LOG_EXTENSIONS.has(extname(path)) &&
    (basename(folder) === LOG_FOLDER || basename(dirname(folder)) === LOG_FOLDER)
  );
}
