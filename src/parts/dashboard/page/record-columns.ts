import { formatCost, formatDuration, formatTokens } from "../../../usage/format-number.ts";
import type { CountName } from "../dashboard-data.ts";
import type { Linked } from "./forge-anchor.ts";
import type { SortKey } from "./row-order.ts";
import { labelText, minuteText, successText } from "./row-text.ts";
import { at, type UsageTable, type WholeDimension } from "./usage-table.ts";
import { shownName, UNKNOWN_TEXT } from "./wording.ts";

/** A column of the table of records. */
export interface RecordColumn {
  readonly key: SortKey;
  readonly title: string;
  readonly isNumber: boolean;
  /** What of the forge it leads to. */
  readonly link?: Linked;
  readonly textOf: (table: UsageTable, row: number) => string;
}

/** Returns the columns, without those of which no record says anything. */
export function recordColumns(table: UsageTable, zone: string): readonly RecordColumn[] {
  const columns: readonly RecordColumn[] = [
    { key: "time", title: `Time (${zone})`, isNumber: false, textOf: minuteText },
    dimensionColumn("repository", "Repository"),
    dimensionColumn("agent", "Agent"),
    dimensionColumn("model", "Model"),
    dimensionColumn("branch", "Branch"),
    {
      ...dimensionColumn("commit", "Commit"),
      link: "commit",
      textOf: (each, row) => shownName("commit", labelText(each, "commit", row)),
    },
    dimensionColumn("author", "Author"),
    { ...dimensionColumn("pullRequest", "Pull request"), link: "pullRequest" },
    { ...dimensionColumn("ticket", "Ticket"), link: "ticket" },
    dimensionColumn("taskType", "Task type"),
    countColumn("inputTokens", "Input", formatTokens),
    countColumn("cacheReadTokens", "Cache reads", formatTokens),
    countColumn("outputTokens", "Output", formatTokens),
    countColumn("costNanoUsd", "Cost", formatCost, "unpriced"),
    countColumn("durationMs", "Duration", formatDuration),
    { key: "success", title: "Success", isNumber: false, textOf: successText },
    dimensionColumn("session", "Session"),
    dimensionColumn("notes", "Notes"),
  ];
  const { dimensions } = table;
  return columns.filter(({ key }) => {
    if (key === "repository") return dimensions.repository.labels.length > 2;
    if (!OPTIONAL.includes(key)) return true;
    return dimensions[key as WholeDimension].indexes.some((index) => index > 0);
  });
}

const OPTIONAL: readonly SortKey[] = ["commit", "author", "pullRequest", "ticket"];

function dimensionColumn(key: WholeDimension, title: string): RecordColumn {
  return {
    key,
    title,
    isNumber: false,
    textOf: (table, row) => labelText(table, key, row) || UNKNOWN_TEXT,
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
    textOf({ counts }, row) {
      const count = at(counts[key], row);
      return Number.isNaN(count) ? unknown : format(count);
    },
  };
}
