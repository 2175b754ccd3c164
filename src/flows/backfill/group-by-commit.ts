import type { Config } from "../../parts/config/config.ts";
import { listBranches } from "../../parts/git/branches.ts";
import { type CommitContents, readCommitContents } from "../../parts/git/commit.ts";
import type { Git } from "../../parts/git/git.ts";
import { readHistory } from "../../parts/git/history.ts";
import { type CommitsMade, readCommitsMade } from "../../parts/git/reflog.ts";
import type { KnownWorktree } from "../../parts/git/worktree.ts";
import type { Pricing } from "../../parts/pricing/pricing.ts";
import type { Call } from "../../usage/call.ts";
import { commitNote } from "../../usage/commit-note.ts";
import { describeWork } from "../record/describe-work.ts";
import { type SummedCalls, sumCalls } from "../record/sum-calls.ts";
import { createCommitFinder } from "./commit-finder.ts";
import type { WorktreeOfCall } from "./find-earlier-calls.ts";
import { findLanded } from "./find-landed.ts";
import type { SessionOutcomes } from "./session-outcomes.ts";

/** The calls that led to one commit, or on one branch to none. */
interface CommitGroup {
  /** In order of time. */
  readonly calls: readonly Call[];
  /** Undefined when no commit came after the calls. */
  readonly commit: FoundCommit | undefined;
  /** How many of the calls have a branch that nothing says the commit was made on. */
  readonly ofOtherBranches: number;
}

interface CallsOfCommit {
  readonly commit: string | undefined;
  readonly calls: Call[];
  ofOtherBranches: number;
}

/** A commit that calls led to, as it was made. */
interface FoundCommit extends CommitContents {
  /** That of the commit of the default branch which has its work: a squash or rebase merge makes another one. */
  readonly id: string;
  /** Whether the default branch holds neither it nor, as far as patches tell, its work. */
  readonly isOutside: boolean;
}

/** Gives each call to the commit that it led to; git is asked for all commits at once. */
export async function groupByCommit(
  git: Git,
  calls: readonly Call[],
  worktreeOf: WorktreeOfCall,
): Promise<readonly CommitGroup[]> {
  if (calls.length === 0) return [];
  const madeIn = await readCommitsMadeIn(new Set(calls.map(worktreeOf)));
  const made = [...madeIn.values()].flatMap((commits) => [...(commits?.branchById.keys() ?? [])]);
  const history = await readHistory(git, made);
  const findCommit = createCommitFinder(history, await listBranches(git));
  const groups = new Map<string, CallsOfCommit>();
  for (const call of calls) {
    const found = findCommit({
      seconds: Math.floor(Date.parse(call.timestamp) / 1000),
      branch: call.branch,
      made: madeIn.get(worktreeOf(call)),
    });
    const commit = found?.commit.id;
    const key = commit ?? `on ${call.branch}`;
    const group = groups.get(key) ?? { commit, calls: [], ofOtherBranches: 0 };
    groups.set(key, group);
    group.calls.push(call);
    if (found?.isOfOtherBranch) group.ofOtherBranches += 1;
  }
  const found = [...groups.values()].flatMap(({ commit }) => commit ?? []);
  const contents = await readCommitContents(git, found);
  const landed = await findLanded(git, history, found);
  return Array.from(groups.values(), ({ commit: id = "", calls, ofOtherBranches }) => {
    const commit = contents.get(id);
    const place = { id: landed.commitOf(id), isOutside: landed.unknown.has(id) };
    return { calls, ofOtherBranches, commit: commit && { ...commit, ...place } };
  });
}

async function readCommitsMadeIn(
  worktrees: ReadonlySet<KnownWorktree | undefined>,
): Promise<ReadonlyMap<KnownWorktree | undefined, CommitsMade | undefined>> {
  const entries = Array.from(worktrees, async (worktree) => {
    const made = worktree && (await readCommitsMade(worktree.gitDir));
    return [worktree, made] as const;
  });
  return new Map(await Promise.all(entries));
}

/** Sums the calls of each group into records as the hooks would have, ordered by time. */
export async function sumGroups(
  groups: readonly CommitGroup[],
  {
    config,
    pricing,
    outcomesOf,
  }: {
    readonly config: Config;
    readonly pricing: Pricing;
    readonly outcomesOf: SessionOutcomes;
  },
): Promise<readonly SummedCalls[]> {
  const records = await Promise.all(
    groups.map(async ({ calls, commit }) => {
      const sources = {
        // What the environment says now is not about this work.
        taskType: undefined,
        phase: undefined,
        paths: commit?.paths ?? [],
        branchOf: ({ branch }: { readonly branch: string | undefined }) => branch,
        subject: commit?.subject,
      };
      return sumCalls(calls, {
        ...(await describeWork(sources, config)),
        costNanoUsdOf: (call) => pricing.costNanoUsd(call),
        lastTurns: outcomesOf(calls),
        success: undefined,
        branchOf: sources.branchOf,
        // Another commit brings the record: the row itself says which one it belongs to.
        originNote: commit && commitNote(commit.id),
      });
    }),
  );
  return records
    .flat()
    .toSorted((a, b) => Date.parse(a.record.timestamp) - Date.parse(b.record.timestamp));
}
