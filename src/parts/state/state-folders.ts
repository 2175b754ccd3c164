import { dirname, join } from "node:path";

/**
 * Where the hooks keep what they must remember: inside git's own folders, never in the worktree.
 * `docs/architecture.md` lists the files with who writes and reads them.
 */
export interface StateFolders {
  /** `$GIT_DIR/tokenledger`: what belongs to one worktree. */
  readonly own: string;
  /** `tokenledger` in the git directory that all worktrees share. */
  readonly common: string;
}

/** The variable that names a folder for the state of a commit which is only tried: `doctor` sets it. */
export const TRIAL_VARIABLE = "TOKENLEDGER_TRIAL";

/** Returns where the state of a commit is: `doctor` tries one with a copy. */
export function stateFoldersOfCommit(
  worktree: { gitDir: string; commonDir: string },
  environment: Readonly<Record<string, string | undefined>>,
): StateFolders {
  const trial = environment[TRIAL_VARIABLE];
  return trial ? { own: trial, common: trial } : stateFolders(worktree);
}

export function stateFolders(worktree: { gitDir: string; commonDir: string }): StateFolders {
  return {
    own: join(worktree.gitDir, "tokenledger"),
    common: join(worktree.commonDir, "tokenledger"),
  };
}

/** The one lock: held while rows are prepared, committed or checkpointed, and while a ledger is written. */
export const lockPath = ({ common }: StateFolders): string => join(common, "lock");

/** The same for a ledger that may lie outside of any repository: then the lock lies beside it. */
export function lockPathOfLedger(
  ledger: string,
  repository: { readonly gitDir: string; readonly commonDir: string } | undefined,
): string {
  return repository === undefined
    ? join(dirname(ledger), ".usage.lock")
    : lockPath(stateFolders(repository));
}

/** Rows that no commit is known to hold, with the ids of their calls. */
export const preparedPath = ({ own }: StateFolders): string => join(own, "prepared");

/** How far the agents' logs were read for this worktree. */
export const readingPath = ({ own }: StateFolders): string => join(own, "reading.json");

/** Size and time of every log, as they were when all were last looked at. */
export const knownLogsPath = ({ own }: StateFolders): string => join(own, "known-logs.json");

/** What the shell hook looks at to find newer logs; its time is that of the newest log that was read. */
export const watchPath = ({ own }: StateFolders): string => join(own, "watch");

/** Its time is when the ledger was last known to be in order, its content the blob as which we left it. */
export const ledgerSeenPath = ({ own }: StateFolders): string => join(own, "ledger-seen");

/** Prepared files that commits hold, until the next checkpoint. */
export const logFolder = ({ common }: StateFolders): string => join(common, "log");

/** Ids of the calls that commits hold: 6 bytes each, end to end. */
export const recordedCallsPath = ({ common }: StateFolders): string =>
  join(common, "recorded-calls");

/** What commits hold of sessions that agents count as a whole. */
export const sessionTotalsPath = ({ common }: StateFolders): string =>
  join(common, "session-totals.json");

/** The moment that `init` was run in this clone, and the worktree's place then. */
export const recordingSincePath = ({ common }: StateFolders): string =>
  join(common, "recording-since");

/** What the backups' lines lie between, so that few of them are looked through after a merge. */
export const backupSpansPath = ({ common }: StateFolders): string =>
  join(common, "backup-spans.json");

/** List prices that were looked up lately. */
export const pricesPath = ({ common }: StateFolders): string => join(common, "prices.json");

/** What the line for a prompt last told of HEAD's branch. */
export const branchCostPath = ({ own }: StateFolders): string => join(own, "branch-cost.json");

/** What commits change, as far as outcomes are told by it. */
export const historyPath = ({ common }: StateFolders): string => join(common, "history");

/** How large the ledger's versions are, and which records came with each. */
export const ledgerVersionsPath = ({ common }: StateFolders): string =>
  join(common, "ledger-versions");

/** The node that ran last, for hooks started where none is on the path. */
export const nodePathFile = ({ common }: StateFolders): string => join(common, "node");

/** The installed package, for hooks that find none in `node_modules`. */
export const packagePathFile = ({ common }: StateFolders): string => join(common, "package");
