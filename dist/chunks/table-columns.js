import { a as formatTokens, i as formatPercent, n as formatCost, o as formatWhole, r as formatDuration } from "./format-number.js";
import { t as markdownCode } from "./escape.js";
import { ir as matchesWildcard } from "./hook.js";
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
// src/parts/report/usage-tally.ts
/** Adds up usage records, one at a time. */
var UsageTally = class {
	#records = 0;
	#inputTokens = 0;
	#outputTokens = 0;
	#cacheReadTokens = 0;
	#cacheWriteTokens = 0;
	#costNanoUsd = 0;
	#unpricedRecords = 0;
	#unpricedTokens = 0;
	#succeeded = 0;
	#failed = 0;
	#sessionIds = /* @__PURE__ */ new Set();
	#durationsMs = [];
	/** Counts a record at its price, which is undefined when it has none. */
	add(record, costNanoUsd) {
		this.#records += 1;
		this.#inputTokens += record.inputTokens;
		this.#outputTokens += record.outputTokens;
		this.#cacheReadTokens += record.cacheReadTokens;
		this.#cacheWriteTokens += record.cacheWriteTokens;
		if (costNanoUsd === void 0) {
			this.#unpricedRecords += 1;
			this.#unpricedTokens += record.inputTokens + record.outputTokens;
		} else this.#costNanoUsd += costNanoUsd;
		if (record.success === true) this.#succeeded += 1;
		if (record.success === false) this.#failed += 1;
		const session = sessionOf(record);
		if (session !== void 0) this.#sessionIds.add(session);
		if (record.durationMs !== void 0) this.#durationsMs.push(record.durationMs);
	}
	sums() {
		const known = this.#succeeded + this.#failed;
		return {
			records: this.#records,
			sessions: this.#sessionIds.size,
			inputTokens: this.#inputTokens,
			outputTokens: this.#outputTokens,
			cacheReadTokens: this.#cacheReadTokens,
			cacheWriteTokens: this.#cacheWriteTokens,
			costNanoUsd: this.#costNanoUsd,
			unpricedRecords: this.#unpricedRecords,
			unpricedTokens: this.#unpricedTokens,
			succeeded: this.#succeeded,
			failed: this.#failed,
			successRate: known === 0 ? void 0 : this.#succeeded / known,
			durationMs: total(this.#durationsMs),
			averageDurationMs: average(this.#durationsMs),
			p95DurationMs: percentile(this.#durationsMs, .95)
		};
	}
};
/** What no records add up to. */
const NO_USAGE = new UsageTally().sums();
/** Returns the session that an agent named; undefined when none did. */
function sessionOf({ sessionId }) {
	return sessionId === "" || sessionId.startsWith("row:") ? void 0 : sessionId;
}
function total(values) {
	if (values.length === 0) return void 0;
	return values.reduce((sum, value) => sum + value, 0);
}
function average(values) {
	const sum = total(values);
	return sum === void 0 ? void 0 : Math.round(sum / values.length);
}
/** Returns the smallest value that `fraction` of all values do not exceed (nearest rank). */
function percentile(values, fraction) {
	return Float64Array.from(values).sort()[Math.ceil(values.length * fraction) - 1];
}
/** Adds up usage records by the name of the group that each belongs to. */
var GroupTally = class {
	#tallyByName = /* @__PURE__ */ new Map();
	/** Counts a record at its price, which is undefined when it has none. */
	add(name, record, costNanoUsd) {
		let tally = this.#tallyByName.get(name);
		if (tally === void 0) {
			tally = new UsageTally();
			this.#tallyByName.set(name, tally);
		}
		tally.add(record, costNanoUsd);
	}
	/** Returns the groups in the order of their first records. */
	groups() {
		return Array.from(this.#tallyByName, ([name, tally]) => ({
			name,
			...tally.sums()
		}));
	}
};
/** Counts failed records by the reason they give. */
var FailureTally = class {
	#failuresByMessage = /* @__PURE__ */ new Map();
	/** Counts a failure at a time given in UTC. */
	add(message, timestamp, model) {
		const failures = this.#failuresByMessage.get(message);
		if (failures === void 0) {
			this.#failuresByMessage.set(message, {
				count: 1,
				first: timestamp,
				last: timestamp,
				models: /* @__PURE__ */ new Set([model])
			});
			return;
		}
		failures.count += 1;
		if (timestamp < failures.first) failures.first = timestamp;
		if (timestamp > failures.last) failures.last = timestamp;
		failures.models.add(model);
	}
	/** Returns the reasons, the most frequent first, then the latest. */
	groups() {
		return Array.from(this.#failuresByMessage, ([message, failures]) => ({
			message,
			failures: failures.count,
			firstTimestamp: failures.first,
			lastTimestamp: failures.last,
			models: [...failures.models].sort()
		})).sort((a, b) => b.failures - a.failures || (b.lastTimestamp > a.lastTimestamp ? 1 : -1));
	}
};
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
export { byName as C, isLike as E, byCost as S, inOrderOf as T, UsageTally as _, UNPRICED_COLUMNS as a, lastOf as b, groupColumns as c, phaseText as d, text as f, NO_USAGE as g, GroupTally as h, TASK_TYPE_COLUMNS as i, listText as l, FailureTally as m, FAILURE_COLUMNS as n, changeText as o, usageColumns as p, MODEL_COLUMNS as r, costText as s, COVERAGE_COLUMNS as t, number as u, sessionOf as v, codeOr as w, orderOf as x, SORTS as y };
