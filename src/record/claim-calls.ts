import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Membership } from "../agent-logs/membership.ts";
import type { Call } from "../usage/call.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";

/** Whose calls a commit takes. */
export interface Claim {
  /** Whether a call was made in this worktree. */
  readonly isInside: Membership;
  /** Sessions that agents' environment variables name: this commit is theirs, wherever they stand. */
  readonly runningSessions: ReadonlySet<string>;
  /** Top folders of all worktrees of this repository. */
  readonly worktreeRoots: readonly string[];
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

/** Returns the top of the worktree or repository that holds a folder. */
function findTop(folder: string): string | undefined {
  for (let top = folder; ; top = dirname(top)) {
    if (existsSync(join(top, ".git"))) return top;
    if (dirname(top) === top) return undefined;
  }
}
