import { weekOfDay } from "../../usage/calendar.ts";
import { errorMessageOf, phaseOf } from "../../usage/phase.ts";
import { TASK_TYPES } from "../../usage/task-type.ts";
import { type TimeZone, UTC } from "../../usage/time-zone.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { byCost, byName, inOrderOf } from "./questions/dimension.ts";
import { GroupColumn, UsageColumns } from "./usage-columns.ts";
import type { ReportRange, UsageSummary } from "./usage-summary.ts";
import { FailureTally } from "./usage-tally.ts";

/** Returns the list price, in nano-USD, of a record that carries none; undefined when unknown. */
export type PriceRecord = (record: UsageRecord) => Promise<number | undefined>;

interface SummaryOptions {
  readonly range?: ReportRange;
  /** Whose days and weeks they are: those of UTC unless said otherwise. */
  readonly zone?: TimeZone;
  /** How many records count by dimension; those past them count in the total only. */
  readonly maxGrouped?: number;
}

/**
 * Adds records up, whole and by each dimension. Each record counts: hand in distinct ones,
 * of the range only.
 */
export async function summarize(
  records: AsyncIterable<UsageRecord> | Iterable<UsageRecord>,
  price: PriceRecord,
  { range = {}, zone = UTC, maxGrouped = Number.POSITIVE_INFINITY }: SummaryOptions = {},
): Promise<UsageSummary> {
  const columns = new UsageColumns();
  const models = new GroupColumn();
  const agents = new GroupColumn((agent) => agent || undefined);
  const taskTypes = new GroupColumn();
  const phases = new GroupColumn((notes = "") => phaseOf(notes));
  const days = new GroupColumn();
  const weeks = new GroupColumn((day = "") => weekOfDay(day));
  const failures = new FailureTally();
  let first: string | undefined;
  let last: string | undefined;
  let count = 0;

  const add = (record: UsageRecord, cost: number | undefined) => {
    const timestamp = toUtc(record.timestamp) ?? record.timestamp;
    if (first === undefined || timestamp < first) first = timestamp;
    if (last === undefined || timestamp > last) last = timestamp;
    columns.add(record, cost);
    count += 1;
    if (count > maxGrouped) return;
    const day = zone.dayOf(timestamp);
    models.push(record.model);
    agents.push(record.agent);
    taskTypes.push(record.taskType);
    phases.push(record.notes);
    days.push(day);
    weeks.push(day);
    if (record.success === false) {
      failures.add(errorMessageOf(record.notes), timestamp, record.model);
    }
  };
  // Most records have a price, and many are at hand: to wait for each takes as long as to add it up.
  if (Symbol.iterator in records) {
    for (const record of records) add(record, record.costNanoUsd ?? (await price(record)));
  } else {
    for await (const record of records) add(record, record.costNanoUsd ?? (await price(record)));
  }

  return {
    range,
    zone,
    total: columns.total(),
    firstTimestamp: first,
    lastTimestamp: last,
    models: columns.groups(models).sort(byCost),
    agents: columns.groups(agents).sort(byCost),
    taskTypes: columns.groups(taskTypes).sort(inOrderOf(TASK_TYPES)),
    phases: columns.groups(phases).sort(byName),
    days: columns.groups(days).sort(byName),
    weeks: columns.groups(weeks).sort(byName),
    failures: failures.groups(),
  };
}
