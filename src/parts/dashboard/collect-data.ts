import { phaseOf } from "../../usage/phase.ts";
import { TASK_TYPES } from "../../usage/task-type.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { shortLine } from "../report/escape.ts";
import type { UsageSums } from "../report/usage-summary.ts";
import { sessionOf, UsageTally } from "../report/usage-tally.ts";
import {
  COUNTS,
  type CountName,
  type DashboardData,
  DIMENSIONS,
  type DimensionName,
  packNumbers,
  SUCCESS,
} from "./dashboard-data.ts";

interface CollectedData {
  readonly data: DashboardData;
  readonly total: UsageSums;
  /** UTC days of the records; undefined when there are none. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
}

interface Row {
  readonly timeMs: number;
  readonly indexes: Readonly<Record<DimensionName, number>>;
  readonly counts: Readonly<Record<CountName, number | undefined>>;
  readonly success: number;
}

/** Returns records by column, in the order of their time, and what they add up to. */
export async function collectData(
  records: AsyncIterable<UsageRecord> | Iterable<UsageRecord>,
  price: (record: UsageRecord) => Promise<number | undefined>,
  madeAt: Date,
): Promise<CollectedData> {
  const lists = byDimension(() => new LabelList());
  for (const taskType of TASK_TYPES) lists.taskType.indexOf(taskType);
  const tally = new UsageTally();
  const rows: Row[] = [];
  for await (const record of records) {
    const cost = record.costNanoUsd ?? (await price(record));
    tally.add(record, cost);
    rows.push(toRow(record, cost, lists));
  }
  rows.sort((a, b) => a.timeMs - b.timeMs);
  const [first, last] = [rows[0], rows.at(-1)];
  const firstTimeMs = first?.timeMs ?? 0;

  return {
    total: tally.sums(),
    days: first && last && { first: dayOf(first), last: dayOf(last) },
    data: {
      madeAt: madeAt.toISOString(),
      records: rows.length,
      firstTimeMs,
      timeStepsMs: packNumbers(
        rows.map(({ timeMs }, place) => timeMs - (rows[place - 1]?.timeMs ?? firstTimeMs)),
      ),
      dimensions: byDimension((dimension) => ({
        labels: lists[dimension].labels,
        indexes: packNumbers(rows.map(({ indexes }) => indexes[dimension])),
      })),
      countsPlusOne: Object.fromEntries(
        COUNTS.map((count) => [
          count,
          packNumbers(rows.map(({ counts }) => (counts[count] ?? -1) + 1)),
        ]),
      ) as DashboardData["countsPlusOne"],
      successes: packNumbers(rows.map(({ success }) => success)),
    },
  };
}

function dayOf({ timeMs }: Row): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}

function toRow(
  record: UsageRecord,
  costNanoUsd: number | undefined,
  lists: Readonly<Record<DimensionName, LabelList>>,
): Row {
  const { model, taskType, agent, branch, notes } = record;
  const session = sessionOf(record);
  const texts = { model, taskType, agent, branch, session, phase: phaseOf(notes), notes };
  return {
    timeMs: Date.parse(toUtc(record.timestamp) ?? record.timestamp),
    indexes: byDimension((dimension) => lists[dimension].indexOf(texts[dimension] ?? "")),
    counts: {
      inputTokens: record.inputTokens,
      outputTokens: record.outputTokens,
      cacheReadTokens: record.cacheReadTokens,
      cacheWriteTokens: record.cacheWriteTokens,
      costNanoUsd,
      durationMs: record.durationMs,
    },
    success: successOf(record),
  };
}

function successOf({ success }: UsageRecord): number {
  if (success === undefined) return SUCCESS.unknown;
  return success ? SUCCESS.succeeded : SUCCESS.failed;
}

function byDimension<Value>(
  create: (dimension: DimensionName) => Value,
): Record<DimensionName, Value> {
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, create(dimension)]),
  ) as Record<DimensionName, Value>;
}

/** The label of text that only has invisible characters. */
const NOTHING_TO_SEE = "–";

/**
 * Numbers the different texts of a column and gives each a label: one line, cut where it is too
 * long, without invisible characters. Texts whose labels would be alike are numbered.
 */
export class LabelList {
  readonly #indexByText = new Map([["", 0]]);
  readonly #taken = new Set<string>();
  readonly labels: string[] = [""];

  indexOf(text: string): number {
    const known = this.#indexByText.get(text);
    if (known !== undefined) return known;
    const index = this.labels.length;
    this.#indexByText.set(text, index);
    this.labels.push(this.#newLabel(shortLine(text) || NOTHING_TO_SEE));
    return index;
  }

  #newLabel(wanted: string): string {
    let label = wanted;
    for (let number = 2; this.#taken.has(label); number += 1) label = `${wanted} (${number})`;
    this.#taken.add(label);
    return label;
  }
}
