import type { PricedSum } from "../../../usage/priced-sum.ts";
import type { UsageRecord } from "../../../usage/usage-record.ts";
import type { BudgetState } from "../budget/budget-state.ts";
import type { PullRequestCoverage } from "../coverage.ts";
import type { UsageSummary, UsageSums } from "../usage-summary.ts";

/** What a pull request adds to the ledger, and what else it does to it. */
export interface PullRequestUsage {
  /** The records that head has and base does not. */
  readonly added: UsageSummary;
  /** What agents used in CI and no commit carries; undefined where nothing tells. */
  readonly ci?: UsageSummary | undefined;
  /** In the order of history, also right after a rebase. */
  readonly commits: readonly CommitUsage[];
  readonly coverage: PullRequestCoverage;
  /** Added records that no commit brought which was looked at; undefined when there are none. */
  readonly unplaced: UsageSums | undefined;
  /** What was merged into the base branch before, newest first; at most 50. */
  readonly previous: readonly PreviousPullRequest[];
  /** Rows of base that head lacks, or has with other values. */
  readonly tampering: Tampering;
  /** Rows of base whose success or notes head corrects, which is no tampering. */
  readonly corrected: number;
  /** New rows of head that cannot be read. */
  readonly rejected: number;
  /** What of head is unreadable or too large, in sentences: what it holds is not counted. */
  readonly unread: readonly string[];
  /** What is counted and not shown, in sentences. */
  readonly cut: readonly string[];
  /** What else was not looked at, in sentences: `usage.csv was not read: its content cannot be had.` */
  readonly leftOut: readonly string[];
  /** Ledger files that the base branch changed too: a forge's merge button reports a conflict in them. */
  readonly conflicts?: readonly string[] | undefined;
  /** The thresholds that were crossed. */
  readonly verdicts: readonly Verdict[];
  /** What could not be judged, in sentences. */
  readonly unjudged?: readonly string[] | undefined;
  /** Undefined where there are none. */
  readonly budgets?: PullRequestBudgets | undefined;
}

/** How the budgets stand that a pull request's records count towards, these included. */
export interface PullRequestBudgets {
  readonly states: readonly BudgetState[];
  /** What could not be told, in sentences. */
  readonly unjudged: readonly string[];
  /** Whether the pull request adds more records than are counted here. */
  readonly isCut: boolean;
}

/** A commit of the pull request. */
export interface CommitUsage {
  readonly shortId: string;
  readonly subject: string;
  /** Where people look at the commit. */
  readonly url: string | undefined;
  /** Undefined when the commit recorded no usage. */
  readonly sums: UsageSums | undefined;
}

/** What a pull request, or a push, before this one used. */
export interface PreviousPullRequest extends PricedSum {
  /** Undefined for what was pushed without a pull request. */
  readonly number: number | undefined;
  readonly title: string;
  readonly tokens: number;
  /** 0 to 1; undefined when no record says whether it succeeded. */
  readonly successRate: number | undefined;
}

/** The first of the rows that were removed or changed, and how many there are. */
export interface Tampering {
  readonly removed: readonly UsageRecord[];
  readonly changed: readonly ChangedRecord[];
  readonly removedCount: number;
  readonly changedCount: number;
}

/** Two records of one identity. */
export interface ChangedRecord {
  readonly before: UsageRecord;
  readonly after: UsageRecord;
}

/** A threshold that was crossed, as a sentence. */
export interface Verdict {
  readonly level: "warn" | "fail";
  readonly sentence: string;
}

/** Where the report appears. */
export interface PullRequestContext {
  /** Distinguishes this report from others on the same pull request. */
  readonly commentId: string;
  readonly baseBranch: string;
  /** From a fork, whose ledger is what its author says. */
  readonly isFork: boolean;
  /** The commit that was looked at. */
  readonly headShortId: string;
  readonly headUrl: string | undefined;
  /** The run that made the report. */
  readonly runUrl: string | undefined;
  /** The version of tokenledger. */
  readonly version: string;
}
