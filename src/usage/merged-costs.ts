import type { Change } from "./change.ts";
import { addPriced, isUnpriced, NO_COST, type PricedSum } from "./priced-sum.ts";
import type { UsageRecord } from "./usage-record.ts";
import type { UsageRow } from "./usage-row.ts";

/** What a merged commit's usage came to, reworked parts with it. */
export interface MergedCommit
  extends Pick<Change, "commit" | "pullRequest" | "mergedBy" | "addedLines" | "reworkedLines">,
    PricedSum {
  readonly repository: string;
}

/** What merged changes cost for what they brought. */
export interface MergedCosts {
  readonly pullRequests: number;
  /** Undefined, as the next, where nothing is known to divide, or to divide by. */
  readonly costPerPullRequestNanoUsd: number | undefined;
  /** Tokens without a price that come on top; above 0 the average is a lower bound. */
  readonly pullRequestsUnpricedTokens: number;
  /** Lines that the changes added and that were not changed again within 21 days. */
  readonly linesThatStayed: number;
  readonly costPer100LinesNanoUsd: number | undefined;
  readonly linesUnpricedTokens: number;
}

/** Divides the cost of merged commits by their pull requests, and by the lines that stayed. */
export function mergedCosts(commits: readonly MergedCommit[]): MergedCosts {
  const reviewed = commits.filter(({ pullRequest }) => pullRequest !== undefined);
  const pullRequests = new Set(
    reviewed.map(({ repository, pullRequest }) => JSON.stringify([repository, pullRequest])),
  ).size;
  const measured = commits.filter(hasKnownLines);
  const linesThatStayed = countLinesThatStayed(measured);
  const ofReviewed = addPriced(reviewed);
  const ofMeasured = addPriced(measured);
  return {
    pullRequests,
    costPerPullRequestNanoUsd: averageOf(ofReviewed, pullRequests),
    pullRequestsUnpricedTokens: ofReviewed.unpricedTokens,
    linesThatStayed,
    costPer100LinesNanoUsd: averageOf(ofMeasured, linesThatStayed / 100),
    linesUnpricedTokens: ofMeasured.unpricedTokens,
  };
}

function averageOf(sum: PricedSum, count: number): number | undefined {
  return count === 0 || isUnpriced(sum) ? undefined : Math.round(sum.costNanoUsd / count);
}

/** The commits that one merge brought in all say what the whole of it added. */
function countLinesThatStayed(commits: readonly MergedCommit[]): number {
  const linesByMerge = new Map(
    commits.map((commit) => [mergeKey(commit), commit.addedLines - commit.reworkedLines]),
  );
  return Array.from(linesByMerge.values()).reduce((sum, lines) => sum + lines, 0);
}

/** What a database does not know the merge of is told by its pull request. */
function mergeKey({ repository, pullRequest, mergedBy, commit }: MergedCommit): string {
  return JSON.stringify([repository, mergedBy ?? pullRequest ?? commit]);
}

/** Lines are told by history: a change that only the forge told of has none that anybody knows. */
function hasKnownLines({ addedLines, mergedBy }: MergedCommit): boolean {
  return addedLines > 0 || mergedBy !== undefined;
}

/** Adds up what each merged commit cost. */
export class MergedTally {
  readonly #commits = new Map<string, MergedCommit>();

  add({ record, repository, change }: UsageRow): void {
    if (typeof change !== "object" || change.outcome !== "merged") return;
    const key = JSON.stringify([repository, change.commit]);
    const { commit, pullRequest, mergedBy, addedLines, reworkedLines } = change;
    const before = this.#commits.get(key) ?? NO_COST;
    this.#commits.set(key, {
      ...{ repository, commit, pullRequest, mergedBy, addedLines, reworkedLines },
      ...addPriced([before, sumOf(record)]),
    });
  }

  costs(): MergedCosts {
    return mergedCosts([...this.#commits.values()]);
  }
}

function sumOf({
  costNanoUsd,
  inputTokens,
  outputTokens,
}: Pick<UsageRecord, "costNanoUsd" | "inputTokens" | "outputTokens">): PricedSum {
  if (costNanoUsd !== undefined) return { ...NO_COST, records: 1, costNanoUsd };
  return { ...NO_COST, records: 1, unpricedRecords: 1, unpricedTokens: inputTokens + outputTokens };
}
