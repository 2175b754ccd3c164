import { countText, formatWhole } from "../../../usage/format-number.ts";
import { columnChart, isVisible, mermaidBlock, unpricedTitle } from "../bar-chart.ts";
import { billingNotes } from "../billed.ts";
import { budgetSection } from "../budget/budget-text.ts";
import { markdownCode, markdownText, mermaidLabel, shortLine } from "../escape.ts";
import { type Column, markdownTable } from "../markdown-table.ts";
import { UNPRICED_COLUMNS } from "../table-columns.ts";
import type { UsageGroup } from "../usage-summary.ts";
import { alert, pullRequestAlerts } from "./alerts.ts";
import { ciSection } from "./ci-section.ts";
import { compareWithPrevious } from "./compare-with-previous.ts";
import { conflictNote } from "./conflict-note.ts";
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
import type {
  CommitUsage,
  PreviousPullRequest,
  PullRequestContext,
  PullRequestUsage,
} from "./pull-request-usage.ts";
import { commentMarker, reportFooter } from "./report-footer.ts";
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
    budgetSection(usage.budgets?.states ?? []),
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
    ciSection(usage.ci, rowsPerTable),
    folded("By task type", {
      columns: TASK_TYPE_COLUMNS,
      rows: named(added.taskTypes),
      noun: "task types",
    }),
    folded("By phase", { columns: PHASE_COLUMNS, rows: named(added.phases), noun: "phases" }),
    section({ columns: PREVIOUS_COLUMNS, rows: usage.previous, noun: "before" }, rowsPerTable, () =>
      fold("Merged before", mergedTable(usage.previous, rowsPerTable)),
    ),
  ];
}

/** Returns a title that says so when its table has not all of the rows. */
function titleOf(title: string, { length }: readonly unknown[], count: number): string {
  return length < count ? `${title}, the first ${length} of ${formatWhole(count)}` : title;
}

/** A table without rows, or without room for any, is left out with its title and chart. */
function section<Row>(
  { rows }: FoldedTable<Row>,
  rowsPerTable: number,
  render: () => string,
): string {
  return rows.length === 0 || rowsPerTable === 0 ? "" : render();
}

function commitRows({ commits, unplaced, added }: PullRequestUsage): readonly CommitRow[] {
  // A list of commits is useless where nothing was recorded.
  if (added.total.records === 0 || commits.length === 0) return [];
  return unplaced === undefined ? commits : [...commits, { unplaced }];
}

function named(groups: readonly UsageGroup[]): readonly UsageGroup[] {
  return groups.some(({ name }) => name !== undefined) ? groups : [];
}

function notes(
  usage: PullRequestUsage,
  context: PullRequestContext,
  detail: PullRequestDetail,
): readonly string[] {
  const { added, budgets, corrected, coverage, cut, leftOut, unjudged = [] } = usage;
  const { baseBranch, isFork } = context;
  if (detail.headlineOnly) return [detail.leftOut];
  return [
    // First: an alert shows the first of many.
    ...(detail.leftOut === "" ? [] : [detail.leftOut]),
    ...conflictNote(usage, context),
    ...billingNotes(added),
    ...(isFork ? ["From a fork: the numbers are those that its author committed."] : []),
    ...(corrected > 0
      ? [
          `The success or the notes of ${countText(corrected, "row")} of ${markdownCode(baseBranch)} ${corrected === 1 ? "is" : "are"} corrected.`,
        ]
      : []),
    ...(isFork ? [] : withoutUsage(coverage.authorsWithout)),
    ...[...unjudged, ...(budgets?.unjudged ?? []), ...cut, ...leftOut].map((sentence) =>
      markdownText(sentence),
    ),
  ];
}

const MAX_AUTHORS = 5;

/** Says who never records, once and kindly: it may be that they use no agent. */
function withoutUsage(authors: readonly string[]): readonly string[] {
  if (authors.length === 0) return [];
  const names = authors.slice(0, MAX_AUTHORS).map((author) => markdownCode(author));
  const others = authors.length > MAX_AUTHORS ? ` and ${authors.length - MAX_AUTHORS} others` : "";
  return [
    `No commit by ${names.join(", ")}${others} has recorded usage, here or lately on the base branch. If they use a coding agent, \`npx tokenledger init\` in their clone records it from then on.`,
  ];
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}

// More labels than these would run into each other.
const MAX_COMMITS = 10;
const MAX_ID_LENGTH = 10;
const SIZE = { width: 640, height: 180 };

/** Returns a mermaid chart of the cost of the last commits, or undefined when there is no trend to show. */
function commitChart(commits: readonly CommitUsage[]): string | undefined {
  const bars = commits.slice(-MAX_COMMITS).map(({ shortId, sums }) => ({
    label: mermaidLabel(shortLine(shortId, MAX_ID_LENGTH)),
    costNanoUsd: sums?.costNanoUsd ?? 0,
  }));
  if (bars.filter(isVisible).length < 2) return undefined;
  const which = commits.length > MAX_COMMITS ? `the last ${MAX_COMMITS} commits` : "each commit";
  const shown = commits.slice(-MAX_COMMITS).flatMap(({ sums }) => sums ?? []);
  return columnChart(`Cost of ${which}${unpricedTitle(shown)}`, bars, SIZE);
}

const OPEN_ROWS = 6;
// One or two more rows are not worth folding.
const MAX_OPEN_ROWS = 8;

interface FoldedTable<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** What the rows are, in the plural. */
  readonly noun: string;
}

/** Returns a table whose first rows are open and whose others are folded; says how many are missing. */
function foldedTable<Row>(table: FoldedTable<Row>, maxRows: number): string {
  const { columns, rows, noun } = table;
  if (rows.length <= MAX_OPEN_ROWS) return cutTable(table, maxRows);
  const open = Math.min(OPEN_ROWS, maxRows);
  const rest = rows.slice(open);
  if (open === maxRows) return cutTable(table, maxRows);
  return `${markdownTable(columns, rows.slice(0, open))}
${fold(`${formatWhole(rest.length)} more ${noun}`, cutTable({ columns, rows: rest, noun }, maxRows - open))}`;
}

/** Returns a table of the first rows; says how many are missing. */
function cutTable<Row>({ columns, rows, noun }: FoldedTable<Row>, maxRows: number): string {
  const table = markdownTable(columns, rows.slice(0, maxRows));
  const missing = rows.length - maxRows;
  return missing > 0 ? `${table}\n… and ${formatWhole(missing)} more ${noun}.\n` : table;
}

// What is compared with is more than anybody reads.
const MAX_MERGED_ROWS = 20;

function mergedTable(rows: readonly PreviousPullRequest[], maxRows: number): string {
  const table = { columns: PREVIOUS_COLUMNS, rows, noun: "before" };
  return cutTable(table, Math.min(maxRows, MAX_MERGED_ROWS));
}

/** Returns markdown that is folded under a summary, which is plain words. */
function fold(summary: string, markdown: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${markdown}\n</details>\n`;
}
