import { r as costText } from "./cost-text.js";
import { i as shortLine, t as markdownCode } from "./escape.js";
import { n as NO_VALUE } from "./no-value.js";
import { Sn as formatUsd } from "./hook.js";
import { d as formatPercent, f as formatTokens, p as formatWhole } from "./format-number.js";
// src/doors/cli/usage-columns.ts
/** Returns a column of a ledger's own text, which shows `none`, or another word, when there is none. */
function textColumn(key, title, value, unnamed = NO_VALUE) {
	return {
		key,
		title,
		value: (row) => value(row) ?? null,
		text: (row) => shortLine(value(row) ?? "") || unnamed,
		markdown: (row) => shortLine(value(row) ?? "") === "" ? unnamed : markdownCode(value(row) ?? "")
	};
}
/** Returns a column of words of ours, which are safe to print anywhere. */
function wordColumn(key, title, value) {
	return {
		key,
		title,
		value,
		text: value
	};
}
/** Returns a column of UTC instants, shown to the minute. */
function timeColumn(key, title, value) {
	return {
		key,
		title,
		value,
		text: (row) => value(row).slice(0, 16).replace("T", " ")
	};
}
/** Returns a column of exact counts. */
function countColumn(key, title, value) {
	return {
		key,
		title,
		value,
		text: (row) => formatWhole(value(row)),
		align: "right"
	};
}
/** Returns a column of a rate of 0 to 1 that may be unknown. */
function rateColumn(key, title, value) {
	return {
		key,
		title,
		value: (row) => value(row) ?? null,
		text: (row) => {
			const rate = value(row);
			return rate === void 0 ? "–" : formatPercent(rate);
		},
		align: "right"
	};
}
/** The sums of a group of records. */
const SUM_COLUMNS = [
	countColumn("records", "Records", (sums) => sums.records),
	tokenColumn("input_tokens", "Input", (sums) => sums.inputTokens),
	tokenColumn("output_tokens", "Output", (sums) => sums.outputTokens),
	tokenColumn("cache_read_tokens", "Cache reads", (sums) => sums.cacheReadTokens),
	tokenColumn("cache_write_tokens", "Cache writes", (sums) => sums.cacheWriteTokens),
	{
		key: "cost_usd",
		title: "Cost",
		value: ({ records, unpricedRecords, costNanoUsd }) => records > 0 && unpricedRecords === records ? null : Number(formatUsd(costNanoUsd)),
		text: costText,
		align: "right"
	},
	countColumn("unpriced_records", "Unpriced records", (sums) => sums.unpricedRecords)
];
/** Returns a column of tokens, which may be millions. */
function tokenColumn(key, title, value) {
	return {
		key,
		title,
		value,
		text: (row) => formatTokens(value(row)),
		align: "right"
	};
}
export { timeColumn as a, textColumn as i, countColumn as n, tokenColumn as o, rateColumn as r, wordColumn as s, SUM_COLUMNS as t };
