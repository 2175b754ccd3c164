import { withFileLock } from "../ledger/file-lock.ts";
import { type StateFolders, stateLockPath } from "./state-folders.ts";

// A commit does not wait longer for the hook of another worktree: its usage can.
const MAX_WAIT_MS = 2_000;

/** Runs `body` while no other hook of the repository changes what is settled. */
export function withStateLock<T>(folders: StateFolders, body: () => Promise<T>): Promise<T> {
  return withFileLock(stateLockPath(folders), body, { timeoutMs: MAX_WAIT_MS });
}
