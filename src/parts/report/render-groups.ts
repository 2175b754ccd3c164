import { stringify } from "csv-stringify/sync";
import { oneLine, visibleJson } from "./escape.ts";
import type { GroupedUsage } from "./group-usage.ts";
import { headline } from "./headline.ts";
import { markdownTable } from "./markdown-table.ts";
import type { ReportFormat } from "./render-report.ts";
import { SUM_CELLS, sumCells, sumValues } from "./sum-values.ts";
import { groupColumns, UNPRICED_COLUMNS } from "./table-columns.ts";
import type { UsageGroup } from "./usage-summary.ts";

/** Returns grouped usage as text that ends in a line end. */
export function renderGroups(usage: GroupedUsage, format: ReportFormat): string {
  switch (format) {
    case "markdown":
      return renderMarkdown(usage);
    case "csv":
      return renderCsv(usage);
    case "json":
      return renderJson(usage);
  }
}

function renderMarkdown(usage: GroupedUsage): string {
  const { grouping, groups, unpricedModels } = usage;
  const parts = [`# LLM usage by ${titleOf(grouping)}\n`, headline(usage)];
  if (groups.length > 0) {
    const total: UsageGroup = { name: undefined, ...usage.total };
    const rows = groups.length > 1 ? [...groups, total] : groups;
    parts.push(markdownTable(groupColumns(grouping, total), rows));
  }
  if (unpricedModels.length > 0) {
    parts.push("## Models without a known price\n");
    parts.push(markdownTable(UNPRICED_COLUMNS, unpricedModels));
  }
  return parts.join("\n");
}

function titleOf({ title }: GroupedUsage["grouping"]): string {
  return title.slice(0, 1).toLowerCase() + title.slice(1);
}

/** Returns one table, in which `section` tells total, groups and unpriced models apart. */
function renderCsv({ grouping, groups, total, unpricedModels }: GroupedUsage): string {
  const { key, details } = grouping;
  const row = (section: string, group: UsageGroup, values: readonly (string | undefined)[]) => [
    section,
    oneLine(group.name ?? ""),
    ...values.map((value) => oneLine(value ?? "")),
    ...sumCells(group),
    group.durationMs ?? "",
  ];
  const noDetails = details.map(() => undefined);
  const rows = [
    [
      "section",
      "name",
      ...details.map((each) => each.key),
      ...Object.keys(SUM_CELLS),
      "duration_ms",
    ],
    row("total", { name: undefined, ...total }, noDetails),
    ...groups.map((group) =>
      row(
        key,
        group,
        details.map(({ textOf }) => textOf(group.name)),
      ),
    ),
    ...unpricedModels.map((model) => row("unpriced_model", model, noDetails)),
  ];
  return stringify(rows, { escape_formulas: true });
}

function renderJson(usage: GroupedUsage): string {
  const { grouping, groups, total, unpricedModels } = usage;
  const value = {
    first_timestamp: usage.firstTimestamp ?? null,
    last_timestamp: usage.lastTimestamp ?? null,
    total: { ...sumValues(total), duration_ms: total.durationMs ?? null },
    [`by_${grouping.key}`]: groups.map((group) => ({
      [grouping.key]: group.name ?? null,
      ...Object.fromEntries(
        grouping.details.map(({ key, textOf }) => [key, textOf(group.name) ?? null]),
      ),
      ...sumValues(group),
      duration_ms: group.durationMs ?? null,
    })),
    unpriced_models: unpricedModels.map(({ name, unpricedRecords, unpricedTokens }) => ({
      model: name ?? null,
      unpriced_records: unpricedRecords,
      unpriced_tokens: unpricedTokens,
    })),
  };
  return `${visibleJson(JSON.stringify(value, undefined, 2))}\n`;
}
