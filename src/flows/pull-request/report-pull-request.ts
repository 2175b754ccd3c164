import { isBot } from "../../parts/git/author.ts";
import type { Commit } from "../../parts/git/commit.ts";
import type { PricingOptions } from "../../parts/pricing/pricing.ts";
import { withBilled } from "../../parts/report/billed.ts";
import { coverPullRequest, type PullRequestCommit } from "../../parts/report/coverage.ts";
import type { PullRequestUsage } from "../../parts/report/pull-request/pull-request-usage.ts";
import { summarize } from "../../parts/report/summarize.ts";
import type { UsageSums } from "../../parts/report/usage-summary.ts";
import type { BillingRules } from "../../usage/billing.ts";
import { countText, formatWhole } from "../../usage/format-number.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { createRecordPrices } from "../ingest/record-prices.ts";
import { budgetsOfPullRequest, type PullRequestBudgetOptions } from "./budgets-of-pull-request.ts";
import type { CommitReader, Comparison } from "./commit-reader.ts";
import { compareSides } from "./compare-sides.ts";
import { conflictingLedgers } from "./conflicting-ledgers.ts";
import { lastingIdentityOf } from "./record-key.ts";
import { previousUsage, usageOfCommits } from "./usage-of-commits.ts";

export interface PullRequestOptions {
  readonly reader: CommitReader;
  /** The commit that the pull request is to be merged into. */
  readonly base: string;
  readonly head: string;
  /** Prices of the records that carry none: those of the base branch's settings. */
  readonly pricing: PricingOptions;
  /** How agents are paid for, from the same settings. */
  readonly billing?: BillingRules;
  /** What may be spent, from the same settings; undefined: nothing says. */
  readonly budgets?: PullRequestBudgetOptions | undefined;
  readonly now: Date;
  /** What agents used in CI, each record once. */
  readonly ciRecords?: readonly UsageRecord[];
  /** Returns where people look at a commit. */
  readonly commitUrl?: (id: string) => string;
}

/** What is told of a pull request before it is judged. */
export type PullRequestRead = Omit<PullRequestUsage, "verdicts">;

/** How many merged changes are compared with. */
const MAX_PREVIOUS = 50;
/** About 200 MB in memory. Only these first records are grouped by model, commit and so on; all count in the total. */
const MAX_LISTED = 60_000;

/** Sums up what a pull request adds to the ledger, and what it does to the rest of it. */
export async function reportPullRequest({
  reader,
  base,
  head,
  pricing,
  billing = {},
  budgets,
  now,
  ciRecords = [],
  commitUrl,
}: PullRequestOptions): Promise<PullRequestRead> {
  const { costOf } = createRecordPrices(pricing, now);
  const [comparison, mainLine] = await Promise.all([
    reader.compare(base, head),
    reader.listMainLine(base),
  ]);
  const { mergeBaseAt } = comparison;
  const mergeBase = await reader.listLedgers(comparison.mergeBase);
  const baseLedgers = await reader.listLedgers(base);
  const sides = { mergeBase, base: baseLedgers, head: await reader.listLedgers(head) };
  const difference = await compareSides(reader, { ...sides, mergeBaseAt });
  const listed = new Map<string, UsageRecord>();
  const added = await summarize(priced(difference.added(), costOf, listed), costOf, {
    maxGrouped: MAX_LISTED,
  });
  // What was committed since is told with its commit.
  const inCi = ciRecords.filter((record) => !listed.has(lastingIdentityOf(record)));
  const ofCommits = await usageOfCommits(reader, comparison.commits, listed, mergeBase);
  const previous = await previousUsage(reader, mainLine, costOf);
  const budgetRows = {
    ...{ reader, base: baseLedgers, costOf },
    added: Array.from(listed, ([identity, record]) => ({
      record,
      commit: comparison.commits[ofCommits.placeOf(identity) ?? -1]?.commit,
    })),
    isCut: added.total.records > MAX_LISTED,
  };
  return {
    budgets: budgets && (await budgetsOfPullRequest(budgetRows, budgets)),
    added: withBilled(added, billing),
    ci: inCi.length === 0 ? undefined : withBilled(await summarize(inCi, costOf), billing),
    commits: comparison.commits.map(({ commit }, index) => ({
      shortId: commit.shortId,
      subject: commit.subject,
      url: commitUrl?.(commit.id),
      sums: ofCommits.sums[index],
    })),
    unplaced: ofCommits.unplaced,
    coverage: coverPullRequest(
      comparison.commits.map(({ commit }, index) => toCovered(commit, ofCommits.sums[index])),
      previous.map(({ commit, sums }) => toCovered(commit, sums)),
    ),
    previous: previous.slice(0, MAX_PREVIOUS).map(({ number, commit, sums }) => ({
      ...sums,
      number,
      title: commit.subject,
      tokens: sums.inputTokens + sums.outputTokens,
    })),
    tampering: {
      removed: difference.removed,
      changed: difference.changed,
      removedCount: difference.removedCount,
      changedCount: difference.changedCount,
    },
    corrected: difference.corrected,
    rejected: difference.rejected,
    unread: difference.unread,
    cut: [...unlisted(comparison), ...cutTables(added.total.records)],
    leftOut: difference.leftOut,
    conflicts: conflictingLedgers(sides),
  };
}

function toCovered(
  { writtenBy, parentIds }: Commit,
  sums: UsageSums | undefined,
): PullRequestCommit {
  const isLeftOut = parentIds.length > 1 || (writtenBy !== undefined && isBot(writtenBy));
  return { author: writtenBy?.author, hasUsage: sums !== undefined, isLeftOut };
}

function unlisted({ unlisted: commits, hasChanges }: Comparison): readonly string[] {
  return [
    ...(commits === 0
      ? []
      : [`The first ${countText(commits, "commit")} of the pull request were not looked at.`]),
    ...(hasChanges ? [] : ["What each commit brought is not told: they change too many files."]),
  ];
}

function cutTables(records: number): readonly string[] {
  if (records <= MAX_LISTED) return [];
  return [
    `Tables and charts are of the first ${formatWhole(MAX_LISTED)} of ${formatWhole(records)} records; the totals are of all.`,
  ];
}

/** Prices records, and keeps the first of them, by what lasts of their identity. */
async function* priced(
  records: AsyncIterable<UsageRecord>,
  costOf: (record: UsageRecord) => Promise<number | undefined>,
  listed: Map<string, UsageRecord>,
): AsyncGenerator<UsageRecord> {
  for await (const record of records) {
    const known = { ...record, costNanoUsd: await costOf(record) };
    if (listed.size < MAX_LISTED) listed.set(lastingIdentityOf(record), known);
    yield known;
  }
}
