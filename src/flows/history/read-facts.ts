import { availableParallelism } from "node:os";
import { readCommitDiffs } from "../../parts/git/commit-diffs.ts";
import type { Git } from "../../parts/git/git.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import { type CommitFacts, factsOf } from "./commit-facts.ts";

/** What is not the ledger's: its rows are no work. */
export const WORK: readonly string[] = [":(top)", `:(top,exclude)${TELEMETRY_FOLDER}`];

/** More than this many gits at once wait for each other. */
const MAX_GITS = 4;
/** For fewer, another git does not pay. */
const COMMITS_PER_GIT = 200;

/** Reads the facts of commits from their diffs, in no particular order. */
export async function readFacts(
  git: Git,
  commits: readonly string[],
  onFacts: (id: string, facts: CommitFacts) => void,
): Promise<void> {
  const gits = Math.min(
    ...[availableParallelism(), MAX_GITS],
    Math.ceil(commits.length / COMMITS_PER_GIT),
  );
  const size = Math.ceil(commits.length / Math.max(gits, 1));
  const parts = Array.from({ length: gits }, (_, part) =>
    commits.slice(part * size, (part + 1) * size),
  );
  await Promise.all(
    parts.map((part) =>
      readCommitDiffs(git, part, {
        contextLines: 0,
        pathspecs: WORK,
        onPatch: (patch) => onFacts(patch.id, factsOf(patch)),
      }),
    ),
  );
}
