import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Worktree } from "../git/worktree.ts";
import type { LogsRead } from "./logs-read.ts";
import { recordingSincePath, type StateFolders } from "./state-folders.ts";

/** Returns where reading starts in a worktree that nothing is known of: what is older belongs to `backfill`. */
export async function startReading(
  worktree: Pick<Worktree, "root" | "gitDir" | "commonDir" | "head">,
  folders: StateFolders,
  now: Date,
): Promise<LogsRead> {
  const [init, added] = await Promise.all([readInitTime(folders), worktreeAddedAt(worktree)]);
  // A clone whose hooks came with the checkout never saw `init`: its work starts after the commit it got.
  const start = init ?? worktree.head?.committedAt ?? now;
  const since = added !== undefined && added > start ? added : start;
  return {
    root: worktree.root,
    since: since.toISOString(),
    readAtMs: since.getTime(),
    positions: {},
    lastHead: undefined,
    ledgerBlob: undefined,
  };
}

async function readInitTime(folders: StateFolders): Promise<Date | undefined> {
  try {
    const time = new Date((await readFile(recordingSincePath(folders), "utf8")).trim());
    return Number.isNaN(time.getTime()) ? undefined : time;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** When a linked worktree was made: git writes its `commondir` once, then. */
async function worktreeAddedAt({
  gitDir,
  commonDir,
}: Pick<Worktree, "gitDir" | "commonDir">): Promise<Date | undefined> {
  return gitDir === commonDir ? undefined : (await stat(join(gitDir, "commondir"))).mtime;
}
