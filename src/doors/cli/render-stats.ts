import { stringify } from "csv-stringify/sync";
import type { TokensByModel, TotalUsage } from "../../parts/database/query-results.ts";
import {
  countText,
  formatCost,
  formatDuration,
  formatPercent,
  formatTokens,
} from "../../usage/format-number.ts";
import type { TimeZone } from "../../usage/time-zone.ts";
import type { Format } from "./format-option.ts";
import { type ResultColumn, renderJson, renderMarkdownRows, rowValues } from "./render-result.ts";
import { textTable } from "./text-table.ts";
import { SUM_COLUMNS, textColumn } from "./usage-columns.ts";

/** What a database adds up to, in all and by model. */
export interface Stats {
  readonly totals: TotalUsage;
  readonly models: readonly TokensByModel[];
}

const MODEL_COLUMNS = [
  textColumn("model", "Model", ({ model }: TokensByModel) => model),
  ...SUM_COLUMNS,
];

/** What only the total says, as JSON and CSV name it. */
const TOTAL_COLUMNS = {
  sessions: ({ sessions }) => sessions,
  success_rate: ({ successRate }) => successRate ?? null,
  average_duration_ms: ({ averageDurationMs }) => averageDurationMs ?? null,
  first_timestamp: ({ firstTimestamp }) => firstTimestamp ?? null,
  last_timestamp: ({ lastTimestamp }) => lastTimestamp ?? null,
} satisfies Readonly<Record<string, (totals: TotalUsage) => string | number | null>>;

/** Returns what a database adds up to, as text that ends in a line end. */
export function renderStats(format: Format, { totals, models }: Stats, zone: TimeZone): string {
  const lines = totalLines(totals, zone);
  switch (format) {
    case "table": {
      const text = lines.map(([title, value]) => `${title.padEnd(10)}${value}\n`).join("");
      return `${text}\n${textTable(MODEL_COLUMNS, models)}`;
    }
    case "markdown": {
      const text = lines.map(([title, value]) => `- ${title}: ${value}\n`).join("");
      return `${text}\n${renderMarkdownRows(MODEL_COLUMNS, models)}`;
    }
    case "json": {
      const [sums = {}] = rowValues(SUM_COLUMNS, [totals]);
      const total = { ...sums, ...valuesOfTotal(totals) };
      return renderJson({ total, by_model: rowValues(MODEL_COLUMNS, models) });
    }
    case "csv":
      return renderCsv({ totals, models });
  }
}

/** Returns one table, as `report` does: a row for the total and for each model, told apart by `section` and `name`. */
function renderCsv({ totals, models }: Stats): string {
  const none = Object.keys(TOTAL_COLUMNS).map(() => null);
  return stringify(
    [
      ["section", "name", ...SUM_COLUMNS.map(({ key }) => key), ...Object.keys(TOTAL_COLUMNS)],
      ["total", "", ...sumsOf(totals), ...Object.values(valuesOfTotal(totals))],
      ...models.map((model) => ["model", model.model, ...sumsOf(model), ...none]),
    ],
    { escape_formulas: true },
  );
}

function sumsOf(sums: TokensByModel | TotalUsage): readonly unknown[] {
  return SUM_COLUMNS.map(({ value }: ResultColumn<TokensByModel | TotalUsage>) => value(sums));
}

function valuesOfTotal(totals: TotalUsage): Readonly<Record<string, string | number | null>> {
  return Object.fromEntries(
    Object.entries(TOTAL_COLUMNS).map(([key, value]) => [key, value(totals)]),
  );
}

function totalLines(totals: TotalUsage, zone: TimeZone): readonly [string, string][] {
  return Object.entries({
    Usage: `${countText(totals.records, "record")}${sessions(totals)}`,
    Period: `${period(totals, zone)} (${zone.name})`,
    Tokens: `${formatTokens(totals.inputTokens + totals.outputTokens)}: ${formatTokens(totals.inputTokens)} in (${formatTokens(totals.cacheReadTokens)} cache reads, ${formatTokens(totals.cacheWriteTokens)} cache writes), ${formatTokens(totals.outputTokens)} out`,
    Cost: cost(totals),
    Success: totals.successRate === undefined ? "unknown" : formatPercent(totals.successRate),
    Duration:
      totals.averageDurationMs === undefined
        ? "unknown"
        : `${formatDuration(totals.averageDurationMs)} on average`,
  });
}

function period({ firstTimestamp, lastTimestamp }: TotalUsage, zone: TimeZone): string {
  const [first, last] = [firstTimestamp, lastTimestamp].map((time) => time && zone.dayOf(time));
  return first === last ? `${first}` : `${first} to ${last}`;
}

function sessions({ sessions }: TotalUsage): string {
  return sessions === 0 ? "" : ` in ${countText(sessions, "session")}`;
}

function cost({ records, costNanoUsd, unpricedRecords, unpricedTokens }: TotalUsage): string {
  if (unpricedRecords === 0) return formatCost(costNanoUsd);
  const unpriced = `${formatTokens(unpricedTokens)} tokens in ${countText(unpricedRecords, "record")} without a price`;
  return unpricedRecords === records ? unpriced : `${formatCost(costNanoUsd)}, and ${unpriced}`;
}
