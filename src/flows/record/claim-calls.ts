import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { containsPath } from "../../parts/agents/logs/contains-path.ts";
import { createMembership, type Membership } from "../../parts/agents/logs/membership.ts";
import type { Reading } from "../../parts/state/reading.ts";
import type { Call } from "../../usage/call.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";

// No system makes a longer path (PATH_MAX of Linux).
const MAX_PATH_BYTES = 4096;

/** Whose calls a commit takes. */
export interface Claim {
  /** Whether a call was made in this worktree. */
  readonly isInside: Membership;
  /** Sessions that agents' environment variables name: this commit is theirs, wherever they stand. */
  readonly runningSessions: ReadonlySet<string>;
  /** Top folders of all worktrees of this repository. */
  readonly worktreeRoots: readonly string[];
}

/** Makes the test for the calls of a worktree, those from before it was moved among them. */
export function createWorktreeMembership(
  { root, formerRoots }: Pick<Reading, "root" | "formerRoots">,
  remoteUrls: readonly string[],
): Membership {
  // What stands at a former place now is another repository, or the one that ours was copied from.
  const places = [root, ...formerRoots.filter((former) => !existsSync(join(former, ".git")))];
  const tests = places.map((place) => createMembership({ root: place, remoteUrls }));
  return (call) => tests.some((isInside) => isInside(call));
}

/**
 * Whether a call belongs to this commit: it was made inside the worktree, or by the session that
 * is committing, unless it was made in another repository that records its own.
 */
export function isClaimed(call: Call, claim: Claim): boolean {
  if (claim.isInside(call)) return true;
  if (!claim.runningSessions.has(call.sessionId)) return false;
  const elsewhere = call.cwd === undefined ? undefined : findTop(call.cwd);
  if (elsewhere === undefined || claim.worktreeRoots.includes(elsewhere)) return true;
  return !existsSync(join(elsewhere, TELEMETRY_FOLDER));
}

/**
 * Whether a call belongs to nobody yet, and to this worktree if its session commits here: it stands
 * in no repository, or above the worktree.
 */
export function mayBeClaimed(call: Call, claim: Claim, root: string): boolean {
  const top = call.cwd === undefined ? undefined : findTop(call.cwd);
  if (top !== undefined && !containsPath(top, root)) return false;
  return isClaimed(call, { ...claim, runningSessions: new Set([call.sessionId]) });
}

/** Returns the top of the worktree or repository that holds a folder. */
function findTop(folder: string): string | undefined {
  if (folder.length > MAX_PATH_BYTES) return undefined;
  for (let top = folder; ; top = dirname(top)) {
    if (existsSync(join(top, ".git"))) return top;
    if (dirname(top) === top) return undefined;
  }
}
