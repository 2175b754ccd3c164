import { isPartialClone, readShallowBoundary } from "../../parts/git/clone.ts";
import { type LoggedCommit, readCommitLog } from "../../parts/git/commit-log.ts";
import { findCommit, findDefaultBranch } from "../../parts/git/default-branch.ts";
import { createGit, type Git } from "../../parts/git/git.ts";
import { findHeldCommits, type HeldCommits } from "../../parts/git/held-commits.ts";
import type { Repository } from "../../parts/git/repository.ts";
import type { Change } from "../../usage/change.ts";
import { changedLinesOf } from "./changed-lines.ts";
import type { CommitFacts } from "./commit-facts.ts";
import { findNamedReverts } from "./find-named-reverts.ts";
import { type ForgeKnowledge, NOTHING_KNOWN } from "./forge-knowledge.ts";
import { createJudge } from "./outcomes.ts";
import { type Placement, placeCommits } from "./place-commits.ts";
import { readFacts } from "./read-facts.ts";
import { settleReverts } from "./settle-reverts.ts";

export interface ChangeQuery {
  /** A revision whose commits are read too, such as the head of a pull request. */
  readonly head?: string | undefined;
  /** Ids of the wanted ones; `all`: those of HEAD, of `head` and of the default branch. */
  readonly commits: Iterable<string> | "all";
  readonly needs: ChangeNeeds;
  readonly forge?: ForgeKnowledge | undefined;
  /** Called with how many of the commits whose files are to be compared have been. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What is read from files, and takes time the first time. */
export interface ChangeNeeds {
  /** Reverts that only the files tell, and rework: without, no line is told to be added or reworked. */
  readonly outcome: boolean;
  /** Without, there are none. */
  readonly changedLines: boolean;
}

export interface ReadChanges {
  /** By id of the commit; one that this clone does not have is not there. */
  readonly changes: ReadonlyMap<string, Change>;
  /**
   * Whether the files were to be had: not in a partial clone, where nothing is fetched for this. Then reverts are
   * told by messages only, and neither rework nor changed lines are known.
   */
  readonly hasFiles: boolean;
}

/** Reads what git's history knows of commits. */
export async function readChanges(
  repository: Repository,
  environment: Git["environment"],
  { head, commits, needs, forge = NOTHING_KNOWN, onProgress }: ChangeQuery,
): Promise<ReadChanges> {
  const git = createGit(repository.root, environment);
  const hasFiles = !(await isPartialClone(repository));
  const tips = await findTips(git, head);
  const wanted = commits === "all" ? [] : Array.from(new Set(commits)).filter(isCommitId);
  const log = await readCommitLog(git, new Set([...tips, ...wanted]));
  const placements = placeCommits(log, tips);
  const places = commits === "all" ? [...log.keys()] : placesOf(log, new Set(wanted));
  const facts = new Map<string, CommitFacts>();
  if (hasFiles && needs.changedLines) {
    const boundary = await readShallowBoundary(repository.commonDir);
    const ids = places.flatMap((place) => log[place]?.id ?? []).filter((id) => !boundary.has(id));
    await readFacts(git, ids, (id, each) => {
      facts.set(id, each);
      onProgress?.(facts.size, ids.length);
    });
  }
  const judge = createJudge({
    ids: log.map(({ id }) => id),
    placements,
    reverted: settleReverts(placements, findNamedReverts(log, placements)),
    held: await findHeld(git, log, placements, tips[0]),
    forge,
  });
  const changes = new Map<string, Change>();
  for (const place of places) {
    const commit = log[place];
    if (commit === undefined) continue;
    const { outcome, pullRequest } = judge(place);
    const own = facts.get(commit.id);
    changes.set(commit.id, {
      commit: commit.id,
      committedAt: new Date(commit.committedAtSeconds * 1000).toISOString(),
      subject: commit.subject,
      author: commit.author,
      email: commit.email,
      pullRequest,
      outcome,
      changedLines: own === undefined ? new Map() : changedLinesOf(own),
      addedLines: 0,
      reworkedLines: 0,
    });
  }
  return { changes, hasFiles };
}

/** Returns the tips of what is read, that of the default branch first; none before the first commit. */
async function findTips(git: Git, head: string | undefined): Promise<readonly string[]> {
  const [defaultBranch, own, other] = await Promise.all([
    findDefaultBranch(git),
    findCommit(git, "HEAD"),
    head === undefined ? undefined : findCommit(git, head),
  ]);
  return [defaultBranch, own, other].filter((tip) => tip !== undefined);
}

async function findHeld(
  git: Git,
  log: readonly LoggedCommit[],
  placements: readonly Placement[],
  defaultBranch = "",
): Promise<HeldCommits> {
  const outside = log.filter((_, place) => placements[place]?.line !== 0).map(({ id }) => id);
  if (outside.length === 0) return { living: new Set(), pullRequests: new Map() };
  return findHeldCommits(git, outside, defaultBranch);
}

function placesOf(log: readonly LoggedCommit[], ids: ReadonlySet<string>): readonly number[] {
  return Array.from(log.keys()).filter((place) => ids.has(log[place]?.id ?? ""));
}

/** What else is asked for is no commit, and must not be an option to git. */
function isCommitId(text: string): boolean {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
}
