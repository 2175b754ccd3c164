import { mermaidBlock } from "../bar-chart.ts";
import { countText } from "../count-text.ts";
import { markdownCode, markdownText } from "../escape.ts";
import { formatWhole } from "../format-number.ts";
import { UNPRICED_COLUMNS } from "../table-columns.ts";
import type { UsageGroup } from "../usage-summary.ts";
import { alert, pullRequestAlerts } from "./alerts.ts";
import { commentMarker } from "./comment-marker.ts";
import { commitChart } from "./commit-chart.ts";
import { compareWithPrevious } from "./compare-with-previous.ts";
import { cutTable, type FoldedTable, fold, foldedTable } from "./folded-table.ts";
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
 * same usage gives the same text, except for the footer.
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
  const { added, tampering } = usage;
  const { charts, rowsPerTable } = detail;
  const open = <Row>(title: string, table: FoldedTable<Row>, chart = "") =>
    section(table, rowsPerTable, () =>
      joinParts([`### ${title}\n`, chart, foldedTable(table, rowsPerTable)]),
    );
  const folded = <Row>(title: string, table: FoldedTable<Row>) =>
    section(table, rowsPerTable, () => fold(title, cutTable(table, rowsPerTable)));
  return [
    added.total.records === 0 ? "" : (compareWithPrevious(usage, context.baseBranch) ?? ""),
    pullRequestAlerts(usage, context),
    open(
      "Commits",
      { columns: COMMIT_COLUMNS, rows: commitRows(usage), noun: "commits" },
      charts ? mermaidBlock(commitChart(usage.commits)) : "",
    ),
    open("Models", { columns: MODEL_COLUMNS, rows: added.models, noun: "models" }),
    open("Models without a known price", {
      columns: UNPRICED_COLUMNS,
      rows: added.models.filter(({ unpricedTokens }) => unpricedTokens > 0),
      noun: "models",
    }),
    open("Failures", { columns: FAILURE_COLUMNS, rows: added.failures, noun: "failures" }),
    open(titleOf("Removed rows", tampering.removed, tampering.removedCount), {
      columns: REMOVED_COLUMNS,
      rows: tampering.removed,
      noun: "rows",
    }),
    open(titleOf("Changed rows", tampering.changed, tampering.changedCount), {
      columns: CHANGED_COLUMNS,
      rows: changedValues(tampering.changed),
      noun: "values",
    }),
    folded("By task type", {
      columns: TASK_TYPE_COLUMNS,
      rows: named(added.taskTypes),
      noun: "task types",
    }),
    folded("By phase", { columns: PHASE_COLUMNS, rows: named(added.phases), noun: "phases" }),
    folded("Merged before", { columns: PREVIOUS_COLUMNS, rows: usage.previous, noun: "before" }),
  ];
}

/** Returns a title that says so when its table has not all of the rows. */
function titleOf(title: string, { length }: readonly unknown[], count: number): string {
  return length < count ? `${title}, the first ${length} of ${formatWhole(count)}` : title;
}

/** A table without rows, or without room for any, is left out with all that stands around it. */
function section<Row>(
  { rows }: FoldedTable<Row>,
  rowsPerTable: number,
  render: () => string,
): string {
  return rows.length === 0 || rowsPerTable === 0 ? "" : render();
}

function commitRows({ commits, unplaced, added }: PullRequestUsage): readonly CommitRow[] {
  // Where nothing was recorded, a list of commits says nothing.
  if (added.total.records === 0 || commits.length === 0) return [];
  return unplaced === undefined ? commits : [...commits, { unplaced }];
}

function named(groups: readonly UsageGroup[]): readonly UsageGroup[] {
  return groups.some(({ name }) => name !== undefined) ? groups : [];
}

function notes(
  { corrected, cut, leftOut }: PullRequestUsage,
  { baseBranch, isFork }: PullRequestContext,
  detail: PullRequestDetail,
): readonly string[] {
  if (detail.headlineOnly) return [detail.leftOut];
  return [
    // First: an alert shows the first of many.
    ...(detail.leftOut === "" ? [] : [detail.leftOut]),
    ...(isFork ? ["From a fork: the numbers are those that its author committed."] : []),
    ...(corrected > 0
      ? [
          `The success or the notes of ${countText(corrected, "row")} of ${markdownCode(baseBranch)} ${corrected === 1 ? "is" : "are"} corrected.`,
        ]
      : []),
    ...[...cut, ...leftOut].map((sentence) => markdownText(sentence)),
  ];
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}
