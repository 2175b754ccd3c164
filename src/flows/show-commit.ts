import { readShallowBoundary } from "../parts/git/clone.ts";
import { type Commit, readCommit } from "../parts/git/commit.ts";
import { createGit, type Git } from "../parts/git/git.ts";
import type { Repository } from "../parts/git/repository.ts";
import type { PricingOptions } from "../parts/pricing/pricing.ts";
import { type Billed, billedOf } from "../parts/report/billed.ts";
import type { UsageSums } from "../parts/report/usage-summary.ts";
import { GroupTally, UsageTally } from "../parts/report/usage-tally.ts";
import type { BillingRules } from "../usage/billing.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { createRecordPrices } from "./ingest/record-prices.ts";
import { readBroughtRecords } from "./pull-request/origins/read-brought-records.ts";

export interface ShowOptions {
  readonly environment: Git["environment"];
  /** Prices of the records that carry none. */
  readonly pricing: PricingOptions;
  /** How agents are paid for. */
  readonly billing: BillingRules;
  readonly now: Date;
}

/** A commit and the records that it brought in, each with a cost where a price is known. */
export interface CommitUsage {
  readonly commit: Commit;
  /** In the order of their time. */
  readonly records: readonly UsageRecord[];
  readonly total: UsageSums;
  /** What is paid for them; undefined where all is paid by list prices. */
  readonly billed: Billed | undefined;
  /** Rows that the commit added and that cannot be read. */
  readonly rejected: number;
  /** Whether a shallow clone begins here: what the commit's parents held is not known. */
  readonly beginsHistory: boolean;
}

/**
 * Tells from history which records a commit brought in.
 *
 * @throws {Failure} when the revision names no commit.
 */
export async function showCommit(
  repository: Repository,
  revision: string,
  { environment, pricing, billing, now }: ShowOptions,
): Promise<CommitUsage> {
  const git = createGit(repository.root, environment);
  const commit = await readCommit(git, revision);
  const boundary = await readShallowBoundary(repository.commonDir);
  const brought = await readBroughtRecords(git, commit);
  const prices = createRecordPrices(pricing, now);
  const tally = new UsageTally();
  const agents = new GroupTally();
  const records: UsageRecord[] = [];
  for (const record of brought.records) {
    const costNanoUsd = await prices.costOf(record);
    tally.add(record, costNanoUsd);
    agents.add(record.agent || undefined, record, costNanoUsd);
    records.push({ ...record, costNanoUsd });
  }
  const total = tally.sums();
  return {
    commit,
    records,
    total,
    billed: billedOf({ total, agents: agents.groups() }, billing),
    rejected: brought.rejected,
    beginsHistory: boundary.has(commit.id),
  };
}
