import { existsSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { homeFolders } from "../logs/folders.ts";

const NAME = "codex";
const ACTIVE = "sessions";
const ARCHIVE = "archived_sessions";
// Codex packs logs that nobody wrote to for a week.
const LOG = /\.jsonl(\.zst)?$/;
const ROLLOUT_DATE = /^rollout-(\d{4})-(\d\d)-(\d\d)T/;

/** Codex CLI: one JSON row a line, in a file per thread, in a folder per day or in the archive. */
export const codex: Agent = {
  name: NAME,
  locationVariables: ["CODEX_HOME", "HOME", "USERPROFILE"],
  sessionVariable: "CODEX_THREAD_ID",
  logPlaces,
  isLog: (path) => LOG.test(path) && !hasActiveCopy(path),
  readLog: async (path, from, limit) => {
    const { readThreadLog } = await import("./read-thread-log.ts");
    return readThreadLog(NAME, path, from, limit);
  },
};

function logPlaces(environment: Environment): readonly string[] {
  const { CODEX_HOME } = environment;
  const homes = CODEX_HOME
    ? [CODEX_HOME]
    : homeFolders(environment).map((home) => join(home, ".codex"));
  return homes.flatMap((home) => [join(home, ACTIVE), join(home, ARCHIVE)]);
}

/** Whether a log in the archive still is among the active ones, where it may go on. */
function hasActiveCopy(path: string): boolean {
  const archive = archiveOf(path);
  if (archive === undefined) return false;
  const active = join(dirname(archive), ACTIVE);
  const name = basename(path);
  const date = ROLLOUT_DATE.exec(name)?.slice(1) ?? [];
  return [join(active, relative(archive, path)), join(active, ...date, name)].some(existsSync);
}

function archiveOf(path: string): string | undefined {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === ARCHIVE) return folder;
    if (basename(folder) === ACTIVE) return undefined;
  }
  return undefined;
}
