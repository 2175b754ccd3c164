import { stringify } from "csv-stringify/sync";
import { formatUsd } from "../usage/cost.ts";
import { oneLine } from "./escape.ts";
import type { UsageSummary, UsageSums } from "./usage-summary.ts";

const SUM_COLUMNS: Readonly<Record<string, (sums: UsageSums) => number | string | undefined>> = {
  records: (sums) => sums.records,
  sessions: (sums) => sums.sessions,
  prompt_tokens: (sums) => sums.inputTokens,
  completion_tokens: (sums) => sums.outputTokens,
  cache_read_tokens: (sums) => sums.cacheReadTokens,
  cache_write_tokens: (sums) => sums.cacheWriteTokens,
  cost_usd: (sums) =>
    sums.unpricedRecords === sums.records ? undefined : formatUsd(sums.costNanoUsd),
  unpriced_records: (sums) => sums.unpricedRecords,
  unpriced_tokens: (sums) => sums.unpricedTokens,
  succeeded: (sums) => sums.succeeded,
  failed: (sums) => sums.failed,
  success_rate: (sums) => sums.successRate?.toFixed(4),
  average_duration_ms: (sums) => sums.averageDurationMs,
  p95_duration_ms: (sums) => sums.p95DurationMs,
};

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
    ["section", "name", ...Object.keys(SUM_COLUMNS)],
    ["total", "", ...sumCells(summary.total)],
    ...groups.flatMap(([section, sums]) =>
      sums.map((group) => [section, oneLine(group.name ?? ""), ...sumCells(group)]),
    ),
    ...summary.failures.map(({ message, failures }) => [
      "failure",
      oneLine(message ?? ""),
      ...Object.keys(SUM_COLUMNS).map((column) =>
        column === "records" || column === "failed" ? failures : "",
      ),
    ]),
  ];
  return stringify(rows, { escape_formulas: true });
}

function sumCells(sums: UsageSums): readonly (number | string)[] {
  return Object.values(SUM_COLUMNS).map((value) => value(sums) ?? "");
}
