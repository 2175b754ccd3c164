import { barChart, columnChart, isVisible, mermaidBlock, unpricedTitle } from "./bar-chart.ts";
import { markdownCode, mermaidLabel } from "./escape.ts";
import { headline } from "./headline.ts";
import { type Column, markdownTable } from "./markdown-table.ts";
import {
  COVERAGE_COLUMNS,
  failureColumns,
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
      columns: failureColumns(summary.zone),
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
      title: "Commits with recorded usage, by author",
      columns: COVERAGE_COLUMNS,
      rows: summary.coverage?.authors ?? [],
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

const DAY_MS = 86_400_000;
// No day of the month comes twice in four weeks, so it is label enough.
const MAX_DAYS = 28;
const MAX_MODELS = 8;
const MAX_LABEL_LENGTH = 40;
const DAYS_SIZE = { width: 800, height: 220 };

/** Returns a mermaid chart of the cost of the last four weeks, or undefined when there is no trend to show. */
function costChart(days: readonly UsageGroup[]): string | undefined {
  const costByDay = new Map(days.map(({ name = "", costNanoUsd }) => [name, costNanoUsd]));
  const axis = lastDays(days[0]?.name, days.at(-1)?.name);
  const bars = axis.map((day) => ({
    label: mermaidLabel(day.slice(8)),
    costNanoUsd: costByDay.get(day) ?? 0,
  }));
  if (bars.filter(isVisible).length < 2) return undefined;
  const shown = days.filter(({ name = "" }) => name >= (axis[0] ?? ""));
  const title = `Cost per day from ${axis[0]} to ${axis.at(-1)}${unpricedTitle(shown)}`;
  return columnChart(title, bars, DAYS_SIZE);
}

/** Returns a mermaid chart of the cost by model, or undefined when there is nothing to compare. */
function modelChart(models: readonly UsageGroup[]): string | undefined {
  const others = models.slice(MAX_MODELS).reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
  const bars = [
    ...models.slice(0, MAX_MODELS).map(({ name = "", costNanoUsd }) => ({
      label: mermaidLabel(endOf(name)),
      costNanoUsd,
    })),
    { label: mermaidLabel("others"), costNanoUsd: others },
  ].filter(isVisible);
  if (bars.length < 2) return undefined;
  return barChart(`Cost by model in USD${unpricedTitle(models)}`, bars);
}

/** Returns a name that a chart has room for: long names of models differ at their end. */
function endOf(name: string): string {
  return name.length <= MAX_LABEL_LENGTH ? name : `…${name.slice(1 - MAX_LABEL_LENGTH)}`;
}

/** Returns the days from the first to the last, without gaps: the last four weeks at most. */
function lastDays(first: string | undefined, last: string | undefined): readonly string[] {
  if (first === undefined || last === undefined) return [];
  const count = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  return Array.from({ length: Math.min(count, MAX_DAYS) }, (_, index) =>
    new Date(Date.parse(last) - index * DAY_MS).toISOString().slice(0, 10),
  ).reverse();
}
