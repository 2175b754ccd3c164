import { existsSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";

const ACTIVE = "sessions";
const ARCHIVE = "archived_sessions";
// Codex packs logs that nobody wrote to for a week.
const LOG = /\.jsonl(\.zst)?$/;
const ROLLOUT_DATE = /^rollout-(\d{4})-(\d\d)-(\d\d)T/;

/** Returns the folders below Codex' home that hold the logs of threads. */
export function threadFolders(home: string): readonly string[] {
  return [join(home, ACTIVE), join(home, ARCHIVE)];
}

/** Whether a file of those folders is the log of a thread, and no copy that was left behind. */
export function isThreadLog(path: string): boolean {
  return LOG.test(path) && !hasActiveCopy(path);
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
  if (!path.includes(ARCHIVE)) return undefined;
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === ARCHIVE) return folder;
    if (basename(folder) === ACTIVE) return undefined;
  }
  return undefined;
}
