import { a as formatTokens, i as formatPercent, n as formatCost, o as formatWhole, r as formatDuration } from "./format-number.js";
import { t as markdownCode } from "./escape.js";
import { ar as matchesWildcard } from "./hook.js";
import { r as NO_USAGE } from "./usage-tally.js";
// src/parts/report/questions/dimension.ts
function codeOr(unnamed) {
	return (name) => name === void 0 ? unnamed : markdownCode(name);
}
const naturalOrder = new Intl.Collator("en", { numeric: true });
/** Puts phase 2 before phase 10, and the group without a name last. */
function byName(a, b) {
	if (a.name === void 0 || b.name === void 0) return Number(a.name === void 0) - Number(b.name === void 0);
	return naturalOrder.compare(a.name, b.name);
}
/** Puts the most expensive first; of those without a price the ones with most tokens. */
function byCost(a, b) {
	return b.costNanoUsd - a.costNanoUsd || b.inputTokens + b.outputTokens - (a.inputTokens + a.outputTokens) || byName(a, b);
}
/** Returns an order that keeps a list's, with what is not in it last. */
function inOrderOf(names) {
	const rankOf = ({ name }) => {
		const rank = name === void 0 ? -1 : names.indexOf(name);
		return rank === -1 ? names.length : rank;
	};
	return (a, b) => rankOf(a) - rankOf(b);
}
/** Whether a value is what a filter names, whatever its case; `*` stands for any text. */
function isLike(value, wanted) {
	return matchesWildcard(wanted.toLowerCase(), value.toLowerCase());
}
// src/parts/report/questions/sort-groups.ts
const SORTS = [
	"cost",
	"tokens",
	"records",
	"time",
	"name"
];
/** Returns the order that is asked for, or else that of the dimensions: the second within the first. */
function orderOf(by, sort) {
	if (sort === void 0 || sort === "name") return (a, b) => by.reduce((order, { compare }, level) => {
		const [one, other] = [a[level], b[level]];
		if (order !== 0 || one === void 0 || other === void 0) return order;
		return sort === "name" ? byName(one, other) : compare(one, other);
	}, 0);
	const largest = LARGEST[sort];
	return (a, b) => largest(lastOf(a), lastOf(b)) || byCost(lastOf(a), lastOf(b));
}
const LARGEST = {
	cost: byCost,
	tokens: (a, b) => b.inputTokens + b.outputTokens - (a.inputTokens + a.outputTokens),
	records: (a, b) => b.records - a.records,
	time: (a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0)
};
/** Returns the group whose sums are those of a nested one. */
function lastOf(group) {
	return group.at(-1) ?? group[0];
}
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
/** Returns the columns of a table of groups and their total. */
function groupColumns({ question: { by }, total, previous, merged }) {
	const ofSums = ({ title, cell, align }) => ({
		title,
		align,
		cell: (row) => cell(row === "total" ? total : lastOf(row))
	});
	return [
		...by.flatMap((dimension, level) => nameColumns(dimension, level)),
		...[RECORDS, COST].map(ofSums),
		...previous === void 0 ? [] : previousColumns(total, previous),
		...total.unpricedTokens > 0 ? [ofSums(UNPRICED)] : [],
		...merged === void 0 ? [] : [ofSums(shareOf(total))],
		...[
			INPUT,
			CACHE_READS,
			OUTPUT
		].map(ofSums),
		ofSums(merged === void 0 ? SUCCESS : {
			...SUCCESS,
			title: "Ended without error"
		}),
		ofSums(number("Time", ({ durationMs }) => durationText(durationMs))),
		...by.flatMap((dimension, level) => detailColumns(dimension, level, true))
	];
}
function shareOf({ costNanoUsd: all }) {
	return number("Of cost", ({ costNanoUsd }) => all === 0 ? UNKNOWN : formatPercent(costNanoUsd / all));
}
function previousColumns(total, previous) {
	const before = (row) => (row === "total" ? previous.total : previous.sumsOf(row)) ?? NO_USAGE;
	const now = (row) => row === "total" ? total : lastOf(row);
	return [number("Before", (row) => costText(before(row))), number("Change", (row) => changeText(now(row).costNanoUsd, before(row).costNanoUsd))];
}
function nameColumns(dimension, level) {
	const { title, cell } = dimension;
	const unnamed = level === 0 ? "**Total**" : "";
	return [text(title, (row) => row === "total" ? unnamed : cell((row[level] ?? row[0]).name)), ...detailColumns(dimension, level, false)];
}
function detailColumns({ details = [] }, level, isLong) {
	return details.filter((detail) => detail.isLong === isLong).map(({ title, textOf, cell }) => text(title, (row) => {
		const value = row === "total" ? void 0 : textOf(row[level] ?? row[0]);
		return value === void 0 ? "" : cell(value);
	}));
}
/** Returns a cost, `≥` when tokens without a price come on top, or a word: what is unknown is not $0. */
function costText(sums) {
	if (sums.records > 0 && sums.unpricedRecords === sums.records) return "unpriced";
	const cost = formatCost(sums.costNanoUsd);
	return sums.unpricedTokens > 0 ? `≥ ${cost}` : cost;
}
/** Returns how much a cost is above or below what it was: `+25 %`. */
function changeText(costNanoUsd, beforeNanoUsd) {
	if (costNanoUsd === beforeNanoUsd) return "±0 %";
	if (beforeNanoUsd === 0) return `+${formatCost(costNanoUsd)}`;
	const share = (costNanoUsd - beforeNanoUsd) / beforeNanoUsd;
	return `${share > 0 ? "+" : "−"}${formatPercent(Math.abs(share))}`;
}
/** Returns the first of names, which may be many. */
function listText(names) {
	const shown = names.slice(0, MAX_LISTED);
	return (shown.length < names.length ? [...shown, "…"] : shown).join(", ");
}
/** Returns a phase's short number as it is; a word, or a number that could be the id of a commit, is code. */
function phaseText(phase) {
	if (phase === void 0) return "none";
	return /^\d[\d.]{0,5}$/.test(phase) ? phase : markdownCode(phase);
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
export { byCost as _, UNPRICED_COLUMNS as a, inOrderOf as b, groupColumns as c, phaseText as d, text as f, orderOf as g, lastOf as h, TASK_TYPE_COLUMNS as i, listText as l, SORTS as m, FAILURE_COLUMNS as n, changeText as o, usageColumns as p, MODEL_COLUMNS as r, costText as s, COVERAGE_COLUMNS as t, number as u, byName as v, isLike as x, codeOr as y };
