import { lstatSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Git } from "../../parts/git/git.ts";
import { isIgnored } from "../../parts/git/ignore-rules.ts";
import { isSequencing } from "../../parts/git/operation.ts";
import { withFileLock } from "../../parts/state/file-lock.ts";
import { findRecorded, recordedIdOf, withoutRecorded } from "../../parts/state/recorded-calls.ts";
import { lockPath } from "../../parts/state/state-folders.ts";
import type { Call } from "../../usage/call.ts";
import { Failure } from "../../usage/failure.ts";
import { recordedWith } from "../record/collect-records.ts";
import { prepareInWorktree } from "../record/prepare-in-worktree.ts";
import { recover } from "../record/recover.ts";
import { findReading } from "../record/start-reading.ts";
import type { SummedCalls } from "../record/sum-calls.ts";
import type { BackfillPlace, BackfillRun } from "./backfill-run.ts";

/** Records, and the calls that they sum up. */
export interface RecordedWork {
  readonly records: readonly SummedCalls[];
  /** As the logs hold them. */
  readonly logged: readonly Call[];
  /** Without what was recorded of them before. */
  readonly calls: readonly Call[];
}

/**
 * Prepares records for the worktree's next commit and appends them to its ledger.
 *
 * @throws {Failure} when some of the calls were recorded since the records were made.
 */
export async function prepareRecords(
  { git, now, process }: Pick<BackfillRun, "git" | "now" | "process">,
  { worktree, folders, ledger }: BackfillPlace,
  { records, logged, calls }: RecordedWork,
): Promise<void> {
  await withFileLock(lockPath(folders), process, async () => {
    const pending = await recover(git, worktree, folders, "before the commit");
    const free = withoutRecorded(logged, findRecorded(logged, folders, worktree));
    if (!isDeepStrictEqual(free, calls)) {
      throw new Failure(
        "Cannot add the records: another process recorded some of their calls just now. Nothing was written; run `tokenledger backfill` again.",
      );
    }
    const byId = new Map(logged.map((call) => [recordedIdOf(call), call]));
    const collected = records.map((group) => recordedWith(group, byId));
    const reading = await findReading(worktree, folders, pending, now);
    await prepareInWorktree({ worktree, folders, ledger }, collected, pending, reading);
  });
}

/** Makes sure that a commit can take records from the ledger. @throws {Failure} when none would. */
export async function requireCommittable(
  git: Git,
  { worktree: { root, gitDir }, ledger }: BackfillPlace,
  verb = "backfill",
): Promise<void> {
  if (lstatSync(join(root, ledger), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Failure(`Cannot ${verb}: ${ledger} is a symbolic link. Put a file in its place.`);
  }
  if (await isIgnored(git, ledger)) {
    throw new Failure(
      `Cannot ${verb}: git ignores ${ledger}, so no commit would hold the records. Take it out of .gitignore first.`,
    );
  }
  if (isSequencing(gitDir)) {
    throw new Failure(
      `Cannot ${verb}: a rebase, cherry-pick or revert is under way. Finish it first; \`git status\` says how.`,
    );
  }
}
