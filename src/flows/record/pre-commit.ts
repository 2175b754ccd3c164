import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { readConfig } from "../../parts/config/read-config.ts";
import type { StagedChange } from "../../parts/git/commit-snapshot.ts";
import { type CommitSnapshot, readCommitSnapshot } from "../../parts/git/commit-snapshot.ts";
import type { Git } from "../../parts/git/git.ts";
import {
  commitIndexOf,
  isAmending,
  isMerging,
  isReverting,
  isSequencing,
} from "../../parts/git/operation.ts";
import { readWorktree, type Worktree } from "../../parts/git/worktree.ts";
import { withFileLock } from "../../parts/state/file-lock.ts";
import { readPrepared } from "../../parts/state/prepared.ts";
import {
  lockPath,
  type StateFolders,
  stateFoldersOfCommit,
  TRIAL_VARIABLE,
} from "../../parts/state/state-folders.ts";
import { Failure } from "../../usage/failure.ts";
import type { HookRun } from "./hook-run.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";
import { keepCommittedRows, type PrepareContext, prepare } from "./prepare.ts";
import { recover } from "./recover.ts";
import type { StagedProblem } from "./staged-ledger.ts";
import { hasTelemetryFolder } from "./worktree-file.ts";

const SYMBOLIC_LINK = "120000";

// Both hooks together wait two seconds at most for those of other commits: usage can wait longer.
export const MAX_WAIT_MS = 900;

/**
 * Validates the staged ledger and puts the usage since the last commit into the index of this
 * one. Returns the problems that must stop the commit: a person staged an invalid ledger. Where
 * the shell hook took a snapshot of the commit, git is not asked for it again.
 */
export async function runPreCommit(
  run: HookRun,
  knownSnapshot: CommitSnapshot | undefined,
): Promise<readonly StagedProblem[]> {
  const snapshot =
    knownSnapshot === undefined
      ? readCommitSnapshot(run.git, TELEMETRY_FOLDER)
      : Promise.resolve(knownSnapshot);
  const [worktree, { changes, entries }] = await Promise.all([
    readWorktree(
      run.git,
      snapshot.then(({ head }) => head),
    ),
    snapshot,
  ]);
  // A sparse checkout leaves the folder out; the ledger is in the index all the same.
  if (!hasTelemetryFolder(worktree.root) && entries.size === 0) return [];
  // What a link stands for is not ours to read; that it is one is said when usage is recorded.
  const files = changes.filter(({ path }) => entries.get(path)?.mode !== SYMBOLIC_LINK);
  const problems = await checkLedgers(run.git, files);
  // What a revert takes out of the ledger comes back with the commit that ends it: git does not call it a revert.
  const isCopy = isSequencing(worktree.gitDir) && !isReverting(worktree.gitDir);
  if (problems.length > 0 || isCopy) return problems;
  if (run.environment.PRE_COMMIT === "1") throw ranInsideFramework();

  const config = await readConfig(join(worktree.root, TELEMETRY_FOLDER));
  const folders = stateFoldersOfCommit(worktree, run.environment);
  const index = commitIndexOf(run.environment.GIT_INDEX_FILE, worktree);
  const contents = { worktree, config, changes, entries, index };
  await withFileLock(
    lockPath(folders),
    run.process,
    async () => {
      const when = run.environment[TRIAL_VARIABLE] ? "in a trial" : "before the commit";
      const pending = await recover(run.git, worktree, folders, when);
      if (!mayCarryUsage(run, worktree, changes)) {
        if (isReverting(worktree.gitDir))
          await keepRemovedRows(run, { ...contents, folders, pending });
        return;
      }
      const latest = isAsLooked(run, worktree, folders) ? {} : await lookAgain(run.git);
      const context = { ...contents, ...latest, folders, pending };
      await prepare(run, context).catch(async (error: unknown) => {
        // Of what a revert takes out nothing else tells the next commit.
        if (isReverting(worktree.gitDir))
          await keepRemovedRows(run, { ...context, pending: readPrepared(folders) });
        throw error;
      });
    },
    { timeoutMs: MAX_WAIT_MS },
  ).catch(async (error: unknown) => {
    // Usage can wait for the next commit; the rows that HEAD has must not go with this one.
    await lookAgain(run.git)
      .then((latest) => keepCommittedRows(run, { ...contents, ...latest }))
      .catch(() => {
        // What went wrong first tells more; the next commit brings the rows back.
      });
    throw error;
  });
  return [];
}

/**
 * Whether neither the index nor HEAD was written since the shell hook looked at them: another commit
 * in the same worktree may have been made before we held the lock.
 */
function isAsLooked(
  { environment: { GIT_INDEX_FILE = "" } }: HookRun,
  { root, gitDir }: Worktree,
  { own }: StateFolders,
): boolean {
  const timeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  const lookedAtMs = timeOf(join(own, "attempt"));
  const times = [GIT_INDEX_FILE || join(gitDir, "index"), join(gitDir, "logs", "HEAD")].map(
    (path) => timeOf(resolve(root, path)),
  );
  return times.every((time) => lookedAtMs !== undefined && time !== undefined && time < lookedAtMs);
}

async function lookAgain(git: Git): Promise<Pick<CommitSnapshot, "changes" | "entries">> {
  const { changes, entries } = await readCommitSnapshot(git, TELEMETRY_FOLDER);
  return { changes, entries };
}

// What few commits need is loaded when they do: parsing CSV takes node ten milliseconds to learn.

async function keepRemovedRows(run: HookRun, context: PrepareContext): Promise<void> {
  const { keepForNext } = await import("./keep-for-next.ts");
  await keepForNext(run, context);
}

async function checkLedgers(
  git: Git,
  changes: readonly StagedChange[],
): Promise<readonly StagedProblem[]> {
  const ledgers = changes.filter(isLedger);
  if (ledgers.length === 0) return [];
  const { checkStagedLedgers } = await import("./staged-ledger.ts");
  return checkStagedLedgers(git, ledgers);
}

function isLedger({ path, indexBlob }: StagedChange): boolean {
  return (
    indexBlob !== undefined && path.startsWith(`${TELEMETRY_FOLDER}/`) && path.endsWith(".csv")
  );
}

/** Whether this commit may carry usage: a hook must not make an empty commit succeed. */
function mayCarryUsage(
  run: HookRun,
  { gitDir, head }: Worktree,
  changes: readonly StagedChange[],
): boolean {
  if (changes.some(({ path }) => !path.startsWith(`${TELEMETRY_FOLDER}/`))) return true;
  if (isMerging(gitDir)) return true;
  return head !== undefined && isAmending(head, run.environment.GIT_AUTHOR_DATE, run.process.pid);
}

/** Version 0.3.0 put its hooks into the framework's configuration, where a changed index is a failure. */
function ranInsideFramework(): Failure {
  return new Failure(
    "Cannot record usage from inside of the pre-commit framework, which takes it for a failed hook. Run `tokenledger init` once more: it puts the hooks beside the framework",
  );
}
