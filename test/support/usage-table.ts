import { collectData } from "../../src/parts/dashboard/collect-data.ts";
import { toUsageTable, type UsageTable } from "../../src/parts/dashboard/page/usage-table.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";

/** Returns records as the dashboard's page holds them; those without a cost have no price. */
export async function usageTable(records: Iterable<UsageRecord>): Promise<UsageTable> {
  const { data } = await collectData(records, async () => undefined, new Date("2026-06-30T17:00Z"));
  return toUsageTable(JSON.parse(JSON.stringify(data)));
}

/** Lets all rows of a table pass. */
export function allRows({ rows }: UsageTable): Uint8Array {
  return new Uint8Array(rows).fill(1);
}
