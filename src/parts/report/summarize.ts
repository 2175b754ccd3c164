import { weekOfDay } from "../../usage/calendar.ts";
import { CELLS, CELLS_PER_RECORD, PackedRecords } from "../../usage/packed-records.ts";
import { errorMessageOf, phaseOf } from "../../usage/phase.ts";
import { TASK_TYPES } from "../../usage/task-type.ts";
import { type TimeZone, UTC } from "../../usage/time-zone.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { byCost, byName, inOrderOf } from "./questions/dimension.ts";
import { GroupSums, groupRecords, type KeyOf } from "./sum-groups.ts";
import type { FailureGroup, ReportRange, UsageSummary, UsageSums } from "./usage-summary.ts";
import { FailureTally, NO_USAGE } from "./usage-tally.ts";

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
  records: PackedRecords | AsyncIterable<UsageRecord> | Iterable<UsageRecord>,
  price: PriceRecord,
  { range = {}, zone = UTC, maxGrouped = Number.POSITIVE_INFINITY }: SummaryOptions = {},
): Promise<UsageSummary> {
  const packed = records instanceof PackedRecords ? records : await pack(records);
  const sums = new GroupSums(packed, await pricesOf(packed, price));
  const { size, texts } = packed;
  const grouped = Math.min(size, maxGrouped);
  const groupsBy = (keyOf: KeyOf, nameOf: (key: number) => string | undefined) =>
    sums.of(groupRecords(packed, grouped, keyOf, nameOf));
  const dayOf: KeyOf = (cells, start) => zone.dayAt(cells[start + CELLS.time] ?? Number.NaN);
  const [total = NO_USAGE] = sums.of({ names: [undefined], groups: new Uint32Array(size) });
  return {
    range,
    zone,
    total: withoutName(total),
    ...timesOf(packed),
    models: groupsBy(cellAt(CELLS.model), (key) => texts.model.textOf(key)).sort(byCost),
    agents: groupsBy(cellAt(CELLS.agent), (key) => texts.agent.textOf(key) || undefined).sort(
      byCost,
    ),
    taskTypes: groupsBy(
      cellAt(CELLS.taskType),
      (key) => texts.taskType.textOf(key) || undefined,
    ).sort(inOrderOf(TASK_TYPES)),
    phases: groupsBy(cellAt(CELLS.notes), (key) => phaseOf(texts.notes.textOf(key))).sort(byName),
    days: groupsBy(dayOf, (day) => zone.dayText(day)).sort(byName),
    weeks: groupsBy(dayOf, (day) => weekOfDay(zone.dayText(day))).sort(byName),
    failures: failuresOf(packed, grouped),
  };
}

function cellAt(cell: number): KeyOf {
  return (cells, start) => cells[start + cell] ?? Number.NaN;
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

/** Returns the prices of the records that carry none, by their places; most carry one. */
async function pricesOf(
  records: PackedRecords,
  price: PriceRecord,
): Promise<ReadonlyMap<number, number>> {
  const prices = new Map<number, number>();
  for (const place of placesWhere(records, CELLS.costNanoUsd, Number.isNaN)) {
    const cost = await price(records.at(place));
    if (cost !== undefined) prices.set(place, cost);
  }
  return prices;
}

/** Returns when the first and the last of some records were made, in UTC. */
function timesOf(records: PackedRecords): Pick<UsageSummary, "firstTimestamp" | "lastTimestamp"> {
  let [firstMs, lastMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const cells of records.blocks()) {
    for (let start = CELLS.time; start < cells.length; start += CELLS_PER_RECORD) {
      const ms = cells[start] ?? Number.NaN;
      if (ms < firstMs) firstMs = ms;
      if (ms > lastMs) lastMs = ms;
    }
  }
  // Within a millisecond their texts tell.
  const textsAt = (ms: number) =>
    placesWhere(records, CELLS.time, (each) => each === ms)
      .map((place) => utcAt(records, place))
      .toSorted();
  return { firstTimestamp: textsAt(firstMs)[0], lastTimestamp: textsAt(lastMs).at(-1) };
}

function failuresOf(records: PackedRecords, size: number): readonly FailureGroup[] {
  const failures = new FailureTally();
  const messages = new Map<string, string | undefined>();
  for (const place of placesWhere(records, CELLS.success, (success) => success === 0, size)) {
    const { notes, model } = records.at(place);
    if (!messages.has(notes)) messages.set(notes, errorMessageOf(notes));
    failures.add(messages.get(notes), utcAt(records, place), model);
  }
  return failures.groups();
}

function placesWhere(
  records: PackedRecords,
  cell: number,
  isWanted: (value: number) => boolean,
  size = records.size,
): number[] {
  const places: number[] = [];
  let place = 0;
  for (const cells of records.blocks(size)) {
    for (let start = cell; start < cells.length; start += CELLS_PER_RECORD) {
      if (isWanted(cells[start] ?? Number.NaN)) places.push(place);
      place += 1;
    }
  }
  return places;
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
