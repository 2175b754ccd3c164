import { formatCost, formatDuration, formatTokens } from "../../report/format-number.ts";
import { type CountName, type SideName, SUCCESS } from "../dashboard-data.ts";
import { at, labelAt } from "./at.ts";
import type { SortKey } from "./row-order.ts";
import type { UsageTable } from "./usage-table.ts";
import { UNKNOWN_TEXT } from "./wording.ts";

export const FAILED_TEXT = "failed";

export interface RecordColumn {
  readonly key: SortKey;
  readonly title: string;
  readonly isNumber: boolean;
  readonly tell: (table: UsageTable, row: number) => string;
}

/** The columns of the table of records. */
export const RECORD_COLUMNS: readonly RecordColumn[] = [
  { key: "time", title: "Time (UTC)", isNumber: false, tell: timeText },
  sideColumn("model", "Model"),
  sideColumn("taskType", "Task type"),
  countColumn("inputTokens", "Input", formatTokens),
  countColumn("cacheReadTokens", "Cached", formatTokens),
  countColumn("outputTokens", "Output", formatTokens),
  countColumn("costNanoUsd", "Cost", formatCost, "unpriced"),
  countColumn("durationMs", "Took", formatDuration),
  { key: "success", title: "Result", isNumber: false, tell: successText },
  sideColumn("agent", "Agent"),
  sideColumn("branch", "Branch"),
  sideColumn("session", "Session"),
  sideColumn("notes", "Notes"),
];

function sideColumn(key: SideName, title: string): RecordColumn {
  return {
    key,
    title,
    isNumber: false,
    tell: ({ sides }, row) =>
      labelAt(sides[key].labels, at(sides[key].indexes, row)) || UNKNOWN_TEXT,
  };
}

function countColumn(
  key: CountName,
  title: string,
  format: (count: number) => string,
  unknown = UNKNOWN_TEXT,
): RecordColumn {
  return {
    key,
    title,
    isNumber: true,
    tell({ counts }, row) {
      const count = at(counts[key], row);
      return Number.isNaN(count) ? unknown : format(count);
    },
  };
}

function timeText({ timeMs }: UsageTable, row: number): string {
  return new Date(at(timeMs, row)).toISOString().slice(0, 16).replace("T", " ");
}

function successText({ success }: UsageTable, row: number): string {
  if (success[row] === SUCCESS.unknown) return UNKNOWN_TEXT;
  return success[row] === SUCCESS.succeeded ? "ok" : FAILED_TEXT;
}
