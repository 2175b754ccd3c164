import type { Change } from "./change.ts";
import type { UsageRow } from "./usage-row.ts";

/** What a merged commit's usage came to, reworked parts with it. */
export interface MergedCommit
  extends Pick<Change, "commit" | "pullRequest" | "addedLines" | "reworkedLines"> {
  readonly repository: string;
  readonly costNanoUsd: number;
}

/** What merged changes cost for what they brought. */
export interface MergedCosts {
  readonly pullRequests: number;
  /** Undefined, as the next, where nothing is known to divide by. */
  readonly costPerPullRequestNanoUsd: number | undefined;
  /** Lines that the changes added and that were not changed again within 21 days. */
  readonly linesThatStayed: number;
  readonly costPer100LinesNanoUsd: number | undefined;
}

/** Divides the cost of merged commits by their pull requests, and by the lines that stayed. */
export function mergedCosts(commits: readonly MergedCommit[]): MergedCosts {
  const costOf = (some: readonly MergedCommit[]) =>
    some.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
  const reviewed = commits.filter(({ pullRequest }) => pullRequest !== undefined);
  const pullRequests = new Set(reviewed.map(changeKey)).size;
  // The commits of one pull request all say what the whole of it added.
  const changes = new Map(commits.map((commit) => [changeKey(commit), commit]));
  const linesThatStayed = Array.from(changes.values()).reduce(
    (lines, { addedLines, reworkedLines }) => lines + addedLines - reworkedLines,
    0,
  );
  return {
    pullRequests,
    costPerPullRequestNanoUsd:
      pullRequests === 0 ? undefined : Math.round(costOf(reviewed) / pullRequests),
    linesThatStayed,
    costPer100LinesNanoUsd:
      linesThatStayed === 0 ? undefined : Math.round((costOf(commits) * 100) / linesThatStayed),
  };
}

function changeKey({ repository, pullRequest, commit }: MergedCommit): string {
  return JSON.stringify([repository, pullRequest ?? commit]);
}

/** Adds up what each merged commit cost. */
export class MergedTally {
  readonly #commits = new Map<string, MergedCommit>();

  add({ record, repository, change }: UsageRow): void {
    if (typeof change !== "object" || change.outcome !== "merged") return;
    const key = JSON.stringify([repository, change.commit]);
    const { commit, pullRequest, addedLines, reworkedLines } = change;
    const before = this.#commits.get(key)?.costNanoUsd ?? 0;
    this.#commits.set(key, {
      ...{ repository, commit, pullRequest, addedLines, reworkedLines },
      costNanoUsd: before + (record.costNanoUsd ?? 0),
    });
  }

  costs(): MergedCosts {
    return mergedCosts([...this.#commits.values()]);
  }
}
