import { identityOf } from "../../usage/identity.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";

/**
 * Returns each record once, however often its identity occurs: the last occurrence counts, in
 * the place of the first. Holds every record that it returns in memory.
 */
export async function distinctRecords(
  records: AsyncIterable<UsageRecord>,
): Promise<Iterable<UsageRecord>> {
  const recordByIdentity = new Map<string, UsageRecord>();
  for await (const record of records) recordByIdentity.set(identityOf(record), record);
  return recordByIdentity.values();
}
