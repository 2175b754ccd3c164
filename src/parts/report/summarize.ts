import { errorMessageOf, phaseOf } from "../../usage/phase.ts";
import { TASK_TYPES } from "../../usage/task-type.ts";
import { type TimeZone, UTC } from "../../usage/time-zone.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { byCost, byName, inOrderOf } from "./questions/dimension.ts";
import type { ReportRange, UsageSummary } from "./usage-summary.ts";
import { FailureTally, GroupTally, UsageTally } from "./usage-tally.ts";

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
    if (first === undefined || timestamp < first) first = timestamp;
    if (last === undefined || timestamp > last) last = timestamp;
    total.add(record, cost);
    count += 1;
    if (count > maxGrouped) continue;
    models.add(record.model, record, cost);
    agents.add(record.agent === "" ? undefined : record.agent, record, cost);
    taskTypes.add(record.taskType, record, cost);
    phases.add(phaseOf(record.notes), record, cost);
    days.add(zone.dayOf(timestamp), record, cost);
    weeks.add(zone.weekOf(timestamp), record, cost);
    if (record.success === false) {
      failures.add(errorMessageOf(record.notes), timestamp, record.model);
    }
  }

  return {
    range,
    zone,
    total: total.sums(),
    firstTimestamp: first,
    lastTimestamp: last,
    models: models.groups().sort(byCost),
    agents: agents.groups().sort(byCost),
    taskTypes: taskTypes.groups().sort(inOrderOf(TASK_TYPES)),
    phases: phases.groups().sort(byName),
    days: days.groups().sort(byName),
    weeks: weeks.groups().sort(byName),
    failures: failures.groups(),
  };
}
