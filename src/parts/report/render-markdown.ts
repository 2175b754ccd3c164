import { mermaidBlock } from "./bar-chart.ts";
import { costChart, modelChart } from "./charts.ts";
import { markdownCode } from "./escape.ts";
import { headline } from "./headline.ts";
import { type Column, markdownTable } from "./markdown-table.ts";
import {
  FAILURE_COLUMNS,
  MODEL_COLUMNS,
  phaseText,
  TASK_TYPE_COLUMNS,
  UNPRICED_COLUMNS,
  usageColumns,
} from "./table-columns.ts";
import type { UsageGroup, UsageSummary } from "./usage-summary.ts";

/** How much of a summary is shown. */
export interface MarkdownDetail {
  /** What GitHub shows and plain text cannot: mermaid charts, and long tables folded. */
  readonly rich: boolean;
  /** Rows that a table may have at most; with 0 there are no tables. */
  readonly rowsPerTable: number;
}

// A longer table would push the next one off the screen.
const MAX_OPEN_ROWS = 10;

interface Section<Row> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Which rows stay when they are too many: the first of a ranking, the last of a sequence. */
  readonly keep: "first" | "last";
  readonly chart?: string | undefined;
}

/** Returns a summary as markdown that reads well as plain text too; sections without rows are left out. */
export function renderMarkdown(summary: UsageSummary, detail: MarkdownDetail): string {
  const show = <Row>(section: Section<Row>) => renderSection(section, detail);
  return [
    "# LLM usage\n",
    headline(summary),
    detail.rich && detail.rowsPerTable > 0 ? mermaidBlock(costChart(summary.days)) : "",
    show({
      title: "Models",
      columns: MODEL_COLUMNS,
      rows: summary.models,
      keep: "first",
      chart: modelChart(summary.models),
    }),
    show({
      title: "Models without a known price",
      columns: UNPRICED_COLUMNS,
      rows: summary.models.filter((model) => model.unpricedTokens > 0),
      keep: "first",
    }),
    show({
      title: "Task types",
      columns: TASK_TYPE_COLUMNS,
      rows: named(summary.taskTypes),
      keep: "first",
    }),
    show({
      title: "Phases",
      columns: usageColumns("Phase", phaseText),
      rows: named(summary.phases),
      keep: "last",
    }),
    show({
      title: "Failures",
      columns: FAILURE_COLUMNS,
      rows: summary.failures,
      keep: "first",
    }),
    show({
      title: "Agents",
      columns: usageColumns("Agent", (agent) =>
        agent === undefined ? "unknown" : markdownCode(agent),
      ),
      rows: named(summary.agents),
      keep: "first",
    }),
    show({
      title: "Weeks",
      columns: usageColumns("Week", (week) => week ?? ""),
      rows: summary.weeks,
      keep: "last",
    }),
    show({
      title: "Days",
      columns: usageColumns("Day", (day) => day ?? ""),
      rows: summary.days,
      keep: "last",
    }),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function named(groups: readonly UsageGroup[]): readonly UsageGroup[] {
  return groups.some((group) => group.name !== undefined) ? groups : [];
}

function renderSection<Row>(section: Section<Row>, detail: MarkdownDetail): string {
  const { title, columns, rows, keep, chart } = section;
  if (rows.length === 0 || detail.rowsPerTable === 0) return "";
  const kept =
    keep === "first" ? rows.slice(0, detail.rowsPerTable) : rows.slice(-detail.rowsPerTable);
  const leftOut = rows.length - kept.length;
  const table = markdownTable(columns, kept);
  return [
    `## ${title}\n`,
    detail.rich ? mermaidBlock(chart) : "",
    detail.rich && kept.length > MAX_OPEN_ROWS ? folded(table, kept.length) : table,
    leftOut > 0 ? `… and ${leftOut} ${keep === "first" ? "more" : "before"}.\n` : "",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function folded(table: string, rows: number): string {
  return `<details>\n<summary>Show ${rows} rows</summary>\n\n${table}\n</details>\n`;
}
