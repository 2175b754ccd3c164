import { existsSync } from "node:fs";
import { join } from "node:path";
import { isAmending } from "../git/amend.ts";
import { listIndexEntries } from "../git/index-entries.ts";
import { isMerging, isSequencing } from "../git/operation.ts";
import { listStagedChanges, type StagedChange } from "../git/staged-changes.ts";
import { readWorktree, type Worktree } from "../git/worktree.ts";
import { withFileLock } from "../ledger/file-lock.ts";
import { checkStagedLedgers, type StagedProblem } from "./check-staged.ts";
import { foldLanded } from "./fold-landed.ts";
import type { HookRun } from "./hook-run.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";
import { reserve } from "./reserve.ts";
import { loadSettings } from "./settings.ts";
import { settleLeftover } from "./settle-leftover.ts";
import { stateFolders, stateLockPath } from "./state-folders.ts";

/**
 * Validates the staged ledger and puts the usage since the last commit into the index of this
 * one. Returns the problems that must stop the commit: a person staged an invalid ledger.
 */
export async function runPreCommit(run: HookRun): Promise<readonly StagedProblem[]> {
  const telemetryFolder = join(run.git.cwd, TELEMETRY_FOLDER);
  if (!existsSync(telemetryFolder)) return [];
  const [worktree, changes, entries, settings] = await Promise.all([
    readWorktree(run.git),
    listStagedChanges(run.git),
    listIndexEntries(run.git, TELEMETRY_FOLDER),
    loadSettings(telemetryFolder),
  ]);
  const problems = await checkStagedLedgers(run.git, changes);
  if (problems.length > 0 || isSequencing(worktree.gitDir)) return problems;

  const folders = stateFolders(worktree);
  await withFileLock(stateLockPath(folders), async () => {
    await foldLanded(folders);
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
