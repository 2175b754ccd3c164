import type { Store } from "../../src/parts/database/store.ts";
import type { TimeRange } from "../../src/usage/time-range.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";

/** Reads the records that a database holds, in the order of their time. */
export async function storedRecords(
  store: Store,
  range: TimeRange = {},
): Promise<readonly UsageRecord[]> {
  const records: UsageRecord[] = [];
  for await (const { record } of store.readRows(range)) records.push(record);
  return records;
}
