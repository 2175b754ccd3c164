import { a as formatTokens, i as formatPercent, n as formatCost, o as formatWhole, r as formatDuration } from "./format-number.js";
import { t as markdownCode } from "./escape.js";
// src/parts/report/table-columns.ts
const UNKNOWN = "–";
const MAX_LISTED = 10;
const RECORDS = number("Records", (sums) => formatWhole(sums.records));
const TOKENS = number("Tokens", (sums) => formatTokens(sums.inputTokens + sums.outputTokens));
const COST = number("Cost", costText);
const SUCCESS = number("Success", ({ successRate }) => successRate === void 0 ? UNKNOWN : formatPercent(successRate));
const INPUT = number("Input", (sums) => formatTokens(sums.inputTokens));
const CACHE_READS = number("Cache reads", (sums) => formatTokens(sums.cacheReadTokens));
const OUTPUT = number("Output", (sums) => formatTokens(sums.outputTokens));
const UNPRICED = number("Unpriced", (sums) => formatTokens(sums.unpricedTokens));
/** Tokens and cost of each model; its cache tokens are parts of its input. */
const MODEL_COLUMNS = [
	text("Model", ({ name }) => markdownCode(name ?? "")),
	RECORDS,
	COST,
	INPUT,
	CACHE_READS,
	number("Cache writes", (sums) => formatTokens(sums.cacheWriteTokens)),
	OUTPUT
];
const UNPRICED_COLUMNS = [
	text("Model", ({ name }) => markdownCode(name ?? "")),
	number("Records", (sums) => formatWhole(sums.unpricedRecords)),
	number("Tokens", (sums) => formatTokens(sums.unpricedTokens))
];
const TASK_TYPE_COLUMNS = [
	text("Task type", ({ name }) => name ?? "none"),
	RECORDS,
	SUCCESS,
	COST,
	TOKENS,
	number("Average time", ({ averageDurationMs }) => durationText(averageDurationMs)),
	number("95th percentile", ({ p95DurationMs }) => durationText(p95DurationMs))
];
const FAILURE_COLUMNS = [
	text("Message", ({ message }) => message === void 0 ? "no message" : markdownCode(message)),
	number("Times", ({ failures }) => formatWhole(failures)),
	text("Last", ({ lastTimestamp }) => lastTimestamp.slice(0, 10)),
	text("Models", ({ models }) => markdownCode(listText(models)))
];
const COVERAGE_COLUMNS = [
	text("Author", ({ author }) => markdownCode(author)),
	number("Commits", ({ commits }) => formatWhole(commits)),
	number("With recorded usage", ({ withUsage }) => formatWhole(withUsage))
];
/** Returns the columns of a table whose first names the group. */
function usageColumns(title, nameOf) {
	return [
		text(title, ({ name }) => nameOf(name)),
		RECORDS,
		SUCCESS,
		COST,
		TOKENS
	];
}
/** Returns the columns of a table of groups and their total, which `total` is. */
function groupColumns({ title, cell, details }, total) {
	const detailColumns = (isLong) => details.filter((detail) => detail.isLong === isLong).map((detail) => text(detail.title, ({ name }) => {
		const value = detail.textOf(name);
		return value === void 0 ? "" : detail.cell(value);
	}));
	return [
		text(title, (group) => group === total ? "**Total**" : cell(group.name)),
		...detailColumns(false),
		RECORDS,
		COST,
		...total.unpricedTokens > 0 ? [UNPRICED] : [],
		INPUT,
		CACHE_READS,
		OUTPUT,
		SUCCESS,
		number("Time", ({ durationMs }) => durationText(durationMs)),
		...detailColumns(true)
	];
}
/** Returns a cost, `≥` when tokens without a price come on top, or a word: what is unknown is not $0. */
function costText(sums) {
	if (sums.records > 0 && sums.unpricedRecords === sums.records) return "unpriced";
	const cost = formatCost(sums.costNanoUsd);
	return sums.unpricedTokens > 0 ? `≥ ${cost}` : cost;
}
/** Returns the first of names, which may be many. */
function listText(names) {
	const shown = names.slice(0, MAX_LISTED);
	return (shown.length < names.length ? [...shown, "…"] : shown).join(", ");
}
/** Returns the number of a phase; a long one would be taken for the id of a commit. */
function phaseText(phase) {
	if (phase === void 0) return "none";
	return phase.length <= 6 ? phase : markdownCode(phase);
}
function durationText(durationMs) {
	return durationMs === void 0 ? UNKNOWN : formatDuration(durationMs);
}
function text(title, cell) {
	return {
		title,
		cell,
		align: "left"
	};
}
function number(title, cell) {
	return {
		title,
		cell,
		align: "right"
	};
}
export { UNPRICED_COLUMNS as a, phaseText as c, TASK_TYPE_COLUMNS as i, usageColumns as l, FAILURE_COLUMNS as n, costText as o, MODEL_COLUMNS as r, groupColumns as s, COVERAGE_COLUMNS as t };
