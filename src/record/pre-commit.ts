import { existsSync } from "node:fs";
import { join } from "node:path";
import { isAmending } from "../git/amend.ts";
import { type CommitSnapshot, readCommitSnapshot } from "../git/commit-snapshot.ts";
import { isMerging, isSequencing } from "../git/operation.ts";
import type { StagedChange } from "../git/staged-changes.ts";
import { readWorktree, type Worktree } from "../git/worktree.ts";
import { checkStagedLedgers, type StagedProblem } from "./check-staged.ts";
import { foldLanded } from "./fold-landed.ts";
import type { HookRun } from "./hook-run.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";
import { reserve } from "./reserve.ts";
import { loadSettings } from "./settings.ts";
import { settleLeftover } from "./settle-leftover.ts";
import { stateFolders } from "./state-folders.ts";
import { withStateLock } from "./state-lock.ts";

/**
 * Validates the staged ledger and puts the usage since the last commit into the index of this
 * one. Where the shell hook took a snapshot of the commit, git is not asked for it again. Returns the problems that must stop the commit: a person staged an invalid ledger.
 */
export async function runPreCommit(
  run: HookRun,
  knownSnapshot: Promise<CommitSnapshot | undefined>,
): Promise<readonly StagedProblem[]> {
  const telemetryFolder = join(run.git.cwd, TELEMETRY_FOLDER);
  if (!existsSync(telemetryFolder)) return [];
  const snapshot = knownSnapshot.then(
    (known) => known ?? readCommitSnapshot(run.git, TELEMETRY_FOLDER),
  );
  const [settings, worktree, { changes, entries }] = await Promise.all([
    loadSettings(telemetryFolder),
    readWorktree(
      run.git,
      snapshot.then(({ head }) => head),
    ),
    snapshot,
  ]);
  const problems = await checkStagedLedgers(run.git, changes);
  if (problems.length > 0 || isSequencing(worktree.gitDir)) return problems;

  const folders = stateFolders(worktree);
  await withStateLock(folders, async () => {
    foldLanded(folders);
    const pending = await settleLeftover(run.git, worktree, folders);
    if (!mayReserve(run, worktree, changes)) return;
    await reserve(run, { worktree, folders, ...settings, changes, entries, pending });
  });
  return [];
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
