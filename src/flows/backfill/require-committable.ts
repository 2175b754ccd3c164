import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Git } from "../../parts/git/git.ts";
import { isIgnored } from "../../parts/git/ignore-rules.ts";
import { isSequencing } from "../../parts/git/operation.ts";
import { Failure } from "../../usage/failure.ts";
import type { BackfillPlace } from "./backfill-place.ts";

/** Makes sure that a commit can take records from the ledger. @throws {Failure} when none would. */
export async function requireCommittable(
  git: Git,
  { worktree: { root, gitDir }, ledger }: BackfillPlace,
): Promise<void> {
  if (lstatSync(join(root, ledger), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Failure(`Cannot backfill: ${ledger} is a symbolic link. Put a file in its place.`);
  }
  if (await isIgnored(git, ledger)) {
    throw new Failure(
      `Cannot backfill: git ignores ${ledger}, so no commit would hold the records. Take it out of .gitignore first.`,
    );
  }
  if (isSequencing(gitDir)) {
    throw new Failure(
      "Cannot backfill: a rebase, cherry-pick or revert is under way. Finish it first; `git status` says how.",
    );
  }
}
