import { stringify } from "csv-stringify/sync";
import { BILLED_CELLS, billedAgent, billedCells, billedValues } from "./billed.ts";
import type { CommitCoverage, Coverage } from "./coverage.ts";
import { oneLine, visibleJson } from "./escape.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { previousValue, SUM_CELLS, sumCells, sumValues } from "./sum-values.ts";
import { unmatchedValue } from "./unmatched-text.ts";
import type { UsageGroup, UsageSummary } from "./usage-summary.ts";

export const REPORT_FORMATS = ["markdown", "csv", "json"] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Returns a summary with everything it holds, as text that ends in a line end. */
export function renderReport(summary: UsageSummary, format: ReportFormat): string {
  switch (format) {
    case "markdown":
      return renderMarkdown(summary, { rich: false, rowsPerTable: Number.POSITIVE_INFINITY });
    case "csv":
      return renderCsv(summary);
    case "json":
      return renderJson(summary);
  }
}

/**
 * Returns a summary as one CSV table: a row for the total and for each group, told apart by
 * `section` and `name`, and a row for each reason of failure, which only counts.
 */
export function renderCsv(summary: UsageSummary): string {
  const { billed } = summary;
  // Only an agent is paid for in one way.
  const unbilled = billedCells(billed).map(() => "");
  const groups = Object.entries({
    model: summary.models,
    task_type: summary.taskTypes,
    phase: summary.phases,
    agent: summary.agents,
    week: summary.weeks,
    day: summary.days,
  });
  const rows = [
    ["section", "name", ...Object.keys(SUM_CELLS), ...(billed === undefined ? [] : BILLED_CELLS)],
    ["total", "", ...sumCells(summary.total), ...billedCells(billed)],
    ...(summary.previous === undefined
      ? []
      : [
          [
            ...["previous", "", ...sumCells(summary.previous.total)],
            ...(billed === undefined ? [] : billedCells(summary.previous.billed)),
          ],
        ]),
    ...groups.flatMap(([section, sums]) =>
      sums.map((group) => [
        ...[section, oneLine(group.name ?? ""), ...sumCells(group)],
        ...(section === "agent" && billed !== undefined
          ? billedCells(billedAgent(group, billed))
          : unbilled),
      ]),
    ),
    ...summary.failures.map(({ message, failures }) => [
      "failure",
      oneLine(message ?? ""),
      ...Object.keys(SUM_CELLS).map((column) =>
        column === "records" || column === "failed" ? failures : "",
      ),
      ...unbilled,
    ]),
  ];
  return stringify(rows, { escape_formulas: true });
}

/** Returns a summary as JSON; keys are named as the ledger's columns, what is unknown is null. */
export function renderJson(summary: UsageSummary): string {
  const value = {
    first_timestamp: summary.firstTimestamp ?? null,
    last_timestamp: summary.lastTimestamp ?? null,
    total: { ...sumValues(summary.total), ...billedValues(summary.billed) },
    ...(summary.previous !== undefined && { previous: previousValue(summary.previous) }),
    ...unmatchedValue(summary.unmatched),
    coverage: coverageValue(summary.coverage),
    by_model: groupsOf("model", summary.models),
    by_task_type: groupsOf("task_type", summary.taskTypes),
    by_phase: groupsOf("phase", summary.phases),
    by_agent: agentsOf(summary),
    by_week: groupsOf("week", summary.weeks),
    by_day: groupsOf("day", summary.days),
    failures: summary.failures.map((group) => ({
      message: group.message ?? null,
      failures: group.failures,
      first_timestamp: group.firstTimestamp,
      last_timestamp: group.lastTimestamp,
      models: group.models,
    })),
  };
  return `${visibleJson(JSON.stringify(value, undefined, 2))}\n`;
}

/** Returns which commits brought usage as JSON gives it: null where that is not known. */
export function coverageValue(coverage: Coverage | undefined): object | null {
  if (coverage === undefined) return null;
  const { firstDay, recent, authors, ...all } = coverage;
  const counts = ({ commits, withUsage }: CommitCoverage) => ({
    commits,
    commits_with_usage: withUsage,
  });
  return {
    first_day: firstDay,
    ...counts(all),
    last_commits: counts(recent),
    by_author: authors.map(({ author, ...own }) => ({ author, ...counts(own) })),
  };
}

function agentsOf({ agents, billed }: UsageSummary): readonly object[] {
  return groupsOf("agent", agents).map((value, index) => {
    const agent = agents[index];
    if (billed === undefined || agent === undefined) return value;
    return { ...value, ...billedValues(billedAgent(agent, billed)) };
  });
}

function groupsOf(key: string, groups: readonly UsageGroup[]): readonly object[] {
  return groups.map((group) => ({ [key]: group.name ?? null, ...sumValues(group) }));
}
