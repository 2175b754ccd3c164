import type { UsageSums } from "../../parts/database/query-results.ts";
import { costText } from "../../parts/report/cost-text.ts";
import { markdownCode, shortLine } from "../../parts/report/escape.ts";
import { NO_VALUE } from "../../parts/report/questions/no-value.ts";
import { formatUsd } from "../../usage/cost.ts";
import { formatPercent, formatTokens, formatWhole } from "../../usage/format-number.ts";
import type { ResultColumn } from "./render-result.ts";

/** Returns a column of a ledger's own text, which shows `none`, or another word, when there is none. */
export function textColumn<Row>(
  key: string,
  title: string,
  value: (row: Row) => string | undefined,
  unnamed = NO_VALUE,
): ResultColumn<Row> {
  return {
    key,
    title,
    value: (row) => value(row) ?? null,
    text: (row) => shortLine(value(row) ?? "") || unnamed,
    markdown: (row) =>
      shortLine(value(row) ?? "") === "" ? unnamed : markdownCode(value(row) ?? ""),
  };
}

/** Returns a column of words of ours, which are safe to print anywhere. */
export function wordColumn<Row>(
  key: string,
  title: string,
  value: (row: Row) => string,
): ResultColumn<Row> {
  return { key, title, value, text: value };
}

/** Returns a column of UTC instants, shown to the minute. */
export function timeColumn<Row>(
  key: string,
  title: string,
  value: (row: Row) => string,
): ResultColumn<Row> {
  return { key, title, value, text: (row) => value(row).slice(0, 16).replace("T", " ") };
}

/** Returns a column of exact counts. */
export function countColumn<Row>(
  key: string,
  title: string,
  value: (row: Row) => number,
): ResultColumn<Row> {
  return { key, title, value, text: (row) => formatWhole(value(row)), align: "right" };
}

/** Returns a column of a rate of 0 to 1 that may be unknown. */
export function rateColumn<Row>(
  key: string,
  title: string,
  value: (row: Row) => number | undefined,
): ResultColumn<Row> {
  return {
    key,
    title,
    value: (row) => value(row) ?? null,
    text: (row) => {
      const rate = value(row);
      return rate === undefined ? "–" : formatPercent(rate);
    },
    align: "right",
  };
}

/** The sums of a group of records. */
export const SUM_COLUMNS: readonly ResultColumn<UsageSums>[] = [
  countColumn("records", "Records", (sums) => sums.records),
  tokenColumn("input_tokens", "Input", (sums) => sums.inputTokens),
  tokenColumn("output_tokens", "Output", (sums) => sums.outputTokens),
  tokenColumn("cache_read_tokens", "Cache reads", (sums) => sums.cacheReadTokens),
  tokenColumn("cache_write_tokens", "Cache writes", (sums) => sums.cacheWriteTokens),
  {
    key: "cost_usd",
    title: "Cost",
    value: ({ records, unpricedRecords, costNanoUsd }) =>
      records > 0 && unpricedRecords === records ? null : Number(formatUsd(costNanoUsd)),
    text: costText,
    align: "right",
  },
  countColumn("unpriced_records", "Unpriced records", (sums) => sums.unpricedRecords),
];

/** Returns a column of tokens, which may be millions. */
export function tokenColumn<Row>(
  key: string,
  title: string,
  value: (row: Row) => number,
): ResultColumn<Row> {
  return { key, title, value, text: (row) => formatTokens(value(row)), align: "right" };
}
