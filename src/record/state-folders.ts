import { createHash } from "node:crypto";
import { dirname, join } from "node:path";

/** Where the hooks keep what they must remember: inside git's own folders, never in the worktree. */
export interface StateFolders {
  /** `$GIT_DIR/tokenledger`: what belongs to one worktree's next commit. */
  readonly own: string;
  /** `tokenledger` in the git directory that all worktrees share: what is settled. */
  readonly common: string;
}

export function stateFolders(worktree: { gitDir: string; commonDir: string }): StateFolders {
  return {
    own: join(worktree.gitDir, "tokenledger"),
    common: join(worktree.commonDir, "tokenledger"),
  };
}

/** Rows that no commit is known to hold. */
export const reservationPath = ({ own }: StateFolders): string => join(own, "reservation.json");

/** The same for post-commit without Node; there only when appending needs no second thought. */
export const appendPlanPath = ({ own }: StateFolders): string => join(own, "append-plan");

/** Its time is when the logs were last read: a log that is not newer holds nothing new. */
export const logsReadMarker = ({ own }: StateFolders): string => join(own, "logs-read");

/** Its time is when the ledger was last looked at. */
export const ledgerSeenMarker = ({ own }: StateFolders): string => join(own, "ledger-seen");

/** The folders that the shell hooks search for newer logs, and the variables these hang on. */
export const logFoldersPath = ({ own }: StateFolders): string => join(own, "log-folders");

/** The logs that were written last. */
export const recentLogsPath = ({ own }: StateFolders): string => join(own, "recent-logs");

/** Reservations that a commit holds, by its id, until they are folded into the settled state. */
export const landedFolder = ({ common }: StateFolders): string => join(common, "landed");

/** Ids of the calls that the ledger holds. */
export const settledCallsPath = ({ common }: StateFolders): string => join(common, "settled-calls");

/** What the ledger holds of sessions that agents count as a whole. */
export const sessionTotalsPath = ({ common }: StateFolders): string =>
  join(common, "session-totals.json");

/** The moment that recording began in this clone. */
export const recordingSincePath = ({ common }: StateFolders): string =>
  join(common, "recording-since");

export const stateLockPath = ({ common }: StateFolders): string => join(common, "lock");

/** Held while the ledger in the worktree is written. */
export const ledgerLockPath = ({ own }: StateFolders): string => join(own, "ledger.lock");

/** The same for a ledger that may lie outside of any repository: then the lock lies beside it. */
export function lockPathOfLedger(
  ledger: string,
  repository: { readonly gitDir: string; readonly commonDir: string } | undefined,
): string {
  return repository === undefined
    ? join(dirname(ledger), ".usage.lock")
    : ledgerLockPath(stateFolders(repository));
}

/** List prices that were looked up lately. */
export const pricesPath = ({ common }: StateFolders): string => join(common, "prices.json");

/** The node that ran last, for hooks started where none is on the path. */
export const nodePathFile = ({ common }: StateFolders): string => join(common, "node");

/** The installed package, for hooks that find none in `node_modules`. */
export const packagePathFile = ({ common }: StateFolders): string => join(common, "package");

/** How far the logs were read for the worktree at `root`; it outlives the worktree. */
export function logsReadPath({ common }: StateFolders, root: string): string {
  const key = createHash("sha256").update(root).digest("hex").slice(0, 16);
  return join(common, "worktrees", `${key}.json`);
}
