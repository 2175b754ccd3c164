import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { byCost, type Grouping } from "./grouping.ts";
import type { PriceRecord } from "./summarize.ts";
import type { ReportRange, UsageGroup, UsageTotal } from "./usage-summary.ts";
import { GroupTally, UsageTally } from "./usage-tally.ts";

/** What a set of usage records adds up to, whole and by one dimension. */
export interface GroupedUsage extends UsageTotal {
  readonly grouping: Grouping;
  /** In the grouping's order. */
  readonly groups: readonly UsageGroup[];
  /** The models with tokens that have no price. */
  readonly unpricedModels: readonly UsageGroup[];
}

/**
 * Adds records up, whole and by group. Each record counts: hand in distinct ones, of the range
 * only.
 */
export async function groupUsage(
  records: AsyncIterable<UsageRecord> | Iterable<UsageRecord>,
  grouping: Grouping,
  price: PriceRecord,
  range: ReportRange = {},
): Promise<GroupedUsage> {
  const total = new UsageTally();
  const groups = new GroupTally();
  const models = new GroupTally();
  let first: string | undefined;
  let last: string | undefined;

  for await (const record of records) {
    const cost = record.costNanoUsd ?? (await price(record));
    const timestamp = toUtc(record.timestamp) ?? record.timestamp;
    if (first === undefined || timestamp < first) first = timestamp;
    if (last === undefined || timestamp > last) last = timestamp;
    total.add(record, cost);
    groups.add(grouping.nameOf(record), record, cost);
    models.add(record.model, record, cost);
  }

  return {
    range,
    total: total.sums(),
    firstTimestamp: first,
    lastTimestamp: last,
    grouping,
    groups: groups.groups().sort(grouping.compare),
    unpricedModels: models
      .groups()
      .filter(({ unpricedTokens }) => unpricedTokens > 0)
      .sort(byCost),
  };
}
