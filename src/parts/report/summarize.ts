import { weekOfDay } from "../../usage/calendar.ts";
import { PackedRecords, type TextColumn } from "../../usage/packed-records.ts";
import { errorMessageOf, phaseOf } from "../../usage/phase.ts";
import { TASK_TYPES } from "../../usage/task-type.ts";
import { type TimeZone, UTC } from "../../usage/time-zone.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { byCost, byName, inOrderOf } from "./questions/dimension.ts";
import { findPrices, GroupSums, groupRecords, type PriceRecord } from "./sum-groups.ts";
import type { FailureGroup, ReportRange, UsageSummary, UsageSums } from "./usage-summary.ts";
import { FailureTally, NO_USAGE } from "./usage-tally.ts";

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
  records: PackedRecords | AsyncIterable<UsageRecord> | Iterable<UsageRecord>,
  price: PriceRecord,
  { range = {}, zone = UTC, maxGrouped = Number.POSITIVE_INFINITY }: SummaryOptions = {},
): Promise<UsageSummary> {
  const packed = records instanceof PackedRecords ? records : await pack(records);
  const sums = new GroupSums(packed, await findPrices(packed, price));
  const { size, texts } = packed;
  const grouped = Math.min(size, maxGrouped);
  const groupsBy = (keys: Float64Array, nameOf: (key: number) => string | undefined) =>
    sums.of(groupRecords(keys.subarray(0, grouped), nameOf));
  const groupsByText = (column: TextColumn, nameOf: (text: string) => string | undefined) =>
    groupsBy(packed.column(column), (key) => nameOf(texts[column].textOf(key)));
  const times = packed.column("time");
  const days = new Float64Array(grouped);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < size; place += 1) {
    const time = times[place] ?? Number.NaN;
    first = Math.min(first, time);
    last = Math.max(last, time);
    days[place] = zone.dayAt(time);
  }
  const [total = NO_USAGE] = sums.of({ names: [undefined], groups: new Uint32Array(size) });
  return {
    range,
    zone,
    total: withoutName(total),
    firstTimestamp: utcAtTime(packed, times, first).at(0),
    lastTimestamp: utcAtTime(packed, times, last).at(-1),
    models: groupsByText("model", (model) => model).sort(byCost),
    agents: groupsByText("agent", (agent) => agent || undefined).sort(byCost),
    taskTypes: groupsByText("taskType", (type) => type || undefined).sort(inOrderOf(TASK_TYPES)),
    phases: groupsByText("notes", phaseOf).sort(byName),
    days: groupsBy(days, (day) => zone.dayText(day)).sort(byName),
    weeks: groupsBy(days, (day) => weekOfDay(zone.dayText(day))).sort(byName),
    failures: failuresOf(packed, grouped),
  };
}

async function pack(
  records: AsyncIterable<UsageRecord> | Iterable<UsageRecord>,
): Promise<PackedRecords> {
  const packed = new PackedRecords();
  // Many are at hand: to wait for each takes as long as to add it up.
  if (Symbol.iterator in records) for (const record of records) packed.add(record);
  else for await (const record of records) packed.add(record);
  return packed;
}

/** Returns when the records were made that were so within a millisecond, in UTC and in order. */
function utcAtTime(records: PackedRecords, times: Float64Array, time: number): readonly string[] {
  const found: string[] = [];
  for (let place = times.indexOf(time); place >= 0; place = times.indexOf(time, place + 1)) {
    found.push(utcAt(records, place));
  }
  return found.sort();
}

function failuresOf(records: PackedRecords, size: number): readonly FailureGroup[] {
  const failures = new FailureTally();
  const messages = new Map<string, string | undefined>();
  const successes = records.column("success").subarray(0, size);
  for (let place = successes.indexOf(0); place >= 0; place = successes.indexOf(0, place + 1)) {
    const { timestamp, notes, model } = records.at(place);
    if (!messages.has(notes)) messages.set(notes, errorMessageOf(notes));
    failures.add(messages.get(notes), toUtc(timestamp) ?? timestamp, model);
  }
  return failures.groups();
}

function utcAt(records: PackedRecords, place: number): string {
  const { timestamp } = records.at(place);
  return toUtc(timestamp) ?? timestamp;
}

function withoutName({
  name: _,
  ...sums
}: UsageSums & { readonly name?: string | undefined }): UsageSums {
  return sums;
}
