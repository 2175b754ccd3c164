import { stringify } from "csv-stringify/sync";
import { oneLine } from "./escape.ts";
import { SUM_CELLS, sumCells } from "./sum-values.ts";
import type { UsageSummary } from "./usage-summary.ts";

/**
 * Returns a summary as one CSV table: a row for the total and for each group, told apart by
 * `section` and `name`, and a row for each reason of failure, which only counts.
 */
export function renderCsv(summary: UsageSummary): string {
  const groups = Object.entries({
    model: summary.models,
    task_type: summary.taskTypes,
    phase: summary.phases,
    agent: summary.agents,
    week: summary.weeks,
    day: summary.days,
  });
  const rows = [
    ["section", "name", ...Object.keys(SUM_CELLS)],
    ["total", "", ...sumCells(summary.total)],
    ...groups.flatMap(([section, sums]) =>
      sums.map((group) => [section, oneLine(group.name ?? ""), ...sumCells(group)]),
    ),
    ...summary.failures.map(({ message, failures }) => [
      "failure",
      oneLine(message ?? ""),
      ...Object.keys(SUM_CELLS).map((column) =>
        column === "records" || column === "failed" ? failures : "",
      ),
    ]),
  ];
  return stringify(rows, { escape_formulas: true });
}
