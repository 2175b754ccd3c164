import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PullRequest } from "../../parts/database/change-store.ts";
import { isPartialClone, isShallow } from "../../parts/git/clone.ts";
import { findCommit } from "../../parts/git/default-branch.ts";
import { createGit, type Git } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";

/** Changes when what is stored of a history changes, which is read again then. */
const RULES = 3;

/** Says why a clone does not tell which commits brought records; undefined where it does. */
export async function findHistoryGap(
  repository: Repository,
  environment: Git["environment"],
): Promise<string | undefined> {
  if (await isShallow(createGit(repository.root, environment))) {
    return "Which commits brought the records is not known: this clone is shallow. `git fetch --unshallow`, or `fetch-depth: 0` of actions/checkout, brings its history.";
  }
  if (await isPartialClone(repository)) {
    return "Which commits brought the records is not known: this clone is a partial one, without the contents of files. Clone it without --filter.";
  }
  return undefined;
}

/** Returns what is the same as long as everything is that history is told from. */
export async function describeHistory(
  repository: Repository,
  environment: Git["environment"],
  pullRequests: readonly PullRequest[],
): Promise<string> {
  const git = createGit(repository.root, environment);
  const [references, head, mailmap] = await Promise.all([
    git(["for-each-ref", "--format=%(objectname) %(refname) %(symref)"]),
    findCommit(git, "HEAD"),
    readFile(join(repository.root, ".mailmap"), "utf8").catch(() => ""),
  ]);
  const facts = pullRequests.map(({ number, state, mergeCommit }) => [number, state, mergeCommit]);
  return createHash("sha256")
    .update(JSON.stringify([RULES, references.toString(), head ?? "", mailmap, facts]))
    .digest("hex");
}
