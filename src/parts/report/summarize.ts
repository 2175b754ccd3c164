import { identityOf } from "../../usage/identity.ts";
import { errorMessageOf, phaseOf } from "../../usage/phase.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { byCost, byName, byTaskType, isoWeekOf } from "./grouping.ts";
import type { ReportRange, UsageSummary } from "./usage-summary.ts";
import { FailureTally, GroupTally, UsageTally } from "./usage-tally.ts";

/** Returns the list price, in nano-USD, of a record that carries none; undefined when unknown. */
export type PriceRecord = (record: UsageRecord) => Promise<number | undefined>;

/**
 * Adds records up, whole and by each dimension. Each record counts: hand in distinct ones,
 * of the range only. Past the first `maxGrouped` they count in the total only.
 */
export async function summarize(
  records: AsyncIterable<UsageRecord> | Iterable<UsageRecord>,
  price: PriceRecord,
  range: ReportRange = {},
  maxGrouped = Number.POSITIVE_INFINITY,
): Promise<UsageSummary> {
  const total = new UsageTally();
  const models = new GroupTally();
  const agents = new GroupTally();
  const taskTypes = new GroupTally();
  const phases = new GroupTally();
  const days = new GroupTally();
  const weeks = new GroupTally();
  const failures = new FailureTally();
  let first: string | undefined;
  let last: string | undefined;
  let count = 0;

  for await (const record of records) {
    const cost = record.costNanoUsd ?? (await price(record));
    const timestamp = toUtc(record.timestamp) ?? record.timestamp;
    const day = timestamp.slice(0, 10);
    if (first === undefined || timestamp < first) first = timestamp;
    if (last === undefined || timestamp > last) last = timestamp;
    total.add(record, cost);
    count += 1;
    if (count > maxGrouped) continue;
    models.add(record.model, record, cost);
    agents.add(record.agent === "" ? undefined : record.agent, record, cost);
    taskTypes.add(record.taskType, record, cost);
    phases.add(phaseOf(record.notes), record, cost);
    days.add(day, record, cost);
    weeks.add(isoWeekOf(day), record, cost);
    if (record.success === false) {
      failures.add(errorMessageOf(record.notes), timestamp, record.model);
    }
  }

  return {
    range,
    total: total.sums(),
    firstTimestamp: first,
    lastTimestamp: last,
    models: models.groups().sort(byCost),
    agents: agents.groups().sort(byCost),
    taskTypes: taskTypes.groups().sort(byTaskType),
    phases: phases.groups().sort(byName),
    days: days.groups().sort(byName),
    weeks: weeks.groups().sort(byName),
    failures: failures.groups(),
  };
}

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
