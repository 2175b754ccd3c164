import { a as Option, i as InvalidArgumentError, n as Command, t as Argument } from "./commander.js";
import { Ar as UsageFailure, Bn as GitFailure, Cr as visibleLine, Et as TASK_TYPES, Hn as createGit, Sr as writeStateFile, St as toUtc, Tn as _usingCtx, Un as findHead, Wn as readCommit, Xn as TELEMETRY_FOLDER, _n as stringify, dt as phaseOf, gr as stateFolders, kn as listBlobs, kr as Failure, pn as formatUsd, rr as historyPath, ut as errorMessageOf, yn as hashBlob, yr as readStateBytes } from "./hook.js";
import { a as sessionOf, i as UsageTally, n as GroupTally, r as NO_USAGE, t as FailureTally } from "./usage-tally.js";
import { _ as inOrderOf, a as UNPRICED_COLUMNS, c as groupColumns, d as SORTS, f as lastOf, g as codeOr, h as byName, i as TASK_TYPE_COLUMNS, l as phaseText, m as byCost, n as FAILURE_COLUMNS, o as changeText, p as orderOf, r as MODEL_COLUMNS, s as costText, t as COVERAGE_COLUMNS, u as usageColumns, v as isLike } from "./table-columns.js";
import { i as addDays, o as daysBetween, s as firstOfMonth, t as UTC } from "./time-zone.js";
import { t as createRecordPrices } from "./record-prices.js";
import { a as visibleJson, i as shortLine, n as mermaidLabel, r as oneLine, t as markdownCode } from "./escape.js";
import { a as formatTokens, i as formatPercent, n as formatCost, r as formatDuration, t as countText } from "./format-number.js";
import { n as coverageText, t as coverageOf } from "./coverage.js";
import { t as markdownTable } from "./markdown-table.js";
import { a as SUM_CELLS, c as sumCells, i as isLedgerPath, l as sumValues, n as LEDGER_PATHSPECS, o as knownUsd, r as gitBlobReader, s as previousValue, t as lastingIdentityOf, u as usdValue } from "./record-key.js";
import { i as jsonOption, n as formatOf, r as formatOption } from "./format-option.js";
import { a as sayNoneReadable, t as startProgress } from "./progress.js";
import { a as repositoryName, c as readLedger, i as MissingLedger, o as wo, s as NotALedger, t as findTypedLedgers } from "./typed-ledgers.js";
import { r as readShallowBoundary, t as isPartialClone } from "./clone.js";
import { t as listFileChanges } from "./history.js";
import { t as readSettings } from "./read-settings.js";
import { n as findRepository } from "./repository.js";
import { n as rowsWithin, t as parseLedger } from "./parse-ledger.js";
import { t as identityOf } from "./identity.js";
import { i as todayOf, n as parseTime, r as stepBack, t as parseRange } from "./time-range.js";
import { i as openDatabase } from "./database-argument.js";
import { a as untilOption, i as timezoneOption, n as sinceOption, o as utcOption, t as clockOf } from "./time-options.js";
import { existsSync } from "node:fs";
import { dirname, posix, relative, resolve, sep } from "node:path";
import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { readFile as readFile$1, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
// src/usage/split-whole.ts
/**
* Splits a whole number by weights into whole numbers that add up to it exactly: each part is rounded
* down, and what is left goes to the largest remainders, the first of equal ones first.
*/
function splitWhole(total, weights) {
	const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
	if (sum === 0n || weights.length === 1) return weights.map((_, index) => index === 0 ? total : 0);
	const shares = weights.map((weight) => BigInt(total) * BigInt(weight));
	const parts = shares.map((share) => Number(share / sum));
	const left = total - parts.reduce((all, part) => all + part, 0);
	const byRemainder = shares.map((share, index) => ({
		index,
		remainder: share % sum
	})).sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
	for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
	return parts;
}
// src/parts/report/questions/select-records.ts
const NO_VALUE = "none";
/** Returns what tells of a row which groups it belongs to, and undefined for one that does not pass. */
function createSelection(by, filters) {
	const dimensions = [...by, ...filters.map(({ dimension }) => dimension)];
	const shared = Array.from(new Set(dimensions.filter(({ sharesOf }) => sharesOf)));
	const whole = filters.filter(({ dimension }) => !shared.includes(dimension));
	const parted = filters.filter(({ dimension }) => shared.includes(dimension));
	return (row) => {
		if (!whole.every((filter) => passes(filter, filter.dimension.valueFor(row), row))) return void 0;
		const { record } = row;
		if (shared.length === 0) return {
			record,
			groups: [{
				names: namesOf$1(by, row),
				record
			}]
		};
		const kept = partsOf(row, shared).filter(({ values }) => parted.every((filter) => passes(filter, values.get(filter.dimension), row)));
		if (kept.length === 0) return void 0;
		return {
			record: sumParts(record, kept),
			groups: groupParts(kept, (values) => namesOf$1(by, row, values)).map(({ names, parts }) => ({
				names,
				record: sumParts(record, parts)
			}))
		};
	};
}
function passes({ dimension: { matches = isLike }, wanted }, value, row) {
	return wanted.some((each) => value === void 0 ? each === NO_VALUE : matches(value, each, row));
}
function namesOf$1(by, row, values) {
	return by.map((dimension) => {
		const { sharesOf, valueFor, groupOf } = dimension;
		const value = sharesOf === void 0 ? valueFor(row) : values?.get(dimension);
		return value === void 0 || groupOf === void 0 ? value : groupOf(value);
	});
}
const AMOUNTS = [
	"inputTokens",
	"outputTokens",
	"cacheReadTokens",
	"cacheWriteTokens",
	"costNanoUsd"
];
function partsOf(row, shared) {
	const combined = shared.reduce((combinations, dimension) => combinations.flatMap(({ values, weight }) => sharesOf(dimension, row).map((share) => ({
		values: new Map([...values, [dimension, share.value]]),
		weight: weight * share.weight
	}))), [{
		values: /* @__PURE__ */ new Map(),
		weight: 1
	}]);
	const weights = combined.map(({ weight }) => weight);
	const amounts = AMOUNTS.map((amount) => {
		const total = row.record[amount];
		return total === void 0 ? [] : splitWhole(total, weights);
	});
	return combined.map(({ values }, index) => ({
		values,
		...Object.fromEntries(AMOUNTS.map((amount, place) => [amount, amounts[place]?.[index]]))
	}));
}
function sharesOf({ sharesOf: shares }, row) {
	return shares?.(row).filter(({ weight }) => weight > 0) ?? [];
}
function groupParts(parts, nameParts) {
	const groups = /* @__PURE__ */ new Map();
	for (const part of parts) {
		const names = nameParts(part.values);
		const key = JSON.stringify(names.map((name) => name ?? null));
		const group = groups.get(key) ?? {
			names,
			parts: []
		};
		groups.set(key, group);
		group.parts.push(part);
	}
	return Array.from(groups.values());
}
function sumParts(record, parts) {
	const sumOf = (amount) => record[amount] === void 0 ? void 0 : parts.reduce((sum, part) => sum + (part[amount] ?? 0), 0);
	const sums = Object.fromEntries(AMOUNTS.map((amount) => [amount, sumOf(amount)]));
	return {
		...record,
		...sums
	};
}
// src/parts/report/questions/question.ts
/**
* Adds up the records that pass the filters, whole and by group. Each record counts: hand in distinct ones, of
* the range only.
*/
async function answer(rows, question, price, range = {}) {
	const select = createSelection(question.by, question.filters);
	const total = new UsageTally();
	const models = new GroupTally();
	const nested = new NestedTally();
	let first;
	let last;
	for await (const row of rows) {
		const selected = select(await priced(row, price));
		if (selected === void 0) continue;
		const { record, groups } = selected;
		const timestamp = toUtc(record.timestamp) ?? record.timestamp;
		if (first === void 0 || timestamp < first) first = timestamp;
		if (last === void 0 || timestamp > last) last = timestamp;
		total.add(record, record.costNanoUsd);
		models.add(record.model, record, record.costNanoUsd);
		for (const group of groups) nested.add(group, row);
	}
	const groups = nested.groups().sort(orderOf(question.by, question.sort));
	return {
		question,
		range,
		total: total.sums(),
		firstTimestamp: first,
		lastTimestamp: last,
		groups: groups.slice(0, question.limit),
		leftOut: groups.length - groups.slice(0, question.limit).length,
		unpricedModels: models.groups().filter(({ unpricedTokens }) => unpricedTokens > 0).sort(byCost)
	};
}
/** Returns a row whose record has its price, so that shares of it have theirs. */
async function priced(row, price) {
	const { record } = row;
	if (record.costNanoUsd !== void 0) return row;
	return {
		...row,
		record: {
			...record,
			costNanoUsd: await price(record)
		}
	};
}
/** Adds up records by the groups of one dimension, and by those of a second within each. */
var NestedTally = class {
	#levels = /* @__PURE__ */ new Map();
	add({ names, record }, row) {
		for (let depth = 1; depth <= names.length; depth += 1) {
			const key = keyOf$1(names.slice(0, depth));
			let level = this.#levels.get(key);
			if (level === void 0) {
				level = {
					names: names.slice(0, depth),
					tally: new UsageTally(),
					first: row
				};
				this.#levels.set(key, level);
			}
			level.tally.add(record, record.costNanoUsd);
		}
	}
	groups() {
		const levels = Array.from(this.#levels.values());
		const depth = Math.max(0, ...levels.map(({ names }) => names.length));
		const groupByKey = new Map(Array.from(this.#levels, ([key, { names, tally, first }]) => [key, {
			name: names.at(-1),
			first,
			...tally.sums()
		}]));
		return levels.filter(({ names }) => names.length === depth).map(({ names }) => names.flatMap((_, index) => groupByKey.get(keyOf$1(names.slice(0, index + 1))) ?? []));
	}
};
/** Returns what tells groups apart by the values of their dimensions. */
function keyOf$1(names) {
	return JSON.stringify(names.map((name) => name ?? null));
}
// src/parts/report/summarize.ts
/**
* Adds records up, whole and by each dimension. Each record counts: hand in distinct ones,
* of the range only.
*/
async function summarize(records, price, { range = {}, zone = UTC, maxGrouped = Number.POSITIVE_INFINITY } = {}) {
	const total = new UsageTally();
	const models = new GroupTally();
	const agents = new GroupTally();
	const taskTypes = new GroupTally();
	const phases = new GroupTally();
	const days = new GroupTally();
	const weeks = new GroupTally();
	const failures = new FailureTally();
	let first;
	let last;
	let count = 0;
	for await (const record of records) {
		const cost = record.costNanoUsd ?? await price(record);
		const timestamp = toUtc(record.timestamp) ?? record.timestamp;
		if (first === void 0 || timestamp < first) first = timestamp;
		if (last === void 0 || timestamp > last) last = timestamp;
		total.add(record, cost);
		count += 1;
		if (count > maxGrouped) continue;
		models.add(record.model, record, cost);
		agents.add(record.agent === "" ? void 0 : record.agent, record, cost);
		taskTypes.add(record.taskType, record, cost);
		phases.add(phaseOf(record.notes), record, cost);
		days.add(zone.dayOf(timestamp), record, cost);
		weeks.add(zone.weekOf(timestamp), record, cost);
		if (record.success === false) failures.add(errorMessageOf(record.notes), timestamp, record.model);
	}
	return {
		range,
		total: total.sums(),
		firstTimestamp: first,
		lastTimestamp: last,
		models: models.groups().sort(byCost),
		agents: agents.groups().sort(byCost),
		taskTypes: taskTypes.groups().sort(inOrderOf(TASK_TYPES)),
		phases: phases.groups().sort(byName),
		days: days.groups().sort(byName),
		weeks: weeks.groups().sort(byName),
		failures: failures.groups()
	};
}
// src/flows/report/report.ts
/** Adds usage up, whole and by each of the usual dimensions. */
async function reportSummary(source, options) {
	const { range, pricing, now, zone, coverage } = options;
	const { rows, ...unread } = await source(range, options.onProgress);
	const { costOf } = createRecordPrices(pricing, now);
	return {
		summary: {
			...await summarize(passing(rows, options.filters ?? [], costOf), costOf, {
				range,
				zone
			}),
			coverage
		},
		...unread
	};
}
/** Adds usage up by what is asked for. */
async function reportAnswer(source, question, { range, pricing, now, onProgress }) {
	const { rows, ...unread } = await source(range, onProgress);
	const { costOf } = createRecordPrices(pricing, now);
	return {
		answer: await answer(rows, question, costOf, range),
		...unread
	};
}
/** Shows usage as a page; `title` says whose it is. */
async function reportDashboard(source, title, options) {
	const { range, pricing, now, coverage } = options;
	const { rows, ...unread } = await source(range, options.onProgress);
	const dashboard = await import("./dashboard-render-dashboard.js");
	const { costOf } = createRecordPrices(pricing, now);
	const records = passing(rows, options.filters ?? [], costOf);
	const page = {
		price: costOf,
		title,
		range,
		now,
		coverage,
		rejected: unread.rejected
	};
	return {
		html: await dashboard.renderDashboard(records, page),
		...unread
	};
}
async function* passing(rows, filters, costOf) {
	if (filters.length === 0) {
		for await (const { record } of rows) yield record;
		return;
	}
	const select = createSelection([], filters);
	for await (const row of rows) {
		const record = {
			...row.record,
			costNanoUsd: await costOf(row.record)
		};
		const selected = select({
			...row,
			record
		});
		if (selected !== void 0) yield selected.record;
	}
}
// src/parts/report/questions/compare-answers.ts
/** Puts an answer beside that of another range, whose groups are listed too, with nothing where they are gone. */
function compareAnswers(answer, previous) {
	const before = new Map(previous.groups.map((group) => [namesKey(group), group]));
	const own = new Set(answer.groups.map(namesKey));
	const gone = answer.leftOut > 0 ? [] : previous.groups.filter((group) => !own.has(namesKey(group)));
	const { by, sort, limit } = answer.question;
	const groups = [...answer.groups, ...gone.map(withNothing)].sort(orderOf(by, sort));
	return {
		...answer,
		groups: groups.slice(0, limit),
		leftOut: answer.leftOut + groups.length - groups.slice(0, limit).length,
		previous: {
			range: previous.range,
			total: previous.total,
			sumsOf: (group) => before.get(namesKey(group))?.at(-1)
		}
	};
}
function namesKey(group) {
	return keyOf$1(group.map(({ name }) => name));
}
function withNothing(group) {
	return group.map(({ name, first }) => ({
		...NO_USAGE,
		name,
		first
	}));
}
// src/parts/report/headline.ts
const HOW_TO_RECORD = `
- \`tokenledger init\` installs the hooks that record what coding agents used with each commit.
- \`tokenledger backfill\` adds earlier usage that the agents' logs still hold.
- \`tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"\` records by hand.
`;
/** Returns the key numbers of records, the main ones in a sentence, or, when there are none, how to record. */
function headline(summary) {
	const { total, firstTimestamp, lastTimestamp } = summary;
	if (firstTimestamp === void 0 || lastTimestamp === void 0) return nothing(summary);
	const facts = [
		`Input ${formatTokens(total.inputTokens)}${cache(total)}, output ${formatTokens(total.outputTokens)}.`,
		...durations(total),
		...unpriced(total),
		...coverageFacts(summary),
		...comparison(total, summary.previous)
	];
	return `${amounts(total)} in ${countText(total.records, "record")}${sessions(total)}, ${days(firstTimestamp, lastTimestamp)}${success(total)}.

${facts.map((fact) => `- ${fact}\n`).join("")}`;
}
function comparison(total, previous) {
	if (previous === void 0) return [];
	const before = previous.total;
	const change = changeText(total.costNanoUsd, before.costNanoUsd);
	return [`Before${rangeText(previous.range)}: ${amounts(before)} in ${countText(before.records, "record")}; the cost changed by ${change}.`];
}
function rangeText({ since, until }) {
	return (since === void 0 ? "" : ` from ${instantText(since)}`) + (until === void 0 ? "" : ` until ${instantText(until)}`);
}
function nothing({ range, coverage }) {
	const facts = coverageFacts({ coverage }).map((fact) => `\n${fact}\n`);
	return `${nothingIn(range)}${facts.join("")}`;
}
function nothingIn({ since, until }) {
	if (since === void 0 && until === void 0) return `No usage is recorded.\n${HOW_TO_RECORD}`;
	return `No usage is recorded${rangeText({
		since,
		until
	})}.\n`;
}
/** Returns an instant in UTC as people write it: a midnight is a day. */
function instantText(instant) {
	return instant.replace("T00:00:00.000Z", "").replace(/T(\d\d:\d\d).*/, " $1 UTC");
}
/** Returns cost and tokens: `**$4.56** for **12.3 M tokens**`. */
function amounts(total) {
	const tokens = `**${formatTokens(total.inputTokens + total.outputTokens)} tokens**`;
	const cost = costText(total);
	return cost === "unpriced" ? tokens : `**${cost}** for ${tokens}`;
}
function sessions({ sessions }) {
	return sessions === 0 ? "" : ` of ${countText(sessions, "session")}`;
}
function days(firstTimestamp, lastTimestamp) {
	const first = firstTimestamp.slice(0, 10);
	const last = lastTimestamp.slice(0, 10);
	return first === last ? `on ${first}` : `from ${first} to ${last}`;
}
function success({ successRate }) {
	return successRate === void 0 ? "" : `; **${formatPercent(successRate)}** succeeded`;
}
function cache({ cacheReadTokens, cacheWriteTokens }) {
	if (cacheReadTokens + cacheWriteTokens === 0) return "";
	return ` (${formatTokens(cacheReadTokens)} cache reads, ${formatTokens(cacheWriteTokens)} cache writes)`;
}
function durations({ averageDurationMs, p95DurationMs }) {
	if (averageDurationMs === void 0 || p95DurationMs === void 0) return [];
	return [`A record took ${formatDuration(averageDurationMs)} on average, ${formatDuration(p95DurationMs)} at the 95th percentile.`];
}
function unpriced({ unpricedRecords, unpricedTokens }) {
	if (unpricedTokens === 0) return [];
	return [`No price is known for ${formatTokens(unpricedTokens)} tokens in ${countText(unpricedRecords, "record")}: they are not in the cost.`];
}
function coverageFacts({ coverage }) {
	return coverage === void 0 || coverage.commits === 0 ? [] : [`${coverageText(coverage)}.`];
}
// src/parts/report/render-groups.ts
/** Returns grouped usage as text that ends in a line end. */
function renderGroups(usage, format) {
	switch (format) {
		case "markdown": return renderMarkdown$1(usage);
		case "csv": return renderCsv$1(usage);
		case "json": return renderJson$1(usage);
	}
}
function renderMarkdown$1(usage) {
	const { question, groups, leftOut, unpricedModels } = usage;
	const parts = [`# LLM usage by ${question.by.map(titleOf).join(" and ")}\n`, headline(usage)];
	if (groups.length > 0) {
		const rows = groups.length > 1 || leftOut > 0 ? [...groups, "total"] : groups;
		parts.push(markdownTable(groupColumns(usage), rows));
	}
	if (leftOut > 0) parts.push(`… and ${leftOut} more, which the total counts.\n`);
	if (unpricedModels.length > 0) {
		parts.push("## Models without a known price\n");
		parts.push(markdownTable(UNPRICED_COLUMNS, unpricedModels));
	}
	return parts.join("\n");
}
function titleOf({ title }) {
	return title.slice(0, 1).toLowerCase() + title.slice(1);
}
/** Returns one table, in which `section` tells total, groups and unpriced models apart. */
function renderCsv$1({ question: { by }, groups, total, unpricedModels, previous }) {
	const [{ key: section } = { key: "" }, ...inner] = by;
	const details = by.flatMap(({ details: all = [] }, level) => all.map((detail) => ({
		...detail,
		level
	})));
	const row = (name, group, values, before) => [
		...[name, oneLine(("name" in group ? group.name : void 0) ?? "")],
		...values.map((value) => oneLine(value ?? "")),
		...sumCells(group),
		group.durationMs ?? "",
		...previous === void 0 ? [] : [knownUsd(before ?? NO_USAGE) ?? ""]
	];
	const unnamed = [...inner, ...details].map(() => void 0);
	const rows = [
		[
			"section",
			"name",
			...[...inner, ...details].map(({ key }) => key)
		].concat(Object.keys(SUM_CELLS), "duration_ms", previous === void 0 ? [] : "previous_cost_usd"),
		row("total", total, unnamed, previous?.total),
		...groups.map((group) => row(section, {
			...lastOf(group),
			name: group[0].name
		}, [...group.slice(1).map(({ name }) => name), ...details.map(({ textOf, level }) => textOf(group[level] ?? group[0]))], previous?.sumsOf(group))),
		...unpricedModels.map((model) => row("unpriced_model", model, unnamed))
	];
	return stringify(rows, { escape_formulas: true });
}
function renderJson$1(usage) {
	const { question, groups, leftOut, total, unpricedModels } = usage;
	const value = {
		first_timestamp: usage.firstTimestamp ?? null,
		last_timestamp: usage.lastTimestamp ?? null,
		total: {
			...sumValues(total),
			duration_ms: total.durationMs ?? null
		},
		...usage.previous !== void 0 && { previous: previousValue(usage.previous) },
		[`by_${question.by.map(({ key }) => key).join("_and_")}`]: groups.map((group) => groupValue(usage, group)),
		...leftOut > 0 && { groups_left_out: leftOut },
		unpriced_models: unpricedModels.map(({ name, unpricedRecords, unpricedTokens }) => ({
			model: name ?? null,
			unpriced_records: unpricedRecords,
			unpriced_tokens: unpricedTokens
		}))
	};
	return `${visibleJson(JSON.stringify(value, void 0, 2))}\n`;
}
function groupValue({ question, previous }, group) {
	const names = question.by.map((dimension, level) => namesOf(dimension, group[level] ?? group[0]));
	const sums = lastOf(group);
	return {
		...Object.assign({}, ...names),
		...sumValues(sums),
		duration_ms: sums.durationMs ?? null,
		...previous !== void 0 && { previous_cost_usd: usdValue(previous.sumsOf(group) ?? NO_USAGE) }
	};
}
function namesOf({ key, details = [] }, group) {
	return {
		[key]: group.name ?? null,
		...Object.fromEntries(details.map((detail) => [detail.key, detail.textOf(group) ?? null]))
	};
}
// src/parts/report/bar-chart.ts
const COLOURS = `xyChart: { plotColorPalette: "#2f81f7", backgroundColor: transparent }`;
const TITLE_AND_AXIS_HEIGHT = 80;
const BAR_HEIGHT = 26;
/** Returns a mermaid chart of costs in a sequence: columns, some of which may be empty. */
function columnChart(title, bars, size) {
	const highest = highestOf(bars);
	return `---
config:
  xyChart:
    width: ${size.width}
    height: ${size.height}
    titleFontSize: 14
    xAxis: { labelFontSize: 13, showTick: false, axisLineWidth: 1 }
    yAxis: { showLabel: false, showTick: false, showAxisLine: false }
  themeVariables:
    ${COLOURS}
---
xychart-beta
    title ${mermaidLabel(`${title}, up to ${formatCost(highest).slice(1)} USD`)}
${plot(bars, highest)}`;
}
/** Returns a mermaid chart of costs by name: bars below each other. */
function barChart(title, bars) {
	return `---
config:
  xyChart: { width: 800, height: ${TITLE_AND_AXIS_HEIGHT + bars.length * BAR_HEIGHT}, titleFontSize: 16, xAxis: { labelFontSize: 12 }, yAxis: { labelFontSize: 12 } }
  themeVariables:
    ${COLOURS}
---
xychart-beta horizontal
    title ${mermaidLabel(title)}
${plot(bars, highestOf(bars))}`;
}
function isVisible({ costNanoUsd }) {
	return costNanoUsd > 0;
}
/** Returns a diagram as GitHub takes it; nothing for none. */
function mermaidBlock(diagram) {
	return diagram === void 0 ? "" : `\`\`\`mermaid\n${diagram}\`\`\`\n`;
}
function plot(bars, highest) {
	return `    x-axis [${bars.map(({ label }) => label).join(", ")}]
    y-axis 0 --> ${formatUsd(highest)}
    bar [${bars.map(({ costNanoUsd }) => formatUsd(costNanoUsd)).join(", ")}]
`;
}
function highestOf(bars) {
	return Math.max(...bars.map(({ costNanoUsd }) => costNanoUsd));
}
// src/parts/report/render-markdown.ts
const MAX_OPEN_ROWS = 10;
/** Returns a summary as markdown that reads well as plain text too; sections without rows are left out. */
function renderMarkdown(summary, detail) {
	const show = (section) => renderSection(section, detail);
	return [
		"# LLM usage\n",
		headline(summary),
		detail.rich && detail.rowsPerTable > 0 ? mermaidBlock(costChart(summary.days)) : "",
		show({
			title: "Models",
			columns: MODEL_COLUMNS,
			rows: summary.models,
			keep: "first",
			chart: modelChart(summary.models)
		}),
		show({
			title: "Models without a known price",
			columns: UNPRICED_COLUMNS,
			rows: summary.models.filter((model) => model.unpricedTokens > 0),
			keep: "first"
		}),
		show({
			title: "Task types",
			columns: TASK_TYPE_COLUMNS,
			rows: named(summary.taskTypes),
			keep: "first"
		}),
		show({
			title: "Phases",
			columns: usageColumns("Phase", phaseText),
			rows: named(summary.phases),
			keep: "last"
		}),
		show({
			title: "Failures",
			columns: FAILURE_COLUMNS,
			rows: summary.failures,
			keep: "first"
		}),
		show({
			title: "Agents",
			columns: usageColumns("Agent", (agent) => agent === void 0 ? "unknown" : markdownCode(agent)),
			rows: named(summary.agents),
			keep: "first"
		}),
		show({
			title: "Commits with recorded usage, by author",
			columns: COVERAGE_COLUMNS,
			rows: summary.coverage?.authors ?? [],
			keep: "first"
		}),
		show({
			title: "Weeks",
			columns: usageColumns("Week", (week) => week ?? ""),
			rows: summary.weeks,
			keep: "last"
		}),
		show({
			title: "Days",
			columns: usageColumns("Day", (day) => day ?? ""),
			rows: summary.days,
			keep: "last"
		})
	].filter((part) => part !== "").join("\n");
}
function named(groups) {
	return groups.some((group) => group.name !== void 0) ? groups : [];
}
function renderSection(section, detail) {
	const { title, columns, rows, keep, chart } = section;
	if (rows.length === 0 || detail.rowsPerTable === 0) return "";
	const kept = keep === "first" ? rows.slice(0, detail.rowsPerTable) : rows.slice(-detail.rowsPerTable);
	const leftOut = rows.length - kept.length;
	const table = markdownTable(columns, kept);
	return [
		`## ${title}\n`,
		detail.rich ? mermaidBlock(chart) : "",
		detail.rich && kept.length > MAX_OPEN_ROWS ? folded(table, kept.length) : table,
		leftOut > 0 ? `… and ${leftOut} ${keep === "first" ? "more" : "before"}.\n` : ""
	].filter((part) => part !== "").join("\n");
}
function folded(table, rows) {
	return `<details>\n<summary>Show ${rows} rows</summary>\n\n${table}\n</details>\n`;
}
const DAY_MS = 864e5;
const MAX_DAYS = 28;
const MAX_MODELS = 8;
const MAX_LABEL_LENGTH = 40;
const DAYS_SIZE = {
	width: 800,
	height: 220
};
/** Returns a mermaid chart of the cost of the last four weeks, or undefined when there is no trend to show. */
function costChart(days) {
	const costByDay = new Map(days.map(({ name = "", costNanoUsd }) => [name, costNanoUsd]));
	const axis = lastDays(days[0]?.name, days.at(-1)?.name);
	const bars = axis.map((day) => ({
		label: mermaidLabel(day.slice(8)),
		costNanoUsd: costByDay.get(day) ?? 0
	}));
	if (bars.filter(isVisible).length < 2) return void 0;
	return columnChart(`Cost per day from ${axis[0]} to ${axis.at(-1)}`, bars, DAYS_SIZE);
}
/** Returns a mermaid chart of the cost by model, or undefined when there is nothing to compare. */
function modelChart(models) {
	const others = models.slice(MAX_MODELS).reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
	const bars = [...models.slice(0, MAX_MODELS).map(({ name = "", costNanoUsd }) => ({
		label: mermaidLabel(endOf(name)),
		costNanoUsd
	})), {
		label: mermaidLabel("others"),
		costNanoUsd: others
	}].filter(isVisible);
	if (bars.length < 2) return void 0;
	return barChart("Cost by model in USD", bars);
}
/** Returns a name that a chart has room for: long names of models differ at their end. */
function endOf(name) {
	return name.length <= MAX_LABEL_LENGTH ? name : `…${name.slice(-39)}`;
}
/** Returns the days from the first to the last, without gaps: the last four weeks at most. */
function lastDays(first, last) {
	if (first === void 0 || last === void 0) return [];
	const count = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
	return Array.from({ length: Math.min(count, MAX_DAYS) }, (_, index) => (/* @__PURE__ */ new Date(Date.parse(last) - index * DAY_MS)).toISOString().slice(0, 10)).reverse();
}
// src/parts/report/render-report.ts
const REPORT_FORMATS = [
	"markdown",
	"csv",
	"json"
];
/** Returns a summary with everything it holds, as text that ends in a line end. */
function renderReport(summary, format) {
	switch (format) {
		case "markdown": return renderMarkdown(summary, {
			rich: false,
			rowsPerTable: Number.POSITIVE_INFINITY
		});
		case "csv": return renderCsv(summary);
		case "json": return renderJson(summary);
	}
}
/**
* Returns a summary as one CSV table: a row for the total and for each group, told apart by
* `section` and `name`, and a row for each reason of failure, which only counts.
*/
function renderCsv(summary) {
	const groups = Object.entries({
		model: summary.models,
		task_type: summary.taskTypes,
		phase: summary.phases,
		agent: summary.agents,
		week: summary.weeks,
		day: summary.days
	});
	const rows = [
		[
			"section",
			"name",
			...Object.keys(SUM_CELLS)
		],
		[
			"total",
			"",
			...sumCells(summary.total)
		],
		...summary.previous === void 0 ? [] : [[
			"previous",
			"",
			...sumCells(summary.previous.total)
		]],
		...groups.flatMap(([section, sums]) => sums.map((group) => [
			section,
			oneLine(group.name ?? ""),
			...sumCells(group)
		])),
		...summary.failures.map(({ message, failures }) => [
			"failure",
			oneLine(message ?? ""),
			...Object.keys(SUM_CELLS).map((column) => column === "records" || column === "failed" ? failures : "")
		])
	];
	return stringify(rows, { escape_formulas: true });
}
/** Returns a summary as JSON; keys are named as the ledger's columns, what is unknown is null. */
function renderJson(summary) {
	const value = {
		first_timestamp: summary.firstTimestamp ?? null,
		last_timestamp: summary.lastTimestamp ?? null,
		total: sumValues(summary.total),
		...summary.previous !== void 0 && { previous: previousValue(summary.previous) },
		coverage: summary.coverage === void 0 ? null : coverageValue(summary.coverage),
		by_model: groupsOf("model", summary.models),
		by_task_type: groupsOf("task_type", summary.taskTypes),
		by_phase: groupsOf("phase", summary.phases),
		by_agent: groupsOf("agent", summary.agents),
		by_week: groupsOf("week", summary.weeks),
		by_day: groupsOf("day", summary.days),
		failures: summary.failures.map((group) => ({
			message: group.message ?? null,
			failures: group.failures,
			first_timestamp: group.firstTimestamp,
			last_timestamp: group.lastTimestamp,
			models: group.models
		}))
	};
	return `${visibleJson(JSON.stringify(value, void 0, 2))}\n`;
}
function coverageValue({ firstDay, recent, authors, ...all }) {
	const counts = ({ commits, withUsage }) => ({
		commits,
		commits_with_usage: withUsage
	});
	return {
		first_day: firstDay,
		...counts(all),
		last_commits: counts(recent),
		by_author: authors.map(({ author, ...own }) => ({
			author,
			...counts(own)
		}))
	};
}
function groupsOf(key, groups) {
	return groups.map((group) => ({
		[key]: group.name ?? null,
		...sumValues(group)
	}));
}
// src/parts/report/write-report.ts
/** Writes a report to a file, in place of the one that is there, all of it or nothing. */
async function writeReport(path, text) {
	try {
		const target = await findTarget(path);
		if (target.isReplaceable) await replaceFile(target.path, text);
		else await writeFile(target.path, text);
	} catch (error) {
		throw new Failure(`Cannot write the report to ${path}: ${reasonOf(error)}. Name a file in a folder that exists and can be written.`, { cause: error });
	}
}
/** Follows links; a pipe or a terminal cannot be replaced without a loss and is written to. */
async function findTarget(path) {
	try {
		const real = await realpath(path);
		return {
			path: real,
			isReplaceable: (await stat(real)).isFile()
		};
	} catch (error) {
		if (error.code === "ENOENT") return {
			path,
			isReplaceable: true
		};
		throw error;
	}
}
async function replaceFile(path, text) {
	const temporary = `${path}.${randomUUID()}.tmp`;
	try {
		await writeFile(temporary, text, { flag: "wx" });
		await rename(temporary, path);
	} finally {
		await rm(temporary, { force: true });
	}
}
function reasonOf(error) {
	switch (error.code) {
		case "ENOENT": return "its folder does not exist";
		case "EISDIR": return "it is a folder";
		case "ENOTDIR": return "part of the path is no folder";
		case "EACCES":
		case "EPERM":
		case "EROFS": return "writing there is not permitted";
		case "ENOSPC": return "the disk is full";
		default: return String(error.message);
	}
}
// src/usage/origin.ts
const CI_NOTE = /(?:^|\| )CI(?: run \d+)?(?= \||$)/;
/** Returns where a record was made: its notes say so if that was in CI. */
function originOf(notes) {
	return CI_NOTE.test(notes) ? "CI" : "developer machines";
}
// src/usage/usage-row.ts
/** Returns the commit that brought a record, where it is known. */
function changeOf({ change }) {
	return typeof change === "string" ? void 0 : change;
}
const NAMES$1 = {
	"not committed": "(not committed)",
	"before history": "(before this clone's history)"
};
const MAX_SUBJECT_LENGTH = 50;
/** As GitHub shows them. */
const SHORT_ID_LENGTH$1 = 7;
const FULL_ID = /^[0-9a-f]{40,64}$/;
/** By the commit that brought a record, in the order of history. */
const COMMIT$1 = {
	key: "commit",
	title: "Commit",
	valueFor({ change }) {
		return typeof change === "string" ? NAMES$1[change] : change?.commit;
	},
	matches: (id, wanted) => id.startsWith(wanted.toLowerCase()),
	cell: (name = "unknown") => FULL_ID.test(name) ? name.slice(0, SHORT_ID_LENGTH$1) : name,
	compare: (a, b) => placeOf(a) - placeOf(b) || committedAt(a).localeCompare(committedAt(b)),
	details: [{
		key: "committed_at",
		title: "Date",
		textOf: ({ first }) => changeOf(first)?.committedAt,
		cell: (time) => time.slice(0, 10),
		isLong: false
	}, {
		key: "subject",
		title: "Subject",
		textOf: ({ first }) => changeOf(first)?.subject,
		cell: (subject) => markdownCode(shortLine(subject, MAX_SUBJECT_LENGTH)),
		isLong: true
	}]
};
function placeOf({ name }) {
	if (name === "(before this clone's history)") return -1;
	return name === "(not committed)" || name === void 0 ? 1 : 0;
}
function committedAt({ first }) {
	return changeOf(first)?.committedAt ?? "";
}
// src/parts/report/questions/folder-dimension.ts
/** The folder at the top of a repository. */
const TOP = ".";
/** By folder: a commit's usage is shared by the folders whose lines it changed, in proportion. */
function folderDimension(grouping) {
	return {
		key: "folder",
		title: "packages" in grouping ? "Package" : "Folder",
		valueFor: () => void 0,
		sharesOf(row) {
			const lines = changeOf(row)?.changedLines;
			if (lines === void 0 || lines.size === 0) return [{
				value: void 0,
				weight: 1
			}];
			return Array.from(lines, ([value, weight]) => ({
				value,
				weight
			}));
		},
		groupOf: "packages" in grouping ? packageFinder(grouping.packages) : cutAt(grouping.depth),
		matches: (folder, wanted) => isWithin(folder, wanted.replace(/\/+$/, "")),
		cell: codeOr("unknown"),
		compare: byCost
	};
}
function cutAt(depth) {
	return (folder) => folder.split("/").slice(0, depth).join("/");
}
function packageFinder(packages) {
	const known = new Set(packages);
	return (folder) => {
		let place = folder;
		while (!known.has(place) && place.includes("/")) place = place.slice(0, place.lastIndexOf("/"));
		return known.has(place) ? place : TOP;
	};
}
function isWithin(folder, wanted) {
	return wanted === TOP ? folder === TOP : folder === wanted || folder.startsWith(`${wanted}/`);
}
// src/parts/report/questions/outcome-dimension.ts
/** By what became of the change; of a merged one the share of its lines that was soon changed again is reworked. */
const OUTCOME = {
	key: "outcome",
	title: "Outcome",
	valueFor: outcomeOf,
	sharesOf(row) {
		const value = outcomeOf(row);
		if (value !== "merged" || typeof row.change !== "object") return [{
			value,
			weight: 1
		}];
		const { addedLines, reworkedLines } = row.change;
		return [{
			value,
			weight: reworkedLines === 0 ? 1 : addedLines - reworkedLines
		}, {
			value: "reworked",
			weight: reworkedLines
		}];
	},
	cell: (name = "unknown") => name,
	compare: inOrderOf([
		"open",
		"merged",
		"reworked",
		"reverted",
		"abandoned"
	])
};
function outcomeOf({ change }) {
	if (change === "not committed") return "open";
	return typeof change === "object" ? change.outcome : void 0;
}
// src/parts/report/questions/ticket.ts
const PULL_REQUEST$3 = /\s*\(#\d+\)\s*$|^Merge(?:d)? (?:pull request|PR) [#!]?\d+\S*/i;
/** Finds tickets by patterns: the first group of one, or else all that it matches. */
function createTicketFinder(patterns) {
	const expressions = patterns.map((pattern) => new RegExp(pattern));
	const find = (text) => {
		for (const expression of expressions) {
			const match = expression.exec(text);
			if (match !== null) return match[1] ?? match[0];
		}
	};
	const known = /* @__PURE__ */ new Map();
	return (branch, subject = "") => {
		const key = `${branch}\0${subject}`;
		if (!known.has(key)) known.set(key, find(branch) ?? find(subject.replace(PULL_REQUEST$3, "")));
		return known.get(key);
	};
}
// src/parts/report/questions/dimensions.ts
/** All that usage can be grouped and filtered by, as options name it. */
const DIMENSION_NAMES = [
	"commit",
	"branch",
	"author",
	"pull-request",
	"ticket",
	"repository",
	"folder",
	"outcome",
	"origin",
	"model",
	"agent",
	"task-type",
	"phase",
	"session",
	"day",
	"week",
	"month"
];
/** What only history tells: which commit brought a record. */
const HISTORY_DIMENSIONS = /* @__PURE__ */ new Set([
	"commit",
	"author",
	"pull-request",
	"ticket",
	"folder",
	"outcome"
]);
/** Returns all dimensions, by their names. */
function createDimensions({ zone, ticketPatterns, folders }) {
	const findTicket = createTicketFinder(ticketPatterns);
	const utcOf = ({ record: { timestamp } }) => toUtc(timestamp) ?? timestamp;
	const time = (key, valueFor) => {
		return {
			key,
			title: `${key.slice(0, 1).toUpperCase()}${key.slice(1)} (${zone.name})`,
			valueFor,
			cell: (name = "") => name,
			compare: byName
		};
	};
	return {
		commit: COMMIT$1,
		branch: {
			key: "branch",
			title: "Branch",
			valueFor: ({ record }) => record.branch || void 0,
			cell: codeOr("unknown"),
			compare: byCost
		},
		author: {
			key: "author",
			title: "Author",
			valueFor: (row) => changeOf(row)?.author,
			matches: (author, wanted, row) => [author, changeOf(row)?.email ?? ""].some((name) => isLike(name, wanted)),
			cell: codeOr("unknown"),
			compare: byCost
		},
		"pull-request": {
			key: "pull_request",
			title: "Pull request",
			valueFor(row) {
				const number = changeOf(row)?.pullRequest;
				return number === void 0 ? void 0 : `#${number}`;
			},
			matches: (number, wanted) => number === `#${wanted.replace(/^[#!]/, "")}`,
			cell: codeOr("none known"),
			compare: byCost
		},
		ticket: {
			key: "ticket",
			title: "Ticket",
			valueFor: (row) => findTicket(row.record.branch, changeOf(row)?.subject),
			cell: codeOr("none"),
			compare: byCost
		},
		repository: {
			key: "repository",
			title: "Repository",
			valueFor: ({ repository }) => repository || void 0,
			cell: codeOr("unknown"),
			compare: byCost
		},
		folder: folderDimension(folders),
		outcome: OUTCOME,
		origin: {
			key: "origin",
			title: "Origin",
			valueFor: ({ record }) => originOf(record.notes),
			matches: (origin, wanted) => isLike(origin, wanted === "developer" ? "developer machines" : wanted),
			cell: (name = "") => name,
			compare: byCost
		},
		model: {
			key: "model",
			title: "Model",
			valueFor: ({ record }) => record.model,
			cell: codeOr("unknown"),
			compare: byCost
		},
		agent: {
			key: "agent",
			title: "Agent",
			valueFor: ({ record }) => record.agent || void 0,
			cell: codeOr("unknown"),
			compare: byCost
		},
		"task-type": {
			key: "task_type",
			title: "Task type",
			valueFor: ({ record }) => record.taskType,
			cell: (name = "none") => name,
			compare: byCost
		},
		phase: {
			key: "phase",
			title: "Phase",
			valueFor: ({ record }) => phaseOf(record.notes),
			cell: phaseText,
			compare: byCost
		},
		session: {
			key: "session",
			title: "Session",
			valueFor: ({ record }) => sessionOf(record),
			cell: codeOr("none"),
			compare: byCost
		},
		day: time("day", (row) => zone.dayOf(utcOf(row))),
		week: time("week", (row) => zone.weekOf(utcOf(row))),
		month: time("month", (row) => zone.monthOf(utcOf(row)))
	};
}
// src/doors/cli/dimension-options.ts
/** Adds the options by which usage is grouped and filtered. */
function addDimensionOptions(command) {
	command.addOption(new Option("--by <what>", `one table, grouped by this, or by two: ${DIMENSION_NAMES.join(", ")}; such as author or author,model`).argParser(parseBy)).addOption(new Option("--sort <what>", "order of the groups").choices(SORTS)).option("--limit <number>", "list so many groups at most", parseCount("--limit")).option("--depth <levels>", "levels of folders, with --by folder (default: 1)", parseCount("--depth")).option("--packages", "packages in place of folders, with --by folder");
	for (const name of DIMENSION_NAMES) command.addOption(new Option(`--${name} <value>`, FILTER_TEXTS[name]).argParser((text, before) => [...before ?? [], ...text.split(",").map((value) => value.trim()).filter(Boolean)]));
	return command;
}
const FILTER_TEXTS = {
	commit: "only what this commit brought",
	branch: `only what was recorded on this branch; several with commas, \`*\` for any text, \`none\` for those without`,
	author: "only what this author's commits brought: a name or an e-mail address",
	"pull-request": "only what this pull request brought, such as 634",
	ticket: "only this ticket, such as SHOP-7",
	repository: "only this repository",
	folder: "only the share of this folder and those below",
	outcome: "only open, merged, reworked, reverted or abandoned",
	origin: "only developer machines (developer) or CI (ci)",
	model: "only this model",
	agent: "only this agent",
	"task-type": "only this task type",
	phase: "only this phase",
	session: "only this session",
	day: "only this day, such as 2026-02-23",
	week: "only this week, such as 2026-W09",
	month: "only this month, such as 2026-02"
};
function parseBy(text) {
	const names = text.split(",").map((name) => name.trim());
	const unknown = names.find((name) => !isDimension(name));
	if (unknown !== void 0) throw new InvalidArgumentError(`Expected one or two of ${DIMENSION_NAMES.join(", ")}, got ${JSON.stringify(unknown)}.`);
	if (names.length > 2 || new Set(names).size < names.length) throw new InvalidArgumentError("Expected one dimension, or two different ones.");
	return names.filter(isDimension);
}
function isDimension(name) {
	return DIMENSION_NAMES.includes(name);
}
function parseCount(flag) {
	return (text) => {
		if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
		throw new InvalidArgumentError(`Expected a whole number above 0 for ${flag}.`);
	};
}
/** Returns the dimensions that are asked for, in groups or filters. */
function usedDimensions(values) {
	const filtered = DIMENSION_NAMES.filter((name) => wantedOf(values, name).length > 0);
	return /* @__PURE__ */ new Set([...values.by ?? [], ...filtered]);
}
/** Whether what is asked for takes knowing which commits brought the records. */
function needsHistory(used) {
	return Array.from(used).some((name) => HISTORY_DIMENSIONS.has(name));
}
/** Returns the filters that were typed. */
function filtersOf(values, dimensions) {
	return DIMENSION_NAMES.flatMap((name) => {
		const wanted = wantedOf(values, name);
		return wanted.length === 0 ? [] : [{
			dimension: dimensions[name],
			wanted
		}];
	});
}
function wantedOf(values, name) {
	return values[name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] ?? [];
}
// src/parts/git/authored-commits.ts
const FORMAT$1 = "--format=%H%x01%ct%x01%aN%x01%aE";
/** Reads the commits that a revision holds, newest first, without merges. */
async function readAuthoredCommits(root, revision) {
	return (await wo(root, { config: ["log.showSignature=false"] }).raw("log", ...[
		"--no-merges",
		"--date-order",
		"--encoding=UTF-8",
		"--use-mailmap"
	], "-z", FORMAT$1, revision, "--")).split("\0").filter(Boolean).map(parseCommit$1);
}
function parseCommit$1(line) {
	const [id = "", seconds, author = "", email = ""] = line.split("");
	return {
		id,
		author,
		email,
		committedAt: (/* @__PURE__ */ new Date(Number(seconds) * 1e3)).toISOString()
	};
}
/** Whether an account that is no person wrote a commit: GitHub marks its apps with `[bot]`, others call themselves a bot. */
function isBot({ author, email }) {
	return /\[bot\]/i.test(`${author} ${email}`) || /(?:^|[-_. ])bot$/i.test(author);
}
// src/flows/read-coverage.ts
/**
* Tells which of the commits that HEAD holds brought usage records, since the ledger's first commit and
* within a range of time, and among some if those are named; undefined where no commit holds a ledger.
*/
async function readCoverage(repository, { since, until }, environment, within) {
	if (await isPartialClone(repository)) return void 0;
	const git = createGit(repository.root, environment);
	const head = await findHead(git);
	if (head === void 0) return void 0;
	const history = await listFileChanges(git, head, LEDGER_PATHSPECS);
	const [first] = history;
	if (first === void 0) return void 0;
	const start = [first.commit.committedAt, since ?? ""].sort().at(-1) ?? "";
	const [withUsage, boundary, commits] = await Promise.all([
		commitsThatGrewTheLedger(git, history),
		readShallowBoundary(repository.commonDir),
		readAuthoredCommits(repository.root, head.id)
	]);
	const covered = commits.filter(({ committedAt }) => committedAt >= start && (until === void 0 || committedAt < until)).filter(({ id }) => within === void 0 || within.has(id)).filter((commit) => !boundary.has(commit.id) && !isBot(commit)).map(({ id, author }) => ({
		author,
		hasUsage: withUsage.has(id)
	}));
	return coverageOf(start.slice(0, 10), covered);
}
/** Returns the commits that left more in the ledger's files, backups included, than they found there. */
async function commitsThatGrewTheLedger(git, history) {
	const changesById = history.map(({ commit, changes }) => ({
		id: commit.id,
		changes: changes.filter(({ path }) => isLedgerPath(path))
	}));
	const sizeOf = await rowSizes(git, changesById.flatMap(({ changes }) => changes.flatMap(({ before = [], after = [] }) => [before, after].flat())));
	const grew = changesById.filter(({ changes }) => {
		return changes.map(({ before, after }) => sizeOf(after) - sizeOf(before)).reduce((sum, growth) => sum + growth, 0) > 0;
	});
	return new Set(grew.map(({ id }) => id));
}
/** A header line of all columns, and room for a few that others added. */
const MAX_HEADER_BYTES = 512;
/** Tells how many bytes a ledger file's rows take, about: a file that small is often a header alone. */
async function rowSizes(git, blobs) {
	const reader = gitBlobReader(git);
	const sizes = new Map(await reader.sizesOf(new Set(blobs)));
	const small = Array.from(sizes).filter(([, bytes]) => bytes <= MAX_HEADER_BYTES);
	for (const [blob, content] of await reader.contentsOf(small.map(([blob]) => blob))) if (content.toString().trim().split("\n").length === 1) sizes.set(blob, 0);
	return (blob = "") => sizes.get(blob) ?? 0;
}
// src/flows/history/changed-lines.ts
/** Adds up the lines that a commit changed, by folder; `.` is the top one. */
function changedLinesOf({ files }) {
	const lines = /* @__PURE__ */ new Map();
	for (const file of files) {
		const folder = posix.dirname(file.path ?? file.formerPath ?? "");
		const count = countLines(file);
		if (count > 0) lines.set(folder, (lines.get(folder) ?? 0) + count);
	}
	return lines;
}
/** A binary file has no lines, and yet somebody worked on it: it counts as one. */
function countLines({ kind, hunks }) {
	if (kind === "binary") return 1;
	return hunks.reduce((sum, { removed, added }) => sum + removed + added, 0);
}
// src/flows/history/pull-request-number.ts
/** What forges write into the subject of a merge or a squash; each ends a pull request. */
const SUBJECTS = [
	/^Merge pull request #(\d+) from /,
	/^Merge pull request '.*' \(#(\d+)\) from /,
	/^Merged PR (\d+): /,
	/^Merged in .* \(pull request #(\d+)\)$/,
	/\(#(\d+)\)$/
];
/** GitLab's. */
const BODY = /^See merge request \S*!(\d+)$/m;
/** Returns the number of the pull request that a commit says it merges; undefined when it says none. */
function namedPullRequest({ subject, body }) {
	const trimmed = subject.trim();
	return toNumber(SUBJECTS.map((pattern) => pattern.exec(trimmed)?.[1]).find(Boolean) ?? BODY.exec(body.replaceAll("\r", ""))?.[1]);
}
/** Returns the number that digits spell; undefined for none, and for one that no forge gives. */
function toNumber(digits) {
	const number = Number(digits);
	return Number.isSafeInteger(number) && number > 0 ? number : void 0;
}
// src/flows/history/named-reverts.ts
const COMMIT = /^This reverts commit ([0-9a-f]{7,64})(?=[.,;\s]|$)/gim;
const PULL_REQUEST$2 = /^(?:This reverts merge request |Reverts (?:pull request )?)(?:[\w./-]+)?[#!](\d+)\s*$/gim;
const QUOTED = /^(?:Merged PR \d+: )?(Revert|Reapply) "(.*)"(?: \(#\d+\))?$/;
/** Reads what a commit's message says that it reverts. */
function namedReverts({ subject, body }) {
	const [, verb, quoted] = QUOTED.exec(subject.trim()) ?? [];
	const inner = verb === "Reapply" ? `Revert "${quoted}"` : quoted;
	const number = inner === void 0 ? void 0 : namedPullRequest({
		subject: inner,
		body: ""
	});
	const numbers = Array.from(body.matchAll(PULL_REQUEST$2), ([, digits]) => toNumber(digits));
	return {
		commits: Array.from(body.matchAll(COMMIT), ([, id = ""]) => id.toLowerCase()),
		pullRequests: [...numbers, number].filter((each) => each !== void 0),
		subject: inner
	};
}
// src/flows/history/find-named-reverts.ts
/** As many digits as git's shortest ids have. */
const SHORT_ID_LENGTH = 7;
/** Finds what commits, parents before children, revert of their own line, as their messages say. */
function findNamedReverts(commits, placements) {
	const byShortId = placesBy(commits, ({ id }) => id.slice(0, SHORT_ID_LENGTH));
	const byNumber = placesBy(placements, ({ pullRequest }) => pullRequest);
	const bySubject = placesBy(commits, ({ subject }) => subject);
	const earlier = (index, others) => (others ?? []).filter((other) => other < index && placements[other]?.line === placements[index]?.line);
	const withId = (id) => byShortId.get(id.slice(0, SHORT_ID_LENGTH))?.filter((at) => commits[at]?.id.startsWith(id));
	/** An id tells more than a number, and that more than a subject, which others can have too. */
	const targetsOf = (index, named) => {
		const known = named.commits.map((id) => earlier(index, withId(id))).filter(({ length }) => length === 1).flat();
		if (known.length > 0) return known;
		const numbered = named.pullRequests.flatMap((number) => earlier(index, byNumber.get(number)));
		if (numbered.length > 0) return numbered;
		const titled = named.subject === void 0 ? [] : earlier(index, bySubject.get(named.subject));
		return titled.length === 1 ? titled : [];
	};
	const reverts = /* @__PURE__ */ new Map();
	for (const [index, commit] of commits.entries()) {
		const targets = targetsOf(index, namedReverts(commit));
		if (targets.length > 0) reverts.set(index, targets);
	}
	return reverts;
}
function placesBy(things, keyOf) {
	const places = /* @__PURE__ */ new Map();
	for (const [index, thing] of things.entries()) {
		const key = keyOf(thing);
		const others = places.get(key);
		if (others === void 0) places.set(key, [index]);
		else others.push(index);
	}
	return places;
}
// src/flows/history/forge-knowledge.ts
/** Where no forge was asked. */
const NOTHING_KNOWN = {
	pullRequestByCommit: /* @__PURE__ */ new Map(),
	stateByPullRequest: /* @__PURE__ */ new Map()
};
// src/flows/history/outcomes.ts
/** Returns what tells a commit's fate. */
function createJudge(evidence) {
	const { ids, placements, reverted, held, forge } = evidence;
	/** Not from a message: on a branch, the number at a subject's end can be an issue's. */
	const knownNumber = (index) => {
		const id = ids[index] ?? "";
		return forge.pullRequestByCommit.get(id) ?? held.pullRequests.get(id);
	};
	const mergeByNumber = /* @__PURE__ */ new Map();
	for (const [index, { line, change, pullRequest }] of placements.entries()) {
		if (line !== 0 || change !== index) continue;
		const number = knownNumber(index) ?? pullRequest;
		if (number !== void 0) mergeByNumber.set(number, index);
	}
	const outsideOutcome = (index, number) => {
		const state = forge.stateByPullRequest.get(number ?? 0);
		if (state === "merged" || state === "open") return state;
		return state === void 0 && held.living.has(ids[index] ?? "") ? "open" : "abandoned";
	};
	return (index) => {
		const placement = placements[index];
		const known = knownNumber(index);
		const mergedBy = placement?.line === 0 ? placement.change : mergeByNumber.get(known ?? 0);
		const isReverted = reverted.has(index) || placement?.line !== 0 && mergedBy !== void 0 && reverted.has(mergedBy);
		const unreverted = mergedBy === void 0 ? outsideOutcome(index, known) : "merged";
		return {
			outcome: isReverted ? "reverted" : unreverted,
			pullRequest: known ?? placement?.pullRequest,
			mergedBy
		};
	};
}
// src/parts/git/former-lines.ts
const BLAME = [
	"blame",
	"--incremental",
	"--first-parent"
];
const ENTRY = /^([0-9a-f]{40,64}) (\d+) (\d+) (\d+)$/gm;
/**
* Returns for each line of a file, as a commit has it, which line of the file before the commit it is made
* of, as blame guesses when it is to look through that commit; 0 where it finds none.
*/
async function readFormerLines(git, commit, path) {
	const range = [
		`--ignore-rev=${commit}`,
		`${commit}^1..${commit}`,
		"--",
		path
	];
	try {
		return parseFormerLines((await git([...BLAME, ...range])).toString(), commit);
	} catch (error) {
		if (error instanceof GitFailure) return [];
		throw error;
	}
}
/** Parses `git blame --incremental`: for each run of lines id, line before, line now and how many. */
function parseFormerLines(output, commit) {
	const formerLines = [];
	for (const [, id, former, line, count] of output.matchAll(ENTRY)) for (let index = 0; index < Number(count); index += 1) formerLines[Number(line) - 1 + index] = id === commit ? 0 : Number(former) + index;
	return formerLines;
}
// src/parts/git/ignored-revisions.ts
/** What GitHub takes for such a list, whatever git is told. */
const WELL_KNOWN = ".git-blame-ignore-revs";
const CONFIG = [
	"config",
	"--null",
	"--type=path",
	"--get-all",
	"blame.ignoreRevsFile"
];
const LINE = /^\s*([0-9a-f]{40}(?:[0-9a-f]{24})?)\s*(?:#.*)?$/gim;
/** Returns the ids of the commits that blame is to look through, as HEAD and git's settings list them. */
async function readIgnoredRevisions(git) {
	const committed = git([
		"cat-file",
		"blob",
		`HEAD:${WELL_KNOWN}`
	]).then(String, () => "");
	const configured = git(CONFIG).then((output) => output.toString().split("\0").filter(Boolean), () => []);
	const texts = await Promise.all([committed, ...(await configured).map((path) => readFile$1(resolve(git.cwd, path), "utf8").catch(() => ""))]);
	return new Set(texts.flatMap((text) => Array.from(text.matchAll(LINE), ([, id = ""]) => id.toLowerCase())));
}
// src/flows/history/find-patch-reverts.ts
/**
* Finds which commits are exact inverses of an earlier one of their line, and adds them to those that
* messages name. Of several equal ones the last that still stands is taken back, as it is with brackets.
*/
function findPatchReverts(placements, keysOf, named) {
	const reverts = new Map(named);
	const takenBack = /* @__PURE__ */ new Set();
	const standing = /* @__PURE__ */ new Map();
	const namesOf = (place, side) => keysOf(place).flatMap((keys, kind) => keys === void 0 ? [] : [`${placements[place]?.line} ${kind} ${keys[side]}`]);
	const lastStanding = (name) => {
		const places = standing.get(name) ?? [];
		while (takenBack.has(places.at(-1) ?? -1)) places.pop();
		return places.at(-1);
	};
	for (const place of placements.keys()) {
		const target = (named.has(place) ? [] : namesOf(place, "inverseKey").map(lastStanding)).find((each) => each !== void 0);
		if (target !== void 0) reverts.set(place, [target]);
		for (const each of reverts.get(place) ?? []) takenBack.add(each);
		for (const name of namesOf(place, "key")) {
			standing.set(name, standing.get(name) ?? []);
			standing.get(name)?.push(place);
		}
	}
	return reverts;
}
/** Returns the places whose keys have a counterpart, each with each. */
function placesWithCounterpart(keysByPlace) {
	const known = Array.from(keysByPlace.values()).filter((keys) => keys !== void 0);
	const keys = new Set(known.map(({ key }) => key));
	return Array.from(keysByPlace).filter(([, own]) => own !== void 0 && keys.has(own.inverseKey)).map(([place]) => place);
}
// src/parts/git/git-stream.ts
/**
* Runs one git command and hands on what it prints as it comes.
*
* @throws {GitFailure} when git exits with another code than 0.
*/
function streamGit({ cwd, environment }, args, input, onOutput) {
	const env = {
		...environment,
		GIT_TERMINAL_PROMPT: "0",
		LC_ALL: "C"
	};
	return new Promise((resolve, reject) => {
		const child = spawn("git", args, {
			cwd,
			env,
			windowsHide: true
		});
		const errors = [];
		child.stdout.on("data", (chunk) => {
			try {
				onOutput(chunk);
			} catch (error) {
				reject(error);
				child.kill();
			}
		});
		child.stderr.on("data", (chunk) => errors.push(chunk));
		child.on("error", (error) => reject(new GitFailure(args, null, error.message)));
		child.on("close", (exitCode) => {
			if (exitCode === 0) resolve();
			else reject(new GitFailure(args, exitCode, Buffer.concat(errors).toString()));
		});
		child.stdin.on("error", () => {});
		child.stdin.end(input);
	});
}
// src/parts/git/patch-digest.ts
/** 96 bits. */
const DIGEST_LENGTH = 16;
function createPatchDigest() {
	const forward = createHash("sha1");
	const inverse = createHash("sha1");
	const block = /* @__PURE__ */ new Map();
	const endBlock = () => {
		if (block.size === 0) return;
		const [context, removed, added] = [
			"context",
			"removed",
			"added"
		].map((kind) => block.get(kind)?.digest("base64") ?? "");
		forward.update(`${context} ${removed} ${added}\n`);
		inverse.update(`${context} ${added} ${removed}\n`);
		block.clear();
	};
	return {
		add(kind, part) {
			let hash = block.get(kind);
			if (hash === void 0) {
				hash = createHash("sha1");
				block.set(kind, hash);
			}
			hash.update(part);
		},
		endBlock,
		finish() {
			endBlock();
			return {
				digest: shorten(forward),
				inverseDigest: shorten(inverse)
			};
		}
	};
}
function shorten(hash) {
	return hash.digest("base64url").slice(0, DIGEST_LENGTH);
}
// src/parts/git/file-patch.ts
const RAW = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/;
/**
* Parses a field that `--raw -z` prints, and takes the paths that follow it. A file whose type changes is two
* to what `--patch` prints then.
*/
function parseRawSides(field, takePath) {
	const [, modeBefore = "", modeAfter = "", blobBefore = "", blobAfter = "", status] = RAW.exec(field) ?? [];
	const path = takePath();
	const before = {
		path,
		mode: modeBefore,
		blob: blobBefore
	};
	const after = {
		path: status === "R" ? takePath() : path,
		mode: modeAfter,
		blob: blobAfter
	};
	switch (status) {
		case "A": return [{
			before: void 0,
			after
		}];
		case "D": return [{
			before,
			after: void 0
		}];
		case "T": return [{
			before,
			after: void 0
		}, {
			before: void 0,
			after
		}];
		default: return [{
			before,
			after
		}];
	}
}
function createFilePatch(sides) {
	const digest = createPatchDigest();
	const hunks = [];
	let isBinary = false;
	let lastKind = "context";
	let nextOldLine = 1;
	let block = {
		start: 0,
		removed: 0,
		added: 0
	};
	const endBlock = () => {
		digest.endBlock();
		const { start, removed, added } = block;
		if (removed + added > 0) hunks.push({
			start: removed === 0 ? start - 1 : start,
			removed,
			added
		});
		block = {
			start: nextOldLine,
			removed: 0,
			added: 0
		};
	};
	const countLine = (kind) => {
		if (kind === "context" !== (lastKind === "context")) endBlock();
		lastKind = kind;
		if (kind === "context") {
			nextOldLine += 1;
			block.start = nextOldLine;
		} else {
			block[kind] += 1;
			if (kind === "removed") nextOldLine += 1;
		}
	};
	return {
		markBinary() {
			isBinary = true;
			digest.add("removed", sides.before?.blob ?? "");
			digest.add("added", sides.after?.blob ?? "");
		},
		startHunk(oldStart, oldCount) {
			endBlock();
			nextOldLine = oldCount === 0 ? oldStart + 1 : oldStart;
			block.start = nextOldLine;
			lastKind = "context";
		},
		addLine(kind, part, isStart) {
			if (isStart) countLine(kind);
			digest.add(kind, part);
		},
		markMissingEnd: () => digest.add(lastKind, "\\"),
		finish() {
			endBlock();
			return {
				...sides,
				isBinary,
				hunks,
				...digest.finish()
			};
		}
	};
}
// src/parts/git/hunk-reader.ts
const LINE_FEED$2 = 10;
const KINDS$1 = {
	32: "context",
	43: "added",
	45: "removed"
};
function createHunkReader() {
	let [oldLines, newLines] = [0, 0];
	/** Of the line that a chunk ended in. */
	let openKind;
	const isOpen = () => openKind !== void 0 || oldLines + newLines > 0;
	const readSign = (sign) => {
		const kind = KINDS$1[sign ?? 0];
		if (kind === void 0) return void 0;
		if (kind !== "added") oldLines -= 1;
		if (kind !== "removed") newLines -= 1;
		return kind;
	};
	/** Takes a line, or a part of it; returns where it ends. */
	const readLine = (chunk, start, file) => {
		const isStart = openKind === void 0;
		const kind = openKind ?? readSign(chunk[start]);
		if (kind === void 0) return start;
		const from = isStart ? start + 1 : start;
		const lineEnd = chunk.indexOf(LINE_FEED$2, from);
		const end = lineEnd < 0 ? chunk.length : lineEnd + 1;
		file?.addLine(kind, chunk.subarray(from, end), isStart);
		openKind = lineEnd < 0 ? kind : void 0;
		return end;
	};
	return {
		start(oldCount, newCount) {
			[oldLines, newLines] = [oldCount, newCount];
		},
		read(chunk, start, file) {
			let offset = start;
			while (offset < chunk.length && isOpen()) {
				const end = readLine(chunk, offset, file);
				if (end === offset) break;
				offset = end;
			}
			return offset;
		},
		isOpen
	};
}
// src/parts/git/patch-parser.ts
const NUL = 0;
const LINE_FEED$1 = 10;
const BACKSLASH = 92;
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const BINARY = /^Binary files .* differ$/;
/**
* Parses `git diff-tree --stdin --always -z --raw --patch --format=%x00%H`: NUL, id, NUL, and where files
* changed a line feed, their raw records, NUL, and their patches. A path stands between two NULs and
* the lines of a hunk are counted, so nothing in a file or its name is taken for something else.
*/
function createPatchParser(onPatch) {
	/** What a chunk ended in before its end was known: a field or a header line. */
	let rest = Buffer.alloc(0);
	let state = "start";
	let id = "";
	let raw = [];
	let expected = [];
	let files = [];
	let file;
	const hunks = createHunkReader();
	const endFile = () => {
		if (file !== void 0) files.push(file.finish());
		file = void 0;
	};
	const endCommit = () => {
		endFile();
		for (const sides of expected) files.push(createFilePatch(sides).finish());
		if (id !== "") onPatch({
			id,
			files
		});
		[id, raw, expected, files] = [
			"",
			[],
			[],
			[]
		];
	};
	const takeField = (field) => {
		if (state === "start") {
			state = "id";
			return;
		}
		if (state === "id") {
			id = field;
			state = "raw";
		} else if (field === "" && raw.length === 0) {
			endCommit();
			state = "id";
		} else if (field === "") {
			expected = parseRaw(raw);
			state = "patch";
		} else raw.push(field);
	};
	const takeLine = (line) => {
		if (line.startsWith("diff --git ")) {
			endFile();
			const sides = expected.shift();
			file = sides && createFilePatch(sides);
			return;
		}
		const hunk = HUNK.exec(line);
		if (hunk !== null) {
			const [oldStart, oldCount, , newCount] = hunk.slice(1).map((digits) => Number(digits ?? 1));
			hunks.start(oldCount ?? 0, newCount ?? 0);
			file?.startHunk(oldStart ?? 0, oldCount ?? 0);
			state = "hunk";
		} else if (BINARY.test(line)) file?.markBinary();
	};
	const takeHunk = (chunk, start) => {
		const end = hunks.read(chunk, start, file);
		if (end < chunk.length) state = "patch";
		return end;
	};
	/** Takes a header line, a field, or what a commit begins with; returns where the next thing begins. */
	const takeNext = (chunk, start) => {
		if (state === "patch" && chunk[start] === NUL) {
			endCommit();
			state = "id";
			return start + 1;
		}
		const separator = state === "patch" ? LINE_FEED$1 : NUL;
		const end = chunk.indexOf(separator, start);
		if (end < 0) return void 0;
		if (state !== "patch") takeField(chunk.toString("utf8", start, end));
		else if (chunk[start] === BACKSLASH) {
			file?.markMissingEnd();
			if (hunks.isOpen()) state = "hunk";
		} else takeLine(chunk.toString("utf8", start, end));
		return end + 1;
	};
	return {
		push(chunk) {
			const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
			let offset = 0;
			while (offset < data.length) {
				const next = state === "hunk" ? takeHunk(data, offset) : takeNext(data, offset);
				if (next === void 0) break;
				offset = next;
			}
			rest = data.subarray(offset);
		},
		end: endCommit
	};
}
function parseRaw(fields) {
	const sides = [];
	for (let index = 0; index < fields.length;) {
		const field = fields[index] ?? "";
		index += 1;
		sides.push(...parseRawSides(field, () => fields[index++] ?? ""));
	}
	return sides;
}
// src/parts/git/commit-diffs.ts
const DIFF_TREE = [
	"diff-tree",
	"--stdin",
	"--root",
	"-r",
	"-z",
	"--raw",
	"--patch",
	"--always"
];
const AS_BLAME_DOES = [...[
	"--diff-merges=first-parent",
	"--find-renames",
	"-l1000"
], ...[
	"--diff-algorithm=myers",
	"--indent-heuristic",
	"--inter-hunk-context=0"
]];
const WHATEVER_IS_CONFIGURED = [...[
	"--no-abbrev",
	"--no-color",
	"--no-ext-diff",
	"--no-textconv",
	"--no-relative"
], ...[
	"--submodule=short",
	"--ignore-submodules=none",
	"-O/dev/null"
]];
/** Reads what commits change against their first parents, one after the other. */
async function readCommitDiffs(git, commits, { contextLines, pathspecs, onPatch }) {
	if (commits.length === 0) return;
	const parser = createPatchParser(onPatch);
	await streamGit(git, [...[
		...DIFF_TREE,
		...AS_BLAME_DOES,
		...WHATEVER_IS_CONFIGURED
	], ...[
		`--unified=${contextLines}`,
		"--format=%x00%H",
		"--",
		...pathspecs
	]], commits.map((id) => `${id}\n`).join(""), parser.push);
	parser.end();
}
// src/flows/history/commit-facts.ts
const TEXT_MODE = /^100/;
const KEY_LENGTH = 16;
/** Keeps of a commit's patch what outcomes are told by. */
function factsOf({ files }) {
	return {
		files: files.map(fileFactsOf),
		lines: lineKeys(files),
		contents: contentKeys(files)
	};
}
function fileFactsOf({ before, after, isBinary, hunks }) {
	const isText = [before, after].every((side) => side === void 0 || TEXT_MODE.test(side.mode));
	const textKind = isBinary ? "binary" : "text";
	return {
		formerPath: before?.path,
		path: after?.path,
		kind: isText ? textKind : "reference",
		hunks
	};
}
/** Returns the keys of a patch: which lines change in which files. */
function lineKeys(files) {
	return keysOf(files, ({ before, after, digest, inverseDigest }) => [[
		nameOf(before),
		nameOf(after),
		digest
	], [
		nameOf(after),
		nameOf(before),
		inverseDigest
	]]);
}
function contentKeys(files) {
	return keysOf(files, ({ before, after }) => [[
		nameOf(before),
		before?.blob,
		nameOf(after),
		after?.blob
	], [
		nameOf(after),
		after?.blob,
		nameOf(before),
		before?.blob
	]]);
}
function nameOf(side) {
	return side && `${side.mode} ${side.path}`;
}
function keysOf(files, partsOf) {
	if (files.length === 0) return void 0;
	const parts = files.map(partsOf);
	return {
		key: hashOf(parts.map(([forward]) => forward)),
		inverseKey: hashOf(parts.map(([, inverse]) => inverse))
	};
}
/** Whatever the order of the files is: a rename back has another one. */
function hashOf(files) {
	const lines = files.map((parts) => JSON.stringify(parts)).sort();
	return createHash("sha1").update(lines.join("\n")).digest("base64url").slice(0, KEY_LENGTH);
}
// src/flows/history/facts-format.ts
const KINDS = [
	"text",
	"binary",
	"reference"
];
/** Formats a commit's facts as one line, without its end. */
function formatFacts({ files, lines, contents, context }) {
	const keys = [
		lines,
		contents,
		context
	].map((each) => each === void 0 ? 0 : [each.key, each.inverseKey]);
	return JSON.stringify([...keys, ...files.map(storeFile)]);
}
function storeFile({ kind, path, formerPath, hunks }) {
	const former = formerPath === path ? 1 : formerPath ?? 0;
	const numbers = hunks.flatMap(({ start, removed, added }) => [
		start,
		removed,
		added
	]);
	return [
		KINDS.indexOf(kind),
		path ?? 0,
		former,
		...numbers
	];
}
/** Parses a line that `formatFacts` made; undefined when it is another. */
function parseFacts(line) {
	try {
		const [lines, contents, context, ...files] = JSON.parse(line);
		return {
			lines: parseKeys(lines),
			contents: parseKeys(contents),
			context: parseKeys(context),
			files: files.map(parseFile)
		};
	} catch {
		return;
	}
}
function parseKeys(stored) {
	if (stored === 0) return void 0;
	const [key, inverseKey] = stored;
	return {
		key,
		inverseKey
	};
}
function parseFile([kind, path, former, ...numbers]) {
	const hunks = Array.from({ length: numbers.length / 3 }, (_, index) => {
		const [start = 0, removed = 0, added = 0] = numbers.slice(index * 3, index * 3 + 3);
		return {
			start,
			removed,
			added
		};
	});
	const pathAfter = typeof path === "string" ? path : void 0;
	const formerPath = former === 1 ? pathAfter : former || void 0;
	return {
		kind: KINDS[kind] ?? "text",
		path: pathAfter,
		formerPath,
		hunks
	};
}
// src/flows/history/facts-cache.ts
const MAGIC = "tokenledger history 1";
const END = "end";
/**
* Opens the file of facts. Its first line tells what else they depend on, its last one that it was
* written whole; any other file counts as absent.
*/
async function openFactsCache(git, repository) {
	const path = historyPath(stateFolders(repository));
	const header = `${MAGIC} ${await replacementsOf(git)}`;
	const lines = parseLines(readStateBytes(path)?.toString() ?? "", header);
	let hasMore = false;
	return {
		find(commit) {
			const line = lines.get(keyOf(commit));
			return line === void 0 ? void 0 : parseFacts(line);
		},
		add(commit, facts) {
			lines.set(keyOf(commit), formatFacts(facts));
			hasMore = true;
		},
		save() {
			if (!hasMore) return;
			const texts = Array.from(lines, ([key, line]) => `${key} ${line}\n`);
			try {
				writeStateFile(path, Buffer.from(`${header}\n${texts.join("")}${END} ${lines.size}\n`));
			} catch {}
		}
	};
}
/** What an object stands for can be another one: then its diff is that one's. */
async function replacementsOf(git) {
	const list = await git([
		"for-each-ref",
		"--format=%(refname) %(objectname)",
		"refs/replace"
	]);
	return createHash("sha1").update(list).digest("hex");
}
function keyOf({ id, parents: [first = ""] }) {
	return `${id}:${first}`;
}
function parseLines(text, header) {
	const [first, ...rest] = text.split("\n");
	const lines = /* @__PURE__ */ new Map();
	if (first !== header || rest.pop() !== "") return lines;
	if (rest.pop() !== `${END} ${rest.length}`) return lines;
	for (const line of rest) {
		const space = line.indexOf(" ");
		lines.set(line.slice(0, space), line.slice(space + 1));
	}
	return lines;
}
// src/flows/history/read-facts.ts
/** What is not the ledger's: its rows are no work. */
const WORK = [":(top)", `:(top,exclude)${TELEMETRY_FOLDER}`];
/** More than this many gits at once wait for each other. */
const MAX_GITS = 4;
/** For fewer, another git does not pay. */
const COMMITS_PER_GIT = 200;
/** Reads the facts of commits from their diffs, in no particular order. */
async function readFacts(git, commits, onFacts) {
	const gits = Math.min(...[availableParallelism(), MAX_GITS], Math.ceil(commits.length / COMMITS_PER_GIT));
	const size = Math.ceil(commits.length / Math.max(gits, 1));
	const parts = Array.from({ length: gits }, (_, part) => commits.slice(part * size, (part + 1) * size));
	await Promise.all(parts.map((part) => readCommitDiffs(git, part, {
		contextLines: 0,
		pathspecs: WORK,
		onPatch: (patch) => onFacts(patch.id, factsOf(patch))
	})));
}
// src/flows/history/load-facts.ts
/** As many as `git patch-id` looks at. */
const CONTEXT_LINES = 3;
/** Loads the facts of commits: from the file that remembers them, and the rest from their diffs. */
async function loadFacts(git, repository, { log, places, hasContext, onProgress }) {
	const cache = await openFactsCache(git, repository);
	const facts = /* @__PURE__ */ new Map();
	const missing = /* @__PURE__ */ new Map();
	for (const place of places) {
		const commit = log[place];
		if (commit === void 0) continue;
		const known = cache.find(commit);
		if (known === void 0) missing.set(commit.id, place);
		else facts.set(place, known);
	}
	const put = (place, each) => {
		facts.set(place, each);
		const commit = log[place];
		if (commit !== void 0) cache.add(commit, each);
	};
	let done = 0;
	await readFacts(git, Array.from(missing.keys()), (id, each) => {
		const place = missing.get(id);
		if (place !== void 0) put(place, each);
		done += 1;
		onProgress?.(done, missing.size);
	});
	if (hasContext) await addContext(git, log, facts, put);
	cache.save();
	return facts;
}
/**
* Looks at what stands around the lines of patches that seem to undo each other: an empty line that one adds and
* another one removes is most often not the same.
*/
async function addContext(git, log, facts, put) {
	const lines = new Map(Array.from(facts, ([place, each]) => [place, each.lines]));
	const missing = new Map(placesWithCounterpart(lines).filter((place) => facts.get(place)?.context === void 0).map((place) => [log[place]?.id ?? "", place]));
	await readCommitDiffs(git, Array.from(missing.keys()), {
		contextLines: CONTEXT_LINES,
		pathspecs: WORK,
		onPatch({ id, files }) {
			const place = missing.get(id);
			const known = facts.get(place ?? -1);
			if (place !== void 0 && known !== void 0) put(place, {
				...known,
				context: lineKeys(files)
			});
		}
	});
}
/** A file that was there before. */
const UNKNOWN_LINES = [{
	owner: -1,
	count: Number.POSITIVE_INFINITY
}];
/** Applies a file's hunks to its lines; tells of each run that is removed. */
function applyHunks(lines, hunks, added, onRemoved) {
	const result = [];
	const reader = createReader(lines);
	let [oldLine, newLine] = [1, 1];
	for (const hunk of hunks) {
		const start = hunk.removed === 0 ? hunk.start + 1 : hunk.start;
		reader.take(start - oldLine, (run) => append(result, run));
		newLine += start - oldLine;
		for (const run of added(hunk, newLine)) append(result, run);
		reader.take(hunk.removed, onRemoved);
		oldLine = start + hunk.removed;
		newLine += hunk.added;
	}
	reader.take(Number.POSITIVE_INFINITY, (run) => append(result, run));
	return result;
}
/** Returns the owner of a line, from 1 on; `OLDER` for one that is not there. */
function ownerOf(lines, line) {
	let end = 0;
	for (const { owner, count } of lines) {
		end += count;
		if (line <= end) return owner;
	}
	return -1;
}
function createReader(lines) {
	let index = 0;
	let taken = 0;
	return { 
	/** Hands on the next lines, as far as there are so many. */
take(count, onRun) {
		let left = count;
		for (let run = lines[index]; run !== void 0 && left > 0; run = lines[index]) {
			const part = Math.min(run.count - taken, left);
			onRun({
				owner: run.owner,
				count: part
			});
			left -= part;
			taken += part;
			if (taken < run.count) return;
			index += 1;
			taken = 0;
		}
	} };
}
function append(lines, run) {
	const last = lines.at(-1);
	if (run.count <= 0) return;
	if (last?.owner === run.owner) lines[lines.length - 1] = {
		owner: run.owner,
		count: last.count + run.count
	};
	else lines.push(run);
}
// src/flows/history/measure-rework.ts
const REWORK_SECONDS = 1814400;
/** Counts the lines that changes, oldest first, added, and those that others soon changed or removed; by place. */
async function measureRework(changes, { takesBack, readFormerLines }) {
	const reworked = changes.map(() => 0);
	const linesByPath = /* @__PURE__ */ new Map();
	const isSettled = createSettledTest(changes);
	/** Counts lines that a change takes from another one. */
	const take = (by, { owner, count }) => {
		const from = changes[owner];
		if (from === void 0 || by.isIgnored || takesBack(by.place, from.place)) return;
		if (by.committedAtSeconds - from.committedAtSeconds > REWORK_SECONDS) return;
		reworked[owner] = (reworked[owner] ?? 0) + count;
	};
	const linesBefore = (index, { formerPath }) => formerPath === void 0 ? [] : forget(linesByPath.get(formerPath) ?? UNKNOWN_LINES, isSettled(index));
	const linesAfter = async (index, change, file) => {
		if (file.kind !== "text") return UNKNOWN_LINES;
		const before = linesBefore(index, file);
		const runs = change.isIgnored && before.some(({ owner }) => owner !== -1) && file.path !== void 0 ? formerRuns(before, await readFormerLines(change.place, file.path)) : ({ added: count }) => [{
			owner: change.isIgnored ? -1 : index,
			count
		}];
		return applyHunks(before, file.hunks, runs, (run) => take(change, run));
	};
	for (const [index, change] of changes.entries()) {
		const { files = [] } = change;
		const after = [];
		for (const file of files) {
			const lines = await linesAfter(index, change, file);
			if (file.path !== void 0) after.push([file.path, lines]);
		}
		for (const { formerPath = "" } of files) linesByPath.delete(formerPath);
		for (const [path, lines] of after) linesByPath.set(path, lines);
	}
	return new Map(changes.map((change, index) => [change.place, {
		addedLines: countAddedLines(change),
		reworkedLines: reworked[index] ?? 0
	}]));
}
function countAddedLines({ files = [], isIgnored }) {
	if (isIgnored) return 0;
	return files.filter(({ kind }) => kind === "text").flatMap((file) => file.hunks).reduce((sum, { added }) => sum + added, 0);
}
/** Returns what tells, at a change, whether nothing that comes can rework another one's lines. */
function createSettledTest(changes) {
	const times = changes.map(({ committedAtSeconds }) => committedAtSeconds);
	const earliestFrom = Array.from(times);
	for (let index = times.length - 2; index >= 0; index -= 1) earliestFrom[index] = Math.min(times[index] ?? 0, earliestFrom[index + 1] ?? 0);
	return (index) => (owner) => (earliestFrom[index] ?? 0) - (times[owner] ?? 0) > REWORK_SECONDS;
}
function forget(lines, isSettled) {
	if (!lines.some(({ owner }) => owner !== -1 && isSettled(owner))) return lines;
	return lines.map((run) => run.owner !== -1 && isSettled(run.owner) ? {
		...run,
		owner: -1
	} : run);
}
/** An ignored change's lines are from whom the lines are that they were made of. */
function formerRuns(before, formerLines) {
	return ({ added }, newStart) => Array.from({ length: added }, (_, index) => {
		const former = formerLines[newStart + index - 1] ?? 0;
		return {
			owner: former === 0 ? -1 : ownerOf(before, former),
			count: 1
		};
	});
}
// src/flows/history/read-file-history.ts
/** Reads what commits changed, as far as it is needed. */
async function readFileHistory(git, repository, history, named, { needs, ignoredRevisions = [], onProgress }) {
	const nothing = {
		facts: /* @__PURE__ */ new Map(),
		reverts: named,
		rework: /* @__PURE__ */ new Map()
	};
	if (!needs.outcome && !needs.changedLines) return nothing;
	const { log, placements, wanted } = history;
	const boundary = await readShallowBoundary(repository.commonDir);
	const isKnown = (place) => !boundary.has(log[place]?.id ?? "");
	const places = (needs.outcome ? whatDecides(history) : wanted).filter(isKnown);
	const hasContext = needs.outcome;
	const facts = await loadFacts(git, repository, {
		log,
		places,
		hasContext,
		onProgress
	});
	if (!needs.outcome) return {
		...nothing,
		facts
	};
	const keysOf = (place) => {
		const known = facts.get(place);
		return [known?.contents, known?.context];
	};
	const reverts = findPatchReverts(placements, keysOf, named);
	const ignored = /* @__PURE__ */ new Set([...await readIgnoredRevisions(git), ...ignoredRevisions]);
	return {
		facts,
		reverts,
		rework: await measureRework(places.filter((place) => placements[place]?.line === 0 && placements[place].change === place).map((place) => ({
			place,
			committedAtSeconds: log[place]?.committedAtSeconds ?? 0,
			files: facts.get(place)?.files,
			isIgnored: ignored.has(log[place]?.id ?? "")
		})), {
			takesBack: createTakesBack(history, reverts),
			readFormerLines: (place, path) => readFormerLines(git, log[place]?.id ?? "", path)
		})
	};
}
/** Returns the commits that can say something of a wanted one: from the first of these on, all of their lines. */
function whatDecides({ placements, wanted }) {
	const lines = /* @__PURE__ */ new Set([0, ...wanted.map((place) => placements[place]?.line)]);
	const first = wanted[0] ?? Number.POSITIVE_INFINITY;
	return Array.from(placements.keys()).filter((place) => place >= first && lines.has(placements[place]?.line));
}
/** Tells whether one change holds a revert of another one, or of a commit that it brought. */
function createTakesBack({ placements }, reverts) {
	const pairs = /* @__PURE__ */ new Set();
	const changeOf = (place) => placements[place]?.change;
	for (const [place, targets] of reverts) for (const target of targets) pairs.add(`${changeOf(place)} ${changeOf(target)}`);
	return (later, earlier) => pairs.has(`${later} ${earlier}`);
}
// src/parts/git/commit-log.ts
const LOG = [
	"-c",
	"log.showSignature=false",
	"log",
	"--encoding=UTF-8",
	"--use-mailmap"
];
const FIELDS = [
	"%H",
	"%P",
	"%ct",
	"%aN",
	"%aE",
	"%s",
	"%b"
];
const FORMAT = ["-z", `--format=${FIELDS.join("%x00")}`];
/** Reads the commits that some others hold, these included, parents before children; what is not there is left out. */
async function readCommitLog(git, commits) {
	const input = Array.from(commits, (id) => `${id}\n`).join("");
	if (input === "") return [];
	const order = [
		"--date-order",
		"--ignore-missing",
		"--stdin"
	];
	const fields = (await git([
		...LOG,
		...FORMAT,
		...order
	], input)).toString().split("\0");
	const logged = [];
	for (let start = 0; start + 1 < fields.length; start += FIELDS.length) logged.push(parseCommit(fields.slice(start, start + FIELDS.length)));
	return logged.reverse();
}
function parseCommit(fields) {
	const [id = "", parents = "", seconds, author = "", email = "", subject = "", body = ""] = fields;
	return {
		id,
		parents: parents.split(" ").filter(Boolean),
		committedAtSeconds: Number(seconds),
		author,
		email,
		subject,
		body
	};
}
// src/parts/git/default-branch.ts
const NAMES = ["main", "master"];
const LIST = ["for-each-ref", "--format=%(objectname) %(refname)"];
/**
* Returns the commit at the end of the default branch: what the remote's HEAD stands for, else its `main` or
* `master`, else those of this clone, else HEAD; undefined where there is none of all these. The remote is
* `origin`, or the only one that was fetched from.
*/
async function findDefaultBranch(git) {
	const local = NAMES.map((name) => `refs/heads/${name}`);
	const remote = ["HEAD", ...NAMES].map((name) => `refs/remotes/*/${name}`);
	const lines = (await git([
		...LIST,
		...local,
		...remote
	])).toString().split("\n");
	const commits = new Map(lines.filter(Boolean).map(parseReference));
	const folder = `refs/remotes/${onlyRemote(commits.keys()) ?? "origin"}`;
	return [...["HEAD", ...NAMES].map((name) => `${folder}/${name}`), ...local].map((name) => commits.get(name)).find(Boolean) ?? findCommit(git, "HEAD");
}
function parseReference(line) {
	const [commit = "", name = ""] = line.split(" ");
	return [name, commit];
}
function onlyRemote(references) {
	const names = Array.from(references, (name) => /^refs\/remotes\/([^/]+)\//.exec(name)?.[1]);
	const [first, ...others] = new Set(names.filter((name) => name !== void 0));
	return others.length > 0 ? void 0 : first;
}
/** Returns the id of the commit that a revision names; undefined when it names none. */
async function findCommit(git, revision) {
	return git([
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{commit}`
	]).then((id) => id.toString().trim(), () => void 0);
}
// src/parts/git/held-commits.ts
const PULL_REQUEST$1 = /^refs\/(?:remotes\/(?:[^/]+\/)?)?(?:pull|pr|merge-requests|mr|pull-requests)\/(\d+)(?:\/(?:head|merge|from))?$/;
const NO_BRANCH = /^refs\/(?:stash$|notes\/|bisect\/|original\/)/;
const WORKTREES = ["--exclude=refs/*", "--all"];
/** Finds what holds commits that the default branch does not. */
async function findHeldCommits(git, commits, defaultBranch) {
	const living = [];
	const heads = /* @__PURE__ */ new Map();
	const output = await git(["for-each-ref", "--format=%(objectname) %(*objectname) %(refname)"]);
	for (const line of output.toString().split("\n").filter(Boolean)) {
		const [id = "", tagged, name = ""] = line.split(" ");
		const number = Number(PULL_REQUEST$1.exec(name)?.[1]);
		if (number > 0) heads.set(id, Math.min(number, heads.get(id) ?? number));
		else if (!NO_BRANCH.test(name)) living.push(tagged || id);
	}
	const unheld = new Set(await listNewer(git, commits, [defaultBranch, ...living], ["--not", ...WORKTREES]));
	return {
		living: new Set(commits.filter((commit) => !unheld.has(commit))),
		pullRequests: await spreadNumbers(git, heads, defaultBranch)
	};
}
/** Hands the numbers of pull requests on from their heads to what these hold. */
async function spreadNumbers(git, heads, defaultBranch) {
	if (heads.size === 0) return heads;
	const numbers = new Map(heads);
	const spread = /* @__PURE__ */ new Map();
	for (const line of await listNewer(git, heads.keys(), [defaultBranch], ["--parents", "--topo-order"])) {
		const [id = "", ...parents] = line.split(" ");
		const number = numbers.get(id);
		if (number === void 0) continue;
		spread.set(id, number);
		for (const parent of parents) numbers.set(parent, Math.min(number, numbers.get(parent) ?? number));
	}
	return spread;
}
/** Lists the commits that some hold, these included, and others do not. */
async function listNewer(git, commits, held, options) {
	const lines = [...commits, ...held.map((id) => `^${id}`)].map((line) => `${line}\n`);
	return (await git([
		"rev-list",
		"--ignore-missing",
		"--stdin",
		...options
	], lines.join(""))).toString().split("\n").filter(Boolean);
}
// src/flows/history/place-commits.ts
/**
* Places each commit. The first parents of a tip are its line; what else one of them has as a parent
* was brought in by it, and likewise within what it brought. Who comes first in a line has all that it
* holds: what a later one merges again was there already.
*
* @param tips The default branch's first; a commit that none holds is a tip of its own.
*/
function placeCommits(commits, tips) {
	const indexById = new Map(commits.map(({ id }, index) => [id, index]));
	const indexesOf = (ids) => ids.flatMap((id) => indexById.get(id) ?? []);
	const placements = new Array(commits.length);
	const rest = Array.from(commits.keys()).reverse();
	const starts = [...tips.map((id) => indexById.get(id)), ...rest].flatMap((tip, line) => tip === void 0 ? [] : [{
		tip,
		line,
		broughtBy: void 0
	}]).reverse();
	for (let start = starts.pop(); start !== void 0; start = starts.pop()) {
		const brought = placeFirstParents(start);
		starts.push(...brought.reverse());
	}
	return placements;
	/** Places a commit and its first parents; returns what else these have as parents, the oldest one's first. */
	function placeFirstParents({ tip, line, broughtBy }) {
		const by = broughtBy === void 0 ? void 0 : placements[broughtBy];
		const brought = [];
		for (let index = tip; placements[index] === void 0;) {
			const commit = commits[index];
			if (commit === void 0) break;
			placements[index] = {
				line,
				change: by?.change ?? index,
				broughtBy,
				pullRequest: namedPullRequest(commit) ?? by?.pullRequest
			};
			const [first, ...others] = indexesOf(commit.parents);
			brought.push(others.map((other) => ({
				tip: other,
				line,
				broughtBy: index
			})));
			index = first ?? -1;
		}
		return brought.reverse().flat();
	}
}
// src/flows/history/read-history.ts
/** Reads the history of HEAD, of another revision, of the default branch and of some commits. */
async function readHistory(git, head, commits) {
	const tips = await findTips(git, head);
	const ids = commits === "all" ? [] : Array.from(new Set(commits)).filter(isCommitId);
	const log = await readCommitLog(git, /* @__PURE__ */ new Set([...tips, ...ids]));
	const placements = placeCommits(log, tips);
	const outside = log.filter((_, place) => placements[place]?.line !== 0).map(({ id }) => id);
	const places = Array.from(log.keys());
	const asked = new Set(ids);
	return {
		log,
		placements,
		held: await findHeld(git, outside, tips[0]),
		wanted: commits === "all" ? places : places.filter((place) => asked.has(log[place]?.id ?? ""))
	};
}
/** Returns the tips of what is read, that of the default branch first; none before the first commit. */
async function findTips(git, head) {
	const [defaultBranch, own, other] = await Promise.all([
		findDefaultBranch(git),
		findCommit(git, "HEAD"),
		head === void 0 ? void 0 : findCommit(git, head)
	]);
	return [
		defaultBranch,
		own,
		other
	].filter((tip) => tip !== void 0);
}
/** What else is asked for is no commit, and must not be an option to git. */
function isCommitId(text) {
	return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
}
async function findHeld(git, outside, defaultBranch) {
	if (outside.length === 0 || defaultBranch === void 0) return {
		living: /* @__PURE__ */ new Set(),
		pullRequests: /* @__PURE__ */ new Map()
	};
	return findHeldCommits(git, outside, defaultBranch);
}
// src/flows/history/settle-reverts.ts
/**
* Tells which commits are reverted in the end: a revert that is reverted itself restores, and what reverts
* a merge reverts all that it brought.
*/
function settleReverts(placements, reverts) {
	const reverted = /* @__PURE__ */ new Set();
	for (let index = placements.length - 1; index >= 0; index -= 1) {
		const broughtBy = placements[index]?.broughtBy;
		if (broughtBy !== void 0 && reverted.has(broughtBy)) reverted.add(index);
		if (reverted.has(index)) continue;
		for (const target of reverts.get(index) ?? []) reverted.add(target);
	}
	return reverted;
}
// src/flows/history/read-changes.ts
/** Reads what git's history knows of commits. */
async function readChanges(repository, environment, query) {
	const git = createGit(repository.root, environment);
	const hasFiles = !await isPartialClone(repository);
	const needs = hasFiles ? query.needs : {
		outcome: false,
		changedLines: false
	};
	const history = await readHistory(git, query.head, query.commits);
	return {
		changes: tellChanges(history, await readFileHistory(git, repository, history, findNamedReverts(history.log, history.placements), {
			...query,
			needs
		}), {
			...query,
			needs
		}),
		hasFiles
	};
}
function tellChanges({ log, placements, held, wanted }, { facts, reverts, rework }, { needs, forge = NOTHING_KNOWN }) {
	const reverted = settleReverts(placements, reverts);
	const judge = createJudge({
		ids: log.map(({ id }) => id),
		placements,
		reverted,
		held,
		forge
	});
	const changes = /* @__PURE__ */ new Map();
	for (const place of wanted) {
		const commit = log[place];
		if (commit === void 0) continue;
		const { id, subject, author, email, committedAtSeconds } = commit;
		const { outcome, pullRequest, mergedBy } = judge(place);
		const { addedLines = 0, reworkedLines = 0 } = rework.get(mergedBy ?? -1) ?? {};
		const own = needs.changedLines ? facts.get(place) : void 0;
		changes.set(id, {
			commit: id,
			subject,
			author,
			email,
			pullRequest,
			outcome,
			committedAt: (/* @__PURE__ */ new Date(committedAtSeconds * 1e3)).toISOString(),
			changedLines: own === void 0 ? /* @__PURE__ */ new Map() : changedLinesOf(own),
			addedLines,
			reworkedLines: outcome === "reverted" ? 0 : reworkedLines
		});
	}
	return changes;
}
// src/flows/pull-request/origins/version-chains.ts
/**
* Cuts a history, parents first, into chains. Each version is made once: a commit that only moves
* a file, or merges it unchanged, makes none.
*/
function chainVersions(history, sizes) {
	const chains = [];
	const chainByLastBlob = /* @__PURE__ */ new Map();
	const made = /* @__PURE__ */ new Set();
	for (const [place, { changes }] of history.entries()) {
		changes.forEach(({ before = "" }) => void made.add(before));
		for (const { before, after } of changes) {
			if (after === void 0 || made.has(after)) continue;
			made.add(after);
			const base = versionOf(before, -1, sizes);
			const version = versionOf(after, place, sizes);
			let chain = version.sizeBytes < base.sizeBytes ? void 0 : chainByLastBlob.get(base.blob);
			if (chain === void 0) {
				chain = [base];
				chains.push(chain);
			} else chainByLastBlob.delete(base.blob);
			chain.push(version);
			chainByLastBlob.set(version.blob, chain);
		}
	}
	return chains;
}
function versionOf(blob, place, sizes) {
	return {
		blob: blob ?? "",
		sizeBytes: sizes.get(blob ?? "") ?? 0,
		place
	};
}
// src/flows/pull-request/origins/place-records.ts
const LINE_FEED = 10;
const BATCH_BYTES = 33554432;
const CHECKED_BYTES = 536870912;
/** Finds which commit of a ledger's history, parents first, brought each record. */
async function placeRecords(reader, history) {
	const places = /* @__PURE__ */ new Map();
	await eachPlacedRecord(reader, history, (_record, identity, place) => {
		places.set(identity, Math.min(place, places.get(identity) ?? place));
	});
	return places;
}
/**
* Reads the records that the commits of a ledger's history, parents first, brought.
*
* Ledgers grow at their end. Where the last version of a chain begins with the others, their sizes
* tell which of its rows each commit appended, and they need not be read: to compare each commit
* with its parent would read the ledger as often as it was committed. Only where rows were changed
* or removed, the version before is read too.
*/
async function eachPlacedRecord(reader, history, onPlaced) {
	const blobs = history.flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()));
	const sizes = await reader.sizesOf(new Set(blobs));
	for (const chains of inBatches(chainVersions(history, sizes))) {
		const contents = await reader.contentsOf(chains.map(lastBlob));
		for (const chain of chains) {
			const content = contents.get(lastBlob(chain));
			if (content !== void 0) await placeChain(reader, chain, content, onPlaced);
		}
	}
}
/** Cuts chains into lists whose last versions fit into memory together. */
function* inBatches(chains) {
	let batch = [];
	let bytes = 0;
	for (const chain of chains) {
		const { sizeBytes = 0 } = chain.at(-1) ?? {};
		if (bytes > 0 && bytes + sizeBytes > BATCH_BYTES) {
			yield batch;
			batch = [];
			bytes = 0;
		}
		batch.push(chain);
		bytes += sizeBytes;
	}
	yield batch;
}
function lastBlob(chain) {
	return chain.at(-1)?.blob ?? "";
}
/** Goes from the last version, whose content it is handed, to the first. */
async function placeChain(reader, chain, lastContent, onPlaced) {
	let content = lastContent;
	for (let rest = chain;;) {
		const start = findGrowth(rest, content);
		const [grown, before] = [rest[start], rest[start - 1]];
		if (grown === void 0) return;
		const appended = {
			start: grown.sizeBytes,
			end: content.length
		};
		placeRows(rest.slice(start + 1), content, appended, onPlaced);
		if (before === void 0) return;
		const after = content.subarray(0, grown.sizeBytes);
		content = (await reader.contentsOf([before.blob])).get(before.blob) ?? Buffer.alloc(0);
		placeRows([grown], after, changedPart(content, after), onPlaced);
		rest = rest.slice(0, start);
	}
}
/**
* Returns the first place from which on all versions are beginnings of the last one. A version is
* one for sure where its hash says so; in long chains of large ledgers only some are hashed, and
* of the others it is enough that they would end where a line does.
*/
function findGrowth(versions, content) {
	const bytes = versions.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
	let step = Math.ceil(bytes / CHECKED_BYTES);
	let start = versions.length - 1;
	while (start > 0 && step > 0) {
		const next = Math.max(0, start - step);
		if (versions.slice(next, start).every((each, index) => endsLine(content, each) && (index > 0 || beginsWith(content, each)))) start = next;
		else step >>= 1;
	}
	return start;
}
function endsLine(content, { sizeBytes }) {
	return sizeBytes === 0 || content[sizeBytes - 1] === LINE_FEED;
}
function beginsWith(content, { blob, sizeBytes }) {
	return sizeBytes === 0 || hashBlob(content.subarray(0, sizeBytes), blob) === blob;
}
/** Places the rows of a part of a file that grew from one version to the next. */
function placeRows(versions, content, { start, end }, onPlaced) {
	let index = 0;
	for (const { record, endOffset } of rowsWithin(content, start, end)) {
		while (endOffset > (versions[index]?.sizeBytes ?? Number.POSITIVE_INFINITY)) index += 1;
		const version = versions[index];
		if (version === void 0) return;
		onPlaced(record, lastingIdentityOf(record), version.place);
	}
}
/** Returns the whole lines of a file outside of which it is what it was before. */
function changedPart(before, after) {
	const start = lineStart(after, commonStart(before, after));
	if (start === 0) return {
		start,
		end: after.length
	};
	const tail = commonEnd(before, after, start - 1);
	const lineEnd = tail === 0 ? -1 : after.indexOf(LINE_FEED, after.length - tail);
	return {
		start,
		end: lineEnd < 0 ? after.length : lineEnd + 1
	};
}
function commonStart(one, other) {
	const limit = Math.min(one.length, other.length);
	let length = 0;
	while (length < limit && one[length] === other[length]) length += 1;
	return length;
}
/** Looks no further back than to `start`. */
function commonEnd(one, other, start) {
	const limit = Math.min(one.length, other.length) - start;
	let length = 0;
	while (length < limit && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
	return length;
}
function lineStart(content, offset) {
	return offset === 0 ? 0 : content.lastIndexOf(LINE_FEED, offset - 1) + 1;
}
// src/flows/pull-request/origins/find-origins.ts
/**
* Finds which commits of a revision's history, HEAD's unless said otherwise, brought the records of a
* repository's ledger, and of other files in it at absolute paths.
*/
async function findOrigins(repository, environment, { revision, paths = [] } = {}) {
	const git = createGit(repository.root, environment);
	const head = revision === void 0 ? await findHead(git) : await readCommit(git, revision);
	if (head === void 0) return {
		commits: [],
		originOf: () => "not committed"
	};
	const [history, boundary] = await Promise.all([readLedgerHistory(git, head, namesWithin(repository, paths)), readShallowBoundary(repository.commonDir)]);
	const places = await placeRecords(gitBlobReader(git), history);
	const commits = history.map(({ commit }) => commit);
	return {
		commits,
		originOf(record) {
			const commit = commits[places.get(lastingIdentityOf(record)) ?? -1];
			if (commit === void 0) return "not committed";
			return boundary.has(commit.id) ? "before history" : commit;
		}
	};
}
function namesWithin({ root }, paths) {
	return new Set(paths.map((path) => relative(root, path).split(sep).join("/")));
}
/** Lists the commits that changed the repository's ledger, or the named files, parents first. */
async function readLedgerHistory(git, head, names) {
	const pathspecs = [...LEDGER_PATHSPECS, ...Array.from(names, (name) => `:(top,literal)${name}`)];
	return (await listFileChanges(git, head, pathspecs)).map(({ commit, changes }) => ({
		commit,
		changes: changes.filter(({ path }) => isLedgerPath(path) || names.has(path))
	}));
}
// src/flows/report/attribute-records.ts
/**
* Finds which commits brought the records of ledger files, in the repository of each.
*
* @throws {Failure} for a file that is in no repository.
*/
async function attributeFiles(paths, options) {
	const repositories = /* @__PURE__ */ new Map();
	const folders = /* @__PURE__ */ new Map();
	for (const folder of new Set(paths.map(dirname))) {
		const repository = await findRepository(folder);
		if (repository === void 0) throw new Failure(`Cannot tell which commits brought the records in ${folder}: it is in no git repository. Name ledgers of a repository, or ask for something that rows say themselves, such as --by model.`);
		repositories.set(repository.root, repository);
		folders.set(folder, repository.root);
	}
	const changeOfRoot = /* @__PURE__ */ new Map();
	for (const [root, repository] of repositories) {
		const own = paths.filter((path) => folders.get(dirname(path)) === root);
		changeOfRoot.set(root, await attribute(repository, { paths: own }, options));
	}
	return (record, path) => changeOfRoot.get(folders.get(dirname(path)) ?? "")?.(record);
}
/** Finds which commits of a repository brought records, up to a revision: HEAD unless said otherwise. */
async function attribute(repository, where, { environment, needs, onProgress }) {
	const { commits, originOf } = await findOrigins(repository, environment, where);
	const { changes } = await readChanges(repository, environment, {
		...where.revision !== void 0 && { head: where.revision },
		commits: commits.map(({ id }) => id),
		needs,
		...onProgress !== void 0 && { onProgress }
	});
	return (record) => {
		const origin = originOf(record);
		return typeof origin === "string" ? origin : changes.get(origin.id);
	};
}
// src/flows/report/list-packages.ts
/** The files that make a folder a package, in the languages that are used most. */
const MANIFESTS = /* @__PURE__ */ new Set([
	"package.json",
	"Cargo.toml",
	"go.mod",
	"pyproject.toml",
	"setup.py",
	"pom.xml",
	"build.gradle",
	"build.gradle.kts",
	"composer.json",
	"Gemfile",
	"mix.exs",
	"pubspec.yaml"
]);
/** Lists the folders of HEAD that are packages: those with a manifest in them. */
async function listPackages({ root }, environment) {
	return (await createGit(root, environment)([
		"ls-tree",
		"-r",
		"-z",
		"--name-only",
		"--full-tree",
		"HEAD"
	])).toString().split("\0").filter(Boolean).filter((path) => MANIFESTS.has(posix.basename(path))).map(posix.dirname);
}
// src/flows/report/revision-source.ts
/** Reads the records that the commits of a range brought, from the ledger as the range's last commit has it. */
function revisionSource({ repository, name }, { tip, commits }, options) {
	return async ({ since, until }) => {
		const git = createGit(repository.root, options.environment);
		const blobs = Array.from(await listBlobs(git, tip, TELEMETRY_FOLDER)).filter(([path]) => isLedgerPath(path)).map(([, blob]) => blob);
		const records = /* @__PURE__ */ new Map();
		let rejected = 0;
		for (const content of (await gitBlobReader(git).contentsOf(blobs)).values()) {
			const { rows, rejects } = parseLedger(content);
			rejected += rejects.length;
			for (const { record } of rows) records.set(identityOf(record), record);
		}
		const find = await attribute(repository, { revision: tip }, options);
		const rows = Array.from(records.values(), (record) => {
			return {
				record,
				repository: name,
				change: find(record)
			};
		});
		const isWithin = ({ timestamp }) => {
			const utc = toUtc(timestamp) ?? timestamp;
			return (since === void 0 || utc >= since) && (until === void 0 || utc < until);
		};
		return {
			rows: rows.filter((row) => commits.has(changeOf(row)?.commit ?? "") && isWithin(row.record)),
			rejected,
			faults: []
		};
	};
}
// src/flows/report/usage-source.ts
/** Reads ledger files; of two rows with one identity the later one counts. */
function ledgerSource(files, changeOf = () => void 0) {
	return async (range, onProgress) => {
		let rejected = 0;
		const faults = [];
		const read = readFiles(files, (unread) => {
			rejected += unread.rejected;
			faults.push(...unread.faults);
		});
		const fileRows = /* @__PURE__ */ new Map();
		for await (const row of counted(within(read, range), onProgress)) fileRows.set(identityOf(row.record), row);
		return {
			rows: attributed(fileRows.values(), changeOf),
			rejected,
			faults
		};
	};
}
function* attributed(fileRows, changeOf) {
	for (const { record, file } of fileRows) yield {
		record,
		repository: file.repository,
		change: changeOf(record, file.path)
	};
}
/** Reads what a database holds. */
function storeSource(store) {
	return async (range, onProgress) => ({
		rows: counted(store.readRows(range), onProgress),
		rejected: 0,
		faults: []
	});
}
async function* readFiles(files, onUnread) {
	for (const file of files) {
		let [rows, rejected] = [0, 0];
		try {
			for await (const entry of readLedger(file.path)) if ("record" in entry) {
				rows += 1;
				yield {
					record: entry.record,
					file
				};
			} else rejected += 1;
		} catch (error) {
			if (!(error instanceof NotALedger)) throw error;
			onUnread({
				rejected: 0,
				faults: [error.message]
			});
			continue;
		}
		onUnread({
			rejected,
			faults: rejected > 0 && rows === 0 ? [sayNoneReadable(file.path, rejected)] : []
		});
	}
}
async function* within(rows, { since, until }) {
	for await (const row of rows) {
		const time = toUtc(row.record.timestamp) ?? row.record.timestamp;
		if ((since === void 0 || time >= since) && (until === void 0 || time < until)) yield row;
	}
}
const PROGRESS_RECORDS = 1e3;
async function* counted(rows, onProgress) {
	let count = 0;
	for await (const row of rows) {
		count += 1;
		if (count % PROGRESS_RECORDS === 0) onProgress?.(count);
		yield row;
	}
}
// src/usage/previous-period.ts
/**
* Returns the period before one, as long on the calendar: the month before a month, the week before a
* week, and of a month that is under way as many days of the one before. A period without an end ends with
* today; undefined for one without a beginning.
*/
function previousPeriod(period, clock) {
	const { zone } = clock;
	const { since, until = zone.startOfDay(addDays(todayOf(clock), 1)) } = period;
	if (since === void 0) return void 0;
	const from = wholeDay(since, zone);
	const to = wholeDay(until, zone);
	if (from === void 0 || to === void 0) {
		const before = 2 * Date.parse(since) - Date.parse(until);
		return {
			since: new Date(before).toISOString(),
			until: since
		};
	}
	const step = period.step ?? stepBetween(from, to);
	return {
		since: zone.startOfDay(edgeBefore(from, step)),
		until: zone.startOfDay(edgeBefore(to, step))
	};
}
/** Returns the day that begins at an instant; undefined when none does. */
function wholeDay(utc, zone) {
	const day = zone.dayOf(utc);
	return zone.startOfDay(day) === utc ? day : void 0;
}
/** Whole months are compared with whole months, whatever their lengths. */
function stepBetween(from, to) {
	if (!isFirst(from) || !isFirst(to)) return { days: daysBetween(from, to) };
	return { months: (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) };
}
/**
* Returns where a period's edge is in the period before: a month's beginning at a month's beginning, any
* other one after the day of the same number, or after the month's last where it has no such day.
*/
function edgeBefore(edge, step) {
	return isFirst(edge) ? stepBack(edge, step) : addDays(stepBack(addDays(edge, -1), step), 1);
}
function isFirst(day) {
	return firstOfMonth(day) === day;
}
// src/parts/git/revision-range.ts
const DOTS = /^(.*?)\.{2,3}(.*)$/s;
/**
* Lists the commits that a range names: `main..HEAD` or `HEAD~20..`, what a branch has that the default one
* has not, what a tag has that the tag before has not, or one commit alone. Undefined where it names none.
*
* @throws {Failure} for a range one of whose ends is no commit, and for a branch that was merged.
*/
async function findRevisionRange(git, text) {
	const [, from, to] = DOTS.exec(text) ?? [];
	if (from !== void 0 && to !== void 0) return between(git, from || "HEAD", to || "HEAD", text);
	const tip = await findCommit(git, text);
	if (tip === void 0) return void 0;
	if (await hasReference(git, `refs/tags/${text}`)) {
		const before = await findTagBefore(git, tip);
		return before === void 0 ? upTo(git, text, tip) : between(git, before, text);
	}
	if (!await isBranch(git, text)) return {
		title: text,
		tip,
		commits: /* @__PURE__ */ new Set([tip])
	};
	const mainline = await findDefaultBranch(git);
	if (mainline === void 0 || mainline === tip) return upTo(git, text, tip);
	const range = await between(git, mainline, text, text);
	if (range.commits.size > 0) return range;
	throw new Failure(`Cannot tell the commits of ${text} from those of the default branch, which holds them all. \`--branch ${text}\` reports what was recorded on it.`);
}
const PULL_REQUEST_REFS = [
	"refs/pull/*/head",
	"refs/merge-requests/*/head",
	"refs/remotes/*/pull/*/head",
	"refs/remotes/*/pull/*",
	"refs/remotes/*/pr/*"
];
/** Lists what a pull request has that the default branch has not; undefined where its head was not fetched, or is merged. */
async function findPullRequestRange(git, number) {
	const head = (await git([
		"for-each-ref",
		"--format=%(refname)",
		...PULL_REQUEST_REFS
	])).toString().split("\n").find((name) => name.replace(/\/head$/, "").endsWith(`/${number}`));
	const mainline = await findDefaultBranch(git);
	if (head === void 0 || mainline === void 0) return void 0;
	const range = await between(git, mainline, head, `#${number}`);
	return range.commits.size > 0 ? range : void 0;
}
async function between(git, from, to, title) {
	const [start, tip] = await Promise.all([from, to].map((end) => findCommit(git, end)));
	if (start === void 0 || tip === void 0) throw new Failure(`Cannot use the range ${title ?? `${from}..${to}`}: ${start === void 0 ? from : to} is no commit of this repository. Expected two revisions with .. between, such as main..HEAD.`);
	const commits = await listCommits(git, [tip, `^${start}`]);
	return {
		title: title ?? `${from}..${to}`,
		tip,
		commits
	};
}
async function upTo(git, title, tip) {
	return {
		title,
		tip,
		commits: await listCommits(git, [tip])
	};
}
async function listCommits(git, revisions) {
	const output = await git([
		"rev-list",
		...revisions,
		"--"
	]);
	return new Set(output.toString().split("\n").filter(Boolean));
}
async function hasReference(git, name) {
	return await answerOf(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		name
	]) !== void 0;
}
async function isBranch(git, text) {
	const names = [`refs/heads/${text}`, `refs/remotes/${text}`];
	return (await Promise.all(names.map((name) => hasReference(git, name)))).includes(true);
}
async function findTagBefore(git, commit) {
	return answerOf(git, [
		"describe",
		"--tags",
		"--abbrev=0",
		`${commit}^`
	]);
}
async function answerOf(git, args) {
	try {
		return (await git(args)).toString().trim() || void 0;
	} catch (error) {
		if (error instanceof GitFailure) return void 0;
		throw error;
	}
}
// src/doors/cli/report-subject.ts
const ALWAYS = {
	since: void 0,
	until: void 0,
	step: void 0
};
const PULL_REQUEST = /^[#!](\d+)$/;
/**
* Tells what the words of a report are about: what is there on disk is a path, then come times, pull requests
* and revisions.
*/
async function findSubject(words, { since, until }, clock, { repository, context }) {
	const paths = [];
	let subject;
	for (const word of words) {
		const found = isPath(word, context.cwd) ? void 0 : await understand(word, clock, repository, context);
		if (found === void 0) paths.push(word);
		else if (subject === void 0) subject = found;
		else throw new UsageFailure(`Cannot report two ranges at once: leave out ${word}.`);
	}
	const { revisions, pullRequest, period = ALWAYS } = subject ?? {};
	if (period !== ALWAYS && (since ?? until) !== void 0) throw new UsageFailure("Cannot use --since or --until beside a range of time: name one.");
	return {
		paths,
		revisions,
		pullRequest,
		period: {
			...period,
			...since !== void 0 && { since: parseTime(since, clock) },
			...until !== void 0 && { until: parseTime(until, clock) }
		}
	};
}
function isPath(word, cwd) {
	return word === "-" || existsSync(resolve(cwd, word));
}
async function understand(word, clock, repository, { environment }) {
	const period = parseRange(word, clock);
	if (period !== void 0) return {
		period,
		revisions: void 0,
		pullRequest: void 0
	};
	const number = PULL_REQUEST.exec(word)?.[1];
	if (repository === void 0) return number === void 0 ? void 0 : {
		period: ALWAYS,
		revisions: void 0,
		pullRequest: number
	};
	const git = createGit(repository.root, environment);
	if (number !== void 0) {
		const revisions = await findPullRequestRange(git, number);
		return {
			period: ALWAYS,
			revisions,
			pullRequest: revisions === void 0 ? number : void 0
		};
	}
	const revisions = await findRevisionRange(git, word);
	return revisions && {
		period: ALWAYS,
		revisions,
		pullRequest: void 0
	};
}
// src/doors/cli/report-request.ts
/** Finds what a report is asked for. */
async function prepareReport(words, values, context) {
	const clock = clockOf(values, context);
	const repository = await findRepository(context.cwd);
	const config = await readSettings(repository?.root ?? context.cwd, context.environment);
	const dimensions = createDimensions({
		zone: clock.zone,
		ticketPatterns: config.ticket,
		folders: await folderGrouping(values, repository, context)
	});
	const place = {
		repository,
		config,
		clock,
		values,
		context,
		held: []
	};
	const where = {
		repository,
		context
	};
	const subject = await findSubject(words, values, clock, where);
	const compared = await comparedSubject(values.compare, subject, clock, where);
	const filters = filtersOf(values, dimensions);
	const by = (values.by ?? []).map((name) => dimensions[name]);
	const ask = async (each) => {
		const pullRequest = each.pullRequest === void 0 ? [] : [{
			dimension: dimensions["pull-request"],
			wanted: [each.pullRequest]
		}];
		const asked = await findUsage(each, place);
		return {
			...asked,
			options: {
				...asked.options,
				filters: [...filters, ...pullRequest]
			}
		};
	};
	return {
		asked: await ask(subject),
		before: compared && await ask(compared),
		question: {
			by,
			filters,
			sort: values.sort,
			limit: values.limit
		},
		hint: subject.pullRequest && unknownPullRequest(subject.pullRequest),
		async [Symbol.asyncDispose]() {
			for (const each of place.held) await each[Symbol.asyncDispose]();
		}
	};
}
function unknownPullRequest(number) {
	return `No commit here says that it is of pull request #${number}. If it is open, or was merged by a rebase, fetch its head and report that: \`git fetch origin pull/${number}/head:pr-${number}\`, then \`tokenledger report pr-${number}\`.`;
}
async function folderGrouping({ packages, depth = 1 }, repository, { environment }) {
	if (packages !== true || repository === void 0) return { depth };
	return { packages: await listPackages(repository, environment) };
}
/** Returns the subject of the period before, or of the range that `--compare` names. */
async function comparedSubject(compare, subject, clock, where) {
	if (compare === void 0) return void 0;
	if (compare !== true) {
		const other = await findSubject([compare], {}, clock, where);
		if (other.paths.length === 0) return other;
		throw new UsageFailure(`Cannot compare with ${JSON.stringify(compare)}: expected a time such as last-month, or commits such as v1.0..v1.1.`);
	}
	const period = previousPeriod(subject.period, clock);
	if (period !== void 0) return {
		...subject,
		period: {
			...period,
			step: void 0
		}
	};
	throw new UsageFailure("Cannot tell what comes before: name a time to report, such as this-month, or what to compare with, such as --compare v1.0..v1.1.");
}
async function findUsage(subject, place) {
	const { values, context, config, clock, repository } = place;
	const { since, until } = subject.period;
	const options = {
		range: {
			since,
			until
		},
		pricing: config,
		now: clock.now,
		zone: clock.zone
	};
	if (values.database !== void 0) {
		refuseBesideDatabase(subject);
		const store = await openDatabase(context, {
			url: values.database,
			mode: "read"
		});
		place.held.push(store);
		return {
			source: storeSource(store),
			options,
			title: void 0,
			problems: [],
			files: 1
		};
	}
	const used = usedDimensions(values);
	const attribution = {
		environment: context.environment,
		needs: {
			outcome: used.has("outcome"),
			changedLines: used.has("folder")
		}
	};
	if (subject.revisions !== void 0 && repository !== void 0) {
		const name = await repositoryName(repository.root);
		const { commits } = subject.revisions;
		const source = revisionSource({
			repository,
			name
		}, subject.revisions, attribution);
		const coverage = await readCoverage(repository, options.range, context.environment, commits);
		return {
			source,
			options: {
				...options,
				coverage
			},
			title: name,
			problems: [],
			files: 1
		};
	}
	return findLedgerUsage(subject, options, attribution, place);
}
async function findLedgerUsage({ paths, pullRequest }, options, attribution, { values, context, repository, held }) {
	const problems = [];
	const onProblem = (problem) => problems.push(problem);
	const root = repository?.root ?? context.cwd;
	const typed = await findTypedLedgers(paths, {
		root,
		repository: void 0,
		onProblem
	}, context).catch((error) => {
		if (error instanceof MissingLedger && paths.length === 0) return void 0;
		throw error;
	});
	if (typed !== void 0) held.push(typed);
	const files = typed?.files ?? [];
	const changeOf = pullRequest !== void 0 || needsHistory(usedDimensions(values)) ? await attributeFiles(files.map(({ path }) => path), attribution) : void 0;
	const coverage = paths.length === 0 && repository !== void 0 ? await readCoverage(repository, options.range, context.environment) : void 0;
	const names = new Set(files.map((file) => file.repository));
	return {
		source: ledgerSource(files, changeOf),
		options: {
			...options,
			coverage
		},
		title: names.size === 0 ? void 0 : [...names].join(", "),
		problems,
		files: files.length + problems.length
	};
}
function refuseBesideDatabase({ paths, revisions }) {
	if (paths.length > 0) throw new UsageFailure("Cannot report from a path and a database at once: name one.");
	if (revisions !== void 0) throw new UsageFailure(`Cannot report ${revisions.title} from a database, which knows commits by their ids only: use --commit, --pull-request or a time, or leave out --database.`);
}
/** A report of nothing would say that nothing is recorded. @throws {Failure} when nothing could be read. */
function requireAnyRead(faults, { problems, files }) {
	const all = [...problems, ...faults];
	if (all.length > 0 && all.length >= files) throw new Failure(all.join(" "));
	return all;
}
// src/doors/cli/commands/report.ts
/** The format that is a page, not a summary. */
const DASHBOARD = "html";
const EXIT_FAILED = 1;
/** `tokenledger report`: what the ledger, or a database, adds up to. */
const createReportCommand = (context) => {
	return addDimensionOptions(new Command("report").description("Report tokens, cost, success and durations, from the ledger or a database.").addArgument(new Argument("[what...]", "a time (yesterday, last-week, 7d, 2026-02), commits (main..HEAD, a branch, a tag), a pull request (#634), or ledger files, folders of them, or - for standard input (default: all of TELEMETRY_CSV_PATH, else .telemetry)")).addOption(sinceOption()).addOption(untilOption()).addOption(utcOption()).addOption(timezoneOption()).option("--compare [what]", "beside the period before, or beside another range")).addOption(formatOption("markdown", [...REPORT_FORMATS, DASHBOARD])).addOption(jsonOption()).option("--output <file>", "write to this file instead of standard output").option("--database <url>", "report what this database holds, such as sqlite:path/to/file.db").action(async (words, { format, json, output, ...values }) => {
		const { text, ...unread } = await createReport(words, values, formatOf({
			format,
			json
		}, "markdown"), context);
		warnOfUnread(unread, context);
		if (output === void 0) context.print(text);
		else await writeReport(resolve(context.cwd, output), text);
	});
};
async function createReport(words, values, format, context) {
	try {
		var _usingCtx$1 = _usingCtx();
		if (format === DASHBOARD && (values.by ?? values.compare) !== void 0) throw new UsageFailure(`Cannot group or compare on a page: it shows every group. Leave out --by and --compare, or name another format than ${DASHBOARD}.`);
		const request = _usingCtx$1.a(await prepareReport(words, values, context));
		const progress = _usingCtx$1.u(startProgress(context));
		const onProgress = (records) => progress.show(`Reading: ${countText(records, "record")}`);
		const watched = (asked) => ({
			...asked,
			options: {
				...asked.options,
				onProgress
			}
		});
		const asked = watched(request.asked);
		if (format === DASHBOARD) {
			const { html, ...unread } = await reportDashboard(asked.source, asked.title, asked.options);
			return {
				...unread,
				text: html,
				faults: requireAnyRead(unread.faults, asked)
			};
		}
		const { text, records, ...unread } = await (values.by === void 0 ? summaryReport : groupReport)({
			...request,
			asked,
			before: request.before && watched(request.before)
		}, format);
		if (records === 0 && request.hint !== void 0) context.warn(`tokenledger: ${request.hint}\n`);
		return {
			...unread,
			text,
			faults: requireAnyRead(unread.faults, asked)
		};
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
async function summaryReport({ asked, before }, format) {
	const { summary, ...unread } = await reportSummary(asked.source, asked.options);
	const previous = before && (await reportSummary(before.source, before.options)).summary;
	const { records } = summary.total;
	return {
		text: renderReport({
			...summary,
			previous
		}, format),
		records,
		...unread
	};
}
async function groupReport({ asked, before, question }, format) {
	const ask = ({ source, options }) => reportAnswer(source, {
		...question,
		filters: options.filters ?? []
	}, options);
	const { answer, ...unread } = await ask(asked);
	const previous = before && (await ask(before)).answer;
	return {
		text: renderGroups(previous === void 0 ? answer : compareAnswers(answer, previous), format),
		records: answer.total.records,
		...unread
	};
}
function warnOfUnread({ rejected, faults }, context) {
	if (rejected > 0) context.warn(`tokenledger: ${countText(rejected, "row")} of the ledger could not be read and ${rejected === 1 ? "is" : "are"} not in the report; \`tokenledger validate\` says where and why.\n`);
	for (const fault of faults) context.warn(`tokenledger: ${visibleLine(fault)}\n`);
	if (faults.length > 0) context.exitWith(EXIT_FAILED);
}
export { createReportCommand };
