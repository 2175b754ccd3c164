import { mermaidBlock } from "../bar-chart.ts";
import { countText } from "../count-text.ts";
import { markdownCode, markdownText } from "../escape.ts";
import { UNPRICED_COLUMNS } from "../table-columns.ts";
import type { UsageGroup } from "../usage-summary.ts";
import { alert, pullRequestAlerts } from "./alerts.ts";
import { commentMarker } from "./comment-marker.ts";
import { commitChart } from "./commit-chart.ts";
import { compareWithPrevious } from "./compare-with-previous.ts";
import { type FoldedTable, fold, foldedTable } from "./folded-table.ts";
import {
  COMMIT_COLUMNS,
  type CommitRow,
  FAILURE_COLUMNS,
  MODEL_COLUMNS,
  PHASE_COLUMNS,
  PREVIOUS_COLUMNS,
  TASK_TYPE_COLUMNS,
} from "./pull-request-columns.ts";
import { pullRequestHeadline } from "./pull-request-headline.ts";
import type { PullRequestContext, PullRequestUsage } from "./pull-request-usage.ts";
import { reportFooter } from "./report-footer.ts";
import { CHANGED_COLUMNS, changedValues, REMOVED_COLUMNS } from "./tampered-rows.ts";

/** How much of a pull request's usage is shown. */
export interface PullRequestDetail {
  readonly charts: boolean;
  /** Rows that a table may have at most; with 0 there are no tables. */
  readonly rowsPerTable: number;
  /** Whether all but the headline is left out. */
  readonly headlineOnly: boolean;
  /** What is not shown, as a sentence; empty when all is. */
  readonly leftOut: string;
}

export const FULL_DETAIL: PullRequestDetail = {
  charts: true,
  // Nobody reads more, and a hostile ledger may have millions.
  rowsPerTable: 500,
  headlineOnly: false,
  leftOut: "",
};

/**
 * Returns what a pull request used as markdown for GitHub, which reads well as plain text too. The
 * same usage gives the same text, but for the footer.
 */
export function renderPullRequest(
  usage: PullRequestUsage,
  context: PullRequestContext,
  detail: PullRequestDetail = FULL_DETAIL,
): string {
  return joinParts([
    "## What this pull request cost\n",
    pullRequestHeadline(usage),
    ...(detail.headlineOnly ? [] : details(usage, context, detail)),
    alert("NOTE", notes(usage, context, detail)),
    reportFooter(context),
    `${commentMarker(context.commentId)}\n`,
  ]);
}

function details(
  usage: PullRequestUsage,
  context: PullRequestContext,
  detail: PullRequestDetail,
): readonly string[] {
  const { added } = usage;
  const section = <Row>(title: string, table: FoldedTable<Row>, chart?: string) =>
    renderSection(title, table, detail, chart);
  return [
    added.total.records === 0 ? "" : (compareWithPrevious(usage, context.baseBranch) ?? ""),
    pullRequestAlerts(usage, context),
    section(
      "Commits",
      { columns: COMMIT_COLUMNS, rows: commitRows(usage), noun: "commits" },
      commitChart(usage.commits),
    ),
    section("Models", { columns: MODEL_COLUMNS, rows: added.models, noun: "models" }),
    section("Models without a known price", {
      columns: UNPRICED_COLUMNS,
      rows: added.models.filter(({ unpricedTokens }) => unpricedTokens > 0),
      noun: "models",
    }),
    section("Task types", {
      columns: TASK_TYPE_COLUMNS,
      rows: named(added.taskTypes),
      noun: "task types",
    }),
    section("Phases", { columns: PHASE_COLUMNS, rows: named(added.phases), noun: "phases" }),
    section("Failures", { columns: FAILURE_COLUMNS, rows: added.failures, noun: "failures" }),
    ...tamperedSections(usage, detail),
    previousSection(usage, detail),
  ];
}

function renderSection<Row>(
  title: string,
  table: FoldedTable<Row>,
  { charts, rowsPerTable }: PullRequestDetail,
  chart?: string,
): string {
  if (table.rows.length === 0 || rowsPerTable === 0) return "";
  return joinParts([
    `### ${title}\n`,
    charts ? mermaidBlock(chart) : "",
    foldedTable(table, rowsPerTable),
  ]);
}

function commitRows({ commits, unplaced, added }: PullRequestUsage): readonly CommitRow[] {
  // Where nothing was recorded, a list of commits says nothing.
  if (added.total.records === 0 || commits.length === 0) return [];
  return unplaced === undefined ? commits : [...commits, { unplaced }];
}

function tamperedSections(
  { tampering }: PullRequestUsage,
  detail: PullRequestDetail,
): readonly string[] {
  return [
    renderSection(
      "Removed rows",
      { columns: REMOVED_COLUMNS, rows: tampering.removed, noun: "rows" },
      detail,
    ),
    renderSection(
      "Changed rows",
      { columns: CHANGED_COLUMNS, rows: changedValues(tampering.changed), noun: "values" },
      detail,
    ),
  ];
}

function previousSection(
  { previous }: PullRequestUsage,
  { rowsPerTable }: PullRequestDetail,
): string {
  if (previous.length === 0 || rowsPerTable === 0) return "";
  const table = foldedTable(
    { columns: PREVIOUS_COLUMNS, rows: previous, noun: "merged before these" },
    rowsPerTable,
  );
  return fold(`The last ${previous.length} merged before`, table);
}

function named(groups: readonly UsageGroup[]): readonly UsageGroup[] {
  return groups.some(({ name }) => name !== undefined) ? groups : [];
}

function notes(
  { corrected, leftOut }: PullRequestUsage,
  { baseBranch, isFork }: PullRequestContext,
  detail: PullRequestDetail,
): readonly string[] {
  if (detail.headlineOnly) return [detail.leftOut];
  return [
    ...(isFork ? ["From a fork: the numbers are those that its author committed."] : []),
    ...(corrected > 0
      ? [
          `The success or the notes of ${countText(corrected, "row")} of ${markdownCode(baseBranch)} ${corrected === 1 ? "is" : "are"} corrected.`,
        ]
      : []),
    ...leftOut.map((sentence) => markdownText(sentence)),
    ...(detail.leftOut === "" ? [] : [detail.leftOut]),
  ];
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}
