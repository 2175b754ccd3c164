import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { HistoryCommit } from "./history.ts";
import { hasReftables, readReflogInReftable } from "./reftables.ts";

/** The commits that a worktree's HEAD reflog says were made in it. */
export interface CommitsMade {
  /** From when on the reflog tells, in whole seconds since 1970. */
  readonly sinceSeconds: number;
  readonly ids: ReadonlySet<string>;
  /** When: a commit that was rewritten since has another id and keeps its author time. */
  readonly seconds: ReadonlySet<number>;
}

const ALL_ENTRIES = -1;
const LINE = /^[0-9a-f]+ ([0-9a-f]+) .*?> (\d+) [+-]\d{4}\t(.*)$/;
const MAKES = /^(?:commit|merge|pull|rebase|cherry-pick|revert|am)\b/;
// These move HEAD to a commit that was there before.
const FINDS = /: fast-forward$|^[\w -]*\((?:start|abort)\)/i;

/** Reads which commits were made in a worktree; undefined when it has no reflog. */
export async function readCommitsMade(gitDir: string): Promise<CommitsMade | undefined> {
  if (hasReftables(gitDir)) {
    return parseCommitsMade((await readReflogInReftable(gitDir, ALL_ENTRIES)) ?? "");
  }
  try {
    return parseCommitsMade(await readFile(join(gitDir, "logs", "HEAD"), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Parses a HEAD reflog, oldest entry first; undefined when it is empty. */
export function parseCommitsMade(reflog: string): CommitsMade | undefined {
  const ids = new Set<string>();
  const seconds = new Set<number>();
  let sinceSeconds: number | undefined;
  for (const line of reflog.split("\n")) {
    const [, after, time, message] = LINE.exec(line) ?? [];
    if (after === undefined || message === undefined) continue;
    sinceSeconds ??= Number(time);
    if (!MAKES.test(message) || FINDS.test(message)) continue;
    ids.add(after);
    seconds.add(Number(time));
  }
  return sinceSeconds === undefined ? undefined : { sinceSeconds, ids, seconds };
}

/** Whether a commit, or what it was rewritten from, was made in the worktree. */
export function isMadeHere({ ids, seconds }: CommitsMade, commit: HistoryCommit): boolean {
  return ids.has(commit.id) || seconds.has(commit.authoredAtSeconds);
}
