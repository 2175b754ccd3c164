import { existsSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../config/read-config.ts";
import { isAmending } from "../git/amend.ts";
import { type CommitSnapshot, readCommitSnapshot } from "../git/commit-snapshot.ts";
import type { Git } from "../git/git.ts";
import { isMerging, isSequencing } from "../git/operation.ts";
import type { StagedChange } from "../git/staged-changes.ts";
import { readWorktree, type Worktree } from "../git/worktree.ts";
import type { StagedProblem } from "./check-staged.ts";
import { foldLanded } from "./fold-landed.ts";
import type { HookRun } from "./hook-run.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";
import type { Reservation } from "./reservation.ts";
import { reserve } from "./reserve.ts";
import { reservationPath, type StateFolders, stateFolders } from "./state-folders.ts";
import { withStateLock } from "./state-lock.ts";

/**
 * Validates the staged ledger and puts the usage since the last commit into the index of this
 * one. Returns the problems that must stop the commit: a person staged an invalid ledger. Where
 * the shell hook took a snapshot of the commit, git is not asked for it again.
 */
export async function runPreCommit(
  run: HookRun,
  knownSnapshot: CommitSnapshot | undefined,
): Promise<readonly StagedProblem[]> {
  const telemetryFolder = join(run.git.cwd, TELEMETRY_FOLDER);
  if (!existsSync(telemetryFolder)) return [];
  const snapshot =
    knownSnapshot === undefined
      ? readCommitSnapshot(run.git, TELEMETRY_FOLDER)
      : Promise.resolve(knownSnapshot);
  const [config, worktree, { changes, entries }] = await Promise.all([
    readConfig(telemetryFolder),
    readWorktree(
      run.git,
      snapshot.then(({ head }) => head),
    ),
    snapshot,
  ]);
  const problems = await checkLedgers(run.git, changes);
  if (problems.length > 0 || isSequencing(worktree.gitDir)) return problems;

  const folders = stateFolders(worktree);
  await withStateLock(folders, async () => {
    foldLanded(folders);
    const pending = await takeLeftover(run.git, worktree, folders);
    if (!mayReserve(run, worktree, changes)) return;
    await reserve(run, { worktree, folders, config, changes, entries, pending });
  });
  return [];
}

// What few commits need is loaded when they do: parsing CSV takes node ten milliseconds to learn.

async function checkLedgers(
  git: Git,
  changes: readonly StagedChange[],
): Promise<readonly StagedProblem[]> {
  const ledgers = changes.filter(isLedger);
  if (ledgers.length === 0) return [];
  const { checkStagedLedgers } = await import("./check-staged.ts");
  return checkStagedLedgers(git, ledgers);
}

function isLedger({ path, indexBlob }: StagedChange): boolean {
  return (
    indexBlob !== undefined && path.startsWith(`${TELEMETRY_FOLDER}/`) && path.endsWith(".csv")
  );
}

async function takeLeftover(
  git: Git,
  worktree: Worktree,
  folders: StateFolders,
): Promise<Reservation | undefined> {
  if (!existsSync(reservationPath(folders))) return undefined;
  const { settleLeftover } = await import("./settle-leftover.ts");
  return settleLeftover(git, worktree, folders);
}

/** Whether this commit may carry usage: a hook must not make an empty commit succeed. */
function mayReserve(
  run: HookRun,
  { gitDir, head }: Worktree,
  changes: readonly StagedChange[],
): boolean {
  if (changes.some(({ path }) => !path.startsWith(`${TELEMETRY_FOLDER}/`))) return true;
  if (isMerging(gitDir)) return true;
  return head !== undefined && isAmending(head, run.environment.GIT_AUTHOR_DATE, run.processId);
}
