import { createRecordPrices } from "./ingest/record-prices.ts";
import type { PricingOptions } from "./pricing/pricing.ts";
import type { CommitReader } from "./pull-request/commit-reader.ts";
import { compareSides } from "./pull-request/compare-sides.ts";
import { previousUsage } from "./pull-request/previous-usage.ts";
import { usageOfCommits } from "./pull-request/usage-of-commits.ts";
import { countText } from "./report/count-text.ts";
import type { PullRequestUsage } from "./report/pull-request/pull-request-usage.ts";
import { summarize } from "./report/summarize.ts";
import type { UsageRecord } from "./usage/usage-record.ts";

export interface PullRequestOptions {
  readonly reader: CommitReader;
  /** The commit that the pull request is to be merged into. */
  readonly base: string;
  readonly head: string;
  /** Prices of the records that carry none: those of the base branch's settings. */
  readonly pricing: PricingOptions;
  readonly now: Date;
  /** Returns where people look at a commit. */
  readonly commitUrl?: (id: string) => string;
}

/** Rows that were removed or changed are shown up to this many. */
const MAX_TAMPERED = 50;

/** Sums up what a pull request adds to the ledger, and what it does to the rest of it. */
export async function reportPullRequest({
  reader,
  base,
  head,
  pricing,
  now,
  commitUrl,
}: PullRequestOptions): Promise<Omit<PullRequestUsage, "verdicts">> {
  const { costOf } = createRecordPrices(pricing, now);
  const comparison = await reader.compare(base, head);
  const difference = await compareSides(reader, {
    mergeBase: await reader.listLedgers(comparison.mergeBase),
    base: await reader.listLedgers(base),
    head: await reader.listLedgers(head),
  });
  const added = await priced(difference.added, costOf);
  const ofCommits = await usageOfCommits(reader, comparison.commits, added);
  const previous = await previousUsage(reader, await reader.listMainLine(base), costOf);
  return {
    added: await summarize(added.values(), costOf),
    commits: comparison.commits.map(({ commit }, index) => ({
      shortId: commit.shortId,
      subject: commit.subject,
      url: commitUrl?.(commit.id),
      sums: ofCommits.sums[index],
    })),
    unplaced: ofCommits.unplaced,
    previous: previous.map(({ number, commit, sums }) => ({
      number,
      title: commit.subject,
      costNanoUsd: sums.unpricedRecords > 0 ? undefined : sums.costNanoUsd,
      tokens: sums.inputTokens + sums.outputTokens,
      successRate: sums.successRate,
    })),
    tampering: {
      removed: difference.removed.slice(0, MAX_TAMPERED),
      changed: difference.changed.slice(0, MAX_TAMPERED),
      removedCount: difference.removed.length,
      changedCount: difference.changed.length,
    },
    corrected: difference.corrected,
    rejected: difference.rejected,
    unreadable: difference.unreadable,
    leftOut: [...unlisted(comparison.unlisted), ...difference.leftOut],
  };
}

function unlisted(commits: number): readonly string[] {
  if (commits === 0) return [];
  return [`The first ${countText(commits, "commit")} of the pull request were not looked at.`];
}

async function priced(
  records: ReadonlyMap<string, UsageRecord>,
  costOf: (record: UsageRecord) => Promise<number | undefined>,
): Promise<ReadonlyMap<string, UsageRecord>> {
  const found = new Map<string, UsageRecord>();
  for (const [identity, record] of records) {
    found.set(identity, { ...record, costNanoUsd: await costOf(record) });
  }
  return found;
}
