import type { Config } from "../../parts/config/config.ts";
import { findDefaultBranch } from "../../parts/git/default-branch.ts";
import type { Git } from "../../parts/git/git.ts";
import { listBlobs } from "../../parts/git/tree.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import type { PricingOptions } from "../../parts/pricing/pricing.ts";
import type { BranchUsage, LedgerSums } from "../../parts/report/status/status.ts";
import type { BillingRules } from "../../usage/billing.ts";
import { sumPaid } from "../../usage/paid-cost.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { createRecordPrices } from "../ingest/record-prices.ts";
import { gitBlobReader, isLedgerPath } from "../pull-request/origins/ledger-blobs.ts";
import { lastingIdentityOf } from "../pull-request/record-key.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import { readBranchRecords } from "./read-branch-records.ts";

/** Tells what the commits of HEAD and of the default branch used, as reports of them do; undefined where neither has a ledger. */
export async function readBranches(
  git: Git,
  { head }: Pick<Worktree, "head">,
  config: PricingOptions & Pick<Config, "billing">,
  now: Date,
): Promise<BranchUsage | undefined> {
  const mainline = await findDefaultBranch(git);
  if (head === undefined || mainline === undefined) return undefined;
  const [ownBlobs, mainBlobs] = await Promise.all([
    listLedgerBlobs(git, head.id),
    listLedgerBlobs(git, mainline),
  ]);
  if (ownBlobs.size + mainBlobs.size === 0) return undefined;
  const held = await readRecords(git, mainBlobs);
  const { costOf } = createRecordPrices(config, now);
  const sum = (records: Iterable<UsageRecord>) => sumUp(records, costOf, config.billing);
  if (head.id === mainline) return { own: undefined, mainline: await sum(held.values()) };
  const { own, ofMainline } = await readBranchRecords(git, head.id, mainline);
  return {
    own: await sum(own),
    mainline: await sum([...held.values(), ...ofMainline]),
  };
}

async function listLedgerBlobs(git: Git, commit: string): Promise<ReadonlySet<string>> {
  const files = await listBlobs(git, commit, TELEMETRY_FOLDER);
  return new Set(
    Array.from(files)
      .filter(([path]) => isLedgerPath(path))
      .map(([, blob]) => blob),
  );
}

async function readRecords(
  git: Git,
  blobs: ReadonlySet<string>,
): Promise<Map<string, UsageRecord>> {
  const records = new Map<string, UsageRecord>();
  if (blobs.size === 0) return records;
  for (const content of (await gitBlobReader(git).contentsOf(blobs)).values()) {
    for (const { record } of parseLedger(content).rows) {
      records.set(lastingIdentityOf(record), record);
    }
  }
  return records;
}

async function sumUp(
  records: Iterable<UsageRecord>,
  costOf: (record: UsageRecord) => Promise<number | undefined>,
  billing: BillingRules,
): Promise<LedgerSums> {
  const costs: Pick<UsageRecord, "agent" | "costNanoUsd">[] = [];
  const sums = { records: 0, tokens: 0, costNanoUsd: 0, unpricedRecords: 0 };
  for (const record of records) {
    const costNanoUsd = await costOf(record);
    costs.push({ agent: record.agent, costNanoUsd });
    sums.records += 1;
    sums.tokens += record.inputTokens + record.outputTokens;
    sums.costNanoUsd += costNanoUsd ?? 0;
    sums.unpricedRecords += Number(costNanoUsd === undefined);
  }
  return { ...sums, paid: sumPaid(costs, billing) };
}
